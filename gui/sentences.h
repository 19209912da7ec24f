// Sentences of the engine in the language of the window. The engine, the command line and the reports speak English; a
// sentence of theirs is made of fixed words and of values, so that it is translated by its template:
//
//   {1} after {2} in frame #3, before the session was over   →   会话结束之前，在第 #3 帧的 {2} 之后，{1}
//
// %1 is a value as it stands, #1 a number, an address or another word without blanks, {1} a part that is a sentence
// itself. The templates are in Qt Linguist's files translations/cwmpscope_sentences_LANGUAGE.ts. What no template fits
// stays English. A sentence may come from the wire in part: secrets are masked before, and it is made fit for a widget
// afterwards (Veil::told does both).
#pragma once

#include <QTranslator>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cwmpscope {

struct SentencePlace {
    enum class Kind : std::uint8_t { value, word, sentence };

    Kind kind = Kind::value;
    char digit = '1';
};

struct SentenceTemplate {
    std::string english, translation;
    std::vector<std::string> literals;  ///< one more than places: before, between and behind them
    std::vector<SentencePlace> places;
    std::size_t letters = 0;  ///< in the literals: the more, the surer it is meant
};

SentenceTemplate sentence_template(std::string english, std::string translation);

/// What the places may hold, in their order: a text may be of that form in several ways, or in none.
std::vector<std::vector<std::string_view>> fits(const SentenceTemplate& form, std::string_view text);

class Sentences : public QTranslator {
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    /// False when the file cannot be read or holds no template.
    bool read(const QString& linguist_file);
    const std::vector<SentenceTemplate>& templates() const { return templates_; }

    struct Told {
        std::string text;
        std::size_t letters = 0;  ///< of the English text that were translated
        std::size_t left = 0;     ///< bytes that stay English though they are words
        std::size_t doubtful =
            0;                 ///< bytes in values that look like a sentence: another way to cut it up may be better
        std::size_t ways = 0;  ///< to cut up the sentence and its parts that were tried: the work of it

        bool better_than(const Told& other) const {
            return left != other.left ? left < other.left : doubtful < other.doubtful;
        }
        bool perfect() const { return left + doubtful == 0; }
    };
    Told tell(std::string_view english) const;

    /// Of the context "Sentences" only.
    QString translate(const char* context, const char* source, const char* disambiguation, int n) const override;
    bool isEmpty() const override { return templates_.empty(); }

private:
    struct Telling;

    std::vector<SentenceTemplate> templates_;  ///< the surest first
    std::unordered_map<std::string, std::size_t> fixed_;
    std::array<std::vector<std::size_t>, 256> begins_with_;
};

/// No templates are installed, and told() changes nothing.
bool speaks_english();

/// As it stands where the window speaks English. Any thread may ask.
std::string told(std::string_view english);
/// Of parts that " · " joins: each is told by itself, so that one that stays as it is keeps none of the others English.
std::string told_parts(std::string_view english);

}  // namespace cwmpscope
