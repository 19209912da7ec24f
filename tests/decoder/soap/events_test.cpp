#include "decoder/soap/events.h"

#include "tests/support/catch.h"

using namespace cwmpscope;

TEST_CASE("events: exact codes are found, others are not", "[soap][tables]") {
    CHECK(all_events().size() == 21);
    for (const EventInfo& event : all_events()) CHECK(find_event(event.code) == &event);
    CHECK(find_event("1 Boot") == nullptr);
    CHECK(find_event("1 BOOT ") == nullptr);
    CHECK(find_event("") == nullptr);
}

TEST_CASE("events: what must come together does so both ways", "[soap][tables]") {
    for (const EventInfo& event : all_events()) {
        for (const std::string_view code : event.comes_with) {
            const EventInfo* other = find_event(code);
            REQUIRE(other != nullptr);
            CHECK(other->single != event.single);
        }
    }
    CHECK(find_event("7 TRANSFER COMPLETE")->comes_with.size() == 3);
    CHECK(find_event("1 BOOT")->comes_with.empty());
    CHECK(find_event("M Download")->delivered_by == Method::TransferComplete);
    CHECK(find_event("M Reboot")->delivered_by == Method::Inform);
}

TEST_CASE("events: a misspelt code is known by its number or its method", "[soap][tables]") {
    REQUIRE(find_event_meant("7 TRANSFER_COMPLETE") != nullptr);
    CHECK(find_event_meant("7 TRANSFER_COMPLETE")->code == "7 TRANSFER COMPLETE");
    CHECK(find_event_meant(" 1 Boot")->code == "1 BOOT");
    CHECK(find_event_meant("m reboot")->code == "M Reboot");
    CHECK(find_event_meant("17 NEW EVENT") == nullptr);
    CHECK(find_event_meant("BOOT") == nullptr);
}

TEST_CASE("events: the forms of vendors' events", "[soap][tables]") {
    CHECK(is_vendor_event("X 00D0F8 Something happened"));
    CHECK(is_vendor_event("X EXAMPLE thing"));
    CHECK(is_vendor_event("M X_EXAMPLE_Call"));
    CHECK_FALSE(is_vendor_event("X_CU_ALARM"));
    CHECK_FALSE(is_vendor_event("X EXAMPLE"));
    CHECK_FALSE(is_vendor_event("X "));
    CHECK_FALSE(is_vendor_event("M X_"));
}
