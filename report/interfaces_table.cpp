#include "report/interfaces_table.h"

#include "report/escape.h"
#include "report/table.h"
#include "report/time_text.h"

#include <nlohmann/json.hpp>

namespace cwmpscope {

std::string interfaces_table(std::span<const InterfaceInfo> interfaces, const TextStyle& look) {
    const std::vector<TableColumn> columns = {{"interface", false, 0},
                                              {"state", false, 0},
                                              {"received", true, 0},
                                              {"sent", true, 0},
                                              {"addresses", false, 12, true}};
    std::vector<std::vector<TableCell>> lines;
    for (const InterfaceInfo& interface : interfaces) {
        std::string addresses;
        for (const std::string& address : interface.addresses) addresses += (addresses.empty() ? "" : " ") + address;
        if (interface.addresses.empty()) addresses = shown(interface.description, look);
        const auto& counters = interface.counters;
        lines.push_back({{shown(interface.name, look)},
                         {interface.up ? "up" : "down"},
                         {counters ? grouped(counters->packets_in) : std::string()},
                         {counters ? grouped(counters->packets_out) : std::string()},
                         {addresses}});
    }
    return table_text(columns, lines, look);
}

std::string interface_json(const InterfaceInfo& interface, bool ascii) {
    nlohmann::ordered_json object = {
        {"type", "interface"}, {"name", interface.name},         {"description", interface.description},
        {"up", interface.up},  {"loopback", interface.loopback}, {"addresses", interface.addresses}};
    const auto& counters = interface.counters;
    object["packets_received"] = counters ? nlohmann::ordered_json(counters->packets_in) : nullptr;
    object["packets_sent"] = counters ? nlohmann::ordered_json(counters->packets_out) : nullptr;
    return object.dump(-1, ' ', ascii, nlohmann::detail::error_handler_t::replace);
}

}  // namespace cwmpscope
