// What can be typed next in a filter: fields, then comparisons, then the values seen in this capture with their counts.
// A text with a cursor goes in; what to replace and with what comes out. Secrets are never offered.
#pragma once

#include "report/filter/filter_fields.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cwmpscope {

/// The values of all fields that were seen, each with the number of sessions that have it. Memory is bounded: of each
/// field so many different values are kept, and long ones are left out.
class FilterValues {
public:
    /// Once per session, when it is finished.
    void add(const FilterSubject& subject);

    struct Seen {
        std::string text;         ///< as it is typed, without quotes
        std::uint64_t count = 0;  ///< sessions
    };
    /// The most frequent first, then by text.
    std::vector<Seen> of(const FilterField& field) const;
    /// Not all different values were kept.
    bool is_partial(const FilterField& field) const;

private:
    struct OfField {
        std::unordered_map<std::string, std::uint64_t> counts;
        bool partial = false;
    };
    std::map<std::string_view, OfField> fields_;
};

enum class FilterCompletionKind : std::uint8_t { field, comparison, value, connective };

struct FilterCompletion {
    FilterCompletionKind kind = FilterCompletionKind::field;
    std::string text;         ///< to insert: values are quoted where they must be
    std::string detail;       ///< "method of an RPC"; of values empty
    std::uint64_t count = 0;  ///< of values: sessions that have it; 0: not counted
};

struct FilterCompletions {
    TextPlace replace;  ///< what the chosen text takes the place of
    std::vector<FilterCompletion> items;
};

/// At most `most` items. Values that begin with what was typed come before those that contain it.
FilterCompletions complete_filter(std::string_view text, std::size_t cursor, const FilterValues& seen,
                                  std::size_t most = 50);
/// The field that the text speaks of at this place (its name, or a value compared with it), for hover help; or nullptr.
const FilterField* filter_field_at(std::string_view text, std::size_t at);
/// `value` as a filter writes it: quoted unless it is one plain word.
std::string filter_quoted(std::string_view value);

}  // namespace cwmpscope
