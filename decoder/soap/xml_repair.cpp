#include "decoder/soap/xml_repair.h"

#include "decoder/soap/lexical.h"

#include <algorithm>
#include <vector>

namespace cwmpscope {

namespace {

/// How far up an end tag is looked for among the open elements, and how many start tags are rewritten: hostile text
/// must not cost quadratic time.
constexpr std::size_t levels_searched = 64;
constexpr std::size_t most_rewrites = 64;

constexpr bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}
constexpr bool starts_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' ||
           (static_cast<unsigned char>(c) & 0x80U);
}
constexpr bool continues_name(char c) {
    return starts_name(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

class Repair {
public:
    explicit Repair(std::string_view xml) : xml_(xml) { result_.text.reserve(xml.size() + 256); }

    RepairedXml run() {
        while (at_ < xml_.size()) {
            const std::size_t tag = std::min(xml_.find('<', at_), xml_.size());
            copy(tag);
            if (tag == xml_.size() || !take_markup()) break;
        }
        result_.open_elements = open_.size();
        while (!open_.empty()) close_top();
        return std::move(result_);
    }

private:
    struct OpenElement {
        std::string_view name;
        std::size_t written_at;  ///< of the name, in the result
    };

    void error() {
        if (!result_.first_error) result_.first_error = at_;
    }
    void copy(std::size_t end) {
        result_.text.append(xml_.substr(at_, end - at_));
        at_ = end;
    }
    bool looking_at(std::string_view wanted) const { return xml_.substr(at_).starts_with(wanted); }

    /// False when the text ends inside the markup: the rest is dropped.
    bool take_markup() {
        if (looking_at("<!--")) return take_section("-->");
        if (looking_at("<![CDATA[")) return take_section("]]>");
        if (looking_at("<?")) return take_section("?>");
        if (looking_at("<!")) return take_section(">");
        if (looking_at("</")) return take_end_tag();
        if (at_ + 1 < xml_.size() && starts_name(xml_[at_ + 1])) return take_start_tag();
        if (at_ + 1 == xml_.size()) return false;
        error();
        result_.text.append("&lt;");
        ++at_;
        return true;
    }

    bool take_section(std::string_view end) {
        const std::size_t found = xml_.find(end, at_);
        if (found == std::string_view::npos) return false;
        copy(found + end.size());
        return true;
    }

    bool take_end_tag() {
        const std::size_t end = xml_.find_first_of("<>", at_ + 2);
        if (end == std::string_view::npos) return false;
        const std::string_view name = trimmed(xml_.substr(at_ + 2, end - at_ - 2));
        if (xml_[end] == '<') error();
        close(name);
        at_ = xml_[end] == '>' ? end + 1 : end;
        return true;
    }

    void close(std::string_view name) {
        if (!open_.empty() && open_.back().name == name) return close_top();
        error();
        const std::size_t searched = std::min(open_.size(), levels_searched);
        for (std::size_t up = 0; up < searched; ++up) {
            if (!same_but_for_case(open_[open_.size() - 1 - up].name, name)) continue;
            for (std::size_t i = 0; i <= up; ++i) close_top();
            return;
        }
        // <ParameterNamesSOAP-ENC:arrayType="..."> ... </ParameterNames>: a blank was lost in the start tag.
        if (!open_.empty() && !name.empty() && open_.back().name.starts_with(name) && rewrites_ < most_rewrites) {
            ++rewrites_;
            OpenElement& top = open_.back();
            result_.text.erase(top.written_at + name.size(), top.name.size() - name.size());
            top.name = name;
            close_top();
        }
    }

    void close_top() {
        result_.text.append("</").append(open_.back().name).append(">");
        open_.pop_back();
    }

    bool take_start_tag() {
        std::size_t at = at_ + 1;
        while (at < xml_.size() && continues_name(xml_[at])) ++at;
        if (at == xml_.size()) return false;
        const std::string_view name = xml_.substr(at_ + 1, at - at_ - 1);
        // Attributes are taken over one by one as long as they are right.
        std::size_t good_end = at;
        for (;;) {
            while (at < xml_.size() && is_space(xml_[at])) ++at;
            if (at == xml_.size()) return false;
            if (xml_[at] == '>' || looking_at_empty_end(at)) break;
            const std::optional<std::size_t> next = after_attribute(at);
            if (!next) return false;
            if (*next == at) {
                at = skip_to_tag_end(at);
                if (at == xml_.size()) return false;
                error();
                break;
            }
            good_end = at = *next;
        }
        const bool empty = looking_at_empty_end(at);
        result_.text.append("<");
        const std::size_t written_at = result_.text.size();
        result_.text.append(xml_.substr(at_ + 1, good_end - at_ - 1)).append(empty ? "/>" : ">");
        if (!empty) open_.push_back({name, written_at});
        at_ = xml_[at] == '<' ? at : at + (empty ? 2 : 1);
        return true;
    }

    bool looking_at_empty_end(std::size_t at) const { return xml_.substr(at).starts_with("/>"); }

    /// The end of a well-formed attribute that begins at `at`; `at` itself when it is broken; none at the end of the
    /// text.
    std::optional<std::size_t> after_attribute(std::size_t at) const {
        const std::size_t begin = at;
        if (!starts_name(xml_[at])) return begin;
        while (at < xml_.size() && continues_name(xml_[at])) ++at;
        while (at < xml_.size() && is_space(xml_[at])) ++at;
        if (at == xml_.size()) return std::nullopt;
        if (xml_[at] != '=') return begin;
        ++at;
        while (at < xml_.size() && is_space(xml_[at])) ++at;
        if (at == xml_.size()) return std::nullopt;
        if (xml_[at] != '"' && xml_[at] != '\'') return begin;
        const std::size_t close = xml_.find(xml_[at], at + 1);
        if (close == std::string_view::npos) return begin;
        const std::string_view value = xml_.substr(at + 1, close - at - 1);
        return value.find('<') == std::string_view::npos ? close + 1 : begin;
    }

    /// Where a tag with broken attributes most likely ends: at '>' or before the next '<'.
    std::size_t skip_to_tag_end(std::size_t at) const {
        const std::size_t end = std::min(xml_.find_first_of("<>", at), xml_.size());
        return end < xml_.size() && xml_[end] == '>' && end > at && xml_[end - 1] == '/' ? end - 1 : end;
    }

    std::string_view xml_;
    std::size_t at_ = 0;
    std::size_t rewrites_ = 0;
    std::vector<OpenElement> open_;
    RepairedXml result_;
};

}  // namespace

RepairedXml repair_xml(std::string_view xml) {
    return Repair(xml).run();
}

}  // namespace cwmpscope
