#include "decoder/soap/forced_parameters.h"

#include "decoder/soap/lexical.h"

#include <algorithm>

namespace cwmpscope {

namespace {

constexpr DataModel igd = DataModel::internet_gateway_device;
constexpr DataModel device_1 = DataModel::device_1;
constexpr DataModel device_2 = DataModel::device_2;

constexpr ForcedParameter gateway_parameters[] = {
    {igd, "InternetGatewayDevice.DeviceSummary", false},
    {igd, "InternetGatewayDevice.DeviceInfo.SpecVersion"},
    {igd, "InternetGatewayDevice.DeviceInfo.HardwareVersion"},
    {igd, "InternetGatewayDevice.DeviceInfo.SoftwareVersion"},
    {igd, "InternetGatewayDevice.DeviceInfo.ProvisioningCode"},
    {igd, "InternetGatewayDevice.ManagementServer.ConnectionRequestURL"},
    {igd, "InternetGatewayDevice.ManagementServer.ParameterKey"},
    {igd, "InternetGatewayDevice.ManagementServer.AliasBasedAddressing", false},
    // One of these two, of the default connection.
    {igd, "InternetGatewayDevice.WANDevice.{i}.WANConnectionDevice.{i}.WANIPConnection.{i}.ExternalIPAddress", false},
    {igd, "InternetGatewayDevice.WANDevice.{i}.WANConnectionDevice.{i}.WANPPPConnection.{i}.ExternalIPAddress", false},
};

constexpr ForcedParameter device_1_parameters[] = {
    {device_1, "Device.DeviceSummary"},
    {device_1, "Device.DeviceInfo.HardwareVersion"},
    {device_1, "Device.DeviceInfo.SoftwareVersion"},
    {device_1, "Device.ManagementServer.ConnectionRequestURL"},
    {device_1, "Device.ManagementServer.ParameterKey"},
    {device_1, "Device.ManagementServer.AliasBasedAddressing", false},
    {device_1, "Device.LAN.IPAddress"},
};

constexpr ForcedParameter device_2_parameters[] = {
    {device_2, "Device.RootDataModelVersion", false},
    {device_2, "Device.DeviceInfo.HardwareVersion"},
    {device_2, "Device.DeviceInfo.SoftwareVersion"},
    {device_2, "Device.DeviceInfo.ProvisioningCode"},
    {device_2, "Device.ManagementServer.ConnectionRequestURL"},
    {device_2, "Device.ManagementServer.ParameterKey"},
    {device_2, "Device.ManagementServer.AliasBasedAddressing", false},
};

std::string_view take_part(std::string_view& name) {
    const std::string_view part = name.substr(0, name.find('.'));
    name.remove_prefix(std::min(part.size() + 1, name.size()));
    return part;
}

bool is_instance(std::string_view part) {
    if (part.size() > 2 && part.front() == '[' && part.back() == ']') return true;
    return !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos;
}

template <class SameName>
bool matches(std::string_view name, std::string_view pattern, SameName&& same_name) {
    // The last letter tells nearly always. No pattern ends with an instance.
    if (name.empty() || !same_but_for_case(name.substr(name.size() - 1), pattern.substr(pattern.size() - 1)))
        return false;
    if (pattern.find('{') == std::string_view::npos) return same_name(name, pattern);
    while (!name.empty() && !pattern.empty()) {
        const std::string_view wanted = take_part(pattern);
        const std::string_view part = take_part(name);
        if (wanted == "{i}" ? !is_instance(part) : !same_name(part, wanted)) return false;
    }
    return name.empty() && pattern.empty();
}

}  // namespace

std::span<const ForcedParameter> forced_parameters(DataModel model) {
    switch (model) {
        case DataModel::internet_gateway_device:
            return gateway_parameters;
        case DataModel::device_1:
            return device_1_parameters;
        case DataModel::device_2:
            return device_2_parameters;
        case DataModel::unknown:
            break;
    }
    return {};
}

DataModel data_model_of(std::string_view parameter_name) {
    if (parameter_name.starts_with("InternetGatewayDevice.")) return igd;
    if (parameter_name == "Device.DeviceSummary" || parameter_name.starts_with("Device.LAN.")) return device_1;
    return parameter_name.starts_with("Device.") ? device_2 : DataModel::unknown;
}

bool is_parameter(std::string_view parameter_name, const ForcedParameter& forced) {
    return matches(parameter_name, forced.name, [](std::string_view a, std::string_view b) { return a == b; });
}

bool is_parameter_but_for_case(std::string_view parameter_name, const ForcedParameter& forced) {
    return matches(parameter_name, forced.name,
                   [](std::string_view a, std::string_view b) { return same_but_for_case(a, b); });
}

}  // namespace cwmpscope
