#include "decoder/rules/connreq_view.h"

#include "decoder/session/http_text.h"
#include "decoder/session/percent_encoding.h"
#include "decoder/session/sightings.h"

#include <algorithm>
#include <utility>

namespace cwmpscope::rules {

const FileExchange& exchange_at(const ConnectionRequestSubject& subject, std::size_t index) {
    return subject.device.file_exchanges[subject.request.exchanges[index]];
}

const FileExchange& last_exchange(const ConnectionRequestSubject& subject) {
    return subject.device.file_exchanges[subject.request.exchanges.back()];
}

std::string path_of(const Message& request) {
    const UrlParts url = split_url(request.http->target);
    return url.valid ? url.path + url.query : request.http->target;
}

bool same_path(std::string_view a, std::string_view b) {
    return a == b || percent_decoded(a) == percent_decoded(b);
}

bool is_at_url(const ConnectionRequestSubject& subject, const FileExchange& exchange) {
    return same_path(path_of(*exchange.request), subject.request.path) &&
           (subject.request.from_acs || subject.request.path != "/");
}

bool is_at_url(const ConnectionRequestSubject& subject) {
    return is_at_url(subject, last_exchange(subject));
}

bool is_answered_surely(const ConnectionRequestSubject& subject) {
    const FileExchange& last = last_exchange(subject);
    return last.response != nullptr && last.paired_surely && last.request->head_complete &&
           last.response->head_complete;
}

Frames frames_of_exchange(const FileExchange& exchange) {
    Frames frames;
    if (exchange.response != nullptr) frames.push_back(exchange.response->first.frame);
    frames.push_back(exchange.request->first.frame);
    return frames;
}

Verdict violated_in(const ConnectionRequestSubject& subject, std::string text, Frames frames) {
    Violated verdict;
    verdict.text = std::move(text);
    verdict.frames = std::move(frames);
    const Session* near = nullptr;
    for (const auto& session : subject.device.sessions) {
        if (near == nullptr || session->start <= subject.request.asked.time) near = session.get();
    }
    if (near != nullptr) verdict.session = near->number;
    return verdict;
}

bool is_accepted(const ConnectionRequestSubject& subject) {
    const Message* response = last_exchange(subject).response.get();
    return subject.request.answer == ConnectionRequest::Answer::accepted && is_answered_surely(subject) &&
           is_at_url(subject) && (response->http->status == 200 || response->http->status == 204);
}

bool is_asked_otherwise(const DeviceSubject& device) {
    return std::any_of(device.device.sightings.begin(), device.device.sightings.end(), [](const Sighting& sighting) {
        const bool named = is_called(sighting.name, "ManagementServer.UDPConnectionRequestAddress") ||
                           is_called(sighting.name, "ManagementServer.ConnReqJabberID") ||
                           is_called(sighting.name, "ManagementServer.ConnReqXMPPConnection");
        return named && !sighting.value.empty();
    });
}

}  // namespace cwmpscope::rules
