// Boxed<T>: a value that most objects do not have, or that many have alike. It lives beside its owner: an empty box
// costs a pointer and reads as T(); copies share one value until one of them is changed.
#pragma once

#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

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

/// A list in a box: empty ones cost a pointer, copies share their items until one of them is changed.
template <class T>
class BoxedList {
public:
    using value_type = T;
    BoxedList() = default;
    BoxedList(std::vector<T> items) {  // NOLINT: a vector is one
        if (!items.empty()) items_ = Boxed<std::vector<T>>(std::move(items));
    }

    bool empty() const { return read().empty(); }
    std::size_t size() const { return read().size(); }
    auto begin() const { return read().begin(); }
    auto end() const { return read().end(); }
    const T& front() const { return read().front(); }
    const T& back() const { return read().back(); }
    const T& operator[](std::size_t i) const { return read()[i]; }

    // To change it.
    auto begin() { return items_->begin(); }
    auto end() { return items_->end(); }
    T& front() { return items_->front(); }
    T& back() { return items_->back(); }
    T& operator[](std::size_t i) { return (*items_)[i]; }
    void push_back(T item) { items_->push_back(std::move(item)); }
    template <class... Args>
    T& emplace_back(Args&&... args) {
        return items_->emplace_back(std::forward<Args>(args)...);
    }
    void resize(std::size_t size) { items_->resize(size); }
    void clear() { items_.reset(); }

    friend bool operator==(const BoxedList&, const BoxedList&) = default;

private:
    const std::vector<T>& read() const { return *items_; }

    Boxed<std::vector<T>> items_;
};

}  // namespace cwmpscope
