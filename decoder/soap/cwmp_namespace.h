// From the namespace of an XML name to the CWMP version it stands for.
#pragma once

#include "decoder/soap/methods.h"
#include "decoder/soap/xml_names.h"

namespace cwmpscope {

constexpr CwmpNamespace cwmp_namespace_of(XmlNamespace space) {
    switch (space) {
        case XmlNamespace::cwmp_1_0:
            return CwmpNamespace::v1_0;
        case XmlNamespace::cwmp_1_1:
            return CwmpNamespace::v1_1;
        case XmlNamespace::cwmp_1_2:
            return CwmpNamespace::v1_2;
        case XmlNamespace::cwmp_unknown:
            return CwmpNamespace::unknown;
        default:
            return CwmpNamespace::none;
    }
}

}  // namespace cwmpscope
