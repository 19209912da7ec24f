#include "gui/verdict_bar.h"

#include "gui/qt_text.h"
#include "gui/sentences.h"
#include "gui/theme.h"
#include "report/verdicts_text.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace cwmpscope {

namespace {

/// What is longer than some lines of the window stands in the tooltip.
constexpr qsizetype longest_sentence = 700;
constexpr int stripe = 4;  // pixels

QLabel* new_words() {
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::NoTextInteraction);  // a click anywhere goes to the proof
    return label;
}

}  // namespace

VerdictBar::VerdictBar(Selection& selection, const SessionListModel& sessions, QWidget* parent)
    : QWidget(parent), selection_(selection), sessions_(sessions) {
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    totals_ = new_words();
    sentence_ = new_words();
    sentence_->setWordWrap(true);
    place_ = new_words();
    before_ = new QToolButton;
    next_ = new QToolButton;
    all_ = new QToolButton;
    before_->setText(QStringLiteral("‹"));
    next_->setText(QStringLiteral("›"));
    auto* right = new QHBoxLayout;
    right->setSpacing(4);
    right->addWidget(place_);
    for (QToolButton* button : {before_, next_, all_}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::NoFocus);  // the bar itself and the actions have keys
        button->setCursor(Qt::ArrowCursor);
        right->addWidget(button);
    }
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(stripe + 8, 4, 6, 6);
    layout->setVerticalSpacing(2);
    layout->addWidget(totals_, 0, 0);
    layout->addLayout(right, 0, 1);
    layout->addWidget(sentence_, 1, 0, 1, 2);
    layout->setColumnStretch(0, 1);
    connect(before_, &QToolButton::clicked, this, [this] { step(-1); });
    connect(next_, &QToolButton::clicked, this, [this] { step(1); });
    connect(all_, &QToolButton::clicked, this, &VerdictBar::list_wanted);
    connect(&selection_, &Selection::session_changed, this, &VerdictBar::follow_session);
    retranslate();
    hide();
}

void VerdictBar::set_veil(std::shared_ptr<const Veil> veil) {
    veil_ = std::move(veil);
    show_words();
}

void VerdictBar::set_report(std::shared_ptr<const CaptureReport> report) {
    report_ = std::move(report);
    refresh();
}

void VerdictBar::refresh() {
    if (at_ && (*at_ >= verdicts().size() || !diagnosis(verdicts()[*at_]))) at_.reset();
    setVisible(!verdicts().empty());
    follow_session();
}

std::optional<Diagnosis> VerdictBar::diagnosis(const VerdictPlace& verdict) const {
    return diagnosis_at(verdict, sessions_.view().sessions, report_.get());
}

std::optional<std::size_t> VerdictBar::place_of_session(std::uint32_t number) const {
    const auto place = std::ranges::find(verdicts(), number, &VerdictPlace::session);
    if (place == verdicts().end()) return std::nullopt;
    return static_cast<std::size_t>(place - verdicts().begin());
}

void VerdictBar::follow_session() {
    if (own_choice_) return;
    const std::uint32_t number = selection_.session() ? selection_.session()->session->number : 0;
    const bool stays = at_ && *at_ < verdicts().size() && verdicts()[*at_].session == number && number != 0;
    if (!stays) at_ = number == 0 ? std::nullopt : place_of_session(number);
    show_words();
}

void VerdictBar::step(int by) {
    if (verdicts().empty()) return;
    const auto all = static_cast<int>(verdicts().size());
    int place = by > 0 ? 0 : all - 1;
    if (at_) {
        // The first step goes to the verdict that is told already, unless its message is the chosen one.
        const int now = static_cast<int>(*at_);
        place = selection_.item().message || verdicts()[*at_].session == 0 ? (now + by + all) % all : now;
    }
    at_ = static_cast<std::size_t>(place);
    go_to_told();
}

void VerdictBar::go_to_told() {
    if (verdicts().empty()) return;
    const std::optional<Diagnosis> about = diagnosis(verdicts()[at_.value_or(0)]);
    if (!about) return;
    at_ = at_.value_or(0);
    own_choice_ = true;
    if (const SessionPtr session = sessions_.session_of(about->session))
        selection_.choose(session, place_of(*about, *session));
    own_choice_ = false;
    show_words();
}

void VerdictBar::go_to(const VerdictPlace& verdict) {
    const auto place = std::find(verdicts().begin(), verdicts().end(), verdict);
    if (place == verdicts().end()) return;
    at_ = static_cast<std::size_t>(place - verdicts().begin());
    go_to_told();
}

QString VerdictBar::line(const VerdictPlace& verdict) const {
    const std::optional<Diagnosis> about = diagnosis(verdict);
    if (!about) return {};
    const SessionPtr session = sessions_.session_of(about->session);
    const bool several = report_ == nullptr || report_->devices.size() != 1;
    return wire_text(told_parts(veil_->text(verdict_line(*about, session ? session->session.get() : nullptr, several,
                                                         report_ ? report_->frames : FrameNames{}))));
}

void VerdictBar::show_words() {
    if (verdicts().empty()) return;
    totals_->setText(QStringLiteral("✕  ") + qt_text(verdict_totals(verdicts())));
    const QString all =
        at_ ? line(verdicts()[*at_]) : tr("Nothing of it is about the chosen session. V goes to the first one.");
    QString words = all;
    if (words.size() > longest_sentence) words = words.left(longest_sentence) + QStringLiteral(" …");
    sentence_->setText(words);
    sentence_->setToolTip(words.size() < all.size() ? all : QString());
    place_->setText(at_ ? tr("%1 of %2").arg(*at_ + 1).arg(verdicts().size()) : QString::number(verdicts().size()));
    for (QToolButton* button : {before_, next_}) button->setVisible(verdicts().size() > 1);
    setAccessibleDescription(totals_->text() + QLatin1Char('\n') + all);
}

QString VerdictBar::totals_text() const {
    return totals_->text();
}

QString VerdictBar::sentence_text() const {
    return sentence_->text();
}

void VerdictBar::paintEvent(QPaintEvent*) {
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.role("head"));
    painter.fillRect(QRect(0, 0, stripe, height()), theme.role("violation"));
    painter.setPen(theme.lane());
    painter.drawLine(0, height() - 1, width(), height() - 1);
    if (!hasFocus()) return;
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

void VerdictBar::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Right:
        case Qt::Key_Down:
        case Qt::Key_J:
            return step(1);
        case Qt::Key_Left:
        case Qt::Key_Up:
        case Qt::Key_K:
            return step(-1);
        case Qt::Key_Return:
        case Qt::Key_Enter:
            return go_to_told();
        case Qt::Key_Escape:
            return emit left();
        default:
            QWidget::keyPressEvent(event);
    }
}

void VerdictBar::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) go_to_told();
}

void VerdictBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange ||
        event->type() == QEvent::FontChange)
        retranslate();
}

void VerdictBar::retranslate() {
    QFont bold = font();
    bold.setBold(true);
    totals_->setFont(bold);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, Theme::of(palette()).role("violation"));
    totals_->setPalette(colours);
    all_->setText(tr("All…"));
    all_->setToolTip(tr("Everything that went wrong, as a list"));
    before_->setToolTip(tr("Previous of what went wrong"));
    next_->setToolTip(tr("Next of what went wrong"));
    before_->setAccessibleName(before_->toolTip());
    next_->setAccessibleName(next_->toolTip());
    setAccessibleName(tr("What went wrong"));
    show_words();
}

}  // namespace cwmpscope
