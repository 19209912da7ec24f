// SharedCookies: which sessions of different devices were given the same cookies at the same time. Sessions go in as
// they finish; the second of two that share all their cookies learns of the first. A load balancer gives one cookie to
// many devices, so a session that has another cookie of its own shares nothing.
#pragma once

#include "capture/address.h"
#include "capture/time.h"
#include "decoder/session/packing.h"
#include "decoder/session/session.h"

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cwmpscope {

struct CookieHolder {
    DeviceId device;
    std::uint32_t session = 0;
    Timestamp start{}, end{};
};

class SharedCookies {
public:
    /// `cookies`: name and value of all cookies that the session was given by `server`.
    std::optional<SharedCookie> take(const CookieHolder& holder, const Endpoint& server,
                                     const std::map<std::string, std::string>& cookies);

private:
    /// A holder of one cookie. Holders are numbered as they come.
    struct Holder {
        Timestamp start{}, end{};
        std::uint32_t session = 0;
        std::uint32_t hash = 0;    ///< of the cookie
        std::uint32_t before = 0;  ///< number of the holder before it in the same row
        std::uint32_t cookie_size = 0;
        std::string words;  ///< the cookie, and behind it the device, packed

        std::string_view cookie() const { return std::string_view(words).substr(0, cookie_size); }
        std::string_view device() const { return std::string_view(words).substr(cookie_size); }
    };
    /// Null: it is forgotten, or there never was one.
    const Holder* holder(std::uint32_t number) const;
    /// Of another device and at the same time as the newest: the oldest.
    const Holder* other_than(const Holder& newest) const;
    void add(Holder&& newest);

    std::deque<Holder> holders_;
    std::uint32_t first_ = 1;            ///< number of the oldest that is kept
    std::vector<std::uint32_t> newest_;  ///< numbers, by hash
    Dictionary no_words_{0};
    Packer packer_{no_words_};
};

}  // namespace cwmpscope
