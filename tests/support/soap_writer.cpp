#include "tests/support/soap_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace cwmpscope::test {

namespace {

/// An element with its children; the writer puts each on a line of its own.
struct Element {
    std::string name;
    std::string text;
    std::string attributes;
    std::vector<Element> children;
};

Element leaf(std::string name, std::string text, std::string attributes = {}) {
    return {std::move(name), std::move(text), std::move(attributes), {}};
}

Element array(std::string name, std::string_view type, std::vector<Element> items) {
    std::string attributes = fmt::format("soap-enc:arrayType=\"{}[{}]\"", type, items.size());
    return {std::move(name), {}, std::move(attributes), std::move(items)};
}

void write(std::string& out, const Element& element) {
    out += '<' + element.name;
    if (!element.attributes.empty()) out += ' ' + element.attributes;
    out += '>';
    if (element.children.empty()) {
        out += xml_escaped(element.text);
    } else {
        out += '\n';
        for (const Element& child : element.children) write(out, child);
    }
    out += "</" + element.name + ">\n";
}

/// Scalar arguments of a method in order, "Name=default"; $now and $key are filled in.
struct ScalarArguments {
    std::string_view method;
    std::vector<std::string_view> arguments;
};

const std::vector<ScalarArguments>& scalar_arguments() {
    static const std::vector<ScalarArguments> table{
        {"InformResponse", {"MaxEnvelopes=1"}},
        {"SetParameterValuesResponse", {"Status=0"}},
        {"AddObject", {"ObjectName=$root.Layer3Forwarding.Forwarding.", "ParameterKey="}},
        {"AddObjectResponse", {"InstanceNumber=1", "Status=0"}},
        {"DeleteObject", {"ObjectName=$root.Layer3Forwarding.Forwarding.1.", "ParameterKey="}},
        {"DeleteObjectResponse", {"Status=0"}},
        {"GetParameterNames", {"ParameterPath=$root.", "NextLevel=1"}},
        {"Download",
         {"CommandKey=", "FileType=1 Firmware Upgrade Image", "URL=http://$file/fw.bin",
          "Username=", "Password=", "FileSize=0", "TargetFileName=", "DelaySeconds=0", "SuccessURL=", "FailureURL="}},
        {"DownloadResponse", {"Status=1", "StartTime=$started", "CompleteTime=$started"}},
        {"Upload",
         {"CommandKey=", "FileType=1 Vendor Configuration File", "URL=http://$file/config.xml",
          "Username=", "Password=", "DelaySeconds=0"}},
        {"UploadResponse", {"Status=1", "StartTime=$started", "CompleteTime=$started"}},
        {"Reboot", {"CommandKey="}},
        {"ScheduleInform", {"DelaySeconds=60", "CommandKey="}},
        {"CancelTransfer", {"CommandKey=$key"}},
        {"GetOptions", {"OptionName="}},
        {"TransferComplete",
         {"CommandKey=$key", "FaultStruct.FaultCode=0", "FaultStruct.FaultString=", "StartTime=$now",
          "CompleteTime=$now"}},
        {"AutonomousTransferComplete",
         {"AnnounceURL=", "TransferURL=http://$file/fw.bin", "IsDownload=1", "FileType=1 Firmware Upgrade Image",
          "FileSize=0", "TargetFileName=", "FaultStruct.FaultCode=0", "FaultStruct.FaultString=", "StartTime=$now",
          "CompleteTime=$now"}},
        {"Kicked", {"Command=", "Referer=", "Arg=", "Next="}},
        {"KickedResponse", {"NextURL="}},
        {"RequestDownload", {"FileType=1 Firmware Upgrade Image"}},
        {"ScheduleDownload",
         {"CommandKey=", "FileType=1 Firmware Upgrade Image", "URL=http://$file/fw.bin",
          "Username=", "Password=", "FileSize=0", "TargetFileName="}},
    };
    return table;
}

std::string endpoint_in_url(const Endpoint& endpoint) {
    if (endpoint.port != 80) return to_string(endpoint);
    const std::string address = to_string(endpoint.address);
    return endpoint.address.is_v6 ? '[' + address + ']' : address;
}

std::string filled(std::string_view text, const EnvelopeOrder& order) {
    const std::string status = order.line->get("status", order.line->get("arg.Status", "1"));
    const std::array<std::pair<std::string_view, std::string>, 5> places{
        {{"$root", order.head->root},
         {"$file", endpoint_in_url(order.head->file)},
         {"$now", order.now},
         {"$started", status == "0" ? order.now : "0001-01-01T00:00:00Z"},
         {"$key", order.command_key}}};
    std::string result(text);
    for (const auto& [mark, value] : places) {
        if (const std::size_t at = result.find(mark); at != std::string::npos) result.replace(at, mark.size(), value);
    }
    return result;
}

/// Puts a value at a dotted path, making the elements on the way.
void put(std::vector<Element>& elements, std::string_view path, const std::string& value) {
    const std::size_t dot = path.find('.');
    const std::string_view name = path.substr(0, dot);
    auto it =
        std::find_if(elements.begin(), elements.end(), [&](const Element& element) { return element.name == name; });
    if (it == elements.end()) it = elements.insert(elements.end(), leaf(std::string(name), {}));
    if (dot == std::string_view::npos) {
        it->text = value;
        it->children.clear();
    } else {
        put(it->children, path.substr(dot + 1), value);
    }
}

void remove(std::vector<Element>& elements, std::string_view path) {
    const std::size_t dot = path.find('.');
    const std::string_view name = path.substr(0, dot);
    for (auto it = elements.begin(); it != elements.end();) {
        if (it->name != name) {
            ++it;
        } else if (dot == std::string_view::npos) {
            it = elements.erase(it);
        } else {
            remove(it->children, path.substr(dot + 1));
            ++it;
        }
    }
}

struct Parameter {
    std::string name, value, type = "xsd:string";
};

/// "Name=value|xsd:int"
Parameter parameter(const std::string& text) {
    Parameter result;
    const std::size_t equals = text.find('=');
    result.name = text.substr(0, equals);
    result.value = equals == std::string::npos ? std::string() : text.substr(equals + 1);
    if (const std::size_t bar = result.value.rfind("|xsd:"); bar != std::string::npos) {
        result.type = result.value.substr(bar + 1);
        result.value.erase(bar);
    }
    return result;
}

std::vector<Parameter> parameters(const MessageLine& line) {
    std::vector<Parameter> result;
    for (const std::string& text : line.all("param")) result.push_back(parameter(text));
    return result;
}

Element value_list(const std::vector<Parameter>& values) {
    std::vector<Element> items;
    for (const Parameter& value : values) {
        items.push_back(
            {"ParameterValueStruct",
             {},
             {},
             {leaf("Name", value.name), leaf("Value", value.value, fmt::format("xsi:type=\"{}\"", value.type))}});
    }
    return array("ParameterList", "cwmp:ParameterValueStruct", std::move(items));
}

Element name_list(std::string element, const std::vector<std::string>& names) {
    std::vector<Element> items;
    for (const std::string& name : names) items.push_back(leaf("string", name));
    return array(std::move(element), "xsd:string", std::move(items));
}

/// The parameters that every Inform carries (forcedInform in the data models).
std::vector<Parameter> forced_parameters(const TranscriptHead& head) {
    const std::string url =
        fmt::format("http://{}:7547/cr-4711",
                    head.cpe.address.is_v6 ? '[' + to_string(head.cpe.address) + ']' : to_string(head.cpe.address));
    if (head.root == "Device") {
        return {{"Device.RootDataModelVersion", "2.11"},
                {"Device.DeviceInfo.HardwareVersion", "1.0"},
                {"Device.DeviceInfo.SoftwareVersion", "1.0.0"},
                {"Device.DeviceInfo.ProvisioningCode", ""},
                {"Device.ManagementServer.ConnectionRequestURL", url},
                {"Device.ManagementServer.ParameterKey", ""}};
    }
    const std::string root = head.root + '.';
    return {
        {root + "DeviceSummary", "InternetGatewayDevice:1.4[](Baseline:1, EthernetLAN:1)"},
        {root + "DeviceInfo.SpecVersion", "1.0"},
        {root + "DeviceInfo.HardwareVersion", "1.0"},
        {root + "DeviceInfo.SoftwareVersion", "1.0.0"},
        {root + "DeviceInfo.ProvisioningCode", ""},
        {root + "ManagementServer.ConnectionRequestURL", url},
        {root + "ManagementServer.ParameterKey", ""},
        {root + "WANDevice.1.WANConnectionDevice.1.WANIPConnection.1.ExternalIPAddress", to_string(head.cpe.address)}};
}

std::vector<Element> inform(const EnvelopeOrder& order) {
    const MessageLine& line = *order.line;
    std::vector<Element> events;
    for (const KeyValue& entry : line.keys) {
        if (entry.key == "event") {
            events.push_back({"EventStruct", {}, {}, {leaf("EventCode", entry.value), leaf("CommandKey", "")}});
        } else if (entry.key == "key" && !events.empty()) {
            events.back().children.back().text = entry.value;
        }
    }
    if (events.empty())
        events.push_back({"EventStruct", {}, {}, {leaf("EventCode", "2 PERIODIC"), leaf("CommandKey", "")}});
    std::vector<Parameter> values;
    if (!line.has("only-params")) values = forced_parameters(*order.head);
    for (Parameter& given : parameters(line)) {
        const auto it =
            std::find_if(values.begin(), values.end(), [&](const Parameter& p) { return p.name == given.name; });
        if (it != values.end()) {
            *it = std::move(given);
        } else {
            values.push_back(std::move(given));
        }
    }
    const TranscriptHead& head = *order.head;
    return {{"DeviceId",
             {},
             {},
             {leaf("Manufacturer", head.manufacturer), leaf("OUI", head.oui), leaf("ProductClass", head.product_class),
              leaf("SerialNumber", head.serial_number)}},
            array("Event", "cwmp:EventStruct", std::move(events)),
            leaf("MaxEnvelopes", "1"),
            leaf("CurrentTime", line.get("time", order.now)),
            leaf("RetryCount", line.get("retry", "0")),
            value_list(values)};
}

std::string default_name(const EnvelopeOrder& order) {
    return order.head->root + ".DeviceInfo.SoftwareVersion";
}

std::vector<std::string> names_of(const EnvelopeOrder& order) {
    std::vector<std::string> names = order.line->all("name");
    if (names.empty()) names.push_back(default_name(order));
    return names;
}

/// What a request asked for, as far as its response has to repeat it; a path stands for one parameter below it.
std::vector<std::string> names_asked(const EnvelopeOrder& order) {
    std::vector<std::string> names;
    if (order.answered != nullptr) names = order.answered->all("name");
    if (names.empty()) names.push_back(default_name(order));
    for (std::string& name : names) {
        if (name.ends_with('.')) name += "Enable";
    }
    return names;
}

std::vector<Element> attribute_arguments(const EnvelopeOrder& order, bool of_request) {
    std::vector<Parameter> values = parameters(*order.line);
    if (values.empty()) {
        if (of_request)
            values.push_back({default_name(order), "2"});
        else
            for (const std::string& name : names_asked(order)) values.push_back({name, "0"});
    }
    std::vector<Element> items;
    for (const Parameter& value : values) {
        Element access = of_request ? name_list("AccessList", {}) : name_list("AccessList", {"Subscriber"});
        if (of_request) {
            items.push_back({"SetParameterAttributesStruct",
                             {},
                             {},
                             {leaf("Name", value.name), leaf("NotificationChange", "1"),
                              leaf("Notification", value.value), leaf("AccessListChange", "0"), std::move(access)}});
        } else {
            items.push_back({"ParameterAttributeStruct",
                             {},
                             {},
                             {leaf("Name", value.name), leaf("Notification", value.value), std::move(access)}});
        }
    }
    return {array("ParameterList", of_request ? "cwmp:SetParameterAttributesStruct" : "cwmp:ParameterAttributeStruct",
                  std::move(items))};
}

std::vector<Element> parameter_names_response(const EnvelopeOrder& order) {
    std::vector<Parameter> values = parameters(*order.line);
    if (values.empty()) {
        const std::string path = order.answered != nullptr
                                     ? order.answered->get("arg.ParameterPath", order.head->root + '.')
                                     : order.head->root + '.';
        const bool partial = path.empty() || path.ends_with('.');
        values.push_back({path.empty() ? order.head->root + '.' : partial ? path + "DeviceInfo." : path, "0"});
    }
    std::vector<Element> items;
    for (const Parameter& value : values) {
        items.push_back({"ParameterInfoStruct", {}, {}, {leaf("Name", value.name), leaf("Writable", value.value)}});
    }
    return {array("ParameterList", "cwmp:ParameterInfoStruct", std::move(items))};
}

std::vector<Element> deployment_unit_results(bool autonomous, const EnvelopeOrder& order) {
    Element results{"Results",
                    {},
                    {},
                    {leaf("UUID", "12345678-1234-5678-1234-567812345678"),
                     leaf("DeploymentUnitRef", "Device.SoftwareModules.DeploymentUnit.1"),
                     leaf("Version", "1.0"),
                     leaf("CurrentState", "Installed"),
                     leaf("Resolved", "1"),
                     leaf("ExecutionUnitRefList", "Device.SoftwareModules.ExecutionUnit.1"),
                     leaf("StartTime", order.now),
                     leaf("CompleteTime", order.now),
                     {"Fault", {}, {}, {leaf("FaultCode", "0"), leaf("FaultString", "")}}}};
    if (autonomous) {
        results.children.push_back(leaf("OperationPerformed", "Install"));
        return {std::move(results)};
    }
    return {std::move(results), leaf("CommandKey", order.command_key)};
}

/// The arguments that are lists or structures; none when the method is made of scalars only.
std::optional<std::vector<Element>> structured_arguments(const std::string& method, const EnvelopeOrder& order) {
    const MessageLine& line = *order.line;
    if (method == "Inform") return inform(order);
    if (method == "GetParameterValues" || method == "GetParameterAttributes") {
        return std::vector{name_list("ParameterNames", names_of(order))};
    }
    if (method == "GetParameterValuesResponse") {
        std::vector<Parameter> values = parameters(line);
        if (values.empty()) {
            for (const std::string& name : names_asked(order)) values.push_back({name, "1.0.0"});
        }
        return std::vector{value_list(values)};
    }
    if (method == "SetParameterValues") {
        std::vector<Parameter> values = parameters(line);
        if (values.empty()) {
            values.push_back(
                {order.head->root + ".ManagementServer.PeriodicInformInterval", "3600", "xsd:unsignedInt"});
        }
        return std::vector{value_list(values), leaf("ParameterKey", "")};
    }
    if (method == "SetParameterAttributes") return attribute_arguments(order, true);
    if (method == "GetParameterAttributesResponse") return attribute_arguments(order, false);
    if (method == "GetParameterNamesResponse") return parameter_names_response(order);
    if (method == "GetRPCMethodsResponse") {
        std::vector<std::string> methods = line.all("method");
        if (methods.empty() && order.from_acs) {
            methods = {"GetRPCMethods", "Inform", "TransferComplete", "AutonomousTransferComplete"};
        } else if (methods.empty()) {
            methods = {"GetRPCMethods",
                       "SetParameterValues",
                       "GetParameterValues",
                       "GetParameterNames",
                       "SetParameterAttributes",
                       "GetParameterAttributes",
                       "AddObject",
                       "DeleteObject",
                       "Download",
                       "Upload",
                       "Reboot",
                       "FactoryReset",
                       "ScheduleInform"};
        }
        return std::vector{name_list("MethodList", methods)};
    }
    if (method == "GetQueuedTransfersResponse")
        return std::vector{array("TransferList", "cwmp:QueuedTransferStruct", {})};
    if (method == "GetAllQueuedTransfersResponse") {
        return std::vector{array("TransferList", "cwmp:AllQueuedTransferStruct", {})};
    }
    if (method == "GetOptionsResponse") return std::vector{array("OptionList", "cwmp:OptionStruct", {})};
    if (method == "SetVouchers") return std::vector{array("VoucherList", "soap-enc:base64", {leaf("base64", "AAAA")})};
    if (method == "ChangeDUState") {
        return std::vector{Element{"Operations",
                                   {},
                                   "xsi:type=\"cwmp:InstallOpStruct\"",
                                   {leaf("URL", filled("http://$file/unit.ipk", order)),
                                    leaf("UUID", "12345678-1234-5678-1234-567812345678"), leaf("Username", ""),
                                    leaf("Password", ""), leaf("ExecutionEnvRef", "")}},
                           leaf("CommandKey", "")};
    }
    if (method == "DUStateChangeComplete") return deployment_unit_results(false, order);
    if (method == "AutonomousDUStateChangeComplete") return deployment_unit_results(true, order);
    return std::nullopt;
}

std::vector<Element> arguments_of(const std::string& method, const EnvelopeOrder& order) {
    std::vector<Element> arguments;
    if (auto structured = structured_arguments(method, order)) {
        arguments = std::move(*structured);
    } else {
        for (const ScalarArguments& row : scalar_arguments()) {
            if (row.method != method) continue;
            for (const std::string_view argument : row.arguments) {
                const std::size_t equals = argument.find('=');
                put(arguments, argument.substr(0, equals), filled(argument.substr(equals + 1), order));
            }
        }
        if (method == "RequestDownload") arguments.push_back(array("FileTypeArg", "cwmp:ArgStruct", {}));
        if (method == "ScheduleDownload") {
            arguments.push_back(
                array("TimeWindowList", "cwmp:TimeWindowStruct",
                      {{"TimeWindowStruct",
                        {},
                        {},
                        {leaf("WindowStart", "0"), leaf("WindowEnd", "3600"), leaf("WindowMode", "1 At Any Time"),
                         leaf("UserMessage", ""), leaf("MaxRetries", "0")}}}));
        }
    }
    for (const KeyValue& entry : order.line->keys) {
        if (entry.key.starts_with("arg.")) put(arguments, std::string_view(entry.key).substr(4), entry.value);
        if (entry.key == "status") put(arguments, "Status", entry.value);
        if (entry.key == "key" && method != "Inform") put(arguments, "CommandKey", entry.value);
    }
    for (const std::string& name : order.line->all("without")) remove(arguments, name);
    return arguments;
}

std::string_view fault_text(int code) {
    static constexpr std::array<std::pair<int, std::string_view>, 20> texts{
        {{9000, "Method not supported"},
         {9001, "Request denied"},
         {9002, "Internal error"},
         {9003, "Invalid arguments"},
         {9004, "Resources exceeded"},
         {9005, "Invalid parameter name"},
         {9006, "Invalid parameter type"},
         {9007, "Invalid parameter value"},
         {9008, "Attempt to set a non-writable parameter"},
         {9009, "Notification request rejected"},
         {9010, "Download failure"},
         {9011, "Upload failure"},
         {9012, "File transfer server authentication failure"},
         {9013, "Unsupported protocol for file transfer"},
         {8000, "Method not supported"},
         {8001, "Request denied"},
         {8002, "Internal error"},
         {8003, "Invalid arguments"},
         {8004, "Resources exceeded"},
         {8005, "Retry request"}}};
    const auto it = std::find_if(texts.begin(), texts.end(), [&](const auto& row) { return row.first == code; });
    return it == texts.end() ? "Fault" : it->second;
}

Element fault(const EnvelopeOrder& order) {
    const MessageLine& line = *order.line;
    const auto text_of = [](const std::string& code) {
        const bool digits =
            !code.empty() && code.size() < 6 && code.find_first_not_of("0123456789") == std::string::npos;
        return std::string(digits ? fault_text(std::stoi(code)) : "Fault");
    };
    const std::string code = line.get("code", order.from_acs ? "8002" : "9002");
    Element detail{
        "cwmp:Fault", {}, {}, {leaf("FaultCode", code), leaf("FaultString", line.get("string", text_of(code)))}};
    for (const std::string& given : line.all("spv-fault")) {
        const Parameter one = parameter(given);
        detail.children.push_back(
            {"SetParameterValuesFault",
             {},
             {},
             {leaf("ParameterName", one.name), leaf("FaultCode", one.value), leaf("FaultString", text_of(one.value))}});
    }
    // who is to blame: the receiver's own trouble is Server, a bad call is Client (TR-069 3.5)
    const bool server = code == "9000" || code == "9001" || code == "9002" || code == "9004" || code == "9009" ||
                        (code > "9009" && code < "9020") || code == "8000" || code == "8001" || code == "8002" ||
                        code == "8004";
    return {"soap-env:Fault",
            {},
            {},
            {leaf("faultcode", line.get("arg.faultcode", server ? "Server" : "Client")),
             leaf("faultstring", line.get("arg.faultstring", "CWMP fault")),
             {"detail", {}, {}, {std::move(detail)}}}};
}

std::string_view namespace_of(std::string_view version) {
    if (version == "1.1") return "urn:dslforum-org:cwmp-1-1";
    if (version == "1.2") return "urn:dslforum-org:cwmp-1-2";
    return "urn:dslforum-org:cwmp-1-0";
}

}  // namespace

std::string xml_escaped(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        if (c == '&')
            escaped += "&amp;";
        else if (c == '<')
            escaped += "&lt;";
        else if (c == '>')
            escaped += "&gt;";
        else
            escaped += c;
    }
    return escaped;
}

std::string write_envelope(const EnvelopeOrder& order) {
    const MessageLine& line = *order.line;
    std::string text = fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<soap-env:Envelope xmlns:soap-env=\"http://schemas.xmlsoap.org/soap/envelope/\" "
        "xmlns:soap-enc=\"http://schemas.xmlsoap.org/soap/encoding/\" xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\" "
        "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:cwmp=\"{}\">\n",
        namespace_of(order.head->version));
    std::string header;
    if (!line.has("no-id")) write(header, leaf("cwmp:ID", order.id, "soap-env:mustUnderstand=\"1\""));
    if (const std::string* hold = line.find("hold")) {
        write(header, leaf("cwmp:HoldRequests", *hold, "soap-env:mustUnderstand=\"1\""));
    }
    for (const std::string& element : line.all("header-element")) header += element + '\n';
    if (!header.empty()) text += "<soap-env:Header>\n" + header + "</soap-env:Header>\n";
    text += "<soap-env:Body>\n";
    if (line.what == "Fault") {
        write(text, fault(order));
    } else {
        write(text, {"cwmp:" + line.what, {}, {}, arguments_of(line.what, order)});
    }
    text += "</soap-env:Body>\n</soap-env:Envelope>\n";
    return text;
}

}  // namespace cwmpscope::test
