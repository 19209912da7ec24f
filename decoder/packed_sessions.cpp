#include "decoder/packed_sessions.h"

#include "decoder/session/session_members.h"

#include <memory>
#include <utility>

namespace cwmpscope {

namespace {

/// Of each block: more words than that are no words.
constexpr std::size_t most_words = 256U << 10U;

// Rules live for ever, those of the table and others.
void pack_rule(Packer& packer, const Rule* rule) {
    packer(reinterpret_cast<std::uintptr_t>(rule));
}
void pack_rule(Unpacker& unpacker, const Rule*& rule) {
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

PackedSessions::PackedSessions(std::span<const SessionResult> results) {
    Dictionary words(most_words);
    Packer packer(words);
    for (const SessionResult& result : results) {
        packer.next();
        packer(result);
        ends_.push_back(static_cast<std::uint32_t>(packer.bytes().size()));
    }
    packed_ = packer.bytes();
    beside_ = packer.beside();
    texts_ = words.take_texts();
    ends_.shrink_to_fit();
}

std::string_view PackedSessions::bytes_of(std::size_t place) const {
    const std::size_t begin = place == 0 ? 0 : ends_[place - 1];
    return std::string_view(packed_).substr(begin, ends_[place] - begin);
}

SessionResult PackedSessions::read(std::size_t place) const {
    SessionResult result;
    Unpacker(texts_, bytes_of(place), beside_)(result);
    return result;
}

Judgement PackedSessions::judgement(std::size_t place) const {
    Judgement judgement;
    Unpacker(texts_, bytes_of(place), beside_)(judgement);  // it stands before its session
    return judgement;
}

std::size_t PackedSessions::bytes() const {
    return packed_.capacity() + ends_.capacity() * sizeof(std::uint32_t) + texts_.bytes();
}

}  // namespace cwmpscope
