#include "decoder/session/remembered.h"

#include "decoder/session/session_members.h"

#include <utility>

namespace cwmpscope {

namespace {

RememberedSession traced(const Session& session) {
    RememberedSession kept;
    kept.number = session.number;
    kept.outcome = session.outcome;
    kept.start = session.start;
    kept.cpe = session.cpe;
    kept.acs = session.acs;
    return kept;
}

}  // namespace

RememberedSession Remembering::remembered(const Session& released) {
    RememberedSession kept = traced(released);
    packer_.clear();
    packer_(released);
    kept.packed = packer_.bytes();
    kept.tls = packer_.beside();
    return kept;
}

RememberedSession Remembering::kept_whole(std::shared_ptr<const Session> session) {
    RememberedSession kept = traced(*session);
    kept.whole = std::move(session);
    return kept;
}

std::shared_ptr<const Session> Remembering::recalled(const RememberedSession& session) const {
    if (session.whole != nullptr) return session.whole;
    auto recalled = std::make_shared<Session>();
    Unpacker(words_.texts(), session.packed, session.tls, Extent::remembered)(*recalled);
    return recalled;
}

}  // namespace cwmpscope
