#include "decoder/rules/note_rule.h"

#include "decoder/rules/wording.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

namespace cwmpscope::rules {

NotesSeen notes_seen(const Message& message, std::initializer_list<SoapNoteKind> kinds) {
    NotesSeen seen;
    const auto look_at = [&](const std::vector<SoapNote>& notes) {
        for (const SoapNote& note : notes) {
            if (std::find(kinds.begin(), kinds.end(), note.kind) == kinds.end()) continue;
            seen.count += note.count;
            if (seen.first == nullptr) seen.first = &note;
        }
    };
    look_at(message.soap_notes);
    for (const CwmpMessage& envelope : message.envelopes) look_at(envelope.notes);
    return seen;
}

const HttpNote* http_note(const Message& message, HttpNoteKind kind) {
    for (const HttpNote& note : message.http->notes) {
        if (note.kind == kind) return &note;
    }
    return nullptr;
}

Verdict noted(const Message& message, const NotesSeen& seen, std::string_view one, std::string_view many) {
    const std::string text = shortened(seen.first->text, 60);
    std::string words = seen.count == 1 ? fmt::format("{}: {}", label(message), one)
                                        : fmt::format("{}: {} {}", label(message), seen.count, many);
    if (!text.empty()) words += fmt::format("{} {}", seen.count == 1 ? ":" : ", first", text);
    return violated(std::move(words), message);
}

}  // namespace cwmpscope::rules
