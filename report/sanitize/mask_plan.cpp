#include "report/sanitize/mask_plan.h"

#include <algorithm>

namespace cwmpscope {

namespace {

constexpr std::uint8_t filler = 'x';

bool is_line_end(std::uint8_t byte) {
    return byte == '\r' || byte == '\n';
}

}  // namespace

std::vector<MaskEdit> without_overlaps(std::vector<MaskEdit> edits) {
    std::ranges::stable_sort(edits, {}, &MaskEdit::offset);
    std::uint64_t end = 0;
    for (MaskEdit& edit : edits) {
        const std::uint64_t cut = end > edit.offset ? std::min<std::uint64_t>(end - edit.offset, edit.bytes.size()) : 0;
        edit.bytes.erase(0, cut);
        edit.offset += cut;
        end = std::max(end, edit.offset + edit.bytes.size());
    }
    std::erase_if(edits, [](const MaskEdit& edit) { return edit.bytes.empty(); });
    return edits;
}

void DirectionPlan::keep(std::uint64_t begin, std::uint64_t end) {
    if (begin >= end) return;
    if (!kept.empty() && kept.back().second >= begin) {
        kept.back().second = std::max(kept.back().second, end);
    } else {
        kept.emplace_back(begin, end);
    }
}

bool was_read(SegmentFate fate) {
    return fate != SegmentFate::late && fate != SegmentFate::out_of_window && fate != SegmentFate::after_fin &&
           fate != SegmentFate::after_close;
}

void mask(const DirectionPlan& plan, std::int64_t offset, std::span<std::uint8_t> bytes, std::uint64_t& unread) {
    const std::int64_t end = offset + static_cast<std::int64_t>(bytes.size());
    const auto at = [&](std::int64_t place) { return static_cast<std::size_t>(place - offset); };
    const auto fill = [&](std::int64_t from, std::int64_t until) {
        for (std::int64_t i = std::max(from, offset); i < std::min(until, end); ++i) {
            std::uint8_t& byte = bytes[at(i)];
            if (is_line_end(byte)) continue;
            byte = filler;
            ++unread;
        }
    };
    std::int64_t done = offset;
    auto kept = std::ranges::upper_bound(plan.kept, std::max<std::int64_t>(offset, 0), {},
                                         [](const auto& range) { return static_cast<std::int64_t>(range.second); });
    for (; kept != plan.kept.end() && static_cast<std::int64_t>(kept->first) < end; ++kept) {
        fill(done, static_cast<std::int64_t>(kept->first));
        done = static_cast<std::int64_t>(kept->second);
    }
    fill(done, end);
    auto edit = std::ranges::lower_bound(plan.edits, std::max<std::int64_t>(offset, 0), {},
                                         [](const MaskEdit& one) { return static_cast<std::int64_t>(one.offset); });
    // The one before may reach into this segment.
    if (edit != plan.edits.begin()) --edit;
    for (; edit != plan.edits.end() && static_cast<std::int64_t>(edit->offset) < end; ++edit) {
        for (std::size_t i = 0; i < edit->bytes.size(); ++i) {
            const std::int64_t place = static_cast<std::int64_t>(edit->offset + i);
            if (place >= offset && place < end) bytes[at(place)] = static_cast<std::uint8_t>(edit->bytes[i]);
        }
    }
}

}  // namespace cwmpscope
