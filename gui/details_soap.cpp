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

std::string SoapTab::pretty(std::string_view body) const {
    return veil_->text(soap_text(body, "", veil_->redaction()));
}

QString SoapTab::text_of(std::optional<std::uint32_t> message) const {
    if (!message) return {};
    if (!content_) return tr("The message is being read from the capture …");
    const MessageContent* content = content_->find(message);
    if (content == nullptr) return tr("The message could not be read again from the capture.");
    if (content->body.empty()) return tr("(no body)");
    const std::string_view body = std::string_view(content->body).substr(0, most_shown);
    QString text;
    if (form_ == SoapForm::raw) {
        // Line ends stay line ends; everything else that cannot be seen is made visible.
        QStringList lines;
        for (const QString& line : qt_text(veil_->body(body)).split(QLatin1Char('\n')))
            lines << wire_text(QString(line).remove(QLatin1Char('\r')).toStdString());
        text = lines.join(QLatin1Char('\n'));
    } else {
        text = qt_text(pretty(body));
    }
    if (content->body.size() > most_shown || content->body_cut)
        text += QStringLiteral("\n\n") + tr("… (the rest is left out here; export shows all of it)");
    return text;
}

std::optional<XmlPlace> SoapTab::finding_place(std::optional<std::uint32_t> message, const QString& text) const {
    if (!session_ || !message || form_ == SoapForm::tree) return std::nullopt;
    const auto& findings = session_->judgement.findings;
    for (std::uint32_t i = 0; i < findings.size(); ++i) {
        if (item_.finding && *item_.finding != i) continue;
        if (message_of(*session_->session, findings[i]) != message) continue;
        if (const auto place = place_of_finding(text, findings[i], *session_->session->messages[*message]))
            return place;
    }
    return std::nullopt;
}

void SoapTab::fill() {
    pair_ = session_ && item_.message ? pair_of(*session_->session, *item_.message) : MessagePair{};
    const auto show_in = [this](SoapPane& pane, std::optional<std::uint32_t> message, bool request) {
        const MessageContent* content = content_ ? content_->find(message) : nullptr;
        const QByteArray xml = form_ == SoapForm::tree && content != nullptr
                                   ? QByteArray::fromStdString(pretty(content->body))
                                   : QByteArray();
        pane.show(title_of(message, request), text_of(message), form_, xml);
        if (const auto place = finding_place(message, pane.text())) pane.scroll_to(*place);
    };
    show_in(*request_, pair_.request, true);
    show_in(*response_, pair_.response, false);
    search(0);
}

void SoapTab::search(int step) {
    const auto left = places_of(request_->text(), search_->text());
    const auto right = places_of(response_->text(), search_->text());
    const std::size_t count = left.size() + right.size();
    if (count > 0) current_hit_ = (current_hit_ + static_cast<std::size_t>(step)) % count;
    const bool in_left = current_hit_ < left.size();
    const auto current = [&](bool here, std::size_t before) {
        return count > 0 && here ? std::optional(current_hit_ - before) : std::nullopt;
    };
    request_->mark(left, current(in_left, 0), finding_place(pair_.request, request_->text()));
    response_->mark(right, current(!in_left, left.size()), finding_place(pair_.response, response_->text()));
    if (count > 0)
        (in_left ? request_ : response_)->scroll_to(in_left ? left[current_hit_] : right[current_hit_ - left.size()]);
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
