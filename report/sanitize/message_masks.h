// What is masked in one HTTP message: the secrets of its head and body, at their places on the wire. A message and,
// where it is chunked, its bytes as they were on the wire go in; edits and the places that are understood come out.
// Digests are left for later: whether they prove a password is known when all passwords are.
#pragma once

#include "capture/http_message.h"
#include "report/sanitize/identity_masks.h"
#include "report/sanitize/mask_plan.h"
#include "report/sanitize/mask_tokens.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace cwmpscope {

/// The value of response= or rspauth= in a head.
struct DigestPlace {
    std::uint64_t offset = 0;  ///< in the stream
    std::string value;
    bool server_proof = false;  ///< rspauth
};

struct MessageMasks {
    std::vector<std::pair<std::uint64_t, std::uint64_t>> kept;  ///< stream offsets
    std::vector<MaskEdit> edits;                                ///< likewise
    std::vector<DigestPlace> digests;
    std::vector<MaskedPlace> masked;
    std::set<std::string> passwords;  ///< as XML and base64 say them, decoded
    std::string masked_head;
    std::optional<std::string> masked_body;  ///< where a digest is made of it (auth-int), and it is not compressed
    std::uint64_t identities = 0;      ///< edits that are about who it is, and no secret
    std::optional<std::string> coded;  ///< a compressed body with secrets in it: decoded and masked
};

/// `wire`: the bytes of the message from its first on, as far as they came without a hole; needed of chunked bodies.
/// `identity`: may be null.
MessageMasks masks_of(const HttpMessage& message, std::optional<std::string_view> wire, MaskTokens& tokens,
                      IdentityMasks* identity);
/// Edits of plain text with HTTP or URLs in it (UDP); offsets in the text.
std::vector<MaskEdit> masks_of_text(std::string_view text, const SecretSpans& spans, MaskTokens& tokens);

}  // namespace cwmpscope
