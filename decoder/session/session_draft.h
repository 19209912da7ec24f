// SessionDraft: a session while it goes on, as the builder collects it; and how it becomes an immutable Session:
// messages in order, indexes, transactions, outcome and coverage.
#pragma once

#include "decoder/session/builder.h"
#include "decoder/session/cookie_jar.h"
#include "decoder/session/digest_follower.h"
#include "decoder/session/drops.h"
#include "decoder/session/session_end.h"

#include <cstddef>
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
    bool challenged = false;           ///< the last Inform got a challenge
    TurnState turn;
    bool over = false;  ///< an empty response of the ACS ended it
    Timestamp start{}, last_activity{};
    Duration silence_before{};
    std::optional<DeviceId> cookie_was_of;
    EndCircumstances circumstances;
    Boxed<EarlierRefusal> refused_before;
    std::optional<SharedCookie> shared_cookie;
    std::size_t unheard_connections = 0;  ///< that may have been the session's, see UnheardConnections
};

/// `now`: how far the capture has come.
std::shared_ptr<const Session> finish_draft(SessionDraft&& draft, Timestamp now, const Drops& drops);

}  // namespace cwmpscope
