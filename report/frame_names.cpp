#include "report/frame_names.h"

#include "report/escape.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <string_view>
#include <utility>

namespace cwmpscope {

std::string FrameNames::text(std::uint64_t frame) const {
    if (!places) return fmt::format("{}", frame);
    const FramePlace place = places->of(frame);
    if (place.file >= files.size() || place.frame == 0) return fmt::format("{}", frame);
    return fmt::format("{}:{}", files[place.file], place.frame);
}

std::string FrameNames::in_sentence(std::string sentence) const {
    constexpr std::string_view words = "in frame ";
    if (!places) return sentence;
    for (std::size_t at = sentence.find(words); at != std::string::npos; at = sentence.find(words, at)) {
        at += words.size();
        std::uint64_t frame = 0;
        const char* begin = sentence.data() + at;
        const auto [end, error] = std::from_chars(begin, sentence.data() + sentence.size(), frame);
        if (error != std::errc()) continue;
        const std::string name = text(frame);
        sentence.replace(at, static_cast<std::size_t>(end - begin), name);
        at += name.size();
    }
    return sentence;
}

FrameNames frame_names(const std::vector<std::string>& paths, std::shared_ptr<const FramePlaces> places) {
    FrameNames names{paths, {}, std::move(places)};
    if (!names.places) return names;
    for (const std::string& path : paths) names.files.push_back(visible(path.substr(path.rfind('/') + 1)));
    std::vector<std::string> sorted = names.files;
    std::sort(sorted.begin(), sorted.end());
    if (std::adjacent_find(sorted.begin(), sorted.end()) == sorted.end()) return names;
    names.files.clear();
    for (const std::string& path : paths) names.files.push_back(visible(path));
    return names;
}

}  // namespace cwmpscope
