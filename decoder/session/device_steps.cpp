#include "decoder/session/device_steps.h"

#include "decoder/soap/lexical.h"

#include <algorithm>

namespace cwmpscope {

bool is_of_a_lifecycle(Method method) {
    switch (method) {
        case Method::Download:
        case Method::Upload:
        case Method::ScheduleDownload:
        case Method::CancelTransfer:
        case Method::TransferComplete:
        case Method::AutonomousTransferComplete:
        case Method::Reboot:
        case Method::FactoryReset:
        case Method::ScheduleInform:
        case Method::ChangeDUState:
        case Method::DUStateChangeComplete:
            return true;
        default:
            return false;
    }
}

const Message* DeviceStep::response_message() const {
    const EnvelopeRef* at = transaction->response.get_if();
    return at == nullptr ? nullptr : session->messages[at->message].get();
}

const CwmpMessage* DeviceStep::response() const {
    const Message* message = response_message();
    return message == nullptr ? nullptr : &message->envelopes[transaction->response.get_if()->envelope];
}

bool DeviceStep::succeeded() const {
    const CwmpMessage* answer = response();
    return answer != nullptr && answer->kind == CwmpKind::response;
}

std::string DeviceStep::key() const {
    return argument_of(request(), "CommandKey");
}

std::vector<DeviceStep> device_steps(std::span<const std::shared_ptr<const Session>> sessions) {
    std::vector<DeviceStep> steps;
    for (const auto& session : sessions) {
        for (const Transaction& transaction : session->transactions) {
            if (is_of_a_lifecycle(transaction.method)) steps.push_back({session.get(), &transaction});
        }
    }
    return steps;
}

std::string argument_of(const CwmpMessage& envelope, std::string_view name) {
    const std::string* value = envelope.argument(name);
    return value == nullptr ? std::string() : *value;
}

std::uint64_t number_of(const CwmpMessage& envelope, std::string_view name) {
    const std::string* value = envelope.argument(name);
    return value == nullptr ? 0 : parse_unsigned_int(*value).value_or(0);
}

}  // namespace cwmpscope
