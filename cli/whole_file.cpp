#include "cli/whole_file.h"

#include <filesystem>
#include <utility>

namespace cwmpscope {

namespace fs = std::filesystem;

namespace {

constexpr int most_links = 40;  // as Linux follows

}  // namespace

std::optional<WholeFile> WholeFile::replacing(const std::string& path) {
    std::error_code error;
    fs::path target = path;
    // What a link names need not be there yet.
    for (int links = 0; links < most_links && fs::is_symlink(target, error); ++links)
        target = target.parent_path() / fs::read_symlink(target, error);
    if (fs::exists(target, error) && !fs::is_regular_file(target, error)) return std::nullopt;
    return WholeFile(target.string());
}

WholeFile::WholeFile(std::string path) : path_(std::move(path)), part_(path_ + ".part") {
    std::error_code ignored;
    fs::remove(part_, ignored);
}

WholeFile::WholeFile(WholeFile&& other) noexcept
    : path_(std::move(other.path_)), part_(std::exchange(other.part_, {})) {}

WholeFile::~WholeFile() {
    std::error_code ignored;
    if (!part_.empty()) fs::remove(part_, ignored);
}

std::error_code WholeFile::put_in_place() {
    std::error_code error;
    const auto before = fs::status(path_, error);
    if (!error && fs::exists(before)) fs::permissions(part_, before.permissions(), error);
    fs::rename(part_, path_, error);
    if (!error) part_.clear();
    return error;
}

}  // namespace cwmpscope
