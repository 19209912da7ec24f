// Transfers: what the ACS asked each device to download or upload and what became of it, by CommandKey, over sessions
// and file server connections. Finished sessions in order go in, device histories come out. TR-069 Amendment 6,
// A.3.2.8, A.3.3.2.
#pragma once

#include "decoder/session/device.h"
#include "decoder/session/session.h"
#include "decoder/session/shelf.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace cwmpscope {

/// Those up to that number go, but the newest stays: that the device was there is not forgotten.
void forget_sessions(std::vector<std::uint32_t>& numbers, std::uint32_t last_session);

class TransferFollower {
public:
    /// Of the first so many devices, so many transfers each; DeviceHistory says how many more there were.
    TransferFollower(std::size_t most_devices, std::size_t at_hand, std::size_t most_transfers)
        : most_transfers_(most_transfers), records_(most_devices, at_hand) {}

    void take(const Session& session);
    void forget(const DeviceId& device, std::uint32_t last_session);
    /// Once everything is known: which of the file exchanges belong to which transfer. They must outlive it.
    void match(const std::vector<FileExchange>& files);

    /// By first session, each for history().
    std::vector<std::uint32_t> devices();
    DeviceId device(std::uint32_t number);
    DeviceHistory history(std::uint32_t device);

    struct Origin {
        IpAddress device;  ///< where the device was when it was asked
        Timestamp asked{};
    };
    /// Of one device.
    struct Record {
        std::vector<std::uint32_t> sessions;
        std::vector<Transfer> transfers;
        std::vector<Origin> origins;  ///< one per transfer
        std::uint64_t left_out = 0;
    };

private:
    void take_request(Record& record, const Session& session, const Transaction& transaction);
    void take_complete(Record& record, const Session& session, const Transaction& transaction);
    Transfer* keep(Record& record, Transfer&& transfer, Origin origin) const;
    void add_files(std::vector<Transfer>& transfers, const std::vector<Origin>& origins) const;

    std::size_t most_transfers_;
    Shelf<Record> records_;
    const std::vector<FileExchange>* files_ = nullptr;
    std::multimap<std::string, std::uint32_t> files_by_url_;
};

}  // namespace cwmpscope
