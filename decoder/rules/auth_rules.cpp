#include "decoder/rules/auth_rules.h"

#include "capture/tls_facts.h"
#include "decoder/rules/credentials.h"
#include "decoder/rules/turns.h"
#include "decoder/rules/wording.h"
#include "decoder/session/auth_fields.h"
#include "decoder/session/percent_encoding.h"
#include "decoder/soap/lexical.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace cwmpscope::rules {

namespace {

const AuthParameter* parameter(const AuthField& field, std::string_view name) {
    for (const AuthParameter& parameter : field.parameters) {
        if (parameter.name == name) return &parameter;
    }
    return nullptr;
}

std::string_view value(const AuthField& field, std::string_view name) {
    const AuthParameter* found = parameter(field, name);
    return found == nullptr ? std::string_view{} : std::string_view(found->value);
}

bool offers_only_basic(const Message& message) {
    const auto& challenges = message.http->challenges;
    return !message.is_request && message.http->status == 401 && !challenges.empty() &&
           std::all_of(challenges.begin(), challenges.end(), [](const auto& c) { return c.scheme == "basic"; });
}

/// Then TLS may end there: what the CPE itself spoke is not seen.
bool came_through_a_proxy(const Session& session) {
    return std::any_of(session.messages.begin(), session.messages.end(), [](const auto& message) {
        return message->is_request && (message->http->forwarded || !message->head_complete);
    });
}

/// The last challenge before this request left the client no other choice.
bool was_asked_for_basic(const MessageSubject& subject) {
    if (subject.session == nullptr) return false;
    for (std::uint32_t i = subject.index; i-- > 0;) {
        const Message& before = *subject.session->messages[i];
        if (!before.is_request && before.http->status == 401) return offers_only_basic(before);
    }
    return false;
}

bool is_false(const Observed<bool>& fact) {
    const bool* value = fact.get_if();
    return value != nullptr && !*value;
}

Verdict about_digest(const Message& message, std::string_view words) {
    return violated(fmt::format("{}: {}", label(message), words), message);
}

std::string user_in(const Message& request) {
    const AuthField* field = request.http->authorization.get_if();
    return field == nullptr ? std::string{} : user_of(*field);
}

bool names_device(std::string_view user, const DeviceId& device) {
    std::string plain = percent_decoded(user);
    // A realm behind the name is the operator's.
    if (const std::size_t realm = plain.rfind('@'); realm != std::string::npos) {
        const std::string_view before = std::string_view(plain).substr(0, realm);
        if (before.ends_with("-" + device.serial_number)) plain.resize(realm);
    }
    return plain == fmt::format("{}-{}-{}", device.oui, device.product_class, device.serial_number) ||
           plain == fmt::format("{}-{}", device.oui, device.serial_number);
}

/// Six upper-case hexadecimal digits and a hyphen in front.
bool has_device_form(std::string_view user) {
    constexpr std::size_t oui_length = 6;
    if (user.size() < oui_length + 2 || user[oui_length] != '-') return false;
    return std::all_of(user.begin(), user.begin() + oui_length,
                       [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F'); });
}

/// The response to this request is there and is no refusal.
bool was_accepted(const MessageSubject& subject) {
    if (subject.session == nullptr) return subject.file_answer != nullptr && !is_refusal(subject.file_answer);
    for (const Exchange& exchange : subject.session->exchanges) {
        if (exchange.request != subject.index || !exchange.response) continue;
        if (*exchange.response >= subject.session->messages.size()) return false;
        return !is_refusal(subject.session->messages[*exchange.response].get());
    }
    return false;
}

/// The answer was captured, and it is another challenge.
bool was_refused(const MessageSubject& subject) {
    if (subject.session == nullptr) return subject.file_answer != nullptr && is_refusal(subject.file_answer);
    const auto& exchanges = subject.session->exchanges;
    return std::any_of(exchanges.begin(), exchanges.end(), [&](const Exchange& exchange) {
        return exchange.request == subject.index && exchange.response &&
               is_refusal(subject.session->messages[*exchange.response].get());
    });
}

/// The first request of the session with that user, for the frames.
Verdict at_user(const Session& session, std::string text) {
    for (std::uint32_t i = 0; i < session.messages.size(); ++i) {
        const Message& message = *session.messages[i];
        if (!message.is_request || !message.http->authorization.is_present()) continue;
        Verdict verdict = violated(std::move(text), message);
        std::get<Violated>(verdict).message = i;
        return verdict;
    }
    return pass();
}

/// The same credentials went with the request before, and nobody answered it: an HTTP library that sends once more what
/// was lost with its connection.
bool repeats_unanswered(const MessageSubject& subject) {
    if (subject.session == nullptr) return false;
    const auto& exchanges = subject.session->exchanges;
    // What begins without an Inform goes on with something that was not recognised: there the answer may be missing.
    const bool begins_inside =
        !exchanges.empty() && exchanges.front().request == subject.index && subject.message.envelopes.empty();
    if (begins_inside) return true;
    for (std::size_t i = 1; i < exchanges.size(); ++i) {
        if (exchanges[i].request != subject.index) continue;
        const Exchange& before = exchanges[i - 1];
        if (!before.request || before.response || before.stream == exchanges[i].stream) return false;
        const AuthField* credentials = digest_credentials(*subject.session->messages[*before.request]);
        return credentials != nullptr &&
               credentials->value("response") == digest_credentials(subject.message)->value("response");
    }
    return false;
}

}  // namespace

Verdict session_is_authenticated(const SessionSubject& subject) {
    const Session& session = subject.session;
    if (session.outcome != Outcome::completed) return pass();
    // Inside TLS the device may be known by its certificate, now or in the session that is resumed, or by its network.
    if (std::any_of(session.connections.begin(), session.connections.end(),
                    [](const auto& use) { return use.info.tls != nullptr && !use.info.tls->answered_in_clear; }))
        return pass();
    // An ACS that asks the device for nothing has little need to know who it is.
    const Message* first_request = nullptr;
    for (const auto& message : session.messages) {
        if (message->http->authorization.is_present() || message->http->status == 401) return pass();
        if (!message->is_request && first_request == nullptr && request_in(*message) != nullptr) {
            first_request = message.get();
        }
    }
    if (first_request == nullptr) return pass();
    return violated(
        fmt::format("the ACS sent {} to a device that was not authenticated over HTTP", label(*first_request)),
        *first_request);
}

Verdict scheme_is_not_basic(const MessageSubject& subject) {
    const Message& message = subject.message;
    if (message.encrypted) return pass();
    const AuthField* credentials = message.http->authorization.get_if();
    // The requirement is about CPE and ACS; of a file server it is worth knowing, and connreq-basic speaks of
    // connection requests.
    const auto of_its_place = [&](Verdict verdict) {
        if (subject.session == nullptr || came_through_a_proxy(*subject.session))
            std::get<Violated>(verdict).severity = Severity::note;
        return verdict;
    };
    if (message.is_request && credentials != nullptr && credentials->scheme == "basic") {
        if (was_asked_for_basic(subject)) return pass();  // who asks for it is at fault
        return of_its_place(
            violated(fmt::format("{} sends a password readable with basic authentication", label(message)), message));
    }
    if (!offers_only_basic(message)) return pass();
    if (answers_what_was_not_seen(subject)) return cannot_tell("the request that it answers was not captured");
    return of_its_place(violated("a 401 offers basic authentication only", message));
}

Verdict challenge_is_there(const MessageSubject& subject) {
    const Message& message = subject.message;
    if (message.is_request || message.http->status != 401 || !message.http->challenges.empty()) return pass();
    if (answers_what_was_not_seen(subject)) return cannot_tell("the request that it answers was not captured");
    return violated("a 401 has no WWW-Authenticate field", message);
}

Verdict challenge_is_answered(const SessionSubject& subject) {
    const std::vector<Turn>& turns = turns_of(subject);
    for (std::size_t i = 1; i < turns.size(); ++i) {
        const Turn& before = turns[i - 1];
        const Turn& turn = turns[i];
        if (!is_refusal(before.response) || !turn.request->http->authorization.is_absent()) continue;
        const auto& challenges = before.response->http->challenges;
        if (std::none_of(challenges.begin(), challenges.end(), can_be_met)) continue;
        // The repetition may have been lost with its whole connection; what is sent once more was not dealt with.
        if (!turn.follows_surely && !is_repetition(*before.request, *turn.request)) continue;
        // On another connection it may be an attempt from the beginning, whose challenge is answered then.
        const bool answers_later =
            std::any_of(turns.begin() + static_cast<std::ptrdiff_t>(i) + 1, turns.end(),
                        [](const Turn& later) { return later.request->http->authorization.is_present(); });
        if (turn.request->stream != before.request->stream && answers_later) continue;
        Verdict verdict = violated(fmt::format("{} was sent without Authorization after a 401", label(*turn.request)),
                                   frames_of(*turn.request, *before.response));
        std::get<Violated>(verdict).message = turn.request_index;
        return verdict;
    }
    return pass();
}

Verdict credentials_are_accepted(const SessionSubject& subject) {
    const std::vector<Turn>& turns = turns_of(subject);
    const auto refused = [](const Turn& turn) {
        return turn.request->http->authorization.is_present() && is_refusal(turn.response) &&
               !only_stale(*turn.response);
    };
    const Turn* before = nullptr;
    bool in_a_row = false;  // nothing can be missing since then
    for (const Turn& turn : turns) {
        in_a_row = in_a_row && turn.follows_surely;
        if (!turn.request->http->authorization.is_present() || turn.response == nullptr) continue;
        const bool first = before == nullptr;
        const bool earlier =
            first && subject.session.refused_before && subject.session.refused_before->user == user_in(*turn.request);
        const bool twice = refused(turn) && (earlier || (in_a_row && refused(*before)));
        if (!twice) {
            before = &turn;
            in_a_row = true;
            continue;
        }
        std::string text =
            fmt::format("the credentials of user \"{}\" were refused twice in a row", shortened(subject.session.user));
        if (first) text += ", the first time in an earlier session";
        const FrameRef at = first ? subject.session.refused_before->at : before->response->first;
        Verdict verdict = violated(std::move(text), Frames{turn.response->first.frame, at.frame});
        std::get<Violated>(verdict).message = turn.response_index;
        return verdict;
    }
    return pass();
}

Verdict digest_algorithm_is_md5(const MessageSubject& subject) {
    const Message& message = subject.message;
    if (message.is_request || message.http->status != 401) return pass();
    const AuthField* other = nullptr;
    for (const AuthField& challenge : message.http->challenges) {
        if (challenge.scheme != "digest") continue;
        if (is_md5(value(challenge, "algorithm"))) return pass();
        other = &challenge;
    }
    if (other == nullptr) return pass();
    return violated(fmt::format("a digest challenge offers only {}", shortened(value(*other, "algorithm"))), message);
}

Verdict digest_offers_qop(const MessageSubject& subject) {
    const Message& message = subject.message;
    if (message.is_request || message.http->status != 401) return pass();
    for (const AuthField& challenge : message.http->challenges) {
        if (challenge.scheme == "digest" && value(challenge, "qop").empty()) {
            return violated("a digest challenge offers no qop", message);
        }
    }
    return pass();
}

Verdict digest_qop_was_offered(const MessageSubject& subject) {
    const AuthField* credentials = digest_credentials(subject.message);
    if (credentials == nullptr) return pass();
    // Of qop=auth,auth-int without quotes the second value reads as a parameter without a value.
    for (const AuthParameter& found : credentials->parameters) {
        if (!found.value.empty() || found.quoted || (found.name != "auth" && found.name != "auth-int")) continue;
        return about_digest(subject.message, fmt::format("qop is the list {},{} instead of one of its values",
                                                         shortened(value(*credentials, "qop")), found.name));
    }
    if (!is_false(subject.message.auth->qop_offered)) return pass();
    return about_digest(subject.message,
                        fmt::format("qop {} was not offered by the challenge", shortened(value(*credentials, "qop"))));
}

Verdict digest_has_cnonce_and_nc(const MessageSubject& subject) {
    const AuthField* credentials = digest_credentials(subject.message);
    if (credentials == nullptr || value(*credentials, "qop").empty()) return pass();
    const bool cnonce = parameter(*credentials, "cnonce") != nullptr;
    const bool nc = parameter(*credentials, "nc") != nullptr;
    if (cnonce && nc) return pass();
    return about_digest(subject.message, fmt::format("credentials with qop have no {}",
                                                     cnonce ? "nc" : (nc ? "cnonce" : "cnonce and no nc")));
}

Verdict digest_nc_has_eight_digits(const MessageSubject& subject) {
    const AuthField* credentials = digest_credentials(subject.message);
    const AuthParameter* nc = credentials == nullptr ? nullptr : parameter(*credentials, "nc");
    if (nc == nullptr) return pass();
    const bool hexadecimal = nc->value.find_first_not_of("0123456789abcdefABCDEF") == std::string::npos;
    if (hexadecimal && nc->value.size() == 8) return pass();
    return about_digest(subject.message, fmt::format("nc is \"{}\" instead of eight digits", shortened(nc->value, 20)));
}

Verdict digest_nc_starts_at_one(const MessageSubject& subject) {
    const AuthCheck& auth = *subject.message.auth;
    if (digest_credentials(subject.message) == nullptr || !auth.nc || auth.expected_nc != 1U) return pass();
    if (*auth.nc == 1) return pass();
    return about_digest(subject.message, fmt::format("the first use of a nonce has nc {:08x}", *auth.nc));
}

Verdict digest_nc_grows_by_one(const MessageSubject& subject) {
    const AuthCheck& auth = *subject.message.auth;
    if (digest_credentials(subject.message) == nullptr || !auth.nc || !auth.expected_nc) return pass();
    // The first use and a repeated count have rules of their own.
    if (*auth.expected_nc <= 1 || auth.nc_reused || *auth.nc == *auth.expected_nc) return pass();
    return about_digest(subject.message, fmt::format("nc is {:08x} where {:08x} follows", *auth.nc, *auth.expected_nc));
}

Verdict digest_nc_is_not_reused(const MessageSubject& subject) {
    const AuthCheck& auth = *subject.message.auth;
    if (digest_credentials(subject.message) == nullptr || !auth.nc_reused || repeats_unanswered(subject)) return pass();
    return about_digest(subject.message,
                        fmt::format("nc {:08x} was used before with the same nonce", auth.nc.value_or(0)));
}

Verdict digest_response_is_right(const MessageSubject& subject) {
    if (digest_credentials(subject.message) == nullptr) return pass();
    if (subject.message.auth->response != AuthOutcome::wrong) return pass();
    if (was_accepted(subject))
        return cannot_tell("the server accepted the credentials, so the known password is in doubt");
    const std::string& source = subject.message.auth->password_source;
    return about_digest(subject.message,
                        source.empty() ? std::string("the digest does not fit the known password")
                                       : fmt::format("the digest does not fit the password ({})", shortened(source, 120)));
}

Verdict digest_uri_is_the_target(const MessageSubject& subject) {
    const AuthField* credentials = digest_credentials(subject.message);
    if (credentials == nullptr || !is_false(subject.message.auth->uri_matches)) return pass();
    if (subject.message.http->forwarded) return cannot_tell("a proxy may have changed the request target");
    Verdict verdict =
        about_digest(subject.message,
                     fmt::format("uri {} is suspected wrong, the request target is {}",
                                 shortened(value(*credentials, "uri")), shortened(subject.message.http->target)));
    // Not each proxy says that it is there, and a server behind one knows what to expect.
    if (!was_refused(subject)) std::get<Violated>(verdict).severity = Severity::note;
    return verdict;
}

Verdict digest_realm_is_the_challenges(const MessageSubject& subject) {
    const AuthField* credentials = digest_credentials(subject.message);
    if (credentials == nullptr || !is_false(subject.message.auth->realm_matches)) return pass();
    return about_digest(subject.message, fmt::format("realm \"{}\" is suspected wrong, the challenge has another",
                                                     shortened(value(*credentials, "realm"))));
}

Verdict digest_nonce_was_issued(const MessageSubject& subject) {
    const AuthField* credentials = digest_credentials(subject.message);
    if (credentials == nullptr || !is_false(subject.message.auth->nonce_known)) return pass();
    return about_digest(subject.message, fmt::format("nonce {} is suspected old: no challenge here issued it",
                                                     shortened(value(*credentials, "nonce"), 20)));
}

Verdict digest_opaque_is_returned(const MessageSubject& subject) {
    const AuthField* credentials = digest_credentials(subject.message);
    if (credentials == nullptr || !is_false(subject.message.auth->opaque_matches)) return pass();
    const AuthParameter* opaque = parameter(*credentials, "opaque");
    return about_digest(subject.message, opaque == nullptr ? std::string("opaque is not returned")
                                                           : fmt::format("opaque \"{}\" is not that of the challenge",
                                                                         shortened(opaque->value, 20)));
}

Verdict digest_algorithm_is_the_challenges(const MessageSubject& subject) {
    const AuthField* credentials = digest_credentials(subject.message);
    if (credentials == nullptr || !is_false(subject.message.auth->algorithm_matches)) return pass();
    const std::string_view algorithm = value(*credentials, "algorithm");
    return about_digest(subject.message, fmt::format("algorithm {} is not that of the challenge",
                                                     algorithm.empty() ? "MD5" : shortened(algorithm)));
}

Verdict digest_tokens_are_not_quoted(const MessageSubject& subject) {
    const AuthField* credentials = digest_credentials(subject.message);
    if (credentials == nullptr) return pass();
    std::string quoted;
    for (const std::string_view name : {"algorithm", "qop", "nc"}) {
        const AuthParameter* found = parameter(*credentials, name);
        if (found == nullptr || !found->quoted) continue;
        if (!quoted.empty()) quoted += " and ";
        quoted += name;
    }
    if (quoted.empty()) return pass();
    return about_digest(subject.message, fmt::format("credentials quote {}", quoted));
}

Verdict challenge_quotes_as_asked(const MessageSubject& subject) {
    constexpr std::array with_quotes = {"realm", "nonce", "opaque", "domain", "qop"};
    constexpr std::array without_quotes = {"stale", "algorithm"};
    const Message& message = subject.message;
    if (message.is_request || message.http->status != 401) return pass();
    for (const AuthField& challenge : message.http->challenges) {
        if (challenge.scheme != "digest") continue;
        for (const AuthParameter& found : challenge.parameters) {
            const auto in = [&](const auto& names) {
                return std::find(names.begin(), names.end(), found.name) != names.end();
            };
            if (found.quoted ? in(without_quotes) : in(with_quotes)) {
                return violated(
                    fmt::format("a digest challenge has {} {} quotes", found.name, found.quoted ? "in" : "without"),
                    message);
            }
        }
    }
    return pass();
}

Verdict rspauth_is_right(const MessageSubject& subject) {
    if (subject.message.is_request || subject.message.auth->rspauth != AuthOutcome::wrong) return pass();
    return violated("rspauth does not fit the password that the client proved to have", subject.message);
}

Verdict user_name_has_the_form(const SessionSubject& subject) {
    const Session& session = subject.session;
    const DeviceId* device = session.device.get_if();
    if (device == nullptr || session.user.empty() || names_device(session.user, *device)) return pass();
    if (has_device_form(session.user)) return pass();  // auth-username-device-mismatch
    return at_user(session, fmt::format("the user name is \"{}\"", shortened(session.user)));
}

Verdict user_name_is_the_device(const SessionSubject& subject) {
    const Session& session = subject.session;
    const DeviceId* device = session.device.get_if();
    if (device == nullptr || !has_device_form(session.user) || names_device(session.user, *device)) return pass();
    Verdict verdict =
        at_user(session, fmt::format("the user name is \"{}\", the Inform is of {}-{}", shortened(session.user),
                                     shortened(device->oui), shortened(device->serial_number)));
    // OUI and something else may be a MAC address or an account that the operator chose.
    const std::string start = fmt::format("{}-{}-", device->oui, device->product_class);
    const bool says_it_is_one = !device->product_class.empty() && percent_decoded(session.user).starts_with(start);
    if (auto* violation = std::get_if<Violated>(&verdict); violation != nullptr && !says_it_is_one)
        violation->severity = Severity::note;
    return verdict;
}

Verdict user_name_is_percent_encoded(const SessionSubject& subject) {
    const Session& session = subject.session;
    const DeviceId* device = session.device.get_if();
    const bool asked = session.cwmp_namespace == CwmpNamespace::v1_1 || session.cwmp_namespace == CwmpNamespace::v1_2;
    if (!asked || device == nullptr || session.user.empty()) return pass();
    const std::string& user = session.user;
    const bool plain = user == fmt::format("{}-{}-{}", device->oui, device->product_class, device->serial_number) ||
                       user == fmt::format("{}-{}", device->oui, device->serial_number);
    const auto reserved = std::find_if_not(user.begin(), user.end(), is_unreserved);
    if (!plain || reserved == user.end()) return pass();
    return at_user(session, fmt::format("the user name \"{}\" contains '{}' without percent-encoding", shortened(user),
                                        *reserved));
}

Verdict digest_has_no_cnonce_without_qop(const MessageSubject& subject) {
    const AuthField* credentials = digest_credentials(subject.message);
    if (credentials == nullptr || !is_false(subject.message.auth->challenge_has_qop)) return pass();
    // With a qop that was not offered auth-digest-qop-not-offered speaks; MD5-sess needs a cnonce in any case.
    const std::string_view algorithm = value(*credentials, "algorithm");
    const bool of_session = algorithm.size() > 5 && same_but_for_case(algorithm.substr(algorithm.size() - 5), "-sess");
    if (!value(*credentials, "qop").empty() || of_session) return pass();
    const bool cnonce = parameter(*credentials, "cnonce") != nullptr;
    const bool nc = parameter(*credentials, "nc") != nullptr;
    if (!cnonce && !nc) return pass();
    return about_digest(subject.message, fmt::format("credentials have {} although the challenge offers no qop",
                                                     cnonce && nc ? "cnonce and nc" : (cnonce ? "cnonce" : "nc")));
}

Verdict authentication_info_echoes(const MessageSubject& subject) {
    if (subject.message.is_request || !is_false(subject.message.auth->info_echoes)) return pass();
    const AuthField* information = subject.message.http->authentication_info.get_if();
    return violated(fmt::format("Authentication-Info has nc {} and cnonce {}, which are not both those of the request",
                                information == nullptr ? "" : shortened(value(*information, "nc"), 20),
                                information == nullptr ? "" : shortened(value(*information, "cnonce"), 20)),
                    subject.message);
}

}  // namespace cwmpscope::rules
