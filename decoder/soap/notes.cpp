#include "decoder/soap/notes.h"

#include <algorithm>
#include <limits>

namespace cwmpscope {

void SoapNotes::add(SoapNoteKind kind, std::string_view text, std::uint32_t offset, std::uint32_t count) {
    for (SoapNote& note : notes_) {
        if (note.kind != kind) continue;
        note.count += std::min(count, std::numeric_limits<std::uint32_t>::max() - note.count);
        return;
    }
    // Never end in the middle of a UTF-8 sequence.
    if (text.size() > longest_note_text) {
        std::size_t end = longest_note_text;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
        text = text.substr(0, end);
    }
    notes_.push_back({.kind = kind, .text = std::string(text), .count = count, .offset = offset});
}

bool SoapNotes::has(SoapNoteKind kind) const {
    return std::any_of(notes_.begin(), notes_.end(), [kind](const SoapNote& note) { return note.kind == kind; });
}

}  // namespace cwmpscope
