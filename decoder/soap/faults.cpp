#include "decoder/soap/faults.h"

#include <algorithm>
#include <array>

namespace cwmpscope {

namespace {

using enum Method;

constexpr std::array naming{SetParameterValues,     GetParameterValues, GetParameterNames, SetParameterAttributes,
                            GetParameterAttributes, AddObject,          DeleteObject};
constexpr std::array setting{SetParameterValues};
constexpr std::array attributes{SetParameterAttributes};
constexpr std::array downloads{Download, ScheduleDownload, TransferComplete, AutonomousTransferComplete};
constexpr std::array uploads{Upload, TransferComplete, AutonomousTransferComplete};
constexpr std::array file_servers{Download,
                                  Upload,
                                  ScheduleDownload,
                                  TransferComplete,
                                  AutonomousTransferComplete,
                                  DUStateChangeComplete,
                                  AutonomousDUStateChangeComplete};
constexpr std::array transfer_reports{TransferComplete, AutonomousTransferComplete};
constexpr std::array all_reports{TransferComplete, AutonomousTransferComplete, DUStateChangeComplete,
                                 AutonomousDUStateChangeComplete};
constexpr std::array unit_reports{DUStateChangeComplete, AutonomousDUStateChangeComplete};
constexpr std::array cancelling{CancelTransfer};
constexpr std::array informing{Inform};
constexpr std::span<const Method> any{};

constexpr CwmpNamespace v1_0 = CwmpNamespace::v1_0;
constexpr CwmpNamespace v1_1 = CwmpNamespace::v1_1;
constexpr CwmpNamespace v1_2 = CwmpNamespace::v1_2;

constexpr FaultInfo table[] = {
    {8000, "Method not supported", v1_0, any},
    {8001, "Request denied", v1_0, any},
    {8002, "Internal error", v1_0, any},
    {8003, "Invalid arguments", v1_0, any},
    {8004, "Resources exceeded", v1_0, any},
    {8005, "Retry request", v1_0, any},
    {8006, "ACS version incompatible with CPE", v1_2, informing},
    {9000, "Method not supported", v1_0, any},
    {9001, "Request denied", v1_0, any},
    {9002, "Internal error", v1_0, any},
    {9003, "Invalid arguments", v1_0, any},
    {9004, "Resources exceeded", v1_0, any},
    {9005, "Invalid parameter name", v1_0, naming},
    {9006, "Invalid parameter type", v1_0, setting},
    {9007, "Invalid parameter value", v1_0, setting},
    {9008, "Attempt to set a non-writable parameter", v1_0, setting},
    {9009, "Notification request rejected", v1_0, attributes},
    {9010, "File transfer failure", v1_0, downloads},
    {9011, "Upload failure", v1_0, uploads},
    {9012, "File server authentication failure", v1_0, file_servers},
    {9013, "Unsupported protocol for file transfer", v1_0, file_servers},
    {9014, "File transfer failure: unable to join multicast group", v1_1, transfer_reports, true},
    {9015, "File transfer failure: unable to contact file server", v1_1, all_reports, true},
    {9016, "File transfer failure: unable to access file", v1_1, all_reports, true},
    {9017, "File transfer failure: unable to complete download", v1_1, all_reports, true},
    {9018, "File transfer failure: file corrupted", v1_1, all_reports, true},
    {9019, "File transfer failure: file authentication failure", v1_1, transfer_reports, true},
    {9020, "File transfer failure: not completed within the time windows", v1_2, transfer_reports, true},
    {9021, "Cancelation of file transfer not permitted in current transfer state", v1_2, cancelling},
    {9022, "Invalid UUID format", v1_2, unit_reports, true},
    {9023, "Unknown Execution Environment", v1_2, unit_reports, true},
    {9024, "Disabled Execution Environment", v1_2, unit_reports, true},
    {9025, "Deployment Unit to Execution Environment mismatch", v1_2, unit_reports, true},
    {9026, "Duplicate Deployment Unit", v1_2, unit_reports, true},
    {9027, "System resources exceeded", v1_2, unit_reports, true},
    {9028, "Unknown Deployment Unit", v1_2, unit_reports, true},
    {9029, "Invalid Deployment Unit state", v1_2, unit_reports, true},
    {9030, "Invalid Deployment Unit update: downgrade not permitted", v1_2, unit_reports, true},
    {9031, "Invalid Deployment Unit update: version not specified", v1_2, unit_reports, true},
    {9032, "Invalid Deployment Unit update: version already exists", v1_2, unit_reports, true},
};

}  // namespace

std::span<const FaultInfo> all_faults() {
    return table;
}

const FaultInfo* find_fault(int code) {
    const auto* const found = std::lower_bound(std::begin(table), std::end(table), code,
                                               [](const FaultInfo& info, int wanted) { return info.code < wanted; });
    return found != std::end(table) && found->code == code ? found : nullptr;
}

bool is_vendor_fault(int code) {
    return (code >= 9800 && code <= 9899) || (code >= 8800 && code <= 8899);
}

std::string_view fault_meaning(int code) {
    if (const FaultInfo* info = find_fault(code)) return info->meaning;
    return is_vendor_fault(code) ? "vendor fault" : "unassigned fault code";
}

bool fault_fits_method(const FaultInfo& fault, Method method) {
    return fault.methods.empty() ||
           std::find(fault.methods.begin(), fault.methods.end(), method) != fault.methods.end();
}

}  // namespace cwmpscope
