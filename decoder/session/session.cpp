#include "decoder/session/session.h"

namespace cwmpscope {

std::string cwmp_version(const Session& session) {
    switch (session.cwmp_namespace) {
        case CwmpNamespace::v1_0:
            return "1.0";
        case CwmpNamespace::v1_1:
            return "1.1";
        case CwmpNamespace::v1_2:
            return "1.2";
        case CwmpNamespace::none:
        case CwmpNamespace::unknown:
            break;
    }
    return {};
}

}  // namespace cwmpscope
