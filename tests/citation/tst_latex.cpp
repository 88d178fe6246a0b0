// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testcase.h"

#include "citation/exchange/latex.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using citation::exchange::Charset;
using citation::exchange::fromLatex;
using citation::exchange::Reading;

class Latex : public test::TestCase
{
    Q_OBJECT

private slots:
    void writing_isWhatPeopleWrite_data();
    void writing_isWhatPeopleWrite();
    void allLatinLetters_roundTrip();
    void reading_knowsTheUsual_data();
    void reading_knowsTheUsual();
    void titles_keepCaseAndMarkup_data();
    void titles_keepCaseAndMarkup();
    void hostileText_isReadInTime_data();
    void hostileText_isReadInTime();
};

void Latex::writing_isWhatPeopleWrite_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("latex");
    const auto row = [](const QString &text, const QString &latex) { QTest::newRow(qPrintable(text)) << text << latex; };
    row(u"Müller"_s, u"M{\\\"u}ller"_s);
    row(u"Łódź"_s, u"{\\L}{\\'o}d{\\'z}"_s);
    row(u"Šíma"_s, u"{\\v{S}}{\\'i}ma"_s);
    row(u"Nguyễn"_s, u"Nguy{\\~{\\^e}}n"_s);
    row(u"50 % & $5 #1 a_b"_s, u"50 \\% \\& \\$5 \\#1 a\\_b"_s);
    row(u"~^\\"_s, u"{\\textasciitilde}{\\textasciicircum}{\\textbackslash}"_s);
    row(u"{x}"_s, u"\\{x\\}"_s);
    row(u"}{"_s, u"{\\textbraceright}{\\textbraceleft}"_s);
    row(u"241–249—“so”"_s, u"241--249---``so''"_s);
    row(u"p < 0.05 | α"_s, u"p $<$ 0.05 $|$ $\\alpha$"_s);
    row(u"a--b ''"_s, u"a-{}-b '{}'"_s);
    row(u"日本 עברית"_s, u"日本 עברית"_s);
    row(u"two\n lines"_s, u"two lines"_s);
}

void Latex::writing_isWhatPeopleWrite()
{
    QFETCH(QString, text);
    QFETCH(QString, latex);
    QCOMPARE(citation::exchange::toLatex(text, Charset::Ascii), latex);
    const QString line = text.simplified();
    QCOMPARE(fromLatex(latex, Reading::Plain), line);
    QCOMPARE(fromLatex(citation::exchange::toLatex(text, Charset::Utf8), Reading::Plain), line);
}

/// Latin-1, Latin Extended-A, -B, Additional, and punctuation.
void Latex::allLatinLetters_roundTrip()
{
    for (const auto &[first, last] : {std::pair(0x21, 0x24f), std::pair(0x1e00, 0x1eff), std::pair(0x2010, 0x2044)}) {
        for (int code = first; code <= last; ++code) {
            const QString text = u'x' + QString(QChar(code)).normalized(QString::NormalizationForm_C) + u'y';
            if (!QChar(code).isPrint() || QChar(code).isSpace() || QChar(code).category() == QChar::Other_Format)
                continue;
            for (const Charset charset : {Charset::Ascii, Charset::Utf8})
                QCOMPARE(fromLatex(citation::exchange::toLatex(text, charset), Reading::Plain), text);
        }
    }
    const QString usual =
        u"ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿßĄąĆćČčĎďĘęĚěĞğİıŁłŃńŇňŐőŒœŘřŚśŠšŞşŤťŮůŰűŹźŻżŽž"_s;
    for (const QChar sign : citation::exchange::toLatex(usual, Charset::Ascii))
        QVERIFY(sign < QChar(0x80));
}

void Latex::reading_knowsTheUsual_data()
{
    QTest::addColumn<QString>("latex");
    QTest::addColumn<QString>("text");
    const auto row = [](const QString &latex, const QString &text) { QTest::newRow(qPrintable(latex)) << latex << text; };
    row(u"\\\"{o} \\\"o {\\\"o} \\\"{\\i} \\'\\i"_s, u"ö ö ö ï í"_s);
    row(u"\\v{c}\\v c\\c{c}\\c c\\r{a}\\aa\\AA"_s, u"čččç"_s.left(2) + u"ççåå\u00c5"_s);
    row(u"{\\TH}{\\'o}r \\dh{} \\dj{} \\ss{} \\o{} \\l{}"_s, u"Þór ð đ ß ø ł"_s);
    row(u"\\emph{in vitro} {\\em in} \\unknown{kept}"_s, u"in vitro in kept"_s);
    row(u"$\\beta$-catenin, $\\alpha_2$, H$_2$O, $<$5"_s, u"β-catenin, α2, H2O, <5"_s);
    row(u"A US$ 5 bill"_s, u"A US$ 5 bill"_s);
    row(u"Crohn's ``so'' \\& \\textquoteright"_s, u"Crohn's “so” & ’"_s);
    row(u"\\href{http://x.org}{text} \\url{http://x.org/a}"_s, u"text http://x.org/a"_s);
    row(u"a\\\\b c~d"_s, u"a b c\u00a0d"_s);
    row(u"{unclosed {and} \\"_s, u"unclosed and"_s);
    row(u"too} many}"_s, u"too many"_s);
}

void Latex::reading_knowsTheUsual()
{
    QFETCH(QString, latex);
    QFETCH(QString, text);
    QCOMPARE(fromLatex(latex, Reading::Plain), text);
}

void Latex::titles_keepCaseAndMarkup_data()
{
    QTest::addColumn<QString>("rich");
    QTest::addColumn<QString>("latex");
    const auto row = [](const QString &rich, const QString &latex) { QTest::newRow(qPrintable(rich)) << rich << latex; };
    row(u"Updated KarMMa-3 data"_s, u"Updated {KarMMa-3} data"_s);
    row(u"MGUS: a review, Mayo: Data"_s, u"{MGUS:} {a} review, {Mayo:} Data"_s);
    row(u"<i>E. coli</i> K-12"_s, u"\\textit{E. {coli}} {K-12}"_s);
    row(u"<sup>18</sup>F and CD38<sub>hi</sub>"_s, u"\\textsuperscript{18}F and {CD38}\\textsubscript{hi}"_s);
    row(u"An <span class=\"nocase\">iPad</span>"_s, u"An {{iPad}}"_s);
    row(u"a < b > c <x>"_s, u"a $<$ b $>$ c $<$x$>$"_s);
}

void Latex::titles_keepCaseAndMarkup()
{
    QFETCH(QString, rich);
    QFETCH(QString, latex);
    const QString written = citation::exchange::titleToLatex(rich, Charset::Ascii);
    QCOMPARE(fromLatex(written, Reading::Rich), rich);
    if (!rich.startsWith(u"<sup>"_s)) // whether “F” begins the title is nobody's business
        QCOMPARE(written, latex);
}

void Latex::hostileText_isReadInTime_data()
{
    QTest::addColumn<QString>("latex");
    constexpr qsizetype many = 300000;
    const auto row = [](const char *name, const QString &piece) { QTest::newRow(name) << piece.repeated(many); };
    row("opening braces", u"{"_s);
    row("closing braces", u"}"_s);
    row("accents", u"\\'"_s);
    row("groups of accents", u"\\'{"_s);
    row("italics", u"\\textit{"_s);
    row("switches", u"{\\it x"_s);
    row("switches in a row", u"\\it x\\bf y"_s);
    row("doubles", u"{{a"_s);
    row("dollars", u"$^"_s);
    row("backslashes", u"\\"_s);
}

void Latex::hostileText_isReadInTime()
{
    QFETCH(QString, latex);
    QElapsedTimer timer;
    timer.start();
    const QString text = fromLatex(latex, Reading::Rich);
    const QString again = citation::exchange::titleToLatex(text + latex, Charset::Ascii);
    QVERIFY(!again.isEmpty());
    QVERIFY2(timer.elapsed() < 10000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(Latex)
#include "tst_latex.moc"
