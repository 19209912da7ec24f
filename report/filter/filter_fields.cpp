#include "report/filter/filter_fields.h"

#include "report/filter/filter_facts.h"
#include "report/time_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>

namespace cwmpscope {

namespace {

constexpr std::array<std::string_view, 3> outcomes = {"completed", "aborted", "cut"};
constexpr std::array<std::string_view, 3> severities = {"note", "warning", "violation"};
constexpr std::array<std::string_view, 4> authentications = {"none", "basic", "digest", "unknown"};
constexpr std::array<std::string_view, 4> parties = {"cpe", "acs", "file-server", "either"};

using enum FilterType;

// clang-format off
constexpr std::array<FilterField, 32> fields = {{
    {"device", "", text, {}, FilterSource::session, &filter_facts::device,
     "the device: OUI-ProductClass-SerialNumber", R"(device contains "BM632w")"},
    {"serial", "", text, {}, FilterSource::session, &filter_facts::serial,
     "serial number of the device", R"(serial contains "8KA8")"},
    {"oui", "", text, {}, FilterSource::session, &filter_facts::oui,
     "OUI of the device", R"(oui == "202BC1")"},
    {"product_class", "", text, {}, FilterSource::session, &filter_facts::product_class,
     "product class of the device", R"(product_class == "BM632w")"},
    {"manufacturer", "", text, {}, FilterSource::session, &filter_facts::manufacturer,
     "manufacturer of the device", R"(manufacturer matches "huawei|zte")"},
    {"event", "", text, {}, FilterSource::message, &filter_facts::event,
     "event code of the Inform: whole, its number or its name", R"(event == "1 BOOT")"},
    {"rpc", "", text, {}, FilterSource::message, &filter_facts::rpc,
     "method of an RPC", "rpc in {Download, Reboot}"},
    {"fault", "", number, {}, FilterSource::message, &filter_facts::fault,
     "fault code: of a Fault, of one parameter, of a transfer", "fault == 9005"},
    {"parameter", "", text, {}, FilterSource::lists, &filter_facts::parameter,
     "name of a parameter in a message", R"(parameter contains ".PeriodicInform")"},
    {"value", "", text, {}, FilterSource::lists, &filter_facts::value,
     "value of a parameter in a message", R"(value matches "^10\.")"},
    {"outcome", "", word, outcomes, FilterSource::session, &filter_facts::outcome,
     "how the session ended", "outcome == cut"},
    {"user", "", text, {}, FilterSource::session, &filter_facts::user,
     "name that the device authenticated with", R"(user == "testcpe")"},
    {"authentication", "", word, authentications, FilterSource::session, &filter_facts::authentication,
     "how the device authenticated", "authentication != digest"},
    {"cwmp.version", "", text, {}, FilterSource::session, &filter_facts::version,
     "version of CWMP by its namespace", R"(cwmp.version == "1.0")"},
    {"rule", "", text, {}, FilterSource::finding, &filter_facts::rule,
     "rule of a finding", R"(rule matches "^digest")"},
    {"severity", "", rank, severities, FilterSource::finding, &filter_facts::severity,
     "severity of a finding", "severity >= warning"},
    {"at_fault", "", word, parties, FilterSource::finding, &filter_facts::at_fault,
     "who a finding accuses", "at_fault == cpe"},
    {"http.method", "http.request.method", text, {}, FilterSource::message, &filter_facts::http_method,
     "method of an HTTP request", "http.method == GET"},
    {"http.status", "http.response.code", number, {}, FilterSource::message, &filter_facts::http_status,
     "status of an HTTP response", "http.status == 401"},
    {"http.header", "", text, {}, FilterSource::message, &filter_facts::http_header,
     "a header field as a line, Name: value", R"(http.header contains "gSOAP")"},
    {"ip.addr", "ipv6.addr", address, {}, FilterSource::message, &filter_facts::any_address,
     "address of either side; also a prefix", "ip.addr == 10.0.0.0/8"},
    {"cpe.addr", "", address, {}, FilterSource::session, &filter_facts::cpe_address,
     "address of the CPE; also a prefix", "cpe.addr == 192.168.1.7"},
    {"acs.addr", "", address, {}, FilterSource::session, &filter_facts::acs_address,
     "address of the ACS; also a prefix", "acs.addr != 10.0.0.1"},
    {"tcp.port", "", number, {}, FilterSource::message, &filter_facts::tcp_port,
     "TCP port of either side", "tcp.port == 7547"},
    {"tcp.stream", "", number, {}, FilterSource::message, &filter_facts::tcp_stream,
     "TCP connection, numbered as in Wireshark", "tcp.stream == 12"},
    {"frame", "frame.number", number, {}, FilterSource::message, &filter_facts::frame,
     "frame of a message or finding, numbered as in Wireshark", "frame in {118, 121..130}"},
    {"session", "", number, {}, FilterSource::session, &filter_facts::session,
     "number of the session", "session in {3, 7..9}"},
    {"duration", "", FilterType::duration, {}, FilterSource::session, &filter_facts::duration,
     "how long the session took", "duration > 2s"},
    {"gap", "", FilterType::duration, {}, FilterSource::session, &filter_facts::gap,
     "longest silence between two messages of the session", "gap >= 300ms"},
    {"rpcs", "", number, {}, FilterSource::session, &filter_facts::rpcs,
     "how many RPCs the session has", "rpcs > 50"},
    {"bytes", "", size, {}, FilterSource::message, &filter_facts::bytes,
     "how large the bodies are, decoded", "bytes > 20kB"},
    {"time", "frame.time", FilterType::time, {}, FilterSource::message, &filter_facts::time,
     "when the session or message began, UTC", R"(time >= "2016-06-02 12:04")"},
}};
// clang-format on

std::string duration_words(std::int64_t nanoseconds) {
    constexpr std::array<std::pair<std::int64_t, std::string_view>, 3> units = {
        {{1'000'000'000, "s"}, {1'000'000, "ms"}, {1'000, "us"}}};
    for (const auto& [unit, name] : units) {
        if (nanoseconds >= unit || (nanoseconds == 0 && unit == 1'000'000'000))
            return fmt::format("{}{}",
                               nanoseconds % unit == 0 ? fmt::format("{}", nanoseconds / unit)
                                                       : fmt::format("{:.3g}", static_cast<double>(nanoseconds) /
                                                                                   static_cast<double>(unit)),
                               name);
    }
    return fmt::format("{}ns", nanoseconds);
}

std::string time_words(std::int64_t nanoseconds) {
    const Timestamp at{Duration(nanoseconds)};
    return '"' + time_text(at, TimeFormat::utc_date, at, at) + '"';
}

}  // namespace

std::span<const FilterField> filter_fields() {
    return fields;
}

const FilterField* find_filter_field(std::string_view name) {
    const auto found = std::ranges::find_if(fields, [&](const FilterField& candidate) {
        return candidate.name == name || (!candidate.alias.empty() && candidate.alias == name);
    });
    return found == fields.end() ? nullptr : &*found;
}

bool is_allowed(const FilterField& field, FilterComparison comparison) {
    switch (comparison) {
        case FilterComparison::equal:
        case FilterComparison::unequal:
        case FilterComparison::in:
            return true;
        case FilterComparison::contains:
        case FilterComparison::matches:
            return field.type == text || field.type == word || field.type == number || field.type == address;
        case FilterComparison::less:
        case FilterComparison::at_most:
        case FilterComparison::greater:
        case FilterComparison::at_least:
            return field.type != text && field.type != word && field.type != address;
    }
    return false;
}

std::string expectation_of(const FilterField& field) {
    switch (field.type) {
        case text:
            return "words";
        case word:
        case rank: {
            std::string list;
            for (std::size_t i = 0; i < field.words.size(); ++i)
                list += (i == 0 ? "" : i + 1 == field.words.size() ? " or " : ", ") + std::string(field.words[i]);
            return list;
        }
        case number:
            return "a number";
        case size:
            return "a size such as 1500 or 20kB";
        case FilterType::duration:
            return "a time such as 2s or 300ms";
        case FilterType::time:
            return R"(a time such as "2016-06-02 12:04" or 2016-06-02T12:04:31Z)";
        case address:
            return "an address such as 10.0.0.2, 10.0.0.0/8 or 2001:db8::/32";
    }
    return {};
}

std::string filter_text_of(const FilterField& field, const FilterValue& value) {
    switch (field.type) {
        case text:
        case word:
            return std::string(value.text);
        case rank:
            return std::string(field.words[static_cast<std::size_t>(
                std::clamp<std::int64_t>(value.first, 0, static_cast<std::int64_t>(field.words.size()) - 1))]);
        case number:
        case size:
            return std::to_string(value.first);
        case FilterType::duration:
            return duration_words(value.first);
        case FilterType::time:
            return time_words(value.first);
        case address:
            return value.address == nullptr ? std::string() : to_string(*value.address);
    }
    return {};
}

}  // namespace cwmpscope
