// Refusals: what a Fault says, and which of the names that were asked for it is likely about. An RPC goes in; a
// sentence comes out. TR-069 Amendment 6, A.5.
#pragma once

#include "decoder/rules/diagnosis.h"
#include "decoder/rules/parameter_names.h"

#include <optional>
#include <string_view>
#include <vector>

namespace cwmpscope::rules {

/// What the CPE has told of its data model in this session. Views into the session's lists.
struct Announced {
    SortedNames names;                 ///< in Inform and in answers
    SortedNames read_only;             ///< Writable 0 in GetParameterNamesResponse
    bool digits_for_booleans = false;  ///< the CPE itself writes booleans as 0 and 1 only
};

Announced announced_in(const Session& session);

/// None when the RPC was not answered with a Fault, and for an Inform: that ends the session.
std::optional<Diagnosis> refusal_of(const Transaction& transaction, const Session& session, const Announced& announced);

}  // namespace cwmpscope::rules
