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
    int left = 0;
    surroundings.any_begun(at(0), at(2000), [&](const Surroundings::Begun&) { return ++left == 0; });
    CHECK(left == 51);
    CHECK(surroundings.began_between({}, at(1), at(9)));
    CHECK_FALSE(surroundings.began_between({}, at(991), at(999)));
    CHECK(surroundings.all_kept_since(at(501)));
    CHECK_FALSE(surroundings.all_kept_since(at(500)));
}

TEST_CASE("connections over IPv6 are known beside those over IPv4, also when the older half is gone",
          "[surroundings]") {
    Surroundings surroundings(100);
    const auto of_client = [](int number) {
        TcpConnectionInfo info = connection(number);
        info.client.address.is_v6 = number % 3 == 0;
        info.client.address.bytes[number % 3 == 0 ? 15U : 3U] = static_cast<std::uint8_t>(number % 251);
        info.server.address.is_v6 = info.client.address.is_v6;
        info.server.address.bytes[0] = 10;
        info.server.port = static_cast<std::uint16_t>(7000 + number);
        return info;
    };
    for (int i = 0; i < 230; ++i) surroundings.opened(of_client(i));
    CHECK(surroundings.forgotten() == 150);
    for (int i = 0; i < 230; ++i) {
        const TcpConnectionInfo info = of_client(i);
        const bool known = surroundings.any_begun(at(i), at(i), [&](const Surroundings::Begun& one) {
            return one.at == at(i) && one.client == info.client.address && one.server == info.server &&
                   one.stream == info.stream;
        });
        CHECK(known == (i >= 150));
    }
}
