// What a SessionBuilder holds while a capture is read. Only builder.cpp and builder_find.cpp know it.
#pragma once

#include "decoder/session/arrival_order.h"
#include "decoder/session/builder.h"
#include "decoder/session/digest_follower.h"
#include "decoder/session/drops.h"
#include "decoder/session/failed_connections.h"
#include "decoder/session/heard_pairs.h"
#include "decoder/session/password_learner.h"
#include "decoder/session/session_draft.h"
#include "decoder/session/session_ties.h"
#include "decoder/session/shared_cookies.h"
#include "decoder/session/shelf.h"
#include "decoder/session/transfers.h"
#include "decoder/session/unheard_connections.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace cwmpscope {

/// What of a device's earlier sessions its later ones are read by.
struct KnownDevice {
    std::set<std::string> cookie_names;                ///< of earlier sessions
    std::map<std::string, std::string> ended_cookies;  ///< of the last session that was over
    Boxed<EarlierRefusal> refusal;                     ///< of its credentials, the last time they were sent
    DeviceAccounts accounts;
    bool leaves_connections = false;  ///< see session_end.h
};

template <class Archive>
void members(Archive& archive, Like<Account> auto& account) {
    auto& [user, password] = account;
    archive(user, password);
}

template <class Archive>
void members(Archive& archive, Like<DeviceAccounts> auto& accounts) {
    auto& [connection_request, acs] = accounts;
    archive(connection_request, acs);
}

template <class Archive>
void members(Archive& archive, Like<KnownDevice> auto& device) {
    auto& [cookie_names, ended_cookies, refusal, accounts, leaves_connections] = device;
    archive(cookie_names, ended_cookies, refusal, accounts, leaves_connections);
}

struct SessionBuilder::State {
    /// The session that an exchange belongs to, and what ties it.
    struct Found {
        SessionId session = 0;
        Tie tie = Tie::first;
    };
    struct OpenSession {
        SessionDraft draft;
        Timestamp due{};  ///< when it is finished at the latest; its place in `agenda`
        PasswordLearner passwords;
        std::size_t weight = 0;   ///< of its exchanges
        bool told_over = false;   ///< to `over`
        bool waits = false;       ///< over, and its connections closed: it has a place in `waiting`
        DeviceAccounts accounts;  ///< as long as the device is not known
    };
    struct Connection {
        TcpConnectionInfo info;
        std::vector<SessionId> sessions;       ///< open ones that used it, the current one last
        std::optional<Timestamp> waits_since;  ///< a request that has no response yet
    };

    State(const Limits& limits_, SessionSink sink_)
        : limits(limits_),
          sink(std::move(sink_)),
          digest(limits.digest_memory),
          transfers(limits.devices, limits.devices_at_hand, limits.transfers_per_device),
          devices(limits.devices, limits.devices_at_hand) {}

    Limits limits;
    SessionSink sink, over;
    ArrivalOrder arrivals;
    DigestFollower digest;
    SessionTies ties;
    TransferFollower transfers;
    UnheardConnections unheard;
    SharedCookies shared_cookies;
    FailedConnections failed;
    HeardPairs heard;
    Drops drops;
    std::unordered_map<SessionId, OpenSession> open;
    std::unordered_map<StreamIndex, Connection> connections;
    Shelf<KnownDevice> devices;
    std::set<std::pair<Timestamp, SessionId>> agenda;
    std::set<std::pair<Timestamp, SessionId>> unnumbered;  ///< by start
    std::vector<FileExchange> files;
    std::size_t file_bytes = 0;
    std::uint64_t without_cwmp = 0, given_up = 0, published_early = 0;
    std::size_t open_weight = 0;  ///< of all open sessions
    std::set<std::pair<Timestamp, SessionId>> waiting;
    std::size_t waiting_weight = 0;
    SessionId next_id = 1;
    std::uint32_t next_number = 1;
    Timestamp now{};

    Connection& connection_of(const TcpConnectionInfo& info) {
        Connection& connection = connections[info.stream];
        connection.info = info;
        return connection;
    }

    // In order

    void add(Timestamp at, Arrival&& arrival);
    void go_on_to(Timestamp time);
    void take(Arrival&& arrival);
    void take_exchange(const TcpConnectionInfo& info, DecodedExchange&& exchange, std::size_t weight);
    void take_waiting(const TcpConnectionInfo& info, Timestamp since);
    void take_close(const TcpConnectionInfo& info, const TcpClose& close);

    // Which session?

    std::optional<Found> find_session(const TcpConnectionInfo& info, const DecodedExchange& exchange);
    std::optional<Found> find_attempt(const TcpConnectionInfo& info, const Message& inform);
    bool goes_on_after_end(SessionId id, const TcpConnectionInfo& info, const Message* request) const;
    std::optional<SessionId> find_by_address(const TcpConnectionInfo& info, const DecodedExchange& exchange) const;
    std::optional<SessionId> find_by_nonce(const TcpConnectionInfo& info, const Message& request) const;

    // Into it

    SessionId begin(const TcpConnectionInfo& info, const DecodedExchange& exchange);
    Duration silence_before(const TcpConnectionInfo& info, Timestamp start) const;
    void announce_new_session(const TcpConnectionInfo& info, const Message& inform);
    void attach(const Found& found, const TcpConnectionInfo& info, DecodedExchange&& exchange,
                std::optional<MessagePlace> challenge);
    void use_connection(SessionId id, SessionDraft& draft, const TcpConnectionInfo& info);
    void note_inform(SessionId id, SessionDraft& draft, const DecodedExchange& exchange);
    void follow_cookies(SessionId id, SessionDraft& draft, const TcpConnectionInfo& info, DecodedExchange& exchange);
    void learn_passwords(OpenSession& session, const TcpConnectionInfo& info, const DecodedExchange& exchange);
    void keep_file(const TcpConnectionInfo& info, DecodedExchange&& exchange);

    // Out of it

    void schedule(SessionId id);
    std::optional<Timestamp> waits_since(SessionId id) const;
    void finish_due(Timestamp time);
    void finish(SessionId id);
    void give_up(SessionId id);
    void bound_messages(SessionId newest);
    void set_waiting(SessionId id, bool waits);
    void tell_over(SessionId id);
    void bound_waiting();
    void number_until(Timestamp start);
    std::uint32_t number_to_be(SessionId id) const;
    void count_unheard(SessionDraft& draft, Timestamp patience) const;
    void share_cookies(SessionDraft& draft);
};

}  // namespace cwmpscope
