#include "decoder/parallel_decoding.h"

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <variant>
#include <vector>

namespace cwmpscope {

namespace {

/// How far the reading runs ahead of the decoding.
constexpr std::size_t most_waiting_bytes = 4U << 20U;
constexpr std::size_t most_waiting_exchanges = 1024;
/// Packets and connections may come without end behind an exchange for which no worker was woken.
constexpr std::size_t most_entries = 16'384;
/// Waking a thread costs as much as decoding a short message: it is done for several at once.
constexpr std::size_t worth_waking_bytes = 32U << 10U;
constexpr std::size_t worth_waking_exchanges = 16;

std::size_t size_of(const HttpExchange& exchange) {
    const auto size = [](const std::optional<HttpMessage>& message) {
        return message ? message->head().size() + message->body().size() : 0;
    };
    return size(exchange.request) + size(exchange.response);
}

struct Opened {};

/// An exchange that waits to be decoded, or anything that is to be told between exchanges.
struct Task {
    enum class Stage { waiting, taken, ready };

    TcpConnectionInfo info;
    std::variant<Opened, HttpExchange, DecodedExchange, TcpClose> what;
    std::size_t bytes = 0;
    std::atomic<Stage> stage = Stage::ready;

    void decode(const SoapLimits& limits) { what = decode_exchange(std::move(std::get<HttpExchange>(what)), limits); }
};

/// In order: packet time went on to here, and then this happened, if anything.
struct Entry {
    Timestamp now{}, told{};
    std::unique_ptr<Task> task;
};

}  // namespace

struct ParallelDecoding::State {
    State(const SoapLimits& limits_, DecodedListener& listener_, StageListener* stages_)
        : limits(limits_), listener(listener_), stages(stages_) {}

    DecodedExchange decoded(HttpExchange&& exchange) {
        const InStage stage(stages, RunStage::decode);
        return decode_exchange(std::move(exchange), limits);
    }

    void tell(Entry& entry) {
        if (!entry.task) return listener.advanced(entry.now, entry.told);
        Task& task = *entry.task;
        if (auto* exchange = std::get_if<DecodedExchange>(&task.what)) {
            waiting_bytes -= task.bytes;
            --waiting_exchanges;
            listener.decoded(task.info, std::move(*exchange));
        } else if (const auto* close = std::get_if<TcpClose>(&task.what)) {
            listener.closed(task.info, *close);
        } else {
            listener.opened(task.info);
        }
    }

    bool front_is_ready() const {
        const Task* task = entries.front().task.get();
        return task == nullptr || task->stage.load(std::memory_order_acquire) == Task::Stage::ready;
    }

    void tell_front() {
        Entry entry = std::move(entries.front());
        entries.pop_front();
        tell(entry);
    }

    void tell_ready() {
        while (!entries.empty() && front_is_ready()) tell_front();
    }

    /// Decodes the first exchange if no worker has begun with it; else waits for the worker.
    void tell_front_when_ready() {
        if (!front_is_ready()) {
            Task& task = *entries.front().task;
            std::unique_lock lock(mutex);
            if (task.stage == Task::Stage::waiting) {
                to_decode.pop_front();  // nothing before the first entry waits
                task.stage = Task::Stage::taken;
                lock.unlock();
                {
                    const InStage stage(stages, RunStage::decode);
                    task.decode(limits);
                }
                task.stage.store(Task::Stage::ready, std::memory_order_release);
            } else {
                done.wait(lock, [&] { return task.stage == Task::Stage::ready; });
            }
        }
        tell_front();
    }

    void add(Entry&& entry) {
        entries.push_back(std::move(entry));
        tell_ready();
        while (entries.size() > most_entries) tell_front_when_ready();
    }

    void add_exchange(std::unique_ptr<Task> task) {
        task->stage = Task::Stage::waiting;
        waiting_bytes += task->bytes;
        ++waiting_exchanges;
        bool wake = false;
        {
            const std::lock_guard lock(mutex);
            to_decode.push_back(task.get());
            to_decode_bytes += task->bytes;
            wake = to_decode_bytes >= worth_waking_bytes || to_decode.size() >= worth_waking_exchanges;
            if (wake) to_decode_bytes = 0;
        }
        if (wake) there_is_work.notify_one();
        entries.push_back({.task = std::move(task)});
        tell_ready();
        while (waiting_bytes > most_waiting_bytes || waiting_exchanges > most_waiting_exchanges)
            tell_front_when_ready();
    }

    void work(const std::stop_token& stop) {
        std::unique_lock lock(mutex);
        while (there_is_work.wait(lock, stop, [this] { return !to_decode.empty(); })) {
            while (!to_decode.empty() && !stop.stop_requested()) {
                Task& task = *to_decode.front();
                to_decode.pop_front();
                task.stage = Task::Stage::taken;
                lock.unlock();
                if (stages != nullptr) stages->decodes_beside(true);
                task.decode(limits);
                if (stages != nullptr) stages->decodes_beside(false);
                lock.lock();
                task.stage.store(Task::Stage::ready, std::memory_order_release);
                done.notify_one();
            }
        }
    }

    SoapLimits limits;
    DecodedListener& listener;
    StageListener* stages;
    // The caller's thread alone
    std::deque<Entry> entries;
    std::size_t waiting_bytes = 0, waiting_exchanges = 0;
    // Guarded by the mutex
    std::mutex mutex;
    std::condition_variable_any there_is_work;
    std::condition_variable_any done;
    std::deque<Task*> to_decode;  ///< in the order of `entries`
    std::size_t to_decode_bytes = 0;
    std::vector<std::jthread> workers;  // last: they end before what they use
};

ParallelDecoding::ParallelDecoding(unsigned workers, const SoapLimits& limits, DecodedListener& listener,
                                   StageListener* stages)
    : state_(std::make_unique<State>(limits, listener, stages)) {
    for (unsigned i = 0; i < workers; ++i)
        state_->workers.emplace_back([this](const std::stop_token& stop) { state_->work(stop); });
}

ParallelDecoding::~ParallelDecoding() = default;

void ParallelDecoding::open(const TcpConnectionInfo& info) {
    if (state_->entries.empty()) return state_->listener.opened(info);
    auto task = std::make_unique<Task>();
    task->info = info;
    state_->add({.task = std::move(task)});
}

void ParallelDecoding::push(const TcpConnectionInfo& info, HttpExchange&& exchange) {
    if (state_->workers.empty()) return state_->listener.decoded(info, state_->decoded(std::move(exchange)));
    auto task = std::make_unique<Task>();
    task->info = info;
    task->bytes = size_of(exchange);
    task->what = std::move(exchange);
    state_->add_exchange(std::move(task));
}

void ParallelDecoding::close(const TcpConnectionInfo& info, const TcpClose& close) {
    if (state_->entries.empty()) return state_->listener.closed(info, close);
    auto task = std::make_unique<Task>();
    task->info = info;
    task->what = close;
    state_->add({.task = std::move(task)});
}

void ParallelDecoding::advance(Timestamp now, Timestamp told) {
    state_->tell_ready();
    if (state_->entries.empty()) return state_->listener.advanced(now, told);
    state_->add({.now = now, .told = told, .task = nullptr});
}

void ParallelDecoding::drain() {
    while (!state_->entries.empty()) state_->tell_front_when_ready();
}

}  // namespace cwmpscope
