#include "tests/support/accusations.h"

#include "decoder/rules/rule.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <string_view>
#include <variant>

namespace cwmpscope::test {

namespace {

/// Conversations of which a part, taken alone, is what a breach looks like: nothing that is left tells it from one, and
/// a live capture that ends with such a breach has to tell it.
struct Lookalike {
    std::string_view source, rule;  ///< a part of the source's name
};
constexpr Lookalike lookalikes[] = {
    // A connection for each message, and of the session only the first one: Inform, InformResponse, FIN of the CPE.
    {"not-204-freecwmp", "session-empty-post-missing"},
    {"not-524-curl-for-each-message", "session-empty-post-missing"},
};

bool is_about_a_session(const Rule& rule) {
    return std::holds_alternative<Verdict (*)(const SessionSubject&)>(rule.function);
}

}  // namespace

Accusations::Accusations(const Source& whole)
    : source_(&whole), losses_(whole.packets), whole_(analyze(whole.packets, whole.options)), findings_(whole_.findings()) {
    std::vector<std::size_t> all(whole.packets.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    known_ = accusations(findings_, whole_, all);
}

std::vector<Accusations::Accusation> Accusations::accusations(const std::vector<Finding>& findings,
                                                              const Played& played,
                                                              const std::vector<std::size_t>& original) {
    std::map<std::uint32_t, std::set<std::size_t>> sessions;
    for (const SessionResult& result : played.sessions) {
        for (const auto& message : result.session->messages)
            sessions[result.session->number].insert(original[message->first.frame - 1]);
    }
    std::vector<Accusation> all;
    for (const Finding& finding : findings) {
        if (finding.severity == Severity::note) continue;
        const std::uint64_t proof = finding.frames.empty() ? 0 : original[finding.frames.front() - 1] + 1;
        all.push_back({std::string(finding.rule->id), sessions[finding.session], proof, &finding});
    }
    return all;
}

bool Accusations::about_the_same(const Accusation& a, const Accusation& b) {
    if (a.rule != b.rule) return false;
    // What spans sessions is told with one of them, and with another where that one is lost.
    if (a.proof != 0 && a.proof == b.proof) return true;
    if (a.session.empty() || b.session.empty()) return true;
    return std::any_of(a.session.begin(), a.session.end(),
                       [&](std::size_t frame) { return b.session.contains(frame); });
}

/// A device that goes on after the end of its session: where the capture ends between the two, what it sends too late
/// was indeed not sent in the session.
bool Accusations::is_proven_all_the_same(const Accusation& accusation) const {
    if (accusation.rule != "transfer-events-without-complete") return false;
    return std::any_of(known_.begin(), known_.end(), [&](const Accusation& other) {
        const bool goes_on =
            other.rule == "session-no-request-after-empty-post" || other.rule == "session-continues-after-end";
        return goes_on && std::any_of(accusation.session.begin(), accusation.session.end(),
                                      [&](std::size_t frame) { return other.session.contains(frame); });
    });
}

bool Accusations::looks_like_a_breach(const Accusation& accusation) const {
    return std::any_of(std::begin(lookalikes), std::end(lookalikes), [&](const Lookalike& row) {
        return accusation.rule == row.rule && source_->name.find(row.source) != std::string::npos;
    });
}

std::string Accusations::invented_by(const Loss& damage) const {
    const Played played = analyze(damaged(source_->packets, damage), source_->options);
    const std::vector<Finding> findings = played.findings();
    const bool traceless = losses_.loses_a_whole_connection(damage);
    std::map<std::string, std::size_t> room;
    for (const Accusation& accusation : known_) ++room[accusation.rule];
    std::string text;
    for (const Accusation& accusation : accusations(findings, played, damage.kept)) {
        const auto same = [&](const Accusation& other) { return about_the_same(accusation, other); };
        const auto known = std::find_if(known_.begin(), known_.end(), same);
        if (known != known_.end() && room[accusation.rule] > 0) {
            --room[accusation.rule];
            continue;
        }
        // What fell into two sessions is told of both.
        if (known != known_.end() && is_about_a_session(*accusation.finding->rule) &&
            std::includes(known->session.begin(), known->session.end(), accusation.session.begin(),
                          accusation.session.end()))
            continue;
        if (is_proven_all_the_same(accusation) || looks_like_a_breach(accusation)) continue;
        // What asks for continuity takes the capture's word that nothing was lost without a trace, and each such finding
        // says that it presumes this.
        if (traceless && covers(accusation.finding->rule->needs, Need::continuity) &&
            accusation.finding->text.find("presumed") != std::string::npos)
            continue;
        std::vector<std::size_t> frames;
        for (const std::uint64_t frame : accusation.finding->frames) frames.push_back(damage.kept[frame - 1] + 1);
        text += fmt::format("\n    {} (frames {} of the whole capture)", described(*accusation.finding),
                            fmt::join(frames, " "));
    }
    return text;
}

}  // namespace cwmpscope::test
