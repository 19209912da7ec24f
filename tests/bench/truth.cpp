#include "tests/bench/truth.h"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <algorithm>
#include <fstream>
#include <utility>

namespace cwmpscope::bench {

namespace {

std::string hashed(std::string_view bytes, const EVP_MD* algorithm) {
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    EVP_Digest(bytes.data(), bytes.size(), digest, &size, algorithm, nullptr);
    std::string out;
    for (unsigned i = 0; i < size; ++i) out += fmt::format("{:02x}", digest[i]);
    return out;
}

}  // namespace

std::string message_line(std::string_view from, std::string_view start_line, std::size_t body_length,
                         std::string_view body_sha256) {
    return fmt::format("message {} {} | {} {}", from, start_line, body_length, body_sha256);
}

std::string finding_line(std::string_view rule, std::string_view device) {
    return fmt::format("finding {} {}", rule, device);
}

std::string sha256(std::string_view bytes) {
    return hashed(bytes, EVP_sha256());
}

std::string md5(std::string_view bytes) {
    return hashed(bytes, EVP_md5());
}

MessageNumber Truth::add_message(const Peer& from, std::string_view start_line, std::string_view body) {
    messages_.push_back(message_line(from.str(), start_line, body.size(), sha256(body)));
    return static_cast<MessageNumber>(messages_.size() - 1);
}

void Truth::plant(std::string_view rule, std::string_view device, std::vector<MessageNumber> messages) {
    findings_.push_back({finding_line(rule, device), std::move(messages)});
}

bool Truth::write(const std::string& path, const Wire& wire) const {
    std::ofstream out(path);
    for (std::size_t i = 0; i < messages_.size(); ++i)
        out << (wire.lost(static_cast<MessageNumber>(i)) ? "lost " : "") << messages_[i] << '\n';
    for (const Planted& planted : findings_) {
        const bool lost = std::any_of(planted.messages.begin(), planted.messages.end(),
                                      [&](MessageNumber message) { return wire.lost(message); });
        out << (lost ? "lost " : "") << planted.line << '\n';
    }
    return static_cast<bool>(out.flush());
}

}  // namespace cwmpscope::bench
