#include "decoder/soap/methods.h"

#include "tests/support/catch.h"
#include "tests/support/soap_text.h"

using namespace cwmpscope;
using namespace cwmpscope::test;

TEST_CASE("methods: every name finds its own row", "[soap]") {
    for (const MethodInfo& info : all_methods()) {
        CHECK(find_method(info.name) == &info);
        CHECK(&info_of(info.method) == &info);
        CHECK_FALSE(info.section.empty());
    }
    CHECK(all_methods().size() == 27);
    CHECK(find_method("InformResponse") == nullptr);
    CHECK(find_method("inform") == nullptr);
    CHECK(find_method("") == nullptr);
    CHECK(info_of(Method::unknown).name.empty());
}

TEST_CASE("methods: the table says what Annex A says", "[soap]") {
    const MethodInfo& download = info_of(Method::Download);
    REQUIRE(download.arguments.size() == 10);
    CHECK(download.arguments[0].name == "CommandKey");
    CHECK(download.arguments[0].max_length == 32);
    CHECK(download.arguments[5].type == ArgumentType::unsigned_integer);
    CHECK(download.response_arguments.size() == 3);
    CHECK(info_of(Method::ScheduleDownload).since == CwmpNamespace::v1_2);
    CHECK(info_of(Method::ScheduleDownload).arguments[7].max_items == 2);
    CHECK(info_of(Method::Kicked).deprecated);
    CHECK(info_of(Method::GetRPCMethods).called_by == CalledBy::either);
    CHECK(find_operation_struct("UninstallOpStruct")->fields.size() == 3);
    CHECK(find_operation_struct("OperationStruct") == nullptr);
}

TEST_CASE("methods: a message made from the table is decoded without a note", "[soap]") {
    for (const MethodInfo& info : all_methods()) {
        for (const CwmpKind kind : {CwmpKind::request, CwmpKind::response}) {
            const std::string text = envelope(method_element(info, kind));
            INFO(text);
            const SoapBody body = decode(text);
            CHECK(note_names(body) == "");
            CHECK(body.parsed_whole);
            REQUIRE(body.messages.size() == 1);
            CHECK(body.messages[0].method == info.method);
            CHECK(body.messages[0].method_name == info.name);
            CHECK(body.messages[0].kind == kind);
            CHECK(body.messages[0].cwmp_namespace == CwmpNamespace::v1_0);
            CHECK(body.messages[0].id.value_or("") == "1");
        }
    }
}
