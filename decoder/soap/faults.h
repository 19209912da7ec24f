// The fault codes of CWMP as a table: meaning, since when, and for which methods. TR-069 Amendment 6, A.5.
#pragma once

#include "decoder/soap/methods.h"

#include <span>
#include <string_view>

namespace cwmpscope {

struct FaultInfo {
    int code = 0;
    std::string_view meaning;  ///< "Invalid parameter name"
    CwmpNamespace since = CwmpNamespace::v1_0;
    /// The methods whose Fault may carry it; empty: any.
    std::span<const Method> methods;
    /// Only inside TransferComplete and the reports of ChangeDUState, never in a Fault.
    bool in_reports_only = false;
};

std::span<const FaultInfo> all_faults();
/// nullptr for codes of vendors and unassigned ones
const FaultInfo* find_fault(int code);
/// 9800 to 9899 of a CPE, 8800 to 8899 of an ACS
bool is_vendor_fault(int code);
/// The meaning; "vendor fault" and "unassigned fault code" for the others.
std::string_view fault_meaning(int code);
bool fault_fits_method(const FaultInfo& fault, Method method);

}  // namespace cwmpscope
