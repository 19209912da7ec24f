// Recording: what chosen connections carried, with its secrets masked, in the order in which it was captured: what a
// transcript says line by line. Values.
#pragma once

#include "capture/address.h"
#include "capture/time.h"
#include "report/extract.h"
#include "report/sanitize/identity_masks.h"
#include "report/sanitize/mask_plan.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cwmpscope {

struct RecordedConnection {
    ExtractedStream::Use use = ExtractedStream::Use::session;
    Endpoint client, server;
    bool handshake = true;                        ///< it was captured
    bool saw_client = false, saw_server = false;  ///< packets of that side were
};

struct RecordedLine {
    enum class Kind : std::uint8_t {
        open,
        attempt,  ///< a SYN that led to no connection
        data,
        hole,  ///< bytes that were not captured: `bulk` of them
        fin,
        reset,
        datagram,
        drops  ///< `bulk` packets that the kernel dropped before the next line
    } kind = Kind::data;
    Timestamp time{};
    std::size_t connection = 0;  ///< in Recording::connections; not of datagrams and drops
    bool from_client = true;
    std::string bytes{};
    bool begins_message = false;
    const CodedBody* coded = nullptr;         ///< then the bytes are the head of a message with this body
    std::uint64_t bulk = 0;                   ///< bytes of a file after `bytes`, which nobody needs
    Duration takes{};                         ///< from the first to the last byte
    std::uint64_t frame = 0;                  ///< of the first byte
    std::uint64_t offset = 0;                 ///< of data and holes, in their direction
    std::uint64_t until = 0;                  ///< likewise, behind the last byte
    std::uint64_t acknowledged = UINT64_MAX;  ///< of the other direction, by the first packet; the largest: not known
    int rank = 1;                             ///< among lines of one frame
    bool guessed = false;                     ///< a hole that only acknowledgements tell of
    bool somewhere = false;                   ///< drops: not here, but nobody knows when
    Endpoint from{}, to{};                    ///< of datagrams
};

struct Recording {
    std::vector<RecordedConnection> connections;
    std::vector<RecordedLine> lines;       ///< by frame; those of one direction in the order of its stream
    std::optional<Timestamp> first, last;  ///< of the whole capture
    std::uint64_t shortened_holes = 0;     ///< that were longer than is worth to be played
    bool too_large = false;                ///< more than is kept was to be recorded: it is not whole
};

/// May what comes next be written into the line?
bool goes_on(const RecordedLine& line, bool from_client, const CodedBody* coded, bool bulk);

/// Lines stand as they became known: what was held back, and what was known as a hole only later, goes to its place.
/// Each direction stays as it was sent, and nothing comes before what it acknowledges.
void put_in_order(Recording& recording);
/// Other addresses of connections and datagrams; what is in the bytes was replaced by the plan.
void rename(Recording& recording, IdentityMasks& names);

}  // namespace cwmpscope
