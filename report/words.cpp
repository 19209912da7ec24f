#include "report/words.h"

namespace cwmpscope {

std::string_view word_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::completed:
            return "completed";
        case Outcome::aborted:
            return "aborted";
        case Outcome::cut:
            return "cut";
    }
    return {};
}

std::string_view word_of(Trouble trouble) {
    switch (trouble) {
        case Trouble::session_failed:
            return "session-failed";
        case Trouble::rpc_refused:
            return "rpc-refused";
        case Trouble::inform_repeated:
            return "inform-repeated";
        case Trouble::connection_failed:
            return "connection-failed";
        case Trouble::tls_handshake_failed:
            return "tls-handshake-failed";
        case Trouble::connection_request_failed:
            return "connection-request-failed";
        case Trouble::transfer_failed:
            return "transfer-failed";
        case Trouble::lifecycle_failed:
            return "lifecycle-failed";
    }
    return {};
}

std::string_view word_of(Authentication authentication) {
    switch (authentication) {
        case Authentication::none:
            return "none";
        case Authentication::basic:
            return "basic";
        case Authentication::digest:
            return "digest";
        case Authentication::unknown:
            return "unknown";
    }
    return {};
}

std::string_view word_of(LifecycleState state) {
    switch (state) {
        case LifecycleState::completed:
            return "completed";
        case LifecycleState::failed:
            return "failed";
        case LifecycleState::open:
            return "open";
        case LifecycleState::began_before_capture:
            return "began-before-capture";
    }
    return {};
}

std::string_view word_of(Incomplete reason) {
    switch (reason) {
        case Incomplete::no:
            return {};
        case Incomplete::gap:
            return "gap";
        case Incomplete::snaplen:
            return "snaplen";
        case Incomplete::capture_start:
            return "capture-start";
        case Incomplete::capture_end:
            return "capture-end";
        case Incomplete::limit:
            return "limit";
        case Incomplete::undecodable:
            return "undecodable";
    }
    return {};
}

std::string_view word_of(MessageKind kind) {
    switch (kind) {
        case MessageKind::request:
            return "request";
        case MessageKind::response:
            return "response";
        case MessageKind::fault:
            return "fault";
        case MessageKind::empty:
            return "empty";
        case MessageKind::http:
            return "http";
    }
    return {};
}

std::string_view word_of(Side side) {
    return side == Side::cpe ? "cpe" : "acs";
}

std::string_view word_of(Severity severity) {
    switch (severity) {
        case Severity::note:
            return "note";
        case Severity::warning:
            return "warning";
        case Severity::violation:
            return "violation";
    }
    return {};
}

std::string_view word_of(Party party) {
    switch (party) {
        case Party::cpe:
            return "cpe";
        case Party::acs:
            return "acs";
        case Party::file_server:
            return "file-server";
        case Party::either:
            return "either";
    }
    return {};
}

std::string_view name_of(Party party) {
    switch (party) {
        case Party::cpe:
            return "CPE";
        case Party::acs:
            return "ACS";
        case Party::file_server:
            return "file server";
        case Party::either:
            return "CPE or ACS";
    }
    return {};
}

std::string_view sentence_of(Incomplete reason) {
    switch (reason) {
        case Incomplete::no:
            return {};
        case Incomplete::gap:
            return "packets of it were not captured";
        case Incomplete::snaplen:
            return "its packets were cut by the snap length";
        case Incomplete::capture_start:
            return "the capture begins inside it";
        case Incomplete::capture_end:
            return "the capture ends inside it";
        case Incomplete::limit:
            return "it is larger than the limit";
        case Incomplete::undecodable:
            return "its content coding could not be undone";
    }
    return {};
}

}  // namespace cwmpscope
