#include "capture/tls_key_log.h"

#include <openssl/crypto.h>

#include <algorithm>

namespace cwmpscope {

namespace {

/// CLIENT_RANDOM with its two values has 175 characters, the longest label with a SHA-384 secret 200.
constexpr std::size_t longest_line = 1024;

struct Label {
    std::string_view name;
    TlsSecretKind kind;
};

constexpr Label labels[] = {
    {"CLIENT_RANDOM", TlsSecretKind::master},
    {"CLIENT_EARLY_TRAFFIC_SECRET", TlsSecretKind::client_early},
    {"CLIENT_HANDSHAKE_TRAFFIC_SECRET", TlsSecretKind::client_handshake},
    {"SERVER_HANDSHAKE_TRAFFIC_SECRET", TlsSecretKind::server_handshake},
    {"CLIENT_TRAFFIC_SECRET_0", TlsSecretKind::client_traffic},
    {"SERVER_TRAFFIC_SECRET_0", TlsSecretKind::server_traffic},
};

int digit(char letter) {
    if (letter >= '0' && letter <= '9') return letter - '0';
    if (letter >= 'a' && letter <= 'f') return letter - 'a' + 10;
    if (letter >= 'A' && letter <= 'F') return letter - 'A' + 10;
    return -1;
}

/// The bytes of a hexadecimal text that fits into `into`; none when it is no such text.
std::optional<std::size_t> unhex(std::string_view text, std::span<std::uint8_t> into) {
    if (text.size() % 2 != 0 || text.size() / 2 > into.size()) return std::nullopt;
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const int high = digit(text[i]), low = digit(text[i + 1]);
        if (high < 0 || low < 0) return std::nullopt;
        into[i / 2] = static_cast<std::uint8_t>(high * 16 + low);
    }
    return text.size() / 2;
}

/// The format grows: EXPORTER_SECRET, CLIENT_TRAFFIC_SECRET_N, ECH_SECRET are of no use here.
bool is_other_secret(std::string_view name, std::string_view random, std::string_view secret) {
    const auto is_hex = [](std::string_view text) {
        return !text.empty() && std::all_of(text.begin(), text.end(), [](char letter) { return digit(letter) >= 0; });
    };
    return is_hex(random) && is_hex(secret) && std::all_of(name.begin(), name.end(), [](char letter) {
               return (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') || letter == '_';
           });
}

std::string_view next_word(std::string_view& line) {
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    const std::size_t end = std::min(line.find_first_of(" \t"), line.size());
    const std::string_view word = line.substr(0, end);
    line.remove_prefix(end);
    return word;
}

}  // namespace

TlsSecret::TlsSecret(Bytes bytes) : length_(static_cast<std::uint8_t>(std::min(bytes.size(), most))) {
    std::copy_n(bytes.begin(), length_, bytes_.begin());
}

TlsSecret::~TlsSecret() {
    OPENSSL_cleanse(bytes_.data(), bytes_.size());
}

void TlsKeyLog::add(std::string_view text, TlsKeySource from) {
    from_ = from;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::string_view piece = text.substr(0, end);
        if (line_.size() + piece.size() > longest_line) too_long_ = true;
        if (!too_long_) line_ += piece;
        if (end == std::string_view::npos) return;
        finish();
        text.remove_prefix(end + 1);
    }
}

void TlsKeyLog::finish() {
    if (line_.empty() && !too_long_) {
        ++lines_;
        return;
    }
    ++lines_;
    take_line(too_long_ ? std::string_view("?") : std::string_view(line_));
    OPENSSL_cleanse(line_.data(), line_.size());
    line_.clear();
    too_long_ = false;
}

void TlsKeyLog::take_line(std::string_view line) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    const std::string_view name = next_word(line);
    if (name.empty() || name.front() == '#') return;
    const auto* label =
        std::find_if(std::begin(labels), std::end(labels), [&](const Label& known) { return known.name == name; });
    std::array<std::uint8_t, TlsSecret::most> secret{};
    Key key{};
    const std::string_view random_text = next_word(line), secret_text = next_word(line);
    const bool known = label != std::end(labels);
    if (!known && is_other_secret(name, random_text, secret_text)) return;
    const auto random_length = unhex(random_text, std::span(key).subspan(1));
    const auto length = unhex(secret_text, secret);
    const bool fits = known && random_length == std::size_t{32} && length && next_word(line).empty() &&
                      (label->kind == TlsSecretKind::master ? *length == 48 : *length == 32 || *length == 48);
    if (!fits) {
        ++counts_.bad_lines;
        if (counts_.first_bad_line == 0) counts_.first_bad_line = lines_;
        return;
    }
    key[0] = static_cast<std::uint8_t>(label->kind);
    const auto place = secrets_.find(key);
    if (place == secrets_.end() && secrets_.size() >= most_) {
        ++counts_.left_out;
    } else if (place == secrets_.end()) {
        secrets_.emplace(key, Known{TlsSecret(Bytes(secret).first(*length)), from_});
        ++counts_.secrets;
    } else {
        // Told again (several files of one capture), or corrected.
        place->second = Known{TlsSecret(Bytes(secret).first(*length)), from_};
    }
    OPENSSL_cleanse(secret.data(), secret.size());
}

const TlsKeyLog::Known* TlsKeyLog::find(TlsSecretKind kind, const TlsRandom& client_random) const {
    Key key{};
    key[0] = static_cast<std::uint8_t>(kind);
    std::copy(client_random.begin(), client_random.end(), key.begin() + 1);
    const auto place = secrets_.find(key);
    return place == secrets_.end() ? nullptr : &place->second;
}

}  // namespace cwmpscope
