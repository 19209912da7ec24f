#include "report/rules_text.h"

#include "decoder/rules/certification.h"
#include "tests/places.h"
#include "tests/support/catch.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>

using namespace cwmpscope;

TEST_CASE("the reference page of the rules is up to date", "[golden]") {
    const std::string path = std::string(CWMPSCOPE_SOURCE_DIR) + "/decoder/rules/REFERENCE.md";
    const std::string page = rules_reference(all_rules());
    if (std::getenv("CWMPSCOPE_APPROVE") != nullptr) std::ofstream(path) << page;
    std::ifstream file(path);
    const std::string kept{std::istreambuf_iterator<char>(file), {}};
    INFO("tests/approve writes it anew");
    CHECK(kept == page);
}

TEST_CASE("the reference page has each rule once, with its words") {
    const std::string page = rules_reference(all_rules());
    for (const Rule& rule : all_rules()) {
        INFO(rule.id);
        const std::string heading = "\n### " + std::string(rule.id) + "\n";
        const std::size_t place = page.find(heading);
        REQUIRE(place != std::string::npos);
        CHECK(page.find(heading, place + 1) == std::string::npos);
        CHECK(page.find(rule.explanation, place) != std::string::npos);
    }
}

TEST_CASE("the area of the certification test is that of a module that is known, and of CPEs only") {
    const std::set<std::string_view> modules = {
        "BBF.069 Events_Informs", "BBF.069 PeriodicInform",     "BBF.069 GetParameterNames",
        "BBF.069 Add_Delete",     "BBF.069 GetParameterValues", "BBF.069 GetParameterAttributes",
        "BBF.069 Download",       "BBF.069 Optional_RPCs",      "BBF.069 ACS_URL_Behavior",
        "BBF.069 Diagnostics",    "BBF.069 HTTP_SOAP",          "BBF.069 HTTP_Redirect",
        "BBF.069 Session",        "BBF.069 CWMP_Faults",        "BBF.069 GetRPCMethods",
        "BBF.069 Reboot",         "BBF.069 Secure_CWMP",        "BBF.069 DHCP_URL_Discovery"};
    std::set<std::string_view> used;
    for (const Rule& rule : all_rules()) {
        const std::string_view area = certification_area(rule);
        INFO(rule.id << " " << area);
        if (area.empty()) continue;
        CHECK(modules.contains(area));
        CHECK((rule.at_fault == Party::cpe || rule.at_fault == Party::either));
        used.insert(area);
    }
    CHECK(used == modules);
    CHECK(certification_area(*find_rule("http-redirect-followed")) == "BBF.069 HTTP_Redirect");
    CHECK(certification_area(*find_rule("http-empty-post-content-type")) == "BBF.069 HTTP_SOAP");
    CHECK(certification_area(*find_rule("acs-inform-not-answered")).empty());
    CHECK(certification_area(*find_rule("connreq-basic")).empty());
}
