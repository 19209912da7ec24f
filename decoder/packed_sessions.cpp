#include "decoder/packed_sessions.h"

#include "decoder/session/session_members.h"

#include <functional>
#include <memory>
#include <utility>

namespace cwmpscope {

namespace {

/// Of each block: more words than that are no words.
constexpr std::size_t most_words = 256U << 10U;

/// Rules of the table by their place in it, from 1 on. Others, which only tests have, live for ever as well: they are
/// written by their address, behind the number that comes after those of the table.
std::uint32_t number_of_others() {
    return static_cast<std::uint32_t>(all_rules().size()) + 1;
}
void pack_rule(Packer& packer, const Rule* rule) {
    const std::span<const Rule> table = all_rules();
    if (rule == nullptr) return packer(std::uint32_t{0});
    if (!std::less<>()(rule, table.data()) && std::less<>()(rule, table.data() + table.size()))
        return packer(static_cast<std::uint32_t>(rule - table.data() + 1));
    packer(number_of_others(), reinterpret_cast<std::uintptr_t>(rule));
}
void pack_rule(Unpacker& unpacker, const Rule*& rule) {
    std::uint32_t number = 0;
    unpacker(number);
    if (number < number_of_others()) {
        rule = number == 0 ? nullptr : &all_rules()[number - 1];
        return;
    }
    std::uintptr_t address = 0;
    unpacker(address);
    rule = reinterpret_cast<const Rule*>(address);
}

}  // namespace

template <class Archive>
void members(Archive& archive, Like<Finding> auto& finding) {
    auto& [rule, severity, at_fault, session, stream, frames, message, text] = finding;
    pack_rule(archive, rule);
    archive(severity, at_fault, session, stream, frames, message);
    archive.word(text);
}

template <class Archive>
void members(Archive& archive, Like<NotJudged> auto& missed) {
    auto& [rule, why, count] = missed;
    pack_rule(archive, rule);
    archive.word(why);
    archive(count);
}

template <class Archive>
void members(Archive& archive, Like<Diagnosis> auto& diagnosis) {
    auto& [trouble, session, text, frame, at_fault, rule] = diagnosis;
    archive(trouble, session);
    archive.word(text);
    archive(frame, at_fault);
    pack_rule(archive, rule);
}

template <class Archive>
void members(Archive& archive, Like<Judgement> auto& judgement) {
    auto& [findings, not_judged, checks_made, checks_not_judged, diagnoses] = judgement;
    archive(findings, not_judged, checks_made, checks_not_judged, diagnoses);
}

template <class Archive>
void members(Archive& archive, Like<SessionResult> auto& result) {
    auto& [session, judgement, finished] = result;
    archive(judgement, finished, session);
}

template <class Value>
PackedValues<Value>::PackedValues(std::span<const Value> values) {
    Dictionary words(most_words);
    Packer packer(words);
    ends_.reserve(values.size());
    for (const Value& value : values) {
        packer.next();
        packer(value);
        ends_.push_back(static_cast<std::uint32_t>(packer.bytes().size()));
    }
    packed_ = packer.bytes();
    beside_ = packer.beside();
    texts_ = words.take_texts();
}

template <class Value>
PackedValues<Value>::PackedValues(std::string_view written, Beside beside) : beside_(std::move(beside)) {
    ends_ = read_numbers(written);
    texts_ = Texts::read(written);
    packed_ = written;
}

template <class Value>
std::string PackedValues<Value>::written() const {
    std::string bytes;
    write_numbers(bytes, ends_);
    texts_.write(bytes);
    return bytes += packed_;
}

template <class Value>
std::string_view PackedValues<Value>::bytes_of(std::size_t place) const {
    const std::size_t begin = place == 0 ? 0 : ends_[place - 1];
    return std::string_view(packed_).substr(begin, ends_[place] - begin);
}

template <class Value>
Value PackedValues<Value>::read(std::size_t place) const {
    Value value;
    Unpacker(texts_, bytes_of(place), beside_)(value);
    return value;
}

template <class Value>
Judgement PackedValues<Value>::judgement(std::size_t place) const requires std::same_as<Value, SessionResult> {
    Judgement judgement;
    Unpacker(texts_, bytes_of(place), beside_)(judgement);  // it stands before its session
    return judgement;
}

template <class Value>
std::size_t PackedValues<Value>::bytes() const {
    return packed_.capacity() + ends_.capacity() * sizeof(std::uint32_t) + texts_.bytes();
}

template class PackedValues<SessionResult>;
template class PackedValues<Finding>;

}  // namespace cwmpscope
