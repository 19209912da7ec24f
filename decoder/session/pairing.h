// Pairing: which answer belongs to which RPC. A session with its messages and exchanges in order goes in, its
// transactions come out. Pairs by position, since IDs repeat: what the CPE asks in HTTP request N is answered in HTTP
// response N, what the ACS asks in HTTP response N is answered in the next POST. Pure. TR-069 Amendment 6, 3.7.1.2
// and 3.7.2.
#pragma once

#include "decoder/session/session.h"

#include <cstdint>
#include <span>
#include <vector>

namespace cwmpscope {

/// Is there surely no message between the two exchanges, which the session lists one after the other? Only bytes that
/// follow each other on one connection prove it.
bool are_neighbours(const Session& session, const Exchange& before, const Exchange& after);

/// Reads messages, exchanges and connections of the session. A request that nothing follows stays unseen.
std::vector<Transaction> pair_rpcs(const Session& session);

/// Once the end of the session is known: a request that nothing followed was not answered if that end was captured
/// without a hole. Also puts the coverage of the session into each transaction.
void settle_unanswered(Session& session);

/// Is the exchange a challenge or redirect, so that its request is sent again?
bool asks_to_repeat(const Session& session, const Exchange& exchange);

/// Some HTTP clients send an empty request for the sake of the challenge, and what they have to say only behind it: it
/// is no message of the session. Either may be null.
bool asks_for_challenge(const Message* request, const Message* response);

const Message* request_of(const Session& session, const Exchange& exchange);
const Message* response_of(const Session& session, const Exchange& exchange);
/// The exchanges that begin behind the message, and those that begin with it or before. Exchanges are in order of their
/// first messages, so that this costs a search.
std::span<const Exchange> exchanges_after(const Session& session, std::uint32_t message);
std::span<const Exchange> exchanges_until(const Session& session, std::uint32_t message);
/// The use that a session made of a connection; nullptr when it did not use it.
const ConnectionUse* connection_of(const Session& session, StreamIndex stream);
/// Does the envelope ask for something? One whose Body was seen to be empty does not.
bool asks(const CwmpMessage& envelope);
/// Every byte of the message was captured and understood as far as it can be.
bool wholly_read(const Message& message);

}  // namespace cwmpscope
