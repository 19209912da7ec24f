#include "decoder/session/shared_cookies.h"

#include "decoder/session/session_members.h"

#include <cstddef>
#include <functional>
#include <utility>

namespace cwmpscope {

namespace {

constexpr std::size_t most_holders = 20'000;
// Shorter values ("1", "en") say nothing about a session.
constexpr std::size_t telling_length = 4;

constexpr std::size_t rows = 1U << 14U;

}  // namespace

const SharedCookies::Holder* SharedCookies::holder(std::uint32_t number) const {
    const std::uint32_t place = number - first_;
    return place < holders_.size() ? &holders_[place] : nullptr;
}

const SharedCookies::Holder* SharedCookies::other_than(const Holder& newest) const {
    const Holder* oldest = nullptr;
    for (const Holder* one = holder(newest.before); one != nullptr; one = holder(one->before)) {
        if (one->hash == newest.hash && one->start < newest.end && newest.start < one->end &&
            one->cookie() == newest.cookie() && one->device() != newest.device())
            oldest = one;
    }
    return oldest;
}

void SharedCookies::add(Holder&& newest) {
    newest_[newest.hash % rows] = first_ + static_cast<std::uint32_t>(holders_.size());
    holders_.push_back(std::move(newest));
    if (holders_.size() <= most_holders) return;
    holders_.pop_front();
    ++first_;
}

std::optional<SharedCookie> SharedCookies::take(const CookieHolder& holder, const Endpoint& server,
                                                const std::map<std::string, std::string>& cookies) {
    std::optional<SharedCookie> shared;
    bool all = true;
    newest_.resize(rows);
    packer_.clear();
    packer_(holder.device);
    for (const auto& [name, value] : cookies) {
        if (value.size() < telling_length) {
            all = false;
            continue;
        }
        const std::string cookie = to_string(server) + ' ' + name + '=' + value;
        Holder newest;
        newest.start = holder.start;
        newest.end = holder.end;
        newest.session = holder.session;
        newest.hash = static_cast<std::uint32_t>(std::hash<std::string>{}(cookie));
        newest.before = newest_[newest.hash % rows];
        newest.cookie_size = static_cast<std::uint32_t>(cookie.size());
        newest.words.reserve(cookie.size() + packer_.bytes().size());
        newest.words.append(cookie).append(packer_.bytes());
        const Holder* other = other_than(newest);
        if (other == nullptr) {
            all = false;
        } else if (!shared) {
            shared = SharedCookie{.name = name, .session = other->session, .device = {}};
            const Texts no_words;
            const Beside nothing;
            Unpacker(no_words, other->device(), nothing)(shared->device);
        }
        add(std::move(newest));
    }
    return all ? shared : std::nullopt;
}

}  // namespace cwmpscope
