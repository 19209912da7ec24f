// What the rules about devices ask of a device's sessions and of what went on beside them: who came next, what was told
// last, and whether anything may have happened unseen in between.
#pragma once

#include "decoder/rules/rule.h"

#include <string>
#include <string_view>

namespace cwmpscope::rules {

const Session* session_numbered(const DeviceSubject& device, std::uint32_t number);
/// The first that began at or after the time, and whose Inform was captured; null when there is none.
const Session* first_session_from(const DeviceSubject& device, Timestamp time);
/// Both are one session that was captured inside and outside of a NAT: the same events from two addresses, at once.
bool is_seen_twice(const Session& a, const Session& b);
/// The one after it, by time, but for the session itself seen once more.
const Session* session_after(const DeviceSubject& device, const Session& session);
/// A session goes on at the time, or may do so.
bool in_session(const DeviceSubject& device, Timestamp time);

const Event* find_event(const Session& session, std::string_view code);
const Event* find_event(const Session& session, std::string_view code, std::string_view key);
/// It is the first after a boot, as its events say.
bool boots(const Session& session);
/// Its Inform was captured whole, and nothing is missing up to its end.
bool is_whole_so_far(const Session& session);
bool is_whole_to_its_end(const Session& session);
const Message& inform_message_of(const Session& session);
/// "host:port" of the Host field of its first request, or empty: the name by which the CPE knows its ACS.
std::string host_of(const Session& session);
/// "host:port" of a URL, or empty.
std::string host_of(std::string_view url);

/// Packets of the device were surely or perhaps lost between the two times.
bool may_have_missed(const DeviceSubject& device, Timestamp from, Timestamp to);
/// The device began a connection to its ACS of which no session is known.
bool tried_unread(const DeviceSubject& device, Timestamp from, Timestamp to);
/// A connection of the last session before was never closed, as far as the capture shows: more may have come on it.
bool left_open_before(const DeviceSubject& device, Timestamp time);
/// The device began a connection of which no session and no HTTP exchange is known.
bool connected_otherwise(const DeviceSubject& device, Timestamp from, Timestamp to);
Timestamp end_of_capture(const DeviceSubject& device);
/// Something of the device is not remembered any more: what seems not to be in the capture may have been there.
bool was_let_go(const DeviceSubject& device);

/// The last value told or set of a parameter, up to the time; of these sources only.
const Sighting* last_told(const DeviceSubject& device, std::string_view parameter, Timestamp until);
const Sighting* first_told_after(const DeviceSubject& device, std::string_view parameter, Timestamp time);

/// "0.35 s", "12 s", "3 min"
std::string time_between(Timestamp from, Timestamp to);

}  // namespace cwmpscope::rules
