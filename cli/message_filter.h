// Which HTTP messages a filter chooses. Messages are told of as they complete, before it is known how their session
// ends: a filter that asks for more than a message has reads the files beforehand.
#pragma once

#include "cli/options.h"
#include "report/capture_report.h"

#include <map>
#include <memory>
#include <tuple>
#include <variant>

namespace cwmpscope {

class MessageFilter {
public:
    explicit MessageFilter(const Filter& filter) : filter_(filter) {}
    /// Knows the sessions of the report.
    MessageFilter(const Filter& filter, const CaptureReport& report);

    bool matches(const TcpConnectionInfo& info, const HttpMessage& message, const Message& decoded) const;
    /// It chooses all of them.
    bool empty() const { return filter_.empty(); }

private:
    struct Place {
        std::shared_ptr<const Session> session;
        std::shared_ptr<const std::vector<Finding>> findings;
        std::uint32_t index = 0;  ///< in Session::messages
    };

    Filter filter_;
    std::map<std::tuple<StreamIndex, bool, std::uint64_t>, Place> places_;  ///< by the first byte
};

/// Does it ask for what no single message tells: its session, or what was found?
bool asks_of_sessions(const Filter& filter);

/// Reads the files when the filter needs it. Failure: they cannot be read, or not twice.
std::variant<MessageFilter, Failure> message_filter(const ProgramOptions& options);

}  // namespace cwmpscope
