#include "gui/filter_bar.h"

#include "gui/qt_text.h"
#include "gui/sentences.h"
#include "report/time_text.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSettings>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace cwmpscope {

namespace {

constexpr int apply_after_ms = 180;

struct UsualChip {
    const char* name;
    const char* text;
};
constexpr UsualChip usual_chips[] = {
    {QT_TRANSLATE_NOOP("FilterBar", "Violations"), "severity == violation"},
    {QT_TRANSLATE_NOOP("FilterBar", "Faults"), "fault"},
    {QT_TRANSLATE_NOOP("FilterBar", "Slow"), "duration > 10s"},
    {QT_TRANSLATE_NOOP("FilterBar", "Cut"), "outcome == cut"},
};

Filter parsed(const QString& text) {
    auto result = Filter::parse(text.toStdString());
    return std::holds_alternative<Filter>(result) ? std::get<Filter>(result) : Filter();
}

}  // namespace

FilterBar::FilterBar(QSettings& settings, QWidget* parent) : QWidget(parent), settings_(settings) {
    filter_edit_ = new FilterEdit;
    highlight_edit_ = new FilterEdit;
    save_ = new QToolButton;
    save_->setText(QStringLiteral("+"));
    count_ = new QLabel;
    busy_ = new QLabel;
    busy_->setFixedWidth(fontMetrics().horizontalAdvance(QStringLiteral("⟳")) + 6);
    error_ = new QLabel;
    error_->setTextFormat(Qt::PlainText);
    error_->hide();
    auto* line = line_ = new QHBoxLayout;
    line->addWidget(filter_edit_, 3);
    line->addWidget(save_);
    line->addWidget(highlight_edit_, 2);
    line->addWidget(busy_);
    line->addWidget(count_);
    chip_row_ = new QHBoxLayout;
    chip_row_->setSpacing(4);
    chip_row_->addWidget(error_);
    chip_row_->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 4, 6, 2);
    layout->setSpacing(2);
    layout->addLayout(line);
    layout->addLayout(chip_row_);
    soon_.setSingleShot(true);
    soon_.setInterval(apply_after_ms);
    connect(&soon_, &QTimer::timeout, this, &FilterBar::apply);
    for (FilterEdit* edit : {filter_edit_, highlight_edit_}) {
        connect(edit, &QLineEdit::textChanged, &soon_, qOverload<>(&QTimer::start));
        connect(edit, &QLineEdit::returnPressed, this, [this, edit] {
            apply();
            edit->remember(edit->text());
            if (error_text().isEmpty()) emit left();
        });
        connect(edit, &FilterEdit::left, this, &FilterBar::left);
        connect(edit, &FilterEdit::values_wanted, this, &FilterBar::values_wanted);
    }
    connect(save_, &QToolButton::clicked, this, &FilterBar::save_filter);
    make_chips();
    retranslate();
}

void FilterBar::add_button(QWidget& button) {
    line_->insertWidget(buttons_++, &button);
}

void FilterBar::make_chips() {
    for (Chip& chip : chips_) delete chip.button;
    chips_.clear();
    for (const UsualChip& usual : usual_chips)
        chips_.push_back({QString::fromLatin1(usual.name), QString::fromLatin1(usual.text), true, {}, nullptr, 0});
    for (const QString& text : settings_.value(QStringLiteral("filters")).toStringList())
        chips_.push_back({text, text, false, {}, nullptr, 0});
    int place = 0;
    for (Chip& chip : chips_) {
        chip.test = test_of(parsed(chip.text));
        if (!chip.test) chip.test = [](const SessionResult&) { return false; };
        chip.button = new QToolButton;
        chip.button->setAutoRaise(true);
        chip.button->setCheckable(true);
        chip.button->setToolTip(chip.text);
        chip_row_->insertWidget(place++, chip.button);
        connect(chip.button, &QToolButton::clicked, this,
                [this, text = chip.text] { set_filter(filter_edit_->text() == text ? QString() : text); });
        if (chip.usual) continue;
        chip.button->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(chip.button, &QWidget::customContextMenuRequested, this,
                [this, text = chip.text, button = chip.button](const QPoint& at) {
                    QMenu menu;
                    if (menu.addAction(tr("Forget this filter")) != menu.exec(button->mapToGlobal(at))) return;
                    QStringList saved = settings_.value(QStringLiteral("filters")).toStringList();
                    saved.removeAll(text);
                    settings_.setValue(QStringLiteral("filters"), saved);
                    QTimer::singleShot(0, this, [this] {
                        make_chips();
                        label_chips();
                        emit changed();
                    });
                });
    }
}

void FilterBar::label_chips() {
    for (const Chip& chip : chips_) {
        const QString name =
            chip.usual ? QCoreApplication::translate("FilterBar", chip.name.toLatin1().constData()) : chip.name;
        chip.button->setText(QStringLiteral("%1 %2").arg(name).arg(chip.count));
        chip.button->setChecked(filter_edit_->text() == chip.text);
    }
}

QStringList FilterBar::chip_texts() const {
    QStringList texts;
    for (const Chip& chip : chips_) texts << chip.button->text();
    return texts;
}

void FilterBar::save_filter() {
    const QString text = filter_edit_->text().trimmed();
    if (text.isEmpty() || !error_text().isEmpty()) return;
    QStringList saved = settings_.value(QStringLiteral("filters")).toStringList();
    if (!saved.contains(text)) saved << text;
    settings_.setValue(QStringLiteral("filters"), saved);
    make_chips();
    label_chips();
    emit changed();
}

void FilterBar::apply() {
    soon_.stop();
    std::optional<FilterError> first_error;
    const auto read = [&](FilterEdit& edit, Filter& filter) {
        auto result = Filter::parse(edit.text().toStdString());
        if (auto* error = std::get_if<FilterError>(&result)) {
            edit.show_error(*error);
            if (!first_error) first_error = std::move(*error);
            return false;
        }
        edit.show_error(std::nullopt);
        const bool is_new = std::get<Filter>(result).text() != filter.text();
        filter = std::move(std::get<Filter>(result));
        return is_new;
    };
    const bool new_filter = read(*filter_edit_, filter_), new_highlight = read(*highlight_edit_, highlight_);
    error_->setVisible(first_error.has_value());
    error_->setText(first_error ? QStringLiteral("✕ ") + wire_text(told(first_error->text)) : QString());
    label_chips();
    if (new_filter || new_highlight) emit changed();
}

void FilterBar::focus_filter() {
    filter_edit_->setFocus(Qt::ShortcutFocusReason);
    filter_edit_->selectAll();
}

void FilterBar::focus_highlight() {
    highlight_edit_->setFocus(Qt::ShortcutFocusReason);
    highlight_edit_->selectAll();
}

void FilterBar::clear() {
    filter_edit_->clear();
    highlight_edit_->clear();
    apply();
}

void FilterBar::set_filter(const QString& text) {
    filter_edit_->setText(text);
    filter_edit_->remember(text);
    apply();
}

void FilterBar::add_condition(const QString& condition, bool without) {
    const QString wanted = without ? QStringLiteral("not %1").arg(condition) : condition;
    const QString now = filter_edit_->text().trimmed();
    set_filter(now.isEmpty() ? wanted : QStringLiteral("(%1) and %2").arg(now, wanted));
}

std::vector<SessionTest> FilterBar::chip_tests() const {
    std::vector<SessionTest> tests;
    for (const Chip& chip : chips_) tests.push_back(chip.test);
    return tests;
}

void FilterBar::set_counts(const SessionView& view) {
    for (std::size_t i = 0; i < std::min(chips_.size(), view.chips.size()); ++i) chips_[i].count = view.chips[i];
    label_chips();
    const auto number = [](std::size_t value) { return qt_text(grouped(value)); };
    const auto plural = static_cast<int>(std::min<std::size_t>(view.total, 1000));
    count_->setText(view.shown == view.total ? tr("%1 session(s)", nullptr, plural).arg(number(view.total))
                                             : tr("%1 of %2 sessions").arg(number(view.shown), number(view.total)));
}

void FilterBar::set_busy(bool busy) {
    busy_->setText(busy ? QStringLiteral("⟳") : QString());
}

void FilterBar::set_seen(std::shared_ptr<const FilterValues> seen) {
    filter_edit_->set_seen(seen);
    highlight_edit_->set_seen(std::move(seen));
}

QString FilterBar::error_text() const {
    return error_->isHidden() ? QString() : error_->text();
}

void FilterBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void FilterBar::retranslate() {
    filter_edit_->setPlaceholderText(tr("Filter:  event == \"1 BOOT\" and duration > 2s   ( / )"));
    filter_edit_->setAccessibleName(tr("Filter"));
    highlight_edit_->setPlaceholderText(tr("Highlight (Ctrl+H)"));
    highlight_edit_->setAccessibleName(tr("Highlight"));
    save_->setToolTip(tr("Keep this filter as a chip"));
    save_->setAccessibleName(tr("Keep this filter"));
    label_chips();
}

}  // namespace cwmpscope
