#include "tests/support/transcript_tls.h"

#include <fmt/format.h>
#include <openssl/asn1.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <array>
#include <charconv>
#include <ctime>
#include <map>
#include <memory>
#include <vector>

namespace cwmpscope::test {

namespace {

constexpr char alert = 21, change_cipher_spec = 20, handshake = 22, application_data = 23;

std::string number(std::size_t value, std::size_t bytes) {
    std::string text(bytes, '\0');
    for (std::size_t i = 0; i < bytes; ++i) text[bytes - 1 - i] = static_cast<char>(value >> (8 * i));
    return text;
}

std::string with_length(std::string_view text, std::size_t bytes) {
    return number(text.size(), bytes) + std::string(text);
}

std::string record(char type, std::size_t version, std::string_view body) {
    return std::string(1, type) + number(version, 2) + with_length(body, 2);
}

std::string message(char type, std::string_view body) {
    return std::string(1, type) + with_length(body, 3);
}

std::string extension(std::size_t type, std::string_view content) {
    return number(type, 2) + with_length(content, 2);
}

std::vector<std::string> listed(std::string_view text) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t end = text.find(',');
        parts.emplace_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return parts;
}

std::size_t version_of(const std::string& text) {
    if (text == "ssl3") return 0x0300;
    if (text.size() == 3 && text.starts_with("1.") && text[2] >= '0' && text[2] <= '4')
        return 0x0301 + static_cast<std::size_t>(text[2] - '0');
    throw "\"" + text + "\" is no version of TLS: ssl3, 1.0, 1.1, 1.2, 1.3";
}

std::size_t suite_of(const std::string& text) {
    std::size_t value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value, 16);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size()) throw "\"" + text + "\" is no suite: c02f";
    return value;
}

std::string random_of(char letter) {
    return std::string(32, letter);
}

std::string client_hello(const MessageLine& line) {
    std::string suites, versions;
    std::size_t highest = 0;
    for (const std::string& suite : listed(line.get("suites", "c02f,c030"))) suites += number(suite_of(suite), 2);
    for (const std::string& version : listed(line.get("versions", "1.2"))) {
        versions += number(version_of(version), 2);
        highest = std::max(highest, version_of(version));
    }
    std::string extensions;
    if (const std::string name = line.get("sni"); !name.empty())
        extensions += extension(0, with_length(std::string(1, '\0') + with_length(name, 2), 2));
    if (highest > 0x0303) extensions += extension(43, with_length(versions, 1));
    return message(1, number(std::min<std::size_t>(highest, 0x0303), 2) + random_of('C') + std::string(1, '\0') +
                          with_length(suites, 2) + with_length(std::string(1, '\0'), 1) + with_length(extensions, 2));
}

std::string server_hello(const MessageLine& line) {
    const std::size_t version = version_of(line.get("version", "1.2"));
    const std::string extensions = version > 0x0303 ? extension(43, number(version, 2)) : std::string();
    return message(2, number(std::min<std::size_t>(version, 0x0303), 2) + random_of('S') + std::string(1, '\0') +
                          number(suite_of(line.get("suite", "c02f")), 2) + std::string(1, '\0') +
                          with_length(extensions, 2));
}

void set_time(ASN1_TIME* into, const std::string& day) {
    std::string digits;
    for (const char letter : day) {
        if (letter != '-') digits += letter;
    }
    if (digits.size() != 8 || ASN1_TIME_set_string(into, (digits + "000000Z").c_str()) != 1)
        throw "\"" + day + "\" is no day: 2020-01-31";
}

/// Signed with a key that never changes, so that the bytes are the same each time.
std::string certificate_of(const std::string& host, const std::string& from, const std::string& until) {
    const std::array<unsigned char, 32> seed{1, 2, 3};
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(
        EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, seed.data(), seed.size()), &EVP_PKEY_free);
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(X509_new(), &X509_free);
    X509* x509 = certificate.get();
    X509_set_version(x509, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(x509), 1);
    set_time(X509_getm_notBefore(x509), from);
    set_time(X509_getm_notAfter(x509), until);
    const auto add_name = [](X509_NAME* name, const std::string& text) {
        X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, reinterpret_cast<const unsigned char*>(text.data()),
                                   static_cast<int>(text.size()), -1, 0);
    };
    add_name(X509_get_subject_name(x509), host);
    add_name(X509_get_issuer_name(x509), "Test CA");
    const std::string names = "DNS:" + host;
    X509_EXTENSION* extra = X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, names.c_str());
    X509_add_ext(x509, extra, -1);
    X509_EXTENSION_free(extra);
    X509_set_pubkey(x509, key.get());
    X509_sign(x509, key.get(), nullptr);
    unsigned char* der = nullptr;
    const int length = i2d_X509(x509, &der);
    std::string bytes(reinterpret_cast<const char*>(der), static_cast<std::size_t>(std::max(length, 0)));
    OPENSSL_free(der);
    return bytes;
}

std::string certificate(const MessageLine& line) {
    const std::string der = certificate_of(line.get("host", "acs.example.com"), line.get("from", "2010-01-01"),
                                           line.get("until", "2040-01-01"));
    return message(11, with_length(with_length(der, 3), 3));
}

std::string alert_of(const std::string& name) {
    const std::map<std::string, int> known = {
        {"close_notify", 0}, {"handshake_failure", 40}, {"bad_certificate", 42}, {"certificate_expired", 45},
        {"unknown_ca", 48},  {"protocol_version", 70},  {"internal_error", 80},  {"unrecognized_name", 112},
        {"certificate_required", 116}};
    const auto place = known.find(name);
    if (place == known.end()) throw "the alert " + name + " is not known here";
    return std::string(1, place->second == 0 ? '\1' : '\2') + static_cast<char>(place->second);
}

}  // namespace

std::string tls_bytes(const MessageLine& line) {
    const std::size_t wire_version = std::min<std::size_t>(version_of(line.get("version", "1.2")), 0x0303);
    std::string bytes;
    for (const std::string& word : line.words) {
        if (word == "client-hello") {
            bytes += record(handshake, 0x0301, client_hello(line));
        } else if (word == "server-hello") {
            bytes += record(handshake, wire_version, server_hello(line));
        } else if (word == "certificate") {
            bytes += record(handshake, wire_version, certificate(line));
        } else if (word == "no-certificate") {
            bytes += record(handshake, wire_version, message(11, number(0, 3)));
        } else if (word == "certificate-request") {
            bytes += record(handshake, wire_version,
                            message(13, with_length("\x40", 1) + with_length(number(0x0403, 2), 2) + number(0, 2)));
        } else if (word == "done") {
            bytes += record(handshake, wire_version, message(14, ""));
        } else if (word == "key-exchange") {
            bytes += record(handshake, wire_version, message(16, std::string(66, 'k')));
        } else if (word == "change-cipher") {
            bytes += record(change_cipher_spec, wire_version, "\1");
        } else if (word == "finished") {
            bytes += record(handshake, wire_version, std::string(40, 'f'));
        } else if (word == "data") {
            bytes += record(application_data, wire_version, std::string(std::stoul(line.get("length", "300")), 'd'));
        } else if (word == "alert") {
            bytes += record(alert, wire_version, alert_of(line.get("name", "handshake_failure")));
        } else if (word != "close") {
            throw "tls " + word +
                ": client-hello, server-hello, certificate, no-certificate, certificate-request, done, "
                "key-exchange, change-cipher, finished, data or alert";
        }
    }
    if (bytes.empty()) throw std::string("a tls line says which records are sent");
    return bytes;
}

}  // namespace cwmpscope::test
