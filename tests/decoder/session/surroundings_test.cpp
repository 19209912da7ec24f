#include "decoder/session/surroundings.h"

#include "tests/support/catch.h"

using namespace cwmpscope;

namespace {

Timestamp at(int seconds) {
    return Timestamp(std::chrono::seconds(1'000'000 + seconds));
}

TcpConnectionInfo connection(int seconds) {
    TcpConnectionInfo info;
    info.stream = static_cast<StreamIndex>(seconds);
    info.first.time = at(seconds);
    info.from_syn = info.saw_client = info.saw_server = true;
    return info;
}

}  // namespace

TEST_CASE("of too many connections the older half is forgotten, and who asks about it is told so", "[surroundings]") {
    Surroundings surroundings(100);
    for (int i = 0; i < 100; ++i) surroundings.opened(connection(10 * i));
    CHECK(surroundings.all_kept());
    CHECK(surroundings.forgotten() == 0);
    CHECK_FALSE(surroundings.began_between({}, at(1), at(9)));
    CHECK(surroundings.began_between({}, at(1), at(10)));
    surroundings.opened(connection(1000));
    CHECK_FALSE(surroundings.all_kept());
    CHECK(surroundings.forgotten() == 50);
    CHECK(surroundings.begun_between(at(0), at(2000)).size() == 51);
    CHECK(surroundings.began_between({}, at(1), at(9)));
    CHECK_FALSE(surroundings.began_between({}, at(991), at(999)));
    CHECK(surroundings.all_kept_since(at(501)));
    CHECK_FALSE(surroundings.all_kept_since(at(500)));
}
