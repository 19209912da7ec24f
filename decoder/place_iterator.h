// PlaceIterator: over a list whose values are asked for by place, and of which some places may be empty. What at()
// gives is what is read: a value that was made for the reader, or a reference to one that stays.
#pragma once

#include <cstddef>
#include <iterator>
#include <type_traits>
#include <utility>

namespace cwmpscope {

/// List has at(place) and next(place): the first place from this one on where something is, else the end.
template <class List, class Place>
class PlaceIterator {
public:
    using reference = decltype(std::declval<const List&>().at(Place{}));
    using value_type = std::remove_cvref_t<reference>;
    using pointer = std::conditional_t<std::is_reference_v<reference>, std::add_pointer_t<reference>, void>;
    using difference_type = std::ptrdiff_t;
    using iterator_category =
        std::conditional_t<std::is_reference_v<reference>, std::forward_iterator_tag, std::input_iterator_tag>;

    PlaceIterator() = default;
    PlaceIterator(const List& list, Place place) : list_(&list), place_(list.next(place)) {}
    reference operator*() const { return list_->at(place_); }
    pointer operator->() const requires std::is_reference_v<reference> { return &**this; }
    PlaceIterator& operator++() {
        place_ = list_->next(place_ + 1);
        return *this;
    }
    PlaceIterator operator++(int) {
        PlaceIterator before = *this;
        ++*this;
        return before;
    }
    bool operator==(const PlaceIterator&) const = default;

private:
    const List* list_ = nullptr;
    Place place_{};
};

}  // namespace cwmpscope
