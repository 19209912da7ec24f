// What the rules about connection requests ask of one: where it went, how it was answered, and to which session a
// finding about it belongs.
#pragma once

#include "decoder/rules/rule.h"
#include "decoder/rules/wording.h"

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

namespace cwmpscope::rules {

/// Within this a session has to follow a request that was accepted.
inline constexpr Duration time_to_come = std::chrono::seconds(30);

const FileExchange& exchange_at(const ConnectionRequestSubject& subject, std::size_t index);
const FileExchange& last_exchange(const ConnectionRequestSubject& subject);

std::string path_of(const Message& request);
/// What one encodes another may send as it is (RFC 3986, 6.2.2).
bool same_path(std::string_view a, std::string_view b);
/// For certain a connection request, at the device's own URL. Pages for people begin at "/" as well.
bool is_at_url(const ConnectionRequestSubject& subject, const FileExchange& exchange);
bool is_at_url(const ConnectionRequestSubject& subject);

/// The last request and its answer belong together and were captured whole.
bool is_answered_surely(const ConnectionRequestSubject& subject);
bool is_accepted(const ConnectionRequestSubject& subject);
/// The CPE can also be asked by UDP (Annex G) or XMPP (Annex K); what of that would be seen?
bool is_asked_otherwise(const DeviceSubject& device);

Frames frames_of_exchange(const FileExchange& exchange);
/// A finding about the session it led to, or the last one before: it belongs to a device by its session.
Verdict violated_in(const ConnectionRequestSubject& subject, std::string text, Frames frames);

}  // namespace cwmpscope::rules
