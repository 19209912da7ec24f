// IEEE 802.11 data frames, bare or behind the radio's own header (https://www.radiotap.org). Encrypted frames, parts of
// frames and aggregates are not read: they count as "not IP".
#pragma once

#include "capture/layer_below.h"

namespace cwmpscope {

Below below_radiotap(Rest& rest);
/// IEEE 802.11, 9.2.4 and 9.3.2.
Below below_wireless(Rest& rest);

}  // namespace cwmpscope
