#include "cli/progress.h"

#include "cli/terminal.h"
#include "report/time_text.h"

#include <fmt/format.h>

#include <cstdio>

namespace cwmpscope {

namespace {

constexpr auto first_after = std::chrono::seconds(1);
constexpr auto interval = std::chrono::milliseconds(200);
constexpr std::uint64_t calls_per_look = 64;  // the clock costs as much as a small packet

}  // namespace

Progress::Progress(bool shown, const char* unit)
    : shown_(shown && stderr_is_terminal()), unit_(unit), next_(std::chrono::steady_clock::now() + first_after) {}

Progress::~Progress() {
    clear();
}

bool Progress::due() {
    if (!shown_ || ++calls_ % calls_per_look != 0) return false;
    const auto now = std::chrono::steady_clock::now();
    if (now < next_) return false;
    next_ = now + interval;
    return true;
}

void Progress::step(const PacketSource& source, std::uint64_t count) {
    if (due()) print(source.position(), count);
}

void Progress::step(const SourcePosition& position, std::uint64_t count) {
    if (due()) print(position, count);
}

void Progress::print(const SourcePosition& position, std::uint64_t count) {
    std::string amount = bytes_text(position.bytes_read);
    if (position.bytes_total && *position.bytes_total > 0)
        amount = fmt::format("{} %", position.bytes_read * 100 / *position.bytes_total);
    const std::string line = fmt::format("\r\x1b[Kreading {}, {} {}, Ctrl-C stops", amount, grouped(count), unit_);
    std::fwrite(line.data(), 1, line.size(), stderr);
    printed_ = true;
}

void Progress::clear() {
    if (printed_) std::fputs("\r\x1b[K", stderr);
    printed_ = false;
}

}  // namespace cwmpscope
