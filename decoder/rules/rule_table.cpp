// THE table: the rows of every layer, joined. A layer's rows stand in its own header beside the functions they name.
#include "decoder/rules/acs_rules.h"
#include "decoder/rules/auth_rules.h"
#include "decoder/rules/connreq_rules.h"
#include "decoder/rules/cookie_rules.h"
#include "decoder/rules/disc_rules.h"
#include "decoder/rules/fault_rules.h"
#include "decoder/rules/header_rules.h"
#include "decoder/rules/http_rules.h"
#include "decoder/rules/inform_rules.h"
#include "decoder/rules/lifecycle_rules.h"
#include "decoder/rules/rpc_deployment_rules.h"
#include "decoder/rules/rpc_method_rules.h"
#include "decoder/rules/rpc_object_rules.h"
#include "decoder/rules/rpc_parameter_rules.h"
#include "decoder/rules/rpc_transfer_rules.h"
#include "decoder/rules/rule.h"
#include "decoder/rules/session_rules.h"
#include "decoder/rules/soap_rules.h"
#include "decoder/rules/tcp_rules.h"
#include "decoder/rules/transfer_rules.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

namespace cwmpscope {

namespace {

template <std::size_t... Sizes>
constexpr auto joined(const Rule (&... layers)[Sizes]) {
    std::array<const Rule*, (Sizes + ...)> pointers{};
    std::size_t next = 0;
    const auto add = [&](const Rule* first, std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) pointers[next++] = first + i;
    };
    (add(layers, Sizes), ...);
    return [&]<std::size_t... I>(std::index_sequence<I...>) {
        return std::array<Rule, sizeof...(I)>{*pointers[I]...};
    }
    (std::make_index_sequence<(Sizes + ...)>{});
}

/// In the order in which a message is built: connection, HTTP, SOAP, session, RPC.
constexpr auto table = joined(rules::tcp_rules, rules::http_rules, rules::auth_rules, rules::cookie_rules,
                              rules::soap_rules, rules::header_rules, rules::session_rules, rules::acs_rules,
                              rules::inform_rules, rules::rpc_method_rules, rules::rpc_parameter_rules,
                              rules::rpc_object_rules, rules::rpc_transfer_rules, rules::rpc_deployment_rules,
                              rules::fault_rules, rules::transfer_rules, rules::lifecycle_rules, rules::connreq_rules,
                              rules::disc_rules);

/// By way of a sorted copy: to compare each with each is more than clang evaluates at compile time.
constexpr bool ids_are_unique() {
    std::array<std::string_view, table.size()> ids;
    std::transform(table.begin(), table.end(), ids.begin(), [](const Rule& rule) { return rule.id; });
    std::sort(ids.begin(), ids.end());
    return std::adjacent_find(ids.begin(), ids.end()) == ids.end();
}

constexpr bool words_are_there() {
    for (const Rule& rule : table) {
        if (rule.id.empty() || rule.title.empty() || rule.reference.empty() || rule.explanation.empty()) return false;
    }
    return true;
}

static_assert(ids_are_unique(), "two rules have the same id");
static_assert(words_are_there(), "a rule lacks its id, title, reference or explanation");

}  // namespace

std::span<const Rule> all_rules() {
    return table;
}

const Rule* find_rule(std::string_view id) {
    for (const Rule& rule : table) {
        if (rule.id == id) return &rule;
    }
    return nullptr;
}

}  // namespace cwmpscope
