#include "gui/message_reader.h"

#include <algorithm>

namespace cwmpscope {

namespace {

constexpr std::size_t kept_sessions = 6;
constexpr std::size_t most_kept_bytes = 64U << 20U;   ///< of all kept sessions; the newest stays in any case
constexpr std::uint64_t large_session = 512U << 10U;  ///< bytes of its bodies

/// The same messages, although it may have been unpacked once more.
bool holds_the_same(const Session& one, const Session& other) {
    return one.number == other.number &&
           std::ranges::equal(one.messages, other.messages, [](const auto& a, const auto& b) {
               return a->first == b->first && a->last == b->last && a->stream_end == b->stream_end;
           });
}

/// About, in memory.
std::size_t size_of(const SessionContent& content) {
    std::size_t bytes = content.packets.size() * sizeof(PacketLine);
    for (const auto& [index, message] : content.messages) bytes += message.head.size() + message.body.size();
    for (const ParameterLine& line : content.parameters)
        bytes += sizeof(ParameterLine) + line.name.size() + line.value.size();
    return bytes;
}

/// Who waits for one message of it would wait for all the others as well.
bool is_large(const Session& session) {
    std::uint64_t bytes = 0;
    for (const auto& message : session.messages) bytes += message->body_length;
    return bytes > large_session;
}

}  // namespace

MessageReader::MessageReader(QObject* parent) : QObject(parent) {
    connect(&task_, &LatestTask::busy_changed, this, &MessageReader::busy_changed);
}

void MessageReader::set_input(const CaptureInput& input) {
    task_.cancel();
    ++asked_;
    kept_.clear();
    input_ = input;
}

std::shared_ptr<const SessionContent> MessageReader::content_of(std::uint32_t session) const {
    for (const Kept& kept : kept_)
        if (kept.content->session == session) return kept.content;
    return nullptr;
}

void MessageReader::read(const SessionPtr& session, const SessionsBefore& before,
                         std::optional<std::uint32_t> message) {
    if (!session) return;
    ++asked_;
    for (auto kept = kept_.begin(); kept != kept_.end(); ++kept) {
        const bool same = holds_the_same(*kept->session->session, *session->session) && kept->before == before.size();
        const bool is_whole = kept->content->messages.size() == session->session->messages.size();
        if (!same || !is_whole) continue;
        kept_.splice(kept_.begin(), kept_, kept);
        task_.cancel();
        emit ready(kept_.front().content);
        return;
    }
    if (message && (*message >= session->session->messages.size() || !is_large(*session->session))) message.reset();
    task_.run([this, session, before, message, asked = asked_,
               input = input_](const LatestTask::Unwanted& unwanted) -> LatestTask::Finish {
        const auto tell_now = [&](std::shared_ptr<const SessionContent> content) {
            if (!content) return;
            QMetaObject::invokeMethod(
                this,
                [this, content = std::move(content), asked] {
                    if (asked == asked_) emit ready(content);
                },
                Qt::QueuedConnection);
        };
        if (message) tell_now(read_begun(input, *session->session, *message, unwanted));
        auto content = read_content(input, *session->session, unwanted);
        if (content && !before.empty()) {
            tell_now(content);
            content = with_values_before(*content, input, *session->session, unwanted, before);
        }
        if (!content) return {};
        return [this, content = std::move(content), session, count = before.size()] { keep(content, session, count); };
    });
}

void MessageReader::read_first(const SessionPtr& session, const SessionsBefore& before, std::uint32_t message) {
    if (session && busy() && is_large(*session->session)) read(session, before, message);
}

void MessageReader::keep(std::shared_ptr<const SessionContent> content, const SessionPtr& session, std::size_t before) {
    std::erase_if(kept_, [&](const Kept& kept) { return kept.content->session == content->session; });
    kept_.push_front({session, content, before});
    std::size_t bytes = 0;
    for (auto kept = kept_.begin(); kept != kept_.end();) {
        bytes += size_of(*kept->content);
        const bool stays = kept == kept_.begin() || bytes <= most_kept_bytes;
        kept = stays ? std::next(kept) : kept_.erase(kept);
    }
    while (kept_.size() > kept_sessions) kept_.pop_back();
    emit ready(std::move(content));
}

}  // namespace cwmpscope
