// `messages`: every HTTP message as it completes, streamed. Only capture/ runs, unless words about CWMP are wanted.
#include "capture/tls_facts.h"
#include "cli/analysis_commands.h"
#include "cli/message_filter.h"
#include "cli/reading.h"
#include "report/json.h"
#include "report/message_label.h"
#include "report/messages_table.h"
#include "report/tls_text.h"

#include <optional>
#include <vector>

namespace cwmpscope {

namespace {

constexpr std::size_t most_unread = 1000;

class MessageWriter : public CaptureListener {
public:
    MessageWriter(const ProgramOptions& options, Output& output, const MessageFilter& filter)
        : options_(options),
          output_(output),
          filter_(filter),
          look_(options.look()),
          style_{options.out.empty() && stdout_is_terminal(), options.redaction(), {}},
          masker_(options.redaction()) {}

    void begin(const PacketSource& source) {
        std::vector<std::string> files = options_.files;
        for (std::string& file : files) file = options_.identity ? masker_.text(file) : file;
        look_.frames = style_.frames = frame_names(files, source.frame_places());
    }

    void message(const TcpConnectionInfo& info, const HttpMessage& message) override {
        const std::optional<Message> decoded = decoded_where_needed(message);
        if (decoded) masker_.learn(*decoded);
        if (decoded && !filter_.matches(info, message, *decoded)) return;
        if (options_.json) {
            output_.write(named(http_message_json(info, message, style_)) + "\n");
            return;
        }
        for (const SecretSpan& span : secrets_in_head(message.head())) count(hidden_, span.kind);
        if (written_++ == 0) {
            output_.write(messages_head(look_));
            first_ = before_ = message.first.time;
        }
        output_.write(
            named(message_line(info, message, words(message, decoded), first_, before_, options_.redaction(), look_)));
        before_ = message.first.time;
    }

    void connection_closed(const TcpConnectionInfo& info, const TcpClose& close) override {
        if (info.tls == nullptr || info.tls->records_read > 0) return;
        if (options_.json) {
            output_.write(named(tls_connection_json(info, close, 0, style_)) + "\n");
        } else if (!options_.quiet && unread_.size() < most_unread) {
            unread_.push_back({info, close, 0});
        }
    }
    /// The connections that could not be read, below the messages, and what was hidden.
    void finish() {
        CaptureReport report;
        report.tls_connections = std::move(unread_);
        const std::string text = unread_tls_text(report, look_);
        if (!text.empty()) output_.write((written_ > 0 ? "\n" : "") + named(text));
        if (options_.json || options_.quiet || written_ == 0) return;
        hidden_ += masker_.identities();
        output_.write(dim(hidden_text(hidden_, options_.redaction()), look_) + "\n");
    }

private:
    /// JSON has heads only; of the others a password that was told earlier may stand in a later fault.
    std::optional<Message> decoded_where_needed(const HttpMessage& message) const {
        if (options_.json && !options_.identity && filter_.empty()) return std::nullopt;
        return decode_message(message, SoapLimits{});
    }

    /// Nothing of the capture is kept: names are replaced in the line that was made of a message.
    std::string named(const std::string& line) {
        return options_.json && !options_.identity ? line : masker_.text(line);
    }

    std::string words(const HttpMessage& message, const std::optional<Message>& decoded) const {
        return decoded ? words_of(message, *decoded, options_.redaction()) : std::string();
    }

    const ProgramOptions& options_;
    Output& output_;
    const MessageFilter& filter_;
    TextStyle look_;
    JsonStyle style_;
    Masker masker_;
    Hidden hidden_;
    std::vector<EncryptedConnection> unread_;
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
    writer.finish();
    const PacketRun& result = *read;
    tell_damage(result.damages, result.failure);
    const bool lost = !result.damages.empty() || result.unread || result.failure || result.stopped ||
                      result.counters.dropped_packets > 0;
    return lost || result.counters.http_messages == 0 ? ExitCode::incomplete : ExitCode::fine;
}

}  // namespace cwmpscope
