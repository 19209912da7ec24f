#include "decoder/soap/forced_parameters.h"

#include "tests/support/catch.h"

#include <algorithm>

using namespace cwmpscope;

namespace {

const ForcedParameter& row(DataModel model, std::string_view ending) {
    const auto rows = forced_parameters(model);
    const auto found = std::find_if(rows.begin(), rows.end(),
                                    [ending](const ForcedParameter& forced) { return forced.name.ends_with(ending); });
    REQUIRE(found != rows.end());
    return *found;
}

}  // namespace

TEST_CASE("forced parameters: the data model shows in the names", "[soap][tables]") {
    CHECK(data_model_of("InternetGatewayDevice.DeviceInfo.SpecVersion") == DataModel::internet_gateway_device);
    CHECK(data_model_of("Device.DeviceSummary") == DataModel::device_1);
    CHECK(data_model_of("Device.LAN.IPAddress") == DataModel::device_1);
    CHECK(data_model_of("Device.DeviceInfo.SoftwareVersion") == DataModel::device_2);
    CHECK(data_model_of("X_Other.Name") == DataModel::unknown);
    CHECK(forced_parameters(DataModel::unknown).empty());
}

TEST_CASE("forced parameters: every row is of the data model that its name shows", "[soap][tables]") {
    for (const DataModel model : {DataModel::internet_gateway_device, DataModel::device_1, DataModel::device_2}) {
        CHECK(std::any_of(forced_parameters(model).begin(), forced_parameters(model).end(),
                          [model](const ForcedParameter& forced) { return data_model_of(forced.name) == model; }));
        for (const ForcedParameter& forced : forced_parameters(model)) CHECK(forced.model == model);
    }
}

TEST_CASE("forced parameters: instance numbers stand for {i}", "[soap][tables]") {
    const ForcedParameter& address = row(DataModel::internet_gateway_device, "WANIPConnection.{i}.ExternalIPAddress");
    const std::string_view device = "InternetGatewayDevice.WANDevice.1.WANConnectionDevice.12.WANIPConnection.";
    CHECK(is_parameter(std::string(device) + "2.ExternalIPAddress", address));
    CHECK(is_parameter(std::string(device) + "[alias].ExternalIPAddress", address));
    CHECK_FALSE(is_parameter(std::string(device) + "x.ExternalIPAddress", address));
    CHECK_FALSE(is_parameter(std::string(device) + "2", address));
    CHECK_FALSE(is_parameter(std::string(device) + "2.Name", address));
}

TEST_CASE("forced parameters: letter case is the only difference", "[soap][tables]") {
    const ForcedParameter& url = row(DataModel::device_1, "ConnectionRequestURL");
    CHECK(is_parameter("Device.ManagementServer.ConnectionRequestURL", url));
    CHECK_FALSE(is_parameter("Device.ManagementServer.ConnectionrequestURL", url));
    CHECK(is_parameter_but_for_case("Device.ManagementServer.ConnectionrequestURL", url));
    CHECK_FALSE(is_parameter_but_for_case("Device.ManagementServer.ParameterKey", url));
}
