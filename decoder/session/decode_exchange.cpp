#include "decoder/session/builder.h"

#include <utility>

namespace cwmpscope {

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
    return decoded;
}

}  // namespace cwmpscope
