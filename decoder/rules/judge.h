// The judge: asks every rule of every subject of a finished session (or of a device) whose evidence is covered, and
// collects findings and what could not be judged. Pure.
#pragma once

#include "decoder/rules/diagnosis.h"
#include "decoder/rules/rule.h"

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace cwmpscope {

/// Which rules are asked: all, or all but some, or only some (--rules +ID,-ID).
struct RuleSelection {
    std::set<std::string, std::less<>> only;  ///< empty: all
    std::set<std::string, std::less<>> except;
    bool asks(std::string_view id) const;
};

struct Judgement {
    std::vector<Finding> findings;      ///< by message, then by the order of the table
    std::vector<NotJudged> not_judged;  ///< merged by rule and reason
    std::uint64_t checks_made = 0;
    std::uint64_t checks_not_judged = 0;
    std::vector<Diagnosis> diagnoses;  ///< of a session or device: what went wrong and why
};

Judgement judge_session(const Session& session, const RuleSelection& selection);
Judgement judge_device(const DeviceSubject& device, const RuleSelection& selection);
/// Rules about single messages and exchanges (digest above all) of HTTP that is not CWMP.
/// `asks_cpe`: the client is known as an ACS and the server as its CPE, so it is a connection request.
Judgement judge_file_exchange(const FileExchange& exchange, const RuleSelection& selection, bool asks_cpe = false);

/// A connection with TLS; findings belong to the session that was read on it, if any.
Judgement judge_tls(const TlsSubject& subject, const RuleSelection& selection);

}  // namespace cwmpscope
