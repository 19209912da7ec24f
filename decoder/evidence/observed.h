// Observed<T>: is this thing there? present: we saw it. absent: we saw the whole place where it would be, and it is not
// there. unseen: that place was not (wholly) captured. Only absent proves that something is missing.
#pragma once

#include <utility>

namespace cwmpscope {

/// A T can be made of nothing, and stands in its place where there is none: an optional would cost a word more in each
/// of millions.
template <class T>
class Observed {
public:
    /// unseen is the honest default
    Observed() = default;
    static Observed present(T value) { return Observed(State::present, std::move(value)); }
    static Observed absent() { return Observed(State::absent, T{}); }
    static Observed unseen() { return Observed(State::unseen, T{}); }

    bool is_present() const { return state_ == State::present; }
    bool is_absent() const { return state_ == State::absent; }
    bool is_unseen() const { return state_ == State::unseen; }
    const T* get_if() const { return is_present() ? &value_ : nullptr; }
    T value_or(T fallback) const { return is_present() ? value_ : std::move(fallback); }
    explicit operator bool() const = delete;  // "if (!cookie)" would hide unseen

    friend bool operator==(const Observed&, const Observed&) = default;

private:
    enum class State : unsigned char { unseen, absent, present };
    Observed(State state, T value) : value_(std::move(value)), state_(state) {}

    T value_{};
    State state_ = State::unseen;
};

}  // namespace cwmpscope
