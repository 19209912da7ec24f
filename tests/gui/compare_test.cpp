#include "gui/compare_dialog.h"
#include "gui/text_diff.h"

#include "tests/support/catch.h"

using namespace cwmpscope;

namespace {

std::shared_ptr<const Compared> compared(const ComparedSide& left, const ComparedSide& right) {
    return std::make_shared<const Compared>(compared_sides(left, right));
}

QStringList lines(const char* text) {
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// "same removed added changed" as one letter each, with the lines.
std::string told(const char* left, const char* right) {
    const QStringList a = lines(left), b = lines(right);
    QString text;
    for (const DiffLine& line : diff_lines(a, b)) {
        const char signs[] = {'=', '~', '-', '+'};
        text += QLatin1Char(signs[static_cast<int>(line.kind)]);
        text += line.left >= 0 ? a[line.left] : QString();
        if (line.kind == DiffLine::Kind::changed) text += QLatin1Char('/');
        if (line.left < 0 || line.kind == DiffLine::Kind::changed) text += b[line.right];
        text += QLatin1Char(' ');
    }
    return text.trimmed().toStdString();
}

}  // namespace

TEST_CASE("Lines are told as same, changed, removed and added") {
    CHECK(told("a b c", "a b c") == "=a =b =c");
    CHECK(told("a b c", "a x c") == "=a ~b/x =c");
    CHECK(told("a b c", "a c") == "=a -b =c");
    CHECK(told("a c", "a b c") == "=a +b =c");
    CHECK(told("", "a") == "+a");
    CHECK(told("a b c d", "b c d e") == "-a =b =c =d +e");
}

TEST_CASE("Every line of both texts is told once and in order, whatever they are") {
    unsigned state = 1;
    const auto random = [&](unsigned below) { return (state = state * 1103515245 + 12345) / 65536 % below; };
    for (int round = 0; round < 200; ++round) {
        QStringList a, b;
        for (unsigned i = random(12); i > 0; --i) a << QString::number(random(4));
        for (unsigned i = random(12); i > 0; --i) b << QString::number(random(4));
        QStringList left, right;
        for (const DiffLine& line : diff_lines(a, b)) {
            if (line.left >= 0) left << a[line.left];
            if (line.right >= 0) right << b[line.right];
            if (line.kind == DiffLine::Kind::same) CHECK(a[line.left] == b[line.right]);
        }
        CHECK(left == a);
        CHECK(right == b);
    }
}

TEST_CASE("The dialog puts a sign before each line that differs, and counts them") {
    CompareDialog dialog;
    dialog.compare(compared({QStringLiteral("one"), QStringLiteral("a\nb\nc"), {}},
                            {QStringLiteral("two"), QStringLiteral("a\nx\nc\nd"), {}}));
    CHECK(dialog.left_text() == QStringLiteral("  a\n~ b\n  c\n"));
    CHECK(dialog.right_text() == QStringLiteral("  a\n~ x\n  c\n+ d"));
    CHECK(dialog.summary() == QStringLiteral("lines changed: 1, removed: 0, added: 1"));
    dialog.compare(compared({{}, QStringLiteral("a"), {}}, {{}, QStringLiteral("a"), {}}));
    CHECK(dialog.summary() == QStringLiteral("Both are the same."));
}

TEST_CASE("Parameters are compared by name, wherever the messages have them") {
    CompareDialog dialog;
    const auto value = [](const char* name, const char* of) {
        return std::pair(QString::fromLatin1(name), QString::fromLatin1(of));
    };
    dialog.compare(compared({{}, QStringLiteral("<a/>"), {value("A", "1"), value("B", "2"), value("C", "3")}},
                            {{}, QStringLiteral("<b/>"), {value("A", "1"), value("B", "4"), value("D", "5")}}));
    CHECK(dialog.left_text() == QStringLiteral("~ <a/>"));
    dialog.show_parameters(true);
    CHECK(dialog.left_text() == QStringLiteral("  A = 1\n~ B = 2\n- C = 3\n"));
    CHECK(dialog.right_text() == QStringLiteral("  A = 1\n~ B = 4\n\n+ D = 5"));
    CHECK(dialog.summary() == QStringLiteral("lines changed: 1, removed: 1, added: 1"));
    dialog.show_parameters(false);
    CHECK(dialog.left_text() == QStringLiteral("~ <a/>"));
}
