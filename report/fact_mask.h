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

struct FactVisitor {
    /// A secret by its place; never empty.
    std::function<void(std::string& value, SecretKind kind)> secret;
    /// response, cnonce, rspauth of digest; empty: they are secrets like others.
    std::function<void(std::string& value)> proof{};
    /// The value of something with a name, which is not that of a secret.
    std::function<void(std::string_view name, std::string& value)> named;
    /// Anything else from the wire; may hold URLs.
    std::function<void(std::string& text)> text;
    std::function<void(DeviceId& device)> device;
};

void visit_facts(Message& message, const FactVisitor& visitor);
/// Not its messages.
void visit_facts(Session& session, const FactVisitor& visitor);
void visit_facts(DeviceHistory& device, const FactVisitor& visitor);

/// Does the list argument of the message hold values beside its names?
bool lists_values(const CwmpMessage& message);

}  // namespace cwmpscope
