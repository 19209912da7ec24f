// A CPE's session with its ACS, a step at a time, so that many can be interleaved.
#pragma once

#include "tests/bench/truth.h"
#include "tests/bench/wire.h"

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace cwmpscope::bench {

struct SessionOptions {
    std::uint64_t body_min = 2000, body_max = 200'000;
    unsigned rpcs = 6;
    unsigned digest_every = 4;   ///< of so many sessions one authenticates by digest; 0: none
    unsigned chunked_every = 3;  ///< of so many sessions one has an ACS that sends chunks; 0: none
    unsigned planted_every = 0;  ///< of so many sessions one breaks a rule; 0: none
};

/// What a session does wrong.
enum class Planted {
    nothing,
    array_count,
    id_not_echoed,
    cookie_missing,
    nc_reused,
    empty_200,
    host_missing,
    retry_count_missing
};

class DeviceSession {
public:
    DeviceSession(std::uint32_t number, const SessionOptions& options, std::mt19937_64& random, Truth& truth);

    /// False when the session is over.
    bool step(Wire& wire);

private:
    enum class Next {
        connect,
        challenge,
        challenged,
        inform,
        inform_response,
        empty_post,
        request,
        response,
        end,
        close
    };

    void post(const std::string& body);
    void answer(std::string_view status, const std::string& body, const std::string& fields);
    std::string inform();
    std::string values(std::size_t length);
    std::string envelope(std::string_view id, std::string_view body) const;
    std::string authorization();
    void send_some(Wire& wire);

    std::uint32_t number_;
    const SessionOptions* options_;
    std::mt19937_64* random_;
    Truth* truth_;
    Peer cpe_, acs_;
    Planted planted_ = Planted::nothing;
    bool digest_, chunked_;
    Next next_ = Next::connect;
    unsigned rpc_ = 0, nc_ = 0;
    bool from_cpe_ = true;
    std::string id_, pending_;
    std::size_t pending_at_ = 0;
    MessageNumber message_ = no_message;
    std::vector<MessageNumber> messages_;
};

}  // namespace cwmpscope::bench
