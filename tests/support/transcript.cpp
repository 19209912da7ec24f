#include "tests/support/transcript.h"
#include "tests/support/transcript_literals.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <sstream>
#include <utility>

namespace cwmpscope::test {

namespace {

constexpr std::array wire_verbs{"seen-twice", "bad-checksums",  "keep-alive",    "gap",
                                "lose",       "lose-fragment",  "retransmit",    "swap",
                                "overlap",    "snaplen",        "begin-here",    "end-here",
                                "drops",      "new-connection", "reuse-port",    "wrap",
                                "stray-rst",  "half-open",      "closed-window", "simultaneous-open"};

constexpr std::array message_keys{"id",          "event",      "key",         "retry",         "time",
                                  "param",       "name",       "method",      "status",        "code",
                                  "string",      "spv-fault",  "hold",        "without",       "header-element",
                                  "cookie",      "set-cookie", "header",      "no-header",     "target",
                                  "method-line", "http",       "code-line",   "chunked",       "encoding",
                                  "challenge",   "digest",     "digest-keys", "basic",         "body-file",
                                  "length",      "split",      "connection",  "mss",           "to",
                                  "ts",          "un",         "cn",          "sig",           "password",
                                  "port",        "body",       "option43",    "option43-text", "option55",
                                  "option60",    "option125",  "client",      "server",        "only",
                                  "takes"};

constexpr std::array message_flags{"no-id", "only-params", "close", "chunked", "discover",
                                   "offer", "request",     "ack",   "unseen",  "lost"};

/// Those of a `tls` line.
constexpr std::array tls_keys{"sni", "versions", "suites", "version", "suite", "host", "from", "until"};
constexpr std::array tls_flags{"client-hello", "server-hello", "certificate",   "no-certificate", "certificate-request",
                               "done",         "key-exchange", "change-cipher", "finished",       "data",
                               "alert"};

template <class Words>
bool is_one_of(const Words& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::optional<Who> who_of(std::string_view word) {
    for (const Who who : {Who::cpe, Who::acs, Who::file, Who::asker}) {
        if (word == to_string(who)) return who;
    }
    return std::nullopt;
}

class Parser {
public:
    Parser(std::string_view text, std::string file) {
        transcript_.file = std::move(file);
        TranscriptHead& head = transcript_.head;
        head.start = *timestamp("2016-06-02T03:39:09Z");
        head.cpe = endpoint("10.0.0.2:40001", {}, 0);
        head.acs = endpoint("10.0.0.1:7547", {}, 0);
        head.file = endpoint("10.0.0.3:80", {}, 0);
        for (std::size_t start = 0; start < text.size();) {
            const std::size_t end = std::min(text.find('\n', start), text.size());
            lines_.push_back(text.substr(start, end - start));
            start = end + 1;
        }
    }

    Transcript run() {
        while (next_ < lines_.size()) parse_line(lines_[next_++]);
        if (transcript_.head.asker.port == 0) {
            transcript_.head.asker = transcript_.head.acs;
            transcript_.head.asker.port = 51000;
        }
        if (transcript_.steps.empty()) mistake(0, "the transcript has no message");
        return std::move(transcript_);
    }

private:
    int line_number() const { return static_cast<int>(next_); }

    void parse_line(std::string_view raw) {
        const std::string_view text = trimmed(raw);
        if (text.empty()) return;
        if (text.starts_with('#')) return parse_comment(text.substr(1));
        if (text.starts_with("\"\"\"")) return parse_block(raw);
        std::vector<std::string> words = split_words(text, line_number());
        if (words.empty()) return;
        const std::string& first = words.front();
        if (first == "replace" || first == "replace-head" || first == "keep-length") return parse_edit(words);
        if (first == "expect") return parse_expectation(std::move(words), text);
        if (first.starts_with('+') || (who_of(first) && words.size() > 1 && !is_address(words[1]))) {
            return parse_message(words);
        }
        if (std::find(wire_verbs.begin(), wire_verbs.end(), first) != wire_verbs.end()) {
            WireVerb verb{line_number(), first, {words.begin() + 1, words.end()}};
            transcript_.steps.emplace_back(std::move(verb));
            return;
        }
        parse_head(words, text);
    }

    static bool is_address(std::string_view word) {
        return word.starts_with('[') || ip_address(word.substr(0, word.find(':'))).has_value();
    }

    void parse_comment(std::string_view text) {
        text = trimmed(text);
        if (text.starts_with("name:")) transcript_.head.name = trimmed(text.substr(5));
        if (text.starts_with("why:")) transcript_.head.why = trimmed(text.substr(4));
    }

    void parse_head(const std::vector<std::string>& words, std::string_view text) {
        TranscriptHead& head = transcript_.head;
        const std::string& what = words.front();
        if (what == "no-close") {
            head.close_at_end = false;
            return;
        }
        if (what == "link") return parse_link(words);
        if (what == "fragment") return parse_fragment(words);
        if (words.size() != 2 && what != "device") {
            mistake(line_number(), fmt::format("\"{}\" is neither a head line, nor a message, nor a wire verb", text));
        }
        const std::string& value = words.size() > 1 ? words[1] : what;
        if (what == "rule") {
            head.rules.push_back(value);
        } else if (what == "credentials") {
            const std::size_t colon = value.find(':');
            if (colon == std::string::npos) mistake(line_number(), "credentials are written USER:PASSWORD");
            head.credentials.push_back({value.substr(0, colon), value.substr(colon + 1)});
        } else if (what == "start") {
            const auto time = timestamp(value);
            if (!time) mistake(line_number(), fmt::format("{} is no time such as 2016-06-02T03:39:09Z", value));
            head.start = *time;
        } else if (what == "cpe") {
            head.cpe = endpoint(value, head.cpe, line_number());
        } else if (what == "acs") {
            head.acs = endpoint(value, head.acs, line_number());
        } else if (what == "file") {
            head.file = endpoint(value, head.file, line_number());
        } else if (what == "asker") {
            head.asker = endpoint(value, Endpoint{{}, 51000}, line_number());
        } else if (what == "target") {
            head.target = value;
        } else if (what == "version") {
            if (value != "1.0" && value != "1.1" && value != "1.2")
                mistake(line_number(), "version is 1.0, 1.1 or 1.2");
            head.version = value;
        } else if (what == "root") {
            if (value != "InternetGatewayDevice" && value != "Device") {
                mistake(line_number(), "root is InternetGatewayDevice or Device");
            }
            head.root = value;
        } else if (what == "device") {
            const std::string all(trimmed(text.substr(text.find("device") + 6)));
            const std::size_t first = all.find('|'), second = all.find('|', first + 1);
            if (second == std::string::npos) mistake(line_number(), "device is written OUI|ProductClass|SerialNumber");
            head.oui = all.substr(0, first);
            head.product_class = all.substr(first + 1, second - first - 1);
            head.serial_number = all.substr(second + 1);
        } else {
            mistake(line_number(), fmt::format("\"{}\" is neither a head line, nor a message, nor a wire verb", text));
        }
    }

    void parse_link(const std::vector<std::string>& words) {
        transcript_.head.encapsulation.layers.assign(words.begin() + 1, words.end());
        check_encapsulation();
    }

    /// fragment SIZE [reversed|duplicated] [overlap BYTES [different]]
    void parse_fragment(const std::vector<std::string>& words) {
        FragmentPlan& plan = transcript_.head.encapsulation.fragments;
        const auto number_at = [&](std::size_t i) {
            const auto value = i < words.size() ? number(words[i]) : std::nullopt;
            if (!value || *value == 0) mistake(line_number(), "fragment SIZE and overlap BYTES need a number");
            return static_cast<std::size_t>(*value);
        };
        plan.size = number_at(1);
        for (std::size_t i = 2; i < words.size(); ++i) {
            if (words[i] == "reversed") {
                plan.order = FragmentOrder::reversed;
            } else if (words[i] == "duplicated") {
                plan.order = FragmentOrder::duplicated;
            } else if (words[i] == "overlap") {
                plan.overlap = number_at(++i);
            } else if (words[i] == "different") {
                plan.differs = true;
            } else {
                mistake(line_number(), fmt::format("{} is no way to send fragments", words[i]));
            }
        }
        check_encapsulation();
    }

    void check_encapsulation() const {
        const std::string text = mistake_in(transcript_.head.encapsulation);
        if (!text.empty()) mistake(line_number(), text);
    }

    void parse_message(const std::vector<std::string>& words) {
        MessageLine message;
        message.line = line_number();
        std::size_t i = 0;
        if (words[i].starts_with('+')) {
            const auto delay = duration(std::string_view(words[i]).substr(1));
            if (!delay) mistake(message.line, fmt::format("{} is no time such as +90ms", words[i]));
            message.delay = *delay;
            ++i;
        }
        if (i >= words.size() || !who_of(words[i])) {
            mistake(message.line, "a message line names who speaks: cpe, acs, file or asker");
        }
        message.who = *who_of(words[i++]);
        if (i >= words.size()) mistake(message.line, "the line does not say what is sent");
        message.what = words[i++];
        for (; i < words.size(); ++i) parse_message_word(message, words[i]);
        transcript_.steps.emplace_back(std::move(message));
    }

    static void parse_message_word(MessageLine& message, const std::string& word) {
        const std::size_t equals = word.find('=');
        const std::string key = word.substr(0, equals);
        const bool is_tls = message.what == "tls";
        const bool known_key =
            is_one_of(message_keys, key) || key.starts_with("arg.") || (is_tls && is_one_of(tls_keys, key));
        if (equals != std::string::npos && known_key) {
            message.keys.push_back({key, word.substr(equals + 1)});
            return;
        }
        const bool known_flag = is_one_of(message_flags, word) || (is_tls && is_one_of(tls_flags, word));
        const bool target = word.starts_with('/') || word.starts_with("http://") || word == "*";
        if (!known_flag && !target) {
            mistake(message.line,
                    fmt::format("\"{}\" is no key, flag or target that the transcript language knows", word));
        }
        message.words.push_back(word);
    }

    void parse_edit(const std::vector<std::string>& words) {
        MessageLine* message =
            transcript_.steps.empty() ? nullptr : std::get_if<MessageLine>(&transcript_.steps.back());
        if (message == nullptr) mistake(line_number(), "there is no message above this edit");
        Edit edit;
        edit.line = line_number();
        if (words.front() == "keep-length") {
            edit.kind = Edit::Kind::keep_length;
        } else {
            if (words.size() < 3) mistake(line_number(), "an edit is written: replace \"from\" \"to\"");
            edit.kind = words.front() == "replace" ? Edit::Kind::replace : Edit::Kind::replace_head;
            edit.from = unescaped(words[1]);
            edit.to = unescaped(words[2]);
            if (edit.from.empty()) mistake(line_number(), "an empty text cannot be replaced");
        }
        message->edits.push_back(std::move(edit));
    }

    void parse_expectation(std::vector<std::string> words, std::string_view text) {
        words.erase(words.begin());
        if (words.empty()) mistake(line_number(), "expect what?");
        transcript_.expectations.push_back({line_number(), std::move(words), std::string(text)});
    }

    std::string unescaped(std::string_view text) const {
        std::string bytes;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] != '\\' || i + 1 == text.size()) {
                bytes += text[i];
                continue;
            }
            const char code = text[++i];
            if (code == 'r') {
                bytes += '\r';
            } else if (code == 'n') {
                bytes += '\n';
            } else if (code == 't') {
                bytes += '\t';
            } else if (code == '\\') {
                bytes += '\\';
            } else if (code == 'x' && i + 2 < text.size() && number(text.substr(i + 1, 2), 16)) {
                bytes += static_cast<char>(*number(text.substr(i + 1, 2), 16));
                i += 2;
            } else {
                mistake(line_number(), fmt::format("\\{} is no escape; there are \\r \\n \\t \\xNN \\\\", code));
            }
        }
        return bytes;
    }

    /// The exact bytes of a raw message. A line that ends in one backslash goes on without a line end.
    void parse_block(std::string_view opening) {
        const int opened_at = line_number();
        MessageLine* message =
            transcript_.steps.empty() ? nullptr : std::get_if<MessageLine>(&transcript_.steps.back());
        if (message == nullptr || (message->what != "raw" && message->what != "datagram"))
            mistake(opened_at, "a block stands below a raw line or a datagram");
        const std::size_t indent = opening.find('"');
        const bool bare_lf = trimmed(opening) == "\"\"\"lf";
        std::string bytes;
        bool in_head = true;
        while (true) {
            if (next_ >= lines_.size()) mistake(opened_at, "the block is never closed");
            std::string_view line = lines_[next_++];
            if (trimmed(line) == "\"\"\"") break;
            for (std::size_t i = 0; i < indent && !line.empty() && is_blank(line.front()); ++i) line.remove_prefix(1);
            const std::size_t backslashes = line.size() - (line.find_last_not_of('\\') + 1);
            const bool joined = backslashes % 2 == 1;
            if (joined) line.remove_suffix(1);
            bytes += unescaped(line);
            if (!joined) bytes += in_head && !bare_lf ? "\r\n" : "\n";
            if (line.empty() && !joined) in_head = false;
        }
        message->block = std::move(bytes);
    }

    Transcript transcript_;
    std::vector<std::string_view> lines_;
    std::size_t next_ = 0;  ///< also the 1-based number of the line in work
};

}  // namespace

std::string TranscriptError::str() const {
    return fmt::format("{}:{}: {}", file, line, text);
}

std::string_view to_string(Who who) {
    switch (who) {
        case Who::cpe:
            return "cpe";
        case Who::acs:
            return "acs";
        case Who::file:
            return "file";
        case Who::asker:
            return "asker";
    }
    return "";
}

bool MessageLine::has(std::string_view flag) const {
    return std::find(words.begin(), words.end(), flag) != words.end();
}

const std::string* MessageLine::find(std::string_view key) const {
    const auto it = std::find_if(keys.begin(), keys.end(), [&](const KeyValue& entry) { return entry.key == key; });
    return it == keys.end() ? nullptr : &it->value;
}

std::string MessageLine::get(std::string_view key, std::string_view otherwise) const {
    const std::string* value = find(key);
    return value != nullptr ? *value : std::string(otherwise);
}

std::vector<std::string> MessageLine::all(std::string_view key) const {
    std::vector<std::string> values;
    for (const KeyValue& entry : keys) {
        if (entry.key == key) values.push_back(entry.value);
    }
    return values;
}

bool Transcript::has_wire_verbs() const {
    return std::any_of(steps.begin(), steps.end(), [](const Step& step) {
        const WireVerb* verb = std::get_if<WireVerb>(&step);
        return verb != nullptr && verb->verb != "new-connection" && verb->verb != "reuse-port";
    });
}

std::variant<Transcript, TranscriptError> parse_transcript(std::string_view text, std::string file) {
    try {
        return Parser(text, file).run();
    } catch (const Mistake& found) {
        return TranscriptError{std::move(file), found.line, found.text};
    }
}

std::variant<Transcript, TranscriptError> read_transcript(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    if (!stream) return TranscriptError{path.string(), 0, "the file cannot be read"};
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    return parse_transcript(text, path.string());
}

}  // namespace cwmpscope::test
