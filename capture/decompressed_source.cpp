#include "capture/decompressed_source.h"

#include "capture/wire.h"

#include <fmt/format.h>
#include <lz4frame.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <utility>

namespace cwmpscope {

namespace {

constexpr std::size_t magic_size = 4;
/// A frame that holds nothing for us; zstd and lz4 share the sixteen numbers.
constexpr std::uint32_t skippable_frame = 0x184d2a50, skippable_mask = 0xfffffff0;
constexpr std::size_t skippable_head = 8;
/// The largest window that `zstd` itself unpacks without being told to (128 MiB).
constexpr int largest_zstd_window = 27;

bool is_skippable(Bytes begin) {
    return begin.size() >= magic_size && (little32(begin, 0) & skippable_mask) == skippable_frame;
}

/// What one step took of the input and gave to the output.
struct Step {
    std::size_t taken = 0, given = 0;
    bool is_end = false;      ///< of this member
    bool is_damaged = false;  ///< `given` bytes lie before the damage
};

/// Unpacks one member.
class Decoder {
public:
    virtual ~Decoder() = default;
    virtual Step step(Bytes in, std::span<std::uint8_t> out) = 0;
    /// How many bytes the next step is to be fed, when there are so many; 0: any number.
    virtual std::size_t wanted() const { return 0; }
};

class GzipDecoder final : public Decoder {
public:
    GzipDecoder() { usable_ = inflateInit2(&stream_, gzip_only) == Z_OK; }
    ~GzipDecoder() override { inflateEnd(&stream_); }
    GzipDecoder(const GzipDecoder&) = delete;
    GzipDecoder& operator=(const GzipDecoder&) = delete;

    Step step(Bytes in, std::span<std::uint8_t> out) override {
        if (!usable_) return {0, 0, false, true};
        // zlib counts in 32 bits.
        in = in.first(std::min(in.size(), most_at_once));
        out = out.first(std::min(out.size(), most_at_once));
        stream_.next_in = const_cast<Bytef*>(in.data());  // zlib's older interface; it is only read
        stream_.avail_in = static_cast<uInt>(in.size());
        stream_.next_out = out.data();
        stream_.avail_out = static_cast<uInt>(out.size());
        const int result = inflate(&stream_, Z_NO_FLUSH);
        return {in.size() - stream_.avail_in, out.size() - stream_.avail_out, result == Z_STREAM_END,
                result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR};
    }

private:
    static constexpr int gzip_only = 15 + 16;
    static constexpr std::size_t most_at_once = 1U << 30U;
    z_stream stream_{};
    bool usable_ = false;
};

// After an error zstd and lz4 do not say how much they gave before it. Both say after each step how much input the next
// block needs: fed in these portions, whole ones, only the damaged block is lost, however the file is read.

/// More than any block has; a frame to be skipped may want gigabytes at once.
constexpr std::size_t largest_portion = 8U << 20U;

class ZstdDecoder final : public Decoder {
public:
    ZstdDecoder() : context_(ZSTD_createDCtx(), &ZSTD_freeDCtx) {
        if (context_) ZSTD_DCtx_setParameter(context_.get(), ZSTD_d_windowLogMax, largest_zstd_window);
    }

    Step step(Bytes in, std::span<std::uint8_t> out) override {
        if (!context_) return {0, 0, false, true};
        if (may_hold_output_) {  // before more input, for the same reason
            const Step rest = decompress({}, out);
            if (rest.given > 0 || rest.is_damaged) return rest;
        }
        return decompress(in.first(std::min(in.size(), wanted_)), out);
    }
    std::size_t wanted() const override { return std::min(wanted_, largest_portion); }

private:
    static constexpr std::size_t first_portion = 5, block_head = 3;

    Step decompress(Bytes in, std::span<std::uint8_t> out) {
        ZSTD_inBuffer input{in.data(), in.size(), 0};
        ZSTD_outBuffer output{out.data(), out.size(), 0};
        const std::size_t result = ZSTD_decompressStream(context_.get(), &output, &input);
        if (ZSTD_isError(result) != 0) return {0, 0, false, true};
        may_hold_output_ = output.pos == output.size;
        // What is wanted ends with the head of the next block: if that is damaged, what the block held would be lost.
        wanted_ = result > block_head ? result - block_head : result;
        return {input.pos, output.pos, result == 0, false};
    }

    std::size_t wanted_ = first_portion;
    bool may_hold_output_ = false;
    std::unique_ptr<ZSTD_DCtx, std::size_t (*)(ZSTD_DCtx*)> context_;
};

class Lz4Decoder final : public Decoder {
public:
    Lz4Decoder() {
        if (LZ4F_isError(LZ4F_createDecompressionContext(&context_, LZ4F_VERSION)) != 0) context_ = nullptr;
    }
    ~Lz4Decoder() override { LZ4F_freeDecompressionContext(context_); }
    Lz4Decoder(const Lz4Decoder&) = delete;
    Lz4Decoder& operator=(const Lz4Decoder&) = delete;

    Step step(Bytes in, std::span<std::uint8_t> out) override {
        if (context_ == nullptr) return {0, 0, false, true};
        std::size_t taken = 0, given = out.size();
        if (may_hold_output_) {  // before more input, for the same reason
            const std::size_t rest = LZ4F_decompress(context_, out.data(), &given, in.data(), &taken, nullptr);
            if (LZ4F_isError(rest) != 0) return {0, 0, false, true};
            may_hold_output_ = given == out.size();
            if (given > 0) return {0, given, rest == 0, false};
        }
        taken = std::min(in.size(), wanted_);
        given = out.size();
        const std::size_t result = LZ4F_decompress(context_, out.data(), &given, in.data(), &taken, nullptr);
        if (LZ4F_isError(result) != 0) return {0, 0, false, true};
        // What is wanted ends with the head of the next block: if that is damaged, what the block held would be lost.
        may_hold_output_ = given == out.size();
        wanted_ = result > block_head ? result - block_head : result;
        return {taken, given, result == 0, false};
    }
    std::size_t wanted() const override { return std::min(wanted_, largest_portion); }

private:
    static constexpr std::size_t first_portion = 7, block_head = 4;
    std::size_t wanted_ = first_portion;
    bool may_hold_output_ = false;
    LZ4F_dctx* context_ = nullptr;
};

std::unique_ptr<Decoder> decoder_for(std::string_view compression) {
    if (compression == "gzip") return std::make_unique<GzipDecoder>();
    if (compression == "zstd") return std::make_unique<ZstdDecoder>();
    return std::make_unique<Lz4Decoder>();
}

class DecompressedSource final : public ByteSource {
public:
    explicit DecompressedSource(ByteWindow packed) : packed_(std::move(packed)) {}

    std::size_t read(std::span<std::uint8_t> into) override {
        while (!ended_) {
            if (!decoder_ && !begin_member()) break;
            const std::size_t wanted = decoder_->wanted();
            const Bytes in = wanted > 0 ? packed_.peek(wanted) : packed_.rest_of_block();
            const Step step = decoder_->step(in, into);
            packed_.consume(step.taken);
            if (step.is_damaged) {
                // How much input the decoder had taken by then depends on how it was fed.
                unpacked_ += step.given;
                end(fmt::format("the {} data is damaged: {} bytes could be unpacked", compression_, unpacked_));
                return step.given;
            } else if (step.is_end) {
                decoder_.reset();
            } else if (step.given == 0 && step.taken == 0) {
                const std::string problem = packed_.problem();
                end(problem.empty() ? fmt::format("the {} data breaks off", compression_) : problem);
            }
            if (step.given > 0) {
                unpacked_ += step.given;
                return step.given;
            }
        }
        return 0;
    }
    std::string problem() const override { return problem_; }
    std::uint64_t position() const override { return packed_.source().position(); }
    std::optional<std::uint64_t> total() const override { return packed_.source().total(); }

private:
    void end(std::string problem) {
        ended_ = true;
        problem_ = std::move(problem);
    }

    /// False at the end of the file.
    bool begin_member() {
        Bytes begin = packed_.peek(magic_size);
        while (is_skippable(begin)) {
            const Bytes head = packed_.peek(skippable_head);
            if (head.size() < skippable_head || !packed_.skip(skippable_head + std::uint64_t{little32(head, 4)})) {
                end("the compressed data breaks off");
                return false;
            }
            begin = packed_.peek(magic_size);
        }
        if (begin.empty() || is_padding(begin)) {
            end(packed_.problem());
            return false;
        }
        begin = packed_.peek(magic_size);
        const std::string_view compression = compression_of(begin);
        if (compression.empty()) {
            end(fmt::format("what follows the compressed data at byte {} is not compressed", packed_.offset()));
            return false;
        }
        compression_ = compression;
        decoder_ = decoder_for(compression);
        return true;
    }

    /// Zeros to the end of the file, as tapes and disks leave them, harm nothing.
    bool is_padding(Bytes begin) {
        if (begin.front() != 0) return false;
        for (Bytes more = packed_.rest_of_block(); !more.empty(); more = packed_.rest_of_block()) {
            const auto zeros = std::find_if(more.begin(), more.end(), [](std::uint8_t byte) { return byte != 0; });
            packed_.consume(static_cast<std::size_t>(zeros - more.begin()));
            if (zeros != more.end()) return false;
        }
        return true;
    }

    ByteWindow packed_;
    std::unique_ptr<Decoder> decoder_;
    std::string_view compression_;
    std::uint64_t unpacked_ = 0;
    bool ended_ = false;
    std::string problem_;
};

}  // namespace

std::string_view compression_of(Bytes begin) {
    const std::string_view text = as_text(begin);
    if (text.starts_with("\x1f\x8b")) return "gzip";
    if (text.starts_with("\x28\xb5\x2f\xfd")) return "zstd";
    if (text.starts_with("\x04\x22\x4d\x18")) return "lz4";
    // A file that begins with a frame to be skipped: both formats have them, and either decoder may follow.
    if (is_skippable(begin)) return "zstd";
    return {};
}

std::unique_ptr<ByteSource> decompressed(ByteWindow packed) {
    return std::make_unique<DecompressedSource>(std::move(packed));
}

}  // namespace cwmpscope
