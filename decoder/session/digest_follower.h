// DigestFollower: HTTP exchanges in, AuthCheck out. Follows each nonce from the challenge that issued it over all
// requests that use it, counts nc, and recomputes response and rspauth where a password is known. Records facts, judges
// nothing. RFC 7616, RFC 2617.
#pragma once

#include "capture/tcp_connection_info.h"
#include "decoder/session/message.h"

#include <cstddef>
#include <cstdint>
#include <list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cwmpscope {

/// A user's password and where it is known from.
struct KnownPassword {
    std::string user, password;
    std::string source;  ///< "given", "Download CommandKey 17"
    /// Where it is valid: "host:port" or an address alone; empty: everywhere. A password learnt from traffic is valid
    /// only where the traffic says so, and it may be outdated: a server that accepts the request is right against it.
    std::string server{};
};

/// Where a message begins: identifies it before it has an index in its session.
struct MessagePlace {
    StreamIndex stream = 0;
    std::uint64_t offset = 0;
    bool operator==(const MessagePlace&) const = default;
};

class DigestFollower {
public:
    /// Nonces, cnonces and what is known of them may take `memory` bytes; the oldest are forgotten.
    explicit DigestFollower(std::size_t memory) : memory_(memory) {}

    void learn(KnownPassword password);

    /// One exchange in the order in which it was captured; either half may be null. `sure`: request and response belong
    /// together and no message before them on this connection was lost. Fills `auth` of both.
    /// `response_missing` says why there is no response.
    /// Returns where the 401 stands that issued the request's nonce, when it was seen.
    std::optional<MessagePlace> follow(const TcpConnectionInfo& connection, Message* request, Message* response,
                                       bool sure, HalfMissing response_missing = HalfMissing::not_captured);

    void connection_opened(const TcpConnectionInfo& connection);
    void connection_closed(const TcpConnectionInfo& connection);
    /// Its end, or something before it, was not captured: the client may have used any of its nonces meanwhile.
    void connection_cut_off(const TcpConnectionInfo& connection) { lose_counts(connection); }

    std::uint64_t forgotten() const { return forgotten_; }

private:
    /// Nonces are told apart by client: servers exist that issue one nonce to everybody.
    struct NonceKey {
        IpAddress client;
        Endpoint server;
        std::string nonce;
        auto operator<=>(const NonceKey&) const = default;
    };
    /// How often a count was used, and where for the last time.
    struct CountUse {
        std::uint32_t times = 0;
        StreamIndex stream = 0;
        std::size_t cnonce = 0;  ///< its hash
        bool whole = false;      ///< nothing of the connection was missing until then
    };
    struct Nonce {
        std::vector<AuthField> challenges;  ///< empty: used, but its challenge was not seen
        std::optional<MessagePlace> issued_at;
        CountUse last_use;                        ///< of which count, last_count tells
        std::optional<std::uint32_t> last_count;  ///< none: nothing can be expected of the next
        std::uint32_t counted_before = 0;         ///< up to here, when it was issued again; 0: never
        std::map<std::uint32_t, CountUse> counts;
        std::uint32_t issued_times = 0;  ///< by different responses: that many clients behind one address may count it
        Timestamp latest{};              ///< of its issues and uses: what is told after a later one is out of order
        FrameRef issued_in;
        std::string first_cnonce;  ///< makes the session key of MD5-sess
        std::list<const NonceKey*>::iterator age;
        std::size_t cost = 0;
    };
    struct Connection {
        bool whole = false;       ///< from its SYN, nothing lost so far
        bool challenged = false;  ///< a digest challenge was seen on it
        bool authorized = false;  ///< credentials were seen on it
        /// Stream offset after the last request: one that begins elsewhere follows a lost one.
        std::uint64_t request_end = 0;
    };
    using Client = std::pair<IpAddress, Endpoint>;
    /// Where a client first used a cnonce.
    struct CnonceUse {
        StreamIndex stream = 0;
        FrameRef at;
    };

    Nonce& nonce_of(const NonceKey& key);
    void add_cost(Nonce& nonce, std::size_t bytes);
    void make_room();
    void issue(const NonceKey& key, const AuthField& challenge, Message& response);
    void follow_cnonce(const TcpConnectionInfo& info, Connection& connection, Message& request);
    template <class Change>
    void change_nonces_of(const TcpConnectionInfo& connection, Change change);
    void lose_counts(const TcpConnectionInfo& connection);
    void lose_challenge(const TcpConnectionInfo& connection);
    void follow_count(const TcpConnectionInfo& info, const Connection& connection, Nonce& nonce, Message& request);
    void compare_with_challenge(const Nonce& nonce, Message& request) const;
    std::string_view first_cnonce(const TcpConnectionInfo& info, const AuthField& credentials) const;
    void verify(const TcpConnectionInfo& info, Message& request, Message* response) const;
    void verify_answer(const TcpConnectionInfo& info, const Message& request, Message& response) const;

    std::size_t memory_;
    std::size_t cost_ = 0;  ///< of nonces_ and cnonces_
    std::uint64_t forgotten_ = 0;
    std::vector<KnownPassword> passwords_;
    std::map<NonceKey, Nonce> nonces_;
    std::list<const NonceKey*> ages_;  ///< keys of nonces_, oldest first; bounds them
    std::map<NonceKey, CnonceUse> cnonces_;
    std::list<std::map<NonceKey, CnonceUse>::iterator> cnonce_ages_;  ///< oldest first; bounds cnonces_
    std::unordered_map<StreamIndex, Connection> connections_;
    std::map<Client, std::uint32_t> open_connections_;
};

}  // namespace cwmpscope
