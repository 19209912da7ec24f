#include "gui/details_soap.h"

#include "gui/qt_text.h"
#include "report/message_label.h"
#include "report/soap_text.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace cwmpscope {

namespace {

/// More than this is not laid out as text: it is cut, and says so.
constexpr std::size_t most_shown = 1U << 20U;
/// Texts of messages with more bytes than this are made off the window's thread.
constexpr std::size_t made_at_once = 24U << 10U;

}  // namespace

SoapTab::SoapTab(QWidget* parent) : QWidget(parent) {
    forms_ = new QComboBox;
    for (int i = 0; i < 3; ++i) forms_->addItem(QString());
    search_ = new QLineEdit;
    search_->setClearButtonEnabled(true);
    found_ = new QLabel;
    request_ = new SoapPane;
    response_ = new SoapPane;
    auto* both = new QSplitter;
    both->addWidget(request_);
    both->addWidget(response_);
    auto* top = new QHBoxLayout;
    top->addWidget(forms_);
    top->addWidget(search_, 1);
    top->addWidget(found_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addLayout(top);
    layout->addWidget(both, 1);
    connect(forms_, &QComboBox::activated, this, [this](int form) { set_form(static_cast<SoapForm>(form)); });
    connect(search_, &QLineEdit::textChanged, this, [this] {
        current_hit_ = 0;
        search(0);
    });
    connect(search_, &QLineEdit::returnPressed, this, [this] { search(1); });
    retranslate();
}

void SoapTab::set_veil(std::shared_ptr<const Veil> veil) {
    veil_ = std::move(veil);
    fill();
}

void SoapTab::set_form(SoapForm form) {
    form_ = form;
    forms_->setCurrentIndex(static_cast<int>(form));
    fill();
}

void SoapTab::focus_search() {
    search_->setFocus();
    search_->selectAll();
}

void SoapTab::show(const SessionPtr& session, const SelectedItem& item, std::shared_ptr<const SessionContent> content) {
    session_ = session;
    item_ = item;
    content_ = std::move(content);
    fill();
}

QString SoapTab::title_of(std::optional<std::uint32_t> message, bool request) const {
    if (!session_) return {};
    const QString side = request ? tr("request") : tr("response");
    if (!message) return item_.message ? tr("%1: none in the capture").arg(side) : QString();
    const Message& what = *session_->session->messages[*message];
    const MessageLabel label = label_of(what, what.cwmp(), veil_->redaction());
    return QStringLiteral("%1 · %2 · %3")
        .arg(side, what.from == Side::cpe ? QStringLiteral("CPE → ACS") : QStringLiteral("ACS → CPE"),
             veil_->shown(label.name));
}

/// What the text of one half is made of; nothing of the widgets, so that any thread may make it.
struct SoapTab::Source {
    SessionPtr session;
    SelectedItem item;
    std::shared_ptr<const SessionContent> content;
    std::shared_ptr<const Veil> veil;
    SoapForm form = SoapForm::pretty;

    std::string pretty(std::string_view body) const { return veil->text(soap_text(body, "", veil->redaction())); }
    const MessageContent* of(std::optional<std::uint32_t> message) const {
        return content ? content->find(message) : nullptr;
    }
    QString text(std::optional<std::uint32_t> message) const;
    std::optional<XmlPlace> finding(std::optional<std::uint32_t> message, const QString& text) const;
    Half half(std::optional<std::uint32_t> message) const;
};

QString SoapTab::Source::text(std::optional<std::uint32_t> message) const {
    if (!message) return {};
    const MessageContent* whole = of(message);
    if (whole == nullptr && is_awaited(content.get()))
        return SoapTab::tr("The message is being read from the capture …");
    if (whole == nullptr) return SoapTab::tr("The message could not be read again from the capture.");
    if (whole->body.empty()) return SoapTab::tr("(no body)");
    const std::string_view body = std::string_view(whole->body).substr(0, most_shown);
    QString text;
    if (form == SoapForm::raw) {
        // Line ends stay line ends; everything else that cannot be seen is made visible.
        QStringList lines;
        for (const QString& line : qt_text(veil->body(body)).split(QLatin1Char('\n')))
            lines << wire_text(QString(line).remove(QLatin1Char('\r')).toStdString());
        text = lines.join(QLatin1Char('\n'));
    } else {
        text = qt_text(pretty(body));
    }
    if (whole->body.size() > most_shown || whole->body_cut)
        text += QStringLiteral("\n\n") + SoapTab::tr("… (the rest is left out here; export shows all of it)");
    return text;
}

std::optional<XmlPlace> SoapTab::Source::finding(std::optional<std::uint32_t> message, const QString& text) const {
    if (!session || !message || form == SoapForm::tree) return std::nullopt;
    const auto& findings = session->judgement.findings;
    for (std::uint32_t i = 0; i < findings.size(); ++i) {
        if (item.finding && *item.finding != i) continue;
        if (message_of(*session->session, findings[i]) != message) continue;
        if (const auto place = place_of_finding(text, findings[i], *session->session->messages[*message])) return place;
    }
    return std::nullopt;
}

SoapTab::Half SoapTab::Source::half(std::optional<std::uint32_t> message) const {
    Half half;
    half.text = text(message);
    half.finding = finding(message, half.text);
    if (const MessageContent* whole = of(message); whole != nullptr && form == SoapForm::tree)
        half.xml = QByteArray::fromStdString(pretty(std::string_view(whole->body).substr(0, most_shown)));
    return half;
}

void SoapTab::fill() {
    pair_ = session_ && item_.message ? pair_of(*session_->session, *item_.message) : MessagePair{};
    if (session_ && !item_.message) {
        task_.cancel();
        Half hint;
        hint.text = tr("Choose a message in the diagram.");
        return take(hint, {});
    }
    const Source source{session_, item_, content_, veil_, form_};
    const auto size_of = [&](std::optional<std::uint32_t> message) {
        const MessageContent* whole = source.of(message);
        return whole == nullptr ? 0 : whole->body.size();
    };
    if (size_of(pair_.request) + size_of(pair_.response) <= made_at_once) {
        task_.cancel();
        return take(source.half(pair_.request), source.half(pair_.response));
    }
    task_.run([this, source, pair = pair_](const LatestTask::Unwanted& unwanted) -> LatestTask::Finish {
        const Half request = source.half(pair.request);
        if (unwanted()) return {};
        return [this, request, response = source.half(pair.response)] { take(request, response); };
    });
}

void SoapTab::take(const Half& request, const Half& response) {
    request_->show(title_of(pair_.request, true), request.text, form_, request.xml);
    response_->show(title_of(pair_.response, false), response.text, form_, response.xml);
    finding_in_request_ = request.finding;
    finding_in_response_ = response.finding;
    if (request.finding) request_->scroll_to(*request.finding);
    if (response.finding) response_->scroll_to(*response.finding);
    search(0);
}

void SoapTab::search(int step) {
    auto left = places_of(request_->text(), search_->text());
    auto right = places_of(response_->text(), search_->text());
    const std::size_t count = left.size() + right.size(), in_left = left.size();
    if (count > 0) current_hit_ = (current_hit_ + static_cast<std::size_t>(step)) % count;
    const bool is_left = current_hit_ < in_left;
    if (count > 0)
        (is_left ? request_ : response_)->scroll_to(is_left ? left[current_hit_] : right[current_hit_ - in_left]);
    const auto current = [&](bool here, std::size_t before) {
        return count > 0 && here ? std::optional(current_hit_ - before) : std::nullopt;
    };
    request_->mark(std::move(left), current(is_left, 0), finding_in_request_);
    response_->mark(std::move(right), current(!is_left, in_left), finding_in_response_);
    found_->setText(search_->text().isEmpty() ? QString()
                    : count == 0              ? tr("not found")
                                              : tr("%1 of %2").arg(current_hit_ + 1).arg(count));
}

QString SoapTab::found_words() const {
    return found_->text();
}

void SoapTab::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fill();
    }
}

void SoapTab::retranslate() {
    forms_->setItemText(0, tr("Pretty"));
    forms_->setItemText(1, tr("Raw"));
    forms_->setItemText(2, tr("Tree"));
    forms_->setAccessibleName(tr("Form of the XML"));
    search_->setPlaceholderText(tr("Find in both messages (Ctrl+F)"));
    search_->setAccessibleName(tr("Find in the messages"));
    request_->editor().setAccessibleName(tr("Request"));
    response_->editor().setAccessibleName(tr("Response"));
    request_->tree().setAccessibleName(tr("Request"));
    response_->tree().setAccessibleName(tr("Response"));
}

}  // namespace cwmpscope
