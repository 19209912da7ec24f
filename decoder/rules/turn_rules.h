// The form that most rules about the order of messages have: which turn, or which pair of neighbouring turns, breaks
// the rule, how much must be certain for that, and the sentence. Used by the session_*_rules and acs_*_rules files.
#pragma once

#include "decoder/rules/rule.h"
#include "decoder/rules/turns.h"
#include "decoder/rules/wording.h"
#include "decoder/session/pairing.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace cwmpscope::rules {

inline constexpr const char* lost_connection = "a whole connection may have been lost before it";

/// What must be certain of the messages before a turn for a rule to speak of it.
enum class Known : std::uint8_t {
    nothing,   ///< the turns themselves tell enough
    the_last,  ///< none is missing between this turn and the last one that was dealt with: not challenged, not
               ///< redirected
    all        ///< none is missing since the session began
};

/// The turns that break a rule: one verdict about the first, which says how many there are.
template <class Breaks, class Sentence>
Verdict first_turn(const SessionSubject& subject, Known wanted, Breaks breaks, Sentence sentence) {
    const std::vector<Turn>& turns = turns_of(subject);
    const Turn* first = nullptr;
    std::size_t more = 0;
    bool known = true, unknown_broken = false;
    bool dealt_with = true;  // the turn before: else what holds is what held before that
    for (const Turn& turn : turns) {
        const bool follows = &turn == &turns.front() || turn.follows_surely;
        known = follows && (known || (wanted == Known::the_last && dealt_with));
        dealt_with = turn.response != nullptr && !turn.to_be_repeated;
        if (asks_for_challenge(turn.request, turn.response) || !breaks(turn)) continue;
        if (!known) {
            unknown_broken = true;
        } else if (first == nullptr) {
            first = &turn;
        } else {
            ++more;
        }
    }
    if (first == nullptr) return unknown_broken ? cannot_tell(lost_connection) : pass();
    std::string text = sentence(*first);
    if (more > 0) text += fmt::format(", and {} more", more);
    Verdict verdict = violated(std::move(text), *first->request);
    std::get<Violated>(verdict).message = first->request_index;
    return verdict;
}

/// The same for pairs of neighbouring turns; the later one is at fault.
template <class Breaks, class Sentence>
Verdict first_pair(const SessionSubject& subject, Known wanted, Breaks breaks, Sentence sentence) {
    const std::vector<Turn>& turns = turns_of(subject);
    bool unknown_broken = false, follows_surely = true;
    const Turn* last = nullptr;
    for (const Turn& turn : turns) {
        follows_surely = follows_surely && turn.follows_surely;
        if (asks_for_challenge(turn.request, turn.response)) continue;
        const Turn* before = std::exchange(last, &turn);
        const bool are_neighbours = std::exchange(follows_surely, true);
        if (before == nullptr || !breaks(*before, turn)) continue;
        if (wanted != Known::nothing && !are_neighbours) {
            unknown_broken = true;
            continue;
        }
        Verdict verdict = violated(sentence(*before, turn), frames_of(*turn.request, *before->request));
        std::get<Violated>(verdict).message = turn.request_index;
        return verdict;
    }
    return unknown_broken ? cannot_tell(lost_connection) : pass();
}

}  // namespace cwmpscope::rules
