#include "decoder/parallel_decoding.h"

#include <cstddef>
#include <deque>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace cwmpscope {

namespace {

/// How far the reading runs ahead of the decoding.
constexpr std::size_t most_waiting_bytes = 4U << 20U;
constexpr std::size_t most_waiting_exchanges = 1024;
/// Packets and connections may come without end behind an exchange that was handed to nobody.
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

/// A request waits for its response.
struct Waiting {
    Timestamp since{};
};

struct Batch;

/// An exchange that waits to be decoded, or anything that is to be told between exchanges.
struct Task {
    TcpConnectionInfo info;
    std::variant<Opened, HttpExchange, DecodedExchange, Waiting, TcpClose, DroppedPackets> what;
    std::size_t bytes = 0;
    std::shared_ptr<Batch> batch;  ///< of an exchange

    void decode(const SoapLimits& limits) { what = decode_exchange(std::move(std::get<HttpExchange>(what)), limits); }
};

/// Exchanges that are decoded in one go.
struct Batch {
    explicit Batch(const SoapLimits& limits)
        : piece(RunStage::decode, [this, &limits] {
              for (Task* task : tasks) task->decode(limits);
          }) {}

    std::vector<Task*> tasks;
    std::size_t bytes = 0;
    WorkCrew::Piece piece;
};

/// In order: packet time went on to here, and then this happened, if anything.
struct Entry {
    Timestamp now{}, told{};
    std::unique_ptr<Task> task;
};

}  // namespace

struct ParallelDecoding::State {
    State(WorkCrew& crew_, const SoapLimits& limits_, DecodedListener& listener_, StageListener* stages_)
        : crew(crew_), limits(limits_), listener(listener_), stages(stages_) {}

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
        } else if (const auto* waiting = std::get_if<Waiting>(&task.what)) {
            listener.waits(task.info, waiting->since);
        } else if (const auto* close = std::get_if<TcpClose>(&task.what)) {
            listener.closed(task.info, *close);
        } else if (const auto* dropped = std::get_if<DroppedPackets>(&task.what)) {
            listener.dropped(*dropped);
        } else {
            listener.opened(task.info);
        }
    }

    bool front_is_ready() const {
        const Task* task = entries.front().task.get();
        return task == nullptr || task->batch == nullptr || task->batch->piece.is_done();
    }

    void tell_front() {
        Entry entry = std::move(entries.front());
        entries.pop_front();
        tell(entry);
    }

    void tell_ready() {
        while (!entries.empty() && front_is_ready()) tell_front();
    }

    void tell_front_when_ready() {
        if (!front_is_ready()) {
            const std::shared_ptr<Batch> batch = entries.front().task->batch;
            if (batch == open) hand_over();
            crew.finish(batch->piece);
        }
        tell_front();
    }

    void hand_over() {
        const std::shared_ptr<Batch> batch = std::exchange(open, nullptr);
        crew.add({batch, &batch->piece});
    }

    void add(Entry&& entry) {
        entries.push_back(std::move(entry));
        tell_ready();
        while (entries.size() > most_entries) tell_front_when_ready();
    }

    void add_exchange(std::unique_ptr<Task> task) {
        if (open == nullptr) open = std::make_shared<Batch>(limits);
        task->batch = open;
        open->tasks.push_back(task.get());
        open->bytes += task->bytes;
        waiting_bytes += task->bytes;
        ++waiting_exchanges;
        entries.push_back({.task = std::move(task)});
        if (open->bytes >= worth_waking_bytes || open->tasks.size() >= worth_waking_exchanges) hand_over();
        tell_ready();
        // However large it is, one is read beside what comes next.
        while (waiting_exchanges > 1 &&
               (waiting_bytes > most_waiting_bytes || waiting_exchanges > most_waiting_exchanges))
            tell_front_when_ready();
    }

    WorkCrew& crew;
    SoapLimits limits;
    DecodedListener& listener;
    StageListener* stages;
    std::deque<Entry> entries;
    std::shared_ptr<Batch> open;  ///< not handed to the crew yet
    std::size_t waiting_bytes = 0, waiting_exchanges = 0;
};

ParallelDecoding::ParallelDecoding(WorkCrew& crew, const SoapLimits& limits, DecodedListener& listener,
                                   StageListener* stages)
    : state_(std::make_unique<State>(crew, limits, listener, stages)) {}

ParallelDecoding::~ParallelDecoding() = default;

void ParallelDecoding::open(const TcpConnectionInfo& info) {
    if (state_->entries.empty()) return state_->listener.opened(info);
    auto task = std::make_unique<Task>();
    task->info = info;
    state_->add({.task = std::move(task)});
}

void ParallelDecoding::push(const TcpConnectionInfo& info, HttpExchange&& exchange) {
    if (!state_->crew.has_workers()) return state_->listener.decoded(info, state_->decoded(std::move(exchange)));
    auto task = std::make_unique<Task>();
    task->info = info;
    task->bytes = size_of(exchange);
    task->what = std::move(exchange);
    state_->add_exchange(std::move(task));
}

void ParallelDecoding::wait(const TcpConnectionInfo& info, Timestamp since) {
    if (state_->entries.empty()) return state_->listener.waits(info, since);
    auto task = std::make_unique<Task>();
    task->info = info;
    task->what = Waiting{since};
    state_->add({.task = std::move(task)});
}

void ParallelDecoding::close(const TcpConnectionInfo& info, const TcpClose& close) {
    if (state_->entries.empty()) return state_->listener.closed(info, close);
    auto task = std::make_unique<Task>();
    task->info = info;
    task->what = close;
    state_->add({.task = std::move(task)});
}

void ParallelDecoding::drop(const DroppedPackets& packets) {
    if (state_->entries.empty()) return state_->listener.dropped(packets);
    auto task = std::make_unique<Task>();
    task->what = packets;
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
