// What the rules about RPCs ask of their subjects: which method, its answer with both lists, values that are the same
// although they are written differently. Used by the rpc_*_rules and fault_rules files.
#pragma once

#include "decoder/rules/rule.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cwmpscope::rules {

bool is(const CwmpMessage& envelope, Method method, CwmpKind kind);

/// The response to that method with both lists kept, or null.
const CwmpMessage* comparable(const TransactionSubject& subject, Method method);

/// A violation whose finding belongs to the response.
Verdict at_response(const TransactionSubject& subject, std::string text);
/// A violation with the frames of both, whose finding belongs to the message of that index.
Verdict violated_at(const Session& session, std::uint32_t message, std::uint32_t before, std::string text);

/// Status of a response; absent and unreadable values are not judged here.
Verdict status_is_0_or_1(const EnvelopeSubject& subject);

/// An RPC of a session whose answer was seen. Views into the session.
struct AnsweredRpc {
    const CwmpMessage* request = nullptr;
    const CwmpMessage* answer = nullptr;                    ///< a response or a Fault
    std::uint32_t request_message = 0, answer_message = 0;  ///< in Session::messages
    bool succeeded(Method method) const {
        return request->method == method && answer->kind == CwmpKind::response && answer->method == method;
    }
    bool refused(Method method) const { return request->method == method && answer->kind == CwmpKind::fault; }
};
/// Those that one side called, in their order.
std::vector<AnsweredRpc> answered_rpcs(const Session& session, Side caller);

/// "1" and "true" of a boolean argument
bool is_true(std::string_view boolean);
/// Equal, or two ways to write the same boolean or number.
bool same_value(std::string_view a, std::string_view b);
/// The whole text as a number that is not negative.
std::optional<std::uint64_t> natural_number(std::string_view text);

/// A parameter that the data models mark as hidden, by the last part of its name. Not every secret is hidden.
bool is_password(std::string_view name);

/// The value of an argument of a flattened structure: "TimeWindowList", 2, "WindowStart".
const std::string* member(const CwmpMessage& envelope, std::string_view list, std::uint32_t number,
                          std::string_view field);

}  // namespace cwmpscope::rules
