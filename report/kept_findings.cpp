#include "report/kept_findings.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <utility>

namespace cwmpscope {

namespace {

/// What belongs to no session comes last.
std::uint32_t order_of(std::uint32_t session) {
    return session == 0 ? UINT32_MAX : session;
}

std::uint32_t order_of_head(const FindingHead& head) {
    return order_of(head.session);
}

}  // namespace

KeptFindings::KeptFindings(const std::vector<Finding>& findings) {
    for (const Finding& finding : findings) add(finding);
}

void KeptFindings::add(Finding finding) {
    const FindingHead head{finding.session, finding.severity, finding.at_fault};
    list_.add(head, std::move(finding));
}

void KeptFindings::sort() {
    list_.sort(order_of_head);
}

std::span<const FindingHead> KeptFindings::heads_of(std::uint32_t session) const {
    const auto first = std::ranges::lower_bound(heads(), order_of(session), {}, order_of_head);
    return {first, std::ranges::upper_bound(first, heads().end(), order_of(session), {}, order_of_head)};
}

std::vector<Finding> KeptFindings::of(std::uint32_t session) const {
    const std::span<const FindingHead> heads = heads_of(session);
    std::vector<Finding> findings;
    findings.reserve(heads.size());
    const auto first = static_cast<std::size_t>(heads.data() - list_.heads().data());
    for (std::size_t i = 0; i < heads.size(); ++i) findings.push_back(at(first + i));
    return findings;
}

void KeptFindings::keep(FunctionRef<bool(const Finding& finding)> is_wanted) {
    list_.keep([&](std::size_t place) { return is_wanted(at(place)); });
}

void KeptFindings::keep_heads(FunctionRef<bool(const FindingHead& head)> is_wanted) {
    list_.keep([&](std::size_t place) { return is_wanted(heads()[place]); });
}

void KeptFindings::change(FunctionRef<bool(Finding& finding)> change) {
    list_.change([](const FindingHead&) { return true; },
                 [&](const FindingHead&, Finding& finding) { return change(finding); });
}

std::vector<std::uint32_t> gravest_first(const KeptFindings& findings) {
    std::vector<std::uint32_t> places(findings.size());
    std::iota(places.begin(), places.end(), 0U);
    std::ranges::stable_sort(places, std::ranges::greater(),
                             [&](std::uint32_t place) { return findings.heads()[place].severity; });
    return places;
}

}  // namespace cwmpscope
