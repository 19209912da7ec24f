#include "report/sanitize/digest_masks.h"

#include "capture/http_head.h"
#include "decoder/session/digest.h"
#include "decoder/session/field_text.h"
#include "decoder/session/hash.h"
#include "decoder/session/message.h"

#include <algorithm>

namespace cwmpscope {

namespace {

constexpr std::size_t most_passwords = 1000;  ///< each digest is tried with each
constexpr std::size_t most_streams = 100'000;

/// The same message with another head of the same length, without its body.
HttpMessage with_head(const HttpMessage& message, const std::string& head) {
    HttpMessage made;
    made.is_request = message.is_request;
    made.buffer = head;
    made.head_length = head.size();
    parse_head(made, true, Limits{});
    return made;
}

bool same_hex(std::string_view left, std::string_view right) {
    return std::ranges::equal(left, right, [](char a, char b) { return (a | 0x20) == (b | 0x20); });
}

}  // namespace

DigestMasks::Words DigestMasks::words_of(const HttpMessage& message) {
    const Message facts_of = decode_message(message, SoapLimits{});
    const HttpFacts& facts = *facts_of.http;
    const AuthField* field = message.is_request ? facts.authorization.get_if() : facts.authentication_info.get_if();
    if (field == nullptr) return {};
    return {field->value("algorithm"), field->value("username"), field->value("realm"), field->value("nonce"),
            field->value("cnonce"),    field->value("nc"),       field->value("qop"),   field->value("uri")};
}

std::string DigestMasks::response(const Words& words, const std::string& method, const std::string& password) {
    return digest_response({.algorithm = words.algorithm,
                            .user = words.user,
                            .realm = words.realm,
                            .password = password,
                            .nonce = words.nonce,
                            .cnonce = words.cnonce,
                            .nonce_count = words.nonce_count,
                            .qop = words.qop,
                            .method = method,
                            .uri = words.uri,
                            .body_hash = words.body_hash})
        .value_or(std::string());
}

/// Only auth-int asks for it.
std::optional<std::string> DigestMasks::body_hash(const Words& words, std::string_view body) {
    if (to_lower_case(words.qop) != "auth-int") return std::nullopt;
    return to_lower_case(words.algorithm).starts_with("sha-256") ? sha256_hex(body) : md5_hex(body);
}

void DigestMasks::learn(const std::string& password) {
    if (!password.empty() && passwords_.size() < most_passwords) passwords_.insert(password);
}

void DigestMasks::add(const MaskPlan::Direction& direction, const HttpMessage& message, const MessageMasks& masks) {
    for (const DigestPlace& place : masks.digests) {
        Use use{.direction = direction, .place = place, .original = {}, .masked = {}, .method = {}};
        const HttpMessage original = with_head(message, std::string(message.head()));
        const HttpMessage masked = with_head(message, masks.masked_head);
        if (message.is_request) {
            use.original = words_of(original);
            use.masked = words_of(masked);
            use.method = std::string(message.text(message.method));
            if (last_request_.size() < most_streams) last_request_[direction.first] = use;
        } else if (const auto request = last_request_.find(direction.first); request != last_request_.end()) {
            // The server proves with the words of the request; its own only repeat them (RFC 7616, 3.5).
            use.original = request->second.original;
            use.masked = request->second.masked;
        }
        use.original.body_hash = body_hash(use.original, message.body());
        use.masked.body_hash = body_hash(use.masked, masks.masked_body.value_or(std::string(message.body())));
        uses_.push_back(std::move(use));
    }
}

void DigestMasks::add_signature(std::uint64_t frame, std::uint64_t offset, std::string value, std::string text,
                                std::string masked_text) {
    signatures_.push_back({frame, offset, std::move(value), std::move(text), std::move(masked_text)});
}

void DigestMasks::finish(MaskPlan& plan, MaskTokens& tokens) {
    for (const Use& use : uses_) {
        const auto password = std::ranges::find_if(passwords_, [&](const std::string& candidate) {
            return same_hex(response(use.original, use.method, candidate), use.place.value);
        });
        std::string made = tokens.hex_of(use.place.value);
        if (password != passwords_.end()) {
            made = response(use.masked, use.method, tokens.of(*password));
            ++plan.proofs_kept;
        }
        made.resize(use.place.value.size(), '0');
        plan.directions[use.direction].edits.push_back({use.place.offset, std::move(made)});
    }
    for (const Signature& signature : signatures_) {
        const auto password = std::ranges::find_if(passwords_, [&](const std::string& candidate) {
            return same_hex(hmac_sha1_hex(candidate, signature.text), signature.value);
        });
        std::string made = tokens.hex_of(signature.value);
        if (password != passwords_.end()) {
            made = hmac_sha1_hex(tokens.of(*password), signature.masked_text);
            ++plan.proofs_kept;
        }
        made.resize(signature.value.size(), '0');
        plan.datagrams[signature.frame].push_back({signature.offset, std::move(made)});
    }
}

}  // namespace cwmpscope
