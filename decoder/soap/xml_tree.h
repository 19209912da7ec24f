// XmlTree: the parsed body of one HTTP message, with what is known of its well-formedness and of which elements the
// capture cut. Lives only while facts are taken out of it.
#pragma once

#include "decoder/soap/cwmp_message.h"
#include "decoder/soap/notes.h"

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace cwmpscope {

class XmlTree {
public:
    /// `whole`: every byte of the body was captured. Text that is not well-formed is noted, repaired and parsed again.
    XmlTree(std::string_view body, bool whole, const SoapLimits& limits, SoapNotes& notes);

    pugi::xml_node root() const { return document_; }
    /// Captured whole and well-formed to the end. Only then can something be missing in it.
    bool well_formed() const { return well_formed_; }
    /// Known to have no byte outside of ASCII.
    bool is_ascii() const { return is_ascii_; }
    /// Some element says href="#..." instead of what it holds: SOAP 1.1, 5.2.1 and 5.4.1.
    bool has_references() const { return has_references_; }
    /// Does the captured text end inside the element? Its text is then not what was sent.
    bool cut_inside(pugi::xml_node element) const { return !cut_.empty() && is_cut(element); }

private:
    bool is_cut(pugi::xml_node element) const;
    void note_not_well_formed(std::string_view body, std::size_t offset, std::string_view why, SoapNotes& notes);

    pugi::xml_document document_;
    bool well_formed_ = false;
    bool is_ascii_ = false;
    bool has_references_ = false;
    std::vector<pugi::xml_node> cut_;  ///< the elements open at the end of the text, outermost first, bounded
};

/// The text of an element, its pieces (around comments, CDATA sections) joined. Points into the tree or to `scratch`.
std::string_view text_of(pugi::xml_node element, std::string& scratch);
/// The same for who has asked for the first child already; mostly there is none.
std::string_view text_of(pugi::xml_node element, pugi::xml_node first_child, std::string& scratch);

/// Offset of an element in the body, for notes.
std::uint32_t offset_of(pugi::xml_node node);

}  // namespace cwmpscope
