#include "gui/findings_panel.h"

#include "gui/details_packets.h"
#include "gui/qt_text.h"
#include "gui/table_look.h"
#include "gui/theme.h"
#include "report/words.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace cwmpscope {

namespace {

class FindingDelegate : public QStyledItemDelegate {
public:
    FindingDelegate(const std::vector<int>& hovered, QObject* parent)
        : QStyledItemDelegate(parent), hovered_(hovered) {}

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        const Theme theme = Theme::of(option->palette);
        const auto severity = static_cast<Severity>(index.data(FindingsModel::severity_role).toInt());
        if (index.column() <= FindingsModel::rule)
            option->palette.setColor(QPalette::Text, theme.role(to_string(severity)));
        if (std::ranges::binary_search(hovered_, index.row())) option->backgroundBrush = theme.role("tint");
    }

private:
    const std::vector<int>& hovered_;  // ascending
};

}  // namespace

FindingsPanel::FindingsPanel(Selection& selection, SessionListModel& sessions, QWidget* parent)
    : QWidget(parent), selection_(selection), sessions_(sessions) {
    count_ = new QLabel;
    all_button_ = new QToolButton;
    all_button_->setCheckable(true);
    all_button_->setAutoRaise(true);
    table_ = new QTableView;
    table_->setModel(&model_);
    make_list_of(*table_);
    table_->setItemDelegate(new FindingDelegate(hovered_, table_));
    table_->setColumnWidth(FindingsModel::mark, 24);
    // The sentence takes what the others leave, so that what it is about and where are always in sight.
    table_->horizontalHeader()->setStretchLastSection(false);
    table_->horizontalHeader()->setSectionResizeMode(FindingsModel::text, QHeaderView::Stretch);
    set_widths();
    table_->installEventFilter(this);
    table_->setMouseTracking(true);
    table_->viewport()->installEventFilter(this);
    connect(table_, &QTableView::entered, this, &FindingsPanel::point_at);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(6, 2, 6, 2);
    top->addWidget(count_, 1);
    top->addWidget(all_button_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(table_);
    connect(all_button_, &QToolButton::toggled, this, &FindingsPanel::show_all);
    connect(&selection_, &Selection::session_changed, this, [this] {
        if (!all_) fill();
    });
    connect(&selection_, &Selection::item_changed, this, &FindingsPanel::follow_item);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (!own_choice_ && current.isValid()) choose({current.row(), 0});
            });
    connect(table_, &QTableView::clicked, this, [this](const QModelIndex& index) {
        choose({index.row(), index.row() == at_.row ? at_.place : 0});
    });
    retranslate();
}

/// Beside the list there is less room than below it: the sentence must keep some of it.
void FindingsPanel::set_narrow(bool narrow) {
    if (std::exchange(narrow_, narrow) != narrow) set_widths();
}

void FindingsPanel::set_widths() {
    table_->setColumnWidth(FindingsModel::rule, narrow_ ? 110 : 210);
    table_->setColumnWidth(FindingsModel::at_fault, narrow_ ? 60 : 84);
    table_->setColumnWidth(FindingsModel::place, narrow_ ? 76 : 130);
}

void FindingsPanel::show_menu(const QModelIndex& index, QPoint at) {
    if (!index.isValid()) return;
    const Finding finding = model_.finding(index.row());
    const bool by_fault = index.column() == FindingsModel::at_fault;
    const QString word = qt_text(by_fault ? word_of(finding.at_fault) : finding.rule->id);
    const QString condition = (by_fault ? QStringLiteral("at_fault == %1") : QStringLiteral("rule == %1")).arg(word);
    QMenu menu;
    menu.addAction(tr("Only “%1”").arg(word), this, [=, this] { emit filter_wanted(condition, false); });
    menu.addAction(tr("Without “%1”").arg(word), this, [=, this] { emit filter_wanted(condition, true); });
    if (!finding.frames.empty()) {
        menu.addSeparator();
        const std::uint64_t frame = finding.frames.front();
        menu.addAction(tr("Open frame %1 in Wireshark").arg(frame), this, [=, this] { emit wireshark_wanted(frame); });
        menu.addAction(tr("Copy the frames as a Wireshark display filter"), this, [frames = finding.frames]() mutable {
            std::sort(frames.begin(), frames.end());
            QApplication::clipboard()->setText(display_filter_of(frames));
        });
    }
    menu.exec(at);
}

void FindingsPanel::point_at(const QModelIndex& index) {
    std::optional<std::uint32_t> message;
    const SessionPtr& chosen = selection_.session();
    if (index.isValid() && index.row() < model_.rowCount() && chosen) {
        const auto places = model_.places(index.row());
        const auto place = std::ranges::find(places, chosen->session->number, &FindingPlace::session);
        if (place != places.end()) message = message_of(*chosen->session, model_.finding_at(*place));
    }
    emit hovered(message);
}

void FindingsPanel::set_report(const CaptureReport* report) {
    outside_ = nullptr;
    if (report != nullptr && !report->findings.heads_of(0).empty()) {
        auto none = std::make_shared<SessionResult>();
        none->session = std::make_shared<const Session>();
        none->judgement.findings = report->findings_of(0);
        outside_ = std::move(none);
    }
    if (all_) fill();
}

void FindingsPanel::show_all(bool all) {
    if (all == all_) return;
    all_ = all;
    all_button_->setChecked(all);
    fill();
    emit all_changed(all);
}

void FindingsPanel::refresh() {
    if (all_) fill();
}

void FindingsPanel::fill() {
    own_choice_ = true;
    at_ = {};
    hovered_.clear();
    if (all_) {
        // A filter asks for sessions.
        const bool unfiltered = sessions_.view().shown == sessions_.view().total;
        model_.show_all(sessions_.shared_view(), unfiltered ? outside_ : nullptr);
    } else {
        model_.show_session(selection_.session());
    }
    own_choice_ = false;
    count();
    follow_item();
}

void FindingsPanel::count() {
    SeverityCounts counts;
    QString words;
    if (all_) {
        counts = sessions_.view().counts;
        if (outside_ && sessions_.view().shown == sessions_.view().total) counts.add(outside_->judgement);
    } else if (selection_.session()) {
        counts.add(selection_.session()->judgement);
    }
    words = tr("%n violation(s)", nullptr, static_cast<int>(counts.violations)) + QStringLiteral(" · ") +
            tr("%n warning(s)", nullptr, static_cast<int>(counts.warnings)) + QStringLiteral(" · ") +
            tr("%n note(s)", nullptr, static_cast<int>(counts.notes));
    count_->setText(words);
}

void FindingsPanel::choose(FindingsModel::Hit hit) {
    if (hit.row < 0 || hit.row >= model_.rowCount()) return;
    const auto places = model_.places(hit.row);
    const FindingPlace place = places[std::min(hit.place, places.size() - 1)];
    own_choice_ = true;
    table_->setCurrentIndex(model_.index(hit.row, FindingsModel::rule));
    if (place.session != 0) {
        const SessionPtr session = model_.session_of(place);
        selection_.choose(session, {message_of(*session->session, model_.finding_at(place)), place.finding});
    }
    own_choice_ = false;
    at_ = hit;
}

void FindingsPanel::follow_item() {
    if (own_choice_ || !selection_.session()) return;
    const std::uint32_t session = selection_.session()->session->number;
    const SelectedItem& item = selection_.item();
    at_ = {};
    if (item.finding) {
        at_ = model_.find(session, *item.finding);
    } else if (item.message) {
        at_ = model_.find_message(session, *item.message);
    }
    own_choice_ = true;
    table_->setCurrentIndex(at_.row < 0 ? QModelIndex() : model_.index(at_.row, FindingsModel::rule));
    own_choice_ = false;
}

std::optional<FindingsModel::Hit> FindingsPanel::neighbour(int by) const {
    const int rows = model_.rowCount();
    if (rows == 0) return std::nullopt;
    const auto last_of = [&](int row) { return model_.places(row).size() - 1; };
    if (at_.row < 0) return by > 0 ? FindingsModel::Hit{0, 0} : FindingsModel::Hit{rows - 1, last_of(rows - 1)};
    if (by > 0 && at_.place < last_of(at_.row)) return FindingsModel::Hit{at_.row, at_.place + 1};
    if (by < 0 && at_.place > 0) return FindingsModel::Hit{at_.row, at_.place - 1};
    const int row = at_.row + by;
    if (row < 0 || row >= rows) return std::nullopt;
    return FindingsModel::Hit{row, by > 0 ? 0 : last_of(row)};
}

bool FindingsPanel::step(int by) {
    if (const auto next = neighbour(by)) {
        choose(*next);
        return true;
    }
    if (all_ || !selection_.session()) return false;
    // On to the next session in the list that has any.
    const SessionView& view = sessions_.view();
    const std::vector<std::uint32_t>& rows = view.rows_judged;
    const auto here = sessions_.row_of(selection_.session()->session->number);
    auto next = rows.end();
    if (by > 0) {
        next = here ? std::ranges::upper_bound(rows, static_cast<std::uint32_t>(*here)) : rows.begin();
        if (next == rows.end()) return false;
    } else {
        const auto end = here ? std::ranges::lower_bound(rows, static_cast<std::uint32_t>(*here)) : rows.end();
        if (end == rows.begin()) return false;
        next = std::prev(end);
    }
    selection_.choose(sessions_.session_at(static_cast<int>(*next)));
    fill();
    at_ = {};
    if (const auto hit = neighbour(by)) choose(*hit);
    return true;
}

void FindingsPanel::hover(std::optional<std::uint32_t> message) {
    const SessionPtr& session = selection_.session();
    std::vector<int> rows;
    if (message && session) rows = model_.rows_about(session->session->number, *message);
    if (rows == hovered_) return;
    hovered_ = std::move(rows);
    table_->viewport()->update();
}

bool FindingsPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == table_->viewport() && event->type() == QEvent::Leave) point_at({});
    if (event->type() == QEvent::ContextMenu) {
        const auto [index, at] = menu_place(*table_, *static_cast<QContextMenuEvent*>(event));
        show_menu(index, at);
        return true;
    }
    if (watched == table_ && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Right) {
            emit entered();
            return true;
        }
        if (key == Qt::Key_Escape || key == Qt::Key_Left) {
            emit left();
            return true;
        }
        if (key == Qt::Key_J || key == Qt::Key_K) {
            const int row = std::clamp(table_->currentIndex().row() + (key == Qt::Key_J ? 1 : -1), 0,
                                       std::max(0, model_.rowCount() - 1));
            table_->setCurrentIndex(model_.index(row, FindingsModel::rule));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FindingsPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::FontChange) fit_rows(*table_);
}

void FindingsPanel::retranslate() {
    all_button_->setText(tr("All sessions"));
    all_button_->setToolTip(tr("Findings of all sessions that the list shows"));
    table_->setAccessibleName(tr("Findings"));
    emit model_.headerDataChanged(Qt::Horizontal, 0, FindingsModel::column_count - 1);
    count();
}

}  // namespace cwmpscope
