// Packing: a value as a few bytes, to be read again in the same program. Both ways take the same list of members, a
// function members(archive, value) per struct, so that they cannot drift apart. Numbers take as many bytes as they
// need, frames are written by what they differ from the one before, and texts that recur stand in a dictionary.
#pragma once

#include "capture/packet.h"
#include "decoder/evidence/boxed.h"
#include "decoder/evidence/observed.h"
#include "decoder/short_number.h"

#include <algorithm>
#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_set>
#include <utility>
#include <vector>

namespace cwmpscope {

struct TlsFacts;

/// Texts one behind the other, by number from 1 on.
class Texts {
public:
    std::uint32_t add(std::string_view text);
    std::string_view text(std::uint32_t number) const;
    void shrink_to_fit();
    /// To be kept outside of memory; taken off the bytes again by read().
    void write(std::string& bytes) const;
    static Texts read(std::string_view& bytes);
    std::size_t bytes() const { return all_.capacity() + ends_.capacity() * sizeof(std::uint32_t); }

private:
    std::string all_;
    std::vector<std::uint32_t> ends_;
};

/// Texts that many values have: names of parameters and methods. Bounded: when it is full, new ones are written out.
class Dictionary {
public:
    explicit Dictionary(std::size_t most_bytes) : most_bytes_(most_bytes), numbers_(0, Hash{&texts_}, Equal{&texts_}) {}
    Dictionary(const Dictionary&) = delete;
    Dictionary& operator=(const Dictionary&) = delete;

    /// 1-based; 0: not in it, and no room.
    std::uint32_t number_of(std::string_view text);
    const Texts& texts() const { return texts_; }
    /// The last call.
    Texts take_texts();

private:
    struct Hash {
        using is_transparent = void;
        const Texts* texts;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
        std::size_t operator()(std::uint32_t number) const { return (*this)(texts->text(number)); }
    };
    struct Equal {
        using is_transparent = void;
        const Texts* texts;
        bool operator()(std::uint32_t left, std::uint32_t right) const { return left == right; }
        bool operator()(std::uint32_t left, std::string_view right) const { return texts->text(left) == right; }
        bool operator()(std::string_view left, std::uint32_t right) const { return texts->text(right) == left; }
    };

    std::size_t most_bytes_, bytes_ = 0;
    Texts texts_;
    std::unordered_set<std::uint32_t, Hash, Equal> numbers_;
};

/// Numbers as they are in memory, behind how many there are; and taken off the bytes again.
void write_numbers(std::string& bytes, const std::vector<std::uint32_t>& numbers);
std::vector<std::uint32_t> read_numbers(std::string_view& bytes);

/// What stays as it is beside the bytes: shared by many, and large.
using Beside = std::vector<std::shared_ptr<const TlsFacts>>;

enum class Extent : std::uint8_t {
    remembered,  ///< what later sessions of a device are judged by
    whole
};

/// T or const T
template <class Given, class T>
concept Like = std::same_as<std::remove_const_t<Given>, T>;

class Packer {
public:
    explicit Packer(Dictionary& dictionary, Extent extent = Extent::whole) : dictionary_(dictionary), extent_(extent) {}
    std::string_view bytes() const { return std::string_view(room_).substr(0, used_); }
    const Beside& beside() const { return beside_; }
    /// To begin with the next value, which is read for itself, behind the others.
    void next() { before_ = {}; }
    /// The same, and the others are gone.
    void clear() {
        used_ = 0;
        beside_.clear();
        next();
    }
    bool is_whole() const { return extent_ == Extent::whole; }

    template <class... T>
    void operator()(const T&... values) {
        (put(values), ...);
    }
    /// What only the whole value has.
    template <class... T>
    void rest(const T&... values) {
        if (is_whole()) (put(values), ...);
    }
    /// A text that recurs.
    void word(std::string_view text);
    void word(const Observed<std::string>& text) {
        put_state(text);
        if (const std::string* present = text.get_if()) word(*present);
    }
    /// Those of a list that are wanted.
    template <class T>
    void some(const T& list, const auto& is_wanted) {
        put_number(static_cast<std::uint64_t>(std::ranges::count_if(list, is_wanted)));
        for (const auto& item : list) {
            if (is_wanted(item)) put(item);
        }
    }

private:
    /// Where so many more bytes go.
    char* room_for(std::size_t more) {
        if (room_.size() - used_ < more) room_.resize(std::max(2 * room_.size(), used_ + more));
        return room_.data() + used_;
    }
    void put_number(std::uint64_t number) {
        char* const first = room_for(longest_short_number);
        used_ += static_cast<std::size_t>(put_short_number(first, number) - first);
    }
    void put_difference(std::uint64_t number, std::uint64_t before);
    void put(std::string_view text);
    void put(const std::string& text) { put(std::string_view(text)); }
    void put(const FrameRef& at);
    void put(const std::shared_ptr<const TlsFacts>& facts);

    template <class T>
    requires std::integral<T> || std::is_enum_v<T>
    void put(T value) {
        if constexpr (std::is_signed_v<T>) {
            put_difference(static_cast<std::uint64_t>(static_cast<std::int64_t>(value)), 0);
        } else {
            put_number(static_cast<std::uint64_t>(value));
        }
    }
    void put(const Duration& duration) { put(duration.count()); }
    void put(const Timestamp& time) { put(time.time_since_epoch()); }
    template <class T>
    void put(const std::optional<T>& value) {
        put(value.has_value());
        if (value) put(*value);
    }
    template <class T>
    void put_state(const Observed<T>& value) {
        put_number(value.is_unseen() ? 0 : value.is_absent() ? 1 : 2);
    }
    template <class T>
    void put(const Observed<T>& value) {
        put_state(value);
        if (const T* present = value.get_if()) put(*present);
    }
    template <class T>
    void put(const Boxed<T>& value) {
        put(value.has_value());
        if (value) put(*value);
    }
    template <class T>
    void put(const std::shared_ptr<const T>& value) {
        put(value != nullptr);
        if (value != nullptr) put(*value);
    }
    template <class T>
    void put(const std::vector<T>& list) {
        put_number(list.size());
        for (const T& item : list) put(item);
    }
    template <class T>
    void put(const BoxedList<T>& list) {
        put_number(list.size());
        for (const T& item : list) put(item);
    }
    void put(const std::map<std::string, std::string>& texts) {
        put_number(texts.size());
        for (const auto& [name, value] : texts) (*this)(name, value);
    }
    template <class Order>
    void put(const std::set<std::string, Order>& texts) {
        put_number(texts.size());
        for (const std::string& text : texts) put(text);
    }
    template <class T>
    requires std::is_class_v<T>
    void put(const T& value) { members(*this, value); }

    Dictionary& dictionary_;
    Extent extent_;
    std::string room_;  ///< the first ones are used
    std::size_t used_ = 0;
    Beside beside_;
    FrameRef before_;
};

/// Of bytes that a Packer of the same extent made, with the texts of its dictionary.
class Unpacker {
public:
    Unpacker(const Texts& texts, std::string_view bytes, const Beside& beside, Extent extent = Extent::whole)
        : texts_(texts), bytes_(bytes), beside_(beside), extent_(extent) {}
    /// To begin with the next value.
    void next() { before_ = {}; }
    bool is_whole() const { return extent_ == Extent::whole; }

    template <class... T>
    void operator()(T&... values) {
        (get(values), ...);
    }
    template <class... T>
    void rest(T&... values) {
        if (is_whole()) (get(values), ...);
    }
    void word(std::string& text);
    void word(Observed<std::string>& text) {
        get_by_state(text, [this](std::string& present) { word(present); });
    }
    template <class T>
    void some(std::vector<T>& list, const auto& /*is_wanted*/) {
        get(list);
    }

private:
    std::uint64_t number();
    std::uint64_t differing(std::uint64_t before);
    void get(std::string& text);
    void get(FrameRef& at);
    void get(std::shared_ptr<const TlsFacts>& facts);

    template <class T>
    requires std::integral<T> || std::is_enum_v<T>
    void get(T& value) {
        if constexpr (std::is_signed_v<T>) {
            value = static_cast<T>(static_cast<std::int64_t>(differing(0)));
        } else {
            value = static_cast<T>(number());
        }
    }
    template <class T>
    T one() {
        T value{};
        get(value);
        return value;
    }
    void get(Duration& duration) { duration = Duration(one<std::int64_t>()); }
    void get(Timestamp& time) { time = Timestamp(one<Duration>()); }
    template <class T>
    void get(std::optional<T>& value) {
        if (one<bool>()) get(value.emplace());
    }
    template <class T>
    void get_by_state(Observed<T>& value, const auto& get_present) {
        switch (number()) {
            case 0:
                value = Observed<T>::unseen();
                return;
            case 1:
                value = Observed<T>::absent();
                return;
            default:
                break;
        }
        T present{};
        get_present(present);
        value = Observed<T>::present(std::move(present));
    }
    template <class T>
    void get(Observed<T>& value) {
        get_by_state(value, [this](T& present) { get(present); });
    }
    template <class T>
    void get(Boxed<T>& value) {
        if (one<bool>()) get(value.emplace());
    }
    template <class T>
    void get(std::shared_ptr<const T>& value) {
        if (!one<bool>()) return;
        auto made = std::make_shared<T>();
        get(*made);
        value = std::move(made);
    }
    template <class T>
    void get(std::vector<T>& list) {
        list.resize(number());
        for (T& item : list) get(item);
    }
    template <class T>
    void get(BoxedList<T>& list) {
        std::vector<T> items;
        get(items);
        list = std::move(items);
    }
    void get(std::map<std::string, std::string>& texts) {
        for (std::uint64_t left = number(); left > 0; --left) {
            std::string name = one<std::string>();
            get(texts[std::move(name)]);
        }
    }
    template <class Order>
    void get(std::set<std::string, Order>& texts) {
        for (std::uint64_t left = number(); left > 0; --left) texts.insert(texts.end(), one<std::string>());
    }
    template <class T>
    requires std::is_class_v<T>
    void get(T& value) { members(*this, value); }

    const Texts& texts_;
    std::string_view bytes_;
    const Beside& beside_;
    Extent extent_;
    FrameRef before_;
};

}  // namespace cwmpscope
