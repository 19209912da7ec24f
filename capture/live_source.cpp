#include "capture/live_source.h"

#include "capture/decompressed_source.h"
#include "capture/live_pipe.h"
#include "capture/other_formats.h"
#include "capture/record_walk.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <cstring>

#include <algorithm>
#include <chrono>
#include <utility>

namespace cwmpscope {

namespace {

/// After the wish to stop this much is waited for the last packets of a program.
constexpr auto longest_farewell = std::chrono::seconds(3);
/// How far time is said to go on after the last packet of a writer that does not tell it. Whoever writes to us may hold
/// packets back (tcpdump without -U): it is enough to tell what is complete, and ends nobody's patience.
constexpr Duration certain_silence = std::chrono::seconds(1), silence_step = std::chrono::milliseconds(250);

class LiveSource final : public PacketSource {
public:
    LiveSource(std::unique_ptr<CaptureProgram> program, int descriptor, CaptureWith with, LiveListener listener)
        : program_(std::move(program)), with_(with), listener_(std::move(listener)) {
        watch_pipe(descriptor, program_ != nullptr);
    }

    /// A file that grows, or a pipe that has a name.
    LiveSource(std::string path, LiveListener listener) : file_(std::move(path)), listener_(std::move(listener)) {}
    std::optional<Failure> open_file() {
        struct stat status {};
        if (::stat(file_.c_str(), &status) == 0 && S_ISFIFO(status.st_mode)) {
            const int descriptor = ::open(file_.c_str(), O_RDONLY | O_CLOEXEC);
            if (descriptor < 0) return Failure{file_, std::strerror(errno), "ask its owner for read permission"};
            watch_pipe(descriptor, true);
            return std::nullopt;
        }
        auto bytes = open_bytes(file_, {.follow = true, .keep_waiting = [this] { return goes_on_waiting(); }});
        if (auto* failure = std::get_if<Failure>(&bytes)) return std::move(*failure);
        window_.emplace(std::move(std::get<0>(bytes)));
        return std::nullopt;
    }

    /// Waits for the beginning of the capture.
    std::optional<Failure> open() {
        come_back(true);
        Bytes begin;
        // A program that cannot capture ends; another may take its time before the first bytes.
        while ((begin = window_->peek(file_begin)).size() < file_begin && came_back() && !gives_up()) {
        }
        come_back(false);
        if (begin.empty()) return nothing_came();
        const std::string compression(compression_of(begin));
        if (!compression.empty()) {
            window_ = ByteWindow(decompressed(std::move(*window_)));
        } else {
            may_come_back_ = true;
        }
        walk_ = walk_pcapng(*window_);
        tells_time_ = walk_ != nullptr && with_ == CaptureWith::helper && program_ != nullptr;
        if (!walk_) walk_ = walk_pcap(*window_);
        if (!walk_) return not_a_capture(name(), window_->peek(format_evidence));
        if (std::string reason = walk_->unreadable(); !reason.empty()) return Failure{name(), std::move(reason), ""};
        return std::nullopt;
    }

    Next next() override {
        for (;;) {
            if (ask_stop() && program_ == nullptr) return End{{}, 0};
            come_back(may_come_back_);
            auto record = walk_->next(*window_);
            if (auto* packet = std::get_if<Packet>(&record)) return taken(*packet);
            if (const auto* idle = std::get_if<Idle>(&record))
                return Idle{last_ = std::max(last_, idle->now), idle->dropped, idle->dropped_since};
            if (may_come_back_ && came_back()) {
                if (gives_up()) return End{{}, 0};
                if (const auto mark = silence_mark()) return *mark;
                continue;
            }
            return ended(record);
        }
    }

    SourcePosition position() const override { return {window_ ? window_->source().position() : 0, std::nullopt}; }
    std::string_view tls_key_log() const override { return walk_->tls_key_log(); }

private:
    using Clock = std::chrono::steady_clock;
    static constexpr std::size_t file_begin = 4;

    std::string name() const {
        if (program_ == nullptr) return file_.empty() ? "standard input" : file_;
        return with_ == CaptureWith::helper ? "cwmpscope-capture" : "dumpcap";
    }

    Packet taken(Packet packet) {
        ++frames_;
        // Of a pipe numbers count packets, its other blocks are nobody's frames; in a file readers count those too.
        if (file_.empty()) packet.at.frame = frames_;
        last_ = std::max(last_, packet.at.time);
        last_came_ = Clock::now();
        silence_told_ = {};
        return packet;
    }

    void watch_pipe(int descriptor, bool is_owned) {
        auto pipe = std::make_unique<LivePipe>(descriptor, is_owned, [this] { before_wait(); });
        pipe_ = pipe.get();
        window_.emplace(std::move(pipe));
    }

    void come_back(bool wanted) {
        if (pipe_ != nullptr) pipe_->come_back(wanted);
        comes_back_ = wanted;
        waited_ = came_back_ = false;
    }
    bool came_back() const { return pipe_ != nullptr ? pipe_->came_back() : came_back_; }

    /// Asked at the end of the file, before each wait: as a LivePipe comes back after one.
    bool goes_on_waiting() {
        came_back_ = comes_back_ && std::exchange(waited_, true);
        if (came_back_) return false;
        before_wait();
        return !stopping_;
    }

    bool ask_stop() {
        if (!stopping_ && listener_.stop_wanted && listener_.stop_wanted()) {
            stopping_ = Clock::now();
            if (program_) program_->stop();
        }
        return stopping_.has_value();
    }
    bool gives_up() { return ask_stop() && (program_ == nullptr || Clock::now() - *stopping_ > longest_farewell); }

    void before_wait() {
        if (program_ && with_ == CaptureWith::helper) tell_words();
        if (listener_.waiting) listener_.waiting();
        ask_stop();
    }

    void tell_words() {
        for (Failure& words : program_->words()) {
            words_.push_back(words);
            // dumpcap also says how it is doing.
            if (walk_ && with_ == CaptureWith::helper && listener_.warned) listener_.warned(words);
        }
    }

    /// Time goes on although nothing comes and nobody says so.
    std::optional<Idle> silence_mark() {
        if (tells_time_ || frames_ == 0) return std::nullopt;
        const Duration silence = std::chrono::duration_cast<Duration>(Clock::now() - last_came_);
        const bool holds_nothing_back = program_ != nullptr;
        if (silence < silence_told_ + silence_step) return std::nullopt;
        if (!holds_nothing_back && silence_told_ >= certain_silence) return std::nullopt;
        last_ += silence - silence_told_;
        silence_told_ = silence;
        return Idle{.now = last_};
    }

    Next ended(const std::variant<Packet, Idle, WalkEnd, WalkDamage>& record) {
        End end;
        if (const auto* walked = std::get_if<WalkEnd>(&record)) {
            end.dropped = walked->dropped;
            end.dropped_since = walked->dropped_since;
        }
        if (program_) {
            const bool well = program_->ended_well();
            tell_words();
            if (!well && !stopping_) return vanished();
        }
        std::string problem = window_->problem();
        if (const auto* damage = std::get_if<WalkDamage>(&record); damage != nullptr && !stopping_)
            end.damages.push_back({name(), frames_, damage->file_offset, damage->what});
        else if (!problem.empty())
            end.damages.push_back({name(), frames_, window_->offset(), std::move(problem)});
        return end;
    }

    Failure vanished() const {
        if (!words_.empty()) return words_.back();
        return {name(), "ended without a word", ""};
    }

    Failure nothing_came() {
        if (stopping_) return {name(), "nothing was captured", ""};
        if (!file_.empty()) return {file_, window_->problem().empty() ? "is empty" : window_->problem(), ""};
        if (!program_)
            return {"standard input", "is empty", "for example: ssh host tcpdump -U -w - | cwmpscope live -r -"};
        program_->ended_well();
        tell_words();
        return vanished();
    }

    std::unique_ptr<CaptureProgram> program_;  ///< null: somebody else writes. Outlives the pipe, see its destructor
    CaptureWith with_ = CaptureWith::helper;
    std::string file_;  ///< empty: no file
    LiveListener listener_;
    LivePipe* pipe_ = nullptr;                                      ///< below the window; null: a file is there
    bool comes_back_ = false, came_back_ = false, waited_ = false;  ///< of a file
    std::optional<ByteWindow> window_;
    std::unique_ptr<RecordWalk> walk_;
    std::vector<Failure> words_;
    std::optional<Clock::time_point> stopping_;
    bool may_come_back_ = false, tells_time_ = false;
    std::uint64_t frames_ = 0;
    Timestamp last_{};
    Clock::time_point last_came_{};
    Duration silence_told_{};
};

std::variant<std::unique_ptr<PacketSource>, Failure> opened(std::unique_ptr<LiveSource> source) {
    if (auto failure = source->open()) return std::move(*failure);
    return source;
}

std::variant<std::unique_ptr<PacketSource>, Failure> start_with(const CaptureOrder& order, CaptureWith with,
                                                                const LiveListener& listener) {
    auto program = CaptureProgram::start(order, with);
    if (auto* failure = std::get_if<Failure>(&program)) return std::move(*failure);
    auto& started = std::get<0>(program);
    const int output = started->output();
    return opened(std::make_unique<LiveSource>(std::move(started), output, with, listener));
}

}  // namespace

std::variant<std::unique_ptr<PacketSource>, Failure> start_capture(const CaptureOrder& order, LiveListener listener,
                                                                   std::optional<CaptureWith> only) {
    if (only) return start_with(order, *only, listener);
    auto with_helper = start_with(order, CaptureWith::helper, listener);
    auto* failure = std::get_if<Failure>(&with_helper);
    const bool may_not = failure != nullptr &&
                         (failure->detail.find("permission") != std::string::npos || failure->detail == "is not there");
    if (!may_not) return with_helper;
    auto with_dumpcap = start_with(order, CaptureWith::dumpcap, listener);
    if (std::holds_alternative<Failure>(with_dumpcap)) {
        failure->hint += std::string(failure->hint.empty() ? "" : "; ") +
                         "or join the group that may run dumpcap: "
                         "sudo usermod -aG wireshark $USER";
        return with_helper;
    }
    return with_dumpcap;
}

std::variant<std::unique_ptr<PacketSource>, Failure> follow_file(const std::string& path, LiveListener listener) {
    auto source = std::make_unique<LiveSource>(path, std::move(listener));
    if (auto failure = source->open_file()) return std::move(*failure);
    return opened(std::move(source));
}

std::variant<std::unique_ptr<PacketSource>, Failure> follow_standard_input(LiveListener listener) {
    return opened(std::make_unique<LiveSource>(nullptr, STDIN_FILENO, CaptureWith::helper, std::move(listener)));
}

}  // namespace cwmpscope
