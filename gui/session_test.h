// SessionTest: a question that a session answers with yes or no, as a filter is. What a packed session answered is
// known from then on, because it never changes: while a capture is read, each view asks those only that are new.
#pragma once

#include "report/kept_sessions.h"

#include <concepts>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace cwmpscope {

/// Copies share what is known; one thread at a time may use them.
class SessionTest {
public:
    using Question = std::function<bool(const SessionResult&)>;

    SessionTest() = default;  ///< none
    template <class T>
    requires(!std::same_as<T, SessionTest> && std::convertible_to<T, Question>) SessionTest(T question)
        : SessionTest(Question(std::move(question)), 0) {}  // NOLINT: it is one

    explicit operator bool() const { return static_cast<bool>(question_); }
    bool operator()(const SessionResult& session) const { return question_(session); }

    std::optional<bool> known(const PackedSession& session) const;
    void learn(const PackedSession& session, bool answer) const;

private:
    class Answers;
    SessionTest(Question question, int);

    Question question_;
    std::shared_ptr<Answers> answers_;
};

}  // namespace cwmpscope
