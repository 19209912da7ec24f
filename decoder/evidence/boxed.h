// Boxed<T>: a value that most objects do not have, or that many have alike. It lives beside its owner: an empty box
// costs a pointer and reads as T(); copies share one value until one of them is changed.
#pragma once

#include <memory>
#include <utility>

namespace cwmpscope {

template <class T>
class Boxed {
public:
    Boxed() = default;
    Boxed(T value) : value_(std::make_shared<T>(std::move(value))) {}  // NOLINT: a T is one

    /// Was it ever given a value?
    explicit operator bool() const { return value_ != nullptr; }
    bool has_value() const { return value_ != nullptr; }

    const T& operator*() const { return value_ == nullptr ? nothing() : *value_; }
    const T* operator->() const { return &**this; }
    /// To change it. Not for reading: others that share the value keep theirs, and an empty box gets one.
    T& operator*() { return own(); }
    T* operator->() { return &own(); }
    T& emplace() {
        value_ = std::make_shared<T>();
        return *value_;
    }
    void reset() { value_.reset(); }

    friend bool operator==(const Boxed& left, const Boxed& right) { return *left == *right; }

private:
    static const T& nothing() {
        static const T empty{};
        return empty;
    }
    T& own() {
        if (value_ == nullptr) {
            value_ = std::make_shared<T>();
        } else if (value_.use_count() > 1) {
            value_ = std::make_shared<T>(std::as_const(*value_));
        }
        return *value_;
    }

    std::shared_ptr<T> value_;
};

}  // namespace cwmpscope
