// Reads every #include of the project: who may know whom. The rooms point one way (cli, gui -> report -> decoder ->
// capture) and each library is known to few files.
#include "tests/places.h"
#include "tests/support/catch.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace fs = std::filesystem;

namespace {

struct Include {
    std::string file;  ///< relative to the source directory, with forward slashes
    int line = 0;
    std::string header;  ///< without <> or ""
    bool quoted = false;
};

const fs::path source_directory = CWMPSCOPE_SOURCE_DIR;
constexpr std::array rooms{"capture", "decoder", "report", "cli", "gui", "tests"};

std::vector<Include> read_includes(const fs::path& path) {
    std::vector<Include> found;
    std::ifstream file(path);
    std::string line;
    for (int number = 1; std::getline(file, line); ++number) {
        std::string_view text = line;
        text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
        if (!text.starts_with("#include")) continue;
        const std::size_t open = text.find_first_of("<\"");
        if (open == std::string_view::npos) continue;
        const std::size_t close = text.find_first_of(">\"", open + 1);
        found.push_back({fs::relative(path, source_directory).generic_string(), number,
                         std::string(text.substr(open + 1, close - open - 1)), text[open] == '"'});
    }
    return found;
}

std::vector<Include> all_includes() {
    std::vector<Include> all;
    for (const std::string_view room : rooms) {
        if (!fs::exists(source_directory / room)) continue;
        for (const auto& entry : fs::recursive_directory_iterator(source_directory / room)) {
            const std::string extension = entry.path().extension().string();
            if (extension != ".h" && extension != ".cpp") continue;
            for (Include& include : read_includes(entry.path())) all.push_back(std::move(include));
        }
    }
    return all;
}

std::string room_of(std::string_view path) {
    return std::string(path.substr(0, path.find('/')));
}

bool is_room(std::string_view name) {
    return std::find(rooms.begin(), rooms.end(), name) != rooms.end();
}

/// What each room may include, besides itself.
std::vector<std::string_view> allowed_rooms(std::string_view room) {
    if (room == "capture") return {};
    if (room == "decoder") return {"capture"};
    if (room == "report") return {"decoder", "capture"};
    if (room == "cli" || room == "gui") return {"report", "decoder", "capture"};
    return {"capture", "decoder", "report", "cli", "gui"};
}

/// A library and the files that may know it.
struct Library {
    std::string_view name;
    std::function<bool(std::string_view header)> is_header;
    std::function<bool(std::string_view file)> may_know;
    std::string_view sentence;
};

bool in(std::string_view file, std::string_view folder) {
    return file.starts_with(folder);
}
bool named(std::string_view file, std::initializer_list<std::string_view> words) {
    const std::string_view name = file.substr(file.rfind('/') + 1);
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return name.find(word) != std::string_view::npos; });
}

std::vector<Library> libraries() {
    return {
        {"pugixml", [](std::string_view h) { return h.starts_with("pugi"); },
         [](std::string_view f) { return in(f, "decoder/soap/") || f == "tests/bench/minimal_path.cpp"; },
         "only decoder/soap knows pugixml; take what you need from a CwmpMessage"},
        {"libpcap", [](std::string_view h) { return h == "pcap.h" || h.starts_with("pcap/"); },
         [](std::string_view f) {
             return in(f, "tests/") || (in(f, "capture/") && named(f, {"source", "writer", "live", "interface", "pcap",
                                                                       "filter", "link_layer"}));
         },
         "only packet sources, writers and the names of link types need libpcap; a Packet is all that others see"},
        {"Qt", [](std::string_view h) { return h.size() > 1 && h[0] == 'Q' && (h[1] >= 'A' && h[1] <= 'Z'); },
         [](std::string_view f) { return in(f, "gui/") || in(f, "tests/gui/"); },
         "only gui knows Qt; what people read is made in report without it"},
        {"OpenSSL", [](std::string_view h) { return h.starts_with("openssl/"); },
         [](std::string_view f) {
             return in(f, "tests/") || named(f, {"tls", "digest", "hash", "cipher", "key_log"});
         },
         "only the TLS, digest and hash files know OpenSSL"},
        {"zlib, zstd and lz4",
         [](std::string_view h) { return h == "zlib.h" || h.starts_with("zstd") || h.starts_with("lz4"); },
         [](std::string_view f) {
             return in(f, "tests/") ||
                    (in(f, "capture/") && named(f, {"content", "compress", "inflate", "gzip", "coding"}));
         },
         "only content decoding and decompression in capture know compression libraries"},
        {"RE2", [](std::string_view h) { return h.starts_with("re2/"); },
         [](std::string_view f) { return in(f, "report/filter/"); },
         "only the filter knows regular expressions; ask a Filter"},
        {"nlohmann json", [](std::string_view h) { return h.starts_with("nlohmann/"); },
         [](std::string_view f) { return in(f, "report/") || in(f, "tests/"); }, "only report writes JSON"},
        {"CLI11", [](std::string_view h) { return h.starts_with("CLI/"); },
         [](std::string_view f) { return in(f, "cli/") || in(f, "tests/live/") || in(f, "tests/bench/"); },
         "only programs read a command line"},
        {"threads and clocks",
         [](std::string_view h) {
             return h == "thread" || h == "mutex" || h == "condition_variable" || h == "atomic" || h == "ctime";
         },
         [](std::string_view f) {
             return !(in(f, "capture/") || in(f, "decoder/")) ||
                    named(f, {"source", "live", "read_ahead", "worker", "parallel", "spool", "store", "compress",
                              "unpacked"});
         },
         "the stages of capture and decoder have no thread, lock or clock; time comes from packets"},
    };
}

}  // namespace

TEST_CASE("the rooms depend on each other in one direction only", "[architecture]") {
    const std::vector<Include> includes = all_includes();
    REQUIRE(includes.size() > 100);
    for (const Include& include : includes) {
        const std::string from = room_of(include.file), to = room_of(include.header);
        if (!include.quoted || !is_room(to) || from == to) continue;
        const auto allowed = allowed_rooms(from);
        if (std::find(allowed.begin(), allowed.end(), to) == allowed.end()) {
            FAIL_CHECK(
                fmt::format("{}:{}: {} may not know {} ({}); the direction is cli, gui -> report -> decoder -> capture",
                            include.file, include.line, from, to, include.header));
        }
    }
}

TEST_CASE("each library is known to few files", "[architecture]") {
    const std::vector<Include> includes = all_includes();
    const std::vector<Library> table = libraries();
    std::size_t seen = 0;
    for (const Include& include : includes) {
        for (const Library& library : table) {
            if (include.quoted || !library.is_header(include.header)) continue;
            ++seen;
            if (!library.may_know(include.file)) {
                FAIL_CHECK(fmt::format("{}:{}: <{}> is not for this file: {}", include.file, include.line,
                                       include.header, library.sentence));
            }
        }
    }
    CHECK(seen > 0);
}

TEST_CASE("project headers are included by their path from the top", "[architecture]") {
    for (const Include& include : all_includes()) {
        if (!include.quoted || is_room(room_of(include.header))) continue;
        FAIL_CHECK(fmt::format("{}:{}: \"{}\" does not begin with a room", include.file, include.line, include.header));
    }
}
