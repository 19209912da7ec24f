// The rules about how a CPE learns its ACS by DHCP. TR-069 Amendment 6, 3.1. Functions are in disc_rules.cpp.
#pragma once

#include "decoder/rules/rule.h"

namespace cwmpscope::rules {

Verdict client_names_itself(const DeviceSubject& device);
Verdict vendor_information_is_a_list(const DeviceSubject& device);
Verdict given_url_is_absolute(const DeviceSubject& device);
Verdict given_url_has_no_credentials(const DeviceSubject& device);
Verdict option_43_comes_first(const DeviceSubject& device);
Verdict given_url_is_used(const DeviceSubject& device);
Verdict given_url_leads_to_bootstrap(const DeviceSubject& device);

inline constexpr Rule disc_rules[] = {
    {"disc-vendor-class", Severity::note, Party::cpe, "A CPE that wants its ACS by DHCP says dslforum.org",
     "TR-069 Amendment 6, 3.1", Need::none, &client_names_itself,
     "A CPE asks for the URL of its ACS by the text dslforum.org in option 60, or by its enterprise number in option 124. "
     "Here it uses the URL that it was given without having asked. Servers that answer only who asks will give it none. "
     "Look at the options of DISCOVER and REQUEST."},
    {"disc-opt43-encoding", Severity::warning, Party::either, "Option 43 is a list of code, length and value",
     "TR-069 Amendment 6, 3.1 and RFC 2132, 8.4", Need::none, &vendor_information_is_a_list,
     "The DHCP server puts the URL into option 43 as one part with a code and a length; the bare text is not that. CPEs "
     "that read by the standard find no URL in it. The DHCP server's configuration is at fault, which often writes a "
     "string where hexadecimal is needed."},
    {"disc-url-form", Severity::warning, Party::either, "The ACS URL given by DHCP is an absolute http or https URL",
     "TR-069 Amendment 6, 3.1", Need::none, &given_url_is_absolute,
     "The URL needs its scheme: a name alone leaves the CPE to guess, and most do not. The DHCP server's configuration is "
     "at fault. Look whether the CPE makes any connection afterwards."},
    {"disc-url-with-userinfo", Severity::note, Party::either, "The ACS URL given by DHCP carries no credentials",
     "good practice, see TR-069 Amendment 6, 3.1", Need::none, &given_url_has_no_credentials,
     "DHCP is readable to all in the same network, and a user name with a password in a URL are too. The data model "
     "forbids them there. The DHCP server's configuration is at fault."},
    {"disc-43-before-125", Severity::note, Party::cpe, "A CPE uses the option that it asked for, else option 43",
     "TR-069 Amendment 6, 3.1", Need::none, &option_43_comes_first,
     "With both options 43 and 125 in the answer the CPE takes the one that it listed in option 55, and 43 where it "
     "listed both or none. Here it went to the URL of the other one. Give the same URL in both to be safe. Look at "
     "option 55."},
    {"disc-url-not-used", Severity::note, Party::cpe, "The first session goes to the URL learnt by DHCP",
     "good practice, see TR-069 Amendment 6, 3.1", Need::none, &given_url_is_used,
     "DHCP gave the device a URL, and its next session goes to another host. A URL that was configured, by the factory or "
     "by an ACS, comes before DHCP's, so this need not be wrong. Compare with ManagementServer.URL."},
    {"disc-no-bootstrap", Severity::warning, Party::cpe, "The first session at an ACS learnt anew has 0 BOOTSTRAP",
     "TR-069 Amendment 6, 3.1 and 3.7.1.5", Need::continuity, &given_url_leads_to_bootstrap,
     "The device had spoken to another ACS before, was given a new URL by DHCP, and its first Inform there lacks 0 "
     "BOOTSTRAP. The new ACS does not set it up. Suspect a CPE that ties the event to a factory reset only."},
};

}  // namespace cwmpscope::rules
