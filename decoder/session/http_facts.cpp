#include "decoder/session/http_facts.h"

#include "decoder/session/auth_fields.h"
#include "decoder/session/cookie_fields.h"
#include "decoder/session/field_text.h"
#include "decoder/session/http_text.h"

#include <algorithm>
#include <charconv>
#include <system_error>
#include <utility>

namespace cwmpscope {

namespace {

/// Is `wanted` one of the comma-separated words of a field?
bool has_word(std::string_view value, std::string_view wanted) {
    while (!value.empty()) {
        const std::string_view word = value.substr(0, value.find(','));
        if (equal_in_any_case(without_outer_space(word), wanted)) return true;
        value.remove_prefix(std::min(word.size() + 1, value.size()));
    }
    return false;
}

Observed<std::uint64_t> parse_length(std::string_view text) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    // A length that cannot be read is there, but nothing is known of it.
    if (error != std::errc{} || end != text.data() + text.size()) return Observed<std::uint64_t>::unseen();
    return Observed<std::uint64_t>::present(value);
}

class FactsReader {
public:
    explicit FactsReader(const HttpMessage& http) : http_(http) {}

    Boxed<HttpFacts> read() {
        facts_.method = http_.text(http_.method);
        facts_.target = http_.text(http_.target);
        facts_.version = http_.text(http_.version);
        facts_.status = http_.status;
        facts_.reason = http_.text(http_.reason);
        facts_.content_encoding = http_.content_encoding;
        facts_.notes = http_.notes;
        const std::string_view target = facts_.target;
        facts_.absolute_target =
            equal_in_any_case(target.substr(0, 7), "http://") || equal_in_any_case(target.substr(0, 8), "https://");
        if (http_.head_complete) set_absent();
        for (const HttpMessage::Header& field : http_.headers) take(http_.text(field.name), http_.text(field.value));
        return std::move(box_);
    }

private:
    void set_absent() {
        for (Observed<std::string>* text :
             {&facts_.content_type, &facts_.soap_action, &facts_.location, &facts_.host, &facts_.connection,
              &facts_.user_agent, &facts_.server, &facts_.retry_after}) {
            *text = Observed<std::string>::absent();
        }
        facts_.content_length = Observed<std::uint64_t>::absent();
        facts_.authorization = Observed<AuthField>::absent();
        facts_.authentication_info = Observed<AuthField>::absent();
    }

    /// Of a repeated field the first counts.
    static void keep_first(Observed<std::string>& text, std::string_view value) {
        if (!text.is_present()) text = Observed<std::string>::present(std::string(value));
    }

    void take(std::string_view field_name, std::string_view value) {
        const auto is = [name = without_outer_space(field_name)](std::string_view wanted) {
            return name.size() == wanted.size() && equal_in_any_case(name, wanted);
        };
        if (is("content-type")) {
            keep_first(facts_.content_type, value);
        } else if (is("soapaction")) {
            keep_first(facts_.soap_action, value);
        } else if (is("host")) {
            ++facts_.host_count;
            keep_first(facts_.host, value);
        } else if (is("user-agent")) {
            keep_first(facts_.user_agent, value);
        } else if (is("server")) {
            keep_first(facts_.server, value);
        } else if (is("retry-after")) {
            keep_first(facts_.retry_after, value);
        } else if (is("location")) {
            keep_first(facts_.location, value);
        } else if (is("content-length")) {
            if (!saw_length_) facts_.content_length = parse_length(without_outer_space(value));
            saw_length_ = true;
        } else if (is("transfer-encoding")) {
            facts_.chunked |= has_word(value, "chunked");
        } else if (is("connection")) {
            keep_first(facts_.connection, value);
            facts_.connection_close |= has_word(value, "close");
        } else if (is("expect")) {
            facts_.expect_continue |= has_word(value, "100-continue");
        } else if (is("via") || is("forwarded") || is("x-forwarded-for") || is("x-real-ip")) {
            facts_.forwarded = true;
        } else if (is("cookie")) {
            ++facts_.cookie_fields;
            parse_cookie(value, facts_.cookies);
        } else if (is("set-cookie")) {
            parse_set_cookie(value, false, facts_.set_cookies);
        } else if (is("set-cookie2")) {
            parse_set_cookie(value, true, facts_.set_cookies);
        } else if (is("authorization")) {
            if (!facts_.authorization.is_present()) {
                facts_.authorization = Observed<AuthField>::present(parse_authorization(value));
            }
        } else if (is("www-authenticate")) {
            for (AuthField& challenge : parse_challenges(value)) {
                if (facts_.challenges.size() < 64) facts_.challenges.push_back(std::move(challenge));
            }
        } else if (is("authentication-info")) {
            if (!facts_.authentication_info.is_present()) {
                facts_.authentication_info = Observed<AuthField>::present(parse_authentication_info(value));
            }
        }
    }

    const HttpMessage& http_;
    Boxed<HttpFacts> box_;
    HttpFacts& facts_ = box_.emplace();  ///< in its place: it is large, and every message has one
    bool saw_length_ = false;
};

}  // namespace

Boxed<HttpFacts> http_facts(const HttpMessage& http) {
    return FactsReader(http).read();
}

}  // namespace cwmpscope
