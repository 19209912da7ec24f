#include "decoder/evidence/coverage.h"

namespace cwmpscope {

namespace {

struct Reason {
    Need need;
    const char* words;
};

/// In the order in which a user wants to hear them: the most fundamental first.
constexpr Reason reasons[] = {
    {Need::session_start, "the capture begins inside the session"},
    {Need::connection_start, "the capture begins inside the connection"},
    {Need::both_directions, "only one direction was captured"},
    {Need::no_hole, "packets of the session were not captured"},
    {Need::session_end, "the capture ends inside the session"},
    {Need::head, "the message was not captured whole"},
    {Need::body, "the message was not captured whole"},
    {Need::xml, "the body could not be parsed as XML to its end"},
    {Need::request_head, "the request was not captured whole"},
    {Need::request_body, "the request was not captured whole"},
    {Need::response_head, "the response was not captured whole"},
    {Need::response_body, "the response was not captured whole"},
    {Need::paired, "request and response cannot be matched with certainty"},
    {Need::watched_30s, "too little of what came after it was watched"},
    {Need::watched_120s, "too little of what came after it was watched"},
    {Need::continuity, "the capture does not show everything the device did in between"},
};

}  // namespace

std::string why_not_covered(Coverage have, Need need) {
    for (const Reason& reason : reasons) {
        if ((need & reason.need) != Need::none && (have & reason.need) == Need::none) return reason.words;
    }
    return {};
}

}  // namespace cwmpscope
