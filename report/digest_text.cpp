#include "report/digest_text.h"

#include "report/escape.h"
#include "report/time_text.h"

#include <fmt/format.h>

namespace cwmpscope {

namespace {

bool has_digest_credentials(const Message& message) {
    const AuthField* credentials = message.http->authorization.get_if();
    return message.is_request && credentials != nullptr && credentials->scheme == "digest";
}

std::string password_text(const DigestTally& tally) {
    if (tally.password_source.empty() || tally.password_source == "given") return "the password that was given";
    return "the password that the capture reveals (" + visible(tally.password_source) + ")";
}

std::string amount(std::uint32_t some, std::uint32_t all) {
    if (all == 1) return "The digest response";
    return some == all ? fmt::format("All {} digest responses", all)
                       : fmt::format("{} of {} digest responses", some, all);
}

}  // namespace

DigestTally digest_tally(std::span<const std::shared_ptr<const Message>> messages) {
    DigestTally tally;
    bool last_was_wrong = false;
    for (const std::shared_ptr<const Message>& message : messages) {
        if (message == nullptr) continue;
        if (!message->is_request) {
            if (message->auth->rspauth == AuthOutcome::right) ++tally.proofs_right;
            if (message->auth->rspauth == AuthOutcome::wrong) ++tally.proofs_wrong;
            if (last_was_wrong && message->http->status >= 200 && message->http->status < 300)
                ++tally.accepted_although_wrong;
            last_was_wrong = false;
            continue;
        }
        if (!has_digest_credentials(*message)) continue;
        if (tally.responses++ == 0) tally.user = message->http->authorization.get_if()->value("username");
        if (message->auth->response == AuthOutcome::right) ++tally.right;
        if (message->auth->response == AuthOutcome::wrong) ++tally.wrong;
        last_was_wrong = message->auth->response == AuthOutcome::wrong;
        if (!message->auth->password_source.empty()) tally.password_source = message->auth->password_source;
    }
    return tally;
}

std::string digest_sentence(const DigestTally& tally) {
    if (tally.responses == 0) return {};
    const std::string user = visible(tally.user);
    std::string text;
    if (tally.right + tally.wrong == 0) {
        return fmt::format(
            "{} of {} could not be verified: no password of that user is known (--credentials {}:PASSWORD).",
            counted(tally.responses, "digest response"), user, user);
    }
    if (tally.wrong == 0) {
        text = fmt::format("{} of {} {} with {}", amount(tally.right, tally.responses), user,
                           tally.responses == 1 || tally.right == 1 ? "verifies" : "verify", password_text(tally));
        if (tally.proofs_right > 0) text += ", and so does the server's own proof (rspauth)";
    } else {
        text = tally.right == 0 ? fmt::format("No digest response of {} verifies with {}", user, password_text(tally))
                                : fmt::format("{} of {} digest responses of {} do not verify with {}", tally.wrong,
                                              tally.responses, user, password_text(tally));
        if (tally.accepted_although_wrong == tally.wrong)
            text += "; as the server accepted them, this is probably not the password";
    }
    if (tally.proofs_wrong > 0) text += "; the server's own proof (rspauth) does not verify";
    return text + ".";
}

}  // namespace cwmpscope
