#include "capture/tls_negotiation.h"

#include "capture/tls_certificate.h"

#include <algorithm>

namespace cwmpscope {

namespace {

constexpr std::uint16_t tls10 = 0x0301, tls12 = 0x0303, tls13 = 0x0304;
constexpr std::size_t most_certificates = 4;

std::vector<TlsCertificate> read_certificates(Bytes body, bool is_tls13) {
    std::vector<TlsCertificate> certificates;
    for (const Bytes der : parse_certificates(body, is_tls13, most_certificates)) {
        certificates.push_back(read_certificate(der));
        // Only the first is about the host; what the others would add are names of others.
        if (certificates.size() > 1) certificates.back().names.clear();
    }
    return certificates;
}

}  // namespace

void TlsNegotiation::take(const Message& message) {
    switch (message.type) {
        case tls_handshake::client_hello:
            if (message.from == HttpRole::client) take_client_hello(message);
            break;
        case tls_handshake::server_hello:
            if (message.from == HttpRole::server) take_server_hello(message);
            break;
        case tls_handshake::certificate:
            take_certificates(message);
            break;
        case tls_handshake::certificate_request:
            facts_->asks_client_certificate = true;
            break;
        case tls_handshake::server_hello_done:
            server_hello_done_ = true;
            break;
        case tls_handshake::encrypted_extensions: {
            const TlsEncryptedExtensions read = parse_encrypted_extensions(message.body);
            if (!read.protocol.empty()) facts_->protocol = read.protocol;
            if (message.from == HttpRole::server && !takes_early_data_) takes_early_data_ = read.early_data;
            break;
        }
        case tls_handshake::new_session_ticket:
            if (is_tls13() || message.from != HttpRole::server) break;
            if (const Bytes ticket = parse_ticket(message.body); !ticket.empty()) {
                ticket_.assign(ticket.begin(), ticket.end());
                if (const Master master = find_master(); master.secret != nullptr)
                    secrets_->remember(ticket_, *master.secret);
            }
            break;
        case tls_handshake::end_of_early_data:
            while (opener(message.from).epoch() == TlsEpoch::early) opener(message.from).advance();
            break;
        case tls_handshake::key_update:
            if (is_tls13()) opener(message.from).update();
            break;
        case tls_handshake::finished:
            take_finished(message);
            break;
        default:
            break;
    }
}

void TlsNegotiation::take_client_hello(const Message& message) {
    auto hello = parse_client_hello(message.body);
    if (!hello) return;
    const bool repeats = client_hello_ && client_hello_->random == hello->random;  // after HelloRetryRequest
    if (!facts_->client_hello) {
        facts_->client_hello = message.at;
        facts_->server_name = hello->server_name;
        facts_->offered_versions = hello->versions;
        facts_->offered_suites = hello->suites;
        facts_->offered_protocols = hello->protocols;
    }
    offered_early_data_ = offered_early_data_ || hello->early_data;
    if (repeats) hello->early_data = false;
    client_hello_ = std::move(hello);
    if (!repeats) {
        // A handshake of its own, the first or a renegotiation.
        server_hello_.reset();
        derived_ = server_hello_done_ = resumes_ = false;
        finished_ = {};
    }
    generation_ = 0;
    derive();
}

void TlsNegotiation::take_server_hello(const Message& message) {
    auto hello = parse_server_hello(message.body);
    if (!hello) return;
    is_tls13_ = hello->version >= tls13;
    if (!is_tls13_) takes_early_data_ = false;
    if (is_tls13_) encrypted_ = finished_ = {};  // what went before meant nothing
    if (hello->is_retry) {
        facts_->retried = true;
        takes_early_data_ = false;  // RFC 8446, 4.2.10
        return;
    }
    const bool is_first = !facts_->server_hello;
    if (is_first) facts_->server_hello = message.at;
    facts_->version = hello->version;
    facts_->suite = hello->suite;
    if (!hello->protocol.empty()) facts_->protocol = hello->protocol;
    if (is_first) facts_->resumed = hello->pre_shared_key;
    server_hello_ = std::move(hello);
    generation_ = 0;
    derive();
}

void TlsNegotiation::take_certificates(const Message& message) {
    std::vector<TlsCertificate> certificates = read_certificates(message.body, is_tls13());
    const bool of_server = message.from == HttpRole::server;
    if (certificates.empty()) {
        // A client that has none says so with an empty list: RFC 5246 7.4.6, RFC 8446 4.4.2.
        const Bytes list = message.body.subspan(std::min<std::size_t>(is_tls13() ? 1 : 0, message.body.size()));
        const bool says_none = list.size() == 3 && std::all_of(list.begin(), list.end(), [](auto b) { return b == 0; });
        if (!of_server && says_none) facts_->client_certificate_at = message.at;
        return;
    }
    (of_server ? facts_->certificates : facts_->client_certificates) = std::move(certificates);
    (of_server ? facts_->certificate_at : facts_->client_certificate_at) = message.at;
}

void TlsNegotiation::take_finished(const Message& message) {
    finished_[index(message.from)] = true;
    if (finished_[0] && finished_[1] && !facts_->established) facts_->established = message.at;
    if (is_tls13() && opener(message.from).epoch() == TlsEpoch::handshake) opener(message.from).advance();
}

void TlsNegotiation::changes_cipher(HttpRole from, FrameRef at) {
    if (is_tls13()) return;  // it means nothing there (RFC 8446, D.4)
    // The server goes first only when it resumes (RFC 5246, 7.3).
    if (from == HttpRole::server && server_hello_ && !server_hello_done_ && !encrypted_[0]) {
        resumes_ = facts_->resumed = true;
        generation_ = 0;
    }
    derive();
    if (encrypted_[index(from)]) opener(from).advance();
    encrypted_[index(from)] = true;
    // Without keys the Finished behind it cannot be read, but where both have sent it, both have it.
    finished_[index(from)] = finished_[index(from)] || secrets_ == nullptr || !opener(from).has_keys();
    if (finished_[0] && finished_[1] && !facts_->established) facts_->established = at;
}

bool TlsNegotiation::is_supported() const {
    if (!server_hello_) return false;
    const auto suite = tls_suite(server_hello_->suite);
    if (!suite || suite->kind == TlsCipherKind::other) return false;
    if (server_hello_->version == tls13) return suite->is_tls13;
    return server_hello_->version >= tls10 && server_hello_->version <= tls12;
}

TlsNegotiation::Master TlsNegotiation::find_master() const {
    if (secrets_ == nullptr || !client_hello_) return {};
    if (const auto* known = secrets_->key_log.find(TlsSecretKind::master, client_hello_->random))
        return {&known->secret, known->from};
    if (!server_hello_ || !resumes_) return {};
    const bool same_id = !server_hello_->session_id.empty() && server_hello_->session_id == client_hello_->session_id;
    if (const TlsSecret* master = same_id ? secrets_->recall(server_hello_->session_id) : nullptr)
        return {master, TlsKeySource::earlier_session};
    return {secrets_->recall(client_hello_->ticket), TlsKeySource::earlier_session};
}

bool TlsNegotiation::derive() {
    if (secrets_ == nullptr || !secrets_->given || !client_hello_) return false;
    const std::uint64_t generation = secrets_->key_log.generation() + 1;
    if (generation == generation_) return false;
    generation_ = generation;
    if (!server_hello_) return derive_early();
    if (!is_supported()) return false;
    return is_tls13() ? derive_tls13() : derive_tls12();
}

bool TlsNegotiation::derive_tls12() {
    const Master master = derived_ ? Master{} : find_master();
    if (master.secret == nullptr) return false;
    const TlsSuite suite = *tls_suite(server_hello_->suite);
    for (const HttpRole role : {HttpRole::client, HttpRole::server}) {
        TlsKeys keys;
        keys.suite = suite;
        keys.cipher = TlsCipher::tls12(suite, server_hello_->version, server_hello_->encrypt_then_mac, *master.secret,
                                       server_hello_->random, client_hello_->random, role == HttpRole::client);
        if (!keys.cipher) return false;
        opener(role).add(std::move(keys));
    }
    derived_ = true;
    facts_->keys_from = master.from;
    const TlsSecret known = *master.secret;
    secrets_->remember(server_hello_->session_id, known);
    secrets_->remember(ticket_, known);
    return true;
}

bool TlsNegotiation::add_tls13(HttpRole from, TlsEpoch epoch, TlsSecretKind kind, const TlsSuite& suite) {
    bool& added = added_[index(from)][static_cast<std::size_t>(epoch)];
    const auto* known = added ? nullptr : secrets_->key_log.find(kind, client_hello_->random);
    if (known == nullptr) return false;
    TlsKeys keys;
    keys.epoch = epoch;
    keys.suite = suite;
    keys.secret = known->secret;
    keys.cipher = TlsCipher::tls13(suite, known->secret);
    if (!keys.cipher) return false;
    facts_->keys_from = known->from;
    opener(from).add(std::move(keys));
    // Of what the client sends early the suite is not told: several are tried.
    if (epoch != TlsEpoch::early) added = true;
    return true;
}

bool TlsNegotiation::derive_tls13() {
    const TlsSuite suite = *tls_suite(server_hello_->suite);
    bool any = false;
    const auto add = [&](HttpRole from, TlsEpoch epoch, TlsSecretKind kind) {
        any = add_tls13(from, epoch, kind, suite) || any;
    };
    add(HttpRole::client, TlsEpoch::handshake, TlsSecretKind::client_handshake);
    add(HttpRole::client, TlsEpoch::application, TlsSecretKind::client_traffic);
    add(HttpRole::server, TlsEpoch::handshake, TlsSecretKind::server_handshake);
    add(HttpRole::server, TlsEpoch::application, TlsSecretKind::server_traffic);
    return any;
}

bool TlsNegotiation::derive_early() {
    if (!client_hello_->early_data || added_[0][0]) return false;
    bool any = false;
    for (const std::uint16_t number : client_hello_->suites) {
        const auto suite = tls_suite(number);
        if (suite && suite->is_tls13)
            any = add_tls13(HttpRole::client, TlsEpoch::early, TlsSecretKind::client_early, *suite) || any;
    }
    added_[0][0] = any;
    return any;
}

}  // namespace cwmpscope
