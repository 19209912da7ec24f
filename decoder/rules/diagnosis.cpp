#include "decoder/rules/diagnosis.h"

#include "decoder/rules/refusal.h"
#include "decoder/rules/rule.h"
#include "decoder/rules/turns.h"
#include "decoder/rules/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace cwmpscope {

namespace {

constexpr std::size_t most_refusals = 200;

/// Where in a session the breach must lie to have broken it.
enum class Reach : std::uint8_t {
    at_the_end,  ///< in one of the last two exchanges
    anywhere     ///< its consequence may come later
};

struct Cause {
    std::string_view rule;
    Reach reach = Reach::at_the_end;
    bool is_the_end = false;  ///< says nothing that the outcome of the session does not say
};

/// Breaches that make a peer give a session up, the most telling first: where several lie in the same place, the upper
/// one explains the lower ones.
constexpr Cause causes[] = {
    // what was said could not be read
    {"http-content-length-mismatch"},
    {"http-duplicate-content-length"},
    {"http-te-with-cl"},
    {"http-chunk-syntax"},
    {"http-chunked-in-http10"},
    {"tcp-truncated-request"},
    {"tcp-truncated-response"},
    {"xml-not-well-formed"},
    {"http-nonxml-body"},
    {"soap-soap12-media"},
    {"soap-envelope-namespace"},
    {"soap-cwmp-namespace-unknown"},
    {"soap-single-body"},
    {"soap-single-rpc"},
    {"soap-method-qualified"},
    {"soap-response-suffix"},
    {"xml-dtd"},
    {"http-one-envelope-per-message"},
    {"http-no-pipelining"},
    {"http-envelope-32k-rejected"},
    {"http-204-with-body"},
    {"http-content-type-xml"},
    {"http-content-type-missing"},
    // who speaks was not believed
    {"auth-digest-response-wrong"},
    {"auth-digest-qop-not-offered"},
    {"auth-digest-algorithm-mismatch"},
    {"auth-digest-cnonce-nc-required"},
    {"auth-digest-realm-mismatch"},
    {"auth-digest-nonce-unknown"},
    {"auth-digest-nc-reused"},
    {"auth-digest-uri-mismatch"},
    {"auth-digest-opaque-missing"},
    {"auth-challenge-ignored"},
    {"auth-digest-nc-format"},
    {"auth-digest-nc-increments"},
    {"auth-digest-nc-starts-at-one"},
    {"auth-digest-algorithm-offered"},
    {"auth-username-percent-encoding"},
    {"auth-username-device-mismatch"},
    {"auth-close-honoured"},
    {"auth-retry-same-connection"},
    {"auth-401-without-challenge"},
    {"auth-repeated-401"},
    // to which session it belongs was not known
    {"cookie-not-returned", Reach::anywhere},
    {"cookie-value-changed", Reach::anywhere},
    {"cookie-duplicate-name", Reach::anywhere},
    {"tcp-parallel-sessions", Reach::anywhere},
    {"http-redirect-loop", Reach::anywhere},
    {"http-redirect-location"},
    {"http-redirect-followed"},
    {"http-redirect-status"},
    {"http-method-post"},
    {"http-host-missing"},
    // it was not its turn
    {"session-request-before-inform-response", Reach::anywhere},
    {"session-second-inform"},
    {"session-request-instead-of-response"},
    {"session-acs-request-not-answered"},
    {"session-response-without-request"},
    {"session-response-wrong-method"},
    {"session-request-while-held"},
    {"session-no-request-after-empty-post"},
    {"session-method-direction"},
    {"session-retransmit-http"},
    {"session-inform-fault-continues"},
    {"session-starts-with-inform", Reach::anywhere},
    {"session-empty-post-first", Reach::anywhere},
    {"session-8005-not-retried"},
    {"session-8005-retry-altered"},
    {"session-fault-retried"},
    {"session-invalid-xml-ignored"},
    {"session-continues-after-end"},
    {"session-http-error-ignored"},
    {"hdr-id-not-echoed"},
    {"acs-inform-not-answered"},
    {"acs-request-not-answered"},
    {"acs-request-with-cpe-request"},
    {"acs-response-without-request"},
    {"acs-response-wrong-method"},
    {"acs-fault-to-response"},
    {"acs-method-direction"},
    {"acs-continues-after-400"},
    {"fault-to-non-request"},
    {"fault-8005-loop"},
    {"hdr-usecwmpversion-not-supported", Reach::anywhere},
    {"hdr-holdrequests-form"},
    {"soap-cwmp-namespace-mismatch"},
    {"soap-duplicate-element"},
    {"inform-event-too-many"},
    {"inform-serial-empty"},
    {"soap-missing-element"},
    {"soap-array-member-name"},
    {"http-payload-status-200"},
    // somebody did not wait, or gave up
    {"tcp-acs-session-timeout-30s"},
    {"tcp-cpe-waits-30s"},
    {"acs-closes-with-request-outstanding", Reach::at_the_end, true},
    {"session-reboot-before-end", Reach::at_the_end, true},
    {"session-factoryreset-before-end", Reach::at_the_end, true},
    {"session-fault-ends-session", Reach::at_the_end, true},
    {"hdr-holdrequests-never-released", Reach::at_the_end, true},
    {"acs-last-response-not-empty", Reach::at_the_end, true},
    {"session-ended-early", Reach::at_the_end, true},
    {"session-empty-post-missing", Reach::at_the_end, true},
    {"tcp-cpe-closes-mid-session", Reach::at_the_end, true},
    {"tcp-no-http-response", Reach::at_the_end, true},
    {"tcp-continue-on-new-connection", Reach::at_the_end, true},
    {"tcp-reset-mid-session", Reach::at_the_end, true},
    {"http-error-status-ends-session", Reach::at_the_end, true},
};

bool is_of(const Finding& finding, const Session& session, std::uint32_t index) {
    if (finding.message == index) return true;
    const std::uint64_t frame = session.messages[index]->first.frame;
    return std::find(finding.frames.begin(), finding.frames.end(), frame) != finding.frames.end();
}

bool is_at_the_end(const Finding& finding, const Session& session) {
    const std::size_t last = session.exchanges.size();
    for (std::size_t i = last < 2 ? 0 : last - 2; i < last; ++i) {
        for (const auto& message : {session.exchanges[i].request, session.exchanges[i].response}) {
            if (message && *message < session.messages.size() && is_of(finding, session, *message)) return true;
        }
    }
    // A finding about the session as a whole is about how it ended.
    return !finding.message && !finding.frames.empty() && !session.messages.empty() &&
           finding.frames.front() >= session.messages.back()->first.frame;
}

bool is_answered_with(const Session& session, const Exchange& exchange, bool (*fits)(const Message&)) {
    return exchange.response && *exchange.response < session.messages.size() &&
           fits(*session.messages[*exchange.response]);
}

/// Whether the ACS took no offence, so that something else broke the session: it let the credentials in, or it went on
/// with an order of its own without the cookie.
bool was_let_in(const Finding& finding, const Session& session) {
    const std::string_view id = finding.rule->id;
    if (id.starts_with("cookie-")) {
        return !session.exchanges.empty() &&
               is_answered_with(session, session.exchanges.back(),
                                [](const Message& response) { return response.kind == MessageKind::request; });
    }
    if (!id.starts_with("auth-") || !finding.message) return false;
    return std::any_of(session.exchanges.begin(), session.exchanges.end(), [&](const Exchange& exchange) {
        return exchange.request == finding.message && is_answered_with(session, exchange, [](const Message& response) {
                   return response.http->status / 100 == 2;
               });
    });
}

struct Primary {
    const Cause* cause = nullptr;
    const Finding* finding = nullptr;
};

std::optional<Primary> primary_of(const Session& session, std::span<const Finding> findings) {
    for (const Cause& cause : causes) {
        const Finding* chosen = nullptr;
        for (const Finding& finding : findings) {
            if (finding.rule == nullptr || finding.rule->id != cause.rule || finding.severity == Severity::note)
                continue;
            if (cause.reach == Reach::at_the_end && !is_at_the_end(finding, session)) continue;
            if (was_let_in(finding, session)) continue;
            // The last one is nearest to the end; a breach with later consequences counts where it began.
            if (chosen == nullptr || cause.reach == Reach::at_the_end) chosen = &finding;
        }
        if (chosen != nullptr) return Primary{&cause, chosen};
    }
    return std::nullopt;
}

/// A turn that took longer than any peer has to wait for, just before the session broke off.
struct SlowTurn {
    std::string text;
    std::uint64_t frame = 0;
    Side slow = Side::cpe;
};

std::optional<SlowTurn> slow_turn(const Session& session) {
    constexpr Duration patience = std::chrono::seconds(30);
    const std::vector<rules::Turn> turns = rules::turns_of(session);
    if (turns.empty()) return std::nullopt;
    const rules::Turn& last = turns.back();
    if (turns.size() > 1 && last.follows_surely && last.request != nullptr) {
        const Message* before = turns[turns.size() - 2].response;
        if (before != nullptr && last.request->first.time - before->last.time >= patience) {
            const double waited = std::chrono::duration<double>(last.request->first.time - before->last.time).count();
            return SlowTurn{fmt::format("the CPE took {:.1f} s after {} in frame {}", waited, rules::label(*before),
                                        before->first.frame),
                            last.request->first.frame, Side::cpe};
        }
    }
    if (last.request != nullptr && last.response != nullptr &&
        last.response->first.time - last.request->last.time >= patience) {
        const double waited =
            std::chrono::duration<double>(last.response->first.time - last.request->last.time).count();
        return SlowTurn{fmt::format("the ACS took {:.1f} s to answer {} in frame {}", waited,
                                    rules::label(*last.request), last.request->first.frame),
                        last.response->first.frame, Side::acs};
    }
    return std::nullopt;
}

/// Challenges in a row without a response that was let in: how often.
std::size_t challenges_at_the_end(const Session& session) {
    std::size_t count = 0;
    for (auto exchange = session.exchanges.rbegin(); exchange != session.exchanges.rend(); ++exchange) {
        if (!exchange->response || *exchange->response >= session.messages.size()) break;
        const int status = session.messages[*exchange->response]->http->status;
        if (status != 401 && status != 407) break;
        ++count;
    }
    return count;
}

/// The frame of the last message that was captured: where the session broke off.
std::uint64_t frame_of_end(const Session& session) {
    return session.messages.empty() ? 0 : session.messages.back()->first.frame;
}

Diagnosis failure_of(const Session& session, std::span<const Finding> findings) {
    Diagnosis diagnosis{Trouble::session_failed, session.number, session.outcome_reason, frame_of_end(session), {}, {}};
    const std::optional<Primary> primary = primary_of(session, findings);
    const std::optional<SlowTurn> slow = slow_turn(session);
    if (slow && (!primary || primary->cause->is_the_end)) {
        diagnosis.text += (slow->slow == Side::cpe ? "; before that " : "; ") + slow->text;
        diagnosis.frame = slow->frame;
        diagnosis.at_fault = slow->slow == Side::cpe ? Party::cpe : Party::acs;
        return diagnosis;
    }
    if (primary) {
        const Finding& finding = *primary->finding;
        if (!primary->cause->is_the_end) diagnosis.text += "; cause: " + finding.text;
        if (!finding.frames.empty()) diagnosis.frame = finding.frames.front();
        if (finding.at_fault != Party::either) diagnosis.at_fault = finding.at_fault;
        diagnosis.rule = finding.rule;
        return diagnosis;
    }
    if (const std::size_t challenges = challenges_at_the_end(session); challenges > 1) {
        diagnosis.text +=
            fmt::format("; the ACS answered 401 {} times, and none of the credentials was accepted", challenges);
    }
    return diagnosis;
}

}  // namespace

std::vector<Diagnosis> diagnose_session(const Session& session, std::span<const Finding> findings) {
    std::vector<Diagnosis> diagnoses;
    if (session.outcome == Outcome::aborted) diagnoses.push_back(failure_of(session, findings));
    std::optional<rules::Announced> announced;
    std::size_t refusals = 0;
    for (const Transaction& transaction : session.transactions) {
        if (refusals == most_refusals) break;
        if (!transaction.response.is_present()) continue;
        const EnvelopeRef& at = *transaction.response.get_if();
        if (at.message >= session.messages.size() || session.messages[at.message]->kind != MessageKind::fault) continue;
        if (!announced) announced = rules::announced_in(session);
        if (std::optional<Diagnosis> refusal = rules::refusal_of(transaction, session, *announced)) {
            diagnoses.push_back(std::move(*refusal));
            ++refusals;
        }
    }
    return diagnoses;
}

}  // namespace cwmpscope
