// The parameters that must be in every Inform, by root object, as the data models mark them (forcedInform). Names of an
// Inform go in; its data model and the rows for it come out. TR-098, TR-106, TR-181; TR-069 Amendment 6, A.3.3.1.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace cwmpscope {

enum class DataModel : std::uint8_t {
    unknown,
    internet_gateway_device,  ///< InternetGatewayDevice:1, TR-098
    device_1,                 ///< Device:1, TR-106
    device_2                  ///< Device:2, TR-181 Issue 2
};

struct ForcedParameter {
    DataModel model = DataModel::unknown;
    std::string_view name;  ///< full name; "{i}" stands for an instance number
    /// Present in every version of the data model and on every device, so that its absence is wrong for certain.
    bool in_all_versions = true;
};

/// The rows of a data model, in the order of the model.
std::span<const ForcedParameter> forced_parameters(DataModel model);

/// What one parameter name says about the data model: Device.DeviceSummary and Device.LAN. are of Device:1, other names
/// below Device. are taken for Device:2.
DataModel data_model_of(std::string_view parameter_name);

/// Is it the parameter of that row, with any instance numbers (or aliases) in the place of "{i}"?
bool is_parameter(std::string_view parameter_name, const ForcedParameter& forced);
bool is_parameter_but_for_case(std::string_view parameter_name, const ForcedParameter& forced);

}  // namespace cwmpscope
