#include "decoder/session/traffic_kind.h"

#include "decoder/session/field_text.h"
#include "decoder/session/http_text.h"

#include <algorithm>
#include <string_view>

namespace cwmpscope {

namespace {

bool is_cwmp(const Message* message) {
    if (message == nullptr) return false;
    return std::any_of(message->envelopes.begin(), message->envelopes.end(), [](const CwmpMessage& envelope) {
        return envelope.method != Method::unknown || envelope.cwmp_namespace != CwmpNamespace::none;
    });
}

/// The body was not captured, or not sent, far enough to read it, but the head says what it was.
bool announces_cwmp(const Message& request) {
    const bool never_sent = std::any_of(request.http->notes.begin(), request.http->notes.end(),
                                        [](const HttpNote& note) { return note.kind == HttpNoteKind::truncated_body; });
    if (request.incomplete == Incomplete::no && !never_sent) return false;
    const std::string* action = request.http->soap_action.get_if();
    if (action == nullptr) return false;
    const std::string value = to_lower_case(*action);
    return value.find("cwmp") != std::string::npos || value == "inform" || value == "\"inform\"";
}

}  // namespace

bool is_other_data(const Message& request) {
    const std::string* type = request.http->content_type.get_if();
    if (type == nullptr || request.kind != MessageKind::http || request.body_length == 0) return false;
    const std::string value = to_lower_case(*type);
    return value.find("json") != std::string::npos || value.starts_with("text/csv") || value.starts_with("multipart/");
}

TrafficKind kind_of(const Message* request, const Message* response) {
    if (request == nullptr) return is_cwmp(response) ? TrafficKind::cwmp : TrafficKind::perhaps;
    if (request->is(Method::Inform, CwmpKind::request)) return TrafficKind::inform;
    if (is_cwmp(request)) return TrafficKind::cwmp;
    const bool post = request->http->method == "POST" || request->http->method.empty();
    if (!post) return request->is_soap ? TrafficKind::perhaps : TrafficKind::other;
    if (is_cwmp(response) || announces_cwmp(*request)) return TrafficKind::cwmp;
    if (is_other_data(*request)) return TrafficKind::other;
    const bool cookie = std::any_of(request->http->cookies.begin(), request->http->cookies.end(),
                                    [](const SentCookie& sent) { return !sent.attribute; });
    // Web pages send empty POSTs with cookies too; what answers them has a body that is no SOAP.
    const bool answered_otherwise =
        response != nullptr && response->kind == MessageKind::http && response->body_length > 0;
    return request->kind == MessageKind::empty && cookie && !answered_otherwise ? TrafficKind::continuing
                                                                                : TrafficKind::perhaps;
}

}  // namespace cwmpscope
