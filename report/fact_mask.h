// The walk over the facts of a message, a session, a device: which of their texts are secrets by their place, and all
// others that come from the wire. What becomes of each is up to the visitor.
#pragma once

#include "decoder/session/device.h"
#include "decoder/session/session.h"
#include "report/secrets.h"

#include <functional>
#include <string>
#include <string_view>

namespace cwmpscope {

/// Text is std::string for who changes the facts, const std::string for who only looks at them.
template <class Text, class Id>
struct VisitorOf {
    /// A secret by its place; never empty.
    std::function<void(Text& value, SecretKind kind)> secret;
    /// response, cnonce, rspauth of digest; empty: they are secrets like others.
    std::function<void(Text& value)> proof{};
    /// The value of something with a name, which is not that of a secret.
    std::function<void(std::string_view name, Text& value)> named;
    /// Anything else from the wire; may hold URLs.
    std::function<void(Text& text)> text;
    std::function<void(Id& device)> device;
};
using FactVisitor = VisitorOf<std::string, DeviceId>;
using FactReader = VisitorOf<const std::string, const DeviceId>;

void visit_facts(Message& message, const FactVisitor& visitor);
void visit_facts(const Message& message, const FactReader& reader);
/// Not its messages.
void visit_facts(Session& session, const FactVisitor& visitor);
void visit_facts(DeviceHistory& device, const FactVisitor& visitor);

/// Does the list argument of the message hold values beside its names?
bool lists_values(const CwmpMessage& message);

}  // namespace cwmpscope
