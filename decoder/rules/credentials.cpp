#include "decoder/rules/credentials.h"

#include "decoder/rules/wording.h"
#include "decoder/soap/lexical.h"

#include <algorithm>

namespace cwmpscope::rules {

const AuthField* digest_credentials(const Message& message) {
    const AuthField* field = message.http->authorization.get_if();
    return message.is_request && field != nullptr && field->scheme == "digest" ? field : nullptr;
}

bool is_refusal(const Message* response) {
    return response != nullptr && response->http->status == 401;
}

bool is_repetition(const Message& before, const Message& after) {
    const CwmpMessage* first = before.cwmp();
    const CwmpMessage* second = after.cwmp();
    if (first == nullptr || second == nullptr) return first == second && before.kind == after.kind;
    return first->kind == second->kind && first->method_name == second->method_name;
}

bool is_md5(std::string_view algorithm) {
    return algorithm.empty() || same_but_for_case(algorithm, "MD5") || same_but_for_case(algorithm, "MD5-sess");
}

bool can_be_met(const AuthField& challenge) {
    return challenge.scheme == "digest" && is_md5(challenge.value("algorithm"));
}

bool only_stale(const Message& response) {
    return std::any_of(response.http->challenges.begin(), response.http->challenges.end(),
                       [](const AuthField& challenge) { return same_but_for_case(challenge.value("stale"), "true"); });
}

}  // namespace cwmpscope::rules
