// Observed<T>: is this thing there? present: we saw it. absent: we saw the whole place where it would be, and it is not
// there. unseen: that place was not (wholly) captured. Only absent proves that something is missing.
#pragma once

#include <optional>
#include <utility>

namespace cwmpscope {

template <class T>
class Observed {
public:
    /// unseen is the honest default
    Observed() = default;
    static Observed present(T value) { return Observed(State::present, std::move(value)); }
    static Observed absent() { return Observed(State::absent, std::nullopt); }
    static Observed unseen() { return Observed(State::unseen, std::nullopt); }

    bool is_present() const { return state_ == State::present; }
    bool is_absent() const { return state_ == State::absent; }
    bool is_unseen() const { return state_ == State::unseen; }
    const T* get_if() const { return value_ ? &*value_ : nullptr; }
    T value_or(T fallback) const { return value_ ? *value_ : std::move(fallback); }
    explicit operator bool() const = delete;  // "if (!cookie)" would hide unseen

    friend bool operator==(const Observed&, const Observed&) = default;

private:
    enum class State : unsigned char { unseen, absent, present };
    Observed(State state, std::optional<T> value) : state_(state), value_(std::move(value)) {}

    State state_ = State::unseen;
    std::optional<T> value_;
};

}  // namespace cwmpscope
