#include "gui/list_memory.h"

#include "decoder/run.h"
#include "gui/let_go.h"

#include <stop_token>

namespace cwmpscope {

namespace {

constexpr std::uint64_t packets_between_looks = 256;

class Rememberer : public RunListener {
public:
    Rememberer(const Filter& filter, const std::function<bool()>& unwanted, std::stop_source& stop)
        : filter_(filter), unwanted_(unwanted), stop_(stop) {}

    bool wants_news(const SourcePosition&) override {
        if (++asked_ % packets_between_looks != 0) return false;
        if (unwanted_()) stop_.request_stop();
        return true;  // often: sessions with all their lists are large
    }
    void receive(AnalysisUpdate&& update) override {
        for (const SessionResult& result : update.sessions)
            memory[result.session->number] = filter_.remember(*result.session);
    }

    ListMemory memory;

private:
    const Filter& filter_;
    const std::function<bool()>& unwanted_;
    std::stop_source& stop_;
    std::uint64_t asked_ = 0;
};

}  // namespace

std::shared_ptr<const ListMemory> remember_lists(const CaptureInput& input, const Filter& filter,
                                                 const std::function<bool()>& unwanted) {
    OpenedCapture opened = open_input(input);
    if (!opened.source) return nullptr;
    AnalysisOptions options = analysis_options(input);
    options.keep_lists = true;
    Analysis analysis(std::move(options));
    expect_keys(input, analysis);
    std::stop_source stop;
    Rememberer rememberer(filter, unwanted, stop);
    run(*opened.source, analysis, rememberer, stop.get_token());
    if (unwanted()) return nullptr;
    return make_large<const ListMemory>(std::move(rememberer.memory));
}

SessionTest test_of(const Filter& filter, std::shared_ptr<const ListMemory> memory) {
    if (filter.empty()) return {};
    return [filter, memory = std::move(memory)](const SessionResult& result) {
        const FilterSubject subject{result.session.get(), result.judgement.findings};
        if (memory != nullptr) {
            const auto known = memory->find(result.session->number);
            if (known != memory->end()) return filter.matches(subject, known->second);
        }
        return filter.matches(subject);
    };
}

const SessionTest& FilterTest::of(const Filter& filter, const std::shared_ptr<const ListMemory>& memory) {
    if (filter.text() != text_ || memory != memory_) {
        text_ = filter.text();
        memory_ = memory;
        test_ = test_of(filter, memory);
    }
    return test_;
}

}  // namespace cwmpscope
