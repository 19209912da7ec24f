// Compresses a text as senders do: what the decoding tests decode.
#pragma once

#include <zlib.h>
#include <cstdint>
#include <string>
#include <string_view>

namespace cwmpscope::http_test {

enum class Wrapping : std::uint8_t { gzip, zlib, raw };

inline std::string compress(std::string_view text, Wrapping wrapping) {
    z_stream stream{};
    const int window = wrapping == Wrapping::gzip ? 15 + 16 : wrapping == Wrapping::zlib ? 15 : -15;
    deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY);
    std::string out(deflateBound(&stream, static_cast<uLong>(text.size())) + 32, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

}  // namespace cwmpscope::http_test
