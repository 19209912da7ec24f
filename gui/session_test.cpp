#include "gui/session_test.h"

#include <cstdint>
#include <vector>

namespace cwmpscope {

/// By the place of a session in its blocks. A capture that goes on has several of these, one after the other.
class SessionTest::Answers {
public:
    std::optional<bool> of(const PackedSession& session) const {
        const OfBlocks* known = find(session.blocks);
        if (known == nullptr || session.place >= known->answers.size()) return std::nullopt;
        const Answer answer = known->answers[session.place];
        return answer == Answer::unknown ? std::nullopt : std::optional(answer == Answer::yes);
    }
    void add(const PackedSession& session, bool answer) {
        OfBlocks* known = find(session.blocks);
        if (known == nullptr) {
            std::erase_if(all_, [](const OfBlocks& one) { return one.blocks.expired(); });
            known = &all_.emplace_back(session.blocks);
        }
        if (session.place >= known->answers.size()) known->answers.resize(session.blocks->values());
        known->answers[session.place] = answer ? Answer::yes : Answer::no;
    }

private:
    enum class Answer : std::uint8_t { unknown, no, yes };
    struct OfBlocks {
        explicit OfBlocks(const std::shared_ptr<SessionBlocks>& of) : blocks(of) {}
        std::weak_ptr<SessionBlocks> blocks;
        std::vector<Answer> answers;
    };

    /// The newest come first: most of what is asked lies in them.
    OfBlocks* find(const std::shared_ptr<SessionBlocks>& blocks) {
        for (auto one = all_.rbegin(); one != all_.rend(); ++one)
            if (!one->blocks.owner_before(blocks) && !blocks.owner_before(one->blocks)) return &*one;
        return nullptr;
    }
    const OfBlocks* find(const std::shared_ptr<SessionBlocks>& blocks) const {
        return const_cast<Answers*>(this)->find(blocks);
    }

    std::vector<OfBlocks> all_;
};

SessionTest::SessionTest(Question question, int)
    : question_(std::move(question)), answers_(question_ ? std::make_shared<Answers>() : nullptr) {}

std::optional<bool> SessionTest::known(const PackedSession& session) const {
    return answers_->of(session);
}

void SessionTest::learn(const PackedSession& session, bool answer) const {
    answers_->add(session, answer);
}

}  // namespace cwmpscope
