#include "gui/session_files.h"

#include "capture/pcap_writer.h"
#include "report/extract.h"
#include "report/packet_extract.h"
#include "report/sanitize/masks.h"
#include "report/transcript/session_recorder.h"
#include "report/transcript/transcript_text.h"
#include "report/transcript/transcript_words.h"

#include <algorithm>
#include <set>

namespace cwmpscope {

namespace {

constexpr std::uint64_t packets_between_looks = 1024;

/// Every packet once; what ended it, if not the end of the files.
std::optional<Failure> each_packet(const CaptureInput& input, const std::function<bool()>& unwanted,
                                   const std::function<std::optional<Failure>(const Packet&)>& take) {
    OpenedCapture opened = open_input({input.files, {}, {}});
    if (!opened.source)
        return opened.unread.empty() ? Failure{"the capture", "cannot be read again", ""} : opened.unread.front();
    for (std::uint64_t count = 1;; ++count) {
        if (count % packets_between_looks == 0 && unwanted && unwanted())
            return Failure{"the capture", "was not read to its end: stopped", ""};
        Next next = opened.source->next();
        if (const auto* packet = std::get_if<Packet>(&next)) {
            if (auto failure = take(*packet)) return failure;
        } else if (!std::holds_alternative<Idle>(next)) {
            return std::nullopt;  // its end, or a damage that the window has told of
        }
    }
}

struct Wanted {
    CaptureReport everything;
    std::set<std::uint32_t> chosen;
    std::optional<Extract> extract;
    std::optional<Masks> masks;
};

/// Sessions, and what of them is to be masked.
std::variant<Wanted, Failure> wanted_of(const ExportWish& wish, const std::set<std::uint32_t>& chosen,
                                        MaskPlanner::CodedBodies coded, const std::function<bool()>& unwanted) {
    if (wish.redaction.show_secrets && wish.redaction.identity)
        return Failure{"identities", "cannot be hidden where secrets are shown", ""};
    // Packets are found by the real names of who sent them; others take their places when they are written.
    const Redaction by_real_names{wish.redaction.show_secrets, false};
    Wanted wanted{masked_report(*wish.report, by_real_names), chosen, {}, {}};
    wanted.extract.emplace(wanted.everything, chosen, by_real_names);
    if (wish.redaction.show_secrets) return wanted;
    std::optional<Failure> failed;
    const ReadCapture read = [&](const std::function<void(const Packet&)>& take) {
        failed = each_packet(wish.input, unwanted, [&](const Packet& packet) {
            take(packet);
            return std::optional<Failure>();
        });
        return !failed;
    };
    wanted.masks = make_masks(read, wish.input.credentials, coded, wish.redaction.identity);
    if (failed) return *failed;
    return wanted;
}

bool is_encrypted(const Session& session) {
    return std::ranges::any_of(session.messages, [](const auto& message) { return message->encrypted; });
}

}  // namespace

std::optional<Failure> save_sessions(const ExportWish& wish, const std::string& path,
                                     const std::function<bool()>& unwanted) {
    auto known = wanted_of(wish, {wish.shown.begin(), wish.shown.end()}, MaskPlanner::CodedBodies::dropped, unwanted);
    if (auto* failure = std::get_if<Failure>(&known)) return std::move(*failure);
    Wanted& wanted = std::get<Wanted>(known);
    PacketExtract chosen(*wanted.extract, wanted.masks ? &wanted.masks->plan : nullptr,
                         wanted.masks ? wanted.masks->identity() : nullptr);
    std::optional<PcapWriter> writer;
    const auto failure = each_packet(wish.input, unwanted, [&](const Packet& packet) -> std::optional<Failure> {
        const auto one = chosen.push(packet);
        if (!one) return std::nullopt;
        if (!writer) {
            auto created = PcapWriter::create(path, CaptureFormat::pcapng, packet.link);
            if (auto* refused = std::get_if<Failure>(&created)) return std::move(*refused);
            writer.emplace(std::move(std::get<PcapWriter>(created)));
        }
        return writer->write(one->packet, one->comment);
    });
    if (failure) return failure;
    if (!writer) return Failure{path, "no packet belongs to these sessions", ""};
    return writer->finish();
}

std::string transcript_of(const ExportInput& input) {
    std::set<std::uint32_t> numbers;
    for (const SessionResult& result : input.report.sessions) {
        if (is_encrypted(*result.session)) return "# Sessions that were read with TLS keys are not written as transcripts.\n";
        numbers.insert(result.session->number);
    }
    auto known = wanted_of(input.wish, numbers, MaskPlanner::CodedBodies::kept, input.unwanted);
    if (const auto* failure = std::get_if<Failure>(&known)) return "# " + failure->what + " " + failure->detail + "\n";
    Wanted& wanted = std::get<Wanted>(known);
    const MaskPlan* plan = wanted.masks ? &wanted.masks->plan : nullptr;
    SessionRecorder recorder(*wanted.extract, plan);
    const auto failure = each_packet(input.wish.input, input.unwanted, [&](const Packet& packet) {
        recorder.push(packet);
        return std::optional<Failure>();
    });
    if (failure) return "# " + failure->what + " " + failure->detail + "\n";
    Recording recording = recorder.finish();
    if (recording.too_large) return "# These sessions have more text than a transcript can hold: choose fewer.\n";
    IdentityMasks* const identity = wanted.masks ? wanted.masks->identity() : nullptr;
    if (identity != nullptr) rename(recording, *identity);
    return transcript_text(
        recording, transcript_words(wanted.everything, wanted.chosen, *wanted.extract, plan, identity, recording));
}

}  // namespace cwmpscope
