#include "cli/live_view.h"

#include "report/message_label.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <unistd.h>

#include <array>
#include <utility>

namespace cwmpscope {

namespace {

constexpr std::string_view enter_screen = "\x1b[?1049h\x1b[?25l", leave_screen = "\x1b[?25h\x1b[?1049l";

struct KeySequence {
    std::string_view bytes;
    Key key;
};
constexpr std::array<KeySequence, 19> sequences = {{
    {"\x1b[A", Key::up},       {"\x1bOA", Key::up},    {"\x1b[B", Key::down},       {"\x1bOB", Key::down},
    {"\x1b[C", Key::right},    {"\x1bOC", Key::right}, {"\x1b[D", Key::left},       {"\x1bOD", Key::left},
    {"\x1b[5~", Key::page_up}, {"\x1b[H", Key::home},  {"\x1b[6~", Key::page_down}, {"\x1b[F", Key::end},
    {"\x1b[1~", Key::home},    {"\x1bOH", Key::home},  {"\x1b[4~", Key::end},       {"\x1bOF", Key::end},
    {"\x1b[Z", Key::back_tab}, {"\t", Key::tab},       {"\r", Key::enter},
}};

void write_terminal(std::string_view text) {
    while (!text.empty()) {
        const ssize_t count = ::write(STDOUT_FILENO, text.data(), text.size());
        if (count <= 0) return;
        text.remove_prefix(static_cast<std::size_t>(count));
    }
}

std::string where(const LiveOptions& live) {
    std::string words;
    for (const std::string& interface : live.order.interfaces) words += (words.empty() ? "" : ", ") + interface;
    return !words.empty() ? words : live.read == "-" ? "standard input" : live.read;
}

}  // namespace

LiveView::LiveView(const ProgramOptions& options, std::shared_ptr<Masker> masker)
    : options_(options),
      masker_(std::move(masker)),
      screen_(where(options.live), masker_, options.look(), options.filter),
      keyboard_(::isatty(STDIN_FILENO) != 0 ? STDIN_FILENO : ::open("/dev/tty", O_RDONLY | O_CLOEXEC)) {}

void LiveView::begin() {
    termios now = {};
    if (::tcgetattr(keyboard_, &now) == 0) {
        before_ = now;
        now.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO);  // Ctrl-C still interrupts
        now.c_iflag &= ~static_cast<tcflag_t>(ICRNL);
        now.c_cc[VMIN] = 0;
        now.c_cc[VTIME] = 0;
        // Stopped, it would take no packets, and leave the terminal as it is.
        now.c_cc[VSUSP] = now.c_cc[VQUIT] = _POSIX_VDISABLE;
        ::tcsetattr(keyboard_, TCSANOW, &now);
    }
    write_terminal(enter_screen);
}

LiveView::~LiveView() {
    end();
    if (keyboard_ > STDERR_FILENO) ::close(keyboard_);
}

void LiveView::end() {
    if (!before_) return;
    ::tcsetattr(keyboard_, TCSANOW, &*before_);
    before_.reset();
    write_terminal(leave_screen);
}

void LiveView::message(const TcpConnectionInfo& info, const HttpMessage& message) {
    const Message decoded = decode_message(message, SoapLimits{});
    masker_->learn(decoded);
    const std::string words = words_of(message, decoded, options_.redaction());
    if (words.empty()) return;
    const Endpoint& from = message.is_request ? info.client : info.server;
    const Endpoint& to = message.is_request ? info.server : info.client;
    screen_.said(masker_->text(fmt::format("{} → {}  {}", to_string(from), to_string(to), words)));
}

void LiveView::warn(const Failure& failure) {
    screen_.warned(failure.what + ": " + failure.detail);
}

void LiveView::read_keys() {
    pollfd keyboard = {keyboard_, POLLIN, 0};
    char some[256];
    while (::poll(&keyboard, 1, 0) > 0) {
        const ssize_t count = ::read(keyboard_, some, sizeof some);
        if (count <= 0) break;
        typed_.append(some, static_cast<std::size_t>(count));
    }
    while (!typed_.empty()) {
        screen_.warned({});
        bool known = false;
        for (const KeySequence& sequence : sequences) {
            if (!typed_.starts_with(sequence.bytes)) continue;
            screen_.press({sequence.key});
            typed_.erase(0, sequence.bytes.size());
            known = true;
            break;
        }
        if (known) continue;
        const bool is_escape = typed_.front() == '\x1b';
        // Escape alone is a key; before these it begins one that we do not know.
        if (is_escape && typed_.size() > 1 && (typed_[1] == '[' || typed_[1] == 'O')) {
            typed_.clear();
            break;
        }
        screen_.press(is_escape ? KeyPress{Key::escape} : KeyPress{Key::character, typed_.front()});
        typed_.erase(0, 1);
    }
}

void LiveView::draw() {
    const std::size_t width = std::max<std::size_t>(terminal_width(), 40),
                      height = std::max<std::size_t>(terminal_lines(), 14);
    const std::vector<std::string> lines = screen_.lines(width, height);
    // A terminal of another size may have wrapped lines, or moved them.
    const bool all = drawn_.size() != lines.size() || drawn_width_ != width;
    drawn_width_ = width;
    if (all) drawn_.assign(lines.size(), {});
    std::string text = all ? "\x1b[2J" : "";
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (all || lines[i] != drawn_[i]) text += fmt::format("\x1b[{};1H{}\x1b[K", i + 1, lines[i]);
    }
    drawn_ = lines;
    write_terminal(text);
}

void LiveView::pause() {
    if (!before_) return;
    read_keys();
    draw();
}

}  // namespace cwmpscope
