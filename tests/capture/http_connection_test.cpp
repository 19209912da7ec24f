#include "capture/http_connection.h"

#include "tests/capture/http_outcome.h"

using namespace cwmpscope;
using namespace cwmpscope::http_test;

namespace {

const Case cases[] = {
    {"a request and its response", R"(>>>
POST /acs HTTP/1.1
Host: acs
Content-Length: 5

hello
<<< 200 ok
fin)",
     R"(
> POST /acs HTTP/1.1 (5)
< HTTP/1.1 200 OK (2)
)"},
    {"several exchanges on one connection", R"(>>> POST /a 1
<<< 200 2
>>>
POST /b HTTP/1.1
Content-Length: 0


<<< 204
fin)",
     R"(
> POST /a HTTP/1.1 (1)
< HTTP/1.1 200 OK (1)
> POST /b HTTP/1.1 (0)
< HTTP/1.1 204 No Content (0)
)"},
    {"a chunked body with extension and trailer", R"(>>>
POST /acs HTTP/1.1
Transfer-Encoding: chunked

5;x=1
hello
06
 world
0
Checksum: 1


<<<
HTTP/1.1 200 OK
Content-Length: 0


fin)",
     R"(
> POST /acs HTTP/1.1 (11) chunk_extension trailer
< HTTP/1.1 200 OK (0)
)"},
    {"a body that ends with the connection", R"(>>>
GET / HTTP/1.0


<<<
HTTP/1.0 200 OK

all of
<<<
 this
<<< fin
>>> fin)",
     R"(
> GET / HTTP/1.0 (0)
< HTTP/1.0 200 OK (11) close_delimited
)"},
    {"a response without any length on a connection that goes on", R"(>>> GET /1
<<<
HTTP/1.1 200 OK


>>> GET /2
<<< 200 x
fin)",
     R"(
> GET /1 HTTP/1.1 (0)
< HTTP/1.1 200 OK (0)
> GET /2 HTTP/1.1 (0)
< HTTP/1.1 200 OK (1)
)"},
    {"HEAD, 204 and 304 have no body whatever they promise", R"(>>> HEAD /
<<<
HTTP/1.1 200 OK
Content-Length: 100


>>> GET /
<<<
HTTP/1.1 304 Not Modified
Content-Length: 100


>>> GET /
<<<
HTTP/1.1 204 No Content
Transfer-Encoding: chunked


fin)",
     R"(
> HEAD / HTTP/1.1 (0)
< HTTP/1.1 200 OK (0)
> GET / HTTP/1.1 (0)
< HTTP/1.1 304 Not Modified (0)
> GET / HTTP/1.1 (0)
< HTTP/1.1 204 No Content (0)
)"},
    {"100 Continue stands beside the final response", R"(>>>
POST / HTTP/1.1
Expect: 100-continue
Content-Length: 4


<<< 100
>>>
body
<<<
HTTP/1.1 200 OK
Content-Length: 0


fin)",
     R"(
> POST / HTTP/1.1 (4)
i HTTP/1.1 100 Continue (0)
< HTTP/1.1 200 OK (0)
)"},
    {"an early response", R"(>>>
POST / HTTP/1.1
Content-Length: 10

12345
<<<
HTTP/1.1 401 Unauthorized
Content-Length: 0


>>>
67890
>>> GET /
<<<
HTTP/1.1 200 OK
Content-Length: 0


fin)",
     R"(
> POST / HTTP/1.1 (10)
< HTTP/1.1 401 Unauthorized (0) early_response
> GET / HTTP/1.1 (0)
< HTTP/1.1 200 OK (0)
)"},
    {"pipelined requests", R"(>>> GET /1
>>> GET /2
<<< 200 1
<<< 200 2
fin)",
     R"(
> GET /1 HTTP/1.1 (0)
< HTTP/1.1 200 OK (1)
> GET /2 HTTP/1.1 (0)
< HTTP/1.1 200 OK (1)
pipelined
)"},
    {"a response that nobody asked for", R"(<<<
HTTP/1.1 408 Request Timeout
Content-Length: 0


<<< fin
>>> fin)",
     R"(
> never-sent
< HTTP/1.1 408 Request Timeout (0) response_without_request
)"},
    {"a request that is never answered", R"(>>> GET /
fin)",
     R"(
> GET / HTTP/1.1 (0)
< never-sent
)"},
    {"a reset instead of an answer", R"(>>> GET /
<<< rst)",
     R"(
> GET / HTTP/1.1 (0)
< never-sent
)"},
    {"the capture ends before the answer", R"(>>>
GET / HTTP/1.1


)",
     R"(
> GET / HTTP/1.1 (0)
< still-open
)"},
    {"the capture ends inside the answer", R"(>>> GET /
<<<
HTTP/1.1 200 OK
Content-Length: 10

12345)",
     R"(
> GET / HTTP/1.1 (0)
< HTTP/1.1 200 OK (5) !capture-end
)"},
    {"the capture ends inside a head", R"(>>>
GET / HTTP/1.1
Host: a)",
     R"(
> GET / HTTP/1.1 (0) head-cut !capture-end
< still-open
)"},
    {"the sender closes before the promised length", R"(>>> GET /
<<<
HTTP/1.1 200 OK
Content-Length: 10

12345
<<< fin
>>> fin)",
     R"(
> GET / HTTP/1.1 (0)
< HTTP/1.1 200 OK (5) truncated_body
)"},
    {"the receiver resets a body: not the sender's fault", R"(>>> GET /
<<<
HTTP/1.1 200 OK
Content-Length: 10

12345
>>> rst)",
     R"(
> GET / HTTP/1.1 (0)
< HTTP/1.1 200 OK (5) !capture-end
)"},
    {"Content-Length too small", R"(>>>
POST / HTTP/1.1
Content-Length: 5

hello, world
<<<
HTTP/1.1 200 OK
Content-Length: 2

okay
>>> GET /
<<< 204
fin)",
     R"(
> POST / HTTP/1.1 (5) extra_bytes_after_body
< HTTP/1.1 200 OK (2) extra_bytes_after_body
> GET / HTTP/1.1 (0) junk_before_start_line
< HTTP/1.1 204 No Content (0) junk_before_start_line
)"},
    {"stray bytes in a packet of their own, and then the end", R"(>>> GET /
<<< 204
<<<
<html>
<<< fin
>>> fin)",
     R"(
> GET / HTTP/1.1 (0)
< HTTP/1.1 204 No Content (0) body_on_bodyless_status
)"},
    {"empty lines between messages are nothing", R"(>>>
POST / HTTP/1.1
Content-Length: 1

x


<<<


HTTP/1.1 200 OK
Content-Length: 0


>>>

GET / HTTP/1.1


<<< 204
fin)",
     R"(
> POST / HTTP/1.1 (1)
< HTTP/1.1 200 OK (0)
> GET / HTTP/1.1 (0)
< HTTP/1.1 204 No Content (0)
)"},
    {"Transfer-Encoding over Content-Length", R"(>>>
POST / HTTP/1.1
Content-Length: 3
Transfer-Encoding: chunked

2
hi
0


<<<
HTTP/1.1 200 OK
Content-Length: 1
Content-Length: 1

x
>>> GET /
<<<
HTTP/1.1 200 OK
Content-Length: 1
Content-Length: 2

xy
fin)",
     R"(
> POST / HTTP/1.1 (2) content_length_and_transfer_encoding
< HTTP/1.1 200 OK (1) duplicate_content_length
> GET / HTTP/1.1 (0)
< HTTP/1.1 200 OK (1) conflicting_content_length extra_bytes_after_body
)"},
    {"a Content-Length that is none", R"(>>>
POST / HTTP/1.1
Content-Length: -5

hello
<<<
HTTP/1.1 200 OK
Content-Length: abc

to the end
<<< fin
>>> fin)",
     R"(
> POST / HTTP/1.1 (0) bad_content_length
< HTTP/1.1 200 OK (10) bad_content_length close_delimited
)"},
    {"a bad chunk header: what was understood is kept, and the next message is found", R"(>>>
POST / HTTP/1.1
Transfer-Encoding: chunked

5
hello
zz
what
>>>
POST /2 HTTP/1.1
Content-Length: 0


<<<
HTTP/1.1 400 Bad Request
Content-Length: 0


<<<
HTTP/1.1 200 OK
Content-Length: 0


fin)",
     R"(
> POST / HTTP/1.1 (5) bad_chunk !undecodable
< HTTP/1.1 400 Bad Request (0)
> POST /2 HTTP/1.1 (0)
< HTTP/1.1 200 OK (0)
pipelined
)"},
    {"no empty line after the last chunk", R"(>>>
POST / HTTP/1.1
Transfer-Encoding: chunked

2
hi
0

>>>
POST /2 HTTP/1.1
Content-Length: 0


<<<
HTTP/1.1 200 OK
Content-Length: 0


<<<
HTTP/1.1 200 OK
Content-Length: 0


fin)",
     R"(
> POST / HTTP/1.1 (2) bad_chunk
< HTTP/1.1 200 OK (0)
> POST /2 HTTP/1.1 (0)
< HTTP/1.1 200 OK (0)
pipelined
)"},
    {"oddities of a head", R"(>>>
POST http://acs:7547/x HTTP/1.1
host: a
X-Folded: one
 two
Bad : 1
no colon here
content-length: 2

ok
<<<
HTTP/1.1 200
content-length:0


fin)",
     R"(
> POST http://acs:7547/x HTTP/1.1 (2) folded_header header_space_before_colon header_without_colon
< HTTP/1.1 200 (0) start_line_malformed
)"},
    {"a later request without its start line", R"(>>> GET /
<<<
HTTP/1.1 200 OK
Content-Length: 0


>>>
Host: acs
Content-Length: 2

hi
<<<
HTTP/1.1 200 OK
Content-Length: 0


>>>
HTTP/1.1
Host: acs
Content-Length: 2

ho
<<< 204
fin)",
     R"(
> GET / HTTP/1.1 (0)
< HTTP/1.1 200 OK (0)
>  (2) start_line_missing
< HTTP/1.1 200 OK (0)
> HTTP/1.1 (2) start_line_malformed
< HTTP/1.1 204 No Content (0)
)"},
    {"malformed start lines that still say what they mean", R"(>>>
GET /a b HTTP/1.1


<<<
HTTP/1.1 2OO OK
Content-Length: 0


>>>
GET /


<<<
HTTP/1.1 200 OK
Content-Length: 0


fin)",
     R"(
> GET /a b HTTP/1.1 (0) start_line_malformed
< HTTP/1.1 2OO OK (0) start_line_malformed
> GET / (0) start_line_malformed
< HTTP/1.1 200 OK (0)
)"},
    {"101 ends HTTP on the connection", R"(>>>
GET /chat HTTP/1.1
Upgrade: websocket


<<<
HTTP/1.1 101 Switching Protocols
Upgrade: websocket


>>> GET /not
<<<
HTTP/1.1 200 OK
Content-Length: 0


fin)",
     R"(
> GET /chat HTTP/1.1 (0)
< HTTP/1.1 101 Switching Protocols (0)
)"},
    {"CONNECT ends HTTP when it is granted, not when it is refused", R"(>>>
CONNECT a:443 HTTP/1.1


<<<
HTTP/1.1 407 Proxy Authentication Required
Content-Length: 0


>>>
CONNECT a:443 HTTP/1.1


<<<
HTTP/1.1 200 Connection established


>>> GET /not
fin)",
     R"(
> CONNECT a:443 HTTP/1.1 (0)
< HTTP/1.1 407 Proxy Authentication Required (0)
> CONNECT a:443 HTTP/1.1 (0)
< HTTP/1.1 200 Connection established (0)
)"},
};

}  // namespace

TEST_CASE("HTTP conversations are read alike in pieces of any size", "[http]") {
    check_cases(cases);
}
