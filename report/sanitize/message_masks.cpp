#include "report/sanitize/message_masks.h"

#include "decoder/session/field_text.h"
#include "report/base64.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace cwmpscope {

namespace {

/// The words right before a place: "authorization: basic", "response=".
std::string before(std::string_view text, std::size_t offset) {
    std::size_t begin = std::min(offset, text.size());
    while (begin > 0 && (text[begin - 1] == '"' || text[begin - 1] == ' ' || text[begin - 1] == '\t')) --begin;
    std::size_t word = begin;
    while (word > 0 && text[word - 1] != ' ' && text[word - 1] != ',' && text[word - 1] != '\n' &&
           text[word - 1] != '\t' && begin - word < 20)
        --word;
    return to_lower_case(text.substr(word, begin - word));
}

/// A URL's user:password keeps its colon.
std::string url_token(std::string_view secret, MaskTokens& tokens, std::set<std::string>* passwords) {
    const std::size_t colon = secret.find(':');
    if (colon == std::string_view::npos) return tokens.of(secret);
    if (passwords != nullptr) passwords->emplace(secret.substr(colon + 1));
    return tokens.of(secret.substr(0, colon)) + ":" + tokens.of(secret.substr(colon + 1));
}

/// The five entities and numbers below 256.
std::string unescaped(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, char>, 5> entities = {
        {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}}};
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto entity =
            std::ranges::find_if(entities, [&](const auto& one) { return text.substr(at).starts_with(one.first); });
        if (entity != entities.end()) {
            out += entity->second;
            at += entity->first.size();
        } else {
            out += text[at++];
        }
    }
    return out;
}

class Masker {
public:
    Masker(const HttpMessage& message, MaskTokens& tokens, IdentityMasks* identity)
        : message_(message), tokens_(tokens), identity_(identity) {}

    MessageMasks masks(std::optional<std::string_view> wire) {
        mask_head();
        if (message_.framing == BodyFraming::chunked) {
            if (wire) mask_chunks(*wire);
        } else {
            mask_body(body_offset());
        }
        return std::move(out_);
    }

private:
    using Kind = std::optional<SecretKind>;

    std::uint64_t body_offset() const { return message_.stream_offset + message_.head_length; }

    void mask_head() {
        const std::string_view head = message_.head();
        out_.masked_head = std::string(head);
        out_.kept.emplace_back(message_.stream_offset, body_offset());
        for (const SecretSpan& span : secrets_in_head(head)) {
            const std::string_view secret = head.substr(span.offset, span.length);
            const std::string words = before(head, span.offset);
            const bool response = words.ends_with("response="), proof = words.ends_with("rspauth=");
            if (span.kind == SecretKind::credentials && (response || proof)) {
                out_.digests.push_back({message_.stream_offset + span.offset, std::string(secret), proof});
                count(span.kind, secret.size());
                continue;
            }
            // A qop that is a list, which it may not be, is none.
            if (span.kind == SecretKind::credentials &&
                (to_lower_case(secret) == "auth-int" || to_lower_case(secret) == "auth"))
                continue;
            const std::string token = head_token(span.kind, words, secret);
            edit(message_.stream_offset + span.offset, secret, token, span.kind);
            out_.masked_head.replace(span.offset, span.length, token);
        }
        digests_body_ = !out_.digests.empty() && to_lower_case(head).find("auth-int") != std::string::npos;
        if (identity_ == nullptr) return;
        for (MaskEdit& other : beside(identity_->edits(head), secrets_in_head(head))) {
            out_.masked_head.replace(other.offset, other.bytes.size(), other.bytes);
            other.offset += message_.stream_offset;
            out_.edits.push_back(std::move(other));
            ++out_.identities;
        }
    }

    /// Those that do not lie in a secret, which is masked already.
    static std::vector<MaskEdit> beside(std::vector<MaskEdit> edits, const SecretSpans& secrets) {
        std::erase_if(edits, [&](const MaskEdit& edit) {
            const auto next = std::ranges::upper_bound(secrets, edit.offset, {}, &SecretSpan::offset);
            const bool into_next = next != secrets.end() && next->offset < edit.offset + edit.bytes.size();
            return into_next ||
                   (next != secrets.begin() && std::prev(next)->offset + std::prev(next)->length > edit.offset);
        });
        return edits;
    }

    std::string head_token(SecretKind kind, const std::string& words, std::string_view secret) {
        if (kind == SecretKind::url) return url_token(secret, tokens_, &out_.passwords);
        if (kind != SecretKind::credentials) return tokens_.of(secret);
        if (words.ends_with("cnonce=")) return tokens_.of(secret);
        if (!words.ends_with("basic")) return tokens_.of(secret);
        const std::string plain = from_base64(secret);
        const std::size_t colon = plain.find(':');
        if (colon != std::string::npos) out_.passwords.insert(plain.substr(colon + 1));
        if (identity_ == nullptr || colon == std::string::npos) return tokens_.basic_of(secret);
        const std::string other = base64(identity_->replaced(plain.substr(0, colon)) + plain.substr(colon));
        return tokens_.basic_of(other.size() == secret.size() ? std::string_view(other) : secret);
    }

    /// Secrets by their place, and passwords that were met before in what a fault says: devices repeat there what they
    /// do not like.
    SecretSpans secrets_of_body() {
        const std::string_view body = message_.body();
        SecretSpans spans = secrets_in_body(body);
        if (!tokens_.remembered().empty() && body.find("Fault") != std::string_view::npos) {
            for (const NamedValue& text : named_values_in_xml(body)) {
                if (text.name != "FaultString" && text.name != "faultstring") continue;
                const auto begin = static_cast<std::size_t>(text.value.data() - body.data());
                for (const auto& [offset, length] : tokens_.remembered().places_in(text.value))
                    spans.push_back({begin + offset, length, SecretKind::password});
            }
        }
        for (const SecretSpan& span : spans) {
            if (span.kind == SecretKind::password) tokens_.remember(body.substr(span.offset, span.length));
        }
        return joined(std::move(spans));
    }

    /// `place_of` takes the offset in the decoded body, what stands there, what is to stand there, and the kind of
    /// secret (none: it says who it is).
    template <class PlaceOf>
    void mask_decoded(const SecretSpans& spans, PlaceOf place_in) {
        const std::string_view body = message_.body();
        if (digests_body_ && !coded()) out_.masked_body = std::string(body);
        const auto place_of = [&](std::size_t offset, std::string_view text, const std::string& token, Kind kind) {
            if (out_.masked_body) out_.masked_body->replace(offset, text.size(), token);
            place_in(offset, text, token, kind);
        };
        for (const SecretSpan& span : spans) {
            const std::string_view secret = body.substr(span.offset, span.length);
            if (span.kind == SecretKind::password) out_.passwords.insert(unescaped(secret));
            const std::string token =
                span.kind == SecretKind::url ? url_token(secret, tokens_, &out_.passwords) : body_token(secret);
            place_of(span.offset, secret, token, span.kind);
        }
        for (const MaskEdit& other : identities_beside(spans)) {
            place_of(other.offset, body.substr(other.offset, other.bytes.size()), other.bytes, std::nullopt);
            ++out_.identities;
        }
    }

    std::vector<MaskEdit> identities_beside(const SecretSpans& secrets) {
        if (identity_ == nullptr) return {};
        return beside(identity_->edits_of_body(message_.body()), secrets);
    }

    std::string body_token(std::string_view secret) { return tokens_.of(secret); }

    bool coded() const { return !message_.content_encoding.empty() && message_.content_encoding != "identity"; }

    /// Of a coded body every byte depends on every other: it stays only when nothing in it is secret, and all was read.
    bool coded_body_stays() {
        if (message_.incomplete != Incomplete::no) return false;
        const SecretSpans spans = secrets_of_body();
        if (spans.empty() && identities_beside(spans).empty()) return true;
        out_.coded = std::string(message_.body());
        mask_decoded(spans, [&](std::size_t offset, std::string_view secret, const std::string& token, Kind) {
            out_.coded->replace(offset, secret.size(), token);
        });
        MaskedPlace place = place_in_list(spans.empty() ? SecretKind::password : spans.front().kind);
        place.identity = spans.empty();
        place.bytes = message_.wire_body_length;
        place.count = static_cast<std::uint32_t>(spans.size());
        place.whole_body = true;
        out_.masked.push_back(place);
        return false;
    }

    void mask_body(std::uint64_t begin) {
        if (coded()) {
            if (coded_body_stays()) out_.kept.emplace_back(begin, begin + message_.wire_body_length);
            return;
        }
        out_.kept.emplace_back(begin, begin + message_.body().size());
        mask_decoded(secrets_of_body(), [&](std::size_t offset, std::string_view secret, const std::string& token,
                                            Kind kind) { edit(begin + offset, secret, token, kind); });
    }

    struct Chunk {
        std::uint64_t wire = 0;     ///< stream offset of its data
        std::uint64_t decoded = 0;  ///< place in the body
        std::uint64_t length = 0;
    };

    /// Chunk headers are kept as far as they can be followed; data as far as it was decoded.
    void mask_chunks(std::string_view wire) {
        std::vector<Chunk> chunks;
        const std::uint64_t end_of_body = coded() ? UINT64_MAX : message_.body().size();
        const bool stays = !coded() || coded_body_stays();
        std::uint64_t decoded = 0;
        std::size_t at = message_.head_length;
        while (at < wire.size()) {
            const std::size_t line_end = wire.find('\n', at);
            std::uint64_t size = 0;
            const auto [end, error] = std::from_chars(wire.data() + at, wire.data() + wire.size(), size, 16);
            if (line_end == std::string_view::npos || error != std::errc() || end == wire.data() + at) break;
            const std::size_t data = line_end + 1;
            if (size == 0) {  // the trailer has header fields, which may be anything: it ends with the message
                const bool bare =
                    wire.substr(at).find("\n\r\n") == line_end - at || wire.substr(at).find("\n\n") == line_end - at;
                keep(at, bare ? wire.size() : data);
                break;
            }
            const std::uint64_t here = std::min<std::uint64_t>(size, wire.size() - data);
            keep(at, data);
            const std::uint64_t known = decoded < end_of_body ? std::min(here, end_of_body - decoded) : 0;
            if (stays) keep(data, data + known);
            chunks.push_back({message_.stream_offset + data, decoded, known});
            decoded += here;
            at = data + here;
            if (here < size) break;
            const std::size_t line_break = wire.substr(at).starts_with("\r\n") ? 2
                                           : wire.substr(at).starts_with("\n") ? 1
                                                                               : 0;
            keep(at, at + line_break);
            at += line_break;
        }
        if (coded()) return;
        mask_decoded(secrets_of_body(), [&](std::size_t offset, std::string_view secret, const std::string& token,
                                            Kind kind) { edit_in_chunks(chunks, offset, secret, token, kind); });
    }

    void keep(std::uint64_t begin, std::uint64_t end) {
        if (begin < end) out_.kept.emplace_back(message_.stream_offset + begin, message_.stream_offset + end);
    }

    void edit_in_chunks(const std::vector<Chunk>& chunks, std::size_t offset, std::string_view secret,
                        const std::string& token, Kind kind) {
        bool first = true;
        for (const Chunk& chunk : chunks) {
            const std::uint64_t begin = std::max<std::uint64_t>(offset, chunk.decoded);
            const std::uint64_t end = std::min<std::uint64_t>(offset + secret.size(), chunk.decoded + chunk.length);
            if (begin >= end) continue;
            out_.edits.push_back({chunk.wire + (begin - chunk.decoded), token.substr(begin - offset, end - begin)});
            if (first && kind && token != secret) count(*kind, secret.size());
            first = false;
        }
    }

    void edit(std::uint64_t offset, std::string_view secret, const std::string& token, Kind kind) {
        if (token == secret) return;
        out_.edits.push_back({offset, token});
        if (kind) count(*kind, secret.size());
    }

    MaskedPlace place_in_list(SecretKind kind) const {
        return {.frame = message_.first.frame, .stream = message_.stream, .kind = kind};
    }

    void count(SecretKind kind, std::size_t bytes) {
        auto known = std::ranges::find_if(
            out_.masked, [&](const MaskedPlace& place) { return place.kind == kind && !place.whole_body; });
        if (known == out_.masked.end()) known = out_.masked.insert(known, place_in_list(kind));
        known->bytes += bytes;
        ++known->count;
    }

    const HttpMessage& message_;
    MaskTokens& tokens_;
    IdentityMasks* identity_;
    MessageMasks out_;
    bool digests_body_ = false;
};

}  // namespace

MessageMasks masks_of(const HttpMessage& message, std::optional<std::string_view> wire, MaskTokens& tokens,
                      IdentityMasks* identity) {
    return Masker(message, tokens, identity).masks(wire);
}

std::vector<MaskEdit> masks_of_text(std::string_view text, const SecretSpans& spans, MaskTokens& tokens) {
    std::vector<MaskEdit> edits;
    for (const SecretSpan& span : spans) {
        const std::string_view secret = text.substr(span.offset, span.length);
        std::string token = span.kind == SecretKind::url ? url_token(secret, tokens, nullptr) : tokens.of(secret);
        if (token != secret) edits.push_back({span.offset, std::move(token)});
    }
    return edits;
}

}  // namespace cwmpscope
