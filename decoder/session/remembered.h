// What of a session is remembered once it has been judged and shown: that by which later sessions of its device are
// judged (rules about devices, lifecycles). A tenth of its memory: header fields, credentials, cookies and most values
// are gone, and what messages still have is alike in most of them and shared.
#pragma once

#include "decoder/session/session.h"

#include <cstddef>
#include <memory>
#include <string>
#include <unordered_map>

namespace cwmpscope {

class Remembering {
public:
    /// The same messages, by number, time and place, with fewer facts. `released` has been through released().
    std::shared_ptr<const Session> remembered(const Session& released);

private:
    std::shared_ptr<const Message> remembered(const Message& message, bool is_first);
    Boxed<HttpFacts> http(const HttpFacts& facts, bool is_first);
    BoxedList<CwmpMessage> envelopes(const BoxedList<CwmpMessage>& list);

    /// Values that are alike, by a text that tells them apart.
    template <class T>
    class Shared {
    public:
        template <class Make>
        T get(std::string key, const Make& make);

    private:
        std::unordered_map<std::string, T> known_;
        std::size_t bytes_ = 0;
    };
    Shared<Boxed<HttpFacts>> heads_;
    Shared<BoxedList<CwmpMessage>> bodies_;
};

}  // namespace cwmpscope
