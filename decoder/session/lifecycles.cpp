#include "decoder/session/lifecycles.h"

#include "decoder/session/device_steps.h"
#include "decoder/session/sightings.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace cwmpscope {

namespace {

constexpr std::size_t most_lifecycles = 5'000;
/// TR-069 3.2.2: a connection request is followed by a session within this time.
constexpr Duration time_to_come = std::chrono::seconds(30);

/// What begins a lifecycle and what ends it. An event that ends none of the device's own began before the capture,
/// where `event` is one that only such a request can cause.
struct Form {
    LifecycleKind kind;
    Method asked_by;
    std::string_view event;      ///< of the Inform that ends it; empty: a call of the CPE does
    Method reported_by;          ///< that call
    bool keyed;                  ///< by CommandKey
    std::string_view alternate;  ///< an event that shows that it happened, though not as it should be told
    std::string_view told_amiss;
};

constexpr std::array forms = {
    Form{LifecycleKind::reboot, Method::Reboot, "M Reboot", Method::unknown, true, "1 BOOT",
         "the device booted, but did not say M Reboot"},
    Form{LifecycleKind::factory_reset, Method::FactoryReset, "0 BOOTSTRAP", Method::unknown, false, "", ""},
    Form{LifecycleKind::schedule_inform, Method::ScheduleInform, "M ScheduleInform", Method::unknown, true, "", ""},
    Form{LifecycleKind::du_state_change, Method::ChangeDUState, "", Method::DUStateChangeComplete, true, "", ""},
};

bool has_event(const Session& session, std::string_view code) {
    return std::any_of(session.events.begin(), session.events.end(),
                       [&](const Event& event) { return event.code == code; });
}

class Follower {
public:
    Follower(DeviceHistory& device, std::span<const std::shared_ptr<const Session>> sessions,
             const Surroundings& surroundings, std::span<const UdpMessage> udp_messages)
        : device_(device), sessions_(sessions), surroundings_(surroundings), udp_messages_(udp_messages) {}

    void run() {
        const std::vector<DeviceStep> steps = device_steps(sessions_);
        auto step = steps.begin();
        auto sighting = device_.sightings.begin();
        for (const auto& session : sessions_) {
            if (session->inform) take_events(*session);
            for (; step != steps.end() && step->session == session.get(); ++step) take_step(*step);
            for (; sighting != device_.sightings.end() && sighting->session <= session->number; ++sighting)
                take_sighting(*sighting);
        }
        for (std::uint32_t i = 0; i < device_.connection_requests.size(); ++i) take_connection_request(i);
        take_unasked_connection_requests();
        std::stable_sort(device_.lifecycles.begin(), device_.lifecycles.end(),
                         [](const Lifecycle& a, const Lifecycle& b) {
                             return !a.frames.empty() && !b.frames.empty() && a.frames.front() < b.frames.front();
                         });
    }

private:
    Lifecycle* begin(LifecycleKind kind, std::string key, LifecycleState state, std::string explanation) {
        if (device_.lifecycles.size() >= most_lifecycles) {
            ++device_.left_out;
            return nullptr;
        }
        Lifecycle& lifecycle = device_.lifecycles.emplace_back();
        lifecycle.kind = kind;
        lifecycle.command_key = std::move(key);
        lifecycle.state = state;
        lifecycle.explanation = std::move(explanation);
        return &lifecycle;
    }

    /// Of two with the same key the older one ends first.
    Lifecycle* open_one(LifecycleKind kind, const std::string* key) {
        for (Lifecycle& lifecycle : device_.lifecycles) {
            if (lifecycle.kind == kind && lifecycle.state == LifecycleState::open &&
                (key == nullptr || lifecycle.command_key == *key))
                return &lifecycle;
        }
        return nullptr;
    }

    static void end(Lifecycle& lifecycle, const Session& session, const FrameRef& at, std::string explanation) {
        if (lifecycle.state == LifecycleState::open) lifecycle.state = LifecycleState::completed;
        lifecycle.ended_session = session.number;
        lifecycle.ended = at;
        lifecycle.frames.push_back(at);
        lifecycle.explanation = std::move(explanation);
    }

    /// An event is told again where the session before did not deliver it.
    bool is_told_again(LifecycleKind kind, const std::string& key, const FrameRef& at) {
        for (auto one = device_.lifecycles.rbegin(); one != device_.lifecycles.rend(); ++one) {
            if (one->kind != kind || one->command_key != key || !one->ended_session) continue;
            const auto before = std::find_if(sessions_.begin(), sessions_.end(), [&](const auto& session) {
                return session->number == *one->ended_session;
            });
            if (before == sessions_.end() || (*before)->outcome == Outcome::completed) return false;
            one->frames.push_back(at);
            return true;
        }
        return false;
    }

    void take_events(const Session& session) {
        const FrameRef at = session.messages[*session.inform]->first;
        for (const Event& event : session.events) {
            if (event.code == "8 DIAGNOSTICS COMPLETE") end_diagnostics(session, at);
            for (const Form& form : forms) {
                if (form.event.empty() || event.code != form.event) continue;
                const std::string text = fmt::format("{} in session {}", form.event, session.number);
                if (Lifecycle* one = open_one(form.kind, form.keyed ? &event.command_key : nullptr)) {
                    end(*one, session, at, text);
                } else if (form.keyed && !is_told_again(form.kind, event.command_key, at)) {
                    Lifecycle* before = begin(form.kind, event.command_key, LifecycleState::began_before_capture,
                                              "request not in the capture");
                    if (before != nullptr) end(*before, session, at, "request not in the capture");
                }
            }
        }
        for (const Form& form : forms) {
            if (form.alternate.empty() || !has_event(session, form.alternate)) continue;
            while (Lifecycle* one = open_one(form.kind, nullptr)) end(*one, session, at, std::string(form.told_amiss));
        }
    }

    void take_step(const DeviceStep& step) {
        for (const Form& form : forms) {
            if (step.method() == form.asked_by && step.from_acs()) ask(form, step);
            if (form.event.empty() && step.method() == form.reported_by && !step.from_acs()) report(form, step);
        }
    }

    void ask(const Form& form, const DeviceStep& step) {
        Lifecycle* one = begin(form.kind, form.keyed ? step.key() : std::string(), LifecycleState::open,
                               "still open when the capture ends");
        if (one == nullptr) return;
        one->asked_session = step.session->number;
        one->asked = step.request_message().first;
        one->frames.push_back(one->asked);
        one->delay_seconds = number_of(step.request(), "DelaySeconds");
        const Message* answer = step.response_message();
        if (answer == nullptr) {
            one->explanation = step.transaction->response.is_absent() ? "the CPE never answered the request"
                                                                      : "the answer to the request was not captured";
            return;
        }
        one->answered = answer->first;
        one->frames.push_back(answer->first);
        if (step.succeeded()) return;
        const CwmpMessage& fault = *step.response();
        const int* code = fault.fault ? fault.fault->code.get_if() : nullptr;
        one->state = LifecycleState::failed;
        one->explanation = code != nullptr ? fmt::format("refused with fault {}", *code) : "refused with a fault";
    }

    void report(const Form& form, const DeviceStep& step) {
        const std::string key = step.key();
        const FrameRef at = step.request_message().first;
        Lifecycle* one = open_one(form.kind, &key);
        if (one == nullptr) {
            if (is_told_again(form.kind, key, at)) return;
            one = begin(form.kind, key, LifecycleState::began_before_capture, "request not in the capture");
            if (one != nullptr) end(*one, *step.session, at, "request not in the capture");
            return;
        }
        const bool failed = number_of(step.request(), "Results.1.Fault.FaultCode") != 0;
        end(*one, *step.session, at,
            fmt::format("{} in session {}{}", step.transaction->method_name, step.session->number,
                        failed ? " with a fault" : ""));
        if (failed) one->state = LifecycleState::failed;
    }

    // Parameters

    void take_sighting(const Sighting& sighting) {
        if (sighting.source == Sighting::Source::set && is_called(sighting.name, "DiagnosticsState")) {
            const std::string object = sighting.name.substr(0, sighting.name.rfind('.') + 1);
            if (sighting.value == "Requested") {
                begin_parameter(LifecycleKind::diagnostics, object, sighting);
            } else if (Lifecycle* one = open_one(LifecycleKind::diagnostics, &object);
                       one != nullptr && sighting.accepted) {
                one->state = LifecycleState::failed;
                one->frames.push_back(sighting.at);
                one->explanation = "cancelled by the ACS";
            }
        } else if (sighting.source == Sighting::Source::notification && sighting.value != "0") {
            if (open_one(LifecycleKind::value_change, &sighting.name) == nullptr)
                begin_parameter(LifecycleKind::value_change, sighting.name, sighting);
        } else if (sighting.source == Sighting::Source::inform) {
            end_value_change(sighting);
        }
    }

    void begin_parameter(LifecycleKind kind, const std::string& key, const Sighting& sighting) {
        Lifecycle* one = begin(kind, key, sighting.accepted ? LifecycleState::open : LifecycleState::failed,
                               sighting.accepted ? "still open when the capture ends" : "not accepted by the CPE");
        if (one == nullptr) return;
        one->asked_session = sighting.session;
        one->asked = sighting.at;
        one->frames.push_back(sighting.at);
    }

    const Session* session_of(std::uint32_t number) const {
        for (const auto& session : sessions_) {
            if (session->number == number) return session.get();
        }
        return nullptr;
    }

    void end_value_change(const Sighting& sighting) {
        for (Lifecycle& one : device_.lifecycles) {
            if (one.kind != LifecycleKind::value_change || one.state != LifecycleState::open) continue;
            const bool named = one.command_key == sighting.name ||
                               (one.command_key.ends_with('.') && sighting.name.starts_with(one.command_key));
            if (!named) continue;
            const Session* session = session_of(sighting.session);
            if (session == nullptr || !has_event(*session, "4 VALUE CHANGE")) return;
            end(one, *session, sighting.at, fmt::format("4 VALUE CHANGE in session {}", session->number));
        }
    }

    void end_diagnostics(const Session& session, const FrameRef& at) {
        bool any = false;
        while (Lifecycle* one = open_one(LifecycleKind::diagnostics, nullptr)) {
            end(*one, session, at, fmt::format("8 DIAGNOSTICS COMPLETE in session {}", session.number));
            any = true;
        }
        if (any) return;
        for (auto one = device_.lifecycles.rbegin(); one != device_.lifecycles.rend(); ++one) {
            if (one->kind != LifecycleKind::diagnostics || !one->ended_session) continue;
            if (is_told_again(LifecycleKind::diagnostics, one->command_key, at)) return;
            break;
        }
        Lifecycle* one =
            begin(LifecycleKind::diagnostics, {}, LifecycleState::began_before_capture, "request not in the capture");
        if (one != nullptr) end(*one, session, at, "request not in the capture");
    }

    // Connection requests

    void take_connection_request(std::uint32_t index) {
        const ConnectionRequest& request = device_.connection_requests[index];
        Lifecycle* one = begin(LifecycleKind::connection_request, {}, LifecycleState::open, {});
        if (one == nullptr) return;
        one->connection_request = index;
        one->asked = request.asked;
        one->answered = request.answered;
        one->frames.push_back(request.asked);
        if (request.answered.frame != 0) one->frames.push_back(request.answered);
        switch (request.answer) {
            case ConnectionRequest::Answer::accepted:
                return take_accepted(*one, request);
            case ConnectionRequest::Answer::challenged:
                one->state = LifecycleState::failed;
                one->explanation = request.authorized ? "the credentials were refused with 401"
                                                      : "nothing followed the challenge (401)";
                return;
            case ConnectionRequest::Answer::refused:
                one->state = LifecycleState::failed;
                one->explanation = "refused by the CPE";
                return;
            case ConnectionRequest::Answer::unanswered:
                one->explanation = "no answer in the capture";
                return;
        }
    }

    void take_accepted(Lifecycle& one, const ConnectionRequest& request) const {
        for (const auto& session : sessions_) {
            if (session->start < request.asked.time || !session->inform) continue;
            if (session->start > request.answered.time + time_to_come) break;
            if (!has_event(*session, "6 CONNECTION REQUEST")) continue;
            end(one, *session, session->messages[*session->inform]->first,
                fmt::format("6 CONNECTION REQUEST in session {}", session->number));
            return;
        }
        if (surroundings_.last_packet() > request.answered.time + time_to_come) {
            one.state = LifecycleState::failed;
            one.explanation = "accepted, but no session with 6 CONNECTION REQUEST is in the capture within 30 s";
        } else {
            one.explanation = "accepted; the capture ends before the session";
        }
    }

    void take_unasked_connection_requests() {
        for (const auto& session : sessions_) {
            if (!session->inform || !has_event(*session, "6 CONNECTION REQUEST")) continue;
            // Before and behind a proxy the same session is seen twice.
            const auto& all = device_.connection_requests;
            const bool known = std::any_of(all.begin(), all.end(), [&](const ConnectionRequest& request) {
                return request.answer == ConnectionRequest::Answer::accepted && session->start >= request.asked.time &&
                       session->start <= request.answered.time + time_to_come;
            });
            const FrameRef at = session->messages[*session->inform]->first;
            if (known || is_told_again(LifecycleKind::connection_request, {}, at)) continue;
            if (take_request_by_udp(*session, at)) continue;
            Lifecycle* one = begin(LifecycleKind::connection_request, {}, LifecycleState::began_before_capture, {});
            if (one != nullptr) end(*one, *session, at, "request not in the capture");
        }
    }

    /// Is the address the one at which the device may be called before its session? Behind a NAT several devices share
    /// an address, and have told their ports (TR-069 Annex G).
    bool is_called_at(const Endpoint& called, const Session& session) const {
        const std::string* told = nullptr;
        for (const Sighting& sighting : device_.sightings) {
            if (sighting.at.time > session.start) break;
            if (is_called(sighting.name, "ManagementServer.UDPConnectionRequestAddress")) told = &sighting.value;
        }
        if (told != nullptr && *told == to_string(called)) return true;
        const bool same_place = told == nullptr || !told->starts_with(to_string(session.cpe.address) + ":");
        return same_place && called.address == session.cpe.address;
    }

    /// The datagrams that called for the session; they are sent several times, and a CPE may answer wrongly.
    bool take_request_by_udp(const Session& session, const FrameRef& inform) {
        std::vector<FrameRef> frames;
        bool asked = false;
        for (const UdpMessage& message : udp_messages_) {
            if (message.at.time > session.start || message.at.time + time_to_come < session.start) continue;
            const Endpoint& of_device = message.is_request ? message.to : message.from;
            if (!is_called_at(of_device, session)) continue;
            asked |= message.is_request;
            frames.push_back(message.at);
        }
        if (!asked) return false;
        Lifecycle* one = begin(LifecycleKind::connection_request, {}, LifecycleState::open, {});
        if (one == nullptr) return true;
        one->asked = frames.front();
        one->frames = std::move(frames);
        end(*one, session, inform,
            fmt::format("asked for by UDP, 6 CONNECTION REQUEST in session {}", session.number));
        return true;
    }

    DeviceHistory& device_;
    std::span<const std::shared_ptr<const Session>> sessions_;
    const Surroundings& surroundings_;
    std::span<const UdpMessage> udp_messages_;  ///< by time
};

}  // namespace

void find_lifecycles(DeviceHistory& device, std::span<const std::shared_ptr<const Session>> sessions,
                     const Surroundings& surroundings, std::span<const UdpMessage> udp_messages) {
    Follower(device, sessions, surroundings, udp_messages).run();
}

}  // namespace cwmpscope
