#include "decoder/session/shared_cookies.h"

#include <algorithm>

namespace cwmpscope {

namespace {

constexpr std::size_t most_holders = 20'000;
// Shorter values ("1", "en") say nothing about a session.
constexpr std::size_t telling_length = 4;

bool overlap(const CookieHolder& left, const CookieHolder& right) {
    return left.start < right.end && right.start < left.end;
}

}  // namespace

std::optional<SharedCookie> SharedCookies::take(const CookieHolder& holder, const Endpoint& server,
                                                const std::map<std::string, std::string>& cookies) {
    std::optional<SharedCookie> shared;
    bool all = true;
    for (const auto& [name, value] : cookies) {
        if (value.size() < telling_length) {
            all = false;
            continue;
        }
        const auto known = holders_.try_emplace(to_string(server) + ' ' + name + '=' + value).first;
        std::vector<CookieHolder>& holders = known->second;
        const auto other = std::find_if(holders.begin(), holders.end(), [&](const CookieHolder& candidate) {
            return candidate.device != holder.device && overlap(candidate, holder);
        });
        if (other == holders.end()) {
            all = false;
        } else if (!shared) {
            shared = SharedCookie{.name = name, .session = other->session, .device = other->device};
        }
        holders.push_back(holder);
        ages_.push_back(known);
    }
    while (ages_.size() > most_holders) {
        const auto oldest = ages_.front();
        oldest->second.erase(oldest->second.begin());
        if (oldest->second.empty()) holders_.erase(oldest);
        ages_.pop_front();
    }
    return all ? shared : std::nullopt;
}

}  // namespace cwmpscope
