// The small grammar that HTTP fields share: white space, tokens, quoted strings (RFC 9110 5.6). FieldReader reads a
// field value from left to right; no input can make it go backwards or past the end.
#pragma once

#include <string>
#include <string_view>

namespace cwmpscope {

constexpr bool is_field_space(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}
/// A character of a token (RFC 9110 5.6.2).
bool is_field_token_character(char c);
std::string_view without_outer_space(std::string_view text);
std::string to_lower_case(std::string_view text);

class FieldReader {
public:
    explicit FieldReader(std::string_view text) : rest_(text) {}

    bool at_end() const { return rest_.empty(); }
    char peek() const { return rest_.empty() ? '\0' : rest_.front(); }
    std::string_view rest() const { return rest_; }
    void skip() {
        if (!rest_.empty()) rest_.remove_prefix(1);
    }
    void skip_space();
    /// White space and any of `separators`.
    void skip_separators(std::string_view separators);
    /// The longest token here; empty when there is none.
    std::string_view token();
    /// The text before the first of `ends` or the end.
    std::string_view until(std::string_view ends);
    /// At '"': the text of the quoted string with escapes undone. Without a closing quote, all that is left.
    std::string quoted();

private:
    std::string_view rest_;
};

}  // namespace cwmpscope
