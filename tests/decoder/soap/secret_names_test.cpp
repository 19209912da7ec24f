#include "decoder/soap/cwmp_message.h"

#include "tests/support/catch.h"

using namespace cwmpscope;

TEST_CASE("secret names: of both data models and of vendors", "[soap][secrets]") {
    for (const char* name :
         {"Password", "InternetGatewayDevice.ManagementServer.ConnectionRequestPassword",
          "Device.ManagementServer.STUNPassword", "Device.WiFi.AccessPoint.1.Security.KeyPassphrase",
          "Device.WiFi.AccessPoint.1.Security.PreSharedKey", "Device.WiFi.AccessPoint.1.Security.SAEPassphrase",
          "InternetGatewayDevice.LANDevice.1.WLANConfiguration.1.WEPKey.1.WEPKey",
          "InternetGatewayDevice.LANDevice.1.WLANConfiguration.1.PreSharedKey.1.PreSharedKey",
          "Device.WiFi.AccessPoint.1.Security.RadiusSecret", "Device.WiFi.AccessPoint.1.WPS.PIN",
          "Device.Cellular.Interface.1.USIM.PIN", "Device.X_VENDOR_SNMP.ROCommunity", "Device.X_VENDOR.WifiPsk",
          "Device.Services.VoiceService.1.VoiceProfile.1.Line.1.SIP.AuthPassword", "Device.X_V.AdminPasswd2",
          "Device.X_V.SharedSecret", "Device.X_V.PreSharedKey.1"}) {
        INFO(name);
        CHECK(is_secret_name(name));
    }
}

TEST_CASE("secret names: names that only look like one", "[soap][secrets]") {
    for (const char* name :
         {"", ".", "1", "ParameterKey", "CommandKey", "Username", "Device.ManagementServer.ParameterKey",
          "Device.WiFi.AccessPoint.1.Security.ModeEnabled", "Device.X_V.PasswordEncryption",
          "Device.X_V.PasswordLength", "Device.X_V.PasswordRequired", "Device.NAT.PortMapping.1.Description",
          "Device.X_V.Spin", "Device.X_V.Keyboard", "Device.Passwords.NumberOfEntries",
          "Device.X_V.MinimumPassphraseLength"}) {
        INFO(name);
        CHECK_FALSE(is_secret_name(name));
    }
}
