// SoapWriter: writes valid CWMP envelopes for transcripts. A method with the arguments that a line gives goes in; the
// XML text comes out, with everything that was not given filled so that nothing is wrong. Independent of decoder/soap
// on purpose: what it writes is what the decoder is tested with. TR-069 Amendment 6, 3.5 and Annex A.
#pragma once

#include "tests/support/transcript.h"

#include <string>
#include <string_view>
#include <vector>

namespace cwmpscope::test {

/// What a line says about its envelope, and what the conversation so far adds to it.
struct EnvelopeOrder {
    const TranscriptHead* head = nullptr;
    const MessageLine* line = nullptr;
    std::string id;
    std::string now;                        ///< dateTime of this message
    const MessageLine* answered = nullptr;  ///< of a response: the line of the request, if there is one
    std::string command_key;                ///< of the last Download or Upload
    bool from_acs = false;
};

std::string write_envelope(const EnvelopeOrder& order);
std::string xml_escaped(std::string_view text);

}  // namespace cwmpscope::test
