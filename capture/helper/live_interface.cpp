#include "capture/helper/live_interface.h"

#include <fcntl.h>
#include <pcap/pcap.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace cwmpscope::helper {

namespace {

/// Blocks of the kernel's ring are handed over when they are full or this old.
constexpr int oldest_block_milliseconds = 50;

int open_counter(const std::string& interface, const char* counter) {
    if (interface.find('/') != std::string::npos) return -1;
    return ::open(("/sys/class/net/" + interface + "/statistics/" + counter).c_str(), O_RDONLY | O_CLOEXEC);
}

std::uint64_t read_counter(int descriptor) {
    char text[32] = {};
    if (descriptor < 0 || ::pread(descriptor, text, sizeof text - 1, 0) <= 0) return 0;
    return std::strtoull(text, nullptr, 10);
}

std::string own_path() {
    char path[4096];
    const ssize_t length = ::readlink("/proc/self/exe", path, sizeof path);
    return length > 0 ? std::string(path, static_cast<std::size_t>(length)) : "cwmpscope-capture";
}

/// Beside the installed helper is the script that does it for a group; else the steps of it.
std::string how_to_permit(const std::string& helper) {
    const std::string script = helper.substr(0, helper.rfind('/')) + "/../share/cwmpscope/permit";
    const bool installed = ::access(script.c_str(), F_OK) == 0;
    return "run once: sudo setcap cap_net_raw,cap_net_admin+ep " + helper + "; for a group only: sudo " +
           (installed ? script + " " + helper + " GROUP"
                      : "chgrp GROUP " + helper + " && sudo chmod 750 " + helper + ", then setcap");
}

Problem problem_of(int error, const std::string& name, pcap_t* pcap) {
    const std::string words = pcap_geterr(pcap);
    switch (error) {
        case PCAP_ERROR_PERM_DENIED:
        case PCAP_ERROR_PROMISC_PERM_DENIED:
            return {name, "no permission to capture", how_to_permit(own_path())};
        case PCAP_ERROR_NO_SUCH_DEVICE:
            return {name, "there is no such interface", "cwmpscope interfaces lists them"};
        case PCAP_ERROR_IFACE_NOT_UP:
            return {name, "the interface is down", "run: sudo ip link set " + name + " up"};
        default:
            return {name, words.empty() ? pcap_statustostr(error) : words, ""};
    }
}

}  // namespace

void LiveInterface::Close::operator()(void* pcap) const {
    pcap_close(static_cast<pcap_t*>(pcap));
}

std::variant<LiveInterface, Problem> LiveInterface::open(const std::string& name, const CaptureWishes& wishes) {
    char error[PCAP_ERRBUF_SIZE] = {};
    LiveInterface opened;
    opened.name_ = name;
    opened.pcap_.reset(pcap_create(name.c_str(), error));
    auto* pcap = static_cast<pcap_t*>(opened.pcap_.get());
    if (pcap == nullptr) return Problem{name, error, "cwmpscope interfaces lists them"};
    pcap_set_snaplen(pcap, wishes.snap_length);
    pcap_set_promisc(pcap, wishes.promiscuous && name != "any" ? 1 : 0);
    pcap_set_timeout(pcap, oldest_block_milliseconds);
    pcap_set_buffer_size(pcap, wishes.buffer_mebibytes << 20);
    pcap_set_tstamp_precision(pcap, PCAP_TSTAMP_PRECISION_NANO);
    if (const int status = pcap_activate(pcap); status < 0) return problem_of(status, name, pcap);
    if (pcap_setnonblock(pcap, 1, error) != 0) return Problem{name, error, ""};
    opened.missed_ = open_counter(name, "rx_missed_errors");
    opened.overrun_ = open_counter(name, "rx_fifo_errors");
    opened.interface_drops_before_ = read_counter(opened.missed_) + read_counter(opened.overrun_);
    return opened;
}

std::variant<std::monostate, Problem> LiveInterface::set_filter(const std::string& filter) {
    auto* pcap = static_cast<pcap_t*>(pcap_.get());
    bpf_program program = {};
    if (pcap_compile(pcap, &program, filter.c_str(), 1, PCAP_NETMASK_UNKNOWN) != 0) {
        const std::string words = pcap_geterr(pcap);
        const bool is_name = words.find("unknown host") != std::string::npos;
        return Problem{"-f " + filter, words,
                       is_name
                           ? "names are not looked up, because that would send packets: give the address"
                           : "it is a capture filter as tcpdump has it (man pcap-filter), for example: tcp port 7547"};
    }
    const int status = pcap_setfilter(pcap, &program);
    pcap_freecode(&program);
    if (status != 0) return Problem{"-f " + filter, pcap_geterr(pcap), ""};
    return std::monostate{};
}

bool LiveInterface::take_all(const TakePacket& take) {
    auto* pcap = static_cast<pcap_t*>(pcap_.get());
    const auto handler = [](unsigned char* user, const pcap_pkthdr* head, const unsigned char* bytes) {
        // In nanoseconds, whatever the field is called.
        const std::uint64_t time =
            static_cast<std::uint64_t>(head->ts.tv_sec) * 1'000'000'000U + static_cast<std::uint64_t>(head->ts.tv_usec);
        (*reinterpret_cast<const TakePacket*>(user))(time, head->len, {bytes, head->caplen});
    };
    auto* user = reinterpret_cast<unsigned char*>(const_cast<TakePacket*>(&take));
    const int taken = pcap_dispatch(pcap, -1, handler, user);
    if (taken >= 0 || taken == PCAP_ERROR_BREAK) return true;
    end_reason_ = pcap_geterr(pcap);
    return false;
}

void LiveInterface::stop_taking() {
    pcap_breakloop(static_cast<pcap_t*>(pcap_.get()));
}

LiveCounts LiveInterface::counts() {
    pcap_stat stat = {};
    if (pcap_stats(static_cast<pcap_t*>(pcap_.get()), &stat) == 0) {
        // libpcap counts in 32 bits; a week of packets is more.
        last_.received += stat.ps_recv - received_before_;
        last_.dropped_by_kernel += stat.ps_drop - kernel_drops_before_;
        received_before_ = stat.ps_recv;
        kernel_drops_before_ = stat.ps_drop;
    }
    // libpcap's own count opens these files each time, which the helper may no longer do.
    const std::uint64_t drops = read_counter(missed_) + read_counter(overrun_);
    if (drops > interface_drops_before_) last_.dropped_by_interface = drops - interface_drops_before_;
    return last_;
}

int LiveInterface::link_type() const {
    return pcap_datalink(static_cast<pcap_t*>(pcap_.get()));
}

int LiveInterface::snap_length() const {
    return pcap_snapshot(static_cast<pcap_t*>(pcap_.get()));
}

int LiveInterface::descriptor() const {
    return pcap_get_selectable_fd(static_cast<pcap_t*>(pcap_.get()));
}

}  // namespace cwmpscope::helper
