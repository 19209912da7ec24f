#include "gui/selection.h"

namespace cwmpscope {

namespace {

constexpr std::size_t most_places = 200;

}  // namespace

void Selection::choose(const SessionPtr& session) {
    const bool same = session_ && session && session_->session->number == session->session->number;
    choose(session, same ? item_ : SelectedItem{});
}

void Selection::choose(const SessionPtr& session, SelectedItem item) {
    const bool new_session = session_ != session;
    const bool new_item = item_ != item;
    session_ = session;
    item_ = item;
    if (new_session) emit session_changed();
    if (new_session || new_item) {
        remember();
        emit item_changed();
    }
}

void Selection::choose_message(std::uint32_t message) {
    if (session_) choose(session_, {message, std::nullopt});
}

void Selection::choose_finding(std::uint32_t finding) {
    if (!session_ || finding >= session_->judgement.findings.size()) return;
    choose(session_, {message_of(*session_->session, session_->judgement.findings[finding]), finding});
}

void Selection::clear() {
    history_.clear();
    at_ = 0;
    session_.reset();
    item_ = {};
    emit session_changed();
    emit item_changed();
    emit history_changed();
}

void Selection::remember() {
    if (!session_) return;
    const Place place{session_->session->number, item_};
    if (travelling_) {
        travelling_ = false;
        return;
    }
    if (!history_.empty() && history_[at_] == place) return;
    if (!history_.empty()) history_.resize(at_ + 1);
    // A session that was only passed through on the way to one of its items is no place of its own.
    if (!history_.empty() && history_.back().session == place.session && history_.back().item == SelectedItem{}) {
        history_.back() = place;
    } else {
        history_.push_back(place);
    }
    if (history_.size() > most_places) history_.erase(history_.begin());
    at_ = history_.size() - 1;
    emit history_changed();
}

std::optional<Selection::Place> Selection::back() {
    if (!can_go_back()) return std::nullopt;
    travelling_ = true;
    const Place place = history_[--at_];
    emit history_changed();
    return place;
}

std::optional<Selection::Place> Selection::forward() {
    if (!can_go_forward()) return std::nullopt;
    travelling_ = true;
    const Place place = history_[++at_];
    emit history_changed();
    return place;
}

std::optional<std::uint32_t> message_of(const Session& session, const Finding& finding) {
    if (finding.message && *finding.message < session.messages.size()) return finding.message;
    for (const std::uint64_t frame : finding.frames) {
        for (std::uint32_t i = 0; i < session.messages.size(); ++i) {
            const Message& message = *session.messages[i];
            if (message.first.frame <= frame && frame <= message.last.frame) return i;
        }
    }
    return std::nullopt;
}

MessagePair pair_of(const Session& session, std::uint32_t message) {
    for (const Transaction& transaction : session.transactions) {
        const EnvelopeRef* response = transaction.response.get_if();
        if (transaction.request.message != message && (response == nullptr || response->message != message)) continue;
        return {transaction.request.message, response == nullptr ? std::nullopt : std::optional(response->message)};
    }
    for (const Exchange& exchange : session.exchanges)
        if (exchange.request == message || exchange.response == message) return {exchange.request, exchange.response};
    return {message, std::nullopt};
}

std::optional<std::uint32_t> other_half(const Session& session, std::uint32_t message) {
    const MessagePair pair = pair_of(session, message);
    return pair.request == message ? pair.response : pair.request;
}

}  // namespace cwmpscope
