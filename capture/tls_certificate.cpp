#include "capture/tls_certificate.h"

#include "capture/address.h"

#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <memory>

#include <fmt/format.h>

namespace cwmpscope {

namespace {

constexpr std::size_t largest_certificate = 64U << 10U;
constexpr std::size_t longest_text = 512;
constexpr int most_names = 100;
constexpr std::size_t longest_names = 4096;  ///< together

template <auto Free>
struct Freed {
    template <class T>
    void operator()(T* object) const {
        Free(object);
    }
};
using X509Ptr = std::unique_ptr<X509, Freed<&X509_free>>;
using BioPtr = std::unique_ptr<BIO, Freed<&BIO_free_all>>;
using NamesPtr = std::unique_ptr<GENERAL_NAMES, Freed<&GENERAL_NAMES_free>>;

std::string shortened(std::string text) {
    if (text.size() > longest_text) text.resize(longest_text);
    return text;
}

std::string text_of(const X509_NAME* name) {
    const BioPtr bio(BIO_new(BIO_s_mem()));
    if (name == nullptr || !bio) return {};
    // Bytes stay bytes: whoever prints them escapes them.
    constexpr unsigned long flags =
        (XN_FLAG_ONELINE & ~static_cast<unsigned long>(ASN1_STRFLGS_ESC_MSB | XN_FLAG_SPC_EQ)) &
        ~static_cast<unsigned long>(ASN1_STRFLGS_ESC_CTRL);
    if (X509_NAME_print_ex(bio.get(), name, 0, flags) < 0) return {};
    char* bytes = nullptr;
    const long length = BIO_get_mem_data(bio.get(), &bytes);
    return length > 0 ? shortened(std::string(bytes, static_cast<std::size_t>(length))) : std::string();
}

std::string text_of(const ASN1_STRING* string) {
    unsigned char* bytes = nullptr;
    const int length = string == nullptr ? -1 : ASN1_STRING_to_UTF8(&bytes, string);
    if (length < 0) return {};
    std::string text(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
    OPENSSL_free(bytes);
    return shortened(std::move(text));
}

std::string common_name_of(const X509_NAME* name) {
    if (name == nullptr) return {};
    // The last one is the most specific.
    int place = -1;
    for (int next = X509_NAME_get_index_by_NID(name, NID_commonName, -1); next >= 0;
         next = X509_NAME_get_index_by_NID(name, NID_commonName, next))
        place = next;
    if (place < 0) return {};
    return text_of(X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, place)));
}

/// Of what no Timestamp can hold (9999 is common) the last or the first that it can.
std::optional<Timestamp> time_of(const ASN1_TIME* time) {
    std::tm parts{};
    if (time == nullptr || ASN1_TIME_to_tm(time, &parts) != 1) return std::nullopt;
    const int year = parts.tm_year + 1900;
    if (year > 2261) return Timestamp::max();
    if (year < 1678) return Timestamp::min();
    const std::chrono::sys_days day = std::chrono::year(year) /
                                      std::chrono::month(static_cast<unsigned>(parts.tm_mon + 1)) /
                                      std::chrono::day(static_cast<unsigned>(parts.tm_mday));
    return Timestamp(day) + std::chrono::hours(parts.tm_hour) + std::chrono::minutes(parts.tm_min) +
           std::chrono::seconds(parts.tm_sec);
}

std::string address_text(const ASN1_OCTET_STRING* octets) {
    const int length = ASN1_STRING_length(octets);
    if (length != 4 && length != 16) return {};
    IpAddress address;
    address.is_v6 = length == 16;
    std::copy_n(ASN1_STRING_get0_data(octets), length, address.bytes.begin());
    return to_string(address);
}

std::vector<std::string> alternative_names(const X509* certificate) {
    std::vector<std::string> texts;
    const NamesPtr names(
        static_cast<GENERAL_NAMES*>(X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr)));
    std::size_t length = 0;
    const int count = names ? sk_GENERAL_NAME_num(names.get()) : 0;
    for (int i = 0; i < std::min(count, most_names); ++i) {
        const GENERAL_NAME* name = sk_GENERAL_NAME_value(names.get(), i);
        std::string text;
        if (name->type == GEN_DNS) {
            const auto* bytes = reinterpret_cast<const char*>(ASN1_STRING_get0_data(name->d.dNSName));
            text = shortened(std::string(bytes, static_cast<std::size_t>(ASN1_STRING_length(name->d.dNSName))));
        } else if (name->type == GEN_IPADD) {
            text = address_text(name->d.iPAddress);
        }
        length += text.size();
        if (length > longest_names) break;
        if (!text.empty()) texts.push_back(std::move(text));
    }
    return texts;
}

std::string key_of(const X509* certificate) {
    const EVP_PKEY* key = X509_get0_pubkey(certificate);
    if (key == nullptr) return {};
    const char* name = EVP_PKEY_get0_type_name(key);
    return fmt::format("{} {}", name == nullptr ? "?" : name, EVP_PKEY_get_bits(key));
}

char lower(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool equal_names(std::string_view left, std::string_view right) {
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [](char a, char b) { return lower(a) == lower(b); });
}

/// A wildcard stands for one whole label, the leftmost.
bool name_fits(std::string_view pattern, std::string_view host) {
    if (host.ends_with('.')) host.remove_suffix(1);
    if (equal_names(pattern, host)) return true;
    if (!pattern.starts_with("*.")) return false;
    const std::size_t dot = host.find('.');
    return dot != std::string_view::npos && dot > 0 && equal_names(pattern.substr(1), host.substr(dot));
}

}  // namespace

TlsCertificate read_certificate(Bytes der) {
    TlsCertificate facts;
    if (der.empty() || der.size() > largest_certificate) return facts;
    const unsigned char* at = der.data();
    const X509Ptr certificate(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
    if (certificate) {
        facts.readable = true;
        facts.subject = text_of(X509_get_subject_name(certificate.get()));
        facts.issuer = text_of(X509_get_issuer_name(certificate.get()));
        facts.common_name = common_name_of(X509_get_subject_name(certificate.get()));
        facts.names = alternative_names(certificate.get());
        facts.not_before = time_of(X509_get0_notBefore(certificate.get()));
        facts.not_after = time_of(X509_get0_notAfter(certificate.get()));
        facts.key = key_of(certificate.get());
        const char* signature = OBJ_nid2ln(X509_get_signature_nid(certificate.get()));
        facts.signature = signature == nullptr ? "" : signature;
    }
    ERR_clear_error();
    return facts;
}

bool names_host(const TlsCertificate& certificate, std::string_view host) {
    if (certificate.names.empty()) return name_fits(certificate.common_name, host);
    return std::any_of(certificate.names.begin(), certificate.names.end(),
                       [&](const std::string& name) { return name_fits(name, host); });
}

std::size_t bytes_of(const std::vector<TlsCertificate>& certificates) {
    std::size_t bytes = 0;
    for (const TlsCertificate& one : certificates) {
        bytes += sizeof one + one.subject.size() + one.issuer.size() + one.common_name.size();
        for (const std::string& name : one.names) bytes += sizeof name + name.size();
    }
    return bytes;
}

}  // namespace cwmpscope
