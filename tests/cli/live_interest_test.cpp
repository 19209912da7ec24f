#include "cli/live_interest.h"

#include "cli/live_losses.h"
#include "tests/report/sample_session.h"
#include "tests/support/catch.h"

using namespace cwmpscope;
using cwmpscope::test::endpoint;

namespace {

TcpConnectionInfo connection(StreamIndex stream, std::uint8_t cpe) {
    TcpConnectionInfo info;
    info.stream = stream;
    info.client = endpoint(cpe, static_cast<std::uint16_t>(40'000 + stream));
    info.server = endpoint(1, 7547);
    return info;
}

}  // namespace

TEST_CASE("messages of connections and CPEs that speak CWMP are shown, others are not", "[live-lines]") {
    LiveInterest interest;
    CHECK_FALSE(interest.takes(connection(0, 2), false));
    CHECK(interest.takes(connection(1, 2), true));
    CHECK(interest.takes(connection(1, 2), false));
    interest.closed(connection(1, 2));
    CHECK(interest.takes(connection(2, 2), false));
    CHECK_FALSE(interest.takes(connection(3, 3), false));
    CHECK(interest.forgotten() == 0);
}

TEST_CASE("of too many CPEs those that were silent for long are forgotten, which is counted", "[live-lines]") {
    LiveInterest interest(10);
    for (std::uint8_t cpe = 2; cpe < 102; ++cpe) {
        interest.takes(connection(cpe, cpe), true);
        interest.closed(connection(cpe, cpe));
        interest.takes(connection(1000, 200), true);
        interest.closed(connection(1000, 200));
    }
    CHECK(interest.takes(connection(2000, 101), false));
    CHECK(interest.takes(connection(2001, 200), false));
    CHECK_FALSE(interest.takes(connection(2002, 2), false));
    CHECK(interest.forgotten() >= 90);
}

TEST_CASE("limits of those who show are told like those of the engine", "[live-lines]") {
    LossWatch losses;
    AnalysisUpdate update;
    CHECK(losses.take(update).limits.empty());
    CHECK(losses.take(update, {{"pairs", "for CPEs", 5}}).limits.size() == 1);
    CHECK(losses.take(update, {{"pairs", "for CPEs", 49}}).limits.empty());
    update.limits.identities = 3;
    const NewLosses more = losses.take(update, {{"pairs", "for CPEs", 50}});
    CHECK(limits_text(more.limits) == "3 for other names of identities, 50 for CPEs");
}
