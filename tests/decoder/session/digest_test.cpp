#include "decoder/session/digest.h"
#include "tests/support/catch.h"

#include <utility>
#include <vector>

namespace cwmpscope {
namespace {

/// The example of RFC 7616 3.9.1, which has one for each of two algorithms.
DigestInput mufasa() {
    return {.algorithm = "MD5",
            .user = "Mufasa",
            .realm = "http-auth@example.org",
            .password = "Circle of Life",
            .nonce = "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v",
            .cnonce = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ",
            .nonce_count = "00000001",
            .qop = "auth",
            .method = "GET",
            .uri = "/dir/index.html"};
}

/// What one client sent for one nonce.
struct Recorded {
    std::string_view user, realm, password, method, uri, nonce, cnonce;
    std::vector<std::pair<std::string_view, std::string_view>> count_and_response;
};

/// From a published log of three sessions and a file download (an IGD simulator, 2016).
const std::vector<Recorded> recorded = {
    {"testcpe",
     "TR069 Authenticate",
     "ac5entry",
     "POST",
     "/comserver/node1/tr069",
     "69534964424e4c337141626c746d3269436f796b544b6a696b2f386f45527543336577652b426f496d48593d0d0a",
     "KmbUU0AkGGPOV0h+imrOEofMjXxW6irE",
     {{"00000001", "99734f7db5ab5110c57e545de096f3d6"},
      {"00000002", "86220186ebcfe86ed2adbf99298ea698"},
      {"00000003", "31e73f9140410269c7b9dfdf4767e03e"},
      {"00000004", "8c1d6eb321b5ee5a62060fe80bf20493"},
      {"00000005", "6d9888c262e2622e9ff5440f59a1c8c4"},
      {"00000006", "6572e2e52ddee957bf03c6d4906cc19c"},
      {"00000007", "2b0c1be3549f69fa17d976579459cbc8"},
      {"00000008", "e8fde41fd8183c475c2186aeea8cf351"},
      {"00000009", "0fd8634505db3d2b905a41c2a39a908a"},
      {"0000000a", "99da0bb64cf29beb2a57b4de5f6ddb9a"},
      {"0000000b", "5286f054ade4781a32932fc8e5aae72c"},
      {"0000000c", "bdc908b929ab42da4797a1a87a006de0"}}},
    {"testcpe",
     "TR069 Authenticate",
     "ac5entry",
     "POST",
     "/comserver/node1/tr069",
     "69534964424e4c337141626c746d3269436f796b544b5a495536565635584d4b424541685a5749476f454d3d0d0a",
     "BEjM5tOFyTUdB6vLa6zg/PfEknCBCOKE",
     {{"00000001", "4890f43922fd40555226935a1ace13b5"},
      {"00000002", "93240ced5c129b40e308ad82c728dffd"},
      {"00000003", "12a8cdc7e7dd56cf9f5864f22058e029"},
      {"00000004", "0be9786d873cc28818ff8ff0985fbf7f"}}},
    {"download",
     "Digest Auth",
     "download",
     "GET",
     "/tr/fwStore/1464931524149_codetemplates.xml",
     "2OUg9lg0BQA=45120cfc1356c9a7260473439f78f84d796b986e",
     "EmvQbRsDb42hi19OJWFTqxQ/PjoRylk2",
     {{"00000001", "e919ac7efa43510f7e9492b5d41fcff8"}}},
    {"testcpe",
     "TR069 Authenticate",
     "ac5entry",
     "POST",
     "/comserver/node1/tr069",
     "69534964424e4c337141626c746d3269436f796b54413261456b573959304f54375a326a7143495a3763493d0d0a",
     "d6wtHHeDPdevLwEDe4WmpcyoPEroNNhr",
     {{"00000001", "c6a18b4382ef1c1005ddf1a88b50b5a9"},
      {"00000002", "c64bb5af599e29acd59fbd3a9ab3a3fe"},
      {"00000003", "46e0db3c420d4ff8e879ff8e4f827222"}}},
};

DigestInput input_of(const Recorded& client, std::string_view count) {
    return {.algorithm = "MD5",
            .user = client.user,
            .realm = client.realm,
            .password = client.password,
            .nonce = client.nonce,
            .cnonce = client.cnonce,
            .nonce_count = count,
            .qop = "auth",
            .method = client.method,
            .uri = client.uri};
}

}  // namespace

TEST_CASE("digest: the MD5 example of RFC 7616", "[digest]") {
    CHECK(digest_response(mufasa()) == "8ca523f5e9506fed4657c9700eebdbec");
}

TEST_CASE("digest: the SHA-256 example of RFC 7616, whatever the case of its name", "[digest]") {
    DigestInput input = mufasa();
    input.algorithm = "SHA-256";
    CHECK(digest_response(input) == "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1");
    input.algorithm = "sha-256";
    CHECK(digest_response(input) == "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1");
}

TEST_CASE("digest: the example of RFC 2617", "[digest]") {
    const DigestInput input{.algorithm = "",
                            .user = "Mufasa",
                            .realm = "testrealm@host.com",
                            .password = "Circle Of Life",
                            .nonce = "dcd98b7102dd2f0e8b11d0f600bfb0c093",
                            .cnonce = "0a4f113b",
                            .nonce_count = "00000001",
                            .qop = "auth",
                            .method = "GET",
                            .uri = "/dir/index.html"};
    CHECK(digest_response(input) == "6629fae49393a05397450978507c4ef1");
}

TEST_CASE("digest: without qop it is that of RFC 2069", "[digest]") {
    // The example of RFC 2069 2.4, with the value of its erratum.
    const DigestInput input{.algorithm = "",
                            .user = "Mufasa",
                            .realm = "testrealm@host.com",
                            .password = "CircleOfLife",
                            .nonce = "dcd98b7102dd2f0e8b11d0f600bfb0c093",
                            .cnonce = "",
                            .nonce_count = "",
                            .qop = "",
                            .method = "GET",
                            .uri = "/dir/index.html"};
    CHECK(digest_response(input) == "1949323746fe6a43ef61f9606e7febea");
}

TEST_CASE("digest: the session variants hash nonce and cnonce into the secret", "[digest]") {
    DigestInput input = mufasa();
    input.algorithm = "MD5-sess";
    CHECK(digest_response(input) == "e783283f46242139c486a698fec7211d");
    input.algorithm = "SHA-256-sess";
    CHECK(digest_response(input) == "2fd51b3a77ad75bad6afad6003e818d767133c46d9e2749e7f5232ae1ea3efd7");
}

TEST_CASE("digest: auth-int needs the hash of the body", "[digest]") {
    DigestInput input = mufasa();
    input.qop = "auth-int";
    CHECK_FALSE(digest_response(input).has_value());
    input.body_hash = "d41d8cd98f00b204e9800998ecf8427e";
    CHECK(digest_response(input) == "8804a53d3640a40a4f73cea12c5ba451");
}

TEST_CASE("digest: what cannot be computed is not computed", "[digest]") {
    DigestInput input = mufasa();
    input.algorithm = "SHA-512-256";
    CHECK_FALSE(digest_response(input).has_value());
    input = mufasa();
    input.qop = "auth-conf";
    CHECK_FALSE(digest_response(input).has_value());
}

TEST_CASE("digest: all twenty of a recorded ACS and its file server", "[digest]") {
    std::size_t checked = 0;
    for (const Recorded& client : recorded) {
        for (const auto& [count, response] : client.count_and_response) {
            CHECK(digest_response(input_of(client, count)) == response);
            ++checked;
        }
    }
    CHECK(checked == 20);
}

TEST_CASE("digest: rspauth is the response for an empty method", "[digest]") {
    for (const Recorded& client : recorded) {
        if (client.user != "download") continue;
        DigestInput input = input_of(client, "00000001");
        input.method = "";
        CHECK(digest_response(input) == "775c0d374e1b2f41c1dd62016a1582dc");
    }
}

}  // namespace cwmpscope
