// repair_xml: makes text that is not well-formed, or that was cut, parseable again, so that facts survive: mismatched
// end tags close what they most likely mean, broken attributes and stray '<' lose their effect, open elements are
// closed. For facts only: what was wrong is reported before the repair.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace cwmpscope {

struct RepairedXml {
    std::string text;
    std::optional<std::size_t> first_error;  ///< offset in the original; none: nothing wrong but the missing end
    std::size_t open_elements = 0;           ///< how many elements were still open where the text ends
};

RepairedXml repair_xml(std::string_view xml);

}  // namespace cwmpscope
