#include "gui/sentences.h"

#include <QCoreApplication>
#include <QFile>
#include <QXmlStreamReader>

#include <algorithm>
#include <cctype>
#include <map>
#include <utility>

namespace cwmpscope {

namespace {

constexpr std::size_t longest_sentence = 2000;
/// A sentence may be cut up in several ways; this ends the search in one that was made to have very many.
constexpr int most_parts = 400;
constexpr int most_tries = 24;
constexpr std::size_t most_fits = 6;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::size_t letters_in(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](unsigned char c) { return std::isalpha(c) != 0; }));
}

/// The slot that begins at that place, and how many bytes write it.
std::optional<std::pair<SentencePlace, std::size_t>> slot_at(std::string_view text, std::size_t at) {
    using Kind = SentencePlace::Kind;
    if (at + 1 >= text.size() || !is_digit(text[at + 1])) return std::nullopt;
    if (text[at] == '%') return std::pair{SentencePlace{Kind::value, text[at + 1]}, std::size_t{2}};
    if (text[at] == '#') return std::pair{SentencePlace{Kind::word, text[at + 1]}, std::size_t{2}};
    if (text[at] == '{' && at + 2 < text.size() && text[at + 2] == '}')
        return std::pair{SentencePlace{Kind::sentence, text[at + 1]}, std::size_t{3}};
    return std::nullopt;
}

/// "12", "1 448", "10.0.0.1:7547", "a.pcap:12"
bool is_word(std::string_view text) {
    if (text.empty() || text.find_first_of("();,\"") != std::string_view::npos) return false;
    for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1)) {
        if (at == 0 || at + 1 == text.size() || !is_digit(text[at - 1]) || !is_digit(text[at + 1])) return false;
    }
    return true;
}

bool may_hold(const SentencePlace& slot, std::string_view text) {
    switch (slot.kind) {
        case SentencePlace::Kind::value:
            return true;
        case SentencePlace::Kind::word:
            return is_word(text);
        case SentencePlace::Kind::sentence:
            return !text.empty();
    }
    return false;
}

/// Bytes of three and more words in small letters side by side; a value has them seldom.
std::size_t prose_in(std::string_view value) {
    std::size_t prose = 0, run = 0, words = 0;
    for (std::size_t at = 0; at <= value.size();) {
        const std::size_t end = std::min(value.find(' ', at), value.size());
        const std::string_view word = value.substr(at, end - at);
        const bool small = !word.empty() && std::ranges::all_of(word, [](char c) {
            return (c >= 'a' && c <= 'z') || c == '(' || c == ')' || c == ',' || c == ';';
        });
        run = small ? run + word.size() + 1 : 0;
        words = small ? words + 1 : 0;
        if (words == 3) prose += run;
        if (words > 3) prose += word.size() + 1;
        at = end + 1;
    }
    return prose;
}

/// "aborted: {1}": what stands before a colon is about all that follows.
bool is_label(const SentenceTemplate& form) {
    return form.places.size() == 1 && form.places.front().kind == SentencePlace::Kind::sentence &&
           form.literals.front().ends_with(": ") && form.literals.back().empty();
}

/// "{1}; cause: {2}": two sentences, each of which ends where the other begins.
bool is_joint(const SentenceTemplate& form) {
    const auto is_sentence = [](const SentencePlace& place) { return place.kind == SentencePlace::Kind::sentence; };
    return form.letters > 0 && form.places.size() == 2 && std::ranges::all_of(form.places, is_sentence) &&
           form.literals.front().empty() && form.literals[1].starts_with("; ") && form.literals.back().empty();
}

/// Those that hold whole sentences are tried before those that are one.
int rank_of(const SentenceTemplate& form) {
    return is_label(form) ? 0 : is_joint(form) ? 1 : 2;
}

/// All ways to fill the places, the first ones first, some at most.
struct Fitting {
    const SentenceTemplate& form;
    std::string_view text;
    int tries = most_tries;
    std::vector<std::string_view> held{};
    std::vector<std::vector<std::string_view>> fits{};

    void from(std::size_t at) {
        const std::size_t place = held.size();
        if (place == form.places.size()) {
            if (at == text.size()) fits.push_back(held);
            return;
        }
        const std::string& next = form.literals[place + 1];
        const bool last = place + 1 == form.places.size();
        if (last && (text.size() < at + next.size() || !text.ends_with(next))) return;
        std::size_t end = last ? text.size() - next.size() : text.find(next, at);
        while (end != std::string_view::npos && --tries > 0 && fits.size() < most_fits) {
            const std::string_view part = text.substr(at, end - at);
            if (may_hold(form.places[place], part)) {
                held.push_back(part);
                from(end + next.size());
                held.pop_back();
            }
            end = last ? std::string_view::npos : text.find(next, end + 1);
        }
    }
};

}  // namespace

SentenceTemplate sentence_template(std::string english, std::string translation) {
    SentenceTemplate form{std::move(english), std::move(translation), {std::string()}, {}, 0};
    for (std::size_t at = 0; at < form.english.size();) {
        const auto slot = slot_at(form.english, at);
        if (slot) {
            form.places.push_back(slot->first);
            form.literals.emplace_back();
            at += slot->second;
        } else {
            form.literals.back() += form.english[at++];
        }
    }
    for (const std::string& literal : form.literals) form.letters += letters_in(literal);
    return form;
}

std::vector<std::vector<std::string_view>> fits(const SentenceTemplate& form, std::string_view text) {
    if (!text.starts_with(form.literals.front())) return {};
    Fitting fitting{form, text};
    fitting.from(form.literals.front().size());
    return std::move(fitting.fits);
}

/// One sentence, with what is known of its parts: they come again in other ways to cut it up.
struct Sentences::Telling {
    const Sentences& sentences;
    std::map<std::string_view, Told> known{};
    int parts = 0;
    std::size_t ways = 0;

    const Told& tell(std::string_view text) {
        if (const auto place = known.find(text); place != known.end()) return place->second;
        Told best{std::string(text), 0, text.find(' ') == std::string_view::npos ? 0 : text.size()};
        known.emplace(text, best);
        if (++parts > most_parts || text.empty()) return known.at(text);
        if (const auto fixed = sentences.fixed_.find(std::string(text)); fixed != sentences.fixed_.end()) {
            const SentenceTemplate& form = sentences.templates_[fixed->second];
            return known[text] = Told{form.translation, form.letters, 0};
        }
        if (best.left == 0) return known.at(text);  // one word that no template is
        for (const std::size_t index : sentences.begins_with_[static_cast<unsigned char>(text.front())]) {
            const SentenceTemplate& form = sentences.templates_[index];
            for (const auto& held : fits(form, text)) {
                ++ways;
                Told told = filled(form, held);
                if (told.letters > 0 && told.better_than(best)) best = std::move(told);
                if (best.perfect()) break;
            }
            if (best.perfect()) break;
        }
        return known[text] = std::move(best);
    }

    /// Bytes of a value that are a sentence of their own behind it: "CN=Test CA; the certificate expired".
    std::size_t swallowed(std::string_view value) {
        constexpr int most_ends = 4;
        std::size_t end = value.find_first_of(";,");
        for (int ends = 0; end != std::string_view::npos && ends < most_ends; ++ends) {
            const std::string_view rest = value.substr(end + 1);
            if (rest.starts_with(' ') && tell(rest.substr(1)).letters > 0) return rest.size();
            end = value.find_first_of(";,", end + 1);
        }
        return 0;
    }

    Told filled(const SentenceTemplate& form, const std::vector<std::string_view>& held) {
        std::array<const Told*, 10> parts_told{};
        std::array<std::string_view, 10> values{};
        Told told{{}, form.letters, 0};
        for (std::size_t i = 0; i < held.size(); ++i) {
            const auto digit = static_cast<std::size_t>(form.places[i].digit - '0');
            values[digit] = held[i];
            if (form.places[i].kind != SentencePlace::Kind::sentence) {
                told.left += swallowed(held[i]);
                told.doubtful += prose_in(held[i]);
                continue;
            }
            parts_told[digit] = &tell(held[i]);
            told.letters += parts_told[digit]->letters;
            told.left += parts_told[digit]->left;
            told.doubtful += parts_told[digit]->doubtful;
        }
        for (std::size_t at = 0; at < form.translation.size();) {
            const auto slot = slot_at(form.translation, at);
            if (!slot) {
                told.text += form.translation[at++];
                continue;
            }
            const auto digit = static_cast<std::size_t>(slot->first.digit - '0');
            told.text += parts_told[digit] != nullptr ? std::string_view(parts_told[digit]->text) : values[digit];
            at += slot->second;
        }
        return told;
    }
};

bool Sentences::read(const QString& linguist_file) {
    QFile file(linguist_file);
    if (!file.open(QIODevice::ReadOnly)) return false;
    QXmlStreamReader xml(&file);
    QString source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == QStringLiteral("source")) source = xml.readElementText();
        if (xml.name() == QStringLiteral("translation"))
            templates_.push_back(sentence_template(source.toStdString(), xml.readElementText().toStdString()));
    }
    std::stable_sort(templates_.begin(), templates_.end(), [](const SentenceTemplate& a, const SentenceTemplate& b) {
        if (rank_of(a) != rank_of(b)) return rank_of(a) < rank_of(b);
        return a.letters != b.letters ? a.letters > b.letters : a.places.size() > b.places.size();
    });
    for (std::size_t i = 0; i < templates_.size(); ++i) {
        const SentenceTemplate& form = templates_[i];
        if (form.places.empty()) {
            fixed_.emplace(form.english, i);
        } else if (!form.literals.front().empty()) {
            begins_with_[static_cast<unsigned char>(form.literals.front().front())].push_back(i);
        } else {
            for (std::vector<std::size_t>& list : begins_with_) list.push_back(i);
        }
    }
    return !xml.hasError() && !templates_.empty();
}

Sentences::Told Sentences::tell(std::string_view english) const {
    if (english.size() > longest_sentence) return {std::string(english), 0, english.size()};
    Telling telling{*this};
    Told told = telling.tell(english);
    told.ways = telling.ways;
    return told;
}

QString Sentences::translate(const char* context, const char* source, const char*, int) const {
    if (std::string_view(context) != "Sentences") return {};
    return QString::fromStdString(tell(source).text);
}

bool speaks_english() {
    constexpr std::string_view words = "capture begins here";
    return told(words) == words;
}

std::string told(std::string_view english) {
    // Qt's texts end with a zero byte; what comes from the wire may hold one.
    if (english.empty() || english.find('\0') != std::string_view::npos) return std::string(english);
    return QCoreApplication::translate("Sentences", std::string(english).c_str()).toStdString();
}

std::string told_parts(std::string_view english) {
    constexpr std::string_view joint = " · ";
    std::string text;
    for (std::size_t at = 0;;) {
        const std::size_t end = english.find(joint, at);
        text += told(english.substr(at, end - at));
        if (end == std::string_view::npos) return text;
        text += joint;
        at = end + joint.size();
    }
}

}  // namespace cwmpscope
