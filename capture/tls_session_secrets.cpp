#include "capture/tls_session_secrets.h"

#include <openssl/evp.h>

#include <array>

namespace cwmpscope {

namespace {

/// Tickets are long: their hash stands for them.
std::string name_of(Bytes id_or_ticket) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned length = 0;
    if (EVP_Digest(id_or_ticket.data(), id_or_ticket.size(), digest.data(), &length, EVP_sha256(), nullptr) != 1)
        return {};
    return std::string(reinterpret_cast<const char*>(digest.data()), length);
}

}  // namespace

void TlsSecrets::remember(Bytes id_or_ticket, const TlsSecret& master) {
    if (id_or_ticket.empty()) return;
    const std::string name = name_of(id_or_ticket);
    if (!sessions_.insert_or_assign(name, master).second) return;
    by_age_.push_back(name);
    if (by_age_.size() <= most_) return;
    sessions_.erase(by_age_.front());
    by_age_.pop_front();
}

const TlsSecret* TlsSecrets::recall(Bytes id_or_ticket) const {
    if (id_or_ticket.empty()) return nullptr;
    const auto place = sessions_.find(name_of(id_or_ticket));
    return place == sessions_.end() ? nullptr : &place->second;
}

}  // namespace cwmpscope
