// Text of the engine as Qt's: UTF-8 in, QString out. What comes from the wire goes through wire_text(), which makes
// control characters and direction marks visible.
#pragma once

#include "report/escape.h"

#include <QString>

#include <string>
#include <string_view>

namespace cwmpscope {

inline QString qt_text(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

inline QString wire_text(std::string_view text) {
    return qt_text(visible(text));
}

}  // namespace cwmpscope
