// MessageReader: reads the messages of the session that is looked at again, off the window's thread, and keeps those of
// the last few sessions.
#pragma once

#ifndef Q_MOC_RUN
#include "gui/analysis_worker.h"
#include "gui/session_content.h"
#endif

#include "gui/latest_task.h"

#include <QObject>

#include <cstdint>
#include <list>
#include <memory>
#include <optional>

namespace cwmpscope {

class MessageReader : public QObject {
    Q_OBJECT

public:
    explicit MessageReader(QObject* parent = nullptr);

    void set_input(const CaptureInput& input);
    /// Answers with ready(), at once when the session was read lately, with as many sessions before it. Otherwise of a
    /// large session with the message first (SessionContent::is_begun), and before the values of the sessions before it
    /// are known; with all of it last.
    void read(const SessionPtr& session, const SessionsBefore& before = {},
              std::optional<std::uint32_t> message = std::nullopt);
    /// Of a large session that is being read: this message first.
    void read_first(const SessionPtr& session, const SessionsBefore& before, std::uint32_t message);
    std::shared_ptr<const SessionContent> content_of(std::uint32_t session) const;
    bool busy() const { return task_.busy(); }

signals:
    void ready(std::shared_ptr<const SessionContent> content);
    void busy_changed(bool busy);

private:
    void keep(std::shared_ptr<const SessionContent> content, const SessionPtr& session, std::size_t before);

    struct Kept {
        SessionPtr session;
        std::shared_ptr<const SessionContent> content;
        std::size_t before = 0;  ///< sessions
    };
    CaptureInput input_;
    std::list<Kept> kept_;     ///< the newest first
    std::uint64_t asked_ = 0;  ///< how often: what was asked for before is told no more
    LatestTask task_;
};

}  // namespace cwmpscope
