// Where the values of filter fields come from: one function per field, from a subject to a sink. Each returns true as
// soon as the sink has seen enough. Pure.
#pragma once

#include "report/filter/filter_fields.h"

namespace cwmpscope::filter_facts {

bool device(const FilterSubject&, FilterValueSink);
bool serial(const FilterSubject&, FilterValueSink);
bool oui(const FilterSubject&, FilterValueSink);
bool product_class(const FilterSubject&, FilterValueSink);
bool manufacturer(const FilterSubject&, FilterValueSink);
/// "1 BOOT", and as other names "1" and "BOOT"
bool event(const FilterSubject&, FilterValueSink);
bool rpc(const FilterSubject&, FilterValueSink);
bool fault(const FilterSubject&, FilterValueSink);
bool parameter(const FilterSubject&, FilterValueSink);
bool value(const FilterSubject&, FilterValueSink);
bool outcome(const FilterSubject&, FilterValueSink);
bool user(const FilterSubject&, FilterValueSink);
bool authentication(const FilterSubject&, FilterValueSink);
bool version(const FilterSubject&, FilterValueSink);
bool rule(const FilterSubject&, FilterValueSink);
bool severity(const FilterSubject&, FilterValueSink);
bool at_fault(const FilterSubject&, FilterValueSink);
bool http_method(const FilterSubject&, FilterValueSink);
bool http_status(const FilterSubject&, FilterValueSink);
/// "Name: value"
bool http_header(const FilterSubject&, FilterValueSink);
bool any_address(const FilterSubject&, FilterValueSink);
bool cpe_address(const FilterSubject&, FilterValueSink);
bool acs_address(const FilterSubject&, FilterValueSink);
bool tcp_port(const FilterSubject&, FilterValueSink);
bool tcp_stream(const FilterSubject&, FilterValueSink);
bool frame(const FilterSubject&, FilterValueSink);
bool session(const FilterSubject&, FilterValueSink);
bool duration(const FilterSubject&, FilterValueSink);
/// The longest silence between two messages of the session.
bool gap(const FilterSubject&, FilterValueSink);
bool rpcs(const FilterSubject&, FilterValueSink);
bool bytes(const FilterSubject&, FilterValueSink);
bool time(const FilterSubject&, FilterValueSink);

}  // namespace cwmpscope::filter_facts
