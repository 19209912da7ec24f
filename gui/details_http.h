// The HTTP tab: a message's start line and fields in wire order, how its body was framed, what its authentication says
// line by line, and who set its cookies. Rich text comes out; its links are "message:5".
#pragma once

#include "gui/message_reader.h"
#include "gui/theme.h"
#include "gui/veil.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace cwmpscope {

struct HttpInput {
    const Session& session;
    std::optional<std::uint32_t> message;
    const SessionContent* content;  ///< null: not read again yet
    const Veil& veil;
    Theme theme{};
};

QString http_html(const HttpInput& input);

}  // namespace cwmpscope
