// Veil: what may be seen of a capture's secrets. It learns them while the capture is read, and every text with words
// from the wire goes through it when it is shown or copied, not before: so nothing is kept twice, and "Hide secrets"
// changes everything on screen at once. Any thread may call it; it is held for one message or one text at a time.
#pragma once

#include "report/masker.h"

#include <QString>

#include <mutex>
#include <string>
#include <string_view>

namespace cwmpscope {

class Veil {
public:
    void learn(const Session& session);
    void learn(const DeviceHistory& device);
    void learn(const FileExchange& exchange);

    void set_hides(bool hides);
    bool hides() const { return redaction().show_secrets == false; }
    /// For texts whose place tells that they are secrets; what it leaves goes through text() all the same.
    Redaction redaction() const;

    /// A sentence, a name, a line of XML: secrets that were given anywhere in the capture are masked in it.
    std::string text(std::string_view text) const;
    /// A message's decoded body.
    std::string body(std::string_view body) const;
    /// text(), made visible and fit for a widget, or for HTML.
    QString shown(std::string_view text) const;
    /// A sentence of the engine: text(), in the language of the window, made visible and fit for a widget, or for HTML.
    QString told(std::string_view english) const;
    QString told_html(std::string_view english) const;
    QString html(std::string_view text) const;

private:
    mutable std::mutex mutex_;
    mutable Masker masker_{Redaction{}};
    bool hides_ = true;
};

}  // namespace cwmpscope
