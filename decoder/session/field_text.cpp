#include "decoder/session/field_text.h"

#include <algorithm>

namespace cwmpscope {

bool is_field_token_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           (c != '\0' && std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos);
}

std::string_view without_outer_space(std::string_view text) {
    while (!text.empty() && is_field_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_field_space(text.back())) text.remove_suffix(1);
    return text;
}

std::string to_lower_case(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

void FieldReader::skip_space() {
    while (!rest_.empty() && is_field_space(rest_.front())) rest_.remove_prefix(1);
}

void FieldReader::skip_separators(std::string_view separators) {
    while (!rest_.empty() &&
           (is_field_space(rest_.front()) || separators.find(rest_.front()) != std::string_view::npos)) {
        rest_.remove_prefix(1);
    }
}

std::string_view FieldReader::token() {
    std::size_t length = 0;
    while (length < rest_.size() && is_field_token_character(rest_[length])) ++length;
    const std::string_view result = rest_.substr(0, length);
    rest_.remove_prefix(length);
    return result;
}

std::string_view FieldReader::until(std::string_view ends) {
    const std::string_view result = rest_.substr(0, rest_.find_first_of(ends));
    rest_.remove_prefix(result.size());
    return result;
}

std::string FieldReader::quoted() {
    std::string result;
    skip();
    while (!rest_.empty() && rest_.front() != '"') {
        if (rest_.front() == '\\' && rest_.size() > 1) rest_.remove_prefix(1);
        result.push_back(rest_.front());
        rest_.remove_prefix(1);
    }
    skip();
    result.shrink_to_fit();  // it is kept
    return result;
}

}  // namespace cwmpscope
