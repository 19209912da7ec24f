// LiveSessions: the sessions of the whole-screen view: finished ones as they come and leave, open ones as they are at
// the moment; those of them that a filter chooses are shown, and stay as they are while the view is paused.
#pragma once

#include "decoder/analysis.h"
#include "report/filter/filter.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace cwmpscope {

class LiveSessions {
public:
    using Shown = std::map<std::uint32_t, std::shared_ptr<const SessionResult>>;  ///< by number

    void take(const AnalysisUpdate& update);
    /// In place of the open ones that were given before.
    void take_open(std::vector<SessionResult> open);
    void set_filter(Filter filter);
    const Filter& filter() const { return filter_; }
    void pause(bool wanted);
    bool is_paused() const { return paused_.has_value(); }

    const Shown& shown() const { return paused_ ? *paused_ : chosen_; }
    /// In memory, open ones included, chosen or not.
    std::size_t all() const { return all_.size(); }
    std::size_t open() const { return open_.size(); }
    std::uint64_t left() const { return left_; }
    /// Chosen ones that came since the pause began.
    std::size_t came_while_paused() const;

private:
    void put(std::shared_ptr<const SessionResult> result);
    void remove(std::uint32_t number);
    bool is_chosen(const SessionResult& result) const;

    Filter filter_;
    Shown all_, chosen_;
    std::vector<std::uint32_t> open_;
    std::optional<Shown> paused_;
    std::uint64_t left_ = 0;
};

}  // namespace cwmpscope
