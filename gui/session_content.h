// SessionContent: the messages of one session as they were on the wire, read again from the capture files: heads,
// bodies, parameter lists and the frames they lie in. The engine keeps facts only; texts are fetched when a session is
// looked at. Reading begins where the session does, and only its own connections are taken apart.
#pragma once

#ifndef Q_MOC_RUN
#include "capture/http_message.h"
#include "capture/packet_fate.h"
#include "decoder/session/session.h"
#include "gui/capture_input.h"
#include "report/session_text.h"
#endif

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cwmpscope {

/// One message as it was on the wire.
struct MessageContent {
    std::string head;  ///< start line and fields
    std::string body;  ///< decoded; cut at most_body bytes
    BodyFraming framing = BodyFraming::none;
    std::optional<std::uint64_t> promised_length;
    std::uint64_t wire_body_length = 0;
    std::string content_encoding;
    std::uint64_t chunks = 0;                ///< of a chunked body
    std::vector<std::uint64_t> chunk_sizes;  ///< of the first ones, as sent
    bool body_cut = false;                   ///< there is more of it than is shown
    static constexpr std::size_t most_body = 8U << 20U;
};

/// A name and its value that a message of the session carries.
struct ParameterLine {
    std::string name, value, type;
    std::uint32_t message = 0;  ///< index in Session::messages
};

struct PacketLine {
    FrameRef at;
    std::uint32_t captured = 0, payload = 0;
    PacketFate fate;
    std::uint32_t connection = 0;          ///< 1-based place in Session::connections
    std::optional<std::uint32_t> message;  ///< that its bytes belong to
};

struct SessionContent {
    /// By message and name of a parameter that it sets: the value that the device had told last.
    using OldValues = std::map<std::pair<std::uint32_t, std::string>, std::string>;

    std::uint32_t session = 0;                               ///< number
    std::map<std::uint32_t, MessageContent> messages;        ///< by index in Session::messages
    std::vector<ParameterLine> parameters;                   ///< by message
    OldValues old_values;                                    ///< of the first ones that are set
    std::vector<PacketLine> packets;                         ///< of its connections, while it lasted
    bool packets_left_out = false, bodies_left_out = false;  ///< there were more than are kept
    bool is_begun = false;  ///< some messages only, without the rest: what was chosen is shown before all is read
    std::optional<Failure> failure;

    const MessageContent* find(std::optional<std::uint32_t> message) const;
};

/// There will be more of it.
inline bool is_awaited(const SessionContent* content) {
    return content == nullptr || content->is_begun;
}

/// Sessions of the same device before one, for the values that it told in them.
using SessionsBefore = std::vector<std::shared_ptr<const Session>>;

using Unwanted = std::function<bool()>;

/// These read on the caller's thread. Null when `unwanted` became true.
std::shared_ptr<const SessionContent> read_content(const CaptureInput& input, const Session& session,
                                                   const Unwanted& unwanted, const SessionsBefore& before = {});
/// The same content with the values that the device had told in the sessions before as well.
std::shared_ptr<const SessionContent> with_values_before(const SessionContent& content, const CaptureInput& input,
                                                         const Session& session, const Unwanted& unwanted,
                                                         const SessionsBefore& before);
/// Of one message and the one that it is shown with, without what is before them: they may not be found so, as those of
/// an encrypted connection.
std::shared_ptr<const SessionContent> read_begun(const CaptureInput& input, const Session& session,
                                                 std::uint32_t message, const Unwanted& unwanted);
/// Head and body of chosen messages of any sessions, for reports. What is not found is not in it.
std::map<const Message*, MessageText> read_texts(const CaptureInput& input,
                                                 const std::vector<std::shared_ptr<const Message>>& messages,
                                                 const Unwanted& unwanted);

}  // namespace cwmpscope
