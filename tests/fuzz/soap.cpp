#include "decoder/soap/cwmp_message.h"
#include "tests/fuzz/script.h"
#include "tests/fuzz/targets.h"

namespace cwmpscope::fuzz {

/// Input: whether the body is whole and the limits are small (8 bits), the body.
void soap(Bytes input) {
    Script script(input);
    const unsigned how = script.take8();
    const std::string_view body = as_text(script.take_rest());
    SoapLimits limits;
    if ((how & 2U) != 0) limits = {.depth = 8, .items = 5, .envelopes = 2};
    const SoapBody found = decode_soap(body, (how & 1U) != 0, limits);
    promise(found.messages.size() <= limits.envelopes, "no more envelopes than the limit");
    // A repaired body is another text; places in it are about right.
    const auto inside = [&](const std::vector<SoapNote>& notes) {
        if (!found.parsed_whole) return;
        for (const SoapNote& note : notes) promise(note.offset <= body.size(), "notes lie in the body");
    };
    inside(found.notes);
    for (const CwmpMessage& message : found.messages) {
        inside(message.notes);
        promise(!message.lists || message.lists->items().size() <= limits.items, "no more items than the limit");
        promise(message.arguments.size() <= 1000, "no more arguments than kept");
    }
}

}  // namespace cwmpscope::fuzz
