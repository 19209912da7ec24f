// What is remembered of a session for its device must be all that devices are judged by: whoever keeps whole sessions
// finds the same.
#include "decoder/session/remembered.h"
#include "decoder/session/datagrams.h"
#include "decoder/session/device_steps.h"
#include "decoder/session/lifecycles.h"
#include "decoder/session/surroundings.h"
#include "tests/places.h"
#include "tests/support/catch.h"
#include "tests/support/play.h"
#include "tests/support/sources.h"

#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace cwmpscope;
using namespace cwmpscope::test;

namespace {

std::vector<std::string> judged(const Played& played) {
    std::vector<std::string> all;
    const auto add = [&](const Judgement& judgement) {
        for (const Finding& finding : judgement.findings) all.push_back(described(finding) + " " + finding.text);
        for (const Diagnosis& diagnosis : judgement.diagnoses) all.push_back("diagnosis: " + diagnosis.text);
        all.push_back(std::to_string(judgement.checks_made));
    };
    for (const SessionResult& result : played.sessions) add(result.judgement);
    add(played.summary.device_judgement);
    add(played.summary.file_judgement);
    return all;
}

using Sessions = std::vector<std::shared_ptr<const Session>>;

std::vector<std::string> judged(DeviceHistory device, const Sessions& sessions, const Played& played) {
    const Surroundings surroundings(1000);
    const Datagrams datagrams;
    device.lifecycles.clear();
    find_lifecycles(device, sessions, surroundings, played.summary.udp_messages);
    const std::vector<DeviceStep> steps = device_steps(sessions);
    const Judgement judgement = judge_device({.device = device,
                                              .sessions = sessions,
                                              .file_exchanges = played.summary.file_exchanges,
                                              .surroundings = &surroundings,
                                              .steps = steps,
                                              .datagrams = &datagrams},
                                             {});
    std::vector<std::string> all = described(judgement.findings);
    for (const Diagnosis& diagnosis : judgement.diagnoses) all.push_back(diagnosis.text);
    for (const Lifecycle& lifecycle : device.lifecycles) all.push_back(lifecycle.explanation);
    all.push_back(std::to_string(judgement.checks_made));
    return all;
}

}  // namespace

TEST_CASE("a device is judged alike by its whole sessions and by what is remembered of them",
          "[properties][remembered]") {
    std::size_t judged_devices = 0;
    Remembering remembering;
    for (const Source& source : samples_and_transcripts(CWMPSCOPE_SOURCE_DIR)) {
        INFO(source.name);
        const Played played = analyze(source.packets, source.options);
        for (const DeviceHistory& device : played.summary.devices) {
            Sessions whole, remembered;
            for (const SessionResult& result : played.sessions) {
                if (result.session->device != Observed<DeviceId>::present(device.id)) continue;
                whole.push_back(result.session);
                remembered.push_back(remembering.recalled(remembering.remembered(*result.session)));
            }
            CHECK(judged(device, remembered, played) == judged(device, whole, played));
            ++judged_devices;
        }
    }
    CHECK(judged_devices > 500);
}

TEST_CASE("devices that were put away are known as if they had stood at hand", "[properties][remembered]") {
    std::size_t devices = 0;
    for (Source& source : samples_and_transcripts(CWMPSCOPE_SOURCE_DIR)) {
        INFO(source.name);
        const std::vector<std::string> at_hand = judged(analyze(source.packets, source.options));
        source.options.limits.devices_at_hand = 1;
        const Played put_away = analyze(source.packets, source.options);
        CHECK(judged(put_away) == at_hand);
        if (put_away.summary.devices.size() > 1) devices += put_away.summary.devices.size();
    }
    CHECK(devices > 20);
}

TEST_CASE("a device of which sessions were let go is accused of nothing else than when all are known",
          "[properties][remembered]") {
    using Accusation = std::pair<std::string, std::uint32_t>;
    const auto accusations = [](const Played& played) {
        std::set<Accusation> all;
        for (const Finding& finding : played.summary.device_judgement.findings)
            all.emplace(finding.rule->id, finding.session);
        return all;
    };
    std::size_t let_go = 0;
    for (Source& source : samples_and_transcripts(CWMPSCOPE_SOURCE_DIR)) {
        INFO(source.name);
        const Played whole = analyze(source.packets, source.options);
        source.options.limits.remembered_per_device = 4096;
        const Played bounded = analyze(source.packets, source.options);
        let_go += bounded.summary.limits.devices;
        const std::set<Accusation> known = accusations(whole);
        for (const Accusation& accusation : accusations(bounded)) {
            INFO(accusation.first << " in session " << accusation.second);
            CHECK(known.contains(accusation));
        }
        CHECK(bounded.sessions.size() == whole.sessions.size());
    }
    CHECK(let_go > 0);
}
