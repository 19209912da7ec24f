#include "cli/message_filter.h"

#include "cli/reading.h"

#include <algorithm>

namespace cwmpscope {

namespace {

bool is_of_session(const FilterField& field) {
    return field.source == FilterSource::session || field.source == FilterSource::finding;
}

}  // namespace

MessageFilter::MessageFilter(const Filter& filter, const CaptureReport& report) : filter_(filter) {
    for (const SessionResult& result : report.sessions) {
        const Session& session = *result.session;
        const auto findings = std::make_shared<const std::vector<Finding>>(report.findings_of(session.number));
        for (std::uint32_t i = 0; i < session.messages.size(); ++i) {
            const Message& message = *session.messages[i];
            places_[{message.stream, message.is_request, message.stream_offset}] = {result.session, findings, i};
        }
    }
}

bool MessageFilter::matches(const TcpConnectionInfo& info, const HttpMessage& message, const Message& decoded) const {
    if (filter_.empty()) return true;
    FilterSubject subject{.message = &decoded, .http = &message, .connection = &info};
    const auto found = places_.find({message.stream, message.is_request, message.stream_offset});
    if (found == places_.end()) return filter_.matches(subject);
    // What was decoded now has its lists; findings name the message of the session.
    const Place& place = found->second;
    std::vector<Finding> findings;
    std::ranges::copy_if(*place.findings, std::back_inserter(findings),
                         [&](const Finding& finding) { return finding.message == place.index; });
    subject.session = place.session.get();
    subject.findings = findings;
    return filter_.matches(subject);
}

bool asks_of_sessions(const Filter& filter) {
    return filter.asks(is_of_session);
}

std::variant<MessageFilter, Failure> message_filter(const ProgramOptions& options) {
    if (!asks_of_sessions(options.filter)) return MessageFilter(options.filter);
    if (std::ranges::find(options.files, "-") != options.files.end() || options.follow) {
        return Failure{
            options.follow ? "--follow" : "standard input",
            "--filter asks for what is known only when a session is over",
            "save the packets to a file first, or filter by rpc, event, parameter, http.status, ip.addr ..."};
    }
    ProgramOptions everything = options;
    everything.filter = {};
    const std::optional<CaptureReport> report = read_report(everything);
    if (!report) return Failure{"--filter", "no file could be read", ""};
    return MessageFilter(options.filter, *report);
}

}  // namespace cwmpscope
