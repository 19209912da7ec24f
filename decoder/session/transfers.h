// Transfers: what the ACS asked each device to download or upload and what became of it, by CommandKey, over sessions
// and file server connections. Finished sessions in order go in, device histories come out. TR-069 Amendment 6,
// A.3.2.8, A.3.3.2.
#pragma once

#include "decoder/session/device.h"
#include "decoder/session/session.h"

#include <cstddef>
#include <map>
#include <vector>

namespace cwmpscope {

class TransferFollower {
public:
    /// Of the first so many devices, so many transfers each; DeviceHistory says how many more there were.
    TransferFollower(std::size_t most_devices, std::size_t most_transfers)
        : most_devices_(most_devices), most_transfers_(most_transfers) {}

    void take(const Session& session);
    void forget(const DeviceId& device, std::uint32_t last_session);
    /// Once everything is known: which of the file exchanges belong to which transfer.
    void match(const std::vector<FileExchange>& files);

    /// By first session, once: they are moved out.
    std::vector<DeviceHistory> take_histories();

private:
    struct Origin {
        IpAddress device;  ///< where the device was when it was asked
        Timestamp asked{};
    };
    struct Record {
        std::vector<std::uint32_t> sessions;
        std::vector<Transfer> transfers;
        std::vector<Origin> origins;  ///< one per transfer
        std::uint64_t left_out = 0;
    };
    void take_request(Record& record, const Session& session, const Transaction& transaction);
    void take_complete(Record& record, const Session& session, const Transaction& transaction);

    Transfer* keep(Record& record, Transfer&& transfer, Origin origin) const;

    std::size_t most_devices_, most_transfers_;
    std::map<DeviceId, Record> records_;
};

}  // namespace cwmpscope
