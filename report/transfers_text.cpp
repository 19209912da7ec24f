#include "report/transfers_text.h"

#include "report/escape.h"
#include "report/text_width.h"
#include "report/words.h"

#include <fmt/format.h>

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

std::string open_transfers_text(const CaptureReport& report, const TextStyle& look) {
    return lines_of(report, look, Redaction{},
                    [](const Transfer& transfer) { return transfer.state != LifecycleState::completed; });
}

}  // namespace cwmpscope
