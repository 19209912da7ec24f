// The table of filter fields: what can be asked of a session, a message or a finding. One row decides how a field is
// parsed, compared, completed, explained (hover, `cwmpscope help filter`) and where its values come from. Pure.
#pragma once

#include "capture/address.h"
#include "capture/function_ref.h"
#include "capture/http_message.h"
#include "decoder/rules/finding.h"
#include "decoder/session/session.h"
#include "report/filter/filter_tokens.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace cwmpscope {

/// What a filter is asked about. Views, valid during the call. A session with all its findings; or one message of it
/// (or of none, then with the connection); or one finding, with its session when it has one.
struct FilterSubject {
    const Session* session = nullptr;
    std::span<const Finding> findings{};  ///< of the session, or of the message alone; not used when `finding` is set
    const Message* message = nullptr;
    const HttpMessage* http = nullptr;  ///< the same message with all its header fields, where they are at hand
    const TcpConnectionInfo* connection = nullptr;
    const Finding* finding = nullptr;
};

enum class FilterType : std::uint8_t {
    text,
    word,  ///< one of a few words
    rank,  ///< one of a few words, in rising order
    number,
    size,      ///< bytes
    duration,  ///< nanoseconds
    time,      ///< nanoseconds since 1970, UTC
    address
};

/// One value of a field. Numbers may be a range (the frames of a message).
struct FilterValue {
    std::string_view text{};
    std::int64_t first = 0, last = 0;
    const IpAddress* address = nullptr;
    bool alias = false;   ///< another name for the value before it, never offered as a completion
    bool secret = false;  ///< compared, never shown
};
/// Returns true when it has seen enough.
using FilterValueSink = FunctionRef<bool(const FilterValue&)>;

/// What must be at hand to know a field's values.
enum class FilterSource : std::uint8_t {
    message,  ///< messages as they are kept; a session has those of all its messages
    lists,    ///< lists of messages, which a finished session may have released
    session,  ///< the session
    finding   ///< judgement of the session, or of one finding
};

struct FilterField {
    std::string_view name;
    std::string_view alias;  ///< what Wireshark calls it; may be empty
    FilterType type = FilterType::text;
    std::span<const std::string_view> words;  ///< of word and rank: all there are
    FilterSource source = FilterSource::message;
    /// Gives the values to the sink until it has enough; true when it had.
    bool (*values)(const FilterSubject&, FilterValueSink);
    std::string_view summary;  ///< "method of an RPC"
    std::string_view example;
};

std::span<const FilterField> filter_fields();
/// By name or alias; nullptr when there is none.
const FilterField* find_filter_field(std::string_view name);
bool is_allowed(const FilterField& field, FilterComparison comparison);
/// "a time such as 2s or 300ms"
std::string expectation_of(const FilterField& field);
/// A number as a filter writes it: "2.5s", "2016-06-02 12:04:31.118", "violation".
std::string filter_text_of(const FilterField& field, const FilterValue& value);

/// What a bare word looks into: device, events, methods, parameter names.
bool search_values(const FilterSubject& subject, FilterValueSink sink);

}  // namespace cwmpscope
