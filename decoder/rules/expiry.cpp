#include "decoder/rules/expiry.h"

#include "decoder/session/field_text.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace cwmpscope::rules {

namespace {

bool says_expired(const Message& response) {
    const int status = response.http->status;
    // 408 is about the time that sending the request took; 5xx are often about a server behind the server.
    if (status < 400 || status >= 500 || status == 401 || status == 407 || status == 408) return false;
    const std::string text = to_lower_case(response.body->error_text);
    constexpr std::string_view words[] = {"expired", "timed out", "timeout", "time-out", "time out"};
    return std::any_of(std::begin(words), std::end(words),
                       [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

}  // namespace

std::optional<Expiry> expiry_in(const std::vector<Turn>& turns) {
    for (std::size_t i = 1; i < turns.size(); ++i) {
        if (turns[i].response == nullptr || turns[i - 1].response == nullptr || !says_expired(*turns[i].response))
            continue;
        return Expiry{i, turns[i].request->first.time - turns[i - 1].response->last.time};
    }
    return std::nullopt;
}

}  // namespace cwmpscope::rules
