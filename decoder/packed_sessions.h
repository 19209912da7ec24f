// Finished sessions with their judgements in a tenth of their memory, several together because they are alike; findings
// likewise. Nothing of them is lost. Immutable: any thread may read, and each reading makes the value anew. What is
// written can wait outside of memory, but not outlive the program.
#pragma once

#include "decoder/analysis.h"
#include "decoder/session/packing.h"

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cwmpscope {

template <class T>
class PackedValues {
public:
    using Value = T;
    /// So many together share their words well, and few are packed again for the sake of one.
    static constexpr std::size_t most = 64;

    explicit PackedValues(std::span<const Value> values);
    /// Of what written() and beside() gave.
    PackedValues(std::string_view written, Beside beside);
    std::string written() const;
    const Beside& beside() const { return beside_; }

    std::size_t size() const { return ends_.size(); }
    Value read(std::size_t place) const;
    /// That of one session, without it.
    Judgement judgement(std::size_t place) const
        requires std::same_as<Value, SessionResult>;
    std::size_t bytes() const;

private:
    std::string_view bytes_of(std::size_t place) const;

    std::string packed_;
    std::vector<std::uint32_t> ends_;  ///< of each in the bytes
    Texts texts_;
    Beside beside_;
};

using PackedSessions = PackedValues<SessionResult>;
using PackedFindings = PackedValues<Finding>;

}  // namespace cwmpscope
