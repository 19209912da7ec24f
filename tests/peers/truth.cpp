#include "tests/peers/peer_messages.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <string_view>

namespace cwmpscope::peers {

namespace {

std::string text_of(const nlohmann::json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::vector<std::string> cells(std::string_view line, char separator = '\t') {
    std::vector<std::string> found;
    for (;;) {
        const std::size_t tab = line.find(separator);
        found.emplace_back(line.substr(0, tab));
        if (tab == std::string_view::npos) return found;
        line.remove_prefix(tab + 1);
    }
}

}  // namespace

std::vector<PeerMessage> json_truth(const std::filesystem::path& truth) {
    std::ifstream file(truth);
    const auto document = nlohmann::json::parse(file, nullptr, false);
    std::vector<PeerMessage> messages;
    if (!document.is_object() || !document.contains("http")) return messages;
    const std::string intended = text_of(document, "intended_body_sha256");
    for (const auto& object : document["http"]) {
        PeerMessage message;
        if (object.contains("stream") && object["stream"].is_number()) message.stream = object["stream"];
        message.is_request = text_of(object, "dir") == "request";
        if (object["first_frame"].is_number()) message.shown = message.frame = object["first_frame"];
        message.start_line = text_of(object, "start_line");
        if (object["body_len"].is_number()) message.body_length = object["body_len"];
        message.body_sha256 = text_of(object, "body_sha256");
        const auto& second = object.contains("second_opinion") ? object["second_opinion"] : nlohmann::json();
        if (second.is_object()) message.other_bodies.push_back(text_of(second, "body_sha256"));
        message.other_bodies.push_back(text_of(object, "encoded_sha256"));
        if (!message.is_request) message.other_bodies.push_back(intended);
        std::erase(message.other_bodies, "");
        messages.push_back(std::move(message));
    }
    return messages;
}

std::vector<PeerMessage> table_truth(const std::filesystem::path& truth) {
    std::ifstream file(truth);
    std::vector<PeerMessage> messages;
    std::string line;
    std::getline(file, line);
    const std::vector<std::string> names = cells(line);
    const auto column = [&](std::string_view name) {
        return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
    };
    const std::size_t frame = column("frame"), stream = column("stream"), http = column("http"),
                      length = column("body_len");
    const std::size_t needed = std::max({frame, stream, http, length});
    while (std::getline(file, line) && !line.starts_with("#")) {
        const std::vector<std::string> row = cells(line);
        if (row.size() <= needed) continue;
        if (row[http] == "-") continue;  // no start line: bytes that tshark could not place
        PeerMessage message;
        message.shown = std::strtoull(row[frame].c_str(), nullptr, 10);
        message.stream = std::strtoull(row[stream].c_str(), nullptr, 10);
        message.is_request = row[http][0] < '0' || row[http][0] > '9';
        const std::uint64_t body_length = std::strtoull(row[length].c_str(), nullptr, 10);
        const std::vector<std::string> in_this_frame = cells(row[http], '|');
        // One length is given for all messages of a frame; and 255 is where the field was cut off.
        if (in_this_frame.size() == 1 && body_length != 255) message.body_length = body_length;
        for (const std::string& start_line : in_this_frame) {
            message.start_line = start_line;
            messages.push_back(message);
        }
    }
    return messages;
}

}  // namespace cwmpscope::peers
