#include "decoder/session/remembered.h"

#include "decoder/session/device_steps.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

namespace cwmpscope {

namespace {

/// Beyond it the shared values are forgotten, and live on in the messages that have them.
constexpr std::size_t most_shared_bytes = 4U << 20U;
/// Larger lists are hardly twice the same.
constexpr std::size_t largest_shared_list = 64;

/// Text by which two values are the same: every part with its length.
class Key {
public:
    Key& add(std::string_view part) {
        text_ += std::to_string(part.size());
        text_ += ':';
        text_ += part;
        return *this;
    }
    Key& add(std::uint64_t number) {
        text_ += std::to_string(number);
        text_ += ';';
        return *this;
    }
    template <class T>
    Key& add(const Observed<T>& observed) {
        text_ += observed.is_unseen() ? 'u' : observed.is_absent() ? 'a' : 'p';
        if (const T* value = observed.get_if()) add(static_cast<std::uint64_t>(*value));
        return *this;
    }
    std::string take() { return std::move(text_); }

private:
    std::string text_;
};

/// Values that a list is still asked for: those of an Inform, what was set, what is supported; of what was read only
/// those about the CPE's own management.
std::shared_ptr<const CwmpLists> remembered_lists(const CwmpMessage& envelope) {
    if (envelope.lists == nullptr || envelope.method != Method::GetParameterValues) return envelope.lists;
    const auto is_management = [](const ListItem& item) {
        return item.name.find(".ManagementServer.") != std::string::npos;
    };
    auto lists = std::make_shared<CwmpLists>();
    std::ranges::copy_if(envelope.lists->items, std::back_inserter(lists->items), is_management);
    return lists->items.empty() ? nullptr : std::shared_ptr<const CwmpLists>(std::move(lists));
}

CwmpMessage remembered_envelope(const CwmpMessage& envelope) {
    CwmpMessage kept;
    kept.kind = envelope.kind;
    kept.method = envelope.method;
    kept.method_name = envelope.method_name;
    if (envelope.method_name.empty()) kept.element_name = envelope.element_name;
    kept.cwmp_namespace = envelope.cwmp_namespace;
    kept.status = envelope.status;
    kept.item_count = envelope.item_count;
    kept.whole = envelope.whole;
    kept.lists = remembered_lists(envelope);
    if (envelope.inform) kept.inform.emplace();  // its facts stand in the session
    if (envelope.fault) {
        FaultFacts& fault = kept.fault.emplace();
        fault.code = envelope.fault->code;
        fault.text = envelope.fault->text;
    }
    if (is_of_a_lifecycle(envelope.method)) {
        kept.arguments = envelope.arguments;
    } else {
        std::ranges::copy_if(envelope.arguments, std::back_inserter(kept.arguments), [](const Argument& argument) {
            return argument.name == "ParameterKey" || argument.name == "CommandKey";
        });
    }
    return kept;
}

Key& add(Key& key, const CwmpMessage& envelope) {
    key.add(static_cast<std::uint64_t>(envelope.kind)).add(static_cast<std::uint64_t>(envelope.method));
    key.add(envelope.method_name).add(envelope.element_name);
    key.add(static_cast<std::uint64_t>(envelope.cwmp_namespace)).add(envelope.status).add(envelope.item_count);
    key.add(envelope.whole ? 1 : 0).add(envelope.inform ? 1 : 0).add(envelope.fault ? 1 : 0);
    if (envelope.fault) key.add(envelope.fault->code).add(std::as_const(envelope).fault->text);
    key.add(envelope.arguments.size());
    for (const Argument& argument : envelope.arguments) key.add(argument.name).add(argument.value);
    if (envelope.lists == nullptr) return key.add("-");
    for (const ListItem& item : envelope.lists->items) key.add(item.name).add(item.value).add(item.type);
    return key;
}

}  // namespace

template <class T>
template <class Make>
T Remembering::Shared<T>::get(std::string key, const Make& make) {
    const auto place = known_.find(key);
    if (place != known_.end()) return place->second;
    bytes_ += key.size();
    if (bytes_ > most_shared_bytes) {
        known_.clear();
        bytes_ = key.size();
    }
    return known_.emplace(std::move(key), make()).first->second;
}

Boxed<HttpFacts> Remembering::http(const HttpFacts& facts, bool is_first) {
    const std::string* host = is_first ? facts.host.get_if() : nullptr;
    const std::string target = is_first ? facts.target : std::string();
    Key key;
    key.add(facts.method).add(static_cast<std::uint64_t>(facts.status)).add(facts.connection_close ? 1 : 0);
    key.add(facts.forwarded ? 1 : 0).add(target);
    if (host != nullptr) key.add(*host);
    return heads_.get(key.take(), [&] {
        HttpFacts kept;
        kept.method = facts.method;
        kept.status = facts.status;
        kept.connection_close = facts.connection_close;
        kept.forwarded = facts.forwarded;
        kept.target = target;
        if (host != nullptr) kept.host = Observed<std::string>::present(*host);
        return Boxed<HttpFacts>(std::move(kept));
    });
}

BoxedList<CwmpMessage> Remembering::envelopes(const BoxedList<CwmpMessage>& list) {
    std::vector<CwmpMessage> kept;
    bool large = false;
    Key key;
    for (const CwmpMessage& envelope : list) {
        kept.push_back(remembered_envelope(envelope));
        large = large || kept.back().arguments.size() > largest_shared_list ||
                (kept.back().lists != nullptr && kept.back().lists->items.size() > largest_shared_list);
        if (!large) add(key, kept.back());
    }
    if (kept.empty() || large) return kept;
    return bodies_.get(key.take(), [&] { return BoxedList<CwmpMessage>(std::move(kept)); });
}

std::shared_ptr<const Message> Remembering::remembered(const Message& message, bool is_first) {
    auto kept = std::make_shared<Message>();
    kept->stream = message.stream;
    kept->first = message.first;
    kept->last = message.last;
    kept->stream_offset = message.stream_offset;
    kept->stream_end = message.stream_end;
    kept->is_request = message.is_request;
    kept->encrypted = message.encrypted;
    kept->from = message.from;
    kept->kind = message.kind;
    kept->body_length = message.body_length;
    kept->head_complete = message.head_complete;
    kept->incomplete = message.incomplete;
    kept->has_body_element = message.has_body_element;
    kept->coverage = message.coverage;
    kept->is_soap = message.is_soap;
    kept->http = http(*message.http, is_first);
    kept->envelopes = envelopes(message.envelopes);
    return kept;
}

std::shared_ptr<const Session> Remembering::remembered(const Session& released) {
    auto kept = std::make_shared<Session>(released);
    bool is_first = true;
    for (std::shared_ptr<const Message>& message : kept->messages)
        message = remembered(*message, std::exchange(is_first, false));
    return kept;
}

}  // namespace cwmpscope
