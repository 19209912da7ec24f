// MD5, SHA-256 and HMAC-SHA1 as lower-case hexadecimal text: for digest authentication, the fingerprints of bodies and
// connection requests by UDP. Bytes go in, text comes out. Nothing here is about security of our own.
#pragma once

#include <string>
#include <string_view>

namespace cwmpscope {

std::string md5_hex(std::string_view bytes);     ///< 32 digits (RFC 1321)
std::string sha256_hex(std::string_view bytes);  ///< 64 digits (FIPS 180-4)
std::string hmac_sha1_hex(std::string_view key, std::string_view bytes);  ///< 40 digits (RFC 2104)

}  // namespace cwmpscope
