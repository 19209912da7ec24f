// PackedSessions: finished sessions with their judgements in a tenth of their memory, several together because they are
// alike. Nothing of them is lost. Immutable: any thread may read, and each reading makes the session anew.
#pragma once

#include "decoder/analysis.h"
#include "decoder/session/packing.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cwmpscope {

class PackedSessions {
public:
    /// So many together share their words well, and few are packed again for the sake of one.
    static constexpr std::size_t most = 64;

    explicit PackedSessions(std::span<const SessionResult> results);
    std::size_t size() const { return ends_.size(); }
    SessionResult read(std::size_t place) const;
    /// That of one session, without it.
    Judgement judgement(std::size_t place) const;
    std::size_t bytes() const;

private:
    std::string_view bytes_of(std::size_t place) const;

    std::string packed_;
    std::vector<std::uint32_t> ends_;  ///< of each in the bytes
    Texts texts_;
    Beside beside_;
};

}  // namespace cwmpscope
