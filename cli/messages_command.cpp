// `messages`: every HTTP message as it completes, streamed. Only capture/ runs, unless words about CWMP are wanted.
#include "cli/analysis_commands.h"
#include "cli/message_filter.h"
#include "cli/reading.h"
#include "decoder/session/message.h"
#include "report/json.h"
#include "report/message_label.h"
#include "report/messages_table.h"

namespace cwmpscope {

namespace {

class MessageWriter : public CaptureListener {
public:
    MessageWriter(const ProgramOptions& options, Output& output, const MessageFilter& filter)
        : options_(options),
          output_(output),
          filter_(filter),
          look_(options.look()),
          style_{options.out.empty() && stdout_is_terminal(), options.redaction(), {}} {}

    void begin(const PacketSource& source) {
        look_.frames = style_.frames = frame_names(options_.files, source.frame_places());
    }

    void message(const TcpConnectionInfo& info, const HttpMessage& message) override {
        if (!filter_.matches(info, message)) return;
        if (options_.json) {
            output_.write(http_message_json(info, message, style_) + "\n");
            return;
        }
        if (written_++ == 0) {
            output_.write(messages_head(look_));
            first_ = before_ = message.first.time;
        }
        output_.write(message_line(info, message, label(message), first_, before_, options_.redaction(), look_));
        before_ = message.first.time;
    }

private:
    /// What the message is to CWMP; plain HTTP has its start line and needs no more.
    std::string label(const HttpMessage& message) const {
        if (message.body().find("Envelope") == std::string_view::npos) return {};
        const Message decoded = decode_message(HttpMessage(message), SoapLimits{});
        const CwmpMessage* envelope = decoded.cwmp();
        if (envelope == nullptr) return {};
        const MessageLabel words = label_of(decoded, envelope, options_.redaction());
        return words.detail.empty() ? words.name : words.name + " " + words.detail;
    }

    const ProgramOptions& options_;
    Output& output_;
    const MessageFilter& filter_;
    TextStyle look_;
    JsonStyle style_;
    std::uint64_t written_ = 0;
    Timestamp first_{}, before_{};
};

}  // namespace

ExitCode messages_command(const ProgramOptions& options, Output& output) {
    const std::variant<MessageFilter, Failure> filter = message_filter(options);
    if (const auto* failure = std::get_if<Failure>(&filter)) return unreadable(*failure);
    MessageWriter writer(options, output, std::get<MessageFilter>(filter));
    const auto read = read_http(options, writer,
                                {[&] { return !output.closed(); },
                                 [&] { output.write_now(); },
                                 [&](const PacketSource& source) { writer.begin(source); },
                                 {}});
    if (!read) return ExitCode::unreadable;
    const PacketRun& result = *read;
    tell_damage(result.damages, result.failure);
    const bool lost = !result.damages.empty() || result.unread || result.failure || result.stopped ||
                      result.counters.dropped_packets > 0;
    return lost || result.counters.http_messages == 0 ? ExitCode::incomplete : ExitCode::fine;
}

}  // namespace cwmpscope
