#include "report/fingerprint.h"

#include "decoder/rules/rule.h"
#include "decoder/session/hash.h"

namespace cwmpscope {

namespace {

/// "growing to 9 copies (481 bytes)" is the same fault as "growing to 8 copies (430 bytes)".
std::string without_numbers(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool digit = c >= '0' && c <= '9';
        if (!digit) {
            out += c;
        } else if (out.empty() || out.back() != '#') {
            out += '#';
        }
    }
    return out;
}

}  // namespace

std::string Fingerprints::next(const Finding& finding) {
    std::string key(finding.rule == nullptr ? std::string_view("?") : finding.rule->id);
    key += '\n';
    const std::optional<SessionResult> result = report_.find(finding.session);
    if (const DeviceId* device = result ? result->session->device.get_if() : nullptr)
        key += to_string(*device);
    key += '\n' + without_numbers(finding.text);
    const std::uint32_t before = seen_[key]++;
    return sha256_hex(key + '\n' + std::to_string(before)).substr(0, 32);
}

}  // namespace cwmpscope
