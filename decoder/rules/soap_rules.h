// The rules about XML and SOAP encoding. Most ask for one kind of note of the decoder (note_rule.h); the others have
// their functions in soap_rules.cpp.
#pragma once

#include "decoder/rules/note_rule.h"
#include "decoder/rules/rule.h"

namespace cwmpscope::rules {

Verdict body_is_well_formed(const MessageSubject& subject);
Verdict envelope_is_soap_1_1(const MessageSubject& subject);
Verdict one_cwmp_namespace(const EnvelopeSubject& subject);
Verdict array_count_is_right(const MessageSubject& subject);
Verdict answer_has_response_in_its_name(const EnvelopeSubject& subject);

inline constexpr Rule soap_rules[] = {
    {"xml-not-well-formed", Severity::violation, Party::either, "A body is well-formed XML", "TR-069 Amendment 6, 3.5",
     Need::head | Need::body, &body_is_well_formed,
     "A receiver that cannot parse the body treats the session as failed: the CPE breaks it off, the ACS answers 400. "
     "The place named is where parsing stopped; the fault is there or shortly before. Typical causes are values put "
     "into the text without escaping & and <, control characters read from hardware, and text assembled by hand."},
    {"xml-dtd", Severity::warning, Party::either, "A SOAP message has no document type declaration", "SOAP 1.1, 3",
     Need::head | Need::body, &no_note<"document type declaration", "document type declarations", SoapNoteKind::dtd>,
     "SOAP 1.1 allows no document type declaration in a message. Parsers refuse it because entities can be used to "
     "exhaust memory or to read files. The finding is suspected to break the session with any careful receiver. A "
     "device that sends one should be looked at twice: it may be an attack."},
    {"xml-processing-instruction", Severity::note, Party::either, "A SOAP message has no processing instructions",
     "SOAP 1.1, 3", text_of_body,
     &no_note<"processing instruction", "processing instructions", SoapNoteKind::processing_instruction>,
     "SOAP 1.1 has no processing instructions; the XML declaration at the beginning is none. TR-069 lets a receiver "
     "ignore them, so nothing breaks. They come from tools that add a style sheet reference."},
    {"xml-unescaped-character", Severity::note, Party::either,
     "Characters other than tab, line end and 32 to 126 are escaped", "TR-069 Amendment 6, 3.4.1", text_of_body,
     &no_note<"a character that is not escaped", "characters that are not escaped", SoapNoteKind::unescaped_character>,
     "Letters outside of ASCII are asked to be sent as character references, &#252; for example, so that no encoding "
     "can "
     "spoil them. Raw UTF-8 is legal XML and mostly arrives well. Look here when names arrive as two odd characters, "
     "and "
     "compare with the charset of Content-Type."},
    {"soap-envelope-namespace", Severity::violation, Party::either, "The envelope is in the namespace of SOAP 1.1",
     "TR-069 Amendment 6, 3.5", text_of_body, &envelope_is_soap_1_1,
     "The Envelope element belongs to http://schemas.xmlsoap.org/soap/envelope/. A receiver that sees another name "
     "does not know the message. Compare the namespace letter by letter: a missing final slash or a changed host name "
     "is the usual slip."},
    {"soap-soap12-media", Severity::violation, Party::either, "SOAP 1.2 is not used", "TR-069 Amendment 6, 3.5",
     text_of_body, &no_note<"envelope of SOAP 1.2", "envelopes of SOAP 1.2", SoapNoteKind::soap12>,
     "CWMP is defined over SOAP 1.1 only; the envelope of SOAP 1.2 has another namespace and other fault elements. A "
     "peer of TR-069 cannot read it. Look at the default version of the SOAP toolkit of the sender."},
    {"soap-encoding-namespace", Severity::warning, Party::either,
     "The encoding namespace is http://schemas.xmlsoap.org/soap/encoding/ with its final slash",
     "TR-069 Amendment 6, 3.5", text_of_body,
     &no_note<"encoding namespace is wrong", "uses of a wrong encoding namespace", SoapNoteKind::encoding_namespace>,
     "Array types and encoded simple types are looked up in the SOAP encoding namespace, whose name ends in a slash. "
     "Without the slash it is another namespace, and a receiver that validates finds arrays without arrayType. Most "
     "receivers compare the local name only and do not notice."},
    {"soap-xsd-2001", Severity::note, Party::either, "The XML Schema namespaces are those of 2001",
     "TR-069 Amendment 6, 3.5", text_of_body,
     &no_note<"XML Schema namespace of 1999", "XML Schema namespaces of 1999", SoapNoteKind::xsd_1999>,
     "xsi and xsd are bound to the XML Schema names of 2001. Old SOAP toolkits still use the drafts of 1999, and old "
     "devices came with them. Most ACSs accept both, but a parser that looks the types up finds none of them."},
    {"soap-cwmp-namespace-unknown", Severity::violation, Party::either,
     "The CWMP namespace is urn:dslforum-org:cwmp-1-0, -1-1 or -1-2", "TR-069 Amendment 6, 3.7.4", text_of_body,
     &no_note<"unknown CWMP namespace", "uses of an unknown CWMP namespace", SoapNoteKind::cwmp_namespace_unknown>,
     "Three namespaces exist. Versions 1.3 and 1.4 of the protocol use that of 1.2 and announce themselves in the "
     "header of Inform. A namespace such as cwmp-1-4 is a misunderstanding of this; peers that check it answer with a "
     "Fault or close the session."},
    {"soap-cwmp-namespace-mismatch", Severity::warning, Party::either, "Both sides use one CWMP namespace in a session",
     "TR-069 Amendment 6, 3.7.4", text_of_body | Need::session_start | Need::no_hole, &one_cwmp_namespace,
     "The Inform fixes the version of a session by its namespace, and the ACS goes on with it. An ACS that answers in "
     "a "
     "newer one is suspected not to be understood; an older one is usually accepted and is a note. Look at the ACS's "
     "setting for this device model."},
    {"soap-single-body", Severity::violation, Party::either, "An envelope has one Body, after the Header",
     "TR-069 Amendment 6, 3.5", Need::head | Need::xml,
     &no_note<"wrong structure of the envelope", "faults in the structure of the envelope", SoapNoteKind::body_missing,
              SoapNoteKind::several_bodies, SoapNoteKind::header_after_body>,
     "An envelope holds at most one Header and then exactly one Body. A receiver may read the first Body only, or look "
     "for the cwmp:ID before the Body and not find it. The usual cause is an envelope assembled from templates."},
    {"soap-single-rpc", Severity::violation, Party::either, "A Body holds exactly one RPC or Fault",
     "TR-069 Amendment 6, 3.5", text_of_body,
     &no_note<"Body without exactly one RPC", "times a Body without exactly one RPC", SoapNoteKind::body_empty,
              SoapNoteKind::several_rpcs>,
     "One envelope is one call, one response or one Fault. With an empty Body there is nothing to do, although the "
     "message is not an empty one either; with two calls the second is lost. A side that has nothing to say sends no "
     "envelope at all."},
    {"soap-method-qualified", Severity::violation, Party::either, "The method element is in the CWMP namespace",
     "TR-069 Amendment 6, 3.5", text_of_body,
     &no_note<"method element outside of the CWMP namespace", "method elements outside of the CWMP namespace",
              SoapNoteKind::method_unqualified>,
     "The element inside Body that names the method belongs to the CWMP namespace. Without a prefix it belongs to "
     "none, "
     "and a receiver that dispatches by qualified name answers that the method is unknown. Look for a prefix that was "
     "lost or never declared."},
    {"soap-arguments-unqualified", Severity::note, Party::either, "Arguments of a method have no namespace",
     "TR-069 Amendment 6, 3.5", text_of_body,
     &no_note<"argument with a namespace", "arguments with a namespace", SoapNoteKind::argument_qualified>,
     "The schema of CWMP leaves the elements inside a method without a namespace. With a prefix, or with a default "
     "namespace on the method element, a strict receiver does not find its arguments. Tolerant ones compare the local "
     "names."},
    {"soap-anysimpletype-type", Severity::warning, Party::either, "Every Value of any simple type has an xsi:type",
     "TR-069 Amendment 6, 3.5", text_of_body,
     &no_note<"value without xsi:type", "values without xsi:type", SoapNoteKind::value_without_type>,
     "A Value in a parameter list may hold any simple type; the type is told by xsi:type. Without it the receiver must "
     "guess or know the data model, and a CPE may refuse to set the parameter with 9006. Look at the code that writes "
     "parameter lists."},
    {"soap-xsi-type-unknown", Severity::warning, Party::either, "An xsi:type names a data type of CWMP",
     "TR-069 Amendment 6, A.2.1", text_of_body,
     &no_note<"unknown xsi:type", "values of an unknown xsi:type", SoapNoteKind::xsi_type_unknown>,
     "Values are of the types string, int, unsignedInt, boolean, dateTime and base64, later also long, unsignedLong "
     "and "
     "hexBinary. Other types of XML Schema are not part of the protocol, and receivers refuse them or take them for "
     "strings. Look at the mapping from the sender's own types."},
    {"soap-xsi-type-prefix-undeclared", Severity::warning, Party::either, "The prefix in a type name is declared",
     "SOAP 1.1, 5", text_of_body,
     &no_note<"type name suspected to be unreadable, its prefix is not declared",
              "type names suspected to be unreadable, their prefix is not declared",
              SoapNoteKind::xsi_type_prefix_undeclared>,
     "The value of xsi:type and arrayType is a qualified name, so its prefix must be declared like one of an element. "
     "An XML parser does not notice, a validating SOAP toolkit does and refuses the message: suspected trouble with "
     "such a peer. Usually the declaration of xsd is missing on the envelope."},
    {"soap-value-lexical", Severity::warning, Party::either, "A Value can be read as its xsi:type",
     "TR-069 Amendment 6, A.2.1", text_of_body,
     &no_note<"value suspected not to fit its type", "values suspected not to fit their type", SoapNoteKind::value_lexical>,
     "The text of a Value has to be one that its type allows: a boolean is 0, 1, true or false, a dateTime follows ISO "
     "8601. Receivers refuse the message or store something else. The finding is suspected where a data model defines "
     "a type more widely."},
    {"soap-xsi-type-named-only", Severity::note, Party::either, "An element of a named type carries no other xsi:type",
     "TR-069 Amendment 6, 3.5", text_of_body,
     &no_note<"element with another xsi:type than the schema's", "elements with another xsi:type than the schema's",
              SoapNoteKind::array_xsi_type>,
     "An xsi:type on an element whose type the schema names has to name that very type. Nearly all implementations "
     "write soap-enc:Array on their lists, which the text does not allow and everybody accepts. It is a note for those "
     "who want to follow the letter."},
    {"soap-arraytype-missing", Severity::warning, Party::either, "An array has its arrayType",
     "TR-069 Amendment 6, 3.5", Need::head | Need::xml,
     &no_note<"array without arrayType", "arrays without arrayType", SoapNoteKind::array_type_missing>,
     "Lists are SOAP arrays and tell type and number of their members in arrayType. A receiver that allocates by this "
     "number takes the list for empty when it is missing. Some SOAP toolkits drop the attribute for lists without "
     "members."},
    {"soap-arraytype-namespace", Severity::warning, Party::either, "arrayType is of the SOAP encoding namespace",
     "SOAP 1.1, 5.4.2", text_of_body,
     &no_note<"arrayType of another namespace", "arrays with an arrayType of another namespace",
              SoapNoteKind::array_type_namespace>,
     "The attribute arrayType belongs to the SOAP encoding namespace, not to that of the envelope. A receiver that "
     "looks for the right one finds an array without type. The usual slip is the prefix SOAP-ENV where SOAP-ENC was "
     "meant."},
    {"soap-arraytype-count", Severity::warning, Party::either, "The number in arrayType is that of the members",
     "TR-069 Amendment 6, 3.5", Need::head | Need::xml, &array_count_is_right,
     "arrayType tells how many members follow. Receivers that trust it drop what is beyond or wait for members that "
     "never come. It is typical of lists from which members were removed after counting. Leading zeros in a right "
     "number are harmless and a note."},
    {"soap-arraytype-type", Severity::warning, Party::either, "The type in arrayType is that of the members",
     "TR-069 Amendment 6, 3.5", text_of_body,
     &no_note<"arrayType with a wrong type", "arrays with a wrong type in arrayType", SoapNoteKind::array_type_type>,
     "arrayType names the type of the members with its namespace: cwmp for structures of CWMP, xsd for simple types. "
     "Writing cwmp:string or the wrong letter case names a type that does not exist. Most receivers look at the number "
     "only."},
    {"soap-array-member-name", Severity::violation, Party::either, "Array members are named after their type",
     "TR-069 Amendment 6, 3.5", text_of_body,
     &no_note<"array member with a wrong name", "array members with a wrong name", SoapNoteKind::array_member_name>,
     "A member of a list is an element named like its type, ParameterValueStruct or string for example, without a "
     "namespace. SOAP toolkits like to write item instead. A receiver that looks for the name finds an empty list."},
    {"soap-missing-element", Severity::violation, Party::either, "Every argument that the schema requires is there",
     "TR-069 Amendment 6, Annex A", Need::head | Need::xml,
     &no_note<"required element is missing", "required elements are missing", SoapNoteKind::missing_element>,
     "The schema lists the arguments of each method and says which may be left out. When a required one is missing, "
     "strict receivers refuse the message and others use a default that the sender did not mean. Compare with the "
     "definition of the method in Annex A."},
    {"soap-element-order", Severity::note, Party::either, "Arguments come in the order of the schema",
     "TR-069 Amendment 6, Annex A", text_of_body,
     &no_note<"element out of order", "elements out of order", SoapNoteKind::element_order>,
     "The arguments of a method form a sequence. Receivers that look arguments up by name do not care; those that read "
     "in order may skip the one that comes too early. It is a note because the former are the rule."},
    {"soap-unknown-element", Severity::note, Party::either, "There are no arguments beyond those of the schema",
     "TR-069 Amendment 6, Annex A", text_of_body,
     &no_note<"element unknown to the schema", "elements unknown to the schema", SoapNoteKind::unknown_element>,
     "An element that the schema does not know is an extension or a slip of the pen. Receivers may ignore it, so it "
     "breaks nothing but strict validation. When an expected value has no effect, look whether it stands in such an "
     "element."},
    {"soap-element-case", Severity::warning, Party::either, "Names have the letter case of the schema",
     "TR-069 Amendment 6, Annex A", text_of_body,
     &no_note<"name in the wrong letter case", "names in the wrong letter case", SoapNoteKind::element_case,
              SoapNoteKind::attribute_case>,
     "XML names differ by letter case: commandKey is not CommandKey. A receiver does not find the value and takes it "
     "for missing. Such names are written by hand; look for more of them in the same implementation."},
    {"soap-duplicate-element", Severity::violation, Party::either, "An argument that cannot repeat occurs once",
     "TR-069 Amendment 6, Annex A", text_of_body,
     &no_note<"argument occurs twice", "arguments occur twice", SoapNoteKind::duplicate_element>,
     "A plain argument occurs once in its method. With two, one receiver takes the first and another the last, so both "
     "sides may believe different things. Look whether both carry the same value."},
    {"soap-string-too-long", Severity::warning, Party::either, "Strings stay within the length of the schema",
     "TR-069 Amendment 6, Annex A", text_of_body,
     &no_note<"string longer than the schema allows", "strings longer than the schema allows",
              SoapNoteKind::string_too_long>,
     "The schema gives most strings a greatest length, 32 characters for a CommandKey and 256 for a URL for example. A "
     "receiver with fixed buffers cuts them or refuses the message, and a cut CommandKey no longer matches. Look at "
     "how "
     "the sender makes its keys."},
    {"soap-boolean-lexical", Severity::warning, Party::either, "A boolean argument is 0, 1, true or false",
     "TR-069 Amendment 6, Annex A", text_of_body,
     &no_note<"wrong boolean", "wrong booleans", SoapNoteKind::boolean_lexical>,
     "XML Schema knows four texts for a boolean. Others, as yes or True, are read as false by some receivers and "
     "refused by others. Look at the way the sender prints its own booleans."},
    {"soap-integer-lexical", Severity::warning, Party::either, "An integer argument is decimal and within its range",
     "TR-069 Amendment 6, Annex A", text_of_body,
     &no_note<"wrong integer", "wrong integers", SoapNoteKind::integer_lexical>,
     "Integers are written in decimal digits and unsigned ones are not negative. An empty element or -1 for "
     "\"unknown\" "
     "is no unsigned integer, and the receiver refuses it or reads another number. Look for a value that was not set."},
    {"soap-datetime-lexical", Severity::warning, Party::either, "A dateTime argument follows ISO 8601",
     "TR-069 Amendment 6, Annex A", text_of_body,
     &no_note<"wrong dateTime", "wrong dateTimes", SoapNoteKind::datetime_lexical>,
     "A dateTime is written as 2016-06-02T03:39:09 with an optional fraction and offset; 0001-01-01T00:00:00Z stands "
     "for unknown. Other orders or separators cannot be read. Look at the time functions of the sender and their "
     "locale."},
    {"soap-encodingstyle", Severity::note, Party::either, "An encodingStyle is that of SOAP 1.1", "SOAP 1.1, 4.1.1",
     text_of_body, &no_note<"unusual encodingStyle", "unusual encodingStyles", SoapNoteKind::encoding_style>,
     "The attribute encodingStyle, if it is there, names the encoding of SOAP 1.1. Receivers of CWMP rarely look at "
     "it. "
     "Another value hints at a toolkit that is set up for something else."},
    {"soap-response-suffix", Severity::violation, Party::either, "The answer to method X is named XResponse",
     "TR-069 Amendment 6, 3.5", text_of_body, &answer_has_response_in_its_name,
     "The element in the body of an answer is the name of the method with Response behind it. With another ending the "
     "peer may take the answer for a request that it does not know, and the call counts as unanswered. Suspect a SOAP "
     "framework that makes up the names of answers, with Result or Return at the end."},
};

}  // namespace cwmpscope::rules
