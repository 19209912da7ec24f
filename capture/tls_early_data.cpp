#include "capture/tls_early_data.h"

namespace cwmpscope {

bool TlsEarlyData::hold(const TlsRecord& record, Bytes content) {
    TlsRecord plain = record;
    plain.body = content;
    if (!lost_at_ && held_.push(HttpRole::client, plain)) return true;
    lost_at_ = record.first;
    return false;
}

}  // namespace cwmpscope
