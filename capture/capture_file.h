// CaptureFile: one of the input files: opened, its format recognised, and the packet that it would give next. Reading
// several as one capture compares those.
#pragma once

#include "capture/byte_source.h"
#include "capture/packet_source.h"
#include "capture/record_walk.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace cwmpscope {

class UnpackedCopy;

class CaptureFile {
public:
    /// "-" is standard input. Failure when it cannot be opened, is empty, is no capture, or has one link type that is
    /// not read. `index`: its place in the list of inputs.
    static std::variant<CaptureFile, Failure> open(const std::string& path, const InputWishes& wishes,
                                                   std::uint32_t index);

    /// Before the first advance(): as RecordWalk::begin_at(). Of a compressed file in the copy, if there is one.
    void begin_at(const FrameRef& packet, std::shared_ptr<const UnpackedCopy> unpacked);

    /// The packet that comes next, with its number in this file; null at the end. Valid until advance() or rest().
    const Packet* head() const { return head_ ? &*head_ : nullptr; }
    /// It is no packet: the writer says that at its time nothing more had come.
    bool is_mark() const { return is_mark_; }
    /// Reads the next packet; the first call reads the first.
    void advance();
    bool begun() const { return begun_; }

    /// Closes the file until wake(), keeping the time of its head: hundreds of ring files need not be open at once.
    /// Only right after the first advance(), and without effect on a pipe.
    void rest();
    void wake();

    /// Once head() is null:
    const std::optional<Damage>& damage() const { return damage_; }
    std::uint64_t dropped_after_last() const { return dropped_; }
    Timestamp dropped_since() const { return dropped_since_; }

    std::uint64_t bytes_read() const { return content_ ? content_->window.source().position() : 0; }
    std::optional<std::uint64_t> bytes_total() const { return total_; }
    /// Key log lines that were met so far.
    std::string_view tls_key_log() const { return content_ ? content_->walk->tls_key_log() : key_log_; }

private:
    struct Content {
        ByteWindow window;
        std::unique_ptr<RecordWalk> walk;
        bool is_compressed = false, is_looked_ahead = false;
    };
    CaptureFile(std::string path, const InputWishes& wishes, std::uint32_t index);
    static std::variant<Content, Failure> open_content(const std::string& path, const InputWishes& wishes);
    void end(std::optional<WalkDamage> damage);
    void look_ahead();
    std::vector<std::uint8_t> last_bytes() const;

    std::string path_, name_;
    InputWishes wishes_;
    std::uint32_t index_;
    std::shared_ptr<bool> given_up_;  ///< by the user while reading waited
    std::optional<Content> content_;  ///< none: resting, or at the end
    std::optional<Packet> head_;
    std::optional<std::uint64_t> total_;
    std::uint64_t frames_ = 0, dropped_ = 0;
    Timestamp dropped_since_ = since_the_last_packet;
    bool begun_ = false, is_mark_ = false;
    std::string key_log_;  ///< of a file that is at its end
    std::optional<Damage> damage_;
};

}  // namespace cwmpscope
