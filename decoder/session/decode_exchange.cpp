#include "decoder/session/account_parameters.h"
#include "decoder/session/builder.h"

#include <utility>

namespace cwmpscope {

namespace {

void take_accounts(DecodedExchange& exchange) {
    if (exchange.request && exchange.request->is(Method::GetParameterValues, CwmpKind::response))
        exchange.told_accounts = account_items(*exchange.request->cwmp());
    if (!exchange.response) return;
    for (const CwmpMessage& envelope : exchange.response->envelopes) {
        if (envelope.kind == CwmpKind::request && envelope.method == Method::SetParameterValues)
            exchange.set_accounts = account_items(envelope);
    }
}

}  // namespace

DecodedExchange decode_exchange(HttpExchange&& exchange, const SoapLimits& limits) {
    DecodedExchange decoded;
    decoded.stream = exchange.stream;
    decoded.index = exchange.index;
    decoded.request_missing = exchange.request_missing;
    decoded.response_missing = exchange.response_missing;
    decoded.paired_surely = exchange.paired_surely;
    decoded.pipelined = exchange.pipelined;
    if (exchange.request) decoded.request = decode_message(*exchange.request, limits);
    if (exchange.response) decoded.response = decode_message(*exchange.response, limits);
    for (const HttpMessage& interim : exchange.interim) decoded.interim.push_back(decode_message(interim, limits));
    take_accounts(decoded);
    decoded.resting = lay_to_rest(decoded.request, decoded.response);
    return decoded;
}

}  // namespace cwmpscope
