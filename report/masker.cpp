#include "report/masker.h"

#include "capture/room.h"
#include "report/base64.h"
#include "report/escape.h"
#include "report/fact_mask.h"
#include "report/time_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace cwmpscope {

namespace {

/// Bytes of a fact or a name that reports repeat; longer ones are no protocol but an attack, or a text of which the
/// beginning tells enough.
constexpr std::size_t longest_fact = 2048, longest_name = 128;

/// Passwords as they may stand in XML, in URLs and in Basic credentials.
std::vector<std::string> forms_of(std::string_view secret) {
    std::string xml, url;
    for (const char c : secret) {
        switch (c) {
            case '&':
                xml += "&amp;";
                break;
            case '<':
                xml += "&lt;";
                break;
            case '>':
                xml += "&gt;";
                break;
            case '"':
                xml += "&quot;";
                break;
            case '\'':
                xml += "&apos;";
                break;
            default:
                xml += c;
        }
        const bool plain =
            std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '.' || c == '_' || c == '~';
        url += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return {std::string(secret), std::move(xml), std::move(url), base64(secret)};
}

template <class T>
void replace(T& value, T instead, bool& changed) {
    if (value == instead) return;
    value = std::move(instead);
    changed = true;
}

bool is_small_number(std::string_view value) {
    return value.size() <= 5 && std::ranges::all_of(value, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

void count(Hidden& hidden, SecretKind kind) {
    switch (kind) {
        case SecretKind::password:
            ++hidden.passwords;
            break;
        case SecretKind::credentials:
            ++hidden.credentials;
            break;
        case SecretKind::cookie:
            ++hidden.cookies;
            break;
        case SecretKind::url:
            ++hidden.urls;
            break;
    }
}

Hidden& Hidden::operator+=(const Hidden& other) {
    passwords += other.passwords, credentials += other.credentials, cookies += other.cookies, urls += other.urls;
    serials += other.serials, addresses += other.addresses, macs += other.macs, ssids += other.ssids;
    return *this;
}

std::uint32_t HiddenBySession::kind_of(const Hidden& hidden) {
    const auto [place, is_new] = places_.try_emplace(hidden, static_cast<std::uint32_t>(kinds_.size()));
    if (is_new) kinds_.push_back(hidden);
    return place->second;
}

void HiddenBySession::add(std::uint32_t session, const Hidden& hidden) {
    if (hidden == Hidden{}) return;
    const auto place = std::ranges::lower_bound(entries_, session, {}, &Entry::session);
    if (place == entries_.end() || place->session != session) {
        const auto before = place - entries_.begin();
        make_room_for_one(entries_);
        entries_.insert(entries_.begin() + before, {session, kind_of(hidden)});
        return;
    }
    Hidden sum = kinds_[place->kind];
    sum += hidden;
    place->kind = kind_of(sum);
}

Hidden HiddenBySession::of(std::uint32_t session) const {
    const auto place = std::ranges::lower_bound(entries_, session, {}, &Entry::session);
    return place == entries_.end() || place->session != session ? Hidden() : kinds_[place->kind];
}

std::string hidden_text(const Hidden& hidden, const Redaction& redaction) {
    std::vector<std::string> secrets, names;
    const auto list = [](std::vector<std::string>& parts, std::uint64_t number, std::string_view one,
                         std::string_view many) {
        if (number > 0) parts.push_back(counted(number, one, many));
    };
    list(secrets, hidden.passwords, "password or key", "passwords and keys");
    list(secrets, hidden.credentials, "proof in Authorization", "proofs in Authorization");
    list(secrets, hidden.cookies, "cookie value", "cookie values");
    list(secrets, hidden.urls, "secret in URLs", "secrets in URLs");
    list(names, hidden.serials, "serial number", "serial numbers");
    list(names, hidden.addresses, "IP address", "IP addresses");
    list(names, hidden.macs, "MAC address", "MAC addresses");
    list(names, hidden.ssids, "SSID", "SSIDs");
    const auto joined = [](const std::vector<std::string>& parts) {
        std::string text;
        for (std::size_t i = 0; i < parts.size(); ++i)
            text += (i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ") + parts[i];
        return text;
    };
    std::string text;
    if (redaction.show_secrets) {
        text = secrets.empty() ? "Secrets would be shown; there are none."
                               : "NOT hidden (--show-secrets): " + joined(secrets) + ". Do not publish this.";
    } else {
        text = secrets.empty() ? "No password, cookie or credentials had to be hidden."
                               : "Hidden: " + joined(secrets) + " (--show-secrets shows them).";
    }
    if (redaction.identity && !names.empty()) text += " Replaced by other names: " + joined(names) + ".";
    return text;
}

void Masker::learn_secret(std::string_view value) {
    if (redaction_.show_secrets || value.size() < KnownWords::shortest || value == masked_word) return;
    secrets_.add(value);
    if (secrets_.size() >= most_secrets_ || secrets_.is_full()) prepare();
}

void Masker::learn_name(std::string_view value) {
    names_.meet(value);
}

void Masker::learn_identity(std::string_view name, std::string_view value) {
    if (!redaction_.identity || value.empty()) return;
    switch (identity_of_name(name)) {
        case IdentityKind::serial:
            pseudonyms_.serial(value);
            break;
        case IdentityKind::mac:
            pseudonyms_.mac(value);
            break;
        case IdentityKind::ssid:
            pseudonyms_.ssid(value);
            break;
        case IdentityKind::address:
        case IdentityKind::none:
            break;
    }
}

/// Different values, by kind.
class HiddenCounter {
public:
    void add(SecretKind kind, std::string_view value) { values_.emplace(kind, value); }
    Hidden hidden() const {
        Hidden hidden;
        for (const auto& [kind, value] : values_) count(hidden, kind);
        return hidden;
    }

private:
    std::set<std::pair<SecretKind, std::string>> values_;
};

void Masker::learn_urls(std::string_view text, HiddenCounter& counter) {
    for (const SecretSpan& span : secrets_in_urls(text)) {
        const std::string_view secret = text.substr(span.offset, span.length);
        if (secret == masked_word) continue;
        counter.add(span.kind, secret);
        learn_secret(secret);
        const std::size_t colon = secret.find(':');
        if (colon != std::string_view::npos) learn_secret(secret.substr(colon + 1));
    }
}

void Masker::learn_names(const DeviceId& device) {
    for (const std::string* part : {&device.manufacturer, &device.oui, &device.product_class, &device.serial_number})
        learn_name(*part);
    if (redaction_.identity) pseudonyms_.serial(device.serial_number);
}

FactReader Masker::learning(HiddenCounter& counter) {
    FactReader visitor;
    visitor.secret = [this, &counter](const std::string& value, SecretKind kind) {
        if (value == masked_word) return;
        counter.add(kind, value);
        if (kind == SecretKind::cookie) {
            // A counter is no secret that could be told from other numbers in a sentence.
            if (!redaction_.show_secrets && !is_small_number(value)) words_.add(value, cookie_token(value));
        } else {
            learn_secret(value);
        }
    };
    visitor.proof = [&counter](const std::string& value) {
        if (value != masked_word) counter.add(SecretKind::credentials, value);
    };
    visitor.text = [this, &counter](const std::string& text) { learn_urls(text, counter); };
    visitor.named = [this, &counter](std::string_view name, const std::string& value) {
        learn_urls(value, counter);
        learn_identity(name, value);
        if (name.ends_with("Username") || name.ends_with("UserName")) learn_name(value);
    };
    visitor.device = [this](const DeviceId& device) { learn_names(device); };
    return visitor;
}

void Masker::learn(const Message& message, const FactReader& learning) {
    visit_facts(message, learning);
    const AuthField* field = message.http->authorization.get_if();
    if (field == nullptr) return;
    learn_name(field->value("username"));
    if (field->scheme != "basic") return;
    const std::string pair = from_base64(field->token);
    const std::size_t colon = pair.find(':');
    if (colon == std::string::npos) return;
    learn_name(std::string_view(pair).substr(0, colon));
    learn_secret(std::string_view(pair).substr(colon + 1));
}

Hidden Masker::learn(const Session& session) {
    if (redaction_.identity) {
        if (const DeviceId* device = session.device.get_if()) pseudonyms_.serial(device->serial_number);
        pseudonyms_.address(session.cpe.address);
        pseudonyms_.address(session.acs.address);
        for (const ConnectionUse& use : session.connections) {
            pseudonyms_.address(use.info.client.address);
            pseudonyms_.address(use.info.server.address);
        }
    }
    HiddenCounter counter;
    const FactReader visitor = learning(counter);
    for (const auto& message : session.messages) {
        if (message != nullptr) learn(*message, visitor);
    }
    return counter.hidden();
}

Hidden Masker::learn(const FileExchange& exchange) {
    HiddenCounter counter;
    for (const auto& message : {exchange.request, exchange.response}) {
        if (message != nullptr) learn(*message, learning(counter));
    }
    return counter.hidden();
}

Hidden Masker::learn(const Message& message) {
    HiddenCounter counter;
    learn(message, learning(counter));
    return counter.hidden();
}

void Masker::learn(const DeviceHistory& device) {
    if (!masks()) return;
    for (const Sighting& sighting : device.sightings) {
        if (sighting.source == Sighting::Source::notification) continue;
        if (is_secret_name(sighting.name)) {
            learn_secret(sighting.value);
        } else {
            learn_identity(sighting.name, sighting.value);
        }
    }
}

/// Everybody's names are known now: a password that is also the device's serial number is hidden where it is given as a
/// password, not where it is the serial number.
void Masker::prepare() {
    if (secrets_.size() == 0) return;
    std::exchange(secrets_, {}).for_each([this](std::string_view secret, std::string_view) {
        if (names_.find(secret)) return;
        for (const std::string& form : forms_of(secret)) words_.add(form, masked_word);
    });
}

void Masker::bound(std::size_t most) {
    most_secrets_ = most;
    words_.bound(most);
    names_.bound(most);
    pseudonyms_.bound(most);
}

std::uint64_t Masker::forgotten_secrets() const {
    return words_.forgotten() + names_.forgotten();
}

std::uint64_t Masker::forgotten_identities() const {
    return pseudonyms_.forgotten();
}

std::string Masker::text(std::string_view text) {
    if (!masks() || text.empty()) return std::string(text);
    if (redaction_.show_secrets) return pseudonyms_.text(text);
    prepare();
    const SecretSpans in_urls = secrets_in_urls(text);
    std::string out = in_urls.empty() ? words_.replaced(text) : words_.replaced(masked(text, in_urls));
    return redaction_.identity ? pseudonyms_.text(out) : out;
}

std::string Masker::head(std::string_view head) {
    return text(redaction_.show_secrets ? std::string(head) : masked(head, secrets_in_head(head)));
}

std::string Masker::body(std::string_view body) {
    if (redaction_.identity) {
        for (const NamedValue& item : named_values_in_xml(body)) learn_identity(item.name, item.value);
    }
    return text(redaction_.show_secrets ? std::string(body) : masked(body, secrets_in_body(body)));
}

IpAddress Masker::address(const IpAddress& address) {
    return redaction_.identity ? pseudonyms_.address(address) : address;
}

Endpoint Masker::endpoint(const Endpoint& endpoint) {
    return {address(endpoint.address), endpoint.port};
}

DeviceId Masker::device(DeviceId id) {
    if (redaction_.identity) id.serial_number = pseudonyms_.serial(id.serial_number);
    for (std::string* part : {&id.manufacturer, &id.oui, &id.product_class, &id.serial_number})
        *part = shortened(*part, longest_name);
    return id;
}

std::string Masker::value(std::string_view name, std::string_view value) {
    if (redaction_.identity) {
        switch (identity_of_name(name)) {
            case IdentityKind::serial:
                return pseudonyms_.serial(value);
            case IdentityKind::mac:
                return pseudonyms_.mac(value);
            case IdentityKind::ssid:
                return pseudonyms_.ssid(value);
            case IdentityKind::address:
            case IdentityKind::none:
                break;
        }
    }
    return text(value);
}

FactVisitor Masker::masking(bool& changed) {
    FactVisitor visitor;
    visitor.secret = [this, &changed](std::string& value, SecretKind kind) {
        if (redaction_.show_secrets) return;
        replace(value, kind == SecretKind::cookie ? cookie_token(value) : std::string(masked_word), changed);
    };
    visitor.named = [this, &changed](std::string_view name, std::string& value) {
        replace(value, shortened(this->value(name, value), longest_fact), changed);
    };
    visitor.text = [this, &changed](std::string& text) {
        if (!text.empty()) replace(text, shortened(this->text(text), longest_fact), changed);
    };
    visitor.device = [this, &changed](DeviceId& id) { replace(id, device(id), changed); };
    return visitor;
}

std::shared_ptr<const Message> Masker::message(std::shared_ptr<const Message> message) {
    bool changed = false;
    auto copy = std::make_shared<Message>(*message);
    visit_facts(*copy, masking(changed));
    if (changed) message = std::move(copy);
    return message;
}

bool Masker::is_plain(const Session& session) const {
    if (redaction_.identity || !session.messages.empty() || session.cookie_was_of || session.shared_cookie ||
        session.refused_before)
        return false;
    for (const std::string* value : {&session.target, &session.user, &session.outcome_reason})
        if (!value->empty()) return false;
    if (std::ranges::any_of(session.events, [](const Event& event) { return !event.command_key.empty(); }))
        return false;
    const DeviceId* device = session.device.get_if();
    if (device == nullptr) return true;
    return std::ranges::all_of(
        std::array{&device->manufacturer, &device->oui, &device->product_class, &device->serial_number},
        [](const std::string* part) { return part->size() <= longest_name; });
}

std::shared_ptr<const Session> Masker::session(std::shared_ptr<const Session> session) {
    bool changed = false;
    auto copy = std::make_shared<Session>(*session);
    visit_facts(*copy, masking(changed));
    for (std::shared_ptr<const Message>& message : copy->messages) {
        if (changed) session.reset();  // each message leaves when its copy is there, if it was nobody else's
        if (message != nullptr) replace(message, this->message(message), changed);
    }
    const auto mask = [&](Endpoint& endpoint) { replace(endpoint, this->endpoint(endpoint), changed); };
    mask(copy->cpe);
    mask(copy->acs);
    for (ConnectionUse& use : copy->connections) {
        mask(use.info.client);
        mask(use.info.server);
    }
    if (changed) session = std::move(copy);
    return session;
}

void Masker::mask(DeviceHistory& history) {
    bool changed = false;
    visit_facts(history, masking(changed));
}

void Masker::mask(FileExchange& exchange) {
    exchange.client = endpoint(exchange.client);
    exchange.server = endpoint(exchange.server);
    if (exchange.request != nullptr) exchange.request = message(std::move(exchange.request));
    if (exchange.response != nullptr) exchange.response = message(std::move(exchange.response));
}

void Masker::mask(UdpMessage& message) {
    message.from = endpoint(message.from);
    message.to = endpoint(message.to);
    for (std::string* value : {&message.target, &message.version}) *value = shortened(text(*value), longest_fact);
    if (message.un) message.un = shortened(text(*message.un), longest_fact);
    if (redaction_.show_secrets) return;
    for (std::optional<std::string>* proof : {&message.cn, &message.sig})
        if (*proof) *proof = std::string(masked_word);
}

Hidden Masker::identities() const {
    Hidden hidden;
    hidden.serials = pseudonyms_.serials(), hidden.addresses = pseudonyms_.addresses();
    hidden.macs = pseudonyms_.macs(), hidden.ssids = pseudonyms_.ssids();
    return hidden;
}

}  // namespace cwmpscope
