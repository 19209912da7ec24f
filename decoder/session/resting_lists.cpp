#include "decoder/session/resting_lists.h"

namespace cwmpscope {

namespace {

/// Of less the messages themselves take more.
constexpr std::size_t worth_packing = 4096;

void lay_to_rest(Message& message, std::vector<RestingLists>& resting) {
    for (std::size_t i = 0; i < message.envelopes.size(); ++i) {
        std::shared_ptr<const CwmpLists>& lists = message.envelopes[i].lists;
        if (lists == nullptr || lists->bytes() < worth_packing) continue;
        resting.push_back({message.is_request, i, PackedLists(*lists)});
        lists = nullptr;
    }
}

}  // namespace

std::vector<RestingLists> lay_to_rest(std::optional<Message>& request, std::optional<Message>& response) {
    std::vector<RestingLists> resting;
    if (request) lay_to_rest(*request, resting);
    if (response) lay_to_rest(*response, resting);
    return resting;
}

void wake(const std::vector<RestingLists>& resting, std::optional<Message>& request, std::optional<Message>& response) {
    for (const RestingLists& of : resting)
        (of.of_request ? *request : *response).envelopes[of.envelope].lists = of.lists.unpacked();
}

}  // namespace cwmpscope
