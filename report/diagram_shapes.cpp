#include "report/diagram_shapes.h"

#include "report/escape.h"
#include "report/text_width.h"
#include "report/time_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace cwmpscope {

namespace {

constexpr double least_between_lanes = 300, bracket_width = 14, margin = 10, mark_width = 26;
constexpr double between_times = 10;  ///< the two columns at the left
constexpr std::size_t most_of_device = 28;
/// "file server"; what is longer is the name of a device.
constexpr std::size_t most_of_role = 16;
/// Third parties stand at the right of the durations.
constexpr double between_thirds = 130;

bool is_arrow(const DiagramRow& row) {
    return row.kind == RowKind::message || row.kind == RowKind::folded;
}

LineDash dash_of(const DiagramRow& row) {
    if (row.style == DiagramStyle::plumbing || row.style == DiagramStyle::auth) return LineDash::dotted;
    return row.style == DiagramStyle::unknown ? LineDash::dashed : LineDash::solid;
}

/// Rows are not to scale: a bar below the time tells how long it was, by logarithm from a millisecond to the length
/// that breaks the lanes.
double length_bar(Duration delta) {
    constexpr double longest = 44, longest_seconds = 30;
    const double part = std::log1p(in_seconds(delta) * 1000) / std::log1p(longest_seconds * 1000);
    return longest * std::clamp(part, 0.0, 1.0);
}

std::string name_text(const DiagramRow& row) {
    return row.kind == RowKind::folded ? fmt::format("{} ×{} · {}", row.name, row.pairs, bytes_text(row.bytes))
                                       : row.name;
}

/// What is written at the right of a row's bracket.
std::string beside_bracket(const DiagramRow& row) {
    if (row.bracket == Bracket::unanswered) return "✕ not answered";
    if (row.bracket == Bracket::unseen) return "≀ not captured";
    return row.answered_after ? duration_text(*row.answered_after) : std::string();
}

std::string title_text(const DiagramRows& diagram) {
    if (diagram.pairs > 1) return fmt::format("{} · {}", diagram.title, diagram.length);
    return fmt::format("{} · {} · {} · {}", diagram.title, diagram.events, diagram.length, diagram.rpcs);
}

/// `text` without the beginning of its path, or else without its middle, at most `room` wide.
std::string elided_to(std::string_view text, double room, const TextMeasure& measure) {
    if (measure(text, false) <= room) return std::string(text);
    std::string shorter = without_leading_components(
        text, "…", [&](std::string_view candidate) { return measure(candidate, false) <= room; });
    if (!shorter.empty()) return shorter;
    std::vector<std::size_t> starts;
    for (std::size_t at = 0; at < text.size(); at += code_point_at(text, at).length) starts.push_back(at);
    std::string best;
    std::size_t low = 0, high = starts.size();
    while (low < high) {
        const std::size_t kept = (low + high + 1) / 2;
        const std::size_t head = kept / 3;
        std::string candidate(text.substr(0, head < starts.size() ? starts[head] : text.size()));
        candidate += "…";
        const std::size_t tail = starts.size() - (kept - head);
        if (tail < starts.size()) candidate += text.substr(starts[tail]);
        if (kept < starts.size() && measure(candidate, false) <= room) {
            best = std::move(candidate);
            low = kept;
        } else {
            high = kept - 1;
        }
    }
    return best;
}

class RowShaper {
public:
    RowShaper(const DiagramRows& diagram, const DiagramGeometry& geometry, const TextMeasure& measure,
              std::vector<Shape>& out)
        : diagram_(diagram), geometry_(geometry), measure_(measure), out_(out) {}

    void shape(std::size_t index) {
        index_ = index;
        row_ = &diagram_.rows[index];
        top_ = geometry_.top + diagram_.y_of(index) * geometry_.unit;
        height_ = row_->height * geometry_.unit;
        middle_ = top_ + height_ * 0.68;
        left_ = lane_x(geometry_, row_->left);
        right_ = lane_x(geometry_, row_->right);
        if (row_->kind == RowKind::pause) {
            pause();
            return;
        }
        const bool torn = row_->kind == RowKind::torn_top || row_->kind == RowKind::torn_bottom;
        if (!torn || diagram_.pairs > 1) lanes();
        connection_bar();
        if (is_arrow(*row_)) {
            arrow();
            times();
        } else {
            band();
        }
        bracket();
        mark();
    }

private:
    void add(auto what, ShapeRole role) { out_.push_back({std::move(what), {role, row_->style, row_->mark}, index_}); }

    void lanes() {
        for (std::size_t lane = 0; lane < lane_count(); ++lane) {
            const double x = lane_x(geometry_, lane);
            // A label goes through the lanes that its arrow crosses.
            const bool crossed = is_arrow(*row_) && left_ < x && x < right_;
            add(LineShape{x, crossed ? middle_ - 2 : top_, x, top_ + height_, LineDash::solid}, ShapeRole::lane);
        }
    }

    std::size_t lane_count() const { return std::max<std::size_t>(2, diagram_.lanes.size()); }

    /// Which of several connections: a thin bar on the CPE's lane with its number where it begins, and a notch between
    /// two of them.
    void connection_bar() {
        if (!diagram_.several_connections || row_->connection == 0) return;
        const bool begins = index_ == 0 || diagram_.rows[index_ - 1].connection != row_->connection;
        const double notch = begins ? 4 : 0;
        add(RectShape{left_ - 5, top_ + notch, 3, height_ - notch, false}, ShapeRole::connection);
        if (!begins) return;
        add(TextShape{left_ - 8, top_ + notch + 10, TextAnchor::end, false, std::to_string(row_->connection), {}},
            ShapeRole::connection);
    }

    void arrow() {
        const bool right = row_->from == Side::cpe;
        const double length = right_ - left_;
        double begin = right ? left_ : right_;
        double end = right ? right_ : left_;
        const double sign = right ? 1 : -1;
        if (row_->partial_begin) begin += sign * length * 0.25;
        if (row_->partial_end) end -= sign * length * 0.25;
        const LineDash dash = dash_of(*row_);
        if (row_->kind == RowKind::folded) {
            add(LineShape{begin, middle_ - 1.5, end - sign * 6, middle_ - 1.5, dash}, ShapeRole::arrow);
            add(LineShape{begin, middle_ + 1.5, end - sign * 6, middle_ + 1.5, dash}, ShapeRole::arrow);
        } else {
            add(LineShape{begin, middle_, end - sign * 6, middle_, dash}, ShapeRole::arrow);
        }
        add(HeadShape{end, middle_, 7, right, row_->partial_end}, ShapeRole::arrow);
        label();
    }

    void label() {
        const std::string name = name_text(*row_);
        const double room = right_ - left_ - 32 - measure_(name, true);
        std::string text = name;
        std::string whole = name;
        if (!row_->detail.empty()) {
            whole += "  " + row_->detail;
            const std::string detail = room > 24 ? elided_to(row_->detail, room, measure_) : std::string();
            if (!detail.empty()) text += "  " + detail;
        }
        TextShape shape{left_ + 14, middle_ - 4.5, TextAnchor::begin,
                        false,      text,          text == whole ? std::string() : whole};
        if (row_->from == Side::acs) {
            shape.x = right_ - 14;
            shape.anchor = TextAnchor::end;
        }
        add(std::move(shape), ShapeRole::label);
    }

    void times() {
        add(TextShape{geometry_.time_right,
                      middle_,
                      TextAnchor::end,
                      false,
                      fmt::format("+{:.3f}", in_seconds(row_->since_start)),
                      {}},
            ShapeRole::time);
        if (!row_->delta) return;
        const ShapeRole role = row_->paused ? ShapeRole::pause : ShapeRole::time;
        add(TextShape{geometry_.delta_right, middle_, TextAnchor::end, row_->paused, duration_text(*row_->delta), {}},
            role);
        const double length = length_bar(*row_->delta);
        if (length >= 1) add(RectShape{geometry_.delta_right - length, middle_ + 3, length, 2, false}, role);
    }

    void band() {
        const double x = left_ - 10;
        const double width = right_ - left_ + 20;
        const bool hatched = row_->kind == RowKind::gap;
        add(RectShape{x, top_ + 3, width, height_ - 6, hatched}, ShapeRole::band);
        if (row_->kind == RowKind::torn_top || row_->kind == RowKind::torn_bottom) {
            const double y = row_->kind == RowKind::torn_top ? top_ + height_ - 3 : top_ + 3;
            constexpr int teeth = 40;
            for (int i = 0; i < teeth; ++i) {
                const double up = i % 2 == 0 ? 2.5 : -2.5;
                add(LineShape{x + width * i / teeth, y + up, x + width * (i + 1) / teeth, y - up, LineDash::solid},
                    ShapeRole::lane);
            }
        }
        if (row_->kind == RowKind::end)
            add(LineShape{x, top_ + 3, x + width, top_ + 3, LineDash::solid}, ShapeRole::lane);
        band_words();
    }

    /// In the middle between the lanes; what is wider than that goes beyond them, but not out of the picture.
    void band_words() {
        const bool alone = diagram_.pairs <= 1;
        const double room = alone ? geometry_.width - 2 * margin : right_ - left_ + 2 * margin;
        const std::string text = elided_to(row_->name, room, measure_);
        const double half = measure_(text, false) / 2;
        double x = (left_ + right_) / 2;
        if (alone) x = std::max(half + margin, std::min(x, geometry_.width - margin - half));
        add(TextShape{x, top_ + height_ / 2 + 4, TextAnchor::middle, false, text,
                      text == row_->name ? std::string() : row_->name},
            ShapeRole::band);
    }

    void pause() {
        add(TextShape{(left_ + right_) / 2, top_ + height_ / 2 + 4, TextAnchor::middle, false, row_->name, {}},
            ShapeRole::pause);
        for (std::size_t lane = 0; lane < lane_count(); ++lane) {
            const double x = lane_x(geometry_, lane);
            add(LineShape{x, top_, x, top_ + height_ / 3, LineDash::dotted}, ShapeRole::lane);
            add(LineShape{x, top_ + height_ * 2 / 3, x, top_ + height_, LineDash::dotted}, ShapeRole::lane);
        }
    }

    void bracket() {
        const double x = right_ + geometry_.bracket - geometry_.acs;
        const double right = x + 8;
        const auto line = [&](double x1, double y1, double x2, double y2) {
            add(LineShape{x1, y1, x2, y2, LineDash::solid}, ShapeRole::bracket);
        };
        const auto words = [&](double at, std::string text, ShapeRole role) {
            add(TextShape{at, middle_ + 4, TextAnchor::begin, false, std::move(text), {}}, role);
        };
        switch (row_->bracket) {
            case Bracket::none:
                break;
            case Bracket::open:
                line(x, middle_, right, middle_);
                line(right, middle_, right, top_ + height_);
                break;
            case Bracket::through:
                line(right, top_, right, top_ + height_);
                break;
            case Bracket::close:
                line(x, middle_, right, middle_);
                line(right, top_, right, middle_);
                break;
            case Bracket::unanswered:
            case Bracket::unseen:
                line(x, middle_, right, middle_);
                words(right + 6, beside_bracket(*row_), ShapeRole::mark);
                return;
        }
        if (row_->answered_after) words(right + 6, beside_bracket(*row_), ShapeRole::bracket);
    }

    void mark() {
        if (row_->mark == Mark::none) return;
        const char* text = row_->mark == Mark::violation ? "✕" : row_->mark == Mark::warning ? "!" : "i";
        add(TextShape{10, middle_, TextAnchor::begin, true, text, {}}, ShapeRole::mark);
    }

    const DiagramRows& diagram_;
    const DiagramGeometry& geometry_;
    const TextMeasure& measure_;
    std::vector<Shape>& out_;
    const DiagramRow* row_ = nullptr;
    std::size_t index_ = 0;
    double top_ = 0, height_ = 0, middle_ = 0, left_ = 0, right_ = 0;
};

}  // namespace

double diagram_height(const DiagramRows& diagram, const DiagramGeometry& geometry) {
    return geometry.top + diagram.height() * geometry.unit + geometry.bottom;
}

double lane_x(const DiagramGeometry& geometry, std::size_t lane) {
    if (lane == 0) return geometry.cpe;
    if (lane == 1 || geometry.more.empty()) return geometry.acs;
    return geometry.more[std::min(lane - 2, geometry.more.size() - 1)];
}

DiagramGeometry fitted_geometry(const DiagramRows& diagram, const TextMeasure& measure, double most,
                                std::string_view widest_time) {
    DiagramGeometry geometry;
    const double more_time = std::max(0.0, measure(widest_time, false) + mark_width - geometry.time_right);
    geometry.time_right += more_time;
    double delta_width = 0;
    for (const DiagramRow& row : diagram.rows)
        if (row.delta) delta_width = std::max(delta_width, measure(duration_text(*row.delta), row.paused));
    const double more_delta =
        std::max(0.0, delta_width + between_times - (geometry.delta_right + more_time - geometry.time_right));
    for (double* x : {&geometry.delta_right, &geometry.cpe, &geometry.acs, &geometry.bracket})
        *x += more_time + more_delta;
    double widest = least_between_lanes;
    double beside = measure("1000 ms", false);
    for (const DiagramRow& row : diagram.rows) {
        beside = std::max(beside, measure(beside_bracket(row), false));
        if (row.right > 1 && diagram.pairs == 1) continue;  // those have more room than they need
        widest = std::max(
            widest, measure(name_text(row), true) + (row.detail.empty() ? 0 : measure("  " + row.detail, false)) + 36);
    }
    const double right = geometry.bracket - geometry.acs + bracket_width + beside + margin;
    const double title = measure(title_text(diagram), true) + 2 * margin;
    const bool has_pairs = diagram.pairs > 1;
    const std::size_t thirds = has_pairs || diagram.lanes.size() < 3 ? 0 : diagram.lanes.size() - 2;
    const double for_thirds = static_cast<double>(thirds) * between_thirds;
    double pair = widest + right;
    if (has_pairs) {
        const double share = (most - geometry.cpe) / static_cast<double>(diagram.pairs);
        pair = std::max(least_between_lanes + right, std::min(pair, share));
    }
    geometry.width = std::max(geometry.cpe + pair * static_cast<double>(diagram.pairs) + for_thirds, title);
    if (!has_pairs) geometry.width = std::min(most, geometry.width);
    geometry.width = std::max(geometry.width, geometry.cpe + least_between_lanes / 2 + right + for_thirds);
    const double acs = has_pairs ? geometry.cpe + pair - right : geometry.width - for_thirds - right;
    geometry.bracket += acs - geometry.acs;
    geometry.acs = acs;
    for (std::size_t i = 1; has_pairs && i < diagram.pairs; ++i) {
        geometry.more.push_back(geometry.cpe + static_cast<double>(i) * pair);
        geometry.more.push_back(geometry.acs + static_cast<double>(i) * pair);
    }
    for (std::size_t i = 0; i < thirds; ++i)
        geometry.more.push_back(geometry.acs + right + (static_cast<double>(i) + 0.5) * between_thirds);
    return geometry;
}

std::vector<Shape> head_shapes(const DiagramRows& diagram, const DiagramGeometry& geometry) {
    std::vector<Shape> shapes;
    const auto text = [&](double x, double y, TextAnchor anchor, bool bold, std::string words, ShapeRole role) {
        shapes.push_back(
            {TextShape{x, y, anchor, bold, std::move(words), {}}, {role, DiagramStyle::plumbing, Mark::none}, 0});
    };
    text(10, 18, TextAnchor::begin, true, title_text(diagram), ShapeRole::title);
    for (std::size_t i = 0; i < diagram.lanes.size(); ++i) {
        const double x = lane_x(geometry, i);
        // A lane that is named by its device needs the room between the lanes.
        const bool wide = diagram.pairs > 1 || diagram.lanes[i].name.size() > most_of_role;
        const TextAnchor anchor = !wide ? TextAnchor::middle : i % 2 == 0 ? TextAnchor::begin : TextAnchor::end;
        text(x, 36, anchor, true, wide ? elide_middle(diagram.lanes[i].name, most_of_device) : diagram.lanes[i].name,
             ShapeRole::title);
        text(x, 50, anchor, false, diagram.lanes[i].address, ShapeRole::time);
    }
    return shapes;
}

std::vector<Shape> row_shapes(const DiagramRows& diagram, std::size_t first, std::size_t last,
                              const DiagramGeometry& geometry, const TextMeasure& measure) {
    std::vector<Shape> shapes;
    RowShaper shaper(diagram, geometry, measure, shapes);
    for (std::size_t i = first; i < std::min(last, diagram.rows.size()); ++i) shaper.shape(i);
    return shapes;
}

}  // namespace cwmpscope
