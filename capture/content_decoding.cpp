#include "capture/content_decoding.h"

#include <zlib.h>
#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

namespace cwmpscope {

namespace {

constexpr std::size_t most_steps = 4;
constexpr int any_window = 15;
constexpr int gzip_or_zlib = 32;

class Inflater {
public:
    explicit Inflater(int window_bits) { ready_ = inflateInit2(&stream_, window_bits) == Z_OK; }
    ~Inflater() {
        if (ready_) inflateEnd(&stream_);
    }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    DecodedContent run(std::string_view coded, std::size_t most_bytes) {
        DecodedContent decoded;
        if (!ready_) {
            decoded.end = DecodingEnd::broken;
            return decoded;
        }
        std::size_t taken = 0;
        std::array<char, 32768> out;
        for (;;) {
            const std::size_t piece = std::min<std::size_t>(coded.size() - taken, 1U << 30U);
            stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(coded.data() + taken));
            stream_.avail_in = static_cast<uInt>(piece);
            stream_.next_out = reinterpret_cast<Bytef*>(out.data());
            stream_.avail_out = static_cast<uInt>(out.size());
            const int result = inflate(&stream_, Z_NO_FLUSH);
            const std::size_t made = out.size() - stream_.avail_out;
            taken += piece - stream_.avail_in;
            const std::size_t room = most_bytes - decoded.bytes.size();
            decoded.bytes.append(out.data(), std::min(made, room));
            if (made > room) {
                decoded.end = DecodingEnd::limit;
                return decoded;
            }
            if (result == Z_STREAM_END) {
                // A gzip file may consist of several members; anything else after the end is padding.
                const std::string_view rest = coded.substr(taken);
                if (rest.size() < 18 || rest.substr(0, 2) != "\x1f\x8b" || inflateReset(&stream_) != Z_OK)
                    return decoded;
            } else if (result == Z_BUF_ERROR || (result == Z_OK && taken == coded.size() && stream_.avail_out != 0)) {
                decoded.end = DecodingEnd::cut;
                return decoded;
            } else if (result != Z_OK) {
                decoded.end = DecodingEnd::broken;
                return decoded;
            }
        }
    }

private:
    z_stream stream_{};
    bool ready_ = false;
};

DecodedContent undo(std::string_view coded, const std::string& coding, std::size_t most_bytes) {
    if (coding != "gzip" && coding != "x-gzip" && coding != "deflate") return {{}, DecodingEnd::unsupported};
    DecodedContent decoded = Inflater(any_window + gzip_or_zlib).run(coded, most_bytes);
    if (coding == "deflate" && decoded.end == DecodingEnd::broken && decoded.bytes.empty()) {
        decoded = Inflater(-any_window).run(coded, most_bytes);
    }
    return decoded;
}

}  // namespace

DecodedContent decode_content(std::string_view coded, const std::vector<std::string>& codings, std::size_t most_bytes) {
    DecodedContent decoded;
    if (codings.size() > most_steps) return {{}, DecodingEnd::limit};
    std::optional<DecodingEnd> worst;
    for (auto coding = codings.rbegin(); coding != codings.rend(); ++coding) {
        DecodedContent step =
            undo(coding == codings.rbegin() ? coded : std::string_view(decoded.bytes), *coding, most_bytes);
        decoded.bytes = std::move(step.bytes);
        if (step.end == DecodingEnd::broken || step.end == DecodingEnd::unsupported) {
            decoded.end = step.end;
            // What came out is of use only when no further coding lies beneath.
            if (std::next(coding) != codings.rend()) decoded.bytes.clear();
            return decoded;
        }
        if (step.end != DecodingEnd::whole && !worst) worst = step.end;
    }
    decoded.end = worst.value_or(DecodingEnd::whole);
    return decoded;
}

}  // namespace cwmpscope
