// The fuzz targets: each takes any bytes and feeds them to one stage. A crash, a sanitizer's report or a broken promise
// (BrokenPromise) is a defect. libFuzzer calls one of them per program; the ordinary tests replay kept inputs.
#pragma once

#include "capture/bytes.h"
#include "tests/support/promise.h"

#include <span>
#include <string_view>

namespace cwmpscope::fuzz {

using test::promise;

/// A link type and packets, through the whole of capture/.
void packet(Bytes input);
/// A script of segments into TcpTracker: every byte that comes out was sent at that place, no hole hides a byte that
/// came.
void tcp(Bytes input);
/// The head of a message.
void http_head(Bytes input);
/// Both directions of a connection: the same messages however the bytes were cut.
void http_body(Bytes input);
/// Coded bytes; and plain ones, which must come back after coding them.
void content_decoding(Bytes input);
/// A capture file: the same packets however its bytes are read.
void capture_file(Bytes input);
/// A compressed file: the same bytes however they are read.
void decompression(Bytes input);
/// A SOAP body to facts.
void soap(Bytes input);
/// A key log and both directions of a TLS connection: the same facts however the bytes were cut.
void tls(Bytes input);
/// A capture file through the whole analysis with all rules.
void whole(Bytes input);

struct Target {
    std::string_view name;
    void (*run)(Bytes input);
};

std::span<const Target> all_targets();

}  // namespace cwmpscope::fuzz
