#include "capture/http_message.h"

#include "capture/http_start_line.h"

#include <algorithm>

namespace cwmpscope {

std::optional<std::string_view> HttpMessage::header(std::string_view name) const {
    for (const Header& field : headers) {
        if (field_names_equal(text(field.name), name)) return text(field.value);
    }
    return std::nullopt;
}

std::vector<std::string_view> HttpMessage::header_values(std::string_view name) const {
    std::vector<std::string_view> values;
    for (const Header& field : headers) {
        if (field_names_equal(text(field.name), name)) values.push_back(text(field.value));
    }
    return values;
}

bool HttpMessage::has_note(HttpNoteKind kind) const {
    return std::any_of(notes.begin(), notes.end(), [kind](const HttpNote& note) { return note.kind == kind; });
}

}  // namespace cwmpscope
