// The verdicts about what spans the sessions of a device: attempts to connect, connection requests, transfers, and what
// else the ACS asked for. Each says what failed, which packet proves it, and who has to mend it where that is certain.
#include "decoder/rules/device_view.h"
#include "decoder/rules/diagnosis.h"
#include "decoder/rules/note_rule.h"
#include "decoder/rules/rule.h"
#include "decoder/rules/wording.h"
#include "decoder/session/auth_fields.h"
#include "decoder/session/http_text.h"
#include "decoder/soap/faults.h"
#include "decoder/soap/methods.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace cwmpscope {

namespace {

constexpr std::size_t most_told = 200;

/// Runs of failures with a growing RetryCount.
void tell_repetitions(std::span<const std::shared_ptr<const Session>> sessions, std::vector<Diagnosis>& diagnoses) {
    constexpr std::size_t worth_telling = 3;
    const auto retries = [](const Session& session) {
        const std::uint32_t* count = session.retry_count.get_if();
        return count == nullptr ? 0 : *count;
    };
    std::size_t begin = 0;
    while (begin < sessions.size()) {
        std::size_t end = begin + 1;
        const auto failed_at = [&](std::size_t i) { return sessions[i]->outcome == Outcome::aborted; };
        while (end < sessions.size() && failed_at(end - 1) && retries(*sessions[end]) > retries(*sessions[end - 1]))
            ++end;
        if (end - begin >= worth_telling) {
            const Session& first = *sessions[begin];
            const Session& last = *sessions[end - 1];
            diagnoses.push_back(
                {Trouble::inform_repeated,
                 last.number,
                 fmt::format("the CPE tried {} times in a row (sessions {} to {}, RetryCount {} to {}) and {}",
                             end - begin, first.number, last.number, retries(first), retries(last),
                             last.outcome == Outcome::completed ? "succeeded at last" : "has not succeeded"),
                 last.messages.empty() ? 0 : last.messages.front()->first.frame,
                 {},
                 nullptr});
        }
        begin = end;
    }
}

// -- attempts to connect ----------------------------------------------------------------------------------------------

/// Those of one client to one server.
struct Attempts {
    const FailedConnection* first = nullptr;
    std::size_t count = 0;
    std::uint32_t syns = 0;
    bool all_refused = true;
};

void count(Attempts& attempts, const FailedConnection& failed) {
    if (attempts.first == nullptr) attempts.first = &failed;
    ++attempts.count;
    attempts.syns += failed.syns;
    attempts.all_refused = attempts.all_refused && failed.refused;
}

std::string words(const Attempts& attempts) {
    if (attempts.all_refused)
        return attempts.count == 1 ? "was refused (RST)" : fmt::format("was refused (RST) {} times", attempts.count);
    return attempts.first->refused ? fmt::format("failed {} times: refused (RST) or never answered", attempts.count)
                                   : fmt::format("got no answer to {} SYNs", attempts.syns);
}

Diagnosis about(const Attempts& attempts, std::uint32_t session, std::string_view who, std::optional<Party> at_fault) {
    return {Trouble::connection_failed, session,
            fmt::format("{} tried to connect to {} and {}", who, to_string(attempts.first->server), words(attempts)),
            attempts.first->first.frame,
            // A server that refuses is there; silence may be that of the network.
            attempts.all_refused ? at_fault : std::nullopt, nullptr};
}

void tell_attempts(const DeviceSubject& device, std::vector<Diagnosis>& diagnoses) {
    std::map<Endpoint, Attempts> by_server;
    for (const FailedConnection& failed : device.failed_connections) {
        const bool to_acs = std::any_of(device.sessions.begin(), device.sessions.end(),
                                        [&](const auto& session) { return session->acs == failed.server; });
        if (to_acs) count(by_server[failed.server], failed);
    }
    for (const auto& [server, attempts] : by_server) {
        std::uint32_t near = device.sessions.front()->number;
        for (const auto& session : device.sessions) {
            if (session->start <= attempts.first->first.time) near = session->number;
        }
        Diagnosis diagnosis = about(attempts, near, "the CPE", Party::acs);
        diagnosis.rule = find_rule("tcp-connect-refused");
        diagnoses.push_back(std::move(diagnosis));
    }
}

// -- connection requests ----------------------------------------------------------------------------------------------

const Finding* finding_of(std::span<const Finding> findings, std::string_view rule, std::uint64_t frame) {
    const auto place = std::find_if(findings.begin(), findings.end(), [&](const Finding& finding) {
        return finding.rule != nullptr && finding.rule->id == rule &&
               std::find(finding.frames.begin(), finding.frames.end(), frame) != finding.frames.end();
    });
    return place == findings.end() ? nullptr : &*place;
}

void blame(Diagnosis& diagnosis, const Finding* finding) {
    if (finding == nullptr) return;
    diagnosis.rule = finding->rule;
    if (finding->at_fault != Party::either) diagnosis.at_fault = finding->at_fault;
    if (!finding->frames.empty()) diagnosis.frame = finding->frames.front();
}

std::uint32_t session_before(const DeviceSubject& device, Timestamp time) {
    std::uint32_t near = device.sessions.empty() ? 0 : device.sessions.front()->number;
    for (const auto& session : device.sessions) {
        if (session->start <= time) near = session->number;
    }
    return near;
}

std::string user_in(const Message& request) {
    const AuthField* credentials = request.http->authorization.get_if();
    return credentials == nullptr ? std::string() : rules::shortened(user_of(*credentials));
}

constexpr Duration patience = std::chrono::seconds(30);

/// Whoever asked asked again, and was heard.
bool was_mended(const DeviceSubject& device, const ConnectionRequest& request) {
    const auto& all = device.device.connection_requests;
    return std::any_of(all.begin(), all.end(), [&](const ConnectionRequest& other) {
        return other.answer == ConnectionRequest::Answer::accepted && other.asked.time > request.asked.time &&
               other.asked.time <= request.asked.time + patience;
    });
}

std::optional<Diagnosis> failed_request(const DeviceSubject& device, const ConnectionRequest& request,
                                        std::span<const Finding> findings) {
    using Answer = ConnectionRequest::Answer;
    if (request.answer != Answer::accepted && was_mended(device, request)) return std::nullopt;
    const FileExchange& last = device.file_exchanges[request.exchanges.back()];
    Diagnosis diagnosis{Trouble::connection_request_failed,
                        session_before(device, request.asked.time),
                        fmt::format("the connection request to {}{} failed: ", to_string(last.server),
                                    rules::shortened(request.path, 60)),
                        request.answered.frame != 0 ? request.answered.frame : request.asked.frame,
                        {},
                        nullptr};
    const int status = last.response == nullptr ? 0 : last.response->http->status;
    switch (request.answer) {
        case Answer::accepted: {
            const Finding* missing = finding_of(findings, "connreq-session-missing", request.answered.frame);
            const Finding* without_event = finding_of(findings, "connreq-no-event", request.answered.frame);
            if (missing == nullptr && without_event == nullptr) return std::nullopt;
            diagnosis.text += missing != nullptr
                                  ? fmt::format("the CPE agreed with {} in frame {}, but no session began within 30 s",
                                                status, request.answered.frame)
                                  : "the Inform that followed does not say 6 CONNECTION REQUEST";
            blame(diagnosis, missing != nullptr ? missing : without_event);
            return diagnosis;
        }
        case Answer::challenged: {
            if (request.authorized) {
                diagnosis.text +=
                    fmt::format("the CPE refused the credentials of \"{}\" with 401", user_in(*last.request));
                if (last.request->auth->response == AuthOutcome::wrong) {
                    diagnosis.text += "; the digest does not fit the password that is known";
                    diagnosis.at_fault = Party::acs;
                    diagnosis.rule = find_rule("auth-digest-response-wrong");
                }
                blame(diagnosis, finding_of(findings, "connreq-credentials", last.request->first.frame));
                return diagnosis;
            }
            if (rules::end_of_capture(device) < request.answered.time + patience) return std::nullopt;
            // Who asks does not wait for ever: a CPE of one thread answers when its session is over, to nobody any
            // more.
            const Duration waited = request.answered.time - request.asked.time;
            const bool late = waited >= std::chrono::seconds(1);
            diagnosis.text += late ? fmt::format("the CPE asked for credentials with 401 after {:.1f} s, and none came",
                                                 std::chrono::duration<double>(waited).count())
                                   : "the CPE asked for credentials with 401, and none came";
            const Finding* basic = finding_of(findings, "connreq-basic", request.answered.frame);
            blame(diagnosis, basic);
            if (basic == nullptr && request.from_acs && !late) diagnosis.at_fault = Party::acs;
            return diagnosis;
        }
        case Answer::refused:
            diagnosis.text += fmt::format("the CPE answered {}{}", status, status == 503 ? ", it has no time" : "");
            return diagnosis;
        case Answer::unanswered:
            if (last.response_missing != HalfMissing::never_sent) return std::nullopt;
            diagnosis.text += "the connection was closed without an answer";
            diagnosis.at_fault = Party::cpe;
            return diagnosis;
    }
    return std::nullopt;
}

/// At the address of the ConnectionRequestURL nobody answers.
void tell_unreachable_cpe(const DeviceSubject& device, std::vector<Diagnosis>& diagnoses) {
    std::map<Endpoint, Attempts> by_server;
    for (const FailedConnection& failed : device.all_failed_connections) {
        const Sighting* told = rules::last_told(device, "ManagementServer.ConnectionRequestURL", failed.first.time);
        if (told == nullptr || rules::host_of(told->value) != to_string(failed.server)) continue;
        count(by_server[failed.server], failed);
    }
    for (const auto& [server, attempts] : by_server) {
        diagnoses.push_back({Trouble::connection_request_failed, session_before(device, attempts.first->first.time),
                             fmt::format("a connection request to {}, the address of the ConnectionRequestURL, {}",
                                         to_string(server), words(attempts)),
                             attempts.first->first.frame,
                             attempts.all_refused ? std::optional(Party::cpe) : std::nullopt, nullptr});
    }
}

void tell_connection_requests(const DeviceSubject& device, std::span<const Finding> findings,
                              std::vector<Diagnosis>& diagnoses) {
    for (const ConnectionRequest& request : device.device.connection_requests) {
        if (diagnoses.size() >= most_told) return;
        if (auto diagnosis = failed_request(device, request, findings)) diagnoses.push_back(*std::move(diagnosis));
    }
    tell_unreachable_cpe(device, diagnoses);
}

// -- transfers --------------------------------------------------------------------------------------------------------

std::string name_of(const Transfer& transfer) {
    std::string text(info_of(transfer.method).name);
    if (!transfer.url.empty()) text += fmt::format(" of {}", rules::shortened(transfer.url, 80));
    if (!transfer.command_key.empty()) text += fmt::format(" with key \"{}\"", rules::shortened(transfer.command_key));
    return text;
}

/// What the file server's connections show of the reason.
void add_reason(Diagnosis& diagnosis, const DeviceSubject& device, const Transfer& transfer) {
    const FileExchange* last = nullptr;
    for (const std::uint32_t index : transfer.file_exchanges) {
        const FileExchange& file = device.file_exchanges[index];
        if (file.request != nullptr && file.response != nullptr) last = &file;
    }
    if (last != nullptr) {
        const Message& response = *last->response;
        const int status = response.http->status;
        if (status >= 400) {
            diagnosis.text +=
                fmt::format("; cause: the file server answered {} {} to {} in frame {}", status,
                            rules::shortened(response.http->reason), last->request->http->method, response.first.frame);
            // 401 and 403 may be the fault of the credentials, of those who gave them, or of those who used them.
            if (status != 401 && status != 403 && status != 407) diagnosis.at_fault = Party::file_server;
            diagnosis.frame = response.first.frame;
        } else if (rules::http_note(response, HttpNoteKind::truncated_body) != nullptr) {
            diagnosis.text += fmt::format(
                "; cause: the file server closed the connection before the file was complete, "
                "frame {}",
                response.last.frame);
            diagnosis.at_fault = Party::file_server;
            diagnosis.frame = response.last.frame;
        } else if (status == 200 && covers(response.coverage, Need::body)) {
            diagnosis.text += fmt::format("; the file came whole ({} bytes, frame {}), so look at the file itself",
                                          response.body_length, response.first.frame);
        }
        return;
    }
    const UrlParts url = split_url(transfer.url);
    for (const FailedConnection& failed : device.failed_connections) {
        if (!url.valid || to_string(failed.server) != url.host + ":" + url.port) continue;
        if (failed.first.time < transfer.asked.time) continue;
        diagnosis.text += fmt::format("; cause: {} {} in frame {}", to_string(failed.server),
                                      failed.refused ? "refused the connection" : "did not answer", failed.first.frame);
        if (failed.refused) diagnosis.at_fault = Party::file_server;
        diagnosis.frame = failed.first.frame;
        return;
    }
}

void tell_transfers(const DeviceSubject& device, std::span<const Finding> findings, std::vector<Diagnosis>& diagnoses) {
    for (const Transfer& transfer : device.device.transfers) {
        if (diagnoses.size() >= most_told) return;
        // One that was refused at once is told as a refused RPC.
        if (transfer.state != LifecycleState::failed || !transfer.complete_session || !transfer.fault_code) continue;
        Diagnosis diagnosis{Trouble::transfer_failed,
                            *transfer.complete_session,
                            fmt::format("{} failed: TransferComplete reports fault {} {}", name_of(transfer),
                                        *transfer.fault_code, fault_meaning(*transfer.fault_code)),
                            transfer.reports.empty() ? 0 : transfer.reports.front().at.frame,
                            {},
                            nullptr};
        add_reason(diagnosis, device, transfer);
        for (const std::uint32_t index : transfer.file_exchanges) {
            const FileExchange& file = device.file_exchanges[index];
            if (file.request != nullptr)
                blame(diagnosis, finding_of(findings, "transfer-credentials", file.request->first.frame));
        }
        diagnoses.push_back(std::move(diagnosis));
    }
}

// -- everything else --------------------------------------------------------------------------------------------------

struct Failure {
    std::string_view rule;
    Trouble trouble;
};

/// Findings that say that what was asked for did not come.
constexpr Failure failures[] = {
    {"transfer-no-complete", Trouble::transfer_failed},
    {"transfer-failed-but-success", Trouble::transfer_failed},
    {"lifecycle-reboot-missing", Trouble::lifecycle_failed},
    {"lifecycle-scheduleinform", Trouble::lifecycle_failed},
    {"lifecycle-factoryreset-bootstrap", Trouble::lifecycle_failed},
    {"lifecycle-url-not-used", Trouble::lifecycle_failed},
    {"lifecycle-diagnostics", Trouble::lifecycle_failed},
    {"lifecycle-dustate-results", Trouble::lifecycle_failed},
    {"connreq-url", Trouble::connection_request_failed},
    {"connreq-udp-address", Trouble::connection_request_failed},
    {"connreq-udp-signature", Trouble::connection_request_failed},
    {"connreq-udp-format", Trouble::connection_request_failed},
};

void tell_failures(std::span<const Finding> findings, std::vector<Diagnosis>& diagnoses) {
    for (const Finding& finding : findings) {
        if (diagnoses.size() >= most_told) return;
        if (finding.rule == nullptr || finding.severity == Severity::note) continue;
        const auto place = std::find_if(std::begin(failures), std::end(failures),
                                        [&](const Failure& failure) { return failure.rule == finding.rule->id; });
        if (place == std::end(failures)) continue;
        Diagnosis diagnosis{place->trouble, finding.session, finding.text, 0, {}, nullptr};
        blame(diagnosis, &finding);
        diagnoses.push_back(std::move(diagnosis));
    }
}

/// Reports with a fault; what was refused at once is told as a refused RPC.
void tell_lifecycles(const DeviceSubject& device, std::vector<Diagnosis>& diagnoses) {
    for (const Lifecycle& lifecycle : device.device.lifecycles) {
        if (diagnoses.size() >= most_told) return;
        if (lifecycle.kind == LifecycleKind::connection_request || lifecycle.state != LifecycleState::failed) continue;
        if (!lifecycle.ended_session) continue;
        diagnoses.push_back({Trouble::lifecycle_failed,
                             *lifecycle.ended_session,
                             fmt::format("{}{} failed: {}", to_string(lifecycle.kind),
                                         lifecycle.command_key.empty()
                                             ? std::string()
                                             : fmt::format(" \"{}\"", rules::shortened(lifecycle.command_key, 60)),
                                         lifecycle.explanation),
                             lifecycle.ended.frame,
                             {},
                             nullptr});
    }
}

}  // namespace

std::vector<Diagnosis> diagnose_device(const DeviceSubject& device, std::span<const Finding> findings) {
    std::vector<Diagnosis> diagnoses;
    tell_repetitions(device.sessions, diagnoses);
    if (device.sessions.empty()) return diagnoses;
    tell_attempts(device, diagnoses);
    tell_connection_requests(device, findings, diagnoses);
    tell_transfers(device, findings, diagnoses);
    tell_lifecycles(device, diagnoses);
    tell_failures(findings, diagnoses);
    return diagnoses;
}

std::vector<Diagnosis> diagnose_connections(std::span<const FailedConnection> failed, std::span<const Endpoint> servers,
                                            bool nothing_else) {
    constexpr std::uint16_t cwmp_port = 7547;
    std::map<std::pair<IpAddress, Endpoint>, Attempts> by_pair;
    for (const FailedConnection& one : failed) {
        const bool to_acs = std::find(servers.begin(), servers.end(), one.server) != servers.end();
        if (to_acs || nothing_else || (servers.empty() && one.server.port == cwmp_port))
            count(by_pair[{one.client.address, one.server}], one);
    }
    std::vector<Diagnosis> diagnoses;
    for (const auto& [pair, attempts] : by_pair) {
        if (diagnoses.size() >= most_told) break;
        const bool to_acs = std::find(servers.begin(), servers.end(), pair.second) != servers.end();
        Diagnosis diagnosis =
            about(attempts, 0, to_string(pair.first), to_acs ? std::optional(Party::acs) : std::nullopt);
        if (to_acs) diagnosis.rule = find_rule("tcp-connect-refused");
        if (nothing_else) diagnosis.text += "; no HTTP message in clear is in the capture";
        diagnoses.push_back(std::move(diagnosis));
    }
    return diagnoses;
}

}  // namespace cwmpscope
