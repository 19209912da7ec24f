#include "gui/details_summary.h"

#include "gui/qt_text.h"
#include "gui/rule_words.h"
#include "gui/selection.h"
#include "gui/sentences.h"
#include "gui/session_columns.h"
#include "gui/verdicts.h"
#include "report/digest_text.h"
#include "report/lifecycles_text.h"
#include "report/live_lines.h"
#include "report/message_label.h"
#include "report/time_text.h"
#include "report/tls_text.h"
#include "report/transfers_text.h"
#include "report/verdicts_text.h"
#include "report/words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace cwmpscope {

namespace {

constexpr std::size_t most_lines = 40;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Summary)
};

QString link(const QString& to, const QString& text) {
    return QStringLiteral("<a href=\"%1\">%2</a>").arg(to, text);
}

QString session_link(std::uint32_t number) {
    return link(QStringLiteral("session:%1").arg(number), Words::tr("session %1").arg(number));
}

QString colored(const QString& text, const QColor& color) {
    return QStringLiteral("<span style=\"color:%1\">%2</span>").arg(color.name(), text);
}

QString who(const SummaryInput& input) {
    const Session& session = *input.result.session;
    const DeviceId* device = session.device.get_if();
    const QString acs = input.veil.html(to_string(session.acs)) + QStringLiteral(" ") + input.veil.html(session.target);
    const QString cpe = input.veil.html(to_string(session.cpe));
    if (device == nullptr)
        return Words::tr("The device is not known, its Inform was not captured. The CPE at %1 spoke to the ACS at %2.")
            .arg(cpe, acs);
    const QString name = QStringLiteral("<b>%1</b>").arg(input.veil.html(to_string(*device)));
    if (device->manufacturer.empty()) return Words::tr("%1 at %2 spoke to the ACS at %3.").arg(name, cpe, acs);
    return Words::tr("%1 of %4 at %2 spoke to the ACS at %3.")
        .arg(name, cpe, acs, input.veil.html(device->manufacturer));
}

QString why(const SummaryInput& input) {
    const Session& session = *input.result.session;
    if (session.events.empty()) return Words::tr("Why is not known: no event was captured.");
    QString text = Words::tr("It informed because of <b>%1</b>.").arg(input.veil.html(events_text(session.events)));
    if (const std::uint32_t tries = session.retry_count.value_or(0); tries > 0)
        text += QLatin1Char(' ') + Words::tr("%n attempt(s) before it had failed.", nullptr, static_cast<int>(tries));
    return text;
}

QString authentication(const SummaryInput& input) {
    const Session& session = *input.result.session;
    if (session.authentication == Authentication::none) return Words::tr("No authentication was seen.");
    const QString how = qt_text(told(word_of(session.authentication)));
    return session.user.empty() ? Words::tr("It authenticated with %1.").arg(how)
                                : Words::tr("It authenticated with %1 as %2.").arg(how, input.veil.html(session.user));
}

QString ending(const SummaryInput& input) {
    const Session& session = *input.result.session;
    const QString length = qt_text(duration_text(session.end - session.start));
    const QString rpcs = Words::tr("%n RPC(s)", nullptr, static_cast<int>(session.transactions.size()));
    if (!is_over(input.result)) return Words::tr("It goes on; until now it took %1 and %2.").arg(length, rpcs);
    switch (session.outcome) {
        case Outcome::completed:
            return Words::tr("It was completed after %1 and %2.").arg(length, rpcs);
        case Outcome::aborted:
            return Words::tr("It was <b>aborted</b> after %1 and %2: %3")
                .arg(length, rpcs, input.veil.told_html(session.outcome_reason));
        case Outcome::cut:
            return Words::tr("Its end was not captured; %1 and %2 of it were.").arg(length, rpcs);
    }
    return {};
}

QString coverage(const SessionResult& result) {
    const Session& session = *result.session;
    if (!is_over(result)) return Words::tr("It is judged when it is over.");
    if (session.captured.start && session.captured.end && session.captured.holes == 0)
        return Words::tr("Everything of it was captured, from the first SYN to its end.");
    QStringList parts;
    if (!session.captured.start) parts << Words::tr("its beginning was not captured whole");
    if (!session.captured.end) parts << Words::tr("its end was not captured");
    if (session.captured.holes > 0)
        parts << Words::tr("%n hole(s) are inside it", nullptr, static_cast<int>(session.captured.holes));
    if (session.captured.dropped > 0)
        parts << Words::tr("%n dropped packet(s) may have been its own", nullptr,
                           static_cast<int>(session.captured.dropped));
    return Words::tr("Of its packets some are missing: %1. What was not captured is not judged.")
        .arg(parts.join(QStringLiteral(", ")));
}

const CwmpMessage* envelope_at(const Session& session, const EnvelopeRef& at) {
    if (at.message >= session.messages.size()) return nullptr;
    const Message& message = *session.messages[at.message];
    return at.envelope < message.envelopes.size() ? &message.envelopes[at.envelope] : nullptr;
}

QString result_of(const Session& session, const Transaction& transaction) {
    if (transaction.response.is_absent()) return Words::tr("not answered");
    const EnvelopeRef* answer = transaction.response.get_if();
    const CwmpMessage* response = answer == nullptr ? nullptr : envelope_at(session, *answer);
    if (response == nullptr) return Words::tr("answer not captured");
    return response->kind == CwmpKind::fault ? Words::tr("refused") : Words::tr("accepted");
}

/// The value that the device told last before that message; none when it told none in this session.
std::optional<std::string> old_value(const SummaryInput& input, const std::string& name, std::uint32_t before) {
    if (input.content == nullptr) return std::nullopt;
    const auto old = input.content->old_values.find({before, name});
    return old == input.content->old_values.end() ? std::nullopt : std::optional(old->second);
}

QString list_of(const QStringList& lines) {
    return lines.isEmpty() ? QString()
                           : QStringLiteral("<ul><li>%1</li></ul>").arg(lines.join(QStringLiteral("</li><li>")));
}

/// A list as long as somebody reads it: the last line counts what is left out.
struct BoundedList {
    QStringList lines;
    int more = 0;

    void add(const QString& line) {
        if (full()) {
            ++more;
        } else {
            lines << line;
        }
    }
    bool full() const { return lines.size() >= static_cast<qsizetype>(most_lines); }
    QString html() const {
        QStringList all = lines;
        if (more > 0) all << Words::tr("and %n more", nullptr, more);
        return list_of(all);
    }
};

QString section(const QString& title, const QString& body) {
    return body.isEmpty() ? QString() : QStringLiteral("<h4>%1</h4>%2").arg(title, body);
}

void add_set_parameters(BoundedList& lines, const SummaryInput& input, const Transaction& transaction,
                        const CwmpMessage& request, const QString& outcome) {
    if (request.lists == nullptr) return;
    const Redaction redaction = input.veil.redaction();
    for (const ListItem& item : request.lists->items) {
        if (lines.full()) {
            ++lines.more;  // it is not told, so nothing is looked for
            continue;
        }
        const QString value = input.veil.html(redacted_value(item.name, item.value, redaction));
        const auto old = old_value(input, item.name, transaction.request.message);
        const QString change = old ? QStringLiteral("%1 → <b>%2</b>")
                                         .arg(input.veil.html(redacted_value(item.name, *old, redaction)), value)
                                   : QStringLiteral("<b>%1</b>").arg(value);
        lines.add(QStringLiteral("%1 = %2 (%3)").arg(input.veil.html(item.name), change, outcome));
    }
}

QString changes(const SummaryInput& input) {
    const Session& session = *input.result.session;
    BoundedList lines;
    for (const Transaction& transaction : session.transactions) {
        const CwmpMessage* request = envelope_at(session, transaction.request);
        if (request == nullptr || info_of(transaction.method).effect != Effect::change) continue;
        const QString outcome = result_of(session, transaction);
        if (transaction.method == Method::SetParameterValues) {
            add_set_parameters(lines, input, transaction, *request, outcome);
            continue;
        }
        if (lines.full()) {
            ++lines.more;
            continue;
        }
        const MessageLabel label =
            label_of(*session.messages[transaction.request.message], request, input.veil.redaction());
        lines.add(QStringLiteral("%1 (%2)").arg(link(QStringLiteral("message:%1").arg(transaction.request.message),
                                                     input.veil.html(label.name + " " + told(label.detail))),
                                                outcome));
    }
    return section(Words::tr("Changes"), lines.html());
}

/// Of the report, once there is one: it knows what spans sessions as well.
QString troubles(const SummaryInput& input) {
    const Session& session = *input.result.session;
    const FrameNames frames = input.report == nullptr ? FrameNames{} : input.report->frames;
    std::vector<const Diagnosis*> all;
    if (input.index != nullptr) {
        all = input.index->diagnoses_of(session.number);
    } else {
        for (const Diagnosis& diagnosis : input.result.judgement.diagnoses) all.push_back(&diagnosis);
    }
    BoundedList lines;
    for (const Diagnosis* one : all) {
        const Diagnosis& diagnosis = *one;
        QString line = qt_text(xml_escaped(told_parts(input.veil.text(verdict_sentence(diagnosis, frames)))));
        if (const auto message = place_of(diagnosis, input.result).message)
            line += QLatin1Char(' ') + link(QStringLiteral("message:%1").arg(*message), Words::tr("(show it)"));
        lines.add(line);
    }
    return section(Words::tr("What went wrong"), lines.html());
}

/// One line per rule and severity: what breaks in every message must not bury the rest.
QStringList finding_lines(const SummaryInput& input) {
    const auto& all = input.result.judgement.findings;
    QStringList lines;
    for (const Severity severity : {Severity::violation, Severity::warning, Severity::note}) {
        std::vector<const Rule*> told;
        for (std::uint32_t i = 0; i < all.size(); ++i) {
            const Finding& finding = all[i];
            if (finding.severity != severity || std::find(told.begin(), told.end(), finding.rule) != told.end())
                continue;
            told.push_back(finding.rule);
            const auto times = std::count_if(all.begin(), all.end(), [&](const Finding& other) {
                return other.rule == finding.rule && other.severity == severity;
            });
            const QString glyph = severity == Severity::violation ? QStringLiteral("✕")
                                  : severity == Severity::warning ? QStringLiteral("!")
                                                                  : QStringLiteral("i");
            QString rule = link(QStringLiteral("finding:%1").arg(i), qt_text(finding.rule->id));
            if (times > 1) rule += QStringLiteral(" ×%1").arg(times);
            lines << QStringLiteral("%1 %2 %3")
                         .arg(colored(QStringLiteral("<b>%1</b>").arg(glyph), input.theme.role(to_string(severity))),
                              rule, before_evidence(finding.rule).toHtmlEscaped() + input.veil.told_html(finding.text));
        }
    }
    return lines;
}

QString findings(const SummaryInput& input) {
    const Judgement& judgement = input.result.judgement;
    const QStringList lines = finding_lines(input);
    QString checks = Words::tr("%n check(s) were made", nullptr, static_cast<int>(judgement.checks_made));
    if (judgement.checks_not_judged > 0)
        checks += Words::tr(", %n could not be made: not everything they need was captured", nullptr,
                            static_cast<int>(judgement.checks_not_judged));
    const QString body = lines.isEmpty() ? QStringLiteral("<p>%1</p>").arg(Words::tr("None.")) : list_of(lines);
    return section(Words::tr("Findings"), body + QStringLiteral("<p>%1.</p>").arg(checks));
}

QString links_of(std::initializer_list<std::optional<std::uint32_t>> sessions, std::uint32_t present) {
    QStringList links;
    for (const auto& number : sessions) {
        if (number && *number != 0 && *number != present) links << session_link(*number);
        if (number == present) links << Words::tr("this session");
    }
    return links.join(QStringLiteral(" → "));
}

QString device_over_time(const SummaryInput& input) {
    const Session& session = *input.result.session;
    if (input.index == nullptr) return {};
    const std::optional<DeviceHistory> device = input.index->device_of(session.number);
    if (!device) return {};
    BoundedList lines;
    const auto add = [&](const QString& words, const QString& links) {
        lines.add(words + (links.isEmpty() ? QString() : QStringLiteral("<br/>") + links));
    };
    for (const Transfer& transfer : device->transfers)
        add(input.veil.told_html(transfer_text(transfer, input.veil.redaction())),
            links_of({transfer.request_session, transfer.complete_session}, session.number));
    for (const Lifecycle& lifecycle : device->lifecycles)
        add(input.veil.told_html(lifecycle_text(lifecycle)),
            links_of({lifecycle.asked_session, lifecycle.ended_session}, session.number));
    const auto here = std::find(device->sessions.begin(), device->sessions.end(), session.number);
    QString place;
    if (here != device->sessions.end()) {
        place = Words::tr("Session %1 of %2 of this device.")
                    .arg(here - device->sessions.begin() + 1)
                    .arg(device->sessions.size());
        if (here != device->sessions.begin()) place += Words::tr(" Before it: %1.").arg(session_link(*(here - 1)));
        if (here + 1 != device->sessions.end()) place += Words::tr(" After it: %1.").arg(session_link(*(here + 1)));
    }
    return section(Words::tr("This device over time"), QStringLiteral("<p>%1</p>").arg(place) + lines.html());
}

QString streams(const Session& session) {
    QStringList numbers;
    for (const ConnectionUse& use : session.connections) numbers << QString::number(use.info.stream);
    return Words::tr("TCP stream %1, as in Wireshark's tcp.stream.").arg(numbers.join(QStringLiteral(", ")));
}

}  // namespace

QString summary_html(const SummaryInput& input) {
    const Session& session = *input.result.session;
    QStringList sentences{who(input), why(input), authentication(input)};
    if (const std::string digest = digest_sentence(digest_tally(session.messages)); !digest.empty())
        sentences << input.veil.told_html(digest);
    if (const std::string tls = tls_session_text(session); !tls.empty()) sentences << input.veil.told_html(tls);
    sentences << ending(input);
    const QString evidence = QStringList{coverage(input.result), streams(session)}.join(QLatin1Char(' '));
    // Why one looks at it at all comes first.
    return troubles(input) + QStringLiteral("<p>%1</p><p>%2</p>").arg(sentences.join(QLatin1Char(' ')), evidence) +
           changes(input) + findings(input) + device_over_time(input);
}

}  // namespace cwmpscope
