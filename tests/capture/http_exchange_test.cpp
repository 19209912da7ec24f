// Exchanges that are not one request and one response after the other. RFC 9110 sections 9, 10.1.1 and 15; RFC 9112
// sections 2 and 9.
#include "tests/capture/http_outcome.h"

using namespace cwmpscope;
using namespace cwmpscope::http_test;

namespace {

const Case cases[] = {
    {"a final status in place of 100: the body is never sent", R"(>>>
POST / HTTP/1.1
Expect: 100-continue
Content-Length: 5


<<<
HTTP/1.1 417 Expectation Failed
Content-Length: 0


fin)",
     R"(
> POST / HTTP/1.1 (0) truncated_body
< HTTP/1.1 417 Expectation Failed (0) early_response
)"},
    {"a final status in place of 100, and the client sends the body all the same", R"(>>>
POST / HTTP/1.1
Expect: 100-continue
Content-Length: 5


<<<
HTTP/1.1 401 Unauthorized
Content-Length: 0


>>>
hello
>>>
POST / HTTP/1.1
Authorization: Digest x
Content-Length: 5

hello
<<< 204
fin)",
     R"(
> POST / HTTP/1.1 (5)
< HTTP/1.1 401 Unauthorized (0) early_response
> POST / HTTP/1.1 (5)
< HTTP/1.1 204 No Content (0)
)"},
    {"the body is sent before the 100 comes", R"(>>>
POST / HTTP/1.1
Expect: 100-continue
Content-Length: 5

hello
<<< 100
<<< 200 ok
fin)",
     R"(
> POST / HTTP/1.1 (5)
i HTTP/1.1 100 Continue (0)
< HTTP/1.1 200 OK (2)
)"},
    {"100 that nobody asked for, and several interim responses", R"(>>> GET /
<<< 100
<<<
HTTP/1.1 102 Processing


<<<
HTTP/1.1 103 Early Hints
Link: x

HTTP/1.1 200 OK
Content-Length: 2

ok
fin)",
     R"(
> GET / HTTP/1.1 (0)
i HTTP/1.1 100 Continue (0)
i HTTP/1.1 102 Processing (0)
i HTTP/1.1 103 Early Hints (0)
< HTTP/1.1 200 OK (2)
)"},
    {"an interim response and then nothing", R"(>>>
POST / HTTP/1.1
Expect: 100-continue
Content-Length: 2


<<< 100
>>>
ok
fin)",
     R"(
> POST / HTTP/1.1 (2)
i HTTP/1.1 100 Continue (0)
< never-sent
)"},
    {"a body behind 204 with a length", R"(>>> GET /
<<<
HTTP/1.1 204 No Content
Content-Length: 5

hello
>>> GET /2
<<< 204
fin)",
     R"(
> GET / HTTP/1.1 (0)
< HTTP/1.1 204 No Content (0) body_on_bodyless_status
> GET /2 HTTP/1.1 (0)
< HTTP/1.1 204 No Content (0) junk_before_start_line
)"},
    {"a body behind 304, and behind HEAD", R"(>>> GET /
<<<
HTTP/1.1 304 Not Modified
Content-Length: 5

hello
>>> HEAD /
<<< 200 hello
>>> GET /2
<<< 204
fin)",
     R"(
> GET / HTTP/1.1 (0)
< HTTP/1.1 304 Not Modified (0) body_on_bodyless_status
> HEAD / HTTP/1.1 (0)
< HTTP/1.1 200 OK (0) junk_before_start_line extra_bytes_after_body
> GET /2 HTTP/1.1 (0)
< HTTP/1.1 204 No Content (0) junk_before_start_line
)"},
    {"a chunked body behind 204", R"(>>> GET /
<<<
HTTP/1.1 204 No Content
Transfer-Encoding: chunked

0


>>> GET /2
<<< 204
fin)",
     R"(
> GET / HTTP/1.1 (0)
< HTTP/1.1 204 No Content (0) body_on_bodyless_status
> GET /2 HTTP/1.1 (0)
< HTTP/1.1 204 No Content (0) junk_before_start_line
)"},
    {"an interim response with a length", R"(>>> POST / x
<<<
HTTP/1.1 100 Continue
Content-Length: 3


<<< 200 ok
fin)",
     R"(
> POST / HTTP/1.1 (1)
i HTTP/1.1 100 Continue (0)
< HTTP/1.1 200 OK (2)
)"},
    {"205 has a length like any other", R"(>>> GET /
<<<
HTTP/1.1 205 Reset Content
Content-Length: 0


>>> HEAD /2
<<<
HTTP/1.1 200 OK
Transfer-Encoding: chunked


fin)",
     R"(
> GET / HTTP/1.1 (0)
< HTTP/1.1 205 Reset Content (0)
> HEAD /2 HTTP/1.1 (0)
< HTTP/1.1 200 OK (0)
)"},
    {"a HEAD that is captured after the head of its response", R"(<<< knows 19
<<<
HTTP/1.1 200 OK
Content-Length: 100


>>> HEAD /
<<< knows 38
<<< 200 next
>>> GET /2
fin)",
     R"(
> HEAD / HTTP/1.1 (0)
< HTTP/1.1 200 OK (0)
> GET /2 HTTP/1.1 (0)
< HTTP/1.1 200 OK (4)
)"},
    {"a HEAD that is captured after its response, which promises chunks", R"(<<< knows 19
<<<
HTTP/1.1 200 OK
Transfer-Encoding: chunked


>>> HEAD /
>>> POST /2 x
<<< 204
fin)",
     R"(
> HEAD / HTTP/1.1 (0)
< HTTP/1.1 200 OK (0)
> POST /2 HTTP/1.1 (1)
< HTTP/1.1 204 No Content (0)
)"},
    {"a CONNECT that is captured after the head of its response", R"(<<< knows 32
<<<
HTTP/1.1 200 Connected


>>>
CONNECT acs:443 HTTP/1.1
Host: a

GET /inside HTTP/1.1

<<< 200 inside
fin)",
     R"(
> CONNECT acs:443 HTTP/1.1 (0)
< HTTP/1.1 200 Connected (0)
)"},
    {"a CONNECT that is refused, captured after the head of its response", R"(<<< knows 35
<<<
HTTP/1.1 403 Forbidden
Content-Length: 2


>>>
CONNECT acs:443 HTTP/1.1
Host: a


<<<
no
>>> GET /2
<<< 200 next
fin)",
     R"(
> CONNECT acs:443 HTTP/1.1 (0)
< HTTP/1.1 403 Forbidden (2)
> GET /2 HTTP/1.1 (0)
< HTTP/1.1 200 OK (4)
)"},
    {"a pipelined HEAD among others", R"(>>>
GET /1 HTTP/1.1

HEAD /2 HTTP/1.1

POST /3 HTTP/1.1
Content-Length: 2

okGET /4 HTTP/1.1


<<<
HTTP/1.1 200 OK
Content-Length: 1

1HTTP/1.1 200 OK
Content-Length: 100

HTTP/1.1 200 OK
Transfer-Encoding: chunked

1
3
0

HTTP/1.1 204 No Content


fin)",
     R"(
> GET /1 HTTP/1.1 (0)
< HTTP/1.1 200 OK (1)
> HEAD /2 HTTP/1.1 (0)
< HTTP/1.1 200 OK (0)
pipelined
> POST /3 HTTP/1.1 (2)
< HTTP/1.1 200 OK (1)
pipelined
> GET /4 HTTP/1.1 (0)
< HTTP/1.1 204 No Content (0)
pipelined
)"},
    {"an early response to a request that is never finished", R"(>>>
POST / HTTP/1.1
Content-Length: 1000

hello
<<<
HTTP/1.1 413 Too Large
Connection: close
Content-Length: 0


<<< fin
>>> fin)",
     R"(
> POST / HTTP/1.1 (5) truncated_body
< HTTP/1.1 413 Too Large (0) early_response
)"},
    {"two responses to one request", R"(>>> GET /
<<< 200 1
<<<
HTTP/1.1 408 Request Timeout
Content-Length: 0


fin)",
     R"(
> GET / HTTP/1.1 (0)
< HTTP/1.1 200 OK (1)
> never-sent
< HTTP/1.1 408 Request Timeout (0) response_without_request
)"},
    {"a response before the request", R"(<<< 200 1
>>> GET /
<<< 200 2
fin)",
     R"(
> never-sent
< HTTP/1.1 200 OK (1) response_without_request
> GET / HTTP/1.1 (0)
< HTTP/1.1 200 OK (1)
)"},
    {"empty lines before a request line, and blanks", R"(>>>


GET / HTTP/1.1


<<< 204
fin)",
     R"(
> GET / HTTP/1.1 (0)
< HTTP/1.1 204 No Content (0)
)"},
    {"targets in all four forms", R"(>>> GET http://acs:7547/x?y
<<< 204
>>>
OPTIONS * HTTP/1.1


<<< 204
>>> GET //x
<<< 204
>>>
CONNECT acs:443 HTTP/1.1


<<<
HTTP/1.1 405 Method Not Allowed
Content-Length: 0


fin)",
     R"(
> GET http://acs:7547/x?y HTTP/1.1 (0)
< HTTP/1.1 204 No Content (0)
> OPTIONS * HTTP/1.1 (0)
< HTTP/1.1 204 No Content (0)
> GET //x HTTP/1.1 (0)
< HTTP/1.1 204 No Content (0)
> CONNECT acs:443 HTTP/1.1 (0)
< HTTP/1.1 405 Method Not Allowed (0)
)"},
    {"methods and versions in small letters", R"(>>>
post / HTTP/1.1
Content-Length: 2

ok
<<< 204
>>>
POST / http/1.1
Content-Length: 2

ok
<<<
http/1.1 200 ok
content-length: 2

ok
fin)",
     R"(
> post / HTTP/1.1 (2)
< HTTP/1.1 204 No Content (0)
> POST / http/1.1 (2) start_line_malformed
< http/1.1 200 ok (2) start_line_malformed
)"},
    {"versions that do not exist", R"(>>>
POST / HTTP/1.9
Content-Length: 2

ok
<<< 204
>>>
POST / HTTP/11
Content-Length: 2

ok
<<< 204
fin)",
     R"(
> POST / HTTP/1.9 (2)
< HTTP/1.1 204 No Content (0)
> POST / HTTP/11 (2) start_line_malformed
< HTTP/1.1 204 No Content (0)
)"},
    {"a method of one's own", R"(>>>
X-PING /x HTTP/1.1
Content-Length: 2

ok
<<< 204
fin)",
     R"(
> X-PING /x HTTP/1.1 (2)
< HTTP/1.1 204 No Content (0)
)"},
    {"junk between messages, in both directions", R"(>>> POST /1 1
<<< 200 1
>>>
~~ junk
>>> POST /2 2
<<<
<html>
<<< 200 2
fin)",
     R"(
> POST /1 HTTP/1.1 (1)
< HTTP/1.1 200 OK (1)
> POST /2 HTTP/1.1 (1) junk_before_start_line
< HTTP/1.1 200 OK (1) junk_before_start_line
)"},
    {"a line of HTTP/0.9 and a page without a head", R"(>>>
GET /page

<<<
<html>old</html>
<<< fin
>>> fin)",
     R"(
> GET /page (0) start_line_malformed truncated_body head-cut !undecodable
< not-captured
)"},
    {"nothing but words is not HTTP", R"(>>>
HELO cpe

<<<
250 hello

fin)",
     R"(
)"},
    {"HTTP/1.0 that keeps the connection", R"(>>>
GET /1 HTTP/1.0
Connection: keep-alive


<<<
HTTP/1.0 200 OK
Connection: keep-alive
Content-Length: 1

1
>>>
GET /2 HTTP/1.0


<<<
HTTP/1.0 200 OK

2
<<< fin
>>> fin)",
     R"(
> GET /1 HTTP/1.0 (0)
< HTTP/1.0 200 OK (1)
> GET /2 HTTP/1.0 (0)
< HTTP/1.0 200 OK (1) close_delimited
)"},
    {"an upgrade that is not granted", R"(>>>
GET / HTTP/1.1
Connection: Upgrade
Upgrade: h2c


<<< 200 ok
>>> GET /2
<<< 204
fin)",
     R"(
> GET / HTTP/1.1 (0)
< HTTP/1.1 200 OK (2)
> GET /2 HTTP/1.1 (0)
< HTTP/1.1 204 No Content (0)
)"},
    {"the preface of HTTP/2", R"(>>>
PRI * HTTP/2.0

SM


fin)",
     R"(
)"},
    {"a granted tunnel whose first bytes come with the request", R"(>>>
CONNECT acs:443 HTTP/1.1

GET /inside HTTP/1.1


<<<
HTTP/1.1 200 Connected

HTTP/1.1 200 OK
Content-Length: 2

ok
fin)",
     R"(
> CONNECT acs:443 HTTP/1.1 (0)
< HTTP/1.1 200 Connected (0)
)"},
};

}  // namespace

TEST_CASE("odd conversations are told as they were", "[http]") {
    check_cases(cases);
}
