// How bodies are framed: lengths and chunks, right and wrong. RFC 9112 sections 6 and 7.
#include "tests/capture/http_outcome.h"

using namespace cwmpscope;
using namespace cwmpscope::http_test;

namespace {

const Case cases[] = {
    {"Content-Length twice in one field, same value", R"(>>>
POST / HTTP/1.1
Content-Length: 5, 5

hello
<<< 204
fin)",
     R"(
> POST / HTTP/1.1 (5) duplicate_content_length
< HTTP/1.1 204 No Content (0)
)"},
    {"Content-Length twice in one field, different values: the first counts", R"(>>>
POST / HTTP/1.1
Content-Length: 5, 7

hello
<<< 204
fin)",
     R"(
> POST / HTTP/1.1 (5) conflicting_content_length
< HTTP/1.1 204 No Content (0)
)"},
    {"three Content-Length fields", R"(>>>
POST / HTTP/1.1
Content-Length: 5
Content-Length: 5
Content-Length: 6

hello
<<< 204
fin)",
     R"(
> POST / HTTP/1.1 (5) duplicate_content_length conflicting_content_length
< HTTP/1.1 204 No Content (0)
)"},
    {"leading zeros are part of a number, a sign is not", R"(>>>
POST / HTTP/1.1
Content-Length: 0005

hello
<<< 204
>>>
POST / HTTP/1.1
Content-Length: +5

hello
<<< 204
fin)",
     R"(
> POST / HTTP/1.1 (5)
< HTTP/1.1 204 No Content (0)
> POST / HTTP/1.1 (0) bad_content_length
< HTTP/1.1 204 No Content (0)
)"},
    {"more digits than any body has bytes", R"(>>>
POST / HTTP/1.1
Content-Length: 18446744073709551621

hello
<<< 204
fin)",
     R"(
> POST / HTTP/1.1 (0) bad_content_length
< HTTP/1.1 204 No Content (0)
)"},
    {"hexadecimal, or with a unit", R"(>>>
POST / HTTP/1.1
Content-Length: 0x5

hello
<<< 204
>>>
POST / HTTP/1.1
Content-Length: 5 bytes

hello
<<< 204
fin)",
     R"(
> POST / HTTP/1.1 (0) bad_content_length
< HTTP/1.1 204 No Content (0)
> POST / HTTP/1.1 (0) junk_before_start_line bad_content_length
< HTTP/1.1 204 No Content (0)
)"},
    {"an empty Content-Length", R"(>>>
POST / HTTP/1.1
Content-Length:

hello
<<< 204
fin)",
     R"(
> POST / HTTP/1.1 (0) bad_content_length
< HTTP/1.1 204 No Content (0)
)"},
    {"a folded Content-Length", R"(>>>
POST / HTTP/1.1
Content-Length:
 5

hello
<<< 204
fin)",
     R"(
> POST / HTTP/1.1 (5) folded_header
< HTTP/1.1 204 No Content (0)
)"},
    {"blanks around the value, a blank before the colon, any letter case", R"(>>>
POST / HTTP/1.1
cOnTeNt-LeNgTh : 	5 	

hello
<<< 204
fin)",
     R"(
> POST / HTTP/1.1 (5) header_space_before_colon
< HTTP/1.1 204 No Content (0)
)"},
    {"a request without any length has no body: what follows is stray", R"(>>>
POST / HTTP/1.1
Host: a

hello=1
<<< 204
fin)",
     R"(
> POST / HTTP/1.1 (0) extra_bytes_after_body
< HTTP/1.1 204 No Content (0)
)"},
    {"Content-Length too big: the sender stops", R"(>>>
POST / HTTP/1.1
Content-Length: 50

hello
>>> fin
<<<
HTTP/1.1 400 Bad Request
Content-Length: 0


<<< fin)",
     R"(
> POST / HTTP/1.1 (5) truncated_body
< HTTP/1.1 400 Bad Request (0)
)"},
    {"Content-Length too big in a response: the next response is eaten up, as by the client", R"(>>> GET /1
<<<
HTTP/1.1 200 OK
Content-Length: 30

short
>>> GET /2
<<< 200 ok
fin)",
     R"(
> GET /1 HTTP/1.1 (0)
< HTTP/1.1 200 OK (30) extra_bytes_after_body
> GET /2 HTTP/1.1 (0)
< not-captured
)"},
    {"Content-Length too small by a line end", R"(>>>
POST / HTTP/1.1
Content-Length: 5

hello

<<< 204
>>> POST / ok
<<< 204
fin)",
     R"(
> POST / HTTP/1.1 (5)
< HTTP/1.1 204 No Content (0)
> POST / HTTP/1.1 (2)
< HTTP/1.1 204 No Content (0)
)"},
    {"a folded Transfer-Encoding", R"(>>>
POST / HTTP/1.1
Transfer-Encoding:
 chunked

5
hello
0


<<< 204
fin)",
     R"(
> POST / HTTP/1.1 (5) folded_header
< HTTP/1.1 204 No Content (0)
)"},
    {"sizes in capitals, with zeros, with blanks and extensions", R"(>>>
POST / HTTP/1.1
Transfer-Encoding: chunked

00A 
0123456789
3;a="b;c" ; d
xyz
000


<<< 204
fin)",
     R"(
> POST / HTTP/1.1 (13) chunk_extension
< HTTP/1.1 204 No Content (0)
)"},
    {"more zeros before a size than a number of 64 bits has digits", R"(>>>
POST / HTTP/1.1
Transfer-Encoding: chunked

0000000000000000000a
0123456789
00000000000000000000


<<< 204
fin)",
     R"(
> POST / HTTP/1.1 (10)
< HTTP/1.1 204 No Content (0)
)"},
    {"two trailer fields, one of them folded", R"(>>>
POST / HTTP/1.1
Transfer-Encoding: chunked

1
x
0
A: 1
 2
B: 3


<<< 204
fin)",
     R"(
> POST / HTTP/1.1 (1) trailer
< HTTP/1.1 204 No Content (0)
)"},
    {"an empty chunked body", R"(>>>
POST / HTTP/1.1
Transfer-Encoding: chunked

0


<<< 204
fin)",
     R"(
> POST / HTTP/1.1 (0)
< HTTP/1.1 204 No Content (0)
)"},
    {"a chunk size without a digit", R"(>>>
POST / HTTP/1.1
Transfer-Encoding: chunked

;x
hello
0


<<< 204
fin)",
     R"(
> POST / HTTP/1.1 (0) bad_chunk !undecodable
< HTTP/1.1 204 No Content (0)
)"},
    {"a negative chunk size", R"(>>>
POST / HTTP/1.1
Transfer-Encoding: chunked

-5
hello
0


<<< 204
fin)",
     R"(
> POST / HTTP/1.1 (0) bad_chunk !undecodable
< HTTP/1.1 204 No Content (0)
)"},
    {"a chunk longer than its size says", R"(>>>
POST / HTTP/1.1
Transfer-Encoding: chunked

3
hello
0


<<< 204
fin)",
     R"(
> POST / HTTP/1.1 (3) bad_chunk !undecodable
< HTTP/1.1 204 No Content (0)
)"},
    {"a chunk shorter than its size says takes the next header for data", R"(>>>
POST / HTTP/1.1
Transfer-Encoding: chunked

9
hello
0


>>> fin
<<< 204
<<< fin)",
     R"(
> POST / HTTP/1.1 (9) bad_chunk !undecodable
< HTTP/1.1 204 No Content (0)
)"},
    {"the sender closes between chunks", R"(>>> GET /
<<<
HTTP/1.1 200 OK
Transfer-Encoding: chunked

5
hello

<<< fin
>>> fin)",
     R"(
> GET / HTTP/1.1 (0)
< HTTP/1.1 200 OK (5) truncated_body
)"},
    {"the capture ends inside a chunk header", R"(>>> GET /
<<<
HTTP/1.1 200 OK
Transfer-Encoding: chunked

5
hello
1)",
     R"(
> GET / HTTP/1.1 (0)
< HTTP/1.1 200 OK (5) !capture-end
)"},
    {"chunked named twice, or not last", R"(>>>
POST / HTTP/1.1
Transfer-Encoding: chunked
Transfer-Encoding: chunked

5
hello
0


<<< 204
>>>
POST / HTTP/1.1
Transfer-Encoding: chunked, identity

5
hello
0


<<< 204
fin)",
     R"(
> POST / HTTP/1.1 (5) unknown_transfer_coding
< HTTP/1.1 204 No Content (0)
> POST / HTTP/1.1 (5)
< HTTP/1.1 204 No Content (0)
)"},
    {"a transfer coding that nobody knows", R"(>>>
POST / HTTP/1.1
Transfer-Encoding: rot13, chunked

5
hello
0


<<< 204
>>>
POST / HTTP/1.1
Transfer-Encoding: xchunked
Content-Length: 5

hello
<<< 204
fin)",
     R"(
> POST / HTTP/1.1 (5) unknown_transfer_coding
< HTTP/1.1 204 No Content (0)
> POST / HTTP/1.1 (5) content_length_and_transfer_encoding unknown_transfer_coding
< HTTP/1.1 204 No Content (0)
)"},
    {"a response in a transfer coding without chunks lasts until the connection ends", R"(>>> GET /
<<<
HTTP/1.1 200 OK
Transfer-Encoding: rot13

hello
<<< fin
>>> fin)",
     R"(
> GET / HTTP/1.1 (0)
< HTTP/1.1 200 OK (5) unknown_transfer_coding close_delimited
)"},
    {"HTTP/1.0 does not know chunks, but a sender of chunks means them", R"(>>>
GET / HTTP/1.0


<<<
HTTP/1.0 200 OK
Transfer-Encoding: chunked

5
hello
0


<<< fin
>>> fin)",
     R"(
> GET / HTTP/1.0 (0)
< HTTP/1.0 200 OK (5)
)"},
    {"Content-Length before and behind Transfer-Encoding", R"(>>>
POST / HTTP/1.1
Transfer-Encoding: chunked
Content-Length: 400

5
hello
0


<<< 204
fin)",
     R"(
> POST / HTTP/1.1 (5) content_length_and_transfer_encoding
< HTTP/1.1 204 No Content (0)
)"},
};

}  // namespace

TEST_CASE("bodies are framed as a receiver would that wants to read on", "[http]") {
    check_cases(cases);
}
