// Filters that ask for parameters and their values need the lists of messages, which the engine releases once a session
// was judged. For such a filter the capture is read once more, off the window's thread; what is kept is a few bits per
// session.
#pragma once

#include "gui/analysis_worker.h"
#include "gui/capture_input.h"
#include "gui/session_view.h"
#include "report/filter/filter.h"

#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace cwmpscope {

/// What a filter found in the lists of each session, by number.
using ListMemory = std::unordered_map<std::uint32_t, FilterMemory>;

/// Null when `unwanted` became true, or the files cannot be read any more.
std::shared_ptr<const ListMemory> remember_lists(const CaptureInput& input, const Filter& filter,
                                                 const std::function<bool()>& unwanted);

/// Of sessions with their findings. `memory` may be null for filters that need no lists. An empty filter gives an empty
/// test.
SessionTest test_of(const Filter& filter, std::shared_ptr<const ListMemory> memory = nullptr);

/// The same test as long as text and memory stay the same: it knows what it was answered.
class FilterTest {
public:
    const SessionTest& of(const Filter& filter, const std::shared_ptr<const ListMemory>& memory);

private:
    std::string text_;
    std::shared_ptr<const ListMemory> memory_;
    SessionTest test_;  ///< of an empty text none
};

}  // namespace cwmpscope
