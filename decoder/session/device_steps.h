// DeviceStep: the RPCs of a device's sessions that lifecycles are made of, one after the other over all sessions. Views
// into the sessions.
#pragma once

#include "decoder/session/session.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace cwmpscope {

/// Transfers, reboots, scheduled and deployed things: not the reading and writing of parameters.
bool is_of_a_lifecycle(Method method);

struct DeviceStep {
    const Session* session = nullptr;
    const Transaction* transaction = nullptr;

    Method method() const { return transaction->method; }
    bool from_acs() const { return transaction->caller == Side::acs; }
    const Message& request_message() const { return *session->messages[transaction->request.message]; }
    const CwmpMessage& request() const { return request_message().envelopes[transaction->request.envelope]; }
    const Message* response_message() const;
    const CwmpMessage* response() const;  ///< null when absent or unseen
    bool succeeded() const;               ///< answered, and not with a fault
    std::string key() const;              ///< CommandKey, or empty
};

/// The sessions by time.
std::vector<DeviceStep> device_steps(std::span<const std::shared_ptr<const Session>> sessions);

/// The scalar argument, or empty.
std::string argument_of(const CwmpMessage& envelope, std::string_view name);
/// 0 when there is none or it is no number.
std::uint64_t number_of(const CwmpMessage& envelope, std::string_view name);

}  // namespace cwmpscope
