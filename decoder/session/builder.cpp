#include "decoder/session/builder.h"

#include "decoder/analysis.h"
#include "decoder/session/attempt.h"
#include "decoder/session/builder_state.h"
#include "decoder/session/exchange_weight.h"

#include <algorithm>
#include <functional>
#include <utility>
#include <variant>

namespace cwmpscope {

namespace {

constexpr std::size_t most_cookie_names = 64;

/// When the last byte of the exchange was captured.
Timestamp time_of(const DecodedExchange& exchange) {
    Timestamp at{};
    for (const std::optional<Message>* half : {&exchange.request, &exchange.response}) {
        if (*half) at = std::max(at, (*half)->last.time);
    }
    return at;
}

bool has_gone(const ConnectionUse& use) {
    return use.close.has_value() || use.shared_with_next;
}

}  // namespace

/// Zero where a connection of which nothing could be read lies between.
Duration SessionBuilder::State::silence_before(const TcpConnectionInfo& info, Timestamp start) const {
    const std::optional<Timestamp> last = heard.last_before(info, start);
    if (!last || unheard.between(info.client.address, info.server, *last, start, now) > 0) return Duration::zero();
    return std::max(start - *last, Duration::zero());
}

SessionId SessionBuilder::State::begin(const TcpConnectionInfo& info, const DecodedExchange& exchange) {
    while (open.size() >= limits.open_sessions && !agenda.empty()) give_up(agenda.begin()->second);
    const SessionId id = next_id++;
    SessionDraft& draft = open[id].draft;
    const Message& first = exchange.request ? *exchange.request : *exchange.response;
    draft.start = first.first.time;
    draft.last_activity = draft.start;
    draft.silence_before = silence_before(info, draft.start);
    if (const InformFacts* facts = exchange.request ? inform_in(*exchange.request) : nullptr) {
        const auto other = ties.by_cookie(*exchange.request, info.client.address, info.server);
        const std::optional<DeviceId> device = other ? open.at(*other).draft.device : std::nullopt;
        if (device && *device != facts->device) draft.cookie_was_of = device;
    }
    unnumbered.emplace(draft.start, id);
    if (!info.from_syn || !exchange.request || !exchange.request->is(Method::Inform, CwmpKind::request))
        draft.cookies.lose();
    return id;
}

/// A new Inform of a device ends what it did before; what used the connection before has lost it.
void SessionBuilder::State::announce_new_session(const TcpConnectionInfo& info, const Message& inform) {
    const std::vector<SessionId> here = connections.at(info.stream).sessions;
    const InformFacts* facts = inform_in(inform);
    std::vector<SessionId> concerned = facts != nullptr ? ties.of_device(facts->device) : std::vector<SessionId>{};
    const auto unrelated = [&](SessionId id) {
        const SessionDraft& draft = open.at(id).draft;
        return draft.start >= inform.first.time || !on_same_leg(draft, info);
    };
    concerned.erase(std::remove_if(concerned.begin(), concerned.end(), unrelated), concerned.end());
    for (const SessionId id : here) {
        const SessionDraft& draft = open.at(id).draft;
        if (!draft.device && std::find(concerned.begin(), concerned.end(), id) == concerned.end())
            concerned.push_back(id);
    }
    for (const SessionId id : concerned) {
        EndCircumstances& circumstances = open.at(id).draft.circumstances;
        if (circumstances.next_session_frame) continue;
        circumstances.next_session_frame = inform.first.frame;
        circumstances.next_session_at = inform.first.time;
        circumstances.next_on_same_connection = std::find(here.begin(), here.end(), id) != here.end();
    }
    for (const SessionId id : here) {
        SessionDraft& draft = open.at(id).draft;
        const bool stays = !draft.over && std::find(concerned.begin(), concerned.end(), id) == concerned.end();
        for (ConnectionUse& use : draft.connections) {
            if (use.info.stream == info.stream) use.shared_with_next = true;
        }
        // Another device behind the same proxy may go on here; the device itself and what is over do not.
        if (!stays) {
            std::vector<SessionId>& sessions = connections.at(info.stream).sessions;
            sessions.erase(std::remove(sessions.begin(), sessions.end(), id), sessions.end());
        }
    }
    for (const SessionId id : concerned) schedule(id);
    for (const SessionId id : here) schedule(id);
}

void SessionBuilder::State::use_connection(SessionId id, SessionDraft& draft, const TcpConnectionInfo& info) {
    const auto use = std::find_if(draft.connections.begin(), draft.connections.end(),
                                  [&](const ConnectionUse& candidate) { return candidate.info.stream == info.stream; });
    if (use == draft.connections.end()) {
        draft.connections.push_back({.info = info, .close = std::nullopt, .shared_with_next = false});
        ties.add_address(id, info.client.address, info.server);
    } else {
        use->info = info;
    }
    std::vector<SessionId>& sessions = connections.at(info.stream).sessions;
    sessions.erase(std::remove(sessions.begin(), sessions.end(), id), sessions.end());
    sessions.push_back(id);
}

void SessionBuilder::State::note_inform(SessionId id, SessionDraft& draft, const DecodedExchange& exchange) {
    if (!exchange.request || !exchange.request->is(Method::Inform, CwmpKind::request)) {
        draft.may_repeat = draft.may_repeat && exchange.response && leaves_open(exchange.response);
        return;
    }
    if (const InformFacts* facts = inform_in(*exchange.request)) {
        draft.device = facts->device;
        ties.add_device(id, facts->device);
        if (const std::uint32_t* count = facts->retry_count.get_if()) draft.retry_count = *count;
        if (const KnownDevice* known = devices.find(facts->device)) {
            draft.cookies.remember(known->cookie_names);
            draft.cookies.remember_ended(known->ended_cookies);
            draft.circumstances.leaves_connections = known->leaves_connections;
        }
        // An earlier session that is over may not have been given out yet.
        for (const SessionId earlier : ties.of_device(facts->device)) {
            if (earlier == id) continue;
            const SessionDraft& before = open.at(earlier).draft;
            draft.cookies.remember(before.cookies.names());
            if (before.over) draft.cookies.remember_ended(before.cookies.of_session());
        }
    }
    draft.may_repeat = leaves_open(exchange.response);
    draft.credentials_refused = refuses_for_good(exchange);
    draft.challenged = exchange.response && is_challenge(*exchange.response);
    if (!exchange.response) return;
    if (exchange.response->is(Method::Inform, CwmpKind::response)) draft.inform_answered = true;
    const CwmpMessage* envelope = exchange.response->cwmp();
    const bool fault = envelope != nullptr && envelope->kind == CwmpKind::fault;
    if (!draft.may_repeat && (fault || exchange.response->http->status >= 400)) draft.refused = true;
}

void SessionBuilder::State::follow_cookies(SessionId id, SessionDraft& draft, const TcpConnectionInfo& info,
                                           DecodedExchange& exchange) {
    if (!exchange.paired_surely) draft.cookies.lose();
    if (exchange.request) {
        // Mostly there is nothing to be said of them, which an empty box says as well.
        CookieCheck check = draft.cookies.check(info, *exchange.request);
        if (check != CookieCheck{}) exchange.request->cookie = std::move(check);
    }
    if (!exchange.response) {
        if (exchange.response_missing != HalfMissing::never_sent) draft.cookies.lose();
        return;
    }
    draft.cookies.store(info, exchange.request ? &*exchange.request : nullptr, *exchange.response);
    for (const SetCookie& cookie : exchange.response->http->set_cookies)
        ties.add_cookie(id, cookie, info.client.address, info.server);
    for (const AuthField& challenge : exchange.response->http->challenges) {
        for (const AuthParameter& parameter : challenge.parameters) {
            if (parameter.name == "nonce") ties.add_nonce(id, parameter.value, info.client.address);
        }
    }
}

void SessionBuilder::State::learn_passwords(OpenSession& session, const TcpConnectionInfo& info,
                                            const DecodedExchange& exchange) {
    const bool asked = session.draft.device && PasswordLearner::asks_for_accounts(exchange);
    KnownDevice* device = asked ? devices.find_or_add(*session.draft.device) : nullptr;
    DeviceAccounts& accounts = device != nullptr ? device->accounts : session.accounts;
    for (KnownPassword& password : session.passwords.take(info, exchange, accounts)) digest.learn(std::move(password));
}

void SessionBuilder::State::attach(const Found& found, const TcpConnectionInfo& info, DecodedExchange&& exchange,
                                   std::optional<MessagePlace> challenge) {
    OpenSession& session = open.at(found.session);
    SessionDraft& draft = session.draft;
    use_connection(found.session, draft, info);
    if (exchange.request) exchange.request->from = Side::cpe;
    if (exchange.response) exchange.response->from = Side::acs;
    note_inform(found.session, draft, exchange);
    follow_cookies(found.session, draft, info, exchange);
    learn_passwords(session, info, exchange);
    const Message& first = exchange.request ? *exchange.request : *exchange.response;
    if (!draft.over || first.first.time >= draft.last_activity) {
        draft.over = draft.turn.take(exchange.request ? &*exchange.request : nullptr,
                                     exchange.response ? &*exchange.response : nullptr) != TurnState::End::no;
    }
    for (const std::optional<Message>* half : {&exchange.request, &exchange.response}) {
        if (*half) draft.last_activity = std::max(draft.last_activity, (*half)->last.time);
    }
    draft.exchanges.push_back({.stream = exchange.stream,
                               .request = std::move(exchange.request),
                               .response = std::move(exchange.response),
                               .request_missing = exchange.request_missing,
                               .response_missing = exchange.response_missing,
                               .paired_surely = exchange.paired_surely,
                               .pipelined = exchange.pipelined,
                               .tie = found.tie,
                               .challenge = challenge});
    schedule(found.session);
}

void SessionBuilder::State::keep_file(const TcpConnectionInfo& info, DecodedExchange&& exchange) {
    ++without_cwmp;
    const std::size_t bytes = bytes_of(exchange);
    if (file_bytes + bytes > limits.other_exchanges_memory) return;
    file_bytes += bytes;
    FileExchange file;
    file.stream = info.stream;
    file.client = info.client;
    file.server = info.server;
    file.response_missing = exchange.response_missing;
    file.paired_surely = exchange.paired_surely;
    for (std::optional<Message>* half : {&exchange.request, &exchange.response}) {
        if (*half) unpack_lists(**half);
    }
    if (exchange.request) file.request = std::make_shared<const Message>(std::move(*exchange.request));
    if (exchange.response) {
        exchange.response->from = Side::acs;
        file.response = std::make_shared<const Message>(std::move(*exchange.response));
    }
    files.push_back(std::move(file));
}

/// A session whose connections are closed waits for the rest of `nearness`: it may go on on a new connection, and a
/// rule may ask whether nothing followed. Where the device has begun its next session there is nothing to wait for. A
/// session with an open connection ends by silence.
void SessionBuilder::State::schedule(SessionId id) {
    OpenSession& session = open.at(id);
    const SessionDraft& draft = session.draft;
    agenda.erase({session.due, id});
    set_waiting(id, false);
    const bool gone =
        !draft.connections.empty() && std::all_of(draft.connections.begin(), draft.connections.end(), has_gone);
    Timestamp last = draft.last_activity;
    for (const ConnectionUse& use : draft.connections) {
        if (use.close) last = std::max(last, use.close->at.time);
    }
    if (!gone) {
        // What was asked comes with its answer, or with the end of its connection.
        session.due = waits_since(id) ? *waits_since(id) + limits.idle_connection + limits.session_silence
                                      : draft.last_activity + limits.session_silence;
    } else if (draft.circumstances.next_session_frame) {
        session.due = last;
    } else {
        session.due = last + nearness;
    }
    agenda.emplace(session.due, id);
    set_waiting(id, gone && draft.over);
    if (over && session.waits && !session.told_over) tell_over(id);
}

/// The session is not over, and its last message, or one that is still to come, waits for an answer on its connection.
std::optional<Timestamp> SessionBuilder::State::waits_since(SessionId id) const {
    const SessionDraft& draft = open.at(id).draft;
    if (draft.over || draft.exchanges.empty()) return std::nullopt;
    const auto connection = connections.find(draft.exchanges.back().stream);
    if (connection == connections.end() || connection->second.sessions.empty()) return std::nullopt;
    const Connection& last = connection->second;
    return last.sessions.back() == id && last.waits_since >= draft.last_activity ? last.waits_since : std::nullopt;
}

void SessionBuilder::State::tell_over(SessionId id) {
    OpenSession& session = open.at(id);
    session.told_over = true;
    SessionDraft draft = session.draft;
    draft.number = number_to_be(id);
    Timestamp last = draft.last_activity;
    for (const ConnectionUse& use : draft.connections) last = std::max(last, use.close->at.time);
    count_unheard(draft, now);
    over(finish_draft(std::move(draft), last, drops));
}

void SessionBuilder::State::set_waiting(SessionId id, bool waits) {
    OpenSession& session = open.at(id);
    if (session.waits == waits) return;
    session.waits = waits;
    if (waits) {
        waiting.emplace(session.due, id);
        waiting_weight += session.weight;
    } else {
        waiting.erase({session.due, id});
        waiting_weight -= session.weight;
    }
}

/// Where sessions end faster than they may wait for something that is unlikely to come, the oldest wait no longer.
void SessionBuilder::State::bound_waiting() {
    for (; waiting_weight > limits.waiting_messages && !waiting.empty(); ++published_early)
        finish(waiting.begin()->second);
}

void SessionBuilder::State::finish_due(Timestamp time) {
    while (!agenda.empty() && agenda.begin()->first <= time) {
        const SessionId id = agenda.begin()->second;
        SessionDraft& draft = open.at(id).draft;
        draft.circumstances.silent = time - draft.last_activity >= limits.session_silence;
        finish(id);
    }
}

/// Numbers are by start, so everything that began earlier gets its number first.
void SessionBuilder::State::number_until(Timestamp start) {
    while (!unnumbered.empty() && unnumbered.begin()->first <= start) {
        open.at(unnumbered.begin()->second).draft.number = next_number++;
        unnumbered.erase(unnumbered.begin());
    }
}

/// Unless one that began earlier is still to come.
std::uint32_t SessionBuilder::State::number_to_be(SessionId id) const {
    const OpenSession& session = open.at(id);
    if (session.draft.number != 0) return session.draft.number;
    const auto place = unnumbered.find({session.draft.start, id});
    return next_number + static_cast<std::uint32_t>(std::distance(unnumbered.begin(), place));
}

/// Connections that began while the session went on, and of which nothing could be read, may have been its own. One
/// that is not over may have gone on on them.
void SessionBuilder::State::count_unheard(SessionDraft& draft, Timestamp patience) const {
    std::set<std::pair<IpAddress, Endpoint>> pairs;
    for (const ConnectionUse& use : draft.connections) pairs.emplace(use.info.client.address, use.info.server);
    Timestamp until = draft.last_activity + (draft.over ? Duration::zero() : nearness);
    // What begins later is the next session's.
    if (draft.circumstances.next_session_frame) until = std::min(until, draft.circumstances.next_session_at);
    for (const auto& [client, server] : pairs)
        draft.unheard_connections += unheard.between(client, server, draft.start, until, patience);
}

void SessionBuilder::State::share_cookies(SessionDraft& draft) {
    if (!draft.device || !draft.inform_answered || draft.connections.empty()) return;
    draft.shared_cookie = shared_cookies.take(
        {.device = *draft.device, .session = draft.number, .start = draft.start, .end = draft.last_activity},
        draft.connections.front().info.server, draft.cookies.of_session());
}

void SessionBuilder::State::finish(SessionId id) {
    OpenSession& session = open.at(id);
    set_waiting(id, false);
    number_until(session.draft.start);
    for (const ConnectionUse& use : session.draft.connections) {
        const auto connection = connections.find(use.info.stream);
        if (connection == connections.end()) continue;
        std::vector<SessionId>& sessions = connection->second.sessions;
        sessions.erase(std::remove(sessions.begin(), sessions.end(), id), sessions.end());
    }
    ties.forget(id);
    agenda.erase({session.due, id});
    KnownDevice* device = session.draft.device ? devices.find_or_add(*session.draft.device) : nullptr;
    if (device != nullptr) {
        session.draft.circumstances.leaves_connections = device->leaves_connections;
        if (device->cookie_names.size() < most_cookie_names) device->cookie_names.merge(session.draft.cookies.names());
        if (session.draft.over) device->ended_cookies = session.draft.cookies.of_session();
        session.draft.refused_before = device->refusal;
        follow_refusal(session.draft, device->refusal);
    }
    share_cookies(session.draft);
    // Everything was told until one such time ago, what came another one later may have asked and waits for its answer.
    count_unheard(session.draft, now - 2 * limits.quiet_connection);
    open_weight -= session.weight;
    const std::shared_ptr<const Session> finished = finish_draft(std::move(session.draft), now, drops);
    open.erase(id);
    if (device != nullptr && leaves_connections(*finished)) device->leaves_connections = true;
    transfers.take(*finished);
    sink(finished);
}

/// The draft is finished as cut; what still comes of it begins another one.
void SessionBuilder::State::give_up(SessionId id) {
    open.at(id).draft.circumstances.given_up = true;
    ++given_up;
    finish(id);
}

/// A session that alone uses up much of what all may is given up; otherwise the one that is silent for longest.
void SessionBuilder::State::bound_messages(SessionId newest) {
    const std::size_t most = limits.open_messages / 2;
    if (open_weight > most && open.at(newest).weight > most / 4) return give_up(newest);
    while (open_weight > most && !agenda.empty()) give_up(agenda.begin()->second);
}

SessionBuilder::SessionBuilder(const Limits& limits, std::span<const Credentials> credentials, SessionSink finished)
    : state_(std::make_unique<State>(limits, std::move(finished))) {
    for (const Credentials& given : credentials) {
        state_->digest.learn({.user = given.user, .password = given.password, .source = "given"});
    }
}

SessionBuilder::~SessionBuilder() = default;

void SessionBuilder::tell_when_over(SessionSink over) {
    state_->over = std::move(over);
}

void SessionBuilder::State::take(Arrival&& arrival) {
    if (auto* exchange = std::get_if<std::unique_ptr<DecodedExchange>>(&arrival.what)) {
        take_exchange(arrival.info, std::move(**exchange), arrival.weight);
    } else if (const auto* close = std::get_if<TcpClose>(&arrival.what)) {
        take_close(arrival.info, *close);
    } else if (const auto* request = std::get_if<RequestWaits>(&arrival.what)) {
        take_waiting(arrival.info, request->since);
    } else {
        connection_of(arrival.info);
        digest.connection_opened(arrival.info);
        unheard.opened(arrival.info);
    }
}

void SessionBuilder::State::take_exchange(const TcpConnectionInfo& info, DecodedExchange&& exchange,
                                          std::size_t weight) {
    connection_of(info);
    // An answer alone does not tell to which session it belongs.
    if (exchange.request) unheard.heard(info.stream);
    const Timestamp at = time_of(exchange);
    const std::optional<MessagePlace> challenge = digest.follow(info, exchange.request ? &*exchange.request : nullptr,
                                                                exchange.response ? &*exchange.response : nullptr,
                                                                exchange.paired_surely, exchange.response_missing);
    if (const std::optional<Found> found = find_session(info, exchange)) {
        attach(*found, info, std::move(exchange), challenge);
        OpenSession& session = open.at(found->session);
        session.weight += weight;
        if (session.waits) waiting_weight += weight;
        open_weight += weight;
        bound_messages(found->session);
    } else {
        keep_file(info, std::move(exchange));
    }
    heard.hear(info, at);
}

void SessionBuilder::State::take_waiting(const TcpConnectionInfo& info, Timestamp since) {
    Connection& connection = connection_of(info);
    connection.waits_since = since;
    if (!connection.sessions.empty()) schedule(connection.sessions.back());
}

void SessionBuilder::State::take_close(const TcpConnectionInfo& info, const TcpClose& close) {
    const bool ended = close.reason == CloseReason::fin || close.reason == CloseReason::reset;
    if (!ended || close.client_may_have_sent_more || close.gaps > 0) digest.connection_cut_off(info);
    digest.connection_closed(info);
    unheard.closed(info, close);
    failed.closed(info, close);
    heard.hear(info, close.at.time);
    const auto connection = connections.find(info.stream);
    if (connection == connections.end()) return;
    const std::vector<SessionId> sessions = connection->second.sessions;
    connections.erase(connection);
    for (const SessionId id : sessions) {
        for (ConnectionUse& use : open.at(id).draft.connections) {
            if (use.info.stream != info.stream) continue;
            use.info = info;
            use.close = close;
        }
        schedule(id);
    }
    bound_waiting();
}

void SessionBuilder::State::add(Timestamp at, Arrival&& arrival) {
    arrivals.add(at, std::move(arrival));
    given_up += arrivals.bound(limits.open_messages, [this](Arrival&& first) { take(std::move(first)); });
}

/// Everything that happened before that time has been told.
void SessionBuilder::State::go_on_to(Timestamp time) {
    arrivals.drain(time, [this](Arrival&& arrival) { take(std::move(arrival)); });
    finish_due(time);
}

void SessionBuilder::connection_opened(const TcpConnectionInfo& info) {
    state_->add(info.first.time, {info, ConnectionOpened{}});
}

void SessionBuilder::push(const TcpConnectionInfo& info, DecodedExchange&& exchange) {
    if (!exchange.request && !exchange.response) return;
    const Timestamp at = time_of(exchange);
    state_->now = std::max(state_->now, at);
    const std::size_t weight = weight_of(exchange);
    state_->add(at, {info, std::make_unique<DecodedExchange>(std::move(exchange)), weight});
}

void SessionBuilder::request_waits(const TcpConnectionInfo& info, Timestamp since) {
    state_->add(since, {info, RequestWaits{since}});
}

void SessionBuilder::connection_closed(const TcpConnectionInfo& info, const TcpClose& close) {
    state_->now = std::max(state_->now, close.at.time);
    state_->add(close.at.time, {info, close});
}

void SessionBuilder::packets_dropped(const DroppedPackets& dropped) {
    state_->drops.add(dropped);
}

void SessionBuilder::advance(Timestamp now, Timestamp told) {
    state_->heard.listen_since(now);
    state_->now = std::max(state_->now, now);
    state_->go_on_to(told);
}

void SessionBuilder::finish(Timestamp last_packet) {
    State& state = *state_;
    state.now = std::max(state.now, last_packet);
    state.go_on_to(state.now);
    std::vector<std::pair<Timestamp, SessionId>> rest;
    for (const auto& [id, session] : state.open) rest.emplace_back(session.draft.start, id);
    std::sort(rest.begin(), rest.end());
    for (const auto& [start, id] : rest) {
        SessionDraft& draft = state.open.at(id).draft;
        // It waited for an answer when it was due.
        draft.circumstances.silent = state.now - draft.last_activity >= state.limits.session_silence;
        state.finish(id);
    }
    state.transfers.match(state.files);
}

std::vector<std::shared_ptr<const Session>> SessionBuilder::open_sessions(std::size_t most) const {
    std::vector<std::pair<Timestamp, SessionId>> last;
    for (const auto& [id, session] : state_->open) last.emplace_back(session.draft.last_activity, id);
    const auto end = last.begin() + static_cast<std::ptrdiff_t>(std::min(most, last.size()));
    std::partial_sort(last.begin(), end, last.end(), std::greater<>());
    std::set<SessionId> wanted;
    for (auto it = last.begin(); it != end; ++it) wanted.insert(it->second);

    std::map<std::uint32_t, std::shared_ptr<const Session>> sessions;
    for (const SessionId id : wanted) {
        SessionDraft draft = state_->open.at(id).draft;
        const std::uint32_t its_number = draft.number = state_->number_to_be(id);
        sessions.emplace(its_number, finish_draft(std::move(draft), state_->now, state_->drops));
    }
    std::vector<std::shared_ptr<const Session>> all;
    for (auto& [its_number, session] : sessions) all.push_back(std::move(session));
    return all;
}

void SessionBuilder::forget(const DeviceId& device, std::uint32_t last_session) {
    state_->transfers.forget(device, last_session);
}

std::vector<std::uint32_t> SessionBuilder::devices() const {
    return state_->transfers.devices();
}

DeviceId SessionBuilder::device(std::uint32_t number) const {
    return state_->transfers.device(number);
}

DeviceHistory SessionBuilder::history(std::uint32_t device) const {
    return state_->transfers.history(device);
}

const std::vector<FileExchange>& SessionBuilder::file_exchanges() const {
    return state_->files;
}

std::vector<FailedConnection> SessionBuilder::failed_connections() const {
    return state_->failed.list();
}

std::uint64_t SessionBuilder::exchanges_without_cwmp() const {
    return state_->without_cwmp;
}

std::uint64_t SessionBuilder::given_up() const {
    return state_->given_up;
}

std::uint64_t SessionBuilder::published_early() const {
    return state_->published_early;
}

std::uint64_t SessionBuilder::forgotten_nonces() const {
    return state_->digest.forgotten();
}

std::uint32_t SessionBuilder::sessions() const {
    return state_->next_number - 1;
}

}  // namespace cwmpscope
