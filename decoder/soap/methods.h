// The RPC methods of CWMP as a table: name, direction, version, arguments in order (Annex A of TR-069). The decoder
// checks messages against it; rules, reports and the GUI read names from it. Unknown and vendor methods are kept by name.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace cwmpscope {

enum class Method : std::uint8_t {
    unknown,  ///< vendor or unknown: see the name
    // CPE methods (called by the ACS)
    GetRPCMethods, SetParameterValues, GetParameterValues, GetParameterNames, SetParameterAttributes,
    GetParameterAttributes, AddObject, DeleteObject, Download, Reboot, GetQueuedTransfers, ScheduleInform, SetVouchers,
    GetOptions, Upload, FactoryReset, GetAllQueuedTransfers, ScheduleDownload, CancelTransfer, ChangeDUState,
    // ACS methods (called by the CPE)
    Inform, TransferComplete, AutonomousTransferComplete, Kicked, RequestDownload, DUStateChangeComplete,
    AutonomousDUStateChangeComplete
};

enum class CalledBy : std::uint8_t { acs, cpe, either };

/// What a method does to the device, for colour and reading order.
enum class Effect : std::uint8_t { control, read, change, unknown };

/// The namespaces that exist; 1.3 and 1.4 use that of 1.2 (there is no cwmp-1-3 or cwmp-1-4).
enum class CwmpNamespace : std::uint8_t { none, v1_0, v1_1, v1_2, unknown };

enum class ArgumentType : std::uint8_t { string, integer, unsigned_integer, boolean, date_time, any_uri, base64, any, structure, array };

struct StructInfo;

struct ArgumentInfo {
    std::string_view name;
    ArgumentType type = ArgumentType::string;
    std::uint32_t max_length = 0;        ///< of a string; 0: unlimited
    bool optional = false;
    bool repeated = false;               ///< a plain repeated element (Operations, Results), not a SOAP array
    std::string_view item_name{};        ///< of an array: the member element ("ParameterValueStruct", "string")
    std::uint32_t min_items = 0, max_items = 0;  ///< of an array; max 0: unbounded
    const StructInfo* structure = nullptr;       ///< of a structure, or of array members that are structures
};

struct StructInfo {
    std::string_view name;
    std::span<const ArgumentInfo> fields;
};

struct MethodInfo {
    Method method = Method::unknown;
    std::string_view name;
    CalledBy called_by = CalledBy::acs;
    Effect effect = Effect::unknown;
    CwmpNamespace since = CwmpNamespace::v1_0;
    bool deprecated = false;
    std::string_view section;            ///< "A.3.2.1"
    std::span<const ArgumentInfo> arguments;
    std::span<const ArgumentInfo> response_arguments;
};

std::span<const MethodInfo> all_methods();
/// The row of Method::unknown has an empty name.
const MethodInfo& info_of(Method method);
/// By exact name without "Response"; nullptr when unknown.
const MethodInfo* find_method(std::string_view name);
/// The structure that xsi:type of an element of the abstract type OperationStruct names (ChangeDUState): InstallOpStruct,
/// UpdateOpStruct or UninstallOpStruct; nullptr for any other name.
const StructInfo* find_operation_struct(std::string_view name);

}  // namespace cwmpscope
