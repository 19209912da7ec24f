// DigestMasks: what takes the place of the responses of digest authentication. One that proves a password which the
// capture tells (or that was given) is computed anew from the masked password, so that it goes on proving it; any other
// becomes meaningless digits of the same length. Requests by UDP with a signature likewise. RFC 7616; TR-069 Annex G.
#pragma once

#include "capture/http_message.h"
#include "report/sanitize/mask_plan.h"
#include "report/sanitize/mask_tokens.h"
#include "report/sanitize/message_masks.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace cwmpscope {

class DigestMasks {
public:
    void learn(const std::string& password);
    /// The digests of a message; `masks` are those of its other secrets.
    void add(const MaskPlan::Direction& direction, const HttpMessage& message, const MessageMasks& masks);
    /// A signature in a request by UDP: `text` is what it signs.
    void add_signature(std::uint64_t frame, std::uint64_t offset, std::string value, std::string text,
                       std::string masked_text);
    /// Once all passwords are known: puts the edits into the plan.
    void finish(MaskPlan& plan, MaskTokens& tokens);

private:
    /// The words of the field that a digest is made of; as sent and as masked.
    struct Words {
        std::string algorithm, user, realm, nonce, cnonce, nonce_count, qop, uri;
        std::optional<std::string> body_hash{};  ///< for auth-int
    };
    struct Use {
        MaskPlan::Direction direction;
        DigestPlace place;
        Words original, masked;
        std::string method;
    };
    struct Signature {
        std::uint64_t frame = 0, offset = 0;
        std::string value, text, masked_text;
    };
    static Words words_of(const HttpMessage& message);
    static std::optional<std::string> body_hash(const Words& words, std::string_view body);
    static std::string response(const Words& words, const std::string& method, const std::string& password);

    std::vector<Use> uses_;
    std::vector<Signature> signatures_;
    std::set<std::string> passwords_;
    std::map<StreamIndex, Use> last_request_;  ///< what a server's proof answers
    std::uint64_t left_out_ = 0;
};

}  // namespace cwmpscope
