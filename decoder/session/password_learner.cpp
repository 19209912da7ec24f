#include "decoder/session/password_learner.h"

#include "decoder/session/http_text.h"
#include "decoder/soap/packed_lists.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace cwmpscope {

namespace {

std::string argument_or_empty(const CwmpMessage& envelope, std::string_view name) {
    const std::string* value = envelope.argument(name);
    return value == nullptr ? std::string{} : *value;
}

/// "Username" of "Device.ManagementServer.Username"; empty when it is no parameter of ManagementServer.
std::string_view name_in_management_server(std::string_view parameter) {
    constexpr std::string_view object = ".ManagementServer.";
    const std::size_t place = parameter.find(object);
    return place == std::string_view::npos ? std::string_view{} : parameter.substr(place + object.size());
}

bool is_of_account(const ListItem& item) {
    if (!item.name.ends_with("Username") && !item.name.ends_with("Password")) return false;
    const std::string_view name = name_in_management_server(item.name);
    return name == "ConnectionRequestUsername" || name == "ConnectionRequestPassword" || name == "Username" ||
           name == "Password";
}

/// Those whose both halves are known now. `how` ends the words about the source.
std::vector<KnownPassword> apply(const std::vector<OwnedListItem>& items, std::string_view how,
                                 const TcpConnectionInfo& info, DeviceAccounts& accounts) {
    bool request_changed = false, acs_changed = false;
    for (const OwnedListItem& item : items) {
        // Hidden parameters read back as empty.
        if (item.value.empty()) continue;
        const std::string_view name = name_in_management_server(item.name);
        const bool of_request = name.starts_with("ConnectionRequest");
        Account& account = of_request ? *accounts.connection_request : *accounts.acs;
        (name.ends_with("Username") ? account.user : account.password) = item.value;
        (of_request ? request_changed : acs_changed) = true;
    }
    std::vector<KnownPassword> learnt;
    const auto learn = [&](bool changed, const Account& account, std::string_view name, std::string server) {
        if (!changed || account.user.empty() || account.password.empty()) return;
        learnt.push_back({.user = account.user,
                          .password = account.password,
                          .source = fmt::format("{} {}", name, how),
                          .server = std::move(server)});
    };
    const DeviceAccounts& told = accounts;  // reading makes no account
    learn(request_changed, *told.connection_request, "ConnectionRequestPassword", to_string(info.client.address));
    learn(acs_changed, *told.acs, "ManagementServer.Password", to_string(info.server));
    return learnt;
}

std::vector<OwnedListItem> account_items(const CwmpMessage& envelope) {
    std::vector<OwnedListItem> items;
    const auto take = [&items](const ListItem& item) {
        if (is_of_account(item)) items.emplace_back(item);
    };
    if (envelope.lists != nullptr) std::ranges::for_each(envelope.lists->items(), take);
    if (envelope.packed_lists != nullptr) envelope.packed_lists->for_each(take);
    return items;
}

void add(std::vector<KnownPassword>& all, std::vector<KnownPassword>&& more) {
    for (KnownPassword& password : more) all.push_back(std::move(password));
}

}  // namespace

bool PasswordLearner::asks_for_accounts(const DecodedExchange& exchange) {
    return exchange.request && (exchange.request->is(Method::SetParameterValues, CwmpKind::response) ||
                                exchange.request->is(Method::GetParameterValues, CwmpKind::response));
}

std::vector<KnownPassword> PasswordLearner::take(const TcpConnectionInfo& info, const DecodedExchange& exchange,
                                                 DeviceAccounts& accounts) {
    std::vector<KnownPassword> learnt;
    if (exchange.request) {
        if (exchange.request->is(Method::SetParameterValues, CwmpKind::response))
            add(learnt, apply(offered_, "set by SetParameterValues", info, accounts));
        if (exchange.request->is(Method::GetParameterValues, CwmpKind::response))
            add(learnt,
                apply(account_items(*exchange.request->cwmp()), "told by GetParameterValuesResponse", info, accounts));
        offered_.clear();
    }
    if (!exchange.response) return learnt;
    for (const CwmpMessage& envelope : exchange.response->envelopes) {
        if (envelope.kind != CwmpKind::request) continue;
        if (envelope.method == Method::Download || envelope.method == Method::Upload ||
            envelope.method == Method::ScheduleDownload) {
            const UrlParts url = split_url(argument_or_empty(envelope, "URL"));
            if (!url.valid) continue;
            learnt.push_back({.user = argument_or_empty(envelope, "Username"),
                              .password = argument_or_empty(envelope, "Password"),
                              .source = fmt::format("{} CommandKey {}", envelope.method_name,
                                                    argument_or_empty(envelope, "CommandKey")),
                              .server = url.host + ":" + url.port});
        } else if (envelope.method == Method::SetParameterValues) {
            offered_ = account_items(envelope);
        }
    }
    return learnt;
}

}  // namespace cwmpscope
