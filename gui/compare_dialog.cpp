#include "gui/compare_dialog.h"

#include "gui/theme.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBlock>

#include <array>

namespace cwmpscope {

namespace {

QPlainTextEdit* new_text() {
    auto* text = new QPlainTextEdit;
    text->setReadOnly(true);
    text->setLineWrapMode(QPlainTextEdit::NoWrap);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    return text;
}

/// Colour is never alone: each kind has its sign.
QString sign_of(DiffLine::Kind kind) {
    constexpr std::array signs{"  ", "~ ", "- ", "+ "};
    return QString::fromLatin1(signs[static_cast<std::size_t>(kind)]);
}

Comparison of_texts(const QString& left, const QString& right) {
    Comparison both{left.split(QLatin1Char('\n')), right.split(QLatin1Char('\n')), {}};
    both.lines = diff_lines(both.left, both.right);
    return both;
}

/// By name: a value that differs stands beside the other one, wherever the messages have it.
Comparison of_parameters(const std::map<QString, QString>& left, const std::map<QString, QString>& right) {
    Comparison both;
    std::map<QString, DiffLine> by_name;
    const auto add = [&](const std::map<QString, QString>& side, QStringList& lines, int DiffLine::*place) {
        for (const auto& [name, value] : side) {
            by_name.try_emplace(name, DiffLine{DiffLine::Kind::same, -1, -1}).first->second.*place =
                static_cast<int>(lines.size());
            lines << QStringLiteral("%1 = %2").arg(name, value);
        }
    };
    add(left, both.left, &DiffLine::left);
    add(right, both.right, &DiffLine::right);
    for (auto& [name, line] : by_name) {
        line.kind = line.left < 0                                    ? DiffLine::Kind::added
                    : line.right < 0                                 ? DiffLine::Kind::removed
                    : both.left[line.left] == both.right[line.right] ? DiffLine::Kind::same
                                                                     : DiffLine::Kind::changed;
        both.lines.push_back(line);
    }
    return both;
}

void colour(QPlainTextEdit& text, const std::vector<DiffLine>& lines, const Theme& theme) {
    constexpr std::array<std::string_view, 4> roles{"background", "changed", "removed", "added"};
    QList<QTextEdit::ExtraSelection> marks;
    QTextBlock block = text.document()->firstBlock();
    for (const DiffLine& line : lines) {
        if (line.kind != DiffLine::Kind::same) {
            QTextEdit::ExtraSelection mark;
            mark.cursor = QTextCursor(block);
            mark.format.setBackground(theme.role(roles[static_cast<std::size_t>(line.kind)]));
            mark.format.setProperty(QTextFormat::FullWidthSelection, true);
            marks << mark;
        }
        block = block.next();
    }
    text.setExtraSelections(marks);
}

}  // namespace

Compared compared_sides(const ComparedSide& left, const ComparedSide& right) {
    return {left.title, right.title, of_texts(left.text, right.text), of_parameters(left.parameters, right.parameters)};
}

CompareDialog::CompareDialog(QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Compare two messages"));
    left_title_ = new QLabel;
    right_title_ = new QLabel;
    summary_ = new QLabel;
    left_ = new_text();
    right_ = new_text();
    left_->setAccessibleName(tr("First message"));
    right_->setAccessibleName(tr("Second message"));
    forms_ = new QComboBox;
    forms_->addItems({tr("XML"), tr("Parameters")});
    forms_->setAccessibleName(tr("What is compared"));
    connect(forms_, &QComboBox::currentIndexChanged, this, &CompareDialog::fill);
    auto* before = new QPushButton(tr("Previous difference"));
    auto* next = new QPushButton(tr("Next difference"));
    auto* close = new QPushButton(tr("Close"));
    before->setShortcut(Qt::SHIFT | Qt::Key_N);
    next->setShortcut(Qt::Key_N);
    for (QPushButton* button : {before, next, close}) button->setAutoDefault(false);
    before->setToolTip(before->shortcut().toString(QKeySequence::NativeText));
    next->setToolTip(next->shortcut().toString(QKeySequence::NativeText));
    auto* layout = new QGridLayout(this);
    layout->addWidget(left_title_, 0, 0);
    layout->addWidget(right_title_, 0, 1, 1, 4);
    layout->addWidget(left_, 1, 0);
    layout->addWidget(right_, 1, 1, 1, 4);
    layout->addWidget(summary_, 2, 0);
    layout->addWidget(forms_, 2, 1);
    layout->addWidget(before, 2, 2);
    layout->addWidget(next, 2, 3);
    layout->addWidget(close, 2, 4);
    layout->setColumnStretch(0, 2);
    layout->setColumnStretch(1, 1);
    layout->setColumnStretch(2, 0);
    for (QScrollBar* (QAbstractScrollArea::*bar)() const :
         {&QAbstractScrollArea::verticalScrollBar, &QAbstractScrollArea::horizontalScrollBar}) {
        connect((left_->*bar)(), &QScrollBar::valueChanged, (right_->*bar)(), &QScrollBar::setValue);
        connect((right_->*bar)(), &QScrollBar::valueChanged, (left_->*bar)(), &QScrollBar::setValue);
    }
    connect(before, &QPushButton::clicked, this, [this] { step(-1); });
    connect(next, &QPushButton::clicked, this, [this] { step(1); });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    left_->setFocus();
    resize(1180, 720);
}

void CompareDialog::compare(std::shared_ptr<const Compared> compared) {
    compared_ = std::move(compared);
    forms_->setEnabled(!compared_->parameters.lines.empty());
    fill();
}

void CompareDialog::show_parameters(bool parameters) {
    forms_->setCurrentIndex(parameters ? 1 : 0);
}

void CompareDialog::fill() {
    const auto& [a, b, lines] =
        forms_->currentIndex() == 1 && forms_->isEnabled() ? compared_->parameters : compared_->xml;
    QStringList left_lines, right_lines;
    std::array<int, 4> counts{};
    places_.clear();
    place_ = -1;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const DiffLine& line = lines[i];
        ++counts[static_cast<std::size_t>(line.kind)];
        left_lines << (line.left < 0 ? QString() : sign_of(line.kind) + a[line.left]);
        right_lines << (line.right < 0 ? QString() : sign_of(line.kind) + b[line.right]);
        const bool differs = line.kind != DiffLine::Kind::same;
        if (differs && (i == 0 || lines[i - 1].kind == DiffLine::Kind::same)) places_.push_back(static_cast<int>(i));
    }
    left_title_->setText(compared_->left_title);
    right_title_->setText(compared_->right_title);
    left_->setPlainText(left_lines.join(QLatin1Char('\n')));
    right_->setPlainText(right_lines.join(QLatin1Char('\n')));
    const Theme theme = Theme::of(palette());
    colour(*left_, lines, theme);
    colour(*right_, lines, theme);
    summary_->setText(
        places_.empty() ? tr("Both are the same.")
                        : tr("lines changed: %1, removed: %2, added: %3").arg(counts[1]).arg(counts[2]).arg(counts[3]));
    step(1);
}

void CompareDialog::step(int by) {
    if (places_.empty()) return;
    const int count = static_cast<int>(places_.size());
    place_ = ((place_ < 0 ? (by > 0 ? 0 : count - 1) : place_ + by) + count) % count;
    const int line = places_[static_cast<std::size_t>(place_)];
    for (QPlainTextEdit* text : {left_, right_}) {
        text->setTextCursor(QTextCursor(text->document()->findBlockByNumber(line)));
        text->centerCursor();
    }
}

QString CompareDialog::summary() const {
    return summary_->text();
}

QString CompareDialog::left_text() const {
    return left_->toPlainText();
}

QString CompareDialog::right_text() const {
    return right_->toPlainText();
}

}  // namespace cwmpscope
