// MaskTokens: what stands in place of a secret in a capture. As long as the secret, made of the same kind of
// characters, the same for equal secrets and another for different ones (as far as the length allows), so that
// everything that compares them finds what it found before. A token says nothing of the secret but its length: they are
// numbered in the order in which secrets are met.
#pragma once

#include "report/known_words.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

namespace cwmpscope {

class MaskTokens {
public:
    /// "xxxxxx7"; of digits "10000007"; of hexadecimal digits "00000007"; what is not ASCII by characters of as many bytes
    /// in UTF-8. Blanks, line ends and '&' that begins no
    /// entity stay, as does the padding of base64. true, false and a single digit are no secrets and stay.
    std::string of(std::string_view secret);
    /// What of() is to give for another way to write a secret; as long as it.
    void give(std::string_view secret, std::string_view token);
    /// As of(), for something that must stay hexadecimal.
    std::string hex_of(std::string_view secret);
    /// Of the credentials of Basic authentication: valid base64 of the same user with a masked password; where no
    /// password can be told apart, of nothing but x.
    std::string basic_of(std::string_view base64);

    /// Passwords that were met, as they stood on the wire; too short ones would hit innocent words.
    void remember(std::string_view password);
    const KnownWords& remembered() const { return remembered_; }

private:
    std::string token(std::string_view secret, bool hex);

    std::unordered_map<std::string, std::string> tokens_;
    KnownWords remembered_;
    std::unordered_map<std::string, std::size_t> used_;  ///< how many tokens of a pattern were given out
};

}  // namespace cwmpscope
