#include "gui/details_http.h"

#include "gui/qt_text.h"
#include "gui/sentences.h"
#include "report/time_text.h"
#include "report/words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <climits>

namespace cwmpscope {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Http)
};

QString colored(const QString& text, const QColor& color) {
    return QStringLiteral("<span style=\"color:%1\">%2</span>").arg(color.name(), text);
}

QString message_link(std::uint32_t message, const QString& words) {
    return QStringLiteral("<a href=\"message:%1\">%2</a>").arg(message).arg(words);
}

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

QString head_html(std::string_view head, const HttpInput& input) {
    QStringList lines;
    bool start_line = true;
    while (!head.empty()) {
        const std::size_t end = head.find('\n');
        const std::string_view line = trimmed(head.substr(0, end));
        head.remove_prefix(end == std::string_view::npos ? head.size() : end + 1);
        if (line.empty()) continue;
        const std::size_t colon = line.find(':');
        const bool field = colon != std::string_view::npos && (!start_line || line.find(' ') > colon);
        if (!field) {
            lines << QStringLiteral("<b>%1</b>").arg(input.veil.html(redacted_urls(line, input.veil.redaction())));
        } else {
            const std::string_view name = line.substr(0, colon);
            lines << colored(input.veil.html(name), input.theme.role("tag")) + QStringLiteral(": ") +
                         input.veil.html(
                             redacted_header(name, trimmed(line.substr(colon + 1)), input.veil.redaction()));
        }
        start_line = false;
    }
    return QStringLiteral("<div style=\"font-family:monospace\">%1</div>").arg(lines.join(QStringLiteral("<br/>")));
}

/// "1460 + 1460 + 212", equal ones in a row as "1460 × 12".
QString chunk_sizes(const MessageContent& content) {
    constexpr qsizetype most = 24;
    QStringList parts;
    std::uint64_t told = 0;
    for (std::size_t i = 0; i < content.chunk_sizes.size() && parts.size() < most;) {
        std::size_t end = i;
        while (end < content.chunk_sizes.size() && content.chunk_sizes[end] == content.chunk_sizes[i]) ++end;
        parts << (end - i == 1 ? QString::number(content.chunk_sizes[i])
                               : QStringLiteral("%1 × %2").arg(content.chunk_sizes[i]).arg(end - i));
        told += end - i;
        i = end;
    }
    if (told < content.chunks) parts << QStringLiteral("…");
    return parts.join(QStringLiteral(" + "));
}

/// What stands in and behind the chunks beside the content: extensions and trailer fields.
QString beside_chunks(const Message& message, const HttpInput& input) {
    constexpr qsizetype most = 8;
    QStringList lines;
    for (const HttpNote& note : message.http->notes) {
        if (note.kind == HttpNoteKind::chunk_extension) {
            lines << Words::tr("chunk extension: %1").arg(input.veil.html(note.text));
        } else if (note.kind == HttpNoteKind::trailer) {
            const std::string_view line = note.text;
            const std::size_t colon = std::min(line.find(':'), line.size());
            const std::string value =
                colon == line.size()
                    ? std::string()
                    : redacted_header(line.substr(0, colon), trimmed(line.substr(colon + 1)), input.veil.redaction());
            lines << Words::tr("trailer: %1").arg(input.veil.html(std::string(line.substr(0, colon)) + ": " + value));
        }
    }
    if (lines.size() > most) {
        const int more = static_cast<int>(lines.size() - most);
        lines.resize(most);
        lines << Words::tr("and %n more", nullptr, more);
    }
    return lines.isEmpty() ? QString() : QStringLiteral("<br/>") + lines.join(QStringLiteral("<br/>"));
}

QString framing(const MessageContent& content, const Message& message, const HttpInput& input) {
    QString text;
    switch (content.framing) {
        case BodyFraming::none:
            text = Words::tr("No body.");
            break;
        case BodyFraming::content_length:
            text = Words::tr("Content-Length %1; %2 bytes of it were captured.")
                       .arg(content.promised_length.value_or(0))
                       .arg(content.wire_body_length);
            break;
        case BodyFraming::chunked:
            text = Words::tr("In %n chunk(s), %1 bytes with their sizes: %2.", nullptr,
                             static_cast<int>(std::min<std::uint64_t>(content.chunks, INT_MAX)))
                       .arg(content.wire_body_length)
                       .arg(chunk_sizes(content)) +
                   beside_chunks(message, input);
            break;
        case BodyFraming::until_close:
            text = Words::tr("Until the connection closed: %1 bytes.").arg(content.wire_body_length);
            break;
    }
    if (!content.content_encoding.empty())
        text += QLatin1Char(' ') + Words::tr("Content coding %1; %2 bytes when it is undone.")
                                       .arg(input.veil.html(content.content_encoding))
                                       .arg(message.body_length);
    if (message.incomplete != Incomplete::no)
        text += QLatin1Char(' ') + Words::tr("Not whole: %1.").arg(qt_text(told(sentence_of(message.incomplete))));
    return text;
}

/// "✓ words", "✕ words", or "? words" where not enough was captured.
QString verdict(const Observed<bool>& fact, const QString& good, const QString& bad, const QString& unknown,
                const HttpInput& input) {
    const bool* value = fact.get_if();
    if (value == nullptr) return fact.is_absent() || unknown.isEmpty() ? QString() : QStringLiteral("? ") + unknown;
    if (*value) return QStringLiteral("✓ ") + good;
    return colored(QStringLiteral("✕ ") + bad, input.theme.role("violation"));
}

QString parameters_of(const AuthField& field, const HttpInput& input) {
    QStringList lines;
    for (const AuthParameter& parameter : field.parameters) {
        const bool secret = parameter.name == "response" || parameter.name == "cnonce" || parameter.name == "rspauth";
        const QString value =
            secret && !input.veil.redaction().show_secrets ? QStringLiteral("***") : input.veil.html(parameter.value);
        lines << QStringLiteral("%1 = %2").arg(colored(input.veil.html(parameter.name), input.theme.role("tag")),
                                               value);
    }
    return lines.join(QStringLiteral("<br/>"));
}

QStringList nonce_lines(const AuthCheck& check, const HttpInput& input) {
    QStringList lines;
    if (check.nc) {
        QString line = Words::tr("nc is %1").arg(*check.nc);
        if (check.expected_nc) {
            const bool right = *check.nc == *check.expected_nc;
            line = Words::tr("nc is %1, expected %2").arg(*check.nc).arg(*check.expected_nc);
            line = right ? QStringLiteral("✓ ") + line
                         : colored(QStringLiteral("✕ ") + line, input.theme.role("violation"));
        }
        lines << line;
    }
    if (check.nc_reused)
        lines << colored(QStringLiteral("✕ ") + Words::tr("this nc was used before with this nonce"),
                         input.theme.role("violation"));
    QString nonce = verdict(check.nonce_known, Words::tr("the nonce is from a challenge of this capture"),
                            Words::tr("no challenge gave this nonce"),
                            Words::tr("where the nonce comes from was not captured"), input);
    if (check.challenge_message)
        nonce += QLatin1Char(' ') + message_link(*check.challenge_message, Words::tr("(show the challenge)"));
    lines << nonce;
    return lines;
}

QString response_line(const AuthCheck& check, const HttpInput& input) {
    switch (check.response) {
        case AuthOutcome::right:
            return QStringLiteral("✓ ") + Words::tr("the response was recomputed and is right (password: %1)")
                                              .arg(input.veil.told_html(check.password_source));
        case AuthOutcome::wrong:
            return colored(QStringLiteral("✕ ") + Words::tr("the response was recomputed and is wrong (password: %1)")
                                                      .arg(input.veil.told_html(check.password_source)),
                           input.theme.role("violation"));
        case AuthOutcome::not_checked:
            return QStringLiteral("? ") +
                   Words::tr("the response was not recomputed: no password is known (start with --credentials)");
        case AuthOutcome::none:
            break;
    }
    return {};
}

QString authorization(const Message& message, const HttpInput& input) {
    const AuthField* field = message.http->authorization.get_if();
    if (field == nullptr) return {};
    if (field->scheme != "digest") {
        QString text = Words::tr("Credentials with the scheme %1.").arg(input.veil.html(field->scheme));
        if (field->scheme == "basic")
            text += QLatin1Char(' ') + Words::tr("Anybody who can read the connection can read the password.");
        return QStringLiteral("<p>%1</p>").arg(text);
    }
    const AuthCheck& check = *message.auth;
    QStringList lines{parameters_of(*field, input)};
    lines << nonce_lines(check, input);
    lines << verdict(check.realm_matches, Words::tr("realm as in the challenge"),
                     Words::tr("realm differs from the challenge"), {}, input)
          << verdict(check.opaque_matches, Words::tr("opaque as in the challenge"),
                     Words::tr("opaque differs from the challenge"), {}, input)
          << verdict(check.qop_offered, Words::tr("qop is one that was offered"), Words::tr("qop was not offered"), {},
                     input)
          << verdict(check.algorithm_matches, Words::tr("algorithm as in the challenge"),
                     Words::tr("algorithm differs from the challenge"), {}, input)
          << verdict(check.uri_matches, Words::tr("uri is the request's target"),
                     Words::tr("uri is not the request's target"), {}, input)
          << response_line(check, input);
    lines.removeAll(QString());
    return QStringLiteral("<p>%1</p>").arg(lines.join(QStringLiteral("<br/>")));
}

QString challenges(const Message& message, const HttpInput& input) {
    QStringList parts;
    for (const AuthField& field : message.http->challenges)
        parts << Words::tr("A challenge with the scheme %1:").arg(input.veil.html(field.scheme)) +
                     QStringLiteral("<br/>") + parameters_of(field, input);
    return parts.isEmpty() ? QString() : QStringLiteral("<p>%1</p>").arg(parts.join(QStringLiteral("</p><p>")));
}

std::optional<std::uint32_t> setter_of(const Session& session, const std::string& name, std::uint32_t before) {
    std::optional<std::uint32_t> setter;
    for (std::uint32_t i = 0; i < before; ++i)
        for (const SetCookie& cookie : session.messages[i]->http->set_cookies)
            if (cookie.name == name) setter = i;
    return setter;
}

QString cookies(const Message& message, std::uint32_t index, const HttpInput& input) {
    QStringList lines;
    for (const SentCookie& cookie : message.http->cookies) {
        if (cookie.attribute) continue;
        QString line = Words::tr("sends back %1").arg(QStringLiteral("<b>%1</b>").arg(input.veil.html(cookie.name)));
        const auto setter = setter_of(input.session, cookie.name, index);
        line += setter ? QStringLiteral(" · ") + message_link(*setter, Words::tr("set here"))
                       : QStringLiteral(" · ") + Words::tr("where it was set was not captured in this session");
        lines << line;
    }
    for (const SetCookie& cookie : message.http->set_cookies) {
        QString line = Words::tr("sets %1").arg(QStringLiteral("<b>%1</b>").arg(input.veil.html(cookie.name)));
        if (!cookie.path.empty()) line += Words::tr(", for %1").arg(input.veil.html(cookie.path));
        if (cookie.max_age) line += Words::tr(", for %1 s").arg(*cookie.max_age);
        lines << line;
    }
    const auto bad = [&](const std::vector<std::string>& names, const QString& words) {
        for (const std::string& name : names)
            lines << colored(QStringLiteral("✕ ") + words.arg(input.veil.html(name)), input.theme.role("violation"));
    };
    bad(message.cookie->not_returned, Words::tr("%1 was set and is not sent back"));
    bad(message.cookie->value_changed, Words::tr("%1 comes back with another value"));
    bad(message.cookie->never_set, Words::tr("%1 was never set"));
    bad(message.cookie->duplicated, Words::tr("%1 is sent more than once"));
    bad(message.cookie->of_ended_session, Words::tr("%1 belongs to a session that was over"));
    return lines.isEmpty() ? QString() : QStringLiteral("<p>%1</p>").arg(lines.join(QStringLiteral("<br/>")));
}

QString section(const QString& title, const QString& body) {
    return body.isEmpty() ? QString() : QStringLiteral("<h4>%1</h4>%2").arg(title, body);
}

}  // namespace

QString http_html(const HttpInput& input) {
    if (!input.message || *input.message >= input.session.messages.size())
        return QStringLiteral("<p>%1</p>").arg(Words::tr("There is no such message in the capture."));
    const Message& message = *input.session.messages[*input.message];
    const MessageContent* content = input.content == nullptr ? nullptr : input.content->find(input.message);
    QString html;
    if (content != nullptr) {
        html += head_html(content->head, input) +
                section(Words::tr("Body"), QStringLiteral("<p>%1</p>").arg(framing(*content, message, input)));
    } else {
        html +=
            QStringLiteral("<p>%1</p>")
                .arg(is_awaited(input.content) ? Words::tr("The message is being read from the capture …")
                                               : Words::tr("The message could not be read again from the capture."));
    }
    return html + section(Words::tr("Authentication"), authorization(message, input) + challenges(message, input)) +
           section(Words::tr("Cookies"), cookies(message, *input.message, input));
}

}  // namespace cwmpscope
