#include "decoder/soap/methods.h"

#include <algorithm>
#include <array>

namespace cwmpscope {

namespace {

// Rows are written with the few functions below, so that a method reads here as it does in Annex A.

constexpr ArgumentInfo text(std::string_view name, std::uint32_t max_length = 0) {
    return {.name = name, .type = ArgumentType::string, .max_length = max_length};
}
constexpr ArgumentInfo integer(std::string_view name) {
    return {.name = name, .type = ArgumentType::integer};
}
constexpr ArgumentInfo unsigned_integer(std::string_view name) {
    return {.name = name, .type = ArgumentType::unsigned_integer};
}
constexpr ArgumentInfo boolean(std::string_view name) {
    return {.name = name, .type = ArgumentType::boolean};
}
constexpr ArgumentInfo date_time(std::string_view name) {
    return {.name = name, .type = ArgumentType::date_time};
}
constexpr ArgumentInfo uri(std::string_view name) {
    return {.name = name, .type = ArgumentType::any_uri, .max_length = 1024};
}
constexpr ArgumentInfo structure(std::string_view name, const StructInfo& info) {
    return {.name = name, .type = ArgumentType::structure, .structure = &info};
}
constexpr ArgumentInfo array_of(std::string_view name, const StructInfo& info, std::uint32_t min_items,
                                std::uint32_t max_items = 0) {
    return {.name = name,
            .type = ArgumentType::array,
            .item_name = info.name,
            .min_items = min_items,
            .max_items = max_items,
            .structure = &info};
}
constexpr ArgumentInfo array_of_text(std::string_view name, std::uint32_t max_length, std::uint32_t min_items) {
    return {.name = name,
            .type = ArgumentType::array,
            .max_length = max_length,
            .item_name = "string",
            .min_items = min_items};
}
constexpr ArgumentInfo repeated(ArgumentInfo argument) {
    argument.repeated = true;
    return argument;
}
constexpr ArgumentInfo optional(ArgumentInfo argument) {
    argument.optional = true;
    return argument;
}

// Structures.

constexpr std::array parameter_value_fields{text("Name", 256),
                                            ArgumentInfo{.name = "Value", .type = ArgumentType::any}};
constexpr StructInfo parameter_value_struct{"ParameterValueStruct", parameter_value_fields};

constexpr std::array device_id_fields{text("Manufacturer", 64), text("OUI", 6), text("ProductClass", 64),
                                      text("SerialNumber", 64)};
constexpr StructInfo device_id_struct{"DeviceIdStruct", device_id_fields};

constexpr std::array event_fields{text("EventCode", 64), text("CommandKey", 32)};
constexpr StructInfo event_struct{"EventStruct", event_fields};

constexpr std::array parameter_info_fields{text("Name", 256), boolean("Writable")};
constexpr StructInfo parameter_info_struct{"ParameterInfoStruct", parameter_info_fields};

constexpr std::array set_attributes_fields{text("Name", 256), boolean("NotificationChange"), integer("Notification"),
                                           boolean("AccessListChange"), array_of_text("AccessList", 0, 0)};
constexpr StructInfo set_attributes_struct{"SetParameterAttributesStruct", set_attributes_fields};

constexpr std::array attribute_fields{text("Name", 256), integer("Notification"), array_of_text("AccessList", 0, 0)};
constexpr StructInfo attribute_struct{"ParameterAttributeStruct", attribute_fields};

constexpr std::array time_window_fields{unsigned_integer("WindowStart"), unsigned_integer("WindowEnd"),
                                        text("WindowMode", 64), text("UserMessage", 256), integer("MaxRetries")};
constexpr StructInfo time_window_struct{"TimeWindowStruct", time_window_fields};

constexpr std::array queued_transfer_fields{text("CommandKey", 32), integer("State")};
constexpr StructInfo queued_transfer_struct{"QueuedTransferStruct", queued_transfer_fields};

constexpr std::array all_queued_transfer_fields{text("CommandKey", 32),       integer("State"),
                                                boolean("IsDownload"),        text("FileType", 64),
                                                unsigned_integer("FileSize"), text("TargetFileName", 256)};
constexpr StructInfo all_queued_transfer_struct{"AllQueuedTransferStruct", all_queued_transfer_fields};

constexpr std::array option_fields{
    text("OptionName", 64), unsigned_integer("VoucherSN"),         unsigned_integer("State"), integer("Mode"),
    date_time("StartDate"), optional(date_time("ExpirationDate")), integer("IsTransferable")};
constexpr StructInfo option_struct{"OptionStruct", option_fields};

constexpr std::array file_argument_fields{text("Name", 64), text("Value", 256)};
constexpr StructInfo file_argument_struct{"ArgStruct", file_argument_fields};

constexpr std::array transfer_fault_fields{unsigned_integer("FaultCode"), text("FaultString", 256)};
constexpr StructInfo transfer_fault_struct{"TransferCompleteFaultStruct", transfer_fault_fields};

constexpr std::array deployment_fault_fields{unsigned_integer("FaultCode"), optional(text("FaultString"))};
constexpr StructInfo deployment_fault_struct{"DeploymentUnitFaultStruct", deployment_fault_fields};

// OperationStruct is abstract: which of the three is meant stands in xsi:type.
constexpr std::array install_fields{uri("URL"), optional(text("UUID")), optional(text("Username", 256)),
                                    optional(text("Password", 256)), optional(text("ExecutionEnvRef", 256))};
constexpr std::array update_fields{optional(text("UUID")), optional(text("Version", 32)), optional(uri("URL")),
                                   optional(text("Username", 256)), optional(text("Password", 256))};
constexpr std::array uninstall_fields{text("UUID"), optional(text("Version", 32)),
                                      optional(text("ExecutionEnvRef", 256))};
constexpr StructInfo operation_struct{"OperationStruct", {}};
constexpr std::array operation_structs{StructInfo{"InstallOpStruct", install_fields},
                                       StructInfo{"UpdateOpStruct", update_fields},
                                       StructInfo{"UninstallOpStruct", uninstall_fields}};

constexpr std::array operation_result_fields{
    text("UUID"),           text("DeploymentUnitRef"), text("Version", 32),
    text("CurrentState"),   boolean("Resolved"),       text("ExecutionUnitRefList"),
    date_time("StartTime"), date_time("CompleteTime"), structure("Fault", deployment_fault_struct)};
constexpr StructInfo operation_result_struct{"OpResultStruct", operation_result_fields};

constexpr std::array autonomous_result_fields{text("UUID"),
                                              text("DeploymentUnitRef"),
                                              text("Version", 32),
                                              text("CurrentState"),
                                              boolean("Resolved"),
                                              text("ExecutionUnitRefList"),
                                              date_time("StartTime"),
                                              date_time("CompleteTime"),
                                              structure("Fault", deployment_fault_struct),
                                              text("OperationPerformed")};
constexpr StructInfo autonomous_result_struct{"AutonOpResultStruct", autonomous_result_fields};

// Arguments, in the order of the sequence in the schema.

constexpr ArgumentInfo command_key = text("CommandKey", 32);
constexpr ArgumentInfo parameter_key = text("ParameterKey", 32);

constexpr std::array method_list{array_of_text("MethodList", 64, 1)};
constexpr std::array parameter_names{array_of_text("ParameterNames", 256, 1)};
constexpr std::array parameter_values{array_of("ParameterList", parameter_value_struct, 0)};
constexpr std::array set_parameter_values{array_of("ParameterList", parameter_value_struct, 0), parameter_key};
constexpr std::array status{integer("Status")};
constexpr std::array get_parameter_names{text("ParameterPath", 256), boolean("NextLevel")};
constexpr std::array parameter_infos{array_of("ParameterList", parameter_info_struct, 0)};
constexpr std::array set_parameter_attributes{array_of("ParameterList", set_attributes_struct, 1)};
constexpr std::array parameter_attributes{array_of("ParameterList", attribute_struct, 0)};
constexpr std::array object_name{text("ObjectName", 256), parameter_key};
constexpr std::array add_object_response{unsigned_integer("InstanceNumber"), integer("Status")};
constexpr std::array transfer_response{integer("Status"), date_time("StartTime"), date_time("CompleteTime")};
constexpr std::array download{command_key,
                              text("FileType", 64),
                              text("URL", 256),
                              text("Username", 256),
                              text("Password", 256),
                              unsigned_integer("FileSize"),
                              text("TargetFileName", 256),
                              unsigned_integer("DelaySeconds"),
                              text("SuccessURL", 256),
                              text("FailureURL", 256)};
constexpr std::array only_command_key{command_key};
constexpr std::array queued_transfers{array_of("TransferList", queued_transfer_struct, 0, 16)};
constexpr std::array schedule_inform{unsigned_integer("DelaySeconds"), command_key};
constexpr std::array vouchers{
    ArgumentInfo{.name = "VoucherList", .type = ArgumentType::array, .item_name = "base64", .min_items = 1}};
constexpr std::array option_name{text("OptionName", 64)};
constexpr std::array options{array_of("OptionList", option_struct, 0)};
constexpr std::array upload{command_key,           text("FileType", 64),  text("URL", 256),
                            text("Username", 256), text("Password", 256), unsigned_integer("DelaySeconds")};
constexpr std::array all_queued_transfers{array_of("TransferList", all_queued_transfer_struct, 0, 16)};
constexpr std::array schedule_download{command_key,
                                       text("FileType", 64),
                                       text("URL", 256),
                                       text("Username", 256),
                                       text("Password", 256),
                                       unsigned_integer("FileSize"),
                                       text("TargetFileName", 256),
                                       array_of("TimeWindowList", time_window_struct, 1, 2)};
constexpr std::array change_du_state{repeated(structure("Operations", operation_struct)), optional(command_key)};

constexpr std::array inform{
    structure("DeviceId", device_id_struct), array_of("Event", event_struct, 0, 64),
    unsigned_integer("MaxEnvelopes"),        date_time("CurrentTime"),
    unsigned_integer("RetryCount"),          array_of("ParameterList", parameter_value_struct, 0)};
constexpr std::array inform_response{unsigned_integer("MaxEnvelopes")};
constexpr std::array transfer_complete{command_key, structure("FaultStruct", transfer_fault_struct),
                                       date_time("StartTime"), date_time("CompleteTime")};
constexpr std::array autonomous_transfer_complete{text("AnnounceURL", 1024),
                                                  text("TransferURL", 1024),
                                                  boolean("IsDownload"),
                                                  text("FileType", 64),
                                                  unsigned_integer("FileSize"),
                                                  text("TargetFileName", 256),
                                                  structure("FaultStruct", transfer_fault_struct),
                                                  date_time("StartTime"),
                                                  date_time("CompleteTime")};
constexpr std::array kicked{text("Command", 32), text("Referer", 64), text("Arg", 256), text("Next", 1024)};
constexpr std::array kicked_response{text("NextURL", 1024)};
constexpr std::array request_download{text("FileType", 64), array_of("FileTypeArg", file_argument_struct, 0, 16)};
constexpr std::array du_state_change_complete{repeated(structure("Results", operation_result_struct)),
                                              optional(command_key)};
constexpr std::array autonomous_du_state_change_complete{repeated(structure("Results", autonomous_result_struct))};

constexpr std::span<const ArgumentInfo> nothing{};
constexpr CwmpNamespace v1_0 = CwmpNamespace::v1_0;
constexpr CwmpNamespace v1_1 = CwmpNamespace::v1_1;
constexpr CwmpNamespace v1_2 = CwmpNamespace::v1_2;

/// In the order of enum Method, so that a row is found by index.
constexpr std::array<MethodInfo, 28> table{{
    {Method::unknown, "", CalledBy::either, Effect::unknown, v1_0, false, "", nothing, nothing},

    {Method::GetRPCMethods, "GetRPCMethods", CalledBy::either, Effect::read, v1_0, false, "A.3.1.1", nothing,
     method_list},
    {Method::SetParameterValues, "SetParameterValues", CalledBy::acs, Effect::change, v1_0, false, "A.3.2.1",
     set_parameter_values, status},
    {Method::GetParameterValues, "GetParameterValues", CalledBy::acs, Effect::read, v1_0, false, "A.3.2.2",
     parameter_names, parameter_values},
    {Method::GetParameterNames, "GetParameterNames", CalledBy::acs, Effect::read, v1_0, false, "A.3.2.3",
     get_parameter_names, parameter_infos},
    {Method::SetParameterAttributes, "SetParameterAttributes", CalledBy::acs, Effect::change, v1_0, false, "A.3.2.4",
     set_parameter_attributes, nothing},
    {Method::GetParameterAttributes, "GetParameterAttributes", CalledBy::acs, Effect::read, v1_0, false, "A.3.2.5",
     parameter_names, parameter_attributes},
    {Method::AddObject, "AddObject", CalledBy::acs, Effect::change, v1_0, false, "A.3.2.6", object_name,
     add_object_response},
    {Method::DeleteObject, "DeleteObject", CalledBy::acs, Effect::change, v1_0, false, "A.3.2.7", object_name, status},
    {Method::Download, "Download", CalledBy::acs, Effect::change, v1_0, false, "A.3.2.8", download, transfer_response},
    {Method::Reboot, "Reboot", CalledBy::acs, Effect::change, v1_0, false, "A.3.2.9", only_command_key, nothing},
    {Method::GetQueuedTransfers, "GetQueuedTransfers", CalledBy::acs, Effect::read, v1_0, true, "A.4.1.1", nothing,
     queued_transfers},
    {Method::ScheduleInform, "ScheduleInform", CalledBy::acs, Effect::change, v1_0, false, "A.4.1.2", schedule_inform,
     nothing},
    {Method::SetVouchers, "SetVouchers", CalledBy::acs, Effect::change, v1_0, true, "A.4.1.3", vouchers, nothing},
    {Method::GetOptions, "GetOptions", CalledBy::acs, Effect::read, v1_0, true, "A.4.1.4", option_name, options},
    {Method::Upload, "Upload", CalledBy::acs, Effect::read, v1_0, false, "A.4.1.5", upload, transfer_response},
    {Method::FactoryReset, "FactoryReset", CalledBy::acs, Effect::change, v1_0, false, "A.4.1.6", nothing, nothing},
    {Method::GetAllQueuedTransfers, "GetAllQueuedTransfers", CalledBy::acs, Effect::read, v1_1, false, "A.4.1.7",
     nothing, all_queued_transfers},
    {Method::ScheduleDownload, "ScheduleDownload", CalledBy::acs, Effect::change, v1_2, false, "A.4.1.8",
     schedule_download, nothing},
    {Method::CancelTransfer, "CancelTransfer", CalledBy::acs, Effect::change, v1_2, false, "A.4.1.9", only_command_key,
     nothing},
    {Method::ChangeDUState, "ChangeDUState", CalledBy::acs, Effect::change, v1_2, false, "A.4.1.10", change_du_state,
     nothing},

    {Method::Inform, "Inform", CalledBy::cpe, Effect::control, v1_0, false, "A.3.3.1", inform, inform_response},
    {Method::TransferComplete, "TransferComplete", CalledBy::cpe, Effect::control, v1_0, false, "A.3.3.2",
     transfer_complete, nothing},
    {Method::AutonomousTransferComplete, "AutonomousTransferComplete", CalledBy::cpe, Effect::control, v1_1, false,
     "A.3.3.3", autonomous_transfer_complete, nothing},
    {Method::Kicked, "Kicked", CalledBy::cpe, Effect::control, v1_0, true, "A.4.2.1", kicked, kicked_response},
    {Method::RequestDownload, "RequestDownload", CalledBy::cpe, Effect::control, v1_0, false, "A.4.2.2",
     request_download, nothing},
    {Method::DUStateChangeComplete, "DUStateChangeComplete", CalledBy::cpe, Effect::control, v1_2, false, "A.4.2.3",
     du_state_change_complete, nothing},
    {Method::AutonomousDUStateChangeComplete, "AutonomousDUStateChangeComplete", CalledBy::cpe, Effect::control, v1_2,
     false, "A.4.2.4", autonomous_du_state_change_complete, nothing},
}};

constexpr bool in_order_of_enum() {
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (static_cast<std::size_t>(table[i].method) != i) return false;
    }
    return true;
}
static_assert(in_order_of_enum());

/// Indexes of the table's rows, sorted by length and then by name: most wrong names are refused by length alone.
constexpr auto by_name = [] {
    std::array<std::uint8_t, table.size() - 1> rows{};
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = static_cast<std::uint8_t>(i + 1);
    std::sort(rows.begin(), rows.end(), [](std::uint8_t a, std::uint8_t b) {
        const std::string_view left = table[a].name;
        const std::string_view right = table[b].name;
        return left.size() != right.size() ? left.size() < right.size() : left < right;
    });
    return rows;
}();

}  // namespace

std::span<const MethodInfo> all_methods() {
    return std::span(table).subspan(1);
}

const MethodInfo& info_of(Method method) {
    return table[static_cast<std::size_t>(method)];
}

const MethodInfo* find_method(std::string_view name) {
    const auto found = std::lower_bound(by_name.begin(), by_name.end(), name, [](std::uint8_t row, std::string_view b) {
        const std::string_view a = table[row].name;
        return a.size() != b.size() ? a.size() < b.size() : a < b;
    });
    return found != by_name.end() && table[*found].name == name ? &table[*found] : nullptr;
}

const StructInfo* find_operation_struct(std::string_view name) {
    const auto found = std::find_if(operation_structs.begin(), operation_structs.end(),
                                    [name](const StructInfo& info) { return info.name == name; });
    return found != operation_structs.end() ? &*found : nullptr;
}

}  // namespace cwmpscope
