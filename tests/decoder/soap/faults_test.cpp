#include "decoder/soap/faults.h"

#include "tests/support/catch.h"

using namespace cwmpscope;

TEST_CASE("faults: all assigned codes and no others", "[soap][tables]") {
    CHECK(all_faults().size() == 7 + 33);
    for (const FaultInfo& fault : all_faults()) CHECK(find_fault(fault.code) == &fault);
    for (int code = 9000; code <= 9032; ++code) CHECK(find_fault(code) != nullptr);
    CHECK(find_fault(9033) == nullptr);
    CHECK(find_fault(8007) == nullptr);
    CHECK(find_fault(0) == nullptr);
    CHECK(find_fault(99999) == nullptr);
}

TEST_CASE("faults: meaning and methods", "[soap][tables]") {
    CHECK(fault_meaning(9005) == "Invalid parameter name");
    CHECK(fault_meaning(9850) == "vendor fault");
    CHECK(fault_meaning(8800) == "vendor fault");
    CHECK(fault_meaning(9500) == "unassigned fault code");
    CHECK(fault_fits_method(*find_fault(9005), Method::GetParameterValues));
    CHECK_FALSE(fault_fits_method(*find_fault(9008), Method::GetParameterValues));
    CHECK(fault_fits_method(*find_fault(9002), Method::Reboot));
    CHECK(find_fault(9014)->since == CwmpNamespace::v1_1);
    CHECK(find_fault(9014)->in_reports_only);
    CHECK_FALSE(find_fault(9010)->in_reports_only);
}
