#include "decoder/session/auth_fields.h"

#include "decoder/session/field_text.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace cwmpscope {

namespace {

constexpr std::size_t most_parameters = 64;
constexpr std::size_t most_challenges = 16;
constexpr std::string_view separators = ",;";

void take_value(FieldReader& reader, AuthField& field, std::string_view name) {
    reader.skip();  // '='
    reader.skip_space();
    AuthParameter parameter{to_lower_case(name), {}, reader.peek() == '"'};
    parameter.value = parameter.quoted ? reader.quoted() : std::string(without_outer_space(reader.until(",; \t\r\n")));
    if (field.parameters.size() < most_parameters) field.parameters.push_back(std::move(parameter));
}

/// "YWJjOmRlZg==": credentials without names. Never of digest, whose parameters all have names.
bool take_token68(FieldReader& reader, AuthField& field) {
    FieldReader ahead = reader;
    const std::string_view word = ahead.until(",; \t\r\n\"");
    const std::string_view without_padding = word.substr(0, word.find_last_not_of('=') + 1);
    if (word.empty() || without_padding.find('=') != std::string_view::npos) return false;
    // "realm =..." and "realm= ..." are parameters all the same.
    ahead.skip_space();
    if (ahead.peek() == '=' || ahead.peek() == '"') return false;
    field.token = word;
    reader = ahead;
    return true;
}

/// Is a word that is followed by no '=' a scheme, or a parameter that lost its value?
bool is_scheme(std::string_view word, const FieldReader& after, bool first) {
    if (first || is_field_token_character(after.peek())) return true;
    const std::string name = to_lower_case(word);
    return name == "basic" || name == "digest" || name == "negotiate" || name == "ntlm" || name == "bearer";
}

std::vector<AuthField> parse(std::string_view value, bool starts_with_scheme) {
    std::vector<AuthField> fields;
    if (!starts_with_scheme) fields.emplace_back();
    FieldReader reader(value);
    for (reader.skip_separators(separators); !reader.at_end(); reader.skip_separators(separators)) {
        const std::string_view word = reader.token();
        if (word.empty()) {
            reader.skip();  // a character that belongs nowhere
            continue;
        }
        reader.skip_space();
        if (reader.peek() == '=' && !fields.empty()) {
            take_value(reader, fields.back(), word);
        } else if (starts_with_scheme && is_scheme(word, reader, fields.empty())) {
            if (fields.size() == most_challenges) break;
            fields.emplace_back().scheme = to_lower_case(word);
            if (fields.back().scheme != "digest") take_token68(reader, fields.back());
        } else if (!fields.empty() && fields.back().parameters.size() < most_parameters) {
            fields.back().parameters.push_back({to_lower_case(word), {}, false});
        }
    }
    return fields;
}

/// "QWxhZGRpbjpvcGVuIHNlc2FtZQ==" up to the colon of what it says.
std::string user_of_basic(std::string_view token) {
    std::string text;
    std::uint32_t bits = 0;
    int count = 0;
    for (const char c : token) {
        const int value = c >= 'A' && c <= 'Z'   ? c - 'A'
                          : c >= 'a' && c <= 'z' ? c - 'a' + 26
                          : c >= '0' && c <= '9' ? c - '0' + 52
                          : c == '+'             ? 62
                          : c == '/'             ? 63
                                                 : -1;
        if (value < 0) break;
        bits = (bits << 6U) | static_cast<std::uint32_t>(value);
        count += 6;
        if (count < 8) continue;
        count -= 8;
        const char decoded = static_cast<char>((bits >> static_cast<unsigned>(count)) & 0xFFU);
        if (decoded == ':') break;
        text += decoded;
    }
    return text;
}

}  // namespace

const AuthParameter* AuthField::find(std::string_view name) const {
    const auto found = std::find_if(parameters.begin(), parameters.end(),
                                    [name](const AuthParameter& parameter) { return parameter.name == name; });
    return found != parameters.end() ? &*found : nullptr;
}

std::string AuthField::value(std::string_view name) const {
    const AuthParameter* parameter = find(name);
    return parameter != nullptr ? parameter->value : std::string();
}

std::vector<AuthField> parse_challenges(std::string_view value) {
    return parse(value, true);
}

AuthField parse_authorization(std::string_view value) {
    std::vector<AuthField> fields = parse(value, true);
    return fields.empty() ? AuthField{} : std::move(fields.front());
}

AuthField parse_authentication_info(std::string_view value) {
    return std::move(parse(value, false).front());
}

std::string user_of(const AuthField& credentials) {
    return credentials.scheme == "basic" ? user_of_basic(credentials.token) : credentials.value("username");
}

}  // namespace cwmpscope
