// Rule: one row of the table in rule_table.cpp and one small pure function. The function's parameter type is what the
// rule is about. A rule is asked only when everything it needs was captured (judge.cpp); it then passes, or it is
// violated with a sentence and frames, or it says itself that it cannot tell.
#pragma once

#include "decoder/evidence/coverage.h"
#include "decoder/rules/finding.h"
#include "decoder/session/datagrams.h"
#include "decoder/session/device.h"
#include "decoder/session/device_steps.h"
#include "decoder/session/session.h"
#include "decoder/session/surroundings.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace cwmpscope {

struct EncryptedConnection;
struct ToldAcsUrl;
namespace rules {
struct Turn;
}

// The subjects. All are views, valid during the call.

/// One HTTP message of a session (or of a file transfer: then `session` is null).
struct MessageSubject {
    const Message& message;
    const Session* session = nullptr;
    std::uint32_t index = 0;               ///< in Session::messages
    const Message* file_answer = nullptr;  ///< outside of sessions: the response to it, when it was captured
};

/// One SOAP envelope of a session.
struct EnvelopeSubject {
    const CwmpMessage& envelope;
    const Message& message;
    const Session& session;
    EnvelopeRef at;
};

/// An HTTP request with its response, both in a session.
struct ExchangeSubject {
    const Exchange& exchange;
    const Session& session;
    const Message* request() const;
    const Message* response() const;
};

/// An RPC.
struct TransactionSubject {
    const Transaction& transaction;
    const Session& session;
    const CwmpMessage& request() const;
    const Message& request_message() const;
    const CwmpMessage* response() const;  ///< null when absent or unseen
    const Message* response_message() const;
};

struct SessionSubject {
    const Session& session;
    /// The session as turns, made once for all rules: rules::turns_of(subject).
    const std::vector<rules::Turn>& turns;
};

/// A device over all its sessions.
struct DeviceSubject {
    const DeviceHistory& device;
    std::span<const std::shared_ptr<const Session>> sessions;  ///< of this device, by time
    std::span<const FileExchange> file_exchanges;              ///< of the whole capture
    /// From addresses that no other device has.
    std::span<const FailedConnection> failed_connections{};
    std::span<const FailedConnection> all_failed_connections{};  ///< of the whole capture
    bool alone_at_its_addresses = true;          ///< no other device of the capture was seen at one of them
    bool all_file_exchanges = true;              ///< false: there were more than are kept
    const Surroundings* surroundings = nullptr;  ///< null: nothing is known of them
    std::span<const DeviceStep> steps;           ///< of the sessions
    const Datagrams* datagrams = nullptr;        ///< of the whole capture; null: nothing is known of them
};

/// A connection request at the device.
struct ConnectionRequestSubject {
    const ConnectionRequest& request;
    const DeviceSubject& device;
};

/// A Download, Upload or ScheduleDownload.
struct TransferSubject {
    const Transfer& transfer;
    const DeviceSubject& device;
};

/// Anything else that spans sessions.
struct LifecycleSubject {
    const Lifecycle& lifecycle;
    const DeviceSubject& device;
};

/// A TCP connection on which TLS was spoken, or expected by one side.
struct TlsSubject {
    const EncryptedConnection& connection;
    std::span<const ToldAcsUrl> acs_urls;  ///< of the whole capture
};

/// One verdict.
struct Pass {};
struct Violated {
    std::string text;
    std::vector<std::uint64_t> frames;
    std::optional<Party> at_fault;     ///< when the rule says either and the case tells
    std::optional<Severity> severity;  ///< lowered for a tolerated case
    std::optional<std::uint32_t> message;
    std::optional<std::uint32_t> session;  ///< of a device rule: the session concerned
};
struct CannotTell {
    std::string why;
};
using Verdict = std::variant<Pass, Violated, CannotTell>;

inline Verdict pass() {
    return Pass{};
}
Verdict violated(std::string text, std::vector<std::uint64_t> frames);
Verdict violated(std::string text, const Message& message);
Verdict cannot_tell(std::string why);

using RuleFunction = std::variant<Verdict (*)(const MessageSubject&), Verdict (*)(const EnvelopeSubject&),
                                  Verdict (*)(const ExchangeSubject&), Verdict (*)(const TransactionSubject&),
                                  Verdict (*)(const SessionSubject&), Verdict (*)(const DeviceSubject&),
                                  Verdict (*)(const ConnectionRequestSubject&), Verdict (*)(const TransferSubject&),
                                  Verdict (*)(const LifecycleSubject&), Verdict (*)(const TlsSubject&)>;

/// Where a rule about single messages applies.
enum class Scope : std::uint8_t {
    cwmp,     ///< messages of CWMP sessions only
    any_http  ///< also HTTP with a file server: authentication and framing
};

struct Rule {
    std::string_view id;  ///< kebab-case, layer first, stable for ever
    Severity severity;
    Party at_fault;
    std::string_view title;      ///< the rule as a sentence that is true when obeyed
    std::string_view reference;  ///< "TR-069 Amendment 6, 3.7.1.4"
    Need needs;
    RuleFunction function;
    std::string_view explanation;  ///< what the standard says in our words, what usually causes it, what to look at
    Scope scope = Scope::cwmp;
};

/// "http" of "http-method-post"
std::string_view layer_of(const Rule& rule);

std::span<const Rule> all_rules();
/// nullptr when there is none
const Rule* find_rule(std::string_view id);

}  // namespace cwmpscope
