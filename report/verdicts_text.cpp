#include "report/verdicts_text.h"

#include "report/escape.h"
#include "report/message_label.h"
#include "report/text_width.h"
#include "report/words.h"

#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <vector>

namespace cwmpscope {

namespace {

constexpr std::size_t most_lines = 8;

bool lies_between_sessions(Trouble trouble) {
    return trouble == Trouble::connection_failed || trouble == Trouble::tls_handshake_failed ||
           trouble == Trouble::connection_request_failed;
}

constexpr std::array as_told{Trouble::session_failed,
                             Trouble::inform_repeated,
                             Trouble::tls_handshake_failed,
                             Trouble::connection_failed,
                             Trouble::connection_request_failed,
                             Trouble::transfer_failed,
                             Trouble::lifecycle_failed,
                             Trouble::rpc_refused};

std::string who_and_why(const Diagnosis& diagnosis, const Session* session, bool several_devices) {
    if (diagnosis.session == 0) return {};
    // Between sessions only the device matters.
    if (lies_between_sessions(diagnosis.trouble))
        return session == nullptr || !several_devices ? std::string() : device_text(*session);
    std::string text = fmt::format("session {}", diagnosis.session);
    if (session == nullptr) return text;
    if (several_devices) text += " · " + device_text(*session);
    return text + " · " + events_text(session->events);
}

}  // namespace

std::span<const Trouble> troubles_as_told() {
    return as_told;
}

std::string verdict_title(Trouble trouble, std::size_t count) {
    switch (trouble) {
        case Trouble::session_failed:
            return counted(count, "session") + " failed";
        case Trouble::rpc_refused:
            return counted(count, "RPC was", "RPCs were") + " refused with a Fault";
        case Trouble::inform_repeated:
            return "The same device fails over and over";
        case Trouble::connection_failed:
            return "Attempts to connect failed";
        case Trouble::tls_handshake_failed:
            return "TLS handshake failed";
        case Trouble::connection_request_failed:
            return counted(count, "connection request") + " failed";
        case Trouble::transfer_failed:
            return counted(count, "file transfer") + " failed";
        case Trouble::lifecycle_failed:
            return counted(count, "order") + " of the ACS did not lead to what it should";
    }
    return {};
}

std::string verdict_sentence(const Diagnosis& diagnosis, const FrameNames& frames) {
    std::string text = frames.in_sentence(visible(diagnosis.text));
    const std::string frame = "frame " + frames.text(diagnosis.frame);
    if (diagnosis.frame != 0 && text.find(frame) == std::string::npos) text += " · " + frame;
    if (diagnosis.at_fault) {
        text += fmt::format(" · at fault: {}", name_of(*diagnosis.at_fault));
        if (diagnosis.rule != nullptr) text += fmt::format(" ({})", diagnosis.rule->id);
    } else if (diagnosis.rule != nullptr) {
        text += fmt::format(" ({})", diagnosis.rule->id);
    }
    return text;
}

std::string verdict_line(const Diagnosis& diagnosis, const Session* session, bool several_devices,
                         const FrameNames& frames) {
    const std::string who = who_and_why(diagnosis, session, several_devices);
    return (who.empty() ? who : who + " · ") + verdict_sentence(diagnosis, frames);
}

std::vector<VerdictBlock> verdict_blocks(const CaptureReport& report, std::size_t most) {
    std::vector<VerdictBlock> blocks;
    for (const Trouble trouble : as_told) {
        VerdictBlock block;
        std::size_t count = 0;
        for (const Diagnosis& diagnosis : report.diagnoses) {
            if (diagnosis.trouble != trouble) continue;
            if (++count > most) continue;
            const std::optional<SessionResult> own = report.find(diagnosis.session);
            block.lines.push_back(verdict_line(diagnosis, own ? own->session.get() : nullptr,
                                               report.devices.size() != 1, report.frames));
        }
        if (count == 0) continue;
        block.title = verdict_title(trouble, count);
        block.left_out = count - block.lines.size();
        blocks.push_back(std::move(block));
    }
    return blocks;
}

std::string verdicts_text(const CaptureReport& report, bool every_one, const TextStyle& look) {
    std::string text;
    for (const VerdictBlock& block : verdict_blocks(report, every_one ? SIZE_MAX : most_lines)) {
        text += colored(block.title, DiagramStyle::fault, look) + "\n";
        for (const std::string& line : block.lines) text += wrapped(in_charset(line, look), look.width, "    ") + "\n";
        if (block.left_out > 0) text += fmt::format("    and {} more (--all)\n", block.left_out);
    }
    return text.empty() ? text : text + "\n";
}

std::string session_verdicts_text(const CaptureReport& report, const Session& session, const TextStyle& look) {
    std::string within, after;
    for (const Diagnosis& diagnosis : report.diagnoses) {
        if (diagnosis.session != session.number) continue;
        std::string& text = lies_between_sessions(diagnosis.trouble) ? after : within;
        text += wrapped(in_charset(verdict_sentence(diagnosis, report.frames), look), look.width, "    ") + "\n";
    }
    std::string text;
    if (!within.empty()) text += bold("Why it went wrong", look) + "\n" + within;
    if (!after.empty()) text += bold("What went wrong outside of the session", look) + "\n" + after;
    return text;
}

}  // namespace cwmpscope
