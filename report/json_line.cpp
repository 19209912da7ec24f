#include "report/json_line.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>

namespace cwmpscope {

namespace {

bool is_plain(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= 0x20 && c < 0x7f && c != '"' && c != '\\'; });
}

}  // namespace

void JsonLine::begin(std::string_view name) {
    line_ += line_.empty() ? "{\"" : ",\"";
    line_ += name;
    line_ += "\":";
}

void JsonLine::text(std::string_view name, std::string_view value) {
    begin(name);
    if (is_plain(value)) {
        line_ += '"';
        line_ += value;
        line_ += '"';
    } else {
        line_ += nlohmann::json(value).dump(-1, ' ', ascii_, nlohmann::json::error_handler_t::replace);
    }
}

void JsonLine::text_or_null(std::string_view name, std::string_view value) {
    value.empty() ? null(name) : text(name, value);
}

void JsonLine::append(std::uint64_t number) {
    std::array<char, 20> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    line_.append(digits.data(), end);
}

void JsonLine::number(std::string_view name, std::uint64_t value) {
    begin(name);
    append(value);
}

void JsonLine::numbers(std::string_view name, std::span<const std::uint64_t> values) {
    begin(name);
    line_ += '[';
    for (const std::uint64_t& value : values) {
        if (&value != values.data()) line_ += ',';
        append(value);
    }
    line_ += ']';
}

void JsonLine::null(std::string_view name) {
    begin(name);
    line_ += "null";
}

std::string JsonLine::finish() {
    line_ += line_.empty() ? "{}" : "}";
    return std::move(line_);
}

}  // namespace cwmpscope
