#include "report/sarif.h"

#include "decoder/rules/rule.h"
#include "report/escape.h"
#include "report/finding_groups.h"
#include "report/findings_text.h"
#include "report/fingerprint.h"
#include "report/message_label.h"
#include "report/tls_text.h"
#include "report/words.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <numeric>
#include <vector>

namespace cwmpscope {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t most_locations = 20;

std::string_view level_of(Severity severity) {
    switch (severity) {
        case Severity::violation:
            return "error";
        case Severity::warning:
            return "warning";
        case Severity::note:
            return "note";
    }
    return "none";
}

/// A relative URI reference: what is not plain in a path is written as %XX (RFC 3986, 2.1).
std::string uri_of(std::string_view path) {
    std::string out;
    if (path == "-") return "stdin";
    for (const char c : path) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           std::string_view("-._~/").find(c) != std::string_view::npos;
        out += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return path.starts_with('/') ? "file://" + out : out;
}

std::string name_of_rule(const Finding& finding) {
    return std::string(finding.rule == nullptr ? std::string_view("?") : finding.rule->id);
}

class SarifWriter {
public:
    SarifWriter(const CaptureReport& report, const SarifOptions& options) : report_(report), options_(options) {}

    std::string write() && {
        Json results = all_results();
        Json driver = {{"name", "cwmpscope"}, {"organization", "cwmpscope"}};
        if (!options_.version.empty()) driver["version"] = driver["semanticVersion"] = options_.version;
        driver["rules"] = std::move(rules_);
        Json artifacts = Json::array();
        for (const std::string& file : report_.files)
            artifacts.push_back({{"location", {{"uri", uri_of(file)}}},
                                 {"roles", {"analysisTarget"}},
                                 {"mimeType", "application/vnd.tcpdump.pcap"}});
        Json log = {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                    {"version", "2.1.0"},
                    {"runs",
                     {{{"tool", {{"driver", std::move(driver)}}},
                       {"invocations", Json::array({invocation()})},
                       {"artifacts", std::move(artifacts)},
                       {"logicalLocations", std::move(logical_)},
                       {"results", std::move(results)},
                       {"properties",
                        {{"hidden", hidden_text(report_)},
                         {"tls", tls_sentences(report_)},
                         {"checks_made", report_.checks_made},
                         {"checks_not_judged", report_.checks_not_judged}}}}}}};
        return log.dump(1, ' ', false, nlohmann::detail::error_handler_t::replace) + "\n";
    }

private:
    Json all_results() {
        const KeptFindings& findings = report_.findings;
        // Fingerprints count, so they are made in the order of the report; what is left out is the least grave.
        Fingerprints fingerprints(report_);
        std::vector<std::string> prints;
        for (const Finding& finding : findings) prints.push_back(fingerprints.next(finding));
        std::vector<std::uint32_t> order = gravest_first(findings);
        left_out_ = order.size() > options_.results ? order.size() - options_.results : 0;
        order.resize(order.size() - left_out_);
        Json results = Json::array();
        for (const std::uint32_t i : order) results.push_back(result(findings[i], prints[i]));
        return results;
    }

    std::size_t rule_index(const Finding& finding) {
        const std::string id = name_of_rule(finding);
        const auto [entry, added] = rule_index_.try_emplace(id, rules_.size());
        if (!added) return entry->second;
        Json rule = {{"id", id}};
        if (finding.rule != nullptr) {
            rule["shortDescription"] = {{"text", finding.rule->title}};
            rule["fullDescription"] = {{"text", fmt::format("{} ({})", finding.rule->title, finding.rule->reference)}};
            rule["help"] = {{"text", finding.rule->explanation}};
            rule["defaultConfiguration"] = {{"level", level_of(finding.rule->severity)}};
            rule["properties"] = {{"tags", {"TR-069", std::string(layer_of(*finding.rule))}},
                                  {"reference", finding.rule->reference},
                                  {"at_fault", word_of(finding.rule->at_fault)}};
        }
        rules_.push_back(std::move(rule));
        return entry->second;
    }

    /// The session, as a place that has a name: devices and sessions are to a capture what classes are to source code.
    std::size_t logical_index(std::uint32_t session) {
        const auto [entry, added] = logical_index_.try_emplace(session, logical_.size());
        if (!added) return entry->second;
        const std::optional<SessionResult> result = report_.find(session);
        const std::string device = result ? device_text(*result->session) : std::string("unknown device");
        logical_.push_back({{"name", fmt::format("session {}", session)},
                            {"fullyQualifiedName", fmt::format("{}/session {}", shortened(device, 200), session)},
                            {"kind", "module"}});
        return entry->second;
    }

    Json location(const Finding& finding, std::uint64_t frame) {
        std::size_t file = 0;
        std::uint64_t number = frame;
        if (report_.frames.places != nullptr && frame != 0) {
            const FramePlace place = report_.frames.places->of(frame);
            file = place.file, number = place.frame;
        }
        Json physical;
        if (file < report_.files.size()) {
            physical["artifactLocation"] = {{"uri", uri_of(report_.files[file])}, {"index", file}};
            // A capture has no lines; viewers that ask for one are shown the frame's number.
            if (number != 0) physical["region"] = {{"startLine", number}};
        }
        Json place;
        if (!physical.is_null()) place["physicalLocation"] = std::move(physical);
        if (finding.session != 0)
            place["logicalLocations"] = Json::array({{{"index", logical_index(finding.session)}}});
        if (number != 0) place["message"] = {{"text", fmt::format("frame {}", number)}};
        if (number != 0) place["properties"] = {{"frame", number}};
        return place;
    }

    Json result(const Finding& finding, const std::string& fingerprint) {
        Json object = {
            {"ruleId", name_of_rule(finding)},
            {"ruleIndex", rule_index(finding)},
            {"level", level_of(finding.severity)},
            {"message",
             {{"text", fmt::format("{} (at fault: {}; {})", visible(finding.text), name_of(finding.at_fault),
                                   place_text(report_, finding))}}},
            {"locations", Json::array({location(finding, finding.frames.empty() ? 0 : finding.frames.front())})},
            {"partialFingerprints", {{"cwmpscope/v1", fingerprint}}}};
        Json related = Json::array();
        for (std::size_t i = 1; i < std::min(most_locations, finding.frames.size()); ++i)
            related.push_back(location(finding, finding.frames[i]));
        if (!related.empty()) object["relatedLocations"] = std::move(related);
        std::vector<std::uint64_t> frames = finding.frames;
        frames.resize(std::min(frames.size(), most_locations));
        object["properties"] = {{"at_fault", word_of(finding.at_fault)},
                                {"session", finding.session == 0 ? Json(nullptr) : Json(finding.session)},
                                {"stream", finding.stream},
                                {"frames", frames}};
        return object;
    }

    Json invocation() const {
        Json notifications = Json::array();
        const auto add = [&](std::string_view level, const std::string& words) {
            notifications.push_back({{"level", level}, {"message", {{"text", words}}}});
        };
        for (const std::string& problem : evidence_problems(report_)) add("warning", problem);
        const std::string missed = not_judged_text(report_);
        if (!missed.empty()) add("note", missed);
        if (!report_.accepted.empty()) add("note", "Accepted: " + report_.accepted);
        if (left_out_ > 0) add("warning", fmt::format("{} more findings are left out", left_out_));
        Json object = {{"executionSuccessful", !report_.failure && !report_.stopped}};
        if (!notifications.empty()) object["toolExecutionNotifications"] = std::move(notifications);
        return object;
    }

    const CaptureReport& report_;
    const SarifOptions& options_;
    Json rules_ = Json::array(), logical_ = Json::array();
    std::map<std::string, std::size_t> rule_index_;
    std::map<std::uint32_t, std::size_t> logical_index_;
    std::size_t left_out_ = 0;
};

}  // namespace

std::string sarif_json(const CaptureReport& report, const SarifOptions& options) {
    return SarifWriter(report, options).write();
}

}  // namespace cwmpscope
