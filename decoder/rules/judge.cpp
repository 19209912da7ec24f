#include "decoder/rules/judge.h"

#include "decoder/rules/suspicion.h"
#include "decoder/rules/turns.h"
#include "decoder/session/encrypted_connections.h"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

namespace cwmpscope {

namespace {

/// What a finding takes from its subject when the verdict does not say otherwise.
struct Place {
    std::uint32_t session = 0;
    StreamIndex stream = 0;
    std::optional<std::uint32_t> message;
    Party sender = Party::either;  ///< at fault when the rule says either
};

/// A row of the table with its function, whose type says what it is asked of. What each question begins with stands
/// here once more: of the rows themselves a session would touch all.
template <class Subject>
struct AskedRule {
    const Rule* rule = nullptr;
    Verdict (*function)(const Subject&) = nullptr;
    Need needs = Need::none;
    Scope scope = Scope::cwmp;
};

/// The rules that are asked, by what they are about, so that each subject meets its own only.
template <class... Subjects>
class RulesBySubject {
public:
    void add(const Rule& rule) {
        std::visit([&](auto function) { add(rule, function); }, rule.function);
    }
    template <class Subject>
    const std::vector<AskedRule<Subject>>& of() const {
        return std::get<std::vector<AskedRule<Subject>>>(rules_);
    }

private:
    template <class Subject>
    void add(const Rule& rule, Verdict (*function)(const Subject&)) {
        std::get<std::vector<AskedRule<Subject>>>(rules_).push_back({&rule, function, rule.needs, rule.scope});
    }
    std::tuple<std::vector<AskedRule<Subjects>>...> rules_;
};

/// What a rule about several sessions takes the capture's word for.
constexpr std::string_view presumption = " (presumed: the capture missed no connection of the device)";

using Rules = RulesBySubject<MessageSubject, EnvelopeSubject, ExchangeSubject, TransactionSubject, SessionSubject,
                             DeviceSubject, ConnectionRequestSubject, TransferSubject, LifecycleSubject, TlsSubject>;

Rules rules_of(const RuleSelection& selection) {
    Rules rules;
    for (const Rule& rule : all_rules()) {
        if (selection.asks(rule.id)) rules.add(rule);
    }
    return rules;
}

/// Sorting the table anew for each short session would cost as much as judging it.
const Rules& whole_table() {
    static const Rules rules = rules_of({});
    return rules;
}

class Collector {
public:
    explicit Collector(const RuleSelection& selection) {
        if (!selection.only.empty() || !selection.except.empty()) chosen_ = rules_of(selection);
    }

    template <class Subject>
    void ask(const Subject& subject, Coverage have, const Place& place, Scope scope = Scope::cwmp) {
        const Rules& rules = chosen_ ? *chosen_ : whole_table();
        for (const AskedRule<Subject>& asked : rules.template of<Subject>()) {
            if (scope == Scope::any_http && asked.scope != Scope::any_http) continue;
            if (!covers(have, asked.needs)) {
                not_covered(*asked.rule, have);
                continue;
            }
            Verdict verdict = asked.function(subject);
            if (auto* unknown = std::get_if<CannotTell>(&verdict)) {
                ++judgement_.checks_not_judged;
                ++not_judged(*asked.rule, std::move(unknown->why)).count;
                continue;
            }
            ++judgement_.checks_made;
            if (auto* violation = std::get_if<Violated>(&verdict)) found(*asked.rule, std::move(*violation), place);
        }
    }

    /// None of the rules about such a subject can be asked.
    template <class Subject>
    void cannot_ask(const std::string& why) {
        const Rules& rules = chosen_ ? *chosen_ : whole_table();
        for (const AskedRule<Subject>& asked : rules.template of<Subject>()) {
            ++judgement_.checks_not_judged;
            ++not_judged(*asked.rule, why).count;
        }
    }

    /// While the session went on: then that is why something of it was not captured.
    void packets_were_dropped() { dropped_ = true; }

    Judgement finish() {
        std::stable_sort(
            judgement_.findings.begin(), judgement_.findings.end(), [](const Finding& a, const Finding& b) {
                const auto last = std::numeric_limits<std::uint32_t>::max();
                const auto key = [&](const Finding& f) { return std::pair(f.message.value_or(last), f.rule); };
                return key(a) < key(b);
            });
        return std::move(judgement_);
    }

private:
    void found(const Rule& rule, Violated&& violation, const Place& place) {
        Finding finding;
        finding.rule = &rule;
        finding.severity = std::min(violation.severity.value_or(rule.severity), rule.severity);
        finding.at_fault = violation.at_fault.value_or(rule.at_fault == Party::either ? place.sender : rule.at_fault);
        finding.session = violation.session.value_or(place.session);
        finding.stream = place.stream;
        finding.frames = std::move(violation.frames);
        finding.message = violation.message ? violation.message : place.message;
        finding.text = std::move(violation.text);
        if (is_suspicion(rule)) {
            finding.severity = std::min(finding.severity, Severity::warning);
            finding.text = suspected(std::move(finding.text));
        }
        // A connection that was lost without a trace could explain it; a note says so by being one.
        if (finding.severity != Severity::note && covers(rule.needs, Need::continuity)) finding.text += presumption;
        judgement_.findings.push_back(std::move(finding));
    }

    /// Of damaged captures most rules are not asked of most messages: no text is made for each of them.
    void not_covered(const Rule& rule, Coverage have) {
        ++judgement_.checks_not_judged;
        const auto missing = static_cast<std::uint32_t>(rule.needs & ~have);
        const auto [place, is_new] = uncovered_.try_emplace(std::pair(&rule, missing), 0);
        if (is_new) {
            const NotJudged& row = not_judged(rule, why(have, rule.needs));
            place->second = static_cast<std::size_t>(&row - judgement_.not_judged.data());
        }
        ++judgement_.not_judged[place->second].count;
    }

    std::string why(Coverage have, Need needs) const {
        const bool may_have_fallen = (needs & ~have & (Need::no_hole | Need::session_end)) != Need::none;
        return dropped_ && may_have_fallen ? "packets of the session may have been dropped"
                                           : why_not_covered(have, needs);
    }

    /// The row for this reason, counted elsewhere.
    NotJudged& not_judged(const Rule& rule, std::string why) {
        for (NotJudged& known : judgement_.not_judged) {
            if (known.rule == &rule && known.why == why) return known;
        }
        return judgement_.not_judged.emplace_back(NotJudged{&rule, std::move(why), 0});
    }

    bool dropped_ = false;
    std::optional<Rules> chosen_;  ///< none: the whole table
    std::map<std::pair<const Rule*, std::uint32_t>, std::size_t> uncovered_;
    Judgement judgement_;
};

/// The bits that a message or exchange inherits from the connection it came on.
Coverage connection_coverage(const Session& session, StreamIndex stream) {
    for (const ConnectionUse& use : session.connections) {
        if (use.info.stream != stream) continue;
        Coverage have = Need::none;
        if (use.info.from_syn) have |= Need::connection_start;
        if (use.info.saw_client && use.info.saw_server) have |= Need::both_directions;
        return have;
    }
    return Need::none;
}

/// A body without markup holds no XML that could be missed: the rules about XML have nothing to say, and that is
/// certain.
Coverage message_coverage(const Message& message) {
    const bool no_markup = !message.has_body_element;
    // The page of a challenge, a redirect or an error.
    const bool page = !message.is_soap && !message.is_request && message.http->status != 200;
    return covers(message.coverage, Need::body) && (no_markup || page) ? message.coverage | Need::xml
                                                                       : message.coverage;
}

Party party_of(Side side) {
    return side == Side::cpe ? Party::cpe : Party::acs;
}

bool refers_to_message(const Session& session, const EnvelopeRef& at) {
    return at.message < session.messages.size() && at.envelope < session.messages[at.message]->envelopes.size();
}

/// A connection request comes to the CPE's own port (TR-069 Amendment 6, 3.2.2: 7547 is the registered one); there the
/// roles are exchanged, and a file server may listen there too. Then nobody is named.
Finding blame_file_exchange(Finding finding, const FileExchange& exchange, bool asks_cpe) {
    constexpr std::uint16_t cwmp_port = 7547;
    if (asks_cpe) {
        if (finding.at_fault == Party::acs || finding.at_fault == Party::cpe)
            finding.at_fault = finding.at_fault == Party::acs ? Party::cpe : Party::acs;
    } else if (exchange.server.port == cwmp_port) {
        finding.at_fault = Party::either;
    } else if (finding.at_fault == Party::acs) {
        finding.at_fault = Party::file_server;
    }
    return finding;
}

}  // namespace

bool RuleSelection::asks(std::string_view id) const {
    return (only.empty() || only.contains(id)) && !except.contains(id);
}

Judgement judge_session(const Session& session, const RuleSelection& selection) {
    Collector collector(selection);
    if (session.captured.dropped > 0) collector.packets_were_dropped();
    const Coverage session_bits = session.coverage;

    for (std::uint32_t i = 0; i < session.messages.size(); ++i) {
        const Message& message = *session.messages[i];
        const Coverage have = message_coverage(message) | session_bits | connection_coverage(session, message.stream);
        const Place place{session.number, message.stream, i, party_of(message.from)};
        collector.ask(MessageSubject{message, &session, i, nullptr}, have, place);
        for (std::uint32_t e = 0; e < message.envelopes.size(); ++e) {
            collector.ask(EnvelopeSubject{message.envelopes[e], message, session, {i, e}}, have, place);
        }
    }
    for (const Exchange& exchange : session.exchanges) {
        const Coverage have = exchange.coverage | session_bits | connection_coverage(session, exchange.stream);
        const Place place{session.number, exchange.stream, exchange.request ? exchange.request : exchange.response,
                          Party::either};
        collector.ask(ExchangeSubject{exchange, session}, have, place);
    }
    for (const Transaction& transaction : session.transactions) {
        if (!refers_to_message(session, transaction.request)) continue;
        const StreamIndex stream = session.messages[transaction.request.message]->stream;
        const Coverage have = transaction.coverage | session_bits | connection_coverage(session, stream);
        // Who answers is at fault unless the rule knows better: most rules about an RPC are about its answer.
        const Place place{session.number, stream, transaction.request.message,
                          party_of(transaction.caller == Side::cpe ? Side::acs : Side::cpe)};
        collector.ask(TransactionSubject{transaction, session}, have, place);
    }
    const StreamIndex stream = session.connections.empty() ? 0 : session.connections.front().info.stream;
    const std::vector<rules::Turn> turns = rules::turns_of(session);
    collector.ask(SessionSubject{session, turns}, session_bits | connection_coverage(session, stream),
                  {session.number, stream, std::nullopt, Party::either});
    Judgement judgement = collector.finish();
    judgement.diagnoses = diagnose_session(session, judgement.findings);
    return judgement;
}

Judgement judge_device(const DeviceSubject& device, const RuleSelection& selection) {
    Collector collector(selection);
    if (device.surroundings != nullptr && device.surroundings->clock_set_back_at()) {
        // What was first, and how much later something came, is not known any more.
        const std::string why = "the clock of the capture was set back in frame " +
                                std::to_string(*device.surroundings->clock_set_back_at());
        collector.cannot_ask<DeviceSubject>(why);
        collector.cannot_ask<ConnectionRequestSubject>(why);
        collector.cannot_ask<TransferSubject>(why);
        collector.cannot_ask<LifecycleSubject>(why);
        return collector.finish();
    }
    // What spans sessions asks for what it needs of each of them itself; the rest is about the capture as a whole.
    Coverage whole = Need::none;
    if (device.surroundings != nullptr && device.surroundings->all_kept() && device.device.left_out == 0 &&
        !device.surroundings->packets_dropped())
        whole |= Need::continuity;
    Coverage have = device.sessions.empty() ? Need::none : ~Need::none;
    for (const auto& session : device.sessions) have = have & session->coverage;
    collector.ask(device, have | whole, {});
    for (const ConnectionRequest& request : device.device.connection_requests) {
        const StreamIndex stream = device.file_exchanges[request.exchanges.back()].stream;
        collector.ask(ConnectionRequestSubject{request, device}, whole, {0, stream, std::nullopt, Party::either});
    }
    for (const Transfer& transfer : device.device.transfers) {
        const std::uint32_t session = transfer.complete_session.value_or(transfer.request_session.value_or(0));
        collector.ask(TransferSubject{transfer, device}, whole, {session, 0, std::nullopt, Party::either});
    }
    for (const Lifecycle& lifecycle : device.device.lifecycles) {
        const std::uint32_t session = lifecycle.ended_session.value_or(lifecycle.asked_session.value_or(0));
        collector.ask(LifecycleSubject{lifecycle, device}, whole, {session, 0, std::nullopt, Party::either});
    }
    Judgement judgement = collector.finish();
    judgement.diagnoses = diagnose_device(device, judgement.findings);
    return judgement;
}

Judgement judge_file_exchange(const FileExchange& exchange, const RuleSelection& selection, bool asks_cpe) {
    Collector collector(selection);
    const Coverage both =
        exchange.request != nullptr && exchange.response != nullptr ? Need::both_directions : Need::none;
    for (const auto& message : {exchange.request, exchange.response}) {
        if (message == nullptr) continue;
        const Place place{0, exchange.stream, std::nullopt, message->is_request ? Party::cpe : Party::acs};
        const Message* answer = message->is_request ? exchange.response.get() : nullptr;
        collector.ask(MessageSubject{*message, nullptr, 0, answer}, message_coverage(*message) | both, place,
                      Scope::any_http);
    }
    Judgement judgement = collector.finish();
    for (Finding& finding : judgement.findings) finding = blame_file_exchange(std::move(finding), exchange, asks_cpe);
    return judgement;
}

Judgement judge_tls(const TlsSubject& subject, const RuleSelection& selection) {
    Collector collector(selection);
    const EncryptedConnection& connection = subject.connection;
    collector.ask(subject, Need::none, {connection.session, connection.info.stream, std::nullopt, Party::either});
    return collector.finish();
}

}  // namespace cwmpscope
