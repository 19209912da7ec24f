#include "tests/support/transcript_expand.h"

#include "tests/support/http_digest.h"
#include "tests/support/soap_writer.h"
#include "tests/support/transcript_tls.h"

#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <iterator>
#include <map>
#include <utility>

namespace cwmpscope::test {

namespace {

struct HeaderField {
    std::string name, value;
};

/// A message while it is put together.
struct Draft {
    std::string start_line;
    std::vector<HeaderField> fields;
    std::string body;
    bool may_have_length = true;  ///< false: 1xx, 204, 304 and requests without a body
};

bool same_name(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

std::string_view reason_phrase(int status) {
    static constexpr std::array<std::pair<int, std::string_view>, 22> phrases{{{100, "Continue"},
                                                                               {200, "OK"},
                                                                               {201, "Created"},
                                                                               {202, "Accepted"},
                                                                               {204, "No Content"},
                                                                               {301, "Moved Permanently"},
                                                                               {302, "Found"},
                                                                               {304, "Not Modified"},
                                                                               {307, "Temporary Redirect"},
                                                                               {308, "Permanent Redirect"},
                                                                               {400, "Bad Request"},
                                                                               {401, "Unauthorized"},
                                                                               {403, "Forbidden"},
                                                                               {404, "Not Found"},
                                                                               {405, "Method Not Allowed"},
                                                                               {408, "Request Timeout"},
                                                                               {411, "Length Required"},
                                                                               {413, "Content Too Large"},
                                                                               {500, "Internal Server Error"},
                                                                               {501, "Not Implemented"},
                                                                               {502, "Bad Gateway"},
                                                                               {503, "Service Unavailable"}}};
    const auto it = std::find_if(phrases.begin(), phrases.end(), [&](const auto& row) { return row.first == status; });
    return it == phrases.end() ? "Status" : it->second;
}

std::string date_time(Timestamp time) {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(time);
    const auto day = std::chrono::floor<std::chrono::days>(seconds);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(seconds - day);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), clock.hours().count(),
                       clock.minutes().count(), clock.seconds().count());
}

/// gzip or zlib ("deflate" in HTTP); the same bytes on every run
std::string compressed(const std::string& text, bool gzip) {
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, gzip ? 15 + 16 : 15, 8, Z_DEFAULT_STRATEGY);
    std::string out(deflateBound(&stream, static_cast<uLong>(text.size())) + 64, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

std::string unquoted_first(std::string_view list, std::size_t& at) {
    const std::size_t comma = std::min(list.find(',', at), list.size());
    std::string item(list.substr(at, comma - at));
    at = comma + 1;
    return item;
}

class Expander {
public:
    explicit Expander(const Transcript& transcript) : transcript_(transcript), head_(transcript.head) {}

    std::vector<ExpandedStep> run() {
        std::vector<ExpandedStep> steps;
        Timestamp time = head_.start;
        for (const Step& step : transcript_.steps) {
            ExpandedStep expanded;
            if (const MessageLine* line = std::get_if<MessageLine>(&step)) {
                time += line->delay;
                route(*line, expanded);
                expanded.time = time;
                if (!is_wire_word(line->what)) expand_message(*line, expanded);
            }
            expanded.time = time;
            steps.push_back(std::move(expanded));
        }
        return steps;
    }

private:
    /// What is open in one direction of calls.
    struct Call {
        const MessageLine* line = nullptr;
        std::string id;
        bool done = true;
    };
    struct Challenge {
        std::string text;
        std::uint32_t nc = 0;
        std::string nonce;
    };
    using Pair = std::pair<Who, Who>;

    static bool is_wire_word(std::string_view what) {
        return what == "open" || what == "fin" || what == "rst" || what == "syn" || what == "wait" || what == "udp" ||
               what == "dhcp" || what == "datagram";
    }
    static bool is_number(std::string_view what) {
        return what.size() == 3 && what.find_first_not_of("0123456789") == std::string_view::npos;
    }
    static bool is_http_method(std::string_view what) {
        return what == "GET" || what == "PUT" || what == "HEAD" || what == "POST";
    }

    [[noreturn]] void fail(const MessageLine& line, std::string text) const {
        throw TranscriptError{transcript_.file, line.line, std::move(text)};
    }

    void route(const MessageLine& line, ExpandedStep& step) const {
        const std::string to = line.get("to", line.who == Who::cpe ? "acs" : "cpe");
        Who other = Who::cpe;
        if (to == "acs")
            other = Who::acs;
        else if (to == "file")
            other = Who::file;
        else if (to == "asker")
            other = Who::asker;
        else if (to != "cpe")
            fail(line, fmt::format("to={} is none of cpe, acs, file, asker", to));
        if (line.who == other) fail(line, "nobody talks to himself");
        const bool asked = line.who == Who::asker || other == Who::asker;
        step.client = asked ? Who::asker : Who::cpe;
        step.server = asked ? Who::cpe : (line.who == Who::cpe ? other : line.who);
        step.from_client = line.who == step.client;
    }

    const Endpoint& endpoint_of(Who who) const {
        switch (who) {
            case Who::cpe:
                return head_.cpe;
            case Who::acs:
                return head_.acs;
            case Who::file:
                return head_.file;
            case Who::asker:
                return head_.asker;
        }
        return head_.acs;
    }

    std::string host_of(const ExpandedStep& step) const {
        Endpoint server = endpoint_of(step.server);
        if (step.server == Who::cpe) server.port = 7547;
        const std::string text = to_string(server);
        return server.port == 80 ? text.substr(0, text.rfind(':')) : text;
    }

    void expand_message(const MessageLine& line, ExpandedStep& step) {
        if (line.what == "raw") return expand_raw(line, step);
        if (line.what == "tls") return expand_tls(line, step);
        if (line.block) fail(line, "a block stands below a raw line only");
        const Pair pair{step.client, step.server};
        Draft draft;
        if (is_http_method(line.what)) {
            if (!step.from_client) fail(line, "a request to the CPE comes from the asker");
            draft_request(line, step, draft, line.what);
            plain_body(line, draft);
            draft.may_have_length = line.what == "PUT" || line.what == "POST" || !draft.body.empty();
        } else if (is_number(line.what)) {
            if (step.from_client) fail(line, "a status is sent by the server");
            draft_status(line, pair, draft);
        } else if (line.what == "empty") {
            draft_empty(line, step, draft);
        } else {
            draft_soap(line, step, draft);
        }
        if (step.from_client) {
            authorize(line, pair, draft);
            std::string cookies;
            for (const std::string& cookie : line.all("cookie")) cookies += (cookies.empty() ? "" : "; ") + cookie;
            if (!cookies.empty()) draft.fields.push_back({"Cookie", cookies});
        }
        for (const std::string& cookie : line.all("set-cookie")) draft.fields.push_back({"Set-Cookie", cookie});
        if (line.has("close")) draft.fields.push_back({"Connection", "close"});
        step.last_on_connection = line.has("close") || (!step.from_client && line.get("http", "1.1") == "1.0");
        step.bytes = written(line, std::move(draft));
    }

    void expand_tls(const MessageLine& line, ExpandedStep& step) const {
        try {
            step.bytes = tls_bytes(line);
        } catch (const std::string& mistake) {
            fail(line, mistake);
        }
        step.last_on_connection = line.has("close");
    }

    void expand_raw(const MessageLine& line, ExpandedStep& step) const {
        if (!line.block && line.find("length") == nullptr)
            fail(line, "a raw line needs a block between \"\"\" lines below it, or length=");
        std::string bytes = line.block.value_or(std::string());
        if (const std::string* encoding = line.find("encoding")) bytes = encoded(line, bytes, *encoding);
        if (line.find("length") != nullptr) {
            Draft draft;
            plain_body(line, draft);
            bytes += draft.body;
        }
        if (line.has("chunked") || line.find("chunked") != nullptr) {
            const std::size_t end = bytes.find("\r\n\r\n");
            if (end == std::string::npos)
                fail(line, "the block has no end of the head, so there is nothing to put in chunks");
            bytes = bytes.substr(0, end + 4) + chunks(line, bytes.substr(end + 4));
        }
        step.last_on_connection = line.has("close");
        step.bytes = std::move(bytes);
    }

    /// The body is compressed; a Content-Length that the head has becomes that of the result.
    std::string encoded(const MessageLine& line, const std::string& bytes, const std::string& encoding) const {
        const std::size_t end = bytes.find("\r\n\r\n");
        if (end == std::string::npos) fail(line, "the block has no end of the head, so there is nothing to compress");
        if (encoding != "gzip" && encoding != "deflate") fail(line, "encoding is gzip or deflate");
        const std::string body = compressed(bytes.substr(end + 4), encoding == "gzip");
        std::string head;
        for (std::size_t at = 0; at < end + 2;) {
            const std::size_t line_end = bytes.find("\r\n", at);
            const std::string field = bytes.substr(at, line_end - at);
            head += same_name(field.substr(0, 15), "Content-Length:") ? fmt::format("Content-Length: {}", body.size())
                                                                      : field;
            head += "\r\n";
            at = line_end + 2;
        }
        return head + "\r\n" + body;
    }

    void draft_request(const MessageLine& line, const ExpandedStep& step, Draft& draft, std::string_view method) const {
        std::string target = line.get("target", step.server == Who::acs ? head_.target : "/");
        for (const std::string& word : line.words) {
            if (word.starts_with('/') || word.starts_with("http://")) target = word;
        }
        draft.start_line =
            line.get("method-line", fmt::format("{} {} HTTP/{}", method, target, line.get("http", "1.1")));
        draft.fields.push_back({"Host", host_of(step)});
        if (step.client == Who::cpe) draft.fields.push_back({"User-Agent", "Example-CPE/1.0"});
    }

    void plain_body(const MessageLine& line, Draft& draft) const {
        if (const std::string* length = line.find("length")) {
            std::size_t size = 0;
            const auto [end, error] = std::from_chars(length->data(), length->data() + length->size(), size);
            if (error != std::errc{} || *end != '\0' || size > (64U << 20U)) fail(line, "length is a number of bytes");
            for (std::size_t i = 0; i < size; ++i) draft.body += static_cast<char>('a' + i % 26);
            draft.fields.push_back({"Content-Type", "application/octet-stream"});
        }
        if (const std::string* name = line.find("body-file")) {
            const std::filesystem::path path = std::filesystem::path(transcript_.file).parent_path() / *name;
            std::ifstream file(path, std::ios::binary);
            if (!file) fail(line, fmt::format("the file {} beside the transcript cannot be read", *name));
            draft.body.assign(std::istreambuf_iterator<char>(file), {});
            draft.fields.push_back({"Content-Type", "application/octet-stream"});
        }
    }

    void draft_status(const MessageLine& line, const Pair& pair, Draft& draft) {
        const int status = std::stoi(line.what);
        draft.start_line =
            line.get("code-line", fmt::format("HTTP/{} {} {}", line.get("http", "1.1"), status, reason_phrase(status)));
        draft.may_have_length = status >= 200 && status != 204 && status != 304;
        std::vector<std::string> challenges = line.all("challenge");
        if (status == 401 && challenges.empty()) {
            challenges.push_back(fmt::format(R"(Digest realm="cwmp", nonce="{:016x}", qop="auth", algorithm=MD5)",
                                             0x5eed0000ULL + ++nonces_));
        }
        for (const std::string& text : challenges) {
            draft.fields.push_back({"WWW-Authenticate", text});
            if (same_name(text.substr(0, 6), "digest")) challenges_[pair] = {text, 0, {}};
        }
        plain_body(line, draft);
    }

    void draft_empty(const MessageLine& line, const ExpandedStep& step, Draft& draft) {
        if (step.from_client) {
            draft_request(line, step, draft, "POST");
            return;
        }
        draft.start_line = line.get("code-line", fmt::format("HTTP/{} 204 No Content", line.get("http", "1.1")));
        draft.may_have_length = draft.start_line.find(" 204") == std::string::npos;
    }

    void draft_soap(const MessageLine& line, const ExpandedStep& step, Draft& draft) {
        const bool answer = line.what == "Fault" || (line.what.ends_with("Response") && line.what.size() > 8);
        EnvelopeOrder order;
        order.head = &head_;
        order.line = &line;
        order.now = date_time(step.time);
        order.from_acs = !step.from_client;
        order.command_key = command_key_;
        order.id = answer ? answer_id(line, step.from_client, order) : request_id(line, step.from_client);
        if (const std::string* key = line.find("arg.CommandKey"))
            command_key_ = *key;
        else if (const std::string* short_key = line.find("key"); short_key != nullptr && line.what != "Inform")
            command_key_ = *short_key;
        else if (line.what == "Download" || line.what == "Upload" || line.what == "ScheduleDownload")
            command_key_.clear();
        draft.body = write_envelope(order);
        if (step.from_client) {
            draft_request(line, step, draft, "POST");
            draft.fields.push_back({"Content-Type", "text/xml; charset=utf-8"});
            draft.fields.push_back({"SOAPAction", answer ? "" : fmt::format("\"cwmp:{}\"", line.what)});
        } else {
            draft.start_line = line.get("code-line", fmt::format("HTTP/{} 200 OK", line.get("http", "1.1")));
            draft.fields.push_back({"Content-Type", "text/xml; charset=utf-8"});
        }
    }

    /// A repetition of a call that has not been answered keeps its id; every other call gets the next number.
    std::string request_id(const MessageLine& line, bool from_cpe) {
        Call& call = from_cpe ? cpe_call_ : acs_call_;
        const bool repeated = !call.done && call.line != nullptr && call.line->what == line.what;
        const std::string id = line.get("id", repeated ? call.id : std::to_string(++ids_));
        call = {&line, id, false};
        return id;
    }

    std::string answer_id(const MessageLine& line, bool from_cpe, EnvelopeOrder& order) {
        Call& call = from_cpe ? acs_call_ : cpe_call_;
        order.answered = call.line;
        const bool asked_to_retry = line.what == "Fault" && line.get("code") == "8005";
        call.done = !asked_to_retry;
        return line.get("id", call.id.empty() ? "1" : call.id);
    }

    void authorize(const MessageLine& line, const Pair& pair, Draft& draft) {
        if (const std::string* basic = line.find("basic"))
            draft.fields.push_back({"Authorization", "Basic " + base64(*basic)});
        const std::string* user = line.find("digest");
        if (user == nullptr) return;
        const auto it = challenges_.find(pair);
        if (it == challenges_.end()) fail(line, "digest= needs a 401 with a Digest challenge before it");
        const std::size_t colon = user->find(':');
        if (colon == std::string::npos) fail(line, "digest is written digest=user:password");
        Challenge& challenge = it->second;
        DigestOrder order;
        order.challenge = digest_parameters(challenge.text);
        order.user = user->substr(0, colon);
        order.password = user->substr(colon + 1);
        const std::size_t first = draft.start_line.find(' '), second = draft.start_line.find(' ', first + 1);
        order.method = draft.start_line.substr(0, first);
        order.uri = second == std::string::npos ? head_.target : draft.start_line.substr(first + 1, second - first - 1);
        order.nc = ++challenge.nc;
        order.body = draft.body;
        if (const std::string* replaced = line.find("digest-keys")) order.replaced = digest_parameters(*replaced);
        draft.fields.push_back({"Authorization", authorization(order)});
    }

    std::string chunks(const MessageLine& line, std::string_view body) const {
        std::string out;
        const std::string sizes = line.get("chunked");
        for (std::size_t at = 0; at < sizes.size();) {
            const std::string text = unquoted_first(sizes, at);
            std::size_t size = 0;
            const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), size, 16);
            if (error != std::errc{} || end != text.data() + text.size() || size == 0) {
                fail(line, fmt::format("{} is no chunk size in hex", text));
            }
            if (size > body.size()) {
                fail(line, fmt::format("the chunk of {} (hex) bytes is larger than the {} bytes that are left", text,
                                       body.size()));
            }
            out += text + "\r\n" + std::string(body.substr(0, size)) + "\r\n";
            body.remove_prefix(size);
        }
        if (!body.empty()) out += fmt::format("{:x}\r\n{}\r\n", body.size(), body);
        return out + "0\r\n\r\n";
    }

    void edit(const MessageLine& line, Edit::Kind kind, std::string& text) const {
        for (const Edit& edit : line.edits) {
            if (edit.kind != kind) continue;
            std::size_t at = text.find(edit.from);
            if (at == std::string::npos) {
                throw TranscriptError{
                    transcript_.file, edit.line,
                    fmt::format("\"{}\" does not occur in what line {} expands to:\n{}", edit.from, line.line, text)};
            }
            for (; at != std::string::npos; at = text.find(edit.from, at + edit.to.size())) {
                text.replace(at, edit.from.size(), edit.to);
            }
        }
    }

    std::string written(const MessageLine& line, Draft draft) const {
        const std::size_t length_before = draft.body.size();
        edit(line, Edit::Kind::replace, draft.body);
        const std::string encoding = line.get("encoding");
        if (encoding == "gzip" || encoding == "deflate") {
            draft.body = compressed(draft.body, encoding == "gzip");
            draft.fields.push_back({"Content-Encoding", encoding});
        } else if (!encoding.empty()) {
            fail(line, "encoding is gzip or deflate");
        }
        const bool keep = std::any_of(line.edits.begin(), line.edits.end(),
                                      [](const Edit& edit) { return edit.kind == Edit::Kind::keep_length; });
        std::string wire_body = draft.body;
        if (line.has("chunked") || line.find("chunked") != nullptr) {
            draft.fields.push_back({"Transfer-Encoding", "chunked"});
            wire_body = chunks(line, draft.body);
        } else if (draft.may_have_length) {
            draft.fields.push_back({"Content-Length", std::to_string(keep ? length_before : draft.body.size())});
        }
        apply_header_keys(line, draft.fields);
        std::string text = draft.start_line + "\r\n";
        for (const HeaderField& field : draft.fields) {
            text += field.name + ':' + (field.value.empty() ? "" : " ") + field.value + "\r\n";
        }
        text += "\r\n";
        edit(line, Edit::Kind::replace_head, text);
        return text + wire_body;
    }

    /// header= takes the place of generated fields of that name; no-header= takes them away.
    void apply_header_keys(const MessageLine& line, std::vector<HeaderField>& fields) const {
        const auto drop = [&](std::string_view name) {
            std::erase_if(fields, [&](const HeaderField& field) { return same_name(field.name, name); });
        };
        for (const std::string& name : line.all("no-header")) drop(name);
        std::vector<HeaderField> given;
        for (const std::string& text : line.all("header")) {
            const std::size_t colon = text.find(':');
            if (colon == std::string::npos) fail(line, fmt::format("header=\"{}\" lacks its colon", text));
            const std::size_t value = std::min(text.find_first_not_of(' ', colon + 1), text.size());
            given.push_back({text.substr(0, colon), text.substr(value)});
        }
        for (const HeaderField& field : given) drop(field.name);
        fields.insert(fields.end(), given.begin(), given.end());
    }

    const Transcript& transcript_;
    const TranscriptHead& head_;
    Call cpe_call_, acs_call_;
    std::map<Pair, Challenge> challenges_;
    std::string command_key_;
    std::uint32_t ids_ = 0, nonces_ = 0;
};

}  // namespace

std::vector<ExpandedStep> expand(const Transcript& transcript) {
    return Expander(transcript).run();
}

}  // namespace cwmpscope::test
