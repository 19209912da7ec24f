// Values that may be large: whoever holds the last pointer to one does not free it, another thread does. A window that
// lets go of a hundred thousand sessions itself would stand still for a second.
#pragma once

#include <functional>
#include <memory>
#include <utility>

namespace cwmpscope {

/// At once where the caller is not the window's thread, else beside it.
void free_elsewhere(std::function<void()> free);

template <typename T, typename... Arguments>
std::shared_ptr<T> make_large(Arguments&&... arguments) {
    return std::shared_ptr<T>(new T(std::forward<Arguments>(arguments)...),
                              [](T* value) { free_elsewhere([value] { delete value; }); });
}

}  // namespace cwmpscope
