// The filter language: what parses, what each error points at, what is chosen, and that no text breaks it.
#include "report/filter/filter.h"

#include "report/filter/filter_completion.h"
#include "report/filter/filter_help.h"
#include "tests/report/sample_session.h"
#include "tests/support/catch.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <random>

using namespace cwmpscope;

namespace {

Filter parsed(std::string_view text) {
    auto filter = Filter::parse(text);
    INFO(text);
    if (const auto* error = std::get_if<FilterError>(&filter)) FAIL(error->text);
    return std::get<Filter>(filter);
}

}  // namespace

TEST_CASE("filters that are wrong say what was expected and where", "[filter]") {
    struct Row {
        std::string_view text, marked, says;
    };
    const std::vector<Row> rows = {
        {"duration > fast", "fast", "duration: expected a time such as 2s or 300ms"},
        {"duration > 2", "2", "duration: expected a time such as 2s or 300ms"},
        {"gap >= 3 parsecs", "3", "gap: expected a time such as 2s or 300ms"},
        {"outcome == finished", "finished", "outcome: expected completed, aborted or cut"},
        {"outcome == \"finished\"", "\"finished\"", "outcome: expected completed, aborted or cut"},
        {"severity >= bad", "bad", "severity: expected note, warning or violation"},
        {"ip.addr == 10.0.0", "10.0.0", "ip.addr: expected an address such as 10.0.0.2, 10.0.0.0/8 or 2001:db8::/32"},
        {"ip.addr == 10.0.0.0/33", "10.0.0.0/33", "ip.addr: expected an address"},
        {"ip.addr == ::1/129", "::1/129", "ip.addr: expected an address"},
        {"tcp.port == http", "http", "tcp.port: expected a number"},
        {"bytes > 20x", "20x", "bytes: expected a size such as 1500 or 20kB"},
        {"time >= yesterday", "yesterday", "time: expected a time such as \"2016-06-02 12:04\""},
        {"time >= \"2016-13-02\"", "\"2016-13-02\"", "time: expected a time"},
        {"time >= \"2016-06-02 25:00\"", "\"2016-06-02 25:00\"", "time: expected a time"},
        {"outcome < cut", "<", "outcome: < cannot be used here; use ==, !=, contains, matches or in"},
        {"duration contains 2s", "contains", "duration: contains cannot be used here; use ==, !=, <, <=, >, >= or in"},
        {"seriel == x", "seriel", "seriel is no field; did you mean serial?"},
        {"dur > 2s", "dur", "dur is no field; did you mean duration?"},
        {"nonsense == x", "nonsense", "nonsense is no field"},
        {"rpc = Reboot", "=", "= is no comparison; equality is =="},
        {"rpc & fault", "&", "and is && or and"},
        {"rpc Reboot", "Reboot", "rpc: expected a comparison such as == before this"},
        {"rpc ==", "", "rpc: expected words"},
        {"rpc == and", "and", "rpc: expected words"},
        {"rpc in Reboot", "Reboot", "rpc: expected a set such as {a, b} after in"},
        {"rpc in {Reboot", "{", "this set is not closed"},
        {"rpc in {}", "}", "rpc: expected words"},
        {"rpc in {Reboot Download}", "Download", "expected , or } in the set"},
        {"session in {9..3}", "9..3", "session: the range ends before it begins"},
        {"(rpc == Reboot", "(", "this parenthesis is not closed"},
        {"rpc == Reboot)", ")", "this parenthesis closes none"},
        {"rpc == \"Reb", "\"Reb", "the quotation does not end"},
        {"\"\"", "\"\"", "there is nothing to search in \"\""},
        {"device contains \"\"", "\"\"", "device: everything contains \"\""},
        {"and rpc", "and", "expected a field or a word to search"},
        {"rpc and", "", "something is missing at the end"},
        {"not", "", "something is missing at the end"},
        {"== 3", "==", "== has no field before it"},
        {"{a}", "{", "sets belong after in"},
        {"rule matches \"(\"", "\"(\"", "rule: the regular expression is not one: missing )"},
        {"rule matches \"(a{500}){500}\"", "\"(a{500}){500}\"", "rule: the regular expression is not one"},
    };
    for (const Row& row : rows) {
        const auto read = Filter::parse(row.text);
        INFO(row.text);
        const auto* error = std::get_if<FilterError>(&read);
        REQUIRE(error != nullptr);
        CHECK(error->text.find(row.says) != std::string::npos);
        INFO(error->text << " at " << error->at.begin << " to " << error->at.end);
        CHECK(row.text.substr(error->at.begin, error->at.end - error->at.begin) == row.marked);
    }
}

TEST_CASE("the place is marked below the text, also below wide and invisible characters", "[filter]") {
    CHECK(marked_place("duration > fast", {11, 15}) == "duration > fast\n           ^~~~");
    CHECK(marked_place("rpc ==", {6, 6}) == "rpc ==\n      ^");
    CHECK(marked_place("日本 == x", {7, 9}) == "日本 == x\n     ^~");
    CHECK(marked_place("a\x1b == x", {3, 5}) == "a\\x1b == x\n      ^~");
}

/// 2016-06-02 03:39:09 UTC, 3.3 s, Inform 2 PERIODIC, a Download refused with 9010, a SetParameterValues.
test::SessionSketch sample() {
    test::SessionSketch sketch = test::informed();
    sketch.session.outcome = Outcome::aborted;
    sketch.session.user = "testcpe";
    sketch.session.authentication = Authentication::digest;
    const std::uint32_t download =
        sketch.message(Side::acs, 200, {test::envelope(Method::Download, CwmpKind::request)});
    CwmpMessage fault = test::envelope(Method::unknown, CwmpKind::fault);
    fault.fault.emplace();
    fault.fault->code = Observed<int>::present(9010);
    sketch.answered(download, sketch.message(Side::cpe, 2700, {fault}));
    CwmpMessage set = test::envelope(Method::SetParameterValues, CwmpKind::request);
    const auto lists = std::make_shared<CwmpLists>(
        std::vector<ListItem>{{"Device.ManagementServer.PeriodicInformInterval", "300", "unsignedInt"},
                              {"Device.ManagementServer.Password", "geheim", "string"}});
    set.lists = lists;
    sketch.unanswered(sketch.message(Side::acs, 298, {set}));
    sketch.empty(Side::cpe, 0);
    sketch.changed(1).http->status = 401;
    sketch.changed(0).http->user_agent = Observed<std::string>::present("gSOAP/2.7");
    return sketch;
}

TEST_CASE("a filter chooses by what a session has", "[filter]") {
    struct Row {
        std::string_view text;
        bool chosen;
    };
    const std::vector<Row> rows = {
        {"", true},
        {"   ", true},
        {"device", true},
        {"device == \"202BC1-BM632w-000000\"", true},
        {"device == 202BC1-BM632w-000000", true},
        {"device contains BM632", true},
        {"device contains bm632", false},
        {"device matches bm6.2", true},
        {"device ~ \"^202bc1-\"", true},
        {"device matches \"^BM632\"", false},
        {"serial == 000000 and oui eq 202BC1 && product_class == BM632w", true},
        {"manufacturer != Acme", false},
        {"manufacturer != Other", true},
        {"event == \"2 PERIODIC\"", true},
        {"event == 2 or event == nothing", true},
        {"event == PERIODIC", true},
        {"event != PERIODIC", false},
        {"event == \"1 BOOT\"", false},
        {"rpc == Download", true},
        {"rpc in {Reboot, Download}", true},
        {"rpc in {Reboot, Upload}", false},
        {"rpc != Reboot", true},
        {"rpc != Download", false},
        {"not rpc == Reboot", true},
        {"!(rpc == Download)", false},
        {"not not rpc", true},
        {"fault == 9010", true},
        {"fault", true},
        {"fault == 9005", false},
        {"fault in {9000..9009}", false},
        {"fault in {8005, 9000..9019}", true},
        {"fault matches \"^90\"", true},
        {"fault contains 010", true},
        {"parameter contains \".PeriodicInform\"", true},
        {"parameter == Device.ManagementServer.Password", true},
        {"value == 300", true},
        {"value == geheim", true},
        {"value == 301", false},
        {"outcome == aborted", true},
        {"outcome in {completed, cut}", false},
        {"outcome matches abort", true},
        {"user == testcpe", true},
        {"authentication == digest", true},
        {"cwmp.version == 1.0", true},
        {"severity >= warning", true},
        {"severity == violation", false},
        {"severity < warning", false},
        {"severity >= note", true},
        {"rule matches ^sample", true},
        {"rule == other", false},
        {"at_fault == cpe", true},
        {"at_fault == acs", false},
        {"http.status == 401", true},
        {"http.response.code == 401", true},
        {"http.status in {500..599}", false},
        {"http.status > 400", true},
        {"http.method == POST", true},
        {"http.header contains \"User-Agent: gSOAP\"", true},
        {"http.header contains Apache", false},
        {"ip.addr == 10.0.0.1", true},
        {"ip.addr == 10.0.0.0/8", true},
        {"ip.addr == 10.0.0.3/32", false},
        {"ip.addr == 10.0.0.3/31", true},
        {"ip.addr == 0.0.0.0/0", true},
        {"ip.addr == ::/0", false},
        {"ip.addr != 10.0.0.1", false},
        {"cpe.addr == 10.0.0.2", true},
        {"acs.addr == 10.0.0.2", false},
        {"ip.addr contains \"10.0.\"", true},
        {"tcp.port == 7547", true},
        {"tcp.port == 80", false},
        {"tcp.stream == 0", true},
        {"tcp.stream in {1..5}", false},
        {"frame == 4", true},
        {"frame.number in {100, 4}", true},
        {"frame > 100", false},
        {"session == 1", true},
        {"session in {2..4}", false},
        {"duration > 3s", true},
        {"duration > 3.4s", false},
        {"duration >= 3300ms and duration <= 3300ms", true},
        {"duration == 3.3s", true},
        {"duration < 1min", true},
        {"gap > 2s and gap < 3s", true},
        {"rpcs == 3", true},
        {"rpcs > 50", false},
        {"bytes >= 6kB", true},
        {"bytes > 1MB", false},
        {"time >= \"2016-06-02\"", true},
        {"time == \"2016-06-02 03:39\"", true},
        {"time == 2016-06-02T03:39:09Z", true},
        {"time == 2016-06-02T03:39:09.5Z", false},
        {"time > \"2016-06-02 03:39\"", false},
        {"time <= \"2016-06-02 03:39\"", true},
        {"time < \"2016-06-02 03:39\"", false},
        {"time in {\"2016-06-01\"..\"2016-06-03\"}", true},
        {"bm632w", true},
        {"PERIODIC download", true},
        {"periodic reboot", false},
        {"\"managementserver.\"", true},
        {"nothing", false},
        {"nothing or download", true},
        {"rpc == Reboot and nothing or download", true},
        {"rpc == Reboot and (nothing or download)", false},
        {"(((rpc)))", true},
    };
    const test::SessionSketch sketch = sample();
    const std::vector<Finding> findings = {test::finding_at(0, sketch.session, Severity::warning, "words")};
    const FilterSubject subject{.session = &sketch.session, .findings = findings};
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(parsed(row.text).matches(subject) == row.chosen);
    }
}

TEST_CASE("a range of times stands in one quotation or in two", "[filter]") {
    CHECK(std::holds_alternative<Filter>(Filter::parse("time in {\"2016-06-01 10:00..2016-06-03\"}")));
    CHECK(std::holds_alternative<Filter>(Filter::parse("time in {\"2016-06-01 10:00\"..\"2016-06-03\"}")));
}

TEST_CASE("a finding is asked for its own rule, a message for its own method", "[filter]") {
    const test::SessionSketch sketch = sample();
    const Finding finding = test::finding_at(0, sketch.session, Severity::note, "words");
    const std::vector<Finding> both = {finding, test::finding_at(3, sketch.session, Severity::violation, "words")};
    const FilterSubject one{.session = &sketch.session, .findings = both, .finding = &finding};
    CHECK(parsed("severity == note and fault == 9010").matches(one));
    CHECK_FALSE(parsed("severity == violation").matches(one));
    CHECK(parsed("frame == 4").matches(one));
    CHECK_FALSE(parsed("frame == 5").matches(one));
    const FilterSubject message{.session = &sketch.session, .message = sketch.session.messages[2].get()};
    CHECK(parsed("rpc == Download and outcome == aborted").matches(message));
    CHECK_FALSE(parsed("rpc == Inform").matches(message));
    CHECK_FALSE(parsed("http.status == 401").matches(message));
    CHECK_FALSE(parsed("rule").matches(message));
    const Finding outside = {.rule = &test::sample_rule(), .frames = {77}, .message = {}, .text = "words"};
    CHECK(parsed("rule matches sample and frame == 77").matches({.finding = &outside}));
    CHECK_FALSE(parsed("duration >= 0s").matches({.finding = &outside}));
    CHECK(parsed("not session").matches({.finding = &outside}));
}

TEST_CASE("what was remembered while the lists were there is known when they are gone", "[filter]") {
    const test::SessionSketch whole = sample();
    test::SessionSketch slim = sample();
    for (std::uint32_t i = 0; i < slim.session.messages.size(); ++i) {
        for (CwmpMessage& envelope : slim.changed(i).envelopes) envelope.lists = nullptr;
    }
    for (const std::string_view text : {"value == 300 and severity == note", "\"periodicinforminterval\"",
                                        "not parameter contains \"Nothing\" and value"}) {
        INFO(text);
        const Filter filter = parsed(text);
        REQUIRE(filter.needs_lists());
        const FilterMemory memory = filter.remember(whole.session);
        const std::vector<Finding> findings = {test::finding_at(0, slim.session, Severity::note, "words")};
        const FilterSubject subject{.session = &slim.session, .findings = findings};
        CHECK(filter.matches(subject, memory));
        CHECK_FALSE(filter.matches(subject));
    }
    CHECK_FALSE(parsed("rpc == Download").needs_lists());
}

TEST_CASE("any text gives a filter or an error with a place inside of it", "[filter]") {
    constexpr std::array<std::string_view, 44> pieces = {"rpc",        "duration",  "severity", "ip.addr",
                                                         "time",       "value",     "==",       "!=",
                                                         "<",          ">=",        "contains", "matches",
                                                         "in",         "{",         "}",        ",",
                                                         "(",          ")",         "and",      "or",
                                                         "not",        "!",         "&&",       "||",
                                                         "=",          "&",         "\"",       "'",
                                                         "\\",         "..",        "2s",       "10.0.0.0/8",
                                                         "\"1 BOOT\"", "r\"\\d+\"", "(a+)+$",   "[",
                                                         "*",          "\xff",      "\x00z",    "\xe2\x82",
                                                         "\n",         " ",         "9005",     "\"2016-06-02 12:04\""};
    std::mt19937 random(7);
    const test::SessionSketch sketch = sample();
    const FilterSubject subject{.session = &sketch.session};
    std::size_t good = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (std::size_t i = random() % 9; i > 0; --i) {
            text += pieces[random() % pieces.size()];
            if (random() % 3 != 0) text += ' ';
        }
        const auto read = Filter::parse(text);
        if (const auto* error = std::get_if<FilterError>(&read)) {
            INFO(text);
            REQUIRE(error->at.begin <= error->at.end);
            REQUIRE(error->at.end <= text.size());
            REQUIRE_FALSE(error->text.empty());
            marked_place(text, error->at);
        } else {
            ++good;
            std::get<Filter>(read).matches(subject);
        }
        const FilterCompletions offered = complete_filter(text, random() % (text.size() + 1), {});
        REQUIRE(offered.replace.begin <= offered.replace.end);
        REQUIRE(offered.replace.end <= text.size());
        filter_field_at(text, random() % (text.size() + 1));
    }
    CHECK(good > 1000);
}

TEST_CASE("deep, long and greedy filters are refused or cost little", "[filter]") {
    const std::string deep = std::string(100'000, '(') + "rpc";
    REQUIRE(std::holds_alternative<FilterError>(Filter::parse(deep.substr(0, 60'000))));
    CHECK(std::get<FilterError>(Filter::parse(deep)).text == "longer than 65536 bytes");
    CHECK(std::get<FilterError>(Filter::parse(std::string(300, '!') + "rpc")).text == "nested more than 100 deep");
    CHECK(std::holds_alternative<Filter>(Filter::parse(std::string(100, '!') + "rpc")));
    std::string many = "rpc";
    for (int i = 0; i < 1000; ++i) many += " or rpc";
    CHECK(std::get<FilterError>(Filter::parse(many)).text == "more than 1000 tests");

    // What makes backtracking engines take for ever takes RE2 one pass over the text.
    test::SessionSketch sketch = sample();
    sketch.session.user = std::string(1'000'000, 'a') + "!";
    const FilterSubject subject{.session = &sketch.session};
    const auto begin = std::chrono::steady_clock::now();
    CHECK_FALSE(parsed("user matches \"^(a+)+$\"").matches(subject));
    CHECK_FALSE(parsed("user matches \"^(a|aa)*(a|b)*$\"").matches(subject));
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(5));
}

TEST_CASE("completion offers fields, then comparisons, then the values seen with their counts", "[filter]") {
    FilterValues seen;
    const test::SessionSketch one = sample();
    test::SessionSketch other = sample();
    other.session.events = std::vector<Event>{{"1 BOOT", ""}, {"2 PERIODIC", ""}};
    other.session.outcome = Outcome::completed;
    seen.add({.session = &one.session});
    seen.add({.session = &other.session});
    const auto offered = [&](std::string_view text) {
        std::vector<std::string> words;
        for (const FilterCompletion& item : complete_filter(text, text.size(), seen).items)
            words.push_back(item.count == 0 ? item.text : fmt::format("{} {}", item.text, item.count));
        return words;
    };
    CHECK(offered("dev") == std::vector<std::string>{"device"});
    CHECK(offered("addr") == std::vector<std::string>{"ip.addr", "cpe.addr", "acs.addr"});
    CHECK(offered("outcome ") == std::vector<std::string>{"==", "!=", "contains", "matches", "in", "and", "or"});
    CHECK(offered("duration >") == std::vector<std::string>{"3.3s 2"});
    CHECK(offered("event == ") == std::vector<std::string>{"\"2 PERIODIC\" 2", "\"1 BOOT\" 1"});
    CHECK(offered("event == BO") == std::vector<std::string>{"\"1 BOOT\" 1"});
    CHECK(offered("event == \"1") == std::vector<std::string>{"\"1 BOOT\" 1"});
    CHECK(offered("event in {2, ") == std::vector<std::string>{"\"2 PERIODIC\" 2", "\"1 BOOT\" 1"});
    CHECK(offered("outcome == c") == std::vector<std::string>{"completed 1", "cut"});
    CHECK(offered("outcome == cut ") == std::vector<std::string>{"and", "or"});
    CHECK(offered("outcome == cut and ser") == std::vector<std::string>{"serial", "user"});
    CHECK(offered("rpc == Do") == std::vector<std::string>{"Download 2"});
    CHECK(offered("value == ") == std::vector<std::string>{"300 2"});  // and not the password
    CHECK(offered("time >= ") == std::vector<std::string>{"\"2016-06-02 03:39:09.000\" 2"});
    const FilterCompletions middle = complete_filter("device == x and rpc", 3, seen);
    CHECK(middle.replace == TextPlace{0, 6});
    for (const FilterField& field : filter_fields()) {
        for (const FilterValues::Seen& value : seen.of(field)) {
            const std::string text = fmt::format("{} == {}", field.name, filter_quoted(value.text));
            INFO(text);
            if (field.name == "duration" || field.name == "gap") continue;  // rounded to three digits
            CHECK(parsed(text).matches({.session = &one.session}) | parsed(text).matches({.session = &other.session}));
        }
    }
}

TEST_CASE("hover help finds the field that a place speaks of", "[filter]") {
    const std::string text = "rpc in {Download, Reboot} and not duration > 2s";
    const auto name_at = [&](std::string_view word) {
        const FilterField* field = filter_field_at(text, text.find(word));
        return field == nullptr ? std::string_view() : field->name;
    };
    CHECK(name_at("rpc") == "rpc");
    CHECK(name_at("Reboot") == "rpc");
    CHECK(name_at("and").empty());
    CHECK(name_at("duration") == "duration");
    CHECK(name_at("2s") == "duration");
    CHECK(filter_field_help(*find_filter_field("duration")) ==
          "duration: how long the session took\nexpects a time such as 2s or 300ms; == != < <= > >= in\n"
          "for example duration > 2s");
}

TEST_CASE("every field's example is a filter, and the help tells of every field", "[filter]") {
    const std::string help = filter_help_text({});
    for (const FilterField& field : filter_fields()) {
        INFO(field.example);
        const Filter filter = parsed(field.example);
        CHECK(filter.text() == field.example);
        CHECK(help.find(std::string(field.name)) != std::string::npos);
        CHECK(help.find(std::string(field.example)) != std::string::npos);
        CHECK(find_filter_field(field.name) == &field);
        CHECK_FALSE(field.summary.empty());
        CHECK(field.words.empty() == (field.type != FilterType::word && field.type != FilterType::rank));
    }
}
