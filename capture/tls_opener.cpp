#include "capture/tls_opener.h"

#include <algorithm>
#include <utility>

namespace cwmpscope {

namespace {

/// Head and one byte.
constexpr std::uint64_t shortest_record = 6;

std::optional<TlsKeys> updated(const TlsKeys& keys) {
    if (!keys.suite.is_tls13 || keys.epoch != TlsEpoch::application) return std::nullopt;
    TlsKeys next;
    next.epoch = keys.epoch;
    next.suite = keys.suite;
    next.secret = tls13_next_secret(keys.suite.prf, keys.secret);
    next.cipher = TlsCipher::tls13(keys.suite, next.secret);
    if (!next.cipher) return std::nullopt;
    return next;
}

}  // namespace

void TlsOpener::add(TlsKeys keys) {
    const auto later = std::find_if(keys_.begin(), keys_.end(),
                                    [&](const TlsKeys& known) { return known.epoch > keys.epoch; });
    // Their time is over.
    if (later != keys_.end() && later->next > 0) return;
    keys_.insert(later, std::move(keys));
}

void TlsOpener::advance() {
    if (!keys_.empty()) keys_.erase(keys_.begin());
}

void TlsOpener::update() {
    if (keys_.empty()) return;
    if (auto next = updated(keys_.front())) keys_.front() = std::move(*next);
}

void TlsOpener::lost(std::optional<std::uint64_t> bytes) {
    const std::uint64_t records = bytes ? *bytes / shortest_record + 2 : most_lost;
    lost_records_ = std::min(most_lost, lost_records_ + records);
    if (!keys_.empty() && !keys_.front().cipher->stands_alone()) broken_ = true;
}

void TlsOpener::passed() {
    // What fails before anything was opened is of other keys.
    if (!keys_.empty() && keys_.front().next > 0) ++keys_.front().next;
}

bool TlsOpener::fits(TlsKeys& keys, const TlsRecord& record, std::uint64_t number, std::vector<std::uint8_t>& plain) {
    if (keys.cipher->open({record.type, record.version}, record.body, number, plain)) return true;
    tried_ += record.body.size() + 64;
    return false;
}

std::optional<std::uint64_t> TlsOpener::search(TlsKeys& keys, const TlsRecord& record, std::uint64_t from,
                                               std::vector<std::uint8_t>& plain) {
    for (std::uint64_t number = from; number <= from + lost_records_ && !exhausted(); ++number) {
        if (fits(keys, record, number, plain)) return number;
    }
    return std::nullopt;
}

std::optional<TlsOpener::Opened> TlsOpener::open(const TlsRecord& record, std::vector<std::uint8_t>& plain) {
    may_try_ += tried_per_byte * record.body.size();
    if (keys_.empty() || broken_ || exhausted()) return std::nullopt;
    const auto done = [&](TlsKeys& keys, std::uint64_t number) {
        const Opened opened{keys.epoch, number, number - keys.next};
        keys.next = number + 1;
        lost_records_ = 0;
        return opened;
    };
    TlsKeys& present = keys_.front();
    if (fits(present, record, present.next, plain)) return done(present, present.next);
    // What ends the use of keys may be lost, or refused: 0-RTT that the server did not take.
    for (std::size_t i = 1; i < keys_.size(); ++i) {
        if (!keys_[i].suite.is_tls13 && !uncertain()) break;
        if (!fits(keys_[i], record, 0, plain)) continue;
        keys_.erase(keys_.begin(), keys_.begin() + static_cast<std::ptrdiff_t>(i));
        return done(keys_.front(), 0);
    }
    if (!uncertain()) return std::nullopt;
    for (std::size_t i = 0; i < keys_.size(); ++i) {
        const auto number = search(keys_[i], record, keys_[i].next + 1, plain);
        if (!number) continue;
        keys_.erase(keys_.begin(), keys_.begin() + static_cast<std::ptrdiff_t>(i));
        return done(keys_.front(), *number);
    }
    if (auto next = updated(keys_.back())) {
        if (const auto number = search(*next, record, 0, plain)) {
            keys_.clear();
            keys_.push_back(std::move(*next));
            return done(keys_.front(), *number);
        }
    }
    return std::nullopt;
}

}  // namespace cwmpscope
