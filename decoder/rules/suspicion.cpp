#include "decoder/rules/suspicion.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace cwmpscope {

namespace {

constexpr std::string_view suspicions[] = {
    "tcp-truncated-response",
    "tcp-truncated-request",
    "tcp-source-port-repeats-after-boot",
    "http-soapaction-missing",
    "http-soapaction-unquoted",
    "http-204-with-body",
    "http-content-length-mismatch",
    "http-duplicate-content-length",
    "http-chunk-syntax",
    "http-chunked-in-http10",
    "http-response-unframed",
    "http-redirect-status",
    "http-redirect-location",
    "auth-digest-uri-mismatch",
    "auth-digest-realm-mismatch",
    "auth-digest-nonce-unknown",
    "cookie-value-changed",
    "cookie-duplicate-name",
    "cookie-attributes-echoed",
    "cookie-set-cookie2",
    "cookie-sent-out-of-scope",
    "xml-dtd",
    "soap-cwmp-namespace-mismatch",
    "soap-xsi-type-prefix-undeclared",
    "soap-value-lexical",
    "soap-encodingstyle",
    "hdr-sessiontimeout-honoured",
    "hdr-supportedversions-format",
    "hdr-usecwmpversion-not-supported",
    "hdr-unknown-mustunderstand",
    "event-commandkey-on-numbered",
    "event-du-pair",
    "event-bootstrap-drops-others",
    "event-connreq-retried",
    "event-heartbeat-alone",
    "rpc-spv-name-twice",
    "rpc-gpv-invalid-name-fault",
    "rpc-gpn-nextlevel",
    "rpc-gpn-nextlevel-on-parameter",
    "rpc-gpn-object-dot",
    "rpc-dl-times-status1",
    "rpc-dl-times-status0",
    "rpc-dl-fault-code",
    "rpc-sd-windows",
    "fault-8006",
    "transfer-outside-window",
    "transfer-rspauth-absent",
    "lifecycle-dustate-complete",
    "lifecycle-dustate-results",
    "connreq-udp-signature",
    "connreq-udp-stale",
    "connreq-udp-answered",
    "disc-vendor-class",
    "disc-opt43-encoding",
};

}  // namespace

bool is_suspicion(const Rule& rule) {
    return std::find(std::begin(suspicions), std::end(suspicions), rule.id) != std::end(suspicions);
}

std::string suspected(std::string text) {
    if (text.find("suspected") == std::string::npos) text += " (a suspected breach)";
    return text;
}

}  // namespace cwmpscope
