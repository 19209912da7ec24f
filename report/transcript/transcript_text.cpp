#include "report/transcript/transcript_text.h"

#include "report/escape.h"
#include "report/time_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace cwmpscope {

namespace {

using namespace std::chrono_literals;

constexpr std::string_view indentation = "    ";
constexpr Duration worth_saying = 1ms;

/// Nothing is lost: "+90ms", "+90.25ms".
std::string delay_text(Duration delay) {
    const std::int64_t nanoseconds = std::max<std::int64_t>(delay.count(), 0);
    std::string text = fmt::format("{}.{:06}", nanoseconds / 1'000'000, nanoseconds % 1'000'000);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text + "ms";
}

struct Roles {
    std::string_view client, server;
};

Roles roles_of(ExtractedStream::Use use) {
    switch (use) {
        case ExtractedStream::Use::session:
            return {"cpe", "acs"};
        case ExtractedStream::Use::file_transfer:
            return {"cpe", "file"};
        case ExtractedStream::Use::connection_request:
            return {"asker", "cpe"};
    }
    return {};
}

class Writer {
public:
    Writer(const Recording& recording, const TranscriptWords& words) : recording_(recording), words_(words) {}

    std::string run() {
        now_ = recording_.first.value_or(Timestamp{});
        head();
        // The capture may have begun before what is of interest: then it is sure what did not come before it.
        if (!recording_.lines.empty() && recording_.lines.front().time - now_ >= worth_saying) out_ += "cpe wait\n";
        for (const RecordedLine& line : recording_.lines) put(line);
        const Timestamp end = recording_.last.value_or(now_);
        if (end - now_ >= worth_saying) out_ += begun(end, "cpe") + " wait\n";
        out_ += "\n";
        for (const std::string& expectation : words_.expectations) out_ += "expect " + expectation + "\n";
        return std::move(out_);
    }

private:
    void head() {
        out_ += fmt::format("# name: {}\n# why: {}\n", visible_ascii(words_.name), visible_ascii(words_.why));
        for (const std::string& remark : words_.remarks) out_ += "# " + visible_ascii(remark) + "\n";
        out_ += fmt::format("start {}\n", iso8601(now_));
        for (const Credentials& one : words_.credentials) {
            if (is_word(one.user) && is_word(one.password))
                out_ += fmt::format("credentials {}:{}\n", one.user, one.password);
        }
        out_ += "no-close\n\n";
    }

    static bool is_word(std::string_view text) {
        return std::ranges::all_of(text, [](char c) { return c > ' ' && c < 0x7f && c != '"' && c != '\''; });
    }

    /// "+90ms cpe"
    std::string begun(Timestamp time, std::string_view who) {
        const Duration delay = time - now_;
        now_ = std::max(now_, time);
        return fmt::format("+{} {}", delay_text(delay), who);
    }

    /// Who speaks and to whom, and on which connection, if that is not plain.
    std::string route(const RecordedLine& line, std::string_view what) {
        const RecordedConnection& connection = recording_.connections[line.connection];
        const Roles roles = roles_of(connection.use);
        std::string text = fmt::format("{} {}", begun(line.time, line.from_client ? roles.client : roles.server), what);
        const std::string_view to = line.from_client ? roles.server : roles.client;
        if (to == "file" || to == "asker") text += fmt::format(" to={}", to);
        if (recording_.connections.size() > 1) text += fmt::format(" connection={}", line.connection + 1);
        return text;
    }

    void put(const RecordedLine& line) {
        switch (line.kind) {
            case RecordedLine::Kind::open:
                return put_open(line);
            case RecordedLine::Kind::attempt:
                out_ += route(line, "syn") + addresses(line) + "\n";
                return;
            case RecordedLine::Kind::data:
                return put_data(line);
            case RecordedLine::Kind::hole:
                out_ += route(line, "raw") + fmt::format(" length={} lost\n", line.bulk);
                return;
            case RecordedLine::Kind::fin:
                out_ += route(line, "fin") + "\n";
                return;
            case RecordedLine::Kind::reset:
                out_ += route(line, "rst") + "\n";
                return;
            case RecordedLine::Kind::datagram:
                return put_datagram(line);
            case RecordedLine::Kind::drops:
                out_ += fmt::format("drops {}{}\n", line.bulk, line.somewhere ? " somewhere" : "");
                return;
        }
    }

    std::string addresses(const RecordedLine& line) const {
        const RecordedConnection& connection = recording_.connections[line.connection];
        return fmt::format(" client={} server={}", to_string(connection.client), to_string(connection.server));
    }

    void put_open(const RecordedLine& line) {
        const RecordedConnection& connection = recording_.connections[line.connection];
        out_ += route(line, "open") + addresses(line);
        if (!connection.handshake) out_ += " unseen";
        const Roles roles = roles_of(connection.use);
        if (!connection.saw_client) out_ += fmt::format(" only={}", roles.server);
        if (!connection.saw_server) out_ += fmt::format(" only={}", roles.client);
        out_ += "\n";
    }

    void put_comment(std::uint64_t frame) {
        const std::string comment = words_.comment_of ? words_.comment_of(frame) : std::string();
        for (std::size_t at = 0; at < comment.size();) {
            const std::size_t end = std::min(comment.find('\n', at), comment.size());
            out_ += fmt::format("\n# frame {} · {}", frame, visible(comment.substr(at, end - at)));
            at = end + 1;
        }
        out_ += "\n";
    }

    void put_data(const RecordedLine& line) {
        put_comment(line.frame);
        out_ += route(line, "raw");
        if (line.takes >= worth_saying) out_ += " takes=" + delay_text(line.takes);
        if (line.bulk > 0) out_ += fmt::format(" length={}", line.bulk);
        if (line.coded != nullptr) {
            out_ += " encoding=" + line.coded->encoding;
            if (line.coded->chunked) out_ += " chunked";
        }
        out_ += "\n";
        const std::string bytes = line.coded == nullptr ? line.bytes : line.bytes + line.coded->masked;
        if (!bytes.empty()) out_ += transcript_block(bytes, indentation);
    }

    void put_datagram(const RecordedLine& line) {
        put_comment(line.frame);
        out_ += begun(line.time, "asker") +
                fmt::format(" datagram client={} server={}\n", to_string(line.from), to_string(line.to));
        out_ += transcript_block(line.bytes, indentation);
    }

    const Recording& recording_;
    const TranscriptWords& words_;
    Timestamp now_{};
    std::string out_;
};

}  // namespace

std::string transcript_text(const Recording& recording, const TranscriptWords& words) {
    return Writer(recording, words).run();
}

}  // namespace cwmpscope
