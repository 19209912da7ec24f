// SoapNotes: collects what is odd in one envelope. The first occurrence of each kind is kept with its text and place,
// the others are counted, so that a message of any size carries a bounded number of notes.
#pragma once

#include "decoder/soap/cwmp_message.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace cwmpscope {

/// Texts of notes are cut to this many bytes.
constexpr std::size_t longest_note_text = 160;

class SoapNotes {
public:
    explicit SoapNotes(std::vector<SoapNote>& notes) : notes_(notes) {}

    /// `count`: how many occurrences the text stands for.
    void add(SoapNoteKind kind, std::string_view text, std::uint32_t offset = 0, std::uint32_t count = 1);
    bool has(SoapNoteKind kind) const;

private:
    std::vector<SoapNote>& notes_;
};

}  // namespace cwmpscope
