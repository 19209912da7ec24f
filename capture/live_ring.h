// LiveRing: what is captured, written to one file or to a ring of files, as dumpcap names them:
// NAME_00001_20160602033909.pcapng. Only whole blocks are handed to the kernel, in order: whatever ends the program,
// the files hold everything but the last moment (at most 64 kB, and nothing that came before a wait). Idle marks are
// kept, so that reading the files is the live run again. A full disk ends nothing: what cannot be written is counted,
// and stands as dropped in what is written later.
#pragma once

#include "capture/failure.h"
#include "capture/packet_source.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace cwmpscope {

/// When the next file is begun; nothing set: never. dumpcap's -b.
struct RingWishes {
    std::optional<std::uint64_t> file_bytes{}, file_packets{};
    std::optional<Duration> file_duration{};  ///< after the first packet of the file
    std::optional<Duration> interval{};       ///< when the time of day is a multiple of it
    std::size_t files = 0;                  ///< the oldest is removed beyond this many; 0: none ever

    bool any() const { return file_bytes || file_packets || file_duration || interval; }
};

class LiveRing {
public:
    using Tell = std::function<void(const Failure&)>;

    /// The first file is there at once. `told`: of a disk that is full, and when there is room again.
    static std::variant<LiveRing, Failure> create(std::string path, const RingWishes& wishes, Tell told);
    ~LiveRing();
    LiveRing(LiveRing&& other) noexcept;
    LiveRing& operator=(LiveRing&&) = delete;

    void write(const Packet& packet);
    void write(const Idle& mark);
    /// Hands what was gathered to the kernel: before every wait, and by itself when it is much.
    void flush();
    /// `dropped`: packets lost after the last one.
    void finish(std::uint64_t dropped);

    /// Of those that are there, the oldest first.
    const std::deque<std::string>& files() const { return files_; }
    std::uint64_t files_begun() const { return begun_; }
    /// The next packet would begin another file.
    bool file_is_full() const { return is_full(last_); }
    std::uint64_t bytes_in_file() const { return written_ + blocks_.size(); }
    /// Packets that found no room.
    std::uint64_t not_written() const { return not_written_; }

private:
    LiveRing(std::string path, const RingWishes& wishes, Tell told);

    std::string next_name(Timestamp now) const;
    std::optional<Failure> open_next(Timestamp now);
    void begin_section();
    bool is_full(Timestamp now) const;
    void remove_oldest();
    void put_statistics(Timestamp time);
    std::uint32_t interface_of(LinkType link);
    void tell_missing();
    void no_room(std::size_t written, int error);
    bool try_again();

    std::string path_;
    RingWishes wishes_;
    Tell told_;
    int descriptor_ = -1;
    std::deque<std::string> files_;
    std::uint64_t begun_ = 0, written_ = 0, packets_ = 0;
    std::optional<Timestamp> first_;
    Timestamp last_{};
    std::vector<LinkType> interfaces_;
    std::uint64_t dropped_ = 0, dropped_told_ = 0;  ///< since this section began; and how many of them it tells

    std::string blocks_;  ///< not written yet
    struct Border {
        std::size_t end = 0;
        bool is_packet = false;
    };
    std::vector<Border> borders_;        ///< of the blocks in blocks_
    bool paused_ = false, room_ = true;  ///< room: the last flush wrote everything
    std::optional<Timestamp> paused_at_;
    std::uint64_t not_written_ = 0;
};

}  // namespace cwmpscope
