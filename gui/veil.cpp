#include "gui/veil.h"

#include "gui/qt_text.h"
#include "gui/sentences.h"

namespace cwmpscope {

void Veil::learn(const Session& session) {
    for (const auto& message : session.messages) {
        if (message == nullptr) continue;
        const std::lock_guard lock(mutex_);
        masker_.learn(*message);
    }
    // What was learnt is made ready here, not by whoever shows the next text.
    const std::lock_guard lock(mutex_);
    masker_.text({});
}

void Veil::learn(const DeviceHistory& device) {
    const std::lock_guard lock(mutex_);
    masker_.learn(device);
}

void Veil::learn(const FileExchange& exchange) {
    const std::lock_guard lock(mutex_);
    masker_.learn(exchange);
}

void Veil::set_hides(bool hides) {
    const std::lock_guard lock(mutex_);
    hides_ = hides;
}

Redaction Veil::redaction() const {
    const std::lock_guard lock(mutex_);
    return {.show_secrets = !hides_};
}

std::string Veil::text(std::string_view text) const {
    const std::lock_guard lock(mutex_);
    return hides_ ? masker_.text(text) : std::string(text);
}

std::string Veil::body(std::string_view body) const {
    const std::lock_guard lock(mutex_);
    return hides_ ? masker_.body(body) : std::string(body);
}

QString Veil::shown(std::string_view text) const {
    return wire_text(this->text(text));
}

QString Veil::told(std::string_view english) const {
    return wire_text(cwmpscope::told(text(english)));
}

QString Veil::told_html(std::string_view english) const {
    return qt_text(xml_escaped(cwmpscope::told(text(english))));
}

QString Veil::html(std::string_view text) const {
    return qt_text(xml_escaped(this->text(text)));
}

}  // namespace cwmpscope
