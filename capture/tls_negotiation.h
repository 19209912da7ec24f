// TlsNegotiation: follows the handshake messages of a connection: fills TlsFacts, and gives both directions their keys
// as far as the secrets are known. It knows no records.
#pragma once

#include "capture/tls_facts.h"
#include "capture/tls_handshake.h"
#include "capture/tls_opener.h"
#include "capture/tls_session_secrets.h"

#include <array>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace cwmpscope {

class TlsNegotiation {
public:
    /// `secrets` may be null. All must outlive this.
    TlsNegotiation(TlsFacts& facts, TlsSecrets* secrets, TlsOpener& client, TlsOpener& server)
        : facts_(&facts), secrets_(secrets), client_(&client), server_(&server) {}

    struct Message {
        HttpRole from = HttpRole::client;
        std::uint8_t type = 0;
        Bytes body;
        FrameRef at;
    };
    void take(const Message& message);
    /// Up to 1.2; the first one of a direction begins its encryption.
    void changes_cipher(HttpRole from, FrameRef at);
    /// Looks for secrets that were not there before. True: a direction has got keys.
    bool derive();

    bool is_tls13() const { return is_tls13_; }
    bool saw_hellos() const { return client_hello_ && server_hello_; }
    /// Suite and version are such that keys could be used.
    bool is_supported() const;
    bool offered_early_data() const { return offered_early_data_; }
    /// The client may send before the server has spoken.
    bool expects_early_data() const { return client_hello_ && client_hello_->early_data; }
    /// Whether the server takes it; none: not known, or not yet.
    std::optional<bool> takes_early_data() const { return takes_early_data_; }
    bool is_encrypted(HttpRole from) const { return encrypted_[index(from)]; }
    /// Client and server were taken for each other; before anything else was taken.
    void swap_roles() { std::swap(client_, server_); }
    /// The ChangeCipherSpec was lost.
    void take_as_encrypted(HttpRole from) { encrypted_[index(from)] = true; }

private:
    static std::size_t index(HttpRole role) { return role == HttpRole::client ? 0 : 1; }
    TlsOpener& opener(HttpRole from) { return from == HttpRole::client ? *client_ : *server_; }
    void take_client_hello(const Message& message);
    void take_server_hello(const Message& message);
    void take_certificates(const Message& message);
    void take_finished(const Message& message);
    bool derive_tls12();
    bool derive_tls13();
    bool derive_early();
    bool add_tls13(HttpRole from, TlsEpoch epoch, TlsSecretKind kind, const TlsSuite& suite);
    struct Master {
        const TlsSecret* secret = nullptr;  ///< null: not known
        TlsKeySource from = TlsKeySource::none;
    };
    Master find_master() const;

    TlsFacts* facts_;
    TlsSecrets* secrets_;
    TlsOpener *client_, *server_;
    std::optional<TlsClientHello> client_hello_;
    std::optional<TlsServerHello> server_hello_;
    std::array<bool, 2> encrypted_{}, finished_{};
    std::array<std::array<bool, 3>, 2> added_{};  ///< keys of 1.3, by direction and epoch
    bool derived_ = false;                        ///< keys of this handshake, up to 1.2
    std::optional<bool> takes_early_data_;
    bool offered_early_data_ = false;
    bool server_hello_done_ = false, is_tls13_ = false, resumes_ = false;
    std::vector<std::uint8_t> ticket_;
    std::uint64_t generation_ = 0;
};

}  // namespace cwmpscope
