#include "decoder/session/cookie_jar.h"

#include "tests/decoder/session/conversation.h"
#include "tests/support/catch.h"

namespace cwmpscope::test {
namespace {

using Names = std::vector<std::string>;

struct Client {
    CookieJar jar;
    TcpConnectionInfo connection;
    std::uint64_t frame = 0;
    Timestamp now{std::chrono::hours(24 * 17000)};

    Message placed(Message message) {
        now += std::chrono::seconds(1);
        message.first = message.last = {.frame = ++frame, .time = now, .file_offset = 0, .file = 0};
        return message;
    }
    void gets(const Message& response, const std::string& target = "/acs/one") {
        Message request = placed(empty_post());
        request.http->target = target;
        jar.store(connection, &request, placed(response));
    }
    CookieCheck sends(Message request, const std::string& target = "/acs/one") {
        request.http->target = target;
        return jar.check(connection, placed(std::move(request)));
    }
};

SetCookie cookie(const std::string& name, const std::string& value) {
    SetCookie result;
    result.name = name;
    result.value = value;
    return result;
}

Message setting(const SetCookie& cookie) {
    Message message = status(200);
    message.http->set_cookies.push_back(cookie);
    return message;
}

}  // namespace

TEST_CASE("cookies: what was set must come back", "[cookie]") {
    Client client;
    client.gets(setting(cookie("s", "7")));
    CHECK(client.sends(empty_post()).not_returned == Names{"s"});
    const CookieCheck check = client.sends(with_cookie(empty_post(), "s", "7"));
    CHECK(check.not_returned.empty());
    CHECK(check.value_changed.empty());
    CHECK(check.never_set.empty());
    CHECK(client.sends(with_cookie(empty_post(), "s", "8")).value_changed == Names{"s"});
}

TEST_CASE("cookies: quotes around a value make no difference", "[cookie]") {
    Client client;
    client.gets(setting(cookie("s", "7")));
    const CookieCheck check = client.sends(with_cookie(empty_post(), "s", "\"7\""));
    CHECK(check.value_changed.empty());
    CHECK(check.not_returned.empty());
}

TEST_CASE("cookies: the path decides where they are sent", "[cookie]") {
    Client client;
    SECTION("default path") {
        client.gets(setting(cookie("s", "7")), "/acs/one");
        CHECK(client.sends(empty_post(), "/acs/two").not_returned == Names{"s"});
        CHECK(client.sends(empty_post(), "/acs").not_returned == Names{"s"});
        CHECK(client.sends(empty_post(), "/acsx").not_returned.empty());
        CHECK(client.sends(empty_post(), "/").not_returned.empty());
    }
    SECTION("Path attribute") {
        SetCookie set = cookie("s", "7");
        set.path = "/comserver/";
        client.gets(setting(set));
        CHECK(client.sends(empty_post(), "/comserver/node1").not_returned == Names{"s"});
        CHECK(client.sends(empty_post(), "/comserver").not_returned.empty());
    }
    SECTION("the same name for two paths is sent twice") {
        SetCookie wide = cookie("s", "7"), narrow = cookie("s", "8");
        wide.path = "/";
        narrow.path = "/acs";
        client.gets(setting(wide));
        client.gets(setting(narrow));
        CHECK(client.sends(with_cookie(with_cookie(empty_post(), "s", "8"), "s", "7")).duplicated.empty());
    }
}

TEST_CASE("cookies: set again replaces, and is sent once", "[cookie]") {
    Client client;
    client.gets(setting(cookie("s", "7")));
    client.gets(setting(cookie("s", "8")));
    CHECK(client.sends(with_cookie(empty_post(), "s", "8")).value_changed.empty());
    CHECK(client.sends(with_cookie(empty_post(), "s", "7")).value_changed == Names{"s"});
    const CookieCheck twice = client.sends(with_cookie(with_cookie(empty_post(), "s", "8"), "s", "8"));
    CHECK(twice.duplicated == Names{"s"});
    CHECK(twice.most_copies == 2);
}

TEST_CASE("cookies: deleted and expired ones are not missed", "[cookie]") {
    Client client;
    client.gets(setting(cookie("s", "7")));
    SetCookie end = cookie("s", "x");
    SECTION("Max-Age 0") {
        end.max_age = 0;
    }
    SECTION("Expires in the past") {
        end.expires = "Thu, 01 Jan 1970 00:00:00 GMT";
    }
    SECTION("Expires with dashes") {
        end.expires = "Thursday, 01-Jan-70 00:00:00 GMT";
    }
    SECTION("Max-Age ran out") {
        end.max_age = 10;
        client.gets(setting(end));
        client.now += std::chrono::seconds(11);
    }
    SECTION("a date that nobody can read") {
        end.expires = "tomorrow";
    }
    if (client.frame < 4) client.gets(setting(end));
    const CookieCheck check = client.sends(empty_post());
    CHECK(check.not_returned.empty());
    CHECK(client.sends(with_cookie(empty_post(), "s", "x")).never_set.empty());
}

TEST_CASE("cookies: what a client need not return is not missed", "[cookie]") {
    Client client;
    SetCookie set = cookie("s", "7");
    SECTION("Set-Cookie2") {
        set.rfc2965 = true;
    }
    SECTION("Secure") {
        set.secure = true;
    }
    SECTION("another domain") {
        set.domain = "elsewhere.example";
    }
    SECTION("without a value") {
        set.value.clear();
    }
    client.gets(setting(set));
    CHECK(client.sends(empty_post()).not_returned.empty());
}

TEST_CASE("cookies: from a response that was not captured whole nothing follows", "[cookie]") {
    Client client;
    Message torn_response = setting(cookie("s", "7"));
    torn_response.coverage = Need::none;
    client.gets(torn_response);
    CHECK(client.sends(empty_post()).not_returned.empty());
    CHECK(client.sends(with_cookie(empty_post(), "s", "8")).value_changed.empty());
    CHECK(client.sends(with_cookie(empty_post(), "t", "8")).never_set.empty());
}

TEST_CASE("cookies: one that nobody set, and one from an earlier session", "[cookie]") {
    Client client;
    CHECK(client.sends(with_cookie(empty_post(), "s", "7")).never_set == Names{"s"});
    client.jar.remember({"s"});
    CHECK(client.sends(with_cookie(empty_post(), "s", "7")).never_set.empty());
}

TEST_CASE("cookies: attributes are no cookies", "[cookie]") {
    Client client;
    client.gets(setting(cookie("s", "7")));
    Message request = with_cookie(empty_post(), "s", "7");
    request.http->cookies.push_back({.name = "path", .value = "/", .quoted = false, .attribute = true});
    const CookieCheck check = client.sends(request);
    CHECK(check.attributes_echoed == Names{"path"});
    CHECK(check.never_set.empty());
}

}  // namespace cwmpscope::test
