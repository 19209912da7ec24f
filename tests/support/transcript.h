// Transcript: one capture written as text, and what is expected of it (tests/README.md describes the language). Text
// goes in; steps in order, the head and the expectations come out, or a sentence that names file, line and mistake.
#pragma once

#include "capture/address.h"
#include "capture/time.h"
#include "tests/support/encapsulation.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace cwmpscope::test {

/// A mistake in a transcript. `text` is a sentence; str() puts file and line before it.
struct TranscriptError {
    std::string file;
    int line = 0;
    std::string text;
    std::string str() const;
};

enum class Who : std::uint8_t { cpe, acs, file, asker };
std::string_view to_string(Who who);

struct KeyValue {
    std::string key, value;
};

/// An indented line below a message: changes its expansion.
struct Edit {
    enum class Kind : std::uint8_t { replace, replace_head, keep_length } kind = Kind::replace;
    std::string from, to;
    int line = 0;
};

/// `[+TIME] WHO WHAT [key=value ...] [flag ...]`
struct MessageLine {
    int line = 0;
    Duration delay{};
    Who who = Who::cpe;
    std::string what;                ///< "Inform", "empty", "401", "GET", "raw", "fin", "rst", "syn", "wait"
    std::vector<std::string> words;  ///< without a key: flags, and the target of GET and the like
    std::vector<KeyValue> keys;      ///< in the order of the line
    std::vector<Edit> edits;
    std::optional<std::string> block;  ///< the exact bytes below a raw line

    bool has(std::string_view flag) const;
    const std::string* find(std::string_view key) const;
    std::string get(std::string_view key, std::string_view otherwise = {}) const;
    std::vector<std::string> all(std::string_view key) const;
};

/// A wire verb on a line of its own: acts on what follows or precedes.
struct WireVerb {
    int line = 0;
    std::string verb;
    std::vector<std::string> arguments;
};

using Step = std::variant<MessageLine, WireVerb>;

/// `expect WORD ...`
struct Expectation {
    int line = 0;
    std::vector<std::string> words;
    std::string source;  ///< the line, for messages
};

struct TranscriptHead {
    std::string name, why;
    std::vector<std::string> rules;
    std::vector<KeyValue> credentials;  ///< user, password
    Timestamp start{};
    Endpoint cpe, acs, file, asker;
    std::string target = "/acs";
    std::string version = "1.0";
    std::string root = "InternetGatewayDevice";
    std::string oui = "00D09E", product_class = "Gateway", serial_number = "000000000001", manufacturer = "Example";
    Encapsulation encapsulation;
    bool close_at_end = true;
};

struct Transcript {
    std::string file;
    TranscriptHead head;
    std::vector<Step> steps;
    std::vector<Expectation> expectations;

    bool has_wire_verbs() const;
};

std::variant<Transcript, TranscriptError> parse_transcript(std::string_view text, std::string file);
std::variant<Transcript, TranscriptError> read_transcript(const std::filesystem::path& path);

}  // namespace cwmpscope::test
