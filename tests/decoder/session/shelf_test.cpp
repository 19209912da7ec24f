#include "decoder/session/shelf.h"

#include "decoder/kept_devices.h"
#include "tests/support/catch.h"

#include <string>
#include <vector>

using namespace cwmpscope;

namespace cwmpscope {

struct Counted {
    std::uint32_t times = 0;
    std::string last;
};

template <class Archive>
void members(Archive& archive, Like<Counted> auto& counted) {
    auto& [times, last] = counted;
    archive(times, last);
}

}  // namespace cwmpscope

namespace {

DeviceId numbered(std::uint32_t number) {
    return {"Acme", "202BC1", number % 2 == 0 ? "even" : "odd", std::to_string(number / 2)};
}

}  // namespace

TEST_CASE("a device is known again after it was put away, with what was known of it", "[session][shelf]") {
    for (const std::size_t at_hand : {1U, 7U, 5000U}) {
        Shelf<Counted> shelf(1000, at_hand);
        for (std::uint32_t round = 1; round <= 3; ++round) {
            for (std::uint32_t i = 0; i < 1000; ++i) {
                Counted* counted = shelf.find_or_add(numbered(i));
                REQUIRE(counted != nullptr);
                CHECK(++counted->times == round);
                counted->last += std::to_string(i);
            }
        }
        CHECK(shelf.size() == 1000);
        CHECK(shelf.find_or_add(numbered(1000)) == nullptr);
        CHECK(shelf.find(numbered(1000)) == nullptr);
        for (std::uint32_t i = 0; i < 1000; ++i) {
            shelf.look_at(i, [&](const DeviceId& device, const Counted& counted) {
                CHECK(device == numbered(i));
                CHECK(counted.times == 3);
                CHECK(counted.last == std::to_string(i) + std::to_string(i) + std::to_string(i));
            });
        }
    }
}

TEST_CASE("devices with the same hash are told apart by their names", "[session][shelf]") {
    DeviceNumbers numbers;
    for (int i = 0; i < 200; ++i) numbers.add(7);
    std::uint32_t asked = 0;
    const auto is_last = [&](std::uint32_t number) {
        ++asked;
        return number == 199;
    };
    CHECK(numbers.find(7, is_last) == 199);
    CHECK(asked == 200);
    CHECK(numbers.find(8, is_last) == 200);
    CHECK(asked == 200);
}

TEST_CASE("devices are kept as they were added, and a copy does not change with the other", "[session][shelf]") {
    std::vector<DeviceHistory> devices(300);
    for (std::uint32_t i = 0; i < devices.size(); ++i) {
        DeviceHistory& device = devices[i];
        device.id = numbered(i);
        device.sessions = {i, i + 1000};
        Transfer& transfer = device.transfers.emplace_back();
        transfer.command_key = "key " + std::to_string(i);
        transfer.status = 1;
        transfer.frames = {{i, {}, 0, 0}, {i + 5, {}, 0, 0}};
        Lifecycle& lifecycle = device.lifecycles.emplace_back();
        lifecycle.ended_session = i;
        lifecycle.connection_request = 3;
        device.connection_requests.emplace_back().exchanges = {i};
        device.sightings.push_back({.source = Sighting::Source::set,
                                    .name = "Device.ManagementServer.URL",
                                    .value = "http://acs",
                                    .session = i,
                                    .at = {i, {}, 0, 0},
                                    .accepted = false,
                                    .in_force = false});
        device.left_out = i;
    }
    KeptDevices kept = devices;
    const KeptDevices copy = kept;
    kept.change([](DeviceHistory& device) { device.transfers.clear(); });
    kept.keep([](const DeviceHistory& device) { return device.left_out % 2 == 0; });
    CHECK(kept.size() == 150);
    REQUIRE(copy.size() == devices.size());
    for (const DeviceHistory& device : kept) CHECK(device.transfers.empty());
    std::size_t place = 0;
    for (const DeviceHistory& read : copy) {
        const DeviceHistory& device = devices[place++];
        CHECK(read.id == device.id);
        CHECK(read.sessions == device.sessions);
        REQUIRE(read.transfers.size() == 1);
        CHECK(read.transfers[0].command_key == device.transfers[0].command_key);
        CHECK(read.transfers[0].status == 1);
        CHECK(read.transfers[0].frames[1].frame == device.transfers[0].frames[1].frame);
        CHECK(read.lifecycles.at(0).ended_session == device.lifecycles[0].ended_session);
        CHECK(read.lifecycles.at(0).connection_request == 3U);
        CHECK(read.connection_requests.at(0).exchanges == device.connection_requests[0].exchanges);
        CHECK(read.sightings.at(0).name == "Device.ManagementServer.URL");
        CHECK(read.sightings[0].session == device.sightings[0].session);
        CHECK_FALSE(read.sightings[0].in_force);
        CHECK(read.left_out == device.left_out);
    }
    CHECK(copy.find(numbered(17))->sessions == devices[17].sessions);
    CHECK_FALSE(copy.find(numbered(300)));
}
