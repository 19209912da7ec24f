// What people hand to an analyzer of captures that is none we read: named, with what to do about it.
#pragma once

#include "capture/bytes.h"
#include "capture/failure.h"

#include <cstddef>
#include <string>

namespace cwmpscope {

/// This much of the file's beginning is looked at.
constexpr std::size_t format_evidence = 512;

/// `begin`: the first bytes of a file that is neither pcap nor pcapng; all of it when it is shorter than
/// format_evidence.
Failure not_a_capture(const std::string& name, Bytes begin);

}  // namespace cwmpscope
