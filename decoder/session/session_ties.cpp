#include "decoder/session/session_ties.h"

#include <algorithm>

namespace cwmpscope {

namespace {

// A session that hands out ever new cookies or nonces keeps only the first ones as ties.
constexpr std::size_t most_keys = 256;
// Shorter values ("1", "en") are shared by unrelated clients.
constexpr std::size_t telling_length = 8;

std::string_view without_quotes(std::string_view value) {
    if (value.size() >= 2 && value.front() == '"' && value.back() == '"') return value.substr(1, value.size() - 2);
    return value;
}

std::string cookie_key(std::string_view name, std::string_view value) {
    std::string key(name);
    key += '=';
    key += without_quotes(value);
    return key;
}

template <class Map, class Key>
void add(Map& map, std::vector<Key>& keys, const Key& key, SessionId session) {
    if (keys.size() >= most_keys) return;
    std::vector<SessionId>& sessions = map[key];
    if (std::find(sessions.begin(), sessions.end(), session) != sessions.end()) return;
    sessions.push_back(session);
    keys.push_back(key);
}

template <class Map, class Key>
void remove(Map& map, const std::vector<Key>& keys, SessionId session) {
    for (const Key& key : keys) {
        const auto place = map.find(key);
        if (place == map.end()) continue;
        place->second.erase(std::remove(place->second.begin(), place->second.end(), session), place->second.end());
        if (place->second.empty()) map.erase(place);
    }
}

template <class Map, class Key>
std::vector<SessionId> sessions_of(const Map& map, const Key& key) {
    const auto place = map.find(key);
    return place == map.end() ? std::vector<SessionId>{} : place->second;
}

}  // namespace

void SessionTies::add_cookie(SessionId session, const SetCookie& cookie, const IpAddress& client,
                             const Endpoint& server) {
    Keys& keys = keys_[session];
    if (cookie.value.empty() || keys.cookies.size() >= most_keys) return;
    const std::string key = cookie_key(cookie.name, cookie.value);
    std::vector<CookieOwner>& owners = cookies_[key];
    const auto same = [&](const CookieOwner& owner) { return owner.session == session; };
    if (std::any_of(owners.begin(), owners.end(), same)) return;
    owners.push_back({session, client, server});
    keys.cookies.push_back(key);
}

void SessionTies::add_device(SessionId session, const DeviceId& device) {
    add(devices_, keys_[session].devices, device, session);
}

void SessionTies::add_nonce(SessionId session, const std::string& nonce, const IpAddress& client) {
    add(nonces_, keys_[session].nonces, std::pair(client, nonce), session);
}

void SessionTies::add_address(SessionId session, const IpAddress& client, const Endpoint& server) {
    add(addresses_, keys_[session].addresses, std::pair(client, server), session);
}

void SessionTies::forget(SessionId session) {
    const auto place = keys_.find(session);
    if (place == keys_.end()) return;
    const Keys& keys = place->second;
    for (const std::string& key : keys.cookies) {
        const auto owners = cookies_.find(key);
        if (owners == cookies_.end()) continue;
        std::vector<CookieOwner>& list = owners->second;
        list.erase(std::remove_if(list.begin(), list.end(),
                                  [&](const CookieOwner& owner) { return owner.session == session; }),
                   list.end());
        if (list.empty()) cookies_.erase(owners);
    }
    remove(devices_, keys.devices, session);
    remove(nonces_, keys.nonces, session);
    remove(addresses_, keys.addresses, session);
    keys_.erase(place);
}

std::optional<SessionId> SessionTies::by_cookie(const Message& request, const IpAddress& client,
                                                const Endpoint& server) const {
    for (const SentCookie& cookie : request.http->cookies) {
        if (cookie.attribute) continue;
        const auto place = cookies_.find(cookie_key(cookie.name, cookie.value));
        if (place == cookies_.end()) continue;
        const std::vector<CookieOwner>& owners = place->second;
        const auto here = [&](const CookieOwner& owner) { return owner.client == client; };
        const auto count = std::count_if(owners.begin(), owners.end(), here);
        if (count == 1) return std::find_if(owners.begin(), owners.end(), here)->session;
        // The client's address may change behind a NAT; but on the other side of a proxy runs another copy of the
        // session.
        if (count == 0 && owners.size() == 1 && owners.front().server == server &&
            cookie.value.size() >= telling_length) {
            return owners.front().session;
        }
    }
    return std::nullopt;
}

std::optional<SessionId> SessionTies::by_nonce(const std::string& nonce, const IpAddress& client) const {
    const std::vector<SessionId> sessions = sessions_of(nonces_, std::pair(client, nonce));
    if (sessions.size() != 1) return std::nullopt;
    return sessions.front();
}

std::vector<SessionId> SessionTies::of_device(const DeviceId& device) const {
    return sessions_of(devices_, device);
}

std::vector<SessionId> SessionTies::of_address(const IpAddress& client, const Endpoint& server) const {
    return sessions_of(addresses_, std::pair(client, server));
}

}  // namespace cwmpscope
