#include "tests/support/http_digest.h"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace cwmpscope::test {

namespace {

std::string lower(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return result;
}

std::string hash(std::string_view algorithm, std::string_view text) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned length = 0;
    const EVP_MD* kind = lower(algorithm).starts_with("sha-256") ? EVP_sha256() : EVP_md5();
    EVP_Digest(text.data(), text.size(), digest.data(), &length, kind, nullptr);
    std::string hex;
    for (unsigned i = 0; i < length; ++i) hex += fmt::format("{:02x}", digest[i]);
    return hex;
}

/// What goes into the computation: the challenge with what the client adds.
struct Sent {
    std::string user, realm, nonce, uri, qop, nc, cnonce, opaque, algorithm;
};

Sent sent(const DigestOrder& order) {
    Sent s;
    s.user = order.user;
    s.realm = digest_value(order.challenge, "realm");
    s.nonce = digest_value(order.challenge, "nonce");
    s.uri = order.uri;
    s.algorithm = digest_value(order.challenge, "algorithm");
    s.opaque = digest_value(order.challenge, "opaque");
    const std::string offered = digest_value(order.challenge, "qop");
    s.qop = offered.empty() ? "" : "auth";
    if (!s.qop.empty()) {
        s.nc = fmt::format("{:08x}", order.nc);
        s.cnonce = hash("MD5", "cnonce of " + s.nonce).substr(0, 16);
    }
    const auto replace = [&](std::string& value, std::string_view name) {
        for (const auto& [key, given] : order.replaced) {
            if (key == name) value = given;
        }
    };
    replace(s.user, "username");
    replace(s.realm, "realm");
    replace(s.nonce, "nonce");
    replace(s.uri, "uri");
    replace(s.qop, "qop");
    replace(s.nc, "nc");
    replace(s.cnonce, "cnonce");
    replace(s.opaque, "opaque");
    replace(s.algorithm, "algorithm");
    return s;
}

std::string computed(const DigestOrder& order, std::string_view method) {
    const Sent s = sent(order);
    std::string a1 = hash(s.algorithm, s.user + ':' + s.realm + ':' + order.password);
    if (lower(s.algorithm).ends_with("-sess")) a1 = hash(s.algorithm, a1 + ':' + s.nonce + ':' + s.cnonce);
    std::string asked = std::string(method) + ':' + s.uri;
    if (s.qop == "auth-int") asked += ':' + hash(s.algorithm, order.body);
    const std::string a2 = hash(s.algorithm, asked);
    if (s.qop.empty()) return hash(s.algorithm, a1 + ':' + s.nonce + ':' + a2);
    return hash(s.algorithm, a1 + ':' + s.nonce + ':' + s.nc + ':' + s.cnonce + ':' + s.qop + ':' + a2);
}

}  // namespace

DigestParameters digest_parameters(std::string_view challenge) {
    DigestParameters parameters;
    if (const std::size_t blank = challenge.find(' '); lower(challenge.substr(0, 7)) == "digest ") {
        challenge.remove_prefix(blank + 1);
    }
    while (!challenge.empty()) {
        const std::size_t start = challenge.find_first_not_of(" ,\t");
        if (start == std::string_view::npos) break;
        challenge.remove_prefix(start);
        const std::size_t equals = challenge.find('=');
        if (equals == std::string_view::npos) break;
        const std::string name = lower(challenge.substr(0, equals));
        challenge.remove_prefix(equals + 1);
        std::size_t end = 0;
        std::string value;
        if (challenge.starts_with('"')) {
            end = std::min(challenge.find('"', 1), challenge.size());
            value = challenge.substr(1, end - 1);
            end = std::min(end + 1, challenge.size());
        } else {
            end = std::min(challenge.find_first_of(", "), challenge.size());
            value = challenge.substr(0, end);
        }
        parameters.emplace_back(name, value);
        challenge.remove_prefix(end);
    }
    return parameters;
}

std::string digest_value(const DigestParameters& parameters, std::string_view name) {
    const auto it =
        std::find_if(parameters.begin(), parameters.end(), [&](const auto& entry) { return entry.first == name; });
    return it == parameters.end() ? std::string() : it->second;
}

std::string authorization(const DigestOrder& order) {
    const Sent s = sent(order);
    std::string response = computed(order, order.method);
    for (const auto& [key, given] : order.replaced) {
        if (key == "response") response = given;
    }
    std::string text = fmt::format(R"(Digest username="{}", realm="{}", nonce="{}", uri="{}", response="{}")", s.user,
                                   s.realm, s.nonce, s.uri, response);
    if (!s.qop.empty()) text += fmt::format(", qop={}", s.qop);
    if (!s.nc.empty()) text += fmt::format(", nc={}", s.nc);
    if (!s.cnonce.empty()) text += fmt::format(R"(, cnonce="{}")", s.cnonce);
    if (!s.opaque.empty()) text += fmt::format(R"(, opaque="{}")", s.opaque);
    if (!s.algorithm.empty()) text += fmt::format(", algorithm={}", s.algorithm);
    return text;
}

std::string response_authentication(const DigestOrder& order) {
    return computed(order, "");
}

std::string base64(std::string_view bytes) {
    std::string text(4 * ((bytes.size() + 2) / 3), '\0');
    EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()), reinterpret_cast<const unsigned char*>(bytes.data()),
                    static_cast<int>(bytes.size()));
    return text;
}

}  // namespace cwmpscope::test
