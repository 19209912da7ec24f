// How many digest responses of a conversation were recomputed, and what came out, as a sentence. Without a known
// password the sentence says how to give one. RFC 7616, 3.4.1 and 3.5.
#pragma once

#include "decoder/session/message.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace cwmpscope {

struct DigestTally {
    std::uint32_t responses = 0;         ///< requests with digest credentials
    std::uint32_t right = 0, wrong = 0;  ///< of those whose user's password is known
    std::uint32_t accepted_although_wrong = 0;
    std::uint32_t proofs_right = 0, proofs_wrong = 0;  ///< rspauth of the server
    std::string user;                                  ///< of the first; from the wire
    std::string password_source;                       ///< "given", "Download ..."; empty when none is known
};

/// Messages in the order of a conversation; null ones are passed over.
DigestTally digest_tally(std::span<const std::shared_ptr<const Message>> messages);
/// "All 12 digest responses of testcpe verify with the password that was given." Empty without digest.
std::string digest_sentence(const DigestTally& tally);

}  // namespace cwmpscope
