// FunctionRef: a callable that somebody else owns, for the length of one call. Two words, no allocation: what a stage
// takes as "and give the results to this".
#pragma once

#include <memory>
#include <type_traits>
#include <utility>

namespace cwmpscope {

template <class Signature>
class FunctionRef;

/// Must not outlive the callable it was made from: a parameter, never a member.
template <class Result, class... Arguments>
class FunctionRef<Result(Arguments...)> {
public:
    template <class Callable>
    requires(!std::is_same_v<std::remove_cvref_t<Callable>, FunctionRef> &&
             std::is_invocable_r_v<Result, Callable&, Arguments...>) FunctionRef(Callable&& callable)
    noexcept
        : object_(const_cast<void*>(static_cast<const void*>(std::addressof(callable)))),
          call_([](void* object, Arguments... arguments) -> Result {
              return (*static_cast<std::remove_reference_t<Callable>*>(object))(std::forward<Arguments>(arguments)...);
          }) {}

    Result operator()(Arguments... arguments) const { return call_(object_, std::forward<Arguments>(arguments)...); }

private:
    void* object_;
    Result (*call_)(void*, Arguments...);
};

}  // namespace cwmpscope
