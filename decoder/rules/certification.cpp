#include "decoder/rules/certification.h"

namespace cwmpscope {

namespace {

struct Area {
    std::string_view rules;  ///< the beginning of their ids; the longest one that fits counts
    std::string_view name;   ///< empty: none is known
};

constexpr std::string_view events = "BBF.069 Events_Informs", soap = "BBF.069 HTTP_SOAP", session = "BBF.069 Session",
                           optional = "BBF.069 Optional_RPCs", download = "BBF.069 Download",
                           url = "BBF.069 ACS_URL_Behavior", reboot = "BBF.069 Reboot";

/// The names of the modules about sessions are known by their beginning only.
constexpr Area areas[] = {
    {"tcp-", session},
    {"tls-", "BBF.069 Secure_CWMP"},
    {"http-", soap},
    {"http-redirect-", "BBF.069 HTTP_Redirect"},
    {"auth-", session},
    {"cookie-", soap},
    {"xml-", soap},
    {"soap-", soap},
    {"hdr-", soap},
    {"session-", session},
    {"inform-", events},
    {"event-", events},
    {"event-periodic-", "BBF.069 PeriodicInform"},
    {"event-bootstrap-", url},
    {"rpc-grm-", "BBF.069 GetRPCMethods"},
    {"rpc-gpv-", "BBF.069 GetParameterValues"},
    {"rpc-gpn-", "BBF.069 GetParameterNames"},
    {"rpc-gpa-", "BBF.069 GetParameterAttributes"},
    {"rpc-add-", "BBF.069 Add_Delete"},
    {"rpc-del-", "BBF.069 Add_Delete"},
    {"rpc-dl-", download},
    {"rpc-tc-", download},
    {"rpc-atc-", optional},
    {"rpc-queue-", optional},
    {"rpc-du-", optional},
    {"fault-", "BBF.069 CWMP_Faults"},
    {"transfer-", download},
    {"lifecycle-reboot-", reboot},
    {"lifecycle-mreboot-", reboot},
    {"lifecycle-boot-", reboot},
    {"lifecycle-scheduleinform", optional},
    {"lifecycle-factoryreset-", optional},
    {"lifecycle-url-", url},
    {"lifecycle-bootstrap-", url},
    {"lifecycle-value-change-", events},
    {"lifecycle-passive-", events},
    {"lifecycle-softwareversion-", events},
    {"lifecycle-diagnostics", "BBF.069 Diagnostics"},
    {"lifecycle-dustate-", optional},
    {"lifecycle-autonomous-", optional},
    {"lifecycle-request-download", optional},
    {"lifecycle-firmware-", download},
    {"disc-", "BBF.069 DHCP_URL_Discovery"},
};

}  // namespace

std::string_view certification_area(const Rule& rule) {
    if (rule.at_fault != Party::cpe && rule.at_fault != Party::either) return {};
    const Area* chosen = nullptr;
    for (const Area& area : areas) {
        if (!rule.id.starts_with(area.rules)) continue;
        if (chosen == nullptr || area.rules.size() > chosen->rules.size()) chosen = &area;
    }
    return chosen == nullptr ? std::string_view{} : chosen->name;
}

}  // namespace cwmpscope
