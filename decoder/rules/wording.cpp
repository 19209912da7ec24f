#include "decoder/rules/wording.h"

#include <fmt/format.h>

namespace cwmpscope::rules {

namespace {}  // namespace

std::string shortened(std::string_view value, std::size_t most) {
    if (value.size() <= most) return std::string(value);
    std::size_t end = most;
    // never in the middle of a UTF-8 sequence
    while (end > 0 && (static_cast<unsigned char>(value[end]) & 0xC0U) == 0x80U) --end;
    return std::string(value.substr(0, end)) + "...";
}

std::string label(const CwmpMessage& envelope) {
    if (envelope.kind == CwmpKind::fault) {
        const int* code = envelope.fault ? envelope.fault->code.get_if() : nullptr;
        return code == nullptr ? "Fault" : fmt::format("Fault {}", *code);
    }
    const std::string name = shortened(envelope.method_name.empty() ? envelope.element_name : envelope.method_name);
    if (name.empty()) return "Envelope";  // its Body has nothing that could give it a name
    return envelope.kind == CwmpKind::response ? name + "Response" : name;
}

std::string label(const Message& message) {
    if (const CwmpMessage* envelope = message.cwmp()) return label(*envelope);
    if (!message.is_request) return fmt::format("HTTP {}", message.http->status);
    if (message.kind == MessageKind::empty) return "an empty POST";
    return message.http->method.empty() ? "a request" : shortened(message.http->method, 12);
}

Frames frames_of(const Message& first, const Message& second) {
    return {first.first.frame, second.first.frame};
}

}  // namespace cwmpscope::rules
