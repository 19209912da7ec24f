// MD5 and SHA-256 as lower-case hexadecimal text: for digest authentication and for the fingerprints of bodies. Bytes
// go in, text comes out. Nothing here is about security of our own.
#pragma once

#include <string>
#include <string_view>

namespace cwmpscope {

std::string md5_hex(std::string_view bytes);     ///< 32 digits (RFC 1321)
std::string sha256_hex(std::string_view bytes);  ///< 64 digits (FIPS 180-4)

}  // namespace cwmpscope
