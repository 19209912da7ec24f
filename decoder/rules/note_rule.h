// Rules that only ask whether the decoder noted an oddity of one kind in a message share one function template; words
// and severity differ and stand in each row.
#pragma once

#include "decoder/rules/rule.h"
#include "decoder/soap/cwmp_message.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace cwmpscope::rules {

/// For rules about what stands in a body. The text was captured whole; that it is not well-formed elsewhere does not undo an
/// oddity that was read. Only what is missing needs a body that was parsed to its end (Need::xml).
inline constexpr Need text_of_body = Need::head | Need::body;

/// A string literal as a template argument.
template <std::size_t Size>
struct Words {
    char text[Size]{};
    constexpr Words(const char (&literal)[Size]) { std::copy_n(literal, Size, text); }
    constexpr std::string_view view() const { return {text, Size - 1}; }
};

struct NotesSeen {
    std::uint32_t count = 0;
    const SoapNote* first = nullptr;
};
/// Notes of these kinds on the body as a whole and in all envelopes of the message.
NotesSeen notes_seen(const Message& message, std::initializer_list<SoapNoteKind> kinds);

/// The first note of that kind on how the message was sent; null when there is none.
const HttpNote* http_note(const Message& message, HttpNoteKind kind);

/// "Inform: value without xsi:type: Device.X" or "Inform: 6 values without xsi:type, first Device.X"
Verdict noted(const Message& message, const NotesSeen& seen, std::string_view one, std::string_view many);

/// As nearly all messages are.
inline bool without_notes(const Message& message) {
    return message.soap_notes.empty() && std::all_of(message.envelopes.begin(), message.envelopes.end(),
                                                     [](const CwmpMessage& envelope) { return envelope.notes.empty(); });
}

/// Passes when the decoder noted nothing of these kinds.
template <Words one, Words many, SoapNoteKind... kinds>
Verdict no_note(const MessageSubject& subject) {
    if (without_notes(subject.message)) return pass();
    const NotesSeen seen = notes_seen(subject.message, {kinds...});
    return seen.count == 0 ? pass() : noted(subject.message, seen, one.view(), many.view());
}

}  // namespace cwmpscope::rules
