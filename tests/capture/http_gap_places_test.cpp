// A hole in each place of a message: what is lost is this message, or less; what comes after it is read.
#include "tests/capture/http_outcome.h"

using namespace cwmpscope;
using namespace cwmpscope::http_test;

namespace {

const Case cases[] = {
    {"in a start line", R"(>>>
POST /1 HT
>>> gap 10
>>>
Content-Length: 2

ok
<<< 204
>>> POST / ok
<<< 204
fin)",
     R"(
> not-captured
< HTTP/1.1 204 No Content (0)
unsure
> POST / HTTP/1.1 (2)
< HTTP/1.1 204 No Content (0)
)"},
    {"in a status line", R"(>>> GET /1
<<<
HTTP/1.1 2
<<< gap 30
<<<
ok
>>> GET /2
<<< 200 ok
fin)",
     R"(
> GET /1 HTTP/1.1 (0)
< not-captured
unsure
> GET /2 HTTP/1.1 (0)
< HTTP/1.1 200 OK (2)
)"},
    {"in a header field", R"(>>>
POST /1 HTTP/1.1
Host: a
Content-Le
>>> gap 10
>>>
ok
<<< 204
>>> POST / ok
<<< 204
fin)",
     R"(
> POST /1 HTTP/1.1 (0) head-cut !gap
< HTTP/1.1 204 No Content (0)
unsure
> POST / HTTP/1.1 (2)
< HTTP/1.1 204 No Content (0)
)"},
    {"between head and body", R"(>>>
POST /1 HTTP/1.1
Content-Length: 10


>>> gap 4
>>>
567890
<<< 204
>>> POST / ok
<<< 204
fin)",
     R"(
> POST /1 HTTP/1.1 (0) !gap
< HTTP/1.1 204 No Content (0)
> POST / HTTP/1.1 (2)
< HTTP/1.1 204 No Content (0)
)"},
    {"over the end of a body and the next head", R"(>>>
POST /1 HTTP/1.1
Content-Length: 4

ab
>>> gap 40
>>>
rest
<<< 204
<<< 204
>>> POST / ok
<<< 204
fin)",
     R"(
> POST /1 HTTP/1.1 (2) !gap
< HTTP/1.1 204 No Content (0)
unsure
> not-captured
< HTTP/1.1 204 No Content (0)
unsure
> POST / HTTP/1.1 (2)
< HTTP/1.1 204 No Content (0)
)"},
    {"a whole body", R"(>>>
POST /1 HTTP/1.1
Content-Length: 4


>>> gap 4
<<< 204
>>> POST / ok
<<< 204
fin)",
     R"(
> POST /1 HTTP/1.1 (0) !gap
< HTTP/1.1 204 No Content (0)
> POST / HTTP/1.1 (2)
< HTTP/1.1 204 No Content (0)
)"},
    {"in a chunk header", R"(>>>
POST / HTTP/1.1
Transfer-Encoding: chunked

2
ab
1
>>> gap 1
>>>

0123456789abcdef
<<< 204
>>> POST / ok
<<< 204
fin)",
     R"(
> POST / HTTP/1.1 (2) !gap
< HTTP/1.1 204 No Content (0)
unsure
> POST / HTTP/1.1 (2)
< HTTP/1.1 204 No Content (0)
)"},
    {"in the data of a chunk", R"(>>>
POST / HTTP/1.1
Transfer-Encoding: chunked

8
ab
>>> gap 4
>>>
gh
0


<<< 204
>>> POST / ok
<<< 204
fin)",
     R"(
> POST / HTTP/1.1 (2) !gap
< HTTP/1.1 204 No Content (0)
> POST / HTTP/1.1 (2)
< HTTP/1.1 204 No Content (0)
)"},
    {"the line end behind a chunk", R"(>>>
POST / HTTP/1.1
Transfer-Encoding: chunked

2
ab
>>> gap 2
>>>
0


<<< 204
>>> POST / ok
<<< 204
fin)",
     R"(
> POST / HTTP/1.1 (2) !gap
< HTTP/1.1 204 No Content (0)
unsure
> POST / HTTP/1.1 (2)
< HTTP/1.1 204 No Content (0)
)"},
    {"in a trailer", R"(>>>
POST / HTTP/1.1
Transfer-Encoding: chunked

2
ab
0
A: 1
>>> gap 6
>>>
: 2


<<< 204
>>> POST / ok
<<< 204
fin)",
     R"(
> POST / HTTP/1.1 (2) !gap
< HTTP/1.1 204 No Content (0)
unsure
> POST / HTTP/1.1 (2)
< HTTP/1.1 204 No Content (0)
)"},
    {"behind the last chunk", R"(>>>
POST / HTTP/1.1
Transfer-Encoding: chunked

2
ab
0

>>> gap 2
<<< 204
>>> POST / ok
<<< 204
fin)",
     R"(
> POST / HTTP/1.1 (2) !gap
< HTTP/1.1 204 No Content (0)
unsure
> POST / HTTP/1.1 (2)
< HTTP/1.1 204 No Content (0)
)"},
    {"between messages, a whole one", R"(>>> POST / ok
<<< 204
>>> gap 40
<<< 204
>>> POST / ok
<<< 204
fin)",
     R"(
> POST / HTTP/1.1 (2)
< HTTP/1.1 204 No Content (0)
> not-captured
< HTTP/1.1 204 No Content (0)
unsure
> POST / HTTP/1.1 (2)
< HTTP/1.1 204 No Content (0)
)"},
    {"in a body that ends with the connection", R"(>>>
GET / HTTP/1.0


<<<
HTTP/1.0 200 OK

abc
<<< gap 3
<<<
ghi
<<< fin
>>> fin)",
     R"(
> GET / HTTP/1.0 (0)
< HTTP/1.0 200 OK (3) close_delimited !gap
)"},
    {"in an interim response", R"(>>>
POST / HTTP/1.1
Expect: 100-continue
Content-Length: 2


<<<
HTTP/1.1 100 Con
<<< gap 8
>>>
ok
<<< 200 ok
fin)",
     R"(
> POST / HTTP/1.1 (2)
< HTTP/1.1 200 OK (2)
unsure
)"},
    {"in both directions at once", R"(>>> POST / ok
<<< 204
>>> gap 40
<<< gap 27
>>> POST / ok
<<< 204
fin)",
     R"(
> POST / HTTP/1.1 (2)
< HTTP/1.1 204 No Content (0)
> POST / HTTP/1.1 (2)
< HTTP/1.1 204 No Content (0)
unsure
)"},
};

}  // namespace

TEST_CASE("a hole in each place of a message", "[http]") {
    check_cases(cases);
}
