// Masker: takes secrets, and on demand identities, out of everything that the writers of this room are given: facts of
// sessions, sentences of findings, text read again from the capture. First it is told of all sessions, so that a
// password given in one is known in the others; then each thing goes through it once. It counts what it hid.
#pragma once

#include "decoder/analysis.h"
#include "report/fact_mask.h"
#include "report/known_words.h"
#include "report/pseudonyms.h"
#include "report/recent_words.h"
#include "report/redact.h"
#include "report/word_table.h"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace cwmpscope {

/// How many different values are hidden.
struct Hidden {
    std::uint64_t passwords = 0, credentials = 0, cookies = 0, urls = 0;
    std::uint64_t serials = 0, addresses = 0, macs = 0, ssids = 0;
    Hidden& operator+=(const Hidden& other);
    friend auto operator<=>(const Hidden&, const Hidden&) = default;
};

/// What was hidden, by session. Many sessions have the same to hide.
class HiddenBySession {
public:
    void add(std::uint32_t session, const Hidden& hidden);
    Hidden of(std::uint32_t session) const;

private:
    struct Entry {
        std::uint32_t session = 0, kind = 0;
    };
    std::uint32_t kind_of(const Hidden& hidden);

    std::vector<Entry> entries_;  ///< by session
    std::vector<Hidden> kinds_;
    std::map<Hidden, std::uint32_t> places_;  ///< in kinds_
};

void count(Hidden& hidden, SecretKind kind);

/// "Hidden: 2 passwords, 12 Authorization fields, 1 cookie (--show-secrets shows them)." Never empty: that nothing had
/// to be hidden, or that secrets are shown, is said as well.
std::string hidden_text(const Hidden& hidden, const Redaction& redaction);

class HiddenCounter;

class Masker {
public:
    explicit Masker(const Redaction& redaction) : redaction_(redaction) {}

    /// Remembers secrets and names of what was not masked yet; counts the secrets in it.
    Hidden learn(const Session& session);
    Hidden learn(const Message& message);
    Hidden learn(const FileExchange& exchange);
    void learn(const DeviceHistory& device);

    /// The same session with masked facts, in a length that reports can repeat: what is longer says how long it was.
    /// The very same where nothing had to be masked.
    std::shared_ptr<const Session> session(std::shared_ptr<const Session> session);
    /// session() gives the very same of it, whatever will have been learnt by then: it has no words of the wire but the
    /// device's, which are names.
    bool is_plain(const Session& session) const;
    void mask(DeviceHistory& device);
    void mask(FileExchange& exchange);
    void mask(UdpMessage& message);

    /// Sentences with words from the wire in them, names of files.
    std::string text(std::string_view text);
    /// Head and decoded body of a message as they were on the wire.
    std::string head(std::string_view head);
    std::string body(std::string_view body);
    IpAddress address(const IpAddress& address);
    Endpoint endpoint(const Endpoint& endpoint);

    /// Identities hidden so far.
    Hidden identities() const;
    const Redaction& redaction() const { return redaction_; }
    /// Where there is no end of what comes: knows so many secrets and identities at most, those that were met last.
    void bound(std::size_t most);
    static constexpr std::size_t unbounded = KnownWords::most;
    /// Secrets, and names that could be taken for some: they are masked where they are given as secrets, and no longer
    /// where they only turn up in a sentence.
    std::uint64_t forgotten_secrets() const;
    /// They get another name when they come back.
    std::uint64_t forgotten_identities() const;
    bool masks() const { return !redaction_.show_secrets || redaction_.identity; }

private:
    std::shared_ptr<const Message> message(std::shared_ptr<const Message> message);
    DeviceId device(DeviceId id);
    std::string value(std::string_view name, std::string_view value);
    void learn(const Message& message, const FactReader& learning);
    void learn_urls(std::string_view text, HiddenCounter& counter);
    void learn_names(const DeviceId& device);
    FactReader learning(HiddenCounter& counter);
    void learn_identity(std::string_view name, std::string_view value);
    void learn_secret(std::string_view value);
    void learn_name(std::string_view value);
    void prepare();
    /// `changed` becomes true when something was masked, and must live as long.
    FactVisitor masking(bool& changed);

    Redaction redaction_;
    std::size_t most_secrets_ = unbounded;
    WordTable secrets_;  ///< not yet in words_
    /// And serial numbers, that somebody may also use as a password.
    RecentWords names_{unbounded};
    KnownWords words_;
    Pseudonyms pseudonyms_;
};

}  // namespace cwmpscope
