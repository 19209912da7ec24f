// TlsMessages: the handshake messages of one direction, joined from the content of its records: a record may hold
// several of them, or a part of one. What stands between a hole and the next beginning that can be one is passed over,
// and so is a message that is longer than may be kept. RFC 5246 7.4, RFC 8446 4.
#pragma once

#include "capture/bytes.h"
#include "capture/function_ref.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace cwmpscope {

/// What can stand at the beginning of a handshake record in clear.
bool is_handshake_message(Bytes content);

class TlsMessages {
public:
    using Take = FunctionRef<void(std::uint8_t type, Bytes body)>;

    /// Hands on each message that is whole now. The result: how many are longer than `longest` and passed over.
    std::size_t push(Bytes content, std::size_t longest, Take take);
    /// Content is missing. `unknown`: where the next message begins cannot be told.
    void lose(bool unknown);
    /// The next content begins with a message after all.
    void found() { unknown_ = false; }
    void clear() { std::vector<std::uint8_t>().swap(begun_); }
    /// Bytes of memory.
    std::size_t held() const { return begun_.capacity(); }

private:
    Bytes take_whole(Bytes rest, std::size_t longest, std::size_t& too_long, Take take);

    std::vector<std::uint8_t> begun_;  ///< of a message that is not whole
    std::size_t skip_ = 0;             ///< bytes of a message that is too long to be kept
    bool unknown_ = false;
};

}  // namespace cwmpscope
