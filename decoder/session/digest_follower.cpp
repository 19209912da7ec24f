#include "decoder/session/digest_follower.h"

#include "decoder/session/digest.h"
#include "decoder/session/field_text.h"
#include "decoder/session/http_text.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <limits>

namespace cwmpscope {

namespace {

// Hostile traffic could make us remember nonces, counts and passwords without end.
constexpr std::size_t most_counts = 4096;
constexpr std::size_t most_passwords = 1000;
constexpr std::uint32_t most_count = std::numeric_limits<std::uint32_t>::max();
constexpr std::size_t most_challenges = 16;  // of one response with one nonce
// What a node of each table costs beside the texts.
constexpr std::size_t nonce_overhead = 400, cnonce_overhead = 200, count_cost = 64, parameter_cost = 80;

std::size_t cost_of(const AuthField& field) {
    std::size_t bytes = sizeof field;
    for (const AuthParameter& parameter : field.parameters)
        bytes += parameter_cost + parameter.name.size() + parameter.value.size();
    return bytes;
}

const AuthParameter* find_parameter(const AuthField& field, std::string_view name) {
    for (const AuthParameter& parameter : field.parameters) {
        if (parameter.name == name) return &parameter;
    }
    return nullptr;
}

std::string_view value_of(const AuthField& field, std::string_view name) {
    const AuthParameter* parameter = find_parameter(field, name);
    return parameter == nullptr ? std::string_view{} : std::string_view(parameter->value);
}

const AuthField* digest_credentials(const Message* request) {
    if (request == nullptr) return nullptr;
    const AuthField* field = request->http->authorization.get_if();
    return field != nullptr && field->scheme == "digest" ? field : nullptr;
}

std::optional<std::uint32_t> hex_count(std::string_view text) {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, 16);
    if (error != std::errc{} || end != text.data() + text.size() || text.empty()) return std::nullopt;
    return value;
}

bool lists_token(std::string_view list, std::string_view token) {
    while (!list.empty()) {
        const std::size_t comma = std::min(list.find(','), list.size());
        std::string_view item = list.substr(0, comma);
        while (!item.empty() && (item.front() == ' ' || item.front() == '\t')) item.remove_prefix(1);
        while (!item.empty() && (item.back() == ' ' || item.back() == '\t')) item.remove_suffix(1);
        if (equal_in_any_case(item, token)) return true;
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
    return false;
}

std::string_view algorithm_or_default(std::string_view algorithm) {
    return algorithm.empty() ? std::string_view("MD5") : algorithm;
}

/// Does the uri parameter name the request target? A client may write either of them in absolute form.
bool same_target(std::string_view uri, std::string_view target) {
    const auto in_origin_form = [](std::string_view text) {
        const UrlParts url = split_url(text);
        return url.valid ? url.path + url.query : std::string(text);
    };
    return uri == target || in_origin_form(uri) == in_origin_form(target);
}

bool valid_at(const KnownPassword& password, const TcpConnectionInfo& info, const Message& request) {
    if (password.server.empty()) return true;
    const std::string address = to_string(info.server.address);
    if (password.server == address || password.server == to_string(info.server)) return true;
    const std::string* host = request.http->host.get_if();
    if (host == nullptr) return false;
    const std::string wanted = to_lower_case(*host);
    return password.server == wanted || password.server == wanted + ":80";
}

/// The hash of the body by the algorithm of the credentials; nothing where the body was not kept.
std::optional<std::string_view> body_hash(const AuthField& credentials, const Message& message) {
    if (message.body->md5.empty()) return std::nullopt;
    const std::string algorithm = to_lower_case(value_of(credentials, "algorithm"));
    return algorithm.starts_with("sha-256") ? message.body->sha256 : message.body->md5;
}

DigestInput input_of(const AuthField& credentials, const KnownPassword& known, std::string_view method) {
    return DigestInput{.algorithm = value_of(credentials, "algorithm"),
                       .user = value_of(credentials, "username"),
                       .realm = value_of(credentials, "realm"),
                       .password = known.password,
                       .nonce = value_of(credentials, "nonce"),
                       .cnonce = value_of(credentials, "cnonce"),
                       .nonce_count = value_of(credentials, "nc"),
                       .qop = value_of(credentials, "qop"),
                       .method = method,
                       .uri = value_of(credentials, "uri")};
}

/// Is `value` what the input gives? Nothing when it cannot be computed. Clients make the session key of MD5-sess anew
/// for each cnonce, or once from the first as RFC 2617 3.2.2.2 wants it: both count.
std::optional<bool> digest_fits(DigestInput input, std::string_view first_cnonce, std::string_view value) {
    const std::optional<std::string> expected = digest_response(input);
    if (!expected) return std::nullopt;
    if (equal_in_any_case(*expected, value)) return true;
    if (first_cnonce.empty() || first_cnonce == input.cnonce) return false;
    input.session_cnonce = first_cnonce;
    return equal_in_any_case(digest_response(input).value_or(""), value);
}

bool whole_head(const Message& message) {
    return covers(message.coverage, Need::head);
}

}  // namespace

void DigestFollower::learn(KnownPassword password) {
    if (password.user.empty()) return;
    const auto same = [&](const KnownPassword& known) {
        return known.user == password.user && known.password == password.password && known.server == password.server;
    };
    if (std::any_of(passwords_.begin(), passwords_.end(), same)) return;
    if (passwords_.size() >= most_passwords) {
        // The oldest learnt one makes room; those given by the user stay.
        const auto oldest = std::find_if(passwords_.begin(), passwords_.end(),
                                         [](const KnownPassword& known) { return !known.server.empty(); });
        if (oldest == passwords_.end()) return;
        passwords_.erase(oldest);
    }
    passwords_.push_back(std::move(password));
}

void DigestFollower::connection_opened(const TcpConnectionInfo& info) {
    const auto [place, added] = connections_.try_emplace(info.stream);
    if (!added) return;
    place->second.whole = info.from_syn;
    if (!info.from_syn) lose_counts(info);
    ++open_connections_[Client{info.client.address, info.server}];
}

void DigestFollower::connection_closed(const TcpConnectionInfo& info) {
    if (connections_.erase(info.stream) == 0) return;
    const auto count = open_connections_.find(Client{info.client.address, info.server});
    if (count != open_connections_.end() && --count->second == 0) open_connections_.erase(count);
}

DigestFollower::Nonce& DigestFollower::nonce_of(const NonceKey& key) {
    make_room();
    const auto [place, added] = nonces_.try_emplace(key);
    if (added) {
        place->second.age = ages_.insert(ages_.end(), &place->first);
        add_cost(place->second, nonce_overhead + 2 * key.nonce.size());
    } else {
        ages_.splice(ages_.end(), ages_, place->second.age);
    }
    return place->second;
}

void DigestFollower::add_cost(Nonce& nonce, std::size_t bytes) {
    nonce.cost += bytes;
    cost_ += bytes;
}

void DigestFollower::make_room() {
    while (cost_ > memory_ && !(ages_.empty() && cnonce_ages_.empty())) {
        if (!ages_.empty()) {
            const auto oldest = nonces_.find(*ages_.front());
            cost_ -= oldest->second.cost;
            nonces_.erase(oldest);
            ages_.pop_front();
        }
        if (!cnonce_ages_.empty()) {
            cost_ -= cnonce_overhead + cnonce_ages_.front()->first.nonce.size();
            cnonces_.erase(cnonce_ages_.front());
            cnonce_ages_.pop_front();
        }
        ++forgotten_;
    }
}

void DigestFollower::issue(const NonceKey& key, const AuthField& challenge, Message& response) {
    Nonce& nonce = nonce_of(key);
    const MessagePlace place{response.stream, response.stream_offset};
    if (nonce.issued_at && nonce.issued_at->stream != response.stream && response.http->status == 401)
        response.auth->nonce_issued_before = nonce.issued_in;
    // Issued anew by another response: the client may count from one again, so nothing before it is held against it.
    if (nonce.issued_at != place) {
        std::size_t bytes = nonce.counts.size() * count_cost;
        for (const AuthField& old : nonce.challenges) bytes += cost_of(old);
        nonce.cost -= bytes;
        cost_ -= bytes;
        const bool was_in_use = nonce.issued_times > 0 || !nonce.counts.empty();
        nonce.challenges.clear();
        nonce.counts.clear();
        if (was_in_use) nonce.counted_before = std::max(nonce.counted_before, nonce.last_count.value_or(most_count));
        nonce.issued_at = place;
        ++nonce.issued_times;
        nonce.issued_in = response.first;
        nonce.first_cnonce.clear();
    }
    nonce.last_count = 0;
    nonce.latest = std::max(nonce.latest, response.first.time);
    if (nonce.challenges.size() >= most_challenges) return;
    nonce.challenges.push_back(challenge);
    add_cost(nonce, cost_of(challenge));
}

template <class Change>
void DigestFollower::change_nonces_of(const TcpConnectionInfo& info, Change change) {
    for (auto place = nonces_.lower_bound(NonceKey{info.client.address, info.server, {}});
         place != nonces_.end() && place->first.client == info.client.address && place->first.server == info.server;
         ++place) {
        change(place->second);
    }
}

/// A request that was not captured may have used any nonce of this client.
void DigestFollower::lose_counts(const TcpConnectionInfo& info) {
    change_nonces_of(info, [](Nonce& nonce) { nonce.last_count.reset(); });
}

/// A response that was not captured may have issued any nonce of this client anew: counting began again.
void DigestFollower::lose_challenge(const TcpConnectionInfo& info) {
    change_nonces_of(info, [this](Nonce& nonce) {
        nonce.cost -= nonce.counts.size() * count_cost;
        cost_ -= nonce.counts.size() * count_cost;
        nonce.counts.clear();
        nonce.last_count.reset();
    });
}

void DigestFollower::follow_count(const TcpConnectionInfo& info, const Connection& connection, Nonce& nonce,
                                  Message& request) {
    const AuthField& credentials = *digest_credentials(&request);
    const std::optional<std::uint32_t> count = hex_count(value_of(credentials, "nc"));
    request.auth->nc = count;
    if (!count) return;
    // Of a connection that was cut off it may be told late: what was counted meanwhile is no matter.
    const bool in_order = request.first.time >= nonce.latest;
    nonce.latest = std::max(nonce.latest, request.first.time);
    // A request with the number in between may still be under way on a parallel connection of this client; or it is
    // another client behind the same address.
    const auto open = open_connections_.find(Client{info.client.address, info.server});
    const bool alone = open == open_connections_.end() || open->second <= 1;
    const auto used = nonce.counts.find(*count);
    const std::size_t cnonce = std::hash<std::string_view>{}(value_of(credentials, "cnonce"));
    // Another connection and another cnonce may be another client, to whom the nonce was given unseen.
    const auto is_same_client = [&](const CountUse& use) {
        return use.stream == info.stream || use.cnonce == cnonce ||
               (nonce.issued_times > 0 && use.whole && connection.whole);
    };
    if (in_order && alone) {
        // A nonce that was issued more than once may have several clients, each with a count of its own.
        // Numbers that are left out on another connection may have been used on one that was lost without a trace.
        const bool none_lost = nonce.last_use.stream == info.stream || *count <= nonce.last_count.value_or(0) + 1;
        const bool counts_on = nonce.issued_times <= 1 && is_same_client(nonce.last_use) && none_lost;
        // The nonce is the same as before, and so its requests may be counted on.
        bool goes_on = *count > 1 && *count - 1 <= nonce.counted_before;
        // It may have been used on a connection of which nothing was captured; and a server may have one nonce only,
        // told before the capture: another one of it shows that it has not.
        if (*count > 1 && nonce.last_count == 0U && !goes_on) {
            goes_on = true;
            const bool here = nonce.issued_at && nonce.issued_at->stream == info.stream;
            change_nonces_of(info, [&](const Nonce& other) {
                if (here && &other != &nonce && other.issued_at) goes_on = false;
            });
        }
        if (nonce.last_count && (*nonce.last_count == 0 ? !goes_on : counts_on))
            request.auth->expected_nc = *nonce.last_count + 1;
        request.auth->nc_reused = used != nonce.counts.end() &&
                                  used->second.times >= std::max(nonce.issued_times, 1U) &&
                                  is_same_client(used->second);
    }
    nonce.last_use = {1, info.stream, cnonce, connection.whole};
    if (used != nonce.counts.end()) {
        used->second = {used->second.times + 1, info.stream, cnonce, connection.whole};
    } else if (nonce.counts.size() < most_counts) {
        nonce.counts.emplace(*count, nonce.last_use);
        add_cost(nonce, count_cost);
    }
    nonce.last_count = std::max(*count, nonce.last_count.value_or(0));
}

/// The cnonce of the first credentials on a connection, against those of the client's other connections.
void DigestFollower::follow_cnonce(const TcpConnectionInfo& info, Connection& connection, Message& request) {
    if (connection.authorized) return;
    connection.authorized = true;
    const std::string cnonce(value_of(*digest_credentials(&request), "cnonce"));
    if (cnonce.empty()) return;
    make_room();
    const auto [place, added] =
        cnonces_.try_emplace(NonceKey{info.client.address, info.server, cnonce}, CnonceUse{info.stream, request.first});
    if (!added) {
        if (place->second.stream != info.stream) request.auth->cnonce_used_before = place->second.at;
        return;
    }
    cnonce_ages_.push_back(place);
    cost_ += cnonce_overhead + cnonce.size();
}

void DigestFollower::compare_with_challenge(const Nonce& nonce, Message& request) const {
    const AuthField& credentials = *digest_credentials(&request);
    // A response may offer several challenges with one nonce (RFC 7616 3.7): the client answers one of them.
    const auto any = [&](auto&& matches) {
        return Observed<bool>::present(std::any_of(nonce.challenges.begin(), nonce.challenges.end(), matches));
    };
    AuthCheck& check = *request.auth;
    check.realm_matches =
        any([&](const AuthField& challenge) { return value_of(challenge, "realm") == value_of(credentials, "realm"); });
    check.algorithm_matches = any([&](const AuthField& challenge) {
        return equal_in_any_case(algorithm_or_default(value_of(challenge, "algorithm")),
                                 algorithm_or_default(value_of(credentials, "algorithm")));
    });
    check.challenge_has_qop = any([](const AuthField& challenge) { return !value_of(challenge, "qop").empty(); });
    const bool opaque_issued = std::any_of(nonce.challenges.begin(), nonce.challenges.end(),
                                           [](const AuthField& c) { return find_parameter(c, "opaque") != nullptr; });
    check.opaque_matches = opaque_issued ? any([&](const AuthField& challenge) {
        return value_of(challenge, "opaque") == value_of(credentials, "opaque");
    })
                                         : Observed<bool>::absent();
    const std::string_view qop = value_of(credentials, "qop");
    check.qop_offered =
        qop.empty() ? Observed<bool>::absent()
                    : any([&](const AuthField& challenge) { return lists_token(value_of(challenge, "qop"), qop); });
}

std::string_view DigestFollower::first_cnonce(const TcpConnectionInfo& info, const AuthField& credentials) const {
    const auto known =
        nonces_.find(NonceKey{info.client.address, info.server, std::string(value_of(credentials, "nonce"))});
    return known == nonces_.end() ? std::string_view{} : std::string_view(known->second.first_cnonce);
}

void DigestFollower::verify(const TcpConnectionInfo& info, Message& request, Message* response) const {
    const AuthField& credentials = *digest_credentials(&request);
    AuthCheck& check = *request.auth;
    check.response = AuthOutcome::not_checked;
    const std::string_view user = value_of(credentials, "username");
    const bool refused = response != nullptr && response->http->status == 401;
    const KnownPassword* tried = nullptr;
    for (const KnownPassword& known : passwords_) {
        if (known.user != user || !valid_at(known, info, request)) continue;
        DigestInput input = input_of(credentials, known, request.http->method);
        input.body_hash = body_hash(credentials, request);
        const auto fits = digest_fits(input, first_cnonce(info, credentials), value_of(credentials, "response"));
        if (!fits) return;
        if (*fits) {
            check.response = AuthOutcome::right;
            check.password_source = known.source;
            break;
        }
        // A learnt password that does not fit proves nothing unless the server refuses as well: it may have been
        // changed.
        if (tried == nullptr && (known.server.empty() || refused)) tried = &known;
    }
    if (check.response == AuthOutcome::right || tried == nullptr) return;
    check.response = AuthOutcome::wrong;
    if (!tried->server.empty()) check.password_source = tried->source;
}

void DigestFollower::verify_answer(const TcpConnectionInfo& info, const Message& request, Message& response) const {
    const AuthField& credentials = *digest_credentials(&request);
    const AuthField& information = *response.http->authentication_info.get_if();
    for (const char* name : {"nc", "cnonce"}) {
        const AuthParameter* echoed = find_parameter(information, name);
        if (echoed == nullptr) continue;
        const bool same = equal_in_any_case(echoed->value, value_of(credentials, name));
        response.auth->info_echoes = Observed<bool>::present(same && response.auth->info_echoes.value_or(true));
    }
    const std::string_view rspauth = value_of(information, "rspauth");
    if (rspauth.empty()) return;
    response.auth->rspauth = AuthOutcome::not_checked;
    // Only the password that the client proved to have can be expected of the server.
    if (request.auth->response != AuthOutcome::right) return;
    for (const KnownPassword& known : passwords_) {
        if (known.user != value_of(credentials, "username") || !valid_at(known, info, request)) continue;
        DigestInput input = input_of(credentials, known, {});
        if (const AuthParameter* qop = find_parameter(information, "qop")) input.qop = qop->value;
        input.body_hash = body_hash(credentials, response);
        const auto fits = digest_fits(input, first_cnonce(info, credentials), rspauth);
        if (!fits) return;
        response.auth->rspauth = *fits ? AuthOutcome::right : AuthOutcome::wrong;
        if (*fits) return;
    }
}

std::optional<MessagePlace> DigestFollower::follow(const TcpConnectionInfo& info, Message* request, Message* response,
                                                   bool sure, HalfMissing response_missing) {
    connection_opened(info);
    Connection& connection = connections_[info.stream];
    const bool follows = request != nullptr && request->stream_offset == connection.request_end;
    // What follows a request that was not captured, follows nothing that is known.
    constexpr auto unknown_place = std::numeric_limits<std::uint64_t>::max();
    connection.request_end = request != nullptr ? request->stream_end : unknown_place;
    if (!sure || !follows || !whole_head(*request)) {
        connection.whole = false;
        lose_challenge(info);
    }

    std::optional<MessagePlace> issued_at;
    if (const AuthField* credentials = digest_credentials(request)) {
        const std::string nonce_text(value_of(*credentials, "nonce"));
        const NonceKey key{info.client.address, info.server, nonce_text};
        const auto known = nonces_.find(key);
        if (known != nonces_.end() && known->second.issued_at) {
            request->auth->nonce_known = Observed<bool>::present(true);
            issued_at = known->second.issued_at;
            compare_with_challenge(known->second, *request);
        } else if (connection.whole && connection.challenged && forgotten_ == 0) {
            // Only a client that was challenged before our eyes cannot have its nonce from before the capture.
            request->auth->nonce_known = Observed<bool>::present(false);
        }
        if (!nonce_text.empty()) {
            Nonce& nonce = nonce_of(key);
            follow_count(info, connection, nonce, *request);
            if (nonce.first_cnonce.empty() && nonce.issued_at) nonce.first_cnonce = value_of(*credentials, "cnonce");
        }
        if (whole_head(*request)) follow_cnonce(info, connection, *request);
        if (whole_head(*request)) {
            request->auth->uri_matches =
                Observed<bool>::present(same_target(value_of(*credentials, "uri"), request->http->target));
            verify(info, *request, response);
        }
    }

    if (response == nullptr || !whole_head(*response)) {
        // It may have carried a new nonce.
        connection.whole = false;
        if (response != nullptr || response_missing != HalfMissing::never_sent) lose_challenge(info);
        return issued_at;
    }
    for (const AuthField& challenge : response->http->challenges) {
        const std::string_view nonce = value_of(challenge, "nonce");
        if (challenge.scheme != "digest" || nonce.empty()) continue;
        connection.challenged = true;
        issue(NonceKey{info.client.address, info.server, std::string(nonce)}, challenge, *response);
    }
    const AuthField* information = response->http->authentication_info.get_if();
    const AuthField* credentials = digest_credentials(request);
    if (information != nullptr && credentials != nullptr && sure) {
        if (const std::string_view next = value_of(*information, "nextnonce"); !next.empty()) {
            AuthField challenge = *credentials;
            const auto known =
                nonces_.find(NonceKey{info.client.address, info.server, std::string(value_of(*credentials, "nonce"))});
            if (known != nonces_.end() && !known->second.challenges.empty())
                challenge = known->second.challenges.front();
            issue(NonceKey{info.client.address, info.server, std::string(next)}, challenge, *response);
        }
        verify_answer(info, *request, *response);
    }
    return issued_at;
}

}  // namespace cwmpscope
