#include "decoder/session/device.h"

namespace cwmpscope {

std::string_view to_string(LifecycleKind kind) {
    switch (kind) {
        case LifecycleKind::download:
            return "download";
        case LifecycleKind::upload:
            return "upload";
        case LifecycleKind::reboot:
            return "reboot";
        case LifecycleKind::factory_reset:
            return "factory-reset";
        case LifecycleKind::schedule_inform:
            return "schedule-inform";
        case LifecycleKind::connection_request:
            return "connection-request";
        case LifecycleKind::diagnostics:
            return "diagnostics";
        case LifecycleKind::du_state_change:
            return "du-state-change";
        case LifecycleKind::value_change:
            return "value-change";
    }
    return "";
}

}  // namespace cwmpscope
