// Selection: what the user is looking at, in two words: the current session, and the current item in it (a message, a
// finding). Any region sets it, every region follows its signals. Places are remembered: back and forward.
#pragma once

#ifndef Q_MOC_RUN
#include "gui/analysis_worker.h"
#endif

#include <QObject>

#include <cstdint>
#include <optional>
#include <vector>

namespace cwmpscope {

/// Inside of a session.
struct SelectedItem {
    std::optional<std::uint32_t> message;  ///< index in Session::messages
    std::optional<std::uint32_t> finding;  ///< index in its Judgement::findings
    bool operator==(const SelectedItem&) const = default;
};

class Selection : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    const SessionPtr& session() const { return session_; }
    const SelectedItem& item() const { return item_; }

    /// The same session in a newer state keeps the item; another session begins without one.
    void choose(const SessionPtr& session);
    void choose(const SessionPtr& session, SelectedItem item);
    void choose_message(std::uint32_t message);
    /// The finding, and the message it is about.
    void choose_finding(std::uint32_t finding);
    void clear();

    struct Place {
        std::uint32_t session = 0;  ///< number
        SelectedItem item;
        bool operator==(const Place&) const = default;
    };
    /// The place to go back (or forward) to; the caller finds its session and calls choose().
    std::optional<Place> back();
    std::optional<Place> forward();
    bool can_go_back() const { return at_ > 0; }
    bool can_go_forward() const { return at_ + 1 < history_.size(); }

signals:
    void session_changed();
    /// Also after session_changed().
    void item_changed();
    void history_changed();

private:
    void remember();

    SessionPtr session_;
    SelectedItem item_;
    std::vector<Place> history_;
    std::size_t at_ = 0;
    bool travelling_ = false;
};

/// The message that a finding speaks of: the one it names, or the one its first frame lies in.
std::optional<std::uint32_t> message_of(const Session& session, const Finding& finding);
/// The other half of an RPC or, without one, of an HTTP exchange.
std::optional<std::uint32_t> other_half(const Session& session, std::uint32_t message);
/// Request and response to show side by side for a message; either may be missing.
struct MessagePair {
    std::optional<std::uint32_t> request, response;
};
MessagePair pair_of(const Session& session, std::uint32_t message);

}  // namespace cwmpscope
