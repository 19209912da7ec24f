#include "capture/pcap_file.h"

#include "capture/capture_file.h"
#include "capture/unpacked_copy.h"

#include <algorithm>
#include <utility>

namespace cwmpscope {

namespace {

/// More files than this are closed again until their time has come.
constexpr std::size_t most_open = 16;

class MergedFiles final : public PacketSource {
public:
    explicit MergedFiles(std::vector<CaptureFile> files) : files_(std::move(files)), accounts_(files_.size()) {
        if (files_.size() > 1) places_ = std::make_shared<FramePlaces>();
        total_ = 0;
        for (const CaptureFile& file : files_) {
            const auto size = file.bytes_total();
            total_ = total_ && size ? std::optional(*total_ + *size) : std::nullopt;
        }
    }

    Next next() override {
        if (!begun_) begin();
        if (given_) advance_first();
        given_ = false;
        while (!order_.empty()) {
            CaptureFile& first = files_[order_.front()];
            first.wake();
            if (first.head() != nullptr) break;
            forget_first();
        }
        if (order_.empty()) return end();
        const std::uint32_t packet_file = order_.front();
        CaptureFile& file = files_[packet_file];
        given_ = true;
        Packet packet = *file.head();
        packet.dropped_before += std::exchange(dropped_, 0);
        packet.dropped_since = std::min(packet.dropped_since, std::exchange(dropped_since_, since_the_last_packet));
        if (file.is_mark()) return Idle{packet.at.time, packet.dropped_before, packet.dropped_since};
        // Of one file also the frames that are no packets count, as Wireshark counts them.
        frames_ += packet.at.frame - std::exchange(accounts_[packet_file].frames, packet.at.frame);
        if (places_) places_->add(frames_, {packet.at.file, packet.at.frame});
        packet.at.frame = frames_;
        return packet;
    }

    SourcePosition position() const override { return {bytes_read_, total_}; }
    std::shared_ptr<const FramePlaces> frame_places() const override { return places_; }
    std::string_view tls_key_log() const override { return key_log_; }

private:
    /// How much of what a file brought is in our sums.
    struct Account {
        std::uint64_t bytes_read = 0;
        std::size_t key_log = 0;
        std::uint64_t frames = 0;  ///< up to the packet that was given last
    };

    /// Later than: the heap's first is the earliest, of equal ones that of the first file.
    bool is_later(std::uint32_t a, std::uint32_t b) const {
        const Timestamp left = files_[a].head()->at.time, right = files_[b].head()->at.time;
        return left != right ? left > right : a > b;
    }
    auto later() const {
        return [this](std::uint32_t a, std::uint32_t b) { return is_later(a, b); };
    }

    void begin() {
        begun_ = true;
        for (std::uint32_t i = 0; i < files_.size(); ++i) {
            if (!files_[i].begun()) files_[i].advance();
            take_account(i);
            if (files_[i].head() != nullptr) {
                order_.push_back(i);
            } else {
                take_drops(files_[i]);
            }
        }
        std::make_heap(order_.begin(), order_.end(), later());
    }

    void advance_first() {
        const std::uint32_t index = order_.front();
        files_[index].advance();
        take_account(index);
        if (files_[index].head() == nullptr) {
            forget_first();
        } else if (order_.size() > 1) {
            move_first();
        }
    }

    /// Its head is another one now: to its new place.
    void move_first() {
        const std::uint32_t index = order_.front();
        std::size_t at = 0;
        for (std::size_t child = 1; child < order_.size(); child = 2 * at + 1) {
            if (child + 1 < order_.size() && is_later(order_[child], order_[child + 1])) ++child;
            if (!is_later(index, order_[child])) break;
            order_[at] = order_[child];
            at = child;
        }
        order_[at] = index;
    }

    /// At its end.
    void forget_first() {
        take_drops(files_[order_.front()]);
        order_.front() = order_.back();
        order_.pop_back();
        if (!order_.empty()) move_first();
    }

    /// Those that a file tells after its last packet.
    void take_drops(const CaptureFile& file) {
        dropped_ += file.dropped_after_last();
        dropped_since_ = std::min(dropped_since_, file.dropped_since());
    }

    /// Of what reading on in a file brought besides packets.
    void take_account(std::uint32_t index) {
        const CaptureFile& file = files_[index];
        Account& account = accounts_[index];
        if (file.bytes_read() > account.bytes_read) {
            bytes_read_ += file.bytes_read() - std::exchange(account.bytes_read, file.bytes_read());
        }
        const std::string_view key_log = file.tls_key_log();
        if (key_log.size() > account.key_log) {
            key_log_ += key_log.substr(std::exchange(account.key_log, key_log.size()));
        }
    }

    End end() const {
        End end;
        for (const CaptureFile& file : files_) {
            if (file.damage()) end.damages.push_back(*file.damage());
        }
        end.dropped = dropped_;
        end.dropped_since = dropped_since_;
        return end;
    }

    std::vector<CaptureFile> files_;
    std::vector<std::uint32_t> order_;  ///< a heap of the files that have a packet; the next one's first
    std::vector<Account> accounts_;     ///< one per file
    std::shared_ptr<FramePlaces> places_;
    bool begun_ = false, given_ = false;  ///< given: the first's head was handed out
    std::uint64_t frames_ = 0, dropped_ = 0, bytes_read_ = 0;
    Timestamp dropped_since_ = since_the_last_packet;
    std::optional<std::uint64_t> total_;
    std::string key_log_;
};

}  // namespace

OpenedCapture open_readable(const std::vector<std::string>& paths, const InputWishes& wishes) {
    OpenedCapture opened;
    std::vector<CaptureFile> files;
    files.reserve(paths.size());
    for (std::uint32_t i = 0; i < paths.size(); ++i) {
        auto file = CaptureFile::open(paths[i], wishes, i);
        if (auto* failure = std::get_if<Failure>(&file)) {
            opened.unread.push_back(std::move(*failure));
            continue;
        }
        files.push_back(std::move(std::get<CaptureFile>(file)));
        if (paths.size() <= most_open) continue;
        files.back().advance();
        files.back().rest();
    }
    if (!files.empty()) opened.source = std::make_unique<MergedFiles>(std::move(files));
    return opened;
}

OpenedCapture open_readable_at(const std::vector<std::string>& paths, const FrameRef& packet,
                               const UnpackedCopies* unpacked) {
    if (paths.size() != 1) return open_readable(paths);
    OpenedCapture opened;
    auto file = CaptureFile::open(paths.front(), {}, 0);
    if (auto* failure = std::get_if<Failure>(&file)) {
        opened.unread.push_back(std::move(*failure));
        return opened;
    }
    std::vector<CaptureFile> files;
    files.push_back(std::move(std::get<CaptureFile>(file)));
    files.front().begin_at(packet, unpacked != nullptr ? unpacked->of(paths.front()) : nullptr);
    opened.source = std::make_unique<MergedFiles>(std::move(files));
    return opened;
}

std::variant<std::unique_ptr<PacketSource>, Failure> open_capture(const std::vector<std::string>& paths) {
    OpenedCapture opened = open_readable(paths);
    if (!opened.unread.empty()) return std::move(opened.unread.front());
    return std::move(opened.source);
}

}  // namespace cwmpscope
