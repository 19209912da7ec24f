// JsonLine: a JSON object of texts and numbers on one line, written as it is told, for those of which there are very
// many: what is built as a tree first costs five times as much. It writes what nlohmann json would write.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace cwmpscope {

class JsonLine {
public:
    /// `ascii`: everything outside of ASCII as \uXXXX.
    explicit JsonLine(bool ascii) : ascii_(ascii) {}

    /// Names are words of ours that need no escape.
    void text(std::string_view name, std::string_view value);
    void text_or_null(std::string_view name, std::string_view value);
    void number(std::string_view name, std::uint64_t value);
    void numbers(std::string_view name, std::span<const std::uint64_t> values);
    void null(std::string_view name);
    /// The last call.
    std::string finish();

private:
    void begin(std::string_view name);
    void append(std::uint64_t number);

    bool ascii_ = false;
    std::string line_;
};

}  // namespace cwmpscope
