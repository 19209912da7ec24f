// SessionDraft: a session while it goes on, as the builder collects it; and how it becomes an immutable Session:
// messages in order, indexes, transactions, outcome and coverage.
#pragma once

#include "decoder/session/builder.h"
#include "decoder/session/cookie_jar.h"
#include "decoder/session/digest_follower.h"
#include "decoder/session/session_end.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace cwmpscope {

struct DraftExchange {
    StreamIndex stream = 0;
    std::optional<Message> request, response;
    HalfMissing request_missing = HalfMissing::no, response_missing = HalfMissing::no;
    bool paired_surely = true, pipelined = false;
    Tie tie = Tie::first;
    std::optional<MessagePlace> challenge;  ///< the 401 that issued the nonce of the request
};

struct SessionDraft {
    std::uint32_t number = 0;  ///< 0: not yet given
    std::vector<DraftExchange> exchanges;
    std::vector<ConnectionUse> connections;
    CookieJar cookies;
    std::optional<DeviceId> device;
    std::optional<std::uint32_t> retry_count;  ///< of the last Inform
    std::optional<std::string> inform_id;
    bool inform_answered = false;      ///< by an InformResponse
    bool refused = false;              ///< by a Fault other than 8005 or an HTTP error
    bool credentials_refused = false;  ///< the last Inform got a 401 that no other credentials at once can mend
    bool may_repeat = false;           ///< the last Inform got a challenge, a redirect, Fault 8005 or no answer
    TurnState turn;
    bool over = false;  ///< an empty response of the ACS ended it
    /// Connections between the same two of which nothing could be read, as bytes are missing: they may have been its.
    std::uint32_t unread_connections = 0;
    Timestamp start{}, last_activity{};
    EndCircumstances circumstances;
};

/// `now`: how far the capture has come.
std::shared_ptr<const Session> finish_draft(SessionDraft&& draft, Timestamp now);

}  // namespace cwmpscope
