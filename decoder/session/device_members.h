// What is packed of devices, struct by struct: one list for both ways, as in session_members.h.
#pragma once

#include "decoder/session/device.h"
#include "decoder/session/packing.h"
#include "decoder/session/session_members.h"

#include <string>

namespace cwmpscope {

/// Most devices tell the same few parameters: those that are watched are a number.
void pack_name(Packer& packer, const std::string& name);
void pack_name(Unpacker& unpacker, std::string& name);

template <class Archive>
void members(Archive& archive, Like<Sighting> auto& sighting) {
    auto& [source, name, value, of_session, at, accepted, in_force] = sighting;
    archive(source);
    pack_name(archive, name);
    archive(value, of_session, at, accepted, in_force);
}

template <class Archive>
void members(Archive& archive, Like<Transfer::Window> auto& window) {
    auto& [start, end] = window;
    archive(start, end);
}

template <class Archive>
void members(Archive& archive, Like<TransferReport> auto& report) {
    auto& [session, at, answered, start_time, complete_time] = report;
    archive(session, at, answered, start_time, complete_time);
}

template <class Archive>
void members(Archive& archive, Like<Transfer> auto& transfer) {
    auto& [method, command_key, file_type, url, state, request_session, complete_session, file_exchanges, frames,
           status, fault_code, explanation, asked, answered, file_size, delay_seconds, username, windows, cancelled,
           reports] = transfer;
    archive(method, command_key, file_type, url, state, request_session, complete_session, file_exchanges, frames,
            status, fault_code, explanation, asked, answered, file_size, delay_seconds, username, windows, cancelled,
            reports);
}

template <class Archive>
void members(Archive& archive, Like<Lifecycle> auto& lifecycle) {
    auto& [kind, command_key, state, asked_session, ended_session, frames, asked, answered, ended, delay_seconds,
           connection_request, explanation] = lifecycle;
    archive(kind, command_key, state, asked_session, ended_session, frames, asked, answered, ended, delay_seconds,
            connection_request, explanation);
}

template <class Archive>
void members(Archive& archive, Like<ConnectionRequest> auto& request) {
    auto& [exchanges, answer, authorized, from_acs, path, url_was_told, asked, answered] = request;
    archive(exchanges, answer, authorized, from_acs, path, url_was_told, asked, answered);
}

template <class Archive>
void members(Archive& archive, Like<DeviceHistory> auto& device) {
    auto& [id, sessions, transfers, lifecycles, connection_requests, sightings, left_out] = device;
    archive(id, sessions, transfers, lifecycles, connection_requests, sightings, left_out);
}

}  // namespace cwmpscope
