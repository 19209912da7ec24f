// Finding: one broken rule at one place, with the frames that prove it.
#pragma once

#include "capture/packet.h"
#include "capture/tcp_connection_info.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cwmpscope {

struct Rule;

enum class Severity : std::uint8_t { note, warning, violation };
enum class Party : std::uint8_t { cpe, acs, file_server, either };

std::string_view to_string(Severity severity);  ///< "violation"
std::string_view to_string(Party party);        ///< "cpe"

struct Finding {
    const Rule* rule = nullptr;                 ///< a row of the table; lives for ever
    Severity severity = Severity::note;         ///< usually the rule's; may be lowered for a case that is tolerated
    Party at_fault = Party::either;             ///< the rule's, or the sender where the rule says either
    std::uint32_t session = 0;                  ///< number; 0: outside of any session
    StreamIndex stream = 0;
    std::vector<std::uint64_t> frames;          ///< that prove it, the most telling first
    std::optional<std::uint32_t> message;       ///< index in Session::messages
    std::string text;                           ///< a sentence with the values; from the wire: escape before printing
};

/// A rule that could not be asked of a subject because not everything it needs was captured.
struct NotJudged {
    const Rule* rule = nullptr;
    std::string why;                            ///< "the capture begins inside a session"
    std::uint32_t count = 1;
};

}  // namespace cwmpscope
