#include "report/transcript/recording.h"

#include <algorithm>
#include <map>
#include <utility>

namespace cwmpscope {

namespace {

using Side = std::pair<std::size_t, bool>;  ///< a connection, and whether its client sends

class Orderer {
public:
    explicit Orderer(Recording& recording) : recording_(recording), all_(recording.lines) {}

    void run() {
        drop_guesses();
        for (RecordedLine& line : all_) {
            if (line.kind == RecordedLine::Kind::open || line.kind == RecordedLine::Kind::attempt) line.rank = -1;
            if (line.kind == RecordedLine::Kind::hole && line.guessed) line.rank = 0;
            if (line.kind == RecordedLine::Kind::data) note_acknowledged(line);
        }
        move_before_acknowledged();
        place_holes();
        std::ranges::stable_sort(all_, {}, key_of);
        join();
    }

private:
    static std::pair<std::uint64_t, int> key_of(const RecordedLine& line) { return {line.frame, line.rank}; }

    static void move_to(RecordedLine& line, const RecordedLine& other, int rank) {
        line.frame = other.frame, line.time = other.time, line.rank = rank;
    }

    /// What came after all, or was told to be a hole, nobody needs to guess.
    void drop_guesses() {
        std::map<Side, std::uint64_t> known;
        for (const RecordedLine& line : all_) {
            // A FIN is acknowledged as if it were a byte, and nothing comes behind it.
            if (line.kind == RecordedLine::Kind::fin) known[{line.connection, line.from_client}] = UINT64_MAX;
            const bool sent = line.kind == RecordedLine::Kind::data || line.kind == RecordedLine::Kind::hole;
            if (sent && !line.guessed) {
                std::uint64_t& until = known[{line.connection, line.from_client}];
                until = std::max(until, line.until);
            }
        }
        for (RecordedLine& line : all_) {
            if (!line.guessed) continue;
            std::uint64_t& until = known[{line.connection, line.from_client}];
            line.bulk = line.until > until ? std::min(line.bulk, line.until - until) : 0;
            until = std::max(until, line.until);
        }
        std::erase_if(all_, [](const RecordedLine& line) { return line.guessed && line.bulk == 0; });
    }

    void note_acknowledged(RecordedLine& line) {
        std::vector<std::pair<std::uint64_t, const RecordedLine*>>& known =
            acknowledged_[{line.connection, !line.from_client}];
        if (line.acknowledged != UINT64_MAX && (known.empty() || known.back().first < line.acknowledged))
            known.emplace_back(line.acknowledged, &line);
    }

    /// The first line of the other direction that acknowledges the byte at the line's offset; null: none does.
    const RecordedLine* acknowledging(const RecordedLine& line) const {
        const auto known = acknowledged_.find({line.connection, line.from_client});
        if (known == acknowledged_.end()) return nullptr;
        const auto first = std::ranges::upper_bound(known->second, line.offset, {},
                                                    &std::pair<std::uint64_t, const RecordedLine*>::first);
        return first == known->second.end() ? nullptr : first->second;
    }

    /// What was captured late was sent before the other side acknowledged it.
    void move_before_acknowledged() {
        std::map<Side, const RecordedLine*> before;
        for (RecordedLine& line : all_) {
            const bool ordered = line.kind == RecordedLine::Kind::data || line.kind == RecordedLine::Kind::fin ||
                                 line.kind == RecordedLine::Kind::reset;
            if (!ordered) continue;
            const RecordedLine* taken = line.kind == RecordedLine::Kind::data ? acknowledging(line) : nullptr;
            if (taken != nullptr && key_of(*taken) < key_of(line)) move_to(line, *taken, taken->rank - 1);
            const RecordedLine*& previous = before[{line.connection, line.from_client}];
            if (previous != nullptr && key_of(line) < key_of(*previous)) move_to(line, *previous, previous->rank);
            previous = &line;
        }
    }

    /// The frame of a hole is that of when it was given up. It was sent before what follows it, and before the other
    /// side acknowledged it; and after what came before it.
    void place_holes() {
        struct Reached {
            const RecordedLine* line = nullptr;
            bool spoken = false;  ///< something was sent; else the connection is only open
        };
        std::map<Side, Reached> reached;
        std::map<Side, std::vector<RecordedLine*>> holes;
        const auto place = [&](const Side& side, const RecordedLine* next) {
            const Reached& least = reached[side];
            for (RecordedLine* hole : std::exchange(holes[side], {})) {
                const RecordedLine* taken = acknowledging(*hole);
                const RecordedLine* bound =
                    taken != nullptr && (next == nullptr || key_of(*taken) < key_of(*next)) ? taken : next;
                if (bound != nullptr) move_to(*hole, *bound, bound->rank - 1);
                if (least.line != nullptr && (bound == nullptr || key_of(*bound) <= key_of(*least.line)))
                    move_to(*hole, *least.line, least.spoken ? least.line->rank + 1 : 0);
            }
        };
        for (RecordedLine& line : all_) {
            const Side side{line.connection, line.from_client};
            switch (line.kind) {
                case RecordedLine::Kind::open:
                    for (const bool from_client : {true, false})
                        reached[{line.connection, from_client}] = {&line, false};
                    break;
                case RecordedLine::Kind::hole:
                    if (!line.guessed) holes[side].push_back(&line);
                    break;
                case RecordedLine::Kind::data:
                case RecordedLine::Kind::fin:
                case RecordedLine::Kind::reset:
                    place(side, &line);
                    reached[side] = {&line, true};
                    break;
                case RecordedLine::Kind::attempt:
                case RecordedLine::Kind::datagram:
                case RecordedLine::Kind::drops:
                    break;
            }
        }
        std::vector<Side> left;
        for (const auto& [side, some] : holes) left.push_back(side);
        for (const Side& side : left) place(side, nullptr);
    }

    void join() {
        std::vector<RecordedLine> joined;
        for (RecordedLine& line : all_) {
            RecordedLine* before = joined.empty() ? nullptr : &joined.back();
            const bool both = before != nullptr && before->kind == RecordedLine::Kind::data &&
                              line.kind == RecordedLine::Kind::data && before->connection == line.connection;
            if (both && !line.begins_message && before->bulk == 0 && before->coded == nullptr &&
                goes_on(*before, line.from_client, line.coded, line.bulk > 0)) {
                before->takes = std::max(before->takes, line.time + line.takes - before->time);
                before->bytes += line.bytes;
                before->bulk = line.bulk;
                before->coded = line.coded;
            } else {
                joined.push_back(std::move(line));
            }
        }
        all_ = std::move(joined);
    }

    Recording& recording_;
    std::vector<RecordedLine>& all_;
    /// By the side whose bytes are acknowledged: up to where, and by which line; both grow.
    std::map<Side, std::vector<std::pair<std::uint64_t, const RecordedLine*>>> acknowledged_;
};

}  // namespace

bool goes_on(const RecordedLine& line, bool from_client, const CodedBody* coded, bool bulk) {
    return line.from_client == from_client && (line.coded == nullptr || line.coded == coded) &&
           (line.bulk == 0 || bulk);
}

void put_in_order(Recording& recording) {
    Orderer(recording).run();
}

void rename(Recording& recording, IdentityMasks& names) {
    const auto rename_one = [&](Endpoint& endpoint) { endpoint.address = names.address(endpoint.address); };
    for (RecordedConnection& connection : recording.connections) {
        rename_one(connection.client);
        rename_one(connection.server);
    }
    for (RecordedLine& line : recording.lines) {
        if (line.kind != RecordedLine::Kind::datagram) continue;
        rename_one(line.from);
        rename_one(line.to);
    }
}

}  // namespace cwmpscope
