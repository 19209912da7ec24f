#include "report/transfers_text.h"

#include "report/digest_text.h"
#include "report/escape.h"
#include "report/text_width.h"
#include "report/time_text.h"
#include "report/words.h"

#include <fmt/format.h>

#include <map>
#include <vector>

namespace cwmpscope {

namespace {

std::string state_text(const Transfer& transfer) {
    switch (transfer.state) {
        case LifecycleState::completed:
            return "completed";
        case LifecycleState::failed:
            return transfer.fault_code ? fmt::format("failed with fault {}", *transfer.fault_code)
                                       : std::string("failed");
        case LifecycleState::open:
            return transfer.explanation.empty() ? "no TransferComplete in the capture" : visible(transfer.explanation);
        case LifecycleState::began_before_capture:
            return transfer.explanation.empty() ? "request not in the capture" : visible(transfer.explanation);
    }
    return {};
}

std::string lines_of(const CaptureReport& report, const TextStyle& look, const Redaction& redaction, auto wanted) {
    std::string text;
    for (const DeviceHistory& device : report.devices) {
        for (const Transfer& transfer : device.transfers) {
            if (!wanted(transfer)) continue;
            text += wrapped(in_charset(transfer_text(transfer, redaction), look), look.width, "    ") + "\n";
        }
    }
    return text.empty() ? text : "Transfers\n" + text;
}

/// "GET /fw.bin of 10.0.0.3:80 answered 200, 5 716 bytes", of the last exchange: the ones before it were challenged.
std::string exchange_text(const FileExchange& last, const Redaction& redaction) {
    std::string text;
    if (last.request != nullptr) {
        text = fmt::format("{} {}", visible(last.request->http->method),
                           visible(redacted_urls(last.request->http->target, redaction)));
    } else {
        text = "an HTTP request that was not captured";
    }
    text += fmt::format(" to {}", to_string(last.server));
    if (last.response != nullptr) {
        text += fmt::format(", answered {}", last.response->http->status);
        if (last.response->body_length > 0) text += ", " + bytes_text(last.response->body_length);
    }
    return text + fmt::format(" · TCP stream {}", last.stream);
}

}  // namespace

std::string transfer_text(const Transfer& transfer, const Redaction& redaction) {
    const MethodInfo& info = info_of(transfer.method);
    std::string text(info.name.empty() ? std::string_view("Transfer") : info.name);
    if (!transfer.file_type.empty()) text += " of " + visible(transfer.file_type);
    if (!transfer.command_key.empty()) text += " · key " + visible(transfer.command_key);
    if (!transfer.url.empty()) text += " · " + visible(redacted_urls(transfer.url, redaction));
    text += " · " + state_text(transfer);
    std::string sessions;
    if (transfer.request_session) sessions = fmt::format("asked for in session {}", *transfer.request_session);
    if (transfer.complete_session) {
        sessions +=
            fmt::format("{}TransferComplete in session {}", sessions.empty() ? "" : ", ", *transfer.complete_session);
    }
    if (!transfer.file_exchanges.empty())
        sessions +=
            fmt::format("{}{}", sessions.empty() ? "" : ", ", counted(transfer.file_exchanges.size(), "HTTP exchange"));
    if (!sessions.empty()) text += " (" + sessions + ")";
    return text;
}

std::string transfers_text(const CaptureReport& report, std::optional<std::uint32_t> session,
                           const Redaction& redaction, const TextStyle& look) {
    return lines_of(report, look, redaction, [&](const Transfer& transfer) {
        return !session || transfer.request_session == session || transfer.complete_session == session;
    });
}

std::string file_exchanges_text(const CaptureReport& report, const TextStyle& look) {
    constexpr std::size_t most = 12;
    std::map<StreamIndex, std::vector<const FileExchange*>> streams;
    for (const FileExchange& exchange : report.file_exchanges) streams[exchange.stream].push_back(&exchange);
    std::string text;
    std::size_t shown = 0;
    for (const auto& [stream, exchanges] : streams) {
        if (shown++ == most) {
            text += fmt::format("    and {} more connections\n", streams.size() - most);
            break;
        }
        std::vector<std::shared_ptr<const Message>> messages;
        for (const FileExchange* exchange : exchanges) {
            messages.push_back(exchange->request);
            messages.push_back(exchange->response);
        }
        text += wrapped(in_charset(exchange_text(*exchanges.back(), Redaction{}), look), look.width, "    ") + "\n";
        const std::string digests = digest_sentence(digest_tally(messages));
        if (!digests.empty()) text += wrapped(in_charset(digests, look), look.width, "        ") + "\n";
    }
    return text.empty() ? text : "HTTP outside of sessions\n" + text;
}

std::string open_transfers_text(const CaptureReport& report, const TextStyle& look) {
    return lines_of(report, look, Redaction{},
                    [](const Transfer& transfer) { return transfer.state != LifecycleState::completed; });
}

}  // namespace cwmpscope
