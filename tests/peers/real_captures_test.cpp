// What is found in conversations of real ACSs and CPEs: every deviation that another reader lists is among the findings
// (deviations.txt explains where that reader is mistaken), and every violation and warning is one that somebody has
// checked in the bytes (accusations.txt says why it is right). A finding that appears or goes changes a table.
#include "tests/cli/program.h"
#include "tests/places.h"
#include "tests/support/catch.h"
#include "tests/support/sanitized_build.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace cwmpscope::test;
namespace fs = std::filesystem;

namespace {

const fs::path peers = fs::path(CWMPSCOPE_SOURCE_DIR) / "tests/peers";
const fs::path captures = fs::path(CWMPSCOPE_SOURCE_DIR) / "../shared/captures";

struct Found {
    std::string rule, severity;
    std::uint64_t first = 0, last = 0;  ///< of its frames
};

/// What `check` finds, with the key log beside the capture.
std::vector<Found> findings_of(const fs::path& capture) {
    const fs::path keys = fs::path(capture).replace_extension(".keylog");
    const std::string with_keys = fs::exists(keys) ? "--tls-keylog " + keys.string() + " " : "";
    std::istringstream lines(run("check --json " + with_keys + capture.string()).out);
    std::vector<Found> all;
    for (std::string line; std::getline(lines, line);) {
        const auto object = nlohmann::json::parse(line);
        if (object.at("type") != "finding") continue;
        Found found{object.at("rule"), object.at("severity"), 0, 0};
        const auto frames = object.at("frames").get<std::vector<std::uint64_t>>();
        if (!frames.empty()) {
            found.first = *std::min_element(frames.begin(), frames.end());
            found.last = *std::max_element(frames.begin(), frames.end());
        }
        all.push_back(std::move(found));
    }
    return all;
}

/// The cells of a table's rows: "a | b | c"; lines that begin with # and empty ones are no rows.
std::vector<std::vector<std::string>> rows_of(const fs::path& table) {
    std::vector<std::vector<std::string>> rows;
    std::ifstream file(table);
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.front() == '#') continue;
        std::vector<std::string> cells;
        std::size_t start = 0;
        for (std::size_t bar = line.find(" | "); bar != std::string::npos; bar = line.find(" | ", start)) {
            cells.push_back(line.substr(start, bar - start));
            start = bar + 3;
        }
        cells.push_back(line.substr(start));
        rows.push_back(std::move(cells));
    }
    return rows;
}

/// The reader's words, or the code before them, and the rule that says the same.
constexpr std::array<std::pair<std::string_view, std::string_view>, 26> meanings{
    {{"A1 ", "auth-basic-without-tls"},
     {"A2 ", "connreq-basic"},
     {"A3 ", "connreq-no-auth"},
     {"D1 ", "auth-digest-nc-reused"},
     {"D2 ", "auth-digest-qop-not-offered"},
     {"D4 ", "auth-digest-uri-mismatch"},
     {"H1 ", "http-soapaction-missing"},
     {"H3 ", "http-empty-post-content-type"},
     {"H7 ", "http-content-type-missing"},
     {"H9 ", "http-204-content-length"},
     {"H10 ", "http-response-unframed"},
     {"I3 ", "inform-event-list-empty"},
     {"I7 ", "inform-forced-missing-igd"},
     {"I9 ", "inform-currenttime-no-offset"},
     {"N1 ", "soap-cwmp-namespace-mismatch"},
     {"N2 ", "soap-cwmp-namespace-mismatch"},
     {"X1 ", "xml-not-well-formed"},
     {"X1n ", "hdr-id-mustunderstand"},
     {"X4 ", "soap-arraytype-count"},
     {"X6 ", "hdr-id-not-echoed"},
     {"X7 ", "soap-xsd-2001"},
     {"X8 ", "soap-arraytype-missing"},
     {"HTTP 500", "http-error-status-ends-session"},
     {"ID of InformResponse", "hdr-id-not-echoed"},
     {"InformResponse without MaxEnvelopes", "soap-missing-element"},
     {"unsolicited", "session-response-without-request"}}};

std::string_view rule_for(std::string_view words) {
    const auto meaning =
        std::find_if(meanings.begin(), meanings.end(), [&](const auto& row) { return words.starts_with(row.first); });
    return meaning == meanings.end() ? std::string_view{} : meaning->second;
}

struct Deviation {
    std::uint64_t frame = 0;
    std::string words;
};

/// What stands below "# violations" in a table of the other reader.
std::vector<Deviation> deviations_in(const fs::path& truth) {
    std::vector<Deviation> all;
    std::ifstream file(truth);
    bool begun = false;
    for (std::string line; std::getline(file, line);) {
        const std::size_t tab = line.find('\t');
        if (begun && tab != std::string::npos)
            all.push_back({std::strtoull(line.c_str(), nullptr, 10), line.substr(tab + 1)});
        if (line.starts_with("# violations")) begun = true;
    }
    return all;
}

/// Why the other reader is mistaken, or why we name another frame: "capture | frames or any | words | why".
class Explanations {
public:
    explicit Explanations(const fs::path& table) : rows_(rows_of(table)), used_(rows_.size(), false) {
        for (const auto& row : rows_) CHECK(row.size() == 4);
    }
    bool explain(const std::string& capture, const Deviation& deviation) {
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            const auto& row = rows_[i];
            const std::string frame = "," + std::to_string(deviation.frame) + ",";
            const bool here = row[1] == "any" || contains("," + row[1] + ",", frame);
            if (row[0] != capture || !here || !deviation.words.starts_with(row[2])) continue;
            used_[i] = true;
            return true;
        }
        return false;
    }
    void check_that_all_were_needed() const {
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            INFO("deviations.txt: " << rows_[i][0] << " | " << rows_[i][1] << " | " << rows_[i][2]);
            CHECK(used_[i]);
        }
    }

private:
    std::vector<std::vector<std::string>> rows_;
    std::vector<bool> used_;
};

}  // namespace

TEST_CASE("the deviations that another reader lists in real captures are found", "[peers][real]") {
    if (!fs::exists(captures / "real/truth")) return;
    Explanations explanations(peers / "deviations.txt");
    std::size_t found = 0;
    for (const auto& entry : fs::directory_iterator(captures / "real/truth")) {
        const std::string name = entry.path().stem().string();
        const bool degraded = fs::exists(captures / "real/degraded" / name);
        const fs::path capture = captures / "real" / (degraded ? "degraded" : "") / name;
        if (entry.path().extension() != ".tsv" || !fs::exists(capture)) continue;
        const std::vector<Found> ours = findings_of(capture);
        for (const Deviation& deviation : deviations_in(entry.path())) {
            const std::string_view rule = rule_for(deviation.words);
            const bool same = std::any_of(ours.begin(), ours.end(), [&](const Found& one) {
                return one.rule == rule && one.first <= deviation.frame && deviation.frame <= one.last;
            });
            if (same) {
                ++found;
            } else if (!explanations.explain(name, deviation)) {
                FAIL_CHECK(fmt::format("{}: frame {}, {}: not found as {}", name, deviation.frame, deviation.words,
                                       rule.empty() ? "anything" : rule));
            }
        }
    }
    explanations.check_that_all_were_needed();
    CHECK(found > 1500);
}

TEST_CASE("each violation and warning in real captures has been checked in the bytes", "[peers][real]") {
    if (!fs::exists(captures / "real")) return;
    struct Sum {
        std::size_t times = 0;
        std::uint64_t first = 0;
    };
    using Place = std::pair<std::string, std::string>;  // capture and rule
    std::map<Place, Sum> known, seen;
    for (const auto& row : rows_of(peers / "accusations.txt")) {
        REQUIRE(row.size() == 5);
        known[{row[0], row[1]}] = {std::stoul(row[2]), std::stoul(row[3])};
    }
    for (const auto& entry : fs::recursive_directory_iterator(captures / "real")) {
        const fs::path& path = entry.path();
        const std::string name = path.filename().string();
        if (!contains(name, ".pcap") || path.parent_path().filename() == "truth") continue;
        for (const Found& found : findings_of(path)) {
            if (found.severity == "note") continue;
            Sum& sum = seen[{name, found.rule}];
            if (++sum.times == 1) sum.first = found.last;
        }
    }
    for (const auto& [place, sum] : seen) {
        INFO(place.first << " | " << place.second << " | " << sum.times << " | " << sum.first);
        CHECK((known.contains(place) && known[place].times == sum.times && known[place].first == sum.first));
    }
    for (const auto& [place, sum] : known) {
        INFO(place.first << " | " << place.second << " is not found any more");
        CHECK(seen.contains(place));
    }
}

TEST_CASE("nobody is accused in captures that hold no CWMP", "[peers][real]") {
    const fs::path folder = captures / "public";
    if (!fs::exists(folder)) return;
    std::size_t read = 0;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        const bool is_capture = contains(name, "cap") || name.ends_with(".gz") || name.ends_with(".snoop");
        if (!entry.is_regular_file() || !is_capture || contains(entry.path().string(), "/truth/")) continue;
        if (++read % share != 0) continue;
        for (const Found& found : findings_of(entry.path())) {
            INFO(entry.path().string() << ": " << found.rule << " at frame " << found.first);
            CHECK(found.severity == "note");
        }
    }
    CHECK(read > 800);
}
