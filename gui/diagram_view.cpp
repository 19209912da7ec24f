#include "gui/diagram_view.h"

#include "gui/let_go.h"
#include "gui/qt_text.h"
#include "gui/sentences.h"
#include "report/diagram_merge.h"
#include "report/live_lines.h"

#include <QEvent>
#include <QScrollBar>
#include <QStyle>

#include <algorithm>
#include <unordered_map>

namespace cwmpscope {

namespace {

/// Diagrams of more messages are made off the window's thread.
constexpr std::size_t made_at_once = 400;
/// So many rows decide how far apart the lanes stand; what is wider than those is elided.
constexpr std::size_t measured_rows = 300;
constexpr int narrowest = 480;
/// Bytes of a row's words: longer ones are no protocol.
constexpr std::size_t longest_words = 2048;

DiagramRows first_rows(const DiagramRows& rows) {
    DiagramRows some;
    some.title = rows.title;
    some.events = rows.events;
    some.length = rows.length;
    some.rpcs = rows.rpcs;
    some.lanes = rows.lanes;
    some.pairs = rows.pairs;
    const std::size_t count = std::min(rows.rows.size(), measured_rows);
    some.rows.assign(rows.rows.begin(), rows.rows.begin() + static_cast<std::ptrdiff_t>(count));
    return some;
}

/// Passwords that were given elsewhere in the capture may stand in any words.
void draw_veil(DiagramRows& rows, const Veil& veil) {
    if (!veil.hides()) return;
    const auto mask = [&](std::string& text) {
        if (!text.empty()) text = shortened(veil.text(text), longest_words);
    };
    mask(rows.title);
    for (DiagramLane& lane : rows.lanes) mask(lane.name);
    for (DiagramRow& row : rows.rows) {
        mask(row.name);
        mask(row.detail);
    }
}

/// Of a session that goes on nothing is missing at its end: it has not come yet.
void show_going_on(DiagramRows& rows) {
    for (DiagramRow& row : rows.rows) {
        if (row.kind == RowKind::torn_bottom) row.name = "it goes on";
        if (row.bracket == Bracket::unseen) row.bracket = Bracket::none;
    }
}

/// The rows in the language of the window; the same ones where that is English.
std::shared_ptr<const DiagramRows> told_rows(std::shared_ptr<const DiagramRows> english) {
    if (speaks_english()) return english;
    auto rows = make_large<DiagramRows>(*english);
    std::unordered_map<std::string, std::string> known;  // the same words come again and again
    const auto tell = [&](std::string& words) {
        const auto [place, is_new] = known.try_emplace(words);
        if (is_new) place->second = told(words);
        words = place->second;
    };
    tell(rows->title);
    tell(rows->rpcs);
    for (DiagramLane& lane : rows->lanes) tell(lane.name);
    for (DiagramRow& row : rows->rows) {
        tell(row.name);
        tell(row.detail);
    }
    return rows;
}

}  // namespace

DiagramView::DiagramView(Selection& selection, QWidget* parent) : QAbstractScrollArea(parent), selection_(selection) {
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    flash_.setSingleShot(true);
    flash_.setInterval(350);
    connect(&flash_, &QTimer::timeout, this, [this] {
        flashed_.reset();
        viewport()->update();
    });
    connect(&selection_, &Selection::session_changed, this, &DiagramView::follow_session);
    connect(&selection_, &Selection::item_changed, this, &DiagramView::follow_item);
    connect(&task_, &LatestTask::busy_changed, viewport(), qOverload<>(&QWidget::update));
}

void DiagramView::set_veil(std::shared_ptr<const Veil> veil) {
    veil_ = std::move(veil);
    options_.redaction = veil_->redaction();
    make_rows();
}

void DiagramView::set_report(std::shared_ptr<const CaptureReport> report) {
    report_ = std::move(report);
    options_.frames = report_ ? report_->frames : FrameNames();
    make_rows();
}

void DiagramView::show_together(std::vector<SessionPtr> sessions) {
    together_ = std::move(sessions);
    options_.unfolded.clear();
    verticalScrollBar()->setValue(0);
    make_rows();
}

SessionPtr DiagramView::session_of(const DiagramRow& row) const {
    for (const SessionPtr& session : together_)
        if (session->session->number == row.session) return session;
    return selection_.session();
}

bool DiagramView::is_of_chosen(const DiagramRow& row) const {
    return together_.empty() || (selection_.session() && selection_.session()->session->number == row.session);
}

std::optional<std::size_t> DiagramView::row_of_chosen(std::uint32_t message) const {
    if (together_.empty()) return rows_->row_of_message(message);
    for (std::size_t i = 0; i < rows_->rows.size(); ++i) {
        const DiagramRow& row = rows_->rows[i];
        if (!row.message || !is_of_chosen(row)) continue;
        if (*row.message <= message && message <= row.last_message.value_or(*row.message)) return i;
    }
    return std::nullopt;
}

void DiagramView::set_marked(std::set<std::uint32_t> marked) {
    marked_ = std::move(marked);
    viewport()->update();
}

void DiagramView::outline(std::optional<std::uint32_t> message) {
    hovered_ = message ? row_of_chosen(*message) : std::nullopt;
    viewport()->update();
}

void DiagramView::toggle_fold() {
    options_.fold = !options_.fold;
    options_.unfolded.clear();
    make_rows();
}

void DiagramView::toggle_plumbing() {
    options_.plumbing = !options_.plumbing;
    make_rows();
}

void DiagramView::next_clock() {
    clock_ = clock_ == Clock::since_start ? Clock::clock
             : clock_ == Clock::clock     ? Clock::since_request
                                          : Clock::since_start;
    lay_out();
}

void DiagramView::toggle_aliases() {
    aliases_ = !aliases_;
    make_rows();
}

void DiagramView::follow_session() {
    const std::uint32_t number = selection_.session() ? selection_.session()->session->number : 0;
    const bool is_member = std::any_of(together_.begin(), together_.end(),
                                       [&](const SessionPtr& session) { return session->session->number == number; });
    if (is_member) {
        shown_session_ = number;
        return;
    }
    together_.clear();
    if (number != shown_session_) {
        options_.unfolded.clear();
        options_.selected.reset();
        chosen_.reset();
        verticalScrollBar()->setValue(0);
    }
    shown_session_ = number;
    make_rows();
}

void DiagramView::follow_item() {
    if (own_choice_) return;
    const std::optional<std::uint32_t> message = selection_.item().message;
    options_.selected = message;
    if (!message) {
        chosen_.reset();
        viewport()->update();
        return;
    }
    const auto row = row_of_chosen(*message);
    if (row && rows_->rows[*row].kind == RowKind::folded && together_.empty()) {
        make_rows();  // what is chosen is never folded away
        return;
    }
    chosen_ = row;
    if (!row) return;
    scroll_to(*row);
    // Who wants no animations (a setting of the desktop) gets none.
    if (style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0) {
        flashed_ = row;
        flash_.start();
    }
    emit described(words_of(*row));
}

void DiagramView::make_rows() {
    hovered_.reset();
    const SessionPtr result = selection_.session();
    if (!result) {
        task_.cancel();
        take_rows({});
        return;
    }
    const auto make = [sessions = together_.empty() ? std::vector<SessionPtr>{result} : together_, options = options_,
                       aliases = aliases_, veil = veil_, report = report_] {
        std::vector<DiagramRows> parts;
        for (const SessionPtr& of : sessions) {
            const auto& findings = of->judgement.findings;
            parts.push_back(report ? session_diagram(*report, *of->session, findings, options)
                                   : diagram_rows(*of->session, findings, options));
            for (DiagramRow& row : parts.back().rows) row.session = of->session->number;
            if (!is_over(*of)) show_going_on(parts.back());
        }
        auto rows = make_large<DiagramRows>(merged_diagram(std::move(parts)));
        if (aliases && rows->pairs == 1) {
            rows->lanes[0].name = rows->title;
            rows->lanes[1].name = visible(sessions.front()->session->target);
        }
        draw_veil(*rows, *veil);
        return Made{rows, told_rows(rows)};
    };
    std::size_t messages = result->session->messages.size();
    for (const SessionPtr& session : together_) messages += session->session->messages.size();
    if (messages <= made_at_once) {
        task_.cancel();
        take_rows(make());
        return;
    }
    task_.run([this, make](const LatestTask::Unwanted&) -> LatestTask::Finish {
        return [this, made = make()] { take_rows(made); };
    });
}

void DiagramView::take_rows(Made made) {
    rows_ = std::move(made.rows);
    shown_ = std::move(made.shown);
    chosen_.reset();
    lay_out();
    if (selection_.item().message) chosen_ = row_of_chosen(*selection_.item().message);
    if (chosen_) scroll_to(*chosen_);
    viewport()->update();
    emit shown();
}

double DiagramView::width_of(std::string_view text, bool bold) const {
    return QFontMetricsF(font_of(font(), bold)).horizontalAdvance(qt_text(text));
}

void DiagramView::lay_out() {
    const auto measure = [this](std::string_view text, bool bold) { return width_of(text, bold); };
    geometry_ = fitted_geometry(first_rows(*shown_), measure, std::max(narrowest, viewport()->width()),
                                clock_ == Clock::clock ? "00:00:00.000" : "+000.000");
    geometry_.unit = std::max(5.5, QFontMetricsF(font()).height() * 0.42);
    geometry_.top += head_gap;
    const int height = static_cast<int>(diagram_height(*rows_, geometry_));
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    verticalScrollBar()->setPageStep(std::max(1, viewport()->height() - static_cast<int>(geometry_.top)));
    verticalScrollBar()->setSingleStep(static_cast<int>(geometry_.unit * 4));
    horizontalScrollBar()->setRange(0, std::max(0, static_cast<int>(geometry_.width) - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    viewport()->update();
}

void DiagramView::resizeEvent(QResizeEvent*) {
    lay_out();
}

void DiagramView::changeEvent(QEvent* event) {
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) lay_out();
    if (event->type() == QEvent::LanguageChange) make_rows();
}

QRectF DiagramView::place_of(std::size_t row) const {
    return {0, geometry_.top + rows_->y_of(row) * geometry_.unit,
            std::max(geometry_.width, double(viewport()->width())), rows_->rows[row].height * geometry_.unit};
}

std::optional<std::size_t> DiagramView::row_at(int y) const {
    if (rows_->rows.empty() || y < geometry_.top) return std::nullopt;
    const double units = (y + verticalScrollBar()->value() - geometry_.top) / geometry_.unit;
    if (units < 0 || units >= rows_->height()) return std::nullopt;
    return rows_->row_at(static_cast<std::uint32_t>(units));
}

void DiagramView::scroll_to(std::size_t row) {
    const QRectF place = place_of(row);
    QScrollBar* bar = verticalScrollBar();
    const double top = bar->value() + geometry_.top, bottom = bar->value() + viewport()->height();
    if (place.top() < top || place.bottom() > bottom)
        bar->setValue(
            static_cast<int>(place.center().y() - geometry_.top - (viewport()->height() - geometry_.top) / 2));
    viewport()->update();
}

void DiagramView::choose_row(std::size_t row) {
    if (rows_->rows.empty()) return;
    chosen_ = std::min(row, rows_->rows.size() - 1);
    const QRectF place = place_of(*chosen_);
    QScrollBar* bar = verticalScrollBar();
    if (place.top() < bar->value() + geometry_.top) bar->setValue(static_cast<int>(place.top() - geometry_.top));
    if (place.bottom() > bar->value() + viewport()->height())
        bar->setValue(static_cast<int>(place.bottom() - viewport()->height()));
    own_choice_ = true;
    const DiagramRow& chosen = rows_->rows[*chosen_];
    if (chosen.message) selection_.choose(session_of(chosen), {chosen.message, std::nullopt});
    own_choice_ = false;
    emit described(words_of(*chosen_));
    viewport()->update();
}

void DiagramView::move_by(int rows) {
    if (rows_->rows.empty()) return;
    const auto last = static_cast<std::ptrdiff_t>(rows_->rows.size()) - 1;
    const auto now = chosen_ ? static_cast<std::ptrdiff_t>(*chosen_) : (rows > 0 ? -1 : last + 1);
    choose_row(static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(now + rows, 0, last)));
}

bool DiagramView::set_unfolded(std::size_t row, bool open) {
    const DiagramRow& what = rows_->rows[row];
    if (!what.message || !together_.empty()) return false;
    if (open) {
        if (what.kind != RowKind::folded) return false;
        options_.unfolded.insert(*what.message);
    } else {
        auto group = options_.unfolded.upper_bound(*what.message);
        if (group == options_.unfolded.begin()) return false;
        --group;
        // Only from inside of the stretch that was opened: the same method all the way up to its first message.
        const auto first = rows_->row_of_message(*group);
        if (!first) return false;
        for (std::size_t i = *first; i <= row; ++i) {
            const auto& at = rows_->rows[i];
            if (at.name != rows_->rows[*first].name && at.name != rows_->rows[*first].name + "Response") return false;
        }
        own_choice_ = true;
        selection_.choose_message(*group);
        own_choice_ = false;
        options_.unfolded.erase(group);
    }
    options_.selected.reset();
    make_rows();
    return true;
}

}  // namespace cwmpscope
