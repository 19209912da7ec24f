#include "decoder/session/pairing.h"

#include "decoder/session/attempt.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace cwmpscope {

namespace {

bool answers(const CwmpMessage& envelope) {
    return envelope.kind != CwmpKind::request;
}

bool same_id(const CwmpMessage& left, const CwmpMessage& right) {
    const std::string* id = left.id.get_if();
    const std::string* other = right.id.get_if();
    return id != nullptr && other != nullptr && *id == *other;
}

/// Does this side give every request an ID of its own? Only then an equal ID shows what an answer belongs to: some
/// always send the same one. One request alone shows nothing.
bool ids_tell(const Session& session, bool in_http_requests) {
    std::set<std::string_view> seen;
    for (const std::shared_ptr<const Message>& message : session.messages) {
        if (message->is_request != in_http_requests) continue;
        for (const CwmpMessage& envelope : message->envelopes) {
            if (!asks(envelope)) continue;
            const std::string* id = envelope.id.get_if();
            if (id == nullptr || !seen.insert(*id).second) return false;
        }
    }
    return seen.size() > 1;
}

class Pairing {
public:
    explicit Pairing(const Session& session)
        : session_(session), cpe_ids_tell_(ids_tell(session, true)), acs_ids_tell_(ids_tell(session, false)) {}

    std::vector<Transaction> run() {
        for (std::size_t i = 0; i < session_.exchanges.size(); ++i) {
            const Exchange& exchange = session_.exchanges[i];
            const bool repeated = asks_for_challenge(request_of(session_, exchange), response_of(session_, exchange)) ||
                                  (i + 1 < session_.exchanges.size() && asks_to_repeat(session_, exchange) &&
                                   repeats(exchange, session_.exchanges[i + 1]));
            // What is sent again counts where it is accepted.
            if (!repeated) {
                if (!outstanding_.empty()) answer_acs_requests(i);
                take_cpe_requests(exchange);
            }
            take_acs_requests(i);
        }
        return std::move(transactions_);
    }

private:
    const CwmpMessage& envelope(const EnvelopeRef& at) const {
        return session_.messages[at.message]->envelopes[at.envelope];
    }

    bool repeats(const Exchange& first, const Exchange& second) const {
        const Message* before = request_of(session_, first);
        const Message* after = request_of(session_, second);
        if (before == nullptr || after == nullptr) return false;
        if (before->cwmp() == nullptr) return before->kind == after->kind;
        return after->cwmp() != nullptr && after->cwmp()->kind == before->cwmp()->kind &&
               after->cwmp()->method == before->cwmp()->method;
    }

    void add(Side caller, std::uint32_t message, std::uint32_t index) {
        Transaction transaction;
        transaction.caller = caller;
        transaction.request = {message, index};
        transaction.method = envelope(transaction.request).method;
        transaction.method_name = envelope(transaction.request).method_name;
        transactions_.push_back(std::move(transaction));
    }

    /// Gives each of `asked` (indexes of transactions) an answer in `message`: by ID where several could be meant, else
    /// in order. Those without one are returned.
    std::vector<std::size_t> match(const std::vector<std::size_t>& asked, std::uint32_t message, bool sure) {
        std::vector<std::uint32_t> free;
        const BoxedList<CwmpMessage>& envelopes = session_.messages[message]->envelopes;
        for (std::uint32_t i = 0; i < envelopes.size(); ++i) {
            if (answers(envelopes[i])) free.push_back(i);
        }
        std::vector<std::size_t> left;
        const auto give = [&](std::size_t transaction, std::vector<std::uint32_t>::iterator answer) {
            transactions_[transaction].response = Observed<EnvelopeRef>::present({message, *answer});
            free.erase(answer);
        };
        const bool several = asked.size() > 1 || free.size() > 1;
        for (const std::size_t transaction : asked) {
            const CwmpMessage& request = envelope(transactions_[transaction].request);
            const auto by_id =
                std::find_if(free.begin(), free.end(), [&](std::uint32_t i) { return same_id(envelopes[i], request); });
            if (several && by_id != free.end()) {
                give(transaction, by_id);
            } else {
                left.push_back(transaction);
            }
        }
        std::vector<std::size_t> unmatched;
        for (const std::size_t transaction : left) {
            const CwmpMessage& request = envelope(transactions_[transaction].request);
            // After a hole the answer to something that was lost may stand here.
            const auto fits = [&](std::uint32_t i) { return sure || same_id(envelopes[i], request); };
            const auto answer = std::find_if(free.begin(), free.end(), fits);
            if (answer != free.end()) {
                give(transaction, answer);
                const bool ids = transactions_[transaction].caller == Side::cpe ? cpe_ids_tell_ : acs_ids_tell_;
                transactions_[transaction].paired_surely = sure || ids;
            } else {
                unmatched.push_back(transaction);
            }
        }
        return unmatched;
    }

    void missed(const std::vector<std::size_t>& asked, std::uint32_t instead) {
        for (const std::size_t transaction : asked) {
            transactions_[transaction].response = Observed<EnvelopeRef>::absent();
            transactions_[transaction].instead = instead;
        }
    }

    void take_cpe_requests(const Exchange& exchange) {
        const Message* request = request_of(session_, exchange);
        if (request == nullptr) return;
        std::vector<std::size_t> asked;
        for (std::uint32_t i = 0; i < request->envelopes.size(); ++i) {
            if (!asks(request->envelopes[i])) continue;
            asked.push_back(transactions_.size());
            add(Side::cpe, *exchange.request, i);
        }
        if (asked.empty()) return;
        if (!exchange.response) {
            if (exchange.response_missing != HalfMissing::never_sent || !exchange.paired_surely) return;
            for (const std::size_t transaction : asked)
                transactions_[transaction].response = Observed<EnvelopeRef>::absent();
            return;
        }
        const std::vector<std::size_t> unmatched = match(asked, *exchange.response, exchange.paired_surely);
        if (exchange.paired_surely && wholly_read(*response_of(session_, exchange)))
            missed(unmatched, *exchange.response);
    }

    /// May a message between the ACS's request and this exchange have been lost?
    bool follows_surely(std::size_t exchange) const {
        if (exchange == asked_in_) return false;
        for (std::size_t i = asked_in_ + 1; i <= exchange; ++i) {
            if (!session_.exchanges[i].follows_surely) return false;
        }
        return true;
    }

    void answer_acs_requests(std::size_t index) {
        const Exchange& exchange = session_.exchanges[index];
        const Message* request = request_of(session_, exchange);
        if (request != nullptr) {
            const bool sure = follows_surely(index);
            const std::vector<std::size_t> unmatched = match(outstanding_, *exchange.request, sure);
            if (sure && wholly_read(*request)) missed(unmatched, *exchange.request);
        }
        outstanding_.clear();
    }

    void take_acs_requests(std::size_t index) {
        const Exchange& exchange = session_.exchanges[index];
        const Message* response = response_of(session_, exchange);
        if (response == nullptr) return;
        for (std::uint32_t i = 0; i < response->envelopes.size(); ++i) {
            if (!asks(response->envelopes[i])) continue;
            outstanding_.push_back(transactions_.size());
            asked_in_ = index;
            add(Side::acs, *exchange.response, i);
        }
    }

    const Session& session_;
    bool cpe_ids_tell_, acs_ids_tell_;
    std::vector<Transaction> transactions_;
    std::vector<std::size_t> outstanding_;  ///< of the ACS, to be answered in the next POST
    std::size_t asked_in_ = 0;              ///< exchange in whose response they came
};

/// Something else follows the request of the ACS, and the answer may have been lost between them.
bool may_be_followed_unseen(const Session& session, const Transaction& transaction) {
    const std::uint32_t message = transaction.request.message;
    const auto before = exchanges_until(session, message);
    const auto asked = std::find_if(before.rbegin(), before.rend(),
                                    [&](const Exchange& exchange) { return exchange.response == message; });
    if (asked == before.rend()) return false;
    const Exchange* next = &*asked + 1;
    return next != session.exchanges.data() + session.exchanges.size() && !next->follows_surely;
}

}  // namespace

const Message* request_of(const Session& session, const Exchange& exchange) {
    return exchange.request ? session.messages[*exchange.request].get() : nullptr;
}

const Message* response_of(const Session& session, const Exchange& exchange) {
    return exchange.response ? session.messages[*exchange.response].get() : nullptr;
}

std::span<const Exchange> exchanges_after(const Session& session, std::uint32_t message) {
    return std::span(session.exchanges).subspan(exchanges_until(session, message).size());
}

std::span<const Exchange> exchanges_until(const Session& session, std::uint32_t message) {
    const auto first_behind = std::partition_point(
        session.exchanges.begin(), session.exchanges.end(),
        [&](const Exchange& exchange) { return exchange.request.value_or(exchange.response.value_or(0)) <= message; });
    return {session.exchanges.begin(), first_behind};
}

const ConnectionUse* connection_of(const Session& session, StreamIndex stream) {
    const auto place = std::find_if(session.connections.begin(), session.connections.end(),
                                    [&](const ConnectionUse& use) { return use.info.stream == stream; });
    return place == session.connections.end() ? nullptr : &*place;
}

bool asks(const CwmpMessage& envelope) {
    const bool body_was_empty = envelope.whole && envelope.element_name.empty() && envelope.method == Method::unknown;
    return envelope.kind == CwmpKind::request && !body_was_empty;
}

bool asks_for_challenge(const Message* request, const Message* response) {
    return request != nullptr && request->kind == MessageKind::empty && response != nullptr && is_challenge(*response);
}

bool wholly_read(const Message& message) {
    if (!covers(message.coverage, Need::head | Need::body)) return false;
    return !message.has_body_element || covers(message.coverage, Need::xml);
}

bool asks_to_repeat(const Session& session, const Exchange& exchange) {
    const Message* response = response_of(session, exchange);
    if (response == nullptr) return false;
    const int status = response->http->status;
    return status == 401 || status == 407 || (status >= 300 && status < 400 && status != 304);
}

bool are_neighbours(const Session& session, const Exchange& before, const Exchange& after) {
    if (!after.paired_surely || before.stream != after.stream) return false;
    for (const HalfMissing missing : {before.request_missing, before.response_missing}) {
        if (missing == HalfMissing::not_captured) return false;
    }
    // A whole exchange may have been lost without a trace but the distance between its neighbours.
    const Message* left = request_of(session, before);
    const Message* right = request_of(session, after);
    // What was redirected elsewhere and is not sent here again was sent there, on a connection that nobody may have
    // seen.
    const Message* response = response_of(session, before);
    const bool redirected = response != nullptr && response->http->status / 100 == 3 && response->http->status != 304;
    if (redirected && left != nullptr && right != nullptr && left->kind != right->kind) return false;
    return left != nullptr && right != nullptr && left->stream_end == right->stream_offset;
}

std::vector<Transaction> pair_rpcs(const Session& session) {
    return Pairing(session).run();
}

void settle_unanswered(Session& session) {
    const bool end_seen = covers(session.coverage, Need::session_end | Need::no_hole);
    for (Transaction& transaction : session.transactions) {
        const Message& request = *session.messages[transaction.request.message];
        if (transaction.response.is_unseen() && end_seen && transaction.caller == Side::acs &&
            !may_be_followed_unseen(session, transaction)) {
            transaction.response = Observed<EnvelopeRef>::absent();
        }
        Coverage& coverage = transaction.coverage;
        coverage = session.coverage;
        if (covers(request.coverage, Need::head)) coverage |= Need::request_head;
        if (covers(request.coverage, Need::body)) coverage |= Need::request_body;

        const EnvelopeRef* answer = transaction.response.get_if();
        const Message* place = answer != nullptr     ? session.messages[answer->message].get()
                               : transaction.instead ? session.messages[*transaction.instead].get()
                                                     : nullptr;
        const bool nothing_came = transaction.response.is_absent() && place == nullptr;
        if (nothing_came || (place != nullptr && covers(place->coverage, Need::head))) coverage |= Need::response_head;
        if (nothing_came || (place != nullptr && covers(place->coverage, Need::body))) coverage |= Need::response_body;
        if (!transaction.response.is_unseen() && transaction.paired_surely) coverage |= Need::paired;
        const bool answer_read =
            place == nullptr || place->kind == MessageKind::empty || covers(place->coverage, Need::xml);
        if (covers(request.coverage, Need::xml) && answer_read && !transaction.response.is_unseen())
            coverage |= Need::xml;
    }
}

}  // namespace cwmpscope
