#include "cli/live_screen.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace cwmpscope {

LiveScreen::LiveScreen(std::string where, std::shared_ptr<Masker> masker, TextStyle look, Filter filter)
    : where_(std::move(where)), masker_(std::move(masker)), look_(std::move(look)) {
    sessions_.set_filter(std::move(filter));
}

void LiveScreen::take(const AnalysisUpdate& update) {
    sessions_.take(update);
    counters_ = update.counters;
    limits_ = reached_limits(update.counters, update.limits);
    const NewLosses losses = losses_.take(update);
    if (losses.dropped_packets > 0)
        warned(counted(losses.dropped_packets, "packet was", "packets were") +
               " dropped: -B gives the kernel a larger buffer, --port or -f fewer packets");
    if (!losses.limits.empty()) warned("limits of memory were reached: " + limits_text(losses.limits));
    look_at_end();
}

void LiveScreen::take_open(std::vector<SessionResult> open) {
    sessions_.take_open(std::move(open));
    look_at_end();
}

void LiveScreen::look_at_end() {
    if (sessions_.is_paused()) return;
    if ((follows_ && region_ == Region::sessions) || selected() == shown().end()) select_end();
}

LiveScreen::Shown::const_iterator LiveScreen::selected() const {
    return shown().find(selected_);
}

void LiveScreen::select_end() {
    const std::uint32_t before = selected_;
    selected_ = shown().empty() ? 0 : shown().rbegin()->first;
    if (selected_ != before) diagram_top_ = findings_top_ = 0;
}

template <class Wanted>
void LiveScreen::select_next(bool forward, Wanted wanted) {
    auto place = selected();
    while (place != shown().end()) {
        if (!forward && place == shown().begin()) return;
        place = forward ? std::next(place) : std::prev(place);
        if (place == shown().end() || !wanted(*place->second)) continue;
        selected_ = place->first;
        diagram_top_ = findings_top_ = 0;
        return;
    }
}

void LiveScreen::move(std::ptrdiff_t by) {
    if (region_ == Region::sessions) {
        follows_ = false;
        for (std::ptrdiff_t i = 0; i < std::abs(by); ++i)
            select_next(by > 0, [](const SessionResult&) { return true; });
        return;
    }
    std::size_t& top = region_ == Region::diagram ? diagram_top_ : findings_top_;
    // Beyond the end is seen to when the lines are made.
    top = by < 0 && top < static_cast<std::size_t>(-by)
              ? 0
              : static_cast<std::size_t>(static_cast<std::ptrdiff_t>(top) + by);
}

void LiveScreen::press(const KeyPress& press) {
    constexpr std::ptrdiff_t page = 10, all = 1'000'000;
    if (typed_) return type_filter(press);
    if (help_) {
        help_ = false;
        return;
    }
    const auto region = static_cast<int>(region_);
    switch (press.key) {
        case Key::up:
            return move(-1);
        case Key::down:
            return move(1);
        case Key::page_up:
            return move(-page);
        case Key::page_down:
            return move(page);
        case Key::home:
            return region_ == Region::sessions ? move(-static_cast<std::ptrdiff_t>(shown().size())) : move(-all);
        case Key::end:
            return region_ == Region::sessions ? select_end() : move(all);
        case Key::tab:
            region_ = static_cast<Region>((region + 1) % 3);
            return;
        case Key::back_tab:
            region_ = static_cast<Region>((region + 2) % 3);
            return;
        case Key::enter:
        case Key::right:
            region_ = static_cast<Region>(std::min(region + 1, 2));
            return;
        case Key::escape:
        case Key::left:
            region_ = static_cast<Region>(std::max(region - 1, 0));
            return;
        case Key::character:
            return character(press.character);
    }
}

void LiveScreen::type_filter(const KeyPress& press) {
    constexpr char backspace = '\b', deleted = '\x7f';
    constexpr std::size_t most = 500;
    switch (press.key) {
        case Key::enter:
            return apply_filter();
        case Key::escape:
            typed_.reset();
            return;
        case Key::character:
            if (press.character == backspace || press.character == deleted) {
                // A character may be several bytes.
                while (!typed_->empty() && (static_cast<unsigned char>(typed_->back()) & 0xc0U) == 0x80U)
                    typed_->pop_back();
                if (!typed_->empty()) typed_->pop_back();
            } else if (static_cast<unsigned char>(press.character) >= ' ' && typed_->size() < most) {
                *typed_ += press.character;
            }
            return;
        default:
            return;
    }
}

/// A wrong one stays to be mended, and the last good one goes on.
void LiveScreen::apply_filter() {
    auto parsed = Filter::parse(*typed_);
    if (const auto* error = std::get_if<FilterError>(&parsed)) return warned("/" + *typed_ + "   " + error->text);
    sessions_.set_filter(std::get<Filter>(std::move(parsed)));
    typed_.reset();
    if (sessions_.filter().needs_lists())
        warned("what was read is not kept in a live capture: of parameters only those that were set are found");
    if (selected() == shown().end()) select_end();
}

void LiveScreen::character(char letter) {
    const auto is_wrong = [](const SessionResult& result) {
        return std::any_of(result.judgement.findings.begin(), result.judgement.findings.end(),
                           [](const Finding& finding) { return finding.severity > Severity::note; });
    };
    const auto same_device =
        [device = selected() == shown().end() ? nullptr : selected()->second->session](const SessionResult& result) {
            const DeviceId* here = device ? device->device.get_if() : nullptr;
            const DeviceId* there = result.session->device.get_if();
            return here != nullptr && there != nullptr && *here == *there;
        };
    switch (letter) {
        case 'j':
            return move(1);
        case 'k':
            return move(-1);
        case 'g':
            return press({Key::home});
        case 'G':
            return press({Key::end});
        case 'n':
        case 'N':
            follows_ = false;
            return select_next(letter == 'n', is_wrong);
        case '[':
        case ']':
            follows_ = false;
            return select_next(letter == ']', same_device);
        case 'f':
        case 'F':
            fold_ = !fold_;
            return;
        case 'h':
        case 'H':
            plumbing_ = !plumbing_;
            return;
        case 't':
        case 'T':
            time_ = time_ == TimeFormat::relative          ? TimeFormat::delta_displayed
                    : time_ == TimeFormat::delta_displayed ? TimeFormat::utc
                                                           : TimeFormat::relative;
            return;
        case 'a':
        case 'A':
            follows_ = !follows_;
            if (follows_) select_end();
            return;
        case 'p':
        case 'P':
            if (sessions_.is_paused()) {
                sessions_.pause(false);
                if (follows_ || selected() == shown().end()) select_end();
            } else {
                sessions_.pause(true);
            }
            return;
        case '/':
            typed_ = sessions_.filter().text();
            return;
        case '?':
            help_ = true;
            return;
        case 'q':
        case 'Q':
            leaves_ = true;
            return;
        default:
            return;
    }
}

}  // namespace cwmpscope
