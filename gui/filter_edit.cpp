// FilterEdit: a line of the filter language with completion, history, and the mark of a mistake.
#include "gui/filter_bar.h"
#include "gui/qt_text.h"
#include "gui/sentences.h"
#include "gui/theme.h"
#include "report/filter/filter_help.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHelpEvent>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QStringListModel>
#include <QTextCharFormat>
#include <QToolTip>

#include <algorithm>

namespace cwmpscope {

namespace {

constexpr std::size_t most_offers = 14;
constexpr qsizetype most_history = 50;

/// The filter counts bytes of UTF-8, Qt counts UTF-16.
int in_line(const QString& line, std::size_t bytes) {
    return static_cast<int>(QString::fromUtf8(line.toUtf8().left(static_cast<qsizetype>(bytes))).size());
}

std::size_t in_bytes(const QString& line, int at) {
    return static_cast<std::size_t>(line.left(at).toUtf8().size());
}

QString line_of(const FilterCompletion& item) {
    QString line = qt_text(item.text);
    if (item.count > 0) line += QStringLiteral("    ×%1").arg(item.count);
    if (!item.detail.empty()) line += QStringLiteral("    %1").arg(qt_text(told(item.detail)));
    return line;
}

QString told_lines(const std::string& text) {
    QStringList lines;
    for (const QString& line : qt_text(text).split(QLatin1Char('\n'))) lines << qt_text(told(line.toStdString()));
    return lines.join(QLatin1Char('\n'));
}

}  // namespace

FilterEdit::FilterEdit(QWidget* parent) : QLineEdit(parent) {
    setClearButtonEnabled(true);
    lines_ = new QStringListModel(this);
    completer_ = new QCompleter(lines_, this);
    completer_->setWidget(this);
    completer_->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    connect(this, &QLineEdit::textEdited, this, &FilterEdit::offer);
    connect(completer_, qOverload<const QString&>(&QCompleter::activated), this, &FilterEdit::insert);
}

void FilterEdit::set_seen(std::shared_ptr<const FilterValues> seen) {
    seen_ = std::move(seen);
    if (hasFocus() && completer_->popup()->isVisible()) offer();
}

QStringList FilterEdit::offered() const {
    QStringList lines;
    for (const FilterCompletion& item : completions_.items) lines << line_of(item);
    return lines;
}

void FilterEdit::offer() {
    const std::string all = text().toStdString();
    completions_ = complete_filter(all, in_bytes(text(), cursorPosition()), *seen_, most_offers);
    lines_->setStringList(offered());
    if (completions_.items.empty() || !isVisible()) {
        completer_->popup()->hide();
        return;
    }
    QRect place = cursorRect();
    place.setWidth(std::max(360, width() / 2));
    completer_->complete(place);
}

void FilterEdit::insert(const QString& line) {
    const qsizetype at = offered().indexOf(line);
    if (at < 0) return;
    const FilterCompletion& chosen = completions_.items[static_cast<std::size_t>(at)];
    const int from = in_line(text(), completions_.replace.begin);
    const int to = in_line(text(), completions_.replace.end);
    QString wanted = qt_text(chosen.text);
    if (!text().mid(to).startsWith(QLatin1Char(' '))) wanted += QLatin1Char(' ');
    const QString now = text();
    setText(now.left(from) + wanted + now.mid(to));
    setCursorPosition(from + static_cast<int>(wanted.size()));
    offer();
}

void FilterEdit::show_error(const std::optional<FilterError>& error) {
    QList<QInputMethodEvent::Attribute> marks;
    if (error) {
        const int from = in_line(text(), error->at.begin);
        const int to = std::max(from + 1, in_line(text(), error->at.end));
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(Theme::of(palette()).role("violation"));
        format.setForeground(Theme::of(palette()).role("violation"));
        marks << QInputMethodEvent::Attribute(QInputMethodEvent::TextFormat, from - cursorPosition(), to - from,
                                              format);
    }
    QInputMethodEvent event(QString(), marks);
    QLineEdit::inputMethodEvent(&event);
    setToolTip(error ? wire_text(told(error->text)) : QString());
}

void FilterEdit::remember(const QString& text) {
    at_ = -1;
    if (text.trimmed().isEmpty()) return;
    history_.removeAll(text);
    history_.prepend(text);
    while (history_.size() > most_history) history_.removeLast();
}

void FilterEdit::keyPressEvent(QKeyEvent* event) {
    const bool popup = completer_->popup()->isVisible();
    switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            // Only what was chosen among the offers is taken; else Enter means the filter as it is typed.
            if (!popup) break;
            if (completer_->popup()->selectionModel()->hasSelection()) return event->ignore();
            completer_->popup()->hide();
            QLineEdit::keyPressEvent(event);
            return event->accept();  // else the completer takes the first offer
        case Qt::Key_Tab:
            if (popup && completer_->popup()->currentIndex().isValid()) return event->ignore();
            break;
        case Qt::Key_Escape:
            if (popup) {
                completer_->popup()->hide();
            } else {
                emit left();
            }
            return;
        case Qt::Key_Up:
        case Qt::Key_Down: {
            if (popup || history_.isEmpty()) break;
            at_ = std::clamp<qsizetype>(at_ + (event->key() == Qt::Key_Up ? 1 : -1), -1, history_.size() - 1);
            setText(at_ < 0 ? QString() : history_[at_]);
            return;
        }
        case Qt::Key_Space:
            if (event->modifiers() & Qt::ControlModifier) return offer();
            break;
        default:
            break;
    }
    QLineEdit::keyPressEvent(event);
}

void FilterEdit::focusInEvent(QFocusEvent* event) {
    QLineEdit::focusInEvent(event);
    emit values_wanted();
}

bool FilterEdit::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const std::string all = text().toStdString();
        const FilterField* field = filter_field_at(all, in_bytes(text(), cursorPositionAt(help->pos())));
        if (field != nullptr) {
            QToolTip::showText(help->globalPos(), told_lines(filter_field_help(*field)), this);
            return true;
        }
    }
    return QLineEdit::event(event);
}

}  // namespace cwmpscope
