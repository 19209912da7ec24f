// Conforming SOAP bodies for tests, so that a test shows only what it is about; and what was noted, as names.
#pragma once

#include "decoder/soap/cwmp_message.h"
#include "decoder/soap/methods.h"

#include <string>
#include <string_view>

namespace cwmpscope::test {

/// An envelope of CWMP 1.0 with cwmp:ID 1 around the content of the Body.
std::string envelope(std::string_view body_content, std::string_view header_content = "");
std::string replaced(std::string text, std::string_view from, std::string_view to);

/// The element of a request or response with all its arguments, made from the table of methods.
std::string method_element(const MethodInfo& info, CwmpKind kind);

/// An Inform with one event and one parameter.
std::string inform();

/// Decodes a wholly captured body.
SoapBody decode(std::string_view body);

/// The kinds of all notes in order of discovery, those of the body first: "array_type_count value_lexical".
std::string note_names(const SoapBody& body);
const SoapNote* find_note(const SoapBody& body, SoapNoteKind kind);

}  // namespace cwmpscope::test
