// CwmpMessage: the facts of one SOAP envelope: which RPC, which way, which arguments, which oddities of its encoding.
// Facts only: whether something is a violation is judged in decoder/rules. TR-069 Amendment 6, 3.5 and Annex A.
#pragma once

#include "decoder/evidence/boxed.h"
#include "decoder/evidence/observed.h"
#include "decoder/soap/methods.h"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace cwmpscope {

/// What was odd in an envelope. One note per kind and message is enough for a rule; `count` says how often it occurred.
enum class SoapNoteKind : std::uint8_t {
    not_well_formed,
    dtd,
    processing_instruction,
    control_character,
    unescaped_character,  ///< other than tab, line end and 32 to 126 (text: the first byte and its place)
    envelope_namespace,   ///< Envelope is not in the SOAP 1.1 namespace (text: the namespace)
    soap12,
    encoding_namespace,  ///< soap-enc bound to something near but not equal to the SOAP encoding namespace, and used
    xsd_1999,
    cwmp_namespace_unknown,
    body_missing,
    several_bodies,
    header_after_body,
    body_empty,
    several_rpcs,
    method_unqualified,
    argument_qualified,
    value_without_type,
    xsi_type_unknown,
    xsi_type_prefix_undeclared,
    value_lexical,
    array_xsi_type,  ///< an element of a named type carries another xsi:type (soap-enc:Array)
    array_type_missing,
    array_type_namespace,
    array_type_count,
    array_type_count_leading_zeros,
    array_type_type,
    array_member_name,
    missing_element,
    element_order,
    unknown_element,
    element_case,
    attribute_case,
    duplicate_element,
    string_too_long,
    boolean_lexical,
    integer_lexical,
    datetime_lexical,
    too_many_items,
    too_few_items,
    encoding_style,
    id_without_must_understand,
    id_must_understand_case,
    id_duplicate,
    id_empty,
    hold_requests_form,
    hold_requests_without_must_understand,
    unknown_must_understand_header,
    fault_faultcode,
    fault_faultstring,
    fault_faultstring_case,
    fault_detail_missing,
    access_list_value,      ///< an entry of an AccessList that is not Subscriber
    void_response_content,  ///< an element in a response that has no arguments
    extra_envelope_bytes,   ///< bytes after the last envelope that are no envelope
    limit_reached
};

struct SoapNote {
    SoapNoteKind kind;
    std::string text;  ///< the element, value or namespace concerned; from the wire: escape before printing
    std::uint32_t count = 1;
    std::uint32_t offset = 0;  ///< in the decoded body, of the first occurrence
};

enum class CwmpKind : std::uint8_t { request, response, fault };

struct Event {
    std::string code;  ///< "1 BOOT"
    std::string command_key;
    auto operator<=>(const Event&) const = default;
};

struct DeviceId {
    std::string manufacturer, oui, product_class, serial_number;
    bool operator==(const DeviceId&) const = default;
    /// By what differs most often first: devices are looked up by every message.
    std::strong_ordering operator<=>(const DeviceId& other) const {
        return std::tie(serial_number, product_class, oui, manufacturer) <=>
               std::tie(other.serial_number, other.product_class, other.oui, other.manufacturer);
    }
};
/// "OUI-ProductClass-SerialNumber", or "OUI-SerialNumber" without a class
std::string to_string(const DeviceId& device);

struct InformFacts {
    DeviceId device;
    std::vector<Event> events;
    Observed<std::uint32_t> retry_count;
    Observed<std::uint32_t> max_envelopes;
    Observed<std::string> current_time;
};

struct ParameterFault {
    std::string name;
    int code = 0;
    std::string text;
};

struct FaultFacts {
    std::string faultcode, faultstring;  ///< SOAP: "Client", "CWMP fault"
    Observed<int> code;                  ///< CWMP: 9005
    std::string text;
    std::vector<ParameterFault> parameters;  ///< SetParameterValuesFault
};

/// A scalar argument at the top level of the method element, in wire order. Structures are flattened:
/// "FaultStruct.FaultCode". So are the first members of lists that are not about parameters:
/// "TimeWindowList.1.WindowStart", "Operations.2.URL"; "Operations.2" itself has the name of its type as value
/// ("InstallOpStruct"), or nothing. At most 1000 per message.
struct Argument {
    std::string name, value;
};

/// One element of a list argument: a parameter with its value, a name asked for, an attribute, an instance of a struct.
/// The texts belong to the lists that it stands in.
struct ListItem {
    std::string_view name;   ///< ParameterValueStruct.Name, <string>, ParameterInfoStruct.Name ...
    std::string_view value;  ///< Value; Writable; Notification; empty where the list has names only
    std::string_view type;   ///< xsi:type without prefix; of SetParameterAttributes: NotificationChange
};

/// The same with texts of its own.
struct OwnedListItem {
    std::string name, value, type;

    OwnedListItem() = default;
    explicit OwnedListItem(const ListItem& item) : name(item.name), value(item.value), type(item.type) {}
    operator ListItem() const { return {name, value, type}; }  // NOLINT(google-explicit-constructor): it is one
};

class PackedLists;

/// The lists of a message. Large, so that all texts lie together; kept only until the message has been judged and
/// shown.
class CwmpLists {
public:
    /// Copies their texts.
    explicit CwmpLists(std::span<const ListItem> given);
    explicit CwmpLists(std::span<const OwnedListItem> given);
    CwmpLists(const CwmpLists&) = delete;
    CwmpLists& operator=(const CwmpLists&) = delete;

    std::span<const ListItem> items() const { return items_; }
    std::size_t bytes() const;

private:
    friend class PackedLists;
    CwmpLists() = default;
    void take_texts();

    std::vector<ListItem> items_;
    std::string texts_;
};

struct CwmpMessage {
    CwmpKind kind = CwmpKind::request;
    Method method = Method::unknown;
    std::string method_name;   ///< without "Response"; of a Fault: empty
    std::string element_name;  ///< as on the wire, without prefix
    CwmpNamespace cwmp_namespace = CwmpNamespace::none;

    Observed<std::string> id;
    Observed<bool> hold_requests;
    Observed<bool> no_more_requests;
    Observed<std::uint32_t> session_timeout;
    Observed<std::string> supported_versions, use_version;

    std::vector<Argument> arguments;
    Boxed<InformFacts> inform;
    Boxed<FaultFacts> fault;
    Observed<int> status;  ///< Status of a response

    // what a diagram writes beside the method
    std::uint32_t item_count = 0;         ///< members of the list argument
    std::string subject;                  ///< longest common path of the names, or the only name
    std::string first_name, first_value;  ///< of SetParameterValues

    std::shared_ptr<const CwmpLists> lists;  ///< null when the method has none, or after release
    /// In place of lists, from when the message was decoded until its session is finished (SoapLimits::items_at_hand).
    std::shared_ptr<const PackedLists> packed_lists;
    std::vector<SoapNote> notes;
    bool whole = true;  ///< parsed to the end of the envelope; else absent facts are unseen

    /// The value of a scalar argument, or nullptr.
    const std::string* argument(std::string_view name) const;
};

/// Does a parameter or argument of that name hold a secret (password, key, passphrase, PIN, community string)?
bool is_secret_name(std::string_view name);

/// What a body held.
struct SoapBody {
    std::vector<CwmpMessage> messages;  ///< several envelopes in one HTTP message: several entries
    std::vector<SoapNote> notes;        ///< about the body as a whole (not well-formed, extra bytes)
    std::string encoding;               ///< of the XML declaration; empty without one
    bool is_soap = false;               ///< an Envelope element was found
    bool parsed_whole = false;          ///< well-formed to the end
};

struct SoapLimits {
    std::size_t depth = 64;
    std::size_t items = 200'000;
    std::size_t envelopes = 16;
    /// Lists of more items come packed: nobody asks for them while their session goes on.
    std::size_t items_at_hand = std::numeric_limits<std::size_t>::max();
};

/// Decodes the body of one HTTP message. `whole`: every byte of it was captured. The text is not changed: places of
/// notes and the repair of text that is not well-formed need it. Never throws.
SoapBody decode_soap(std::string_view body, bool whole, const SoapLimits& limits);

}  // namespace cwmpscope
