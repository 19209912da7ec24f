// KeptFindings: the findings of a report in their order, packed and outside of memory. What is read is made anew each
// time; what is asked of all of them (session, severity, party) is at hand.
#pragma once

#include "capture/function_ref.h"
#include "report/kept_list.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace cwmpscope {

/// What stays of each in memory.
struct FindingHead {
    std::uint32_t session = 0;
    Severity severity = Severity::note;
    Party at_fault = Party::either;
};
static_assert(sizeof(FindingHead) <= 8);

class KeptFindings {
    using List = KeptList<PackedFindings, FindingHead>;

public:
    KeptFindings() = default;
    KeptFindings(const std::vector<Finding>& findings);  // NOLINT: a list of them is one

    void add(Finding finding);
    /// By session, those of none behind the others; else they stay in their order.
    void sort();

    /// Why they stay in memory; none: all is well.
    std::optional<Failure> unwritten() const { return list_.unwritten(); }
    bool empty() const { return size() == 0; }
    std::size_t size() const { return list_.size(); }
    std::span<const FindingHead> heads() const { return list_.heads(); }
    Finding at(std::size_t place) const { return list_.at(place); }
    Finding operator[](std::size_t place) const { return list_.at(place); }
    Finding front() const { return list_.at(0); }
    List::Iterator begin() const { return list_.begin(); }
    List::Iterator end() const { return list_.end(); }

    /// Those of a session (0: of none), after sort().
    std::span<const FindingHead> heads_of(std::uint32_t session) const;
    std::vector<Finding> of(std::uint32_t session) const;
    std::vector<Finding> all() const { return {begin(), end()}; }

    /// Those that are not wanted go.
    void keep(FunctionRef<bool(const Finding& finding)> is_wanted);
    /// The same of those that can be told by their heads.
    void keep_heads(FunctionRef<bool(const FindingHead& head)> is_wanted);
    /// `change` says whether it changed something; never session, severity and party.
    void change(FunctionRef<bool(Finding& finding)> change);

private:
    List list_;
};

/// Places in the list.
std::vector<std::uint32_t> gravest_first(const KeptFindings& findings);

}  // namespace cwmpscope
