#include "capture/tls_handshake.h"

#include "capture/bytes.h"

#include <algorithm>

namespace cwmpscope {

namespace {

constexpr std::size_t most_listed = 256;   ///< suites, versions and protocols kept of one hello
constexpr std::size_t longest_name = 255;  ///< of DNS names, and of what ALPN can hold
constexpr std::size_t longest_session_id = 32;
constexpr std::size_t longest_ticket = 8192;
constexpr std::uint16_t server_name = 0, alpn = 16, encrypt_then_mac = 22, session_ticket = 35, pre_shared_key = 41,
                        early_data = 42, supported_versions = 43;

/// SHA-256 of "HelloRetryRequest" (RFC 8446, 4.1.3).
constexpr TlsRandom retry_random = {0xcf, 0x21, 0xad, 0x74, 0xe5, 0x9a, 0x61, 0x11, 0xbe, 0x1d, 0x8c,
                                    0x02, 0x1e, 0x65, 0xb8, 0x91, 0xc2, 0xa2, 0x11, 0x16, 0x7a, 0xbb,
                                    0x8c, 0x5e, 0x07, 0x9e, 0x09, 0xe2, 0xc8, 0xa8, 0x33, 0x9c};

/// Reads from the front; what is not there makes it fail for good, and reads as zero and empty.
class Cursor {
public:
    explicit Cursor(Bytes bytes) : rest_(bytes) {}

    Bytes take(std::size_t length) {
        if (length > rest_.size()) failed_ = true;
        if (failed_) return {};
        const Bytes taken = rest_.first(length);
        rest_ = rest_.subspan(length);
        return taken;
    }
    std::size_t number(std::size_t bytes) {
        std::size_t value = 0;
        for (const std::uint8_t byte : take(bytes)) value = value * 256 + byte;
        return value;
    }
    std::uint16_t number16() { return static_cast<std::uint16_t>(number(2)); }
    /// A list that is preceded by its length.
    Bytes list(std::size_t length_bytes) { return take(number(length_bytes)); }
    bool empty() const { return failed_ || rest_.empty(); }
    bool failed() const { return failed_; }

private:
    Bytes rest_;
    bool failed_ = false;
};

/// RFC 8701: values that mean nothing, sent so that servers learn to ignore what they do not know.
bool is_grease(std::uint16_t value) {
    return (value & 0x0f0fU) == 0x0a0aU && (value >> 8U) == (value & 0xffU);
}

bool is_signal(std::uint16_t suite) {
    constexpr std::uint16_t renegotiation_info = 0x00ff, fallback = 0x5600;
    return suite == renegotiation_info || suite == fallback || is_grease(suite);
}

/// Takes each extension (type, content) of a list.
template <class Take>
void each_extension(Bytes list, Take take) {
    Cursor cursor(list);
    while (!cursor.empty()) {
        const std::uint16_t type = cursor.number16();
        const Bytes content = cursor.list(2);
        if (!cursor.failed()) take(type, content);
    }
}

std::vector<std::string> protocols_of(Bytes content) {
    std::vector<std::string> protocols;
    Cursor list(Cursor(content).list(2));
    while (!list.empty() && protocols.size() < most_listed) {
        const Bytes name = list.list(1);
        if (!list.failed()) protocols.emplace_back(as_text(name));
    }
    return protocols;
}

std::string host_name_of(Bytes content) {
    Cursor list(Cursor(content).list(2));
    while (!list.empty()) {
        constexpr std::size_t host_name = 0;
        const std::size_t kind = list.number(1);
        const Bytes name = list.list(2);
        if (!list.failed() && kind == host_name)
            return std::string(as_text(name.first(std::min(name.size(), longest_name))));
    }
    return {};
}

std::vector<std::uint8_t> copy_of(Bytes bytes, std::size_t most) {
    if (bytes.size() > most) return {};
    return {bytes.begin(), bytes.end()};
}

void take_client_extension(TlsClientHello& hello, std::uint16_t type, Bytes content) {
    switch (type) {
        case server_name:
            hello.server_name = host_name_of(content);
            break;
        case alpn:
            hello.protocols = protocols_of(content);
            break;
        case session_ticket:
            hello.ticket = copy_of(content, longest_ticket);
            break;
        case early_data:
            hello.early_data = true;
            break;
        case supported_versions: {
            Cursor list(Cursor(content).list(1));
            std::vector<std::uint16_t> versions;
            while (!list.empty() && versions.size() < most_listed) {
                const std::uint16_t version = list.number16();
                if (!list.failed() && !is_grease(version)) versions.push_back(version);
            }
            if (!versions.empty()) hello.versions = std::move(versions);
            break;
        }
        default:
            break;
    }
}

}  // namespace

std::optional<TlsClientHello> parse_client_hello(Bytes body) {
    Cursor cursor(body);
    TlsClientHello hello;
    hello.legacy_version = cursor.number16();
    const Bytes random = cursor.take(hello.random.size());
    const Bytes session_id = cursor.list(1);
    Cursor suites(cursor.list(2));
    cursor.list(1);  // compression methods
    if (cursor.failed() || session_id.size() > longest_session_id || (hello.legacy_version >> 8U) != 3)
        return std::nullopt;
    std::copy(random.begin(), random.end(), hello.random.begin());
    hello.session_id.assign(session_id.begin(), session_id.end());
    while (!suites.empty() && hello.suites.size() < most_listed) {
        const std::uint16_t suite = suites.number16();
        if (!suites.failed() && !is_signal(suite)) hello.suites.push_back(suite);
    }
    hello.versions = {hello.legacy_version};
    if (!cursor.empty()) {
        each_extension(cursor.list(2),
                       [&](std::uint16_t type, Bytes content) { take_client_extension(hello, type, content); });
    }
    std::sort(hello.versions.begin(), hello.versions.end(), std::greater<>());
    return hello;
}

std::optional<TlsServerHello> parse_server_hello(Bytes body) {
    Cursor cursor(body);
    TlsServerHello hello;
    hello.version = cursor.number16();
    const Bytes random = cursor.take(hello.random.size());
    const Bytes session_id = cursor.list(1);
    hello.suite = cursor.number16();
    cursor.number(1);  // compression method
    if (cursor.failed() || session_id.size() > longest_session_id || (hello.version >> 8U) != 3) return std::nullopt;
    std::copy(random.begin(), random.end(), hello.random.begin());
    hello.session_id.assign(session_id.begin(), session_id.end());
    hello.is_retry = hello.random == retry_random;
    if (cursor.empty()) return hello;
    each_extension(cursor.list(2), [&](std::uint16_t type, Bytes content) {
        if (type == encrypt_then_mac) hello.encrypt_then_mac = true;
        if (type == pre_shared_key) hello.pre_shared_key = true;
        if (type == supported_versions && content.size() == 2) hello.version = Cursor(content).number16();
        if (type == alpn) {
            const std::vector<std::string> chosen = protocols_of(content);
            if (!chosen.empty()) hello.protocol = chosen.front();
        }
    });
    return hello;
}

std::vector<Bytes> parse_certificates(Bytes body, bool is_tls13, std::size_t most) {
    Cursor cursor(body);
    if (is_tls13) cursor.list(1);  // the context of the request
    Cursor list(cursor.list(3));
    std::vector<Bytes> certificates;
    while (!list.empty() && certificates.size() < most) {
        const Bytes certificate = list.list(3);
        if (is_tls13) list.list(2);  // extensions
        if (!list.failed()) certificates.push_back(certificate);
    }
    return certificates;
}

Bytes parse_ticket(Bytes body) {
    Cursor cursor(body);
    cursor.take(4);  // lifetime
    const Bytes ticket = cursor.list(2);
    return ticket.size() <= longest_ticket ? ticket : Bytes();
}

TlsEncryptedExtensions parse_encrypted_extensions(Bytes body) {
    TlsEncryptedExtensions read;
    each_extension(Cursor(body).list(2), [&](std::uint16_t type, Bytes content) {
        if (type == early_data) read.early_data = true;
        if (type != alpn) return;
        const std::vector<std::string> chosen = protocols_of(content);
        if (!chosen.empty()) read.protocol = chosen.front();
    });
    return read;
}

}  // namespace cwmpscope
