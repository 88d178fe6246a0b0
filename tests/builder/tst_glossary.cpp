// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sourcefolder.h"
#include "testcase.h"

#include "builder/builder.h"
#include "builder/check.h"
#include "pack/packreader.h"

using namespace Qt::StringLiterals;

namespace {

constexpr auto glossary = "[[terms]]\n"
                          "term = \"plasma cell\"\n"
                          "forms = [\"plasma cells\"]\n"
                          "definition = \"A white cell that makes antibodies.\"\n"
                          "article = \"plasma-cell\"\n"
                          "[[terms]]\n"
                          "term = \"M-protein\"\n"
                          "forms = [\"paraprotein\"]\n"
                          "definition = 'One antibody in excess of \"all\" others.'\n"
                          "[[terms]]\n"
                          "term = \"cell\"\n"
                          "definition = \"The smallest living part.\"\n";

} // namespace

/// The words of glossary.toml, on their page and in articles.
class GlossaryTest : public test::TestCase
{
    Q_OBJECT

private slots:
    void terms_standInTheOrderOfTheAlphabet();
    void firstMention_isLinked_data();
    void firstMention_isLinked();
    void secondMention_isNot();
    void summaryBody_countAsOneText();
    void linksHeadingsAndCode_stayAsTheyAre();
    void articleOfATerm_doesNotExplainItself();
    void author_mayLinkToATerm();
    void noGlossary_changesNothing();
    void mistake_isToldWithItsLine_data();
    void mistake_isToldWithItsLine();

private:
    /// The article of that body, built with the glossary above.
    QByteArray body(const QByteArray &text);

    std::unique_ptr<test::SourceFolder> m_folder;
};

QByteArray GlossaryTest::body(const QByteArray &text)
{
    m_folder = std::make_unique<test::SourceFolder>();
    m_folder->write(u"glossary.toml"_s, glossary);
    m_folder->write(u"articles/x.md"_s, test::article("X", text + " [@kyle2018]\n"));
    const QString file = m_folder->file(u"out.pandect"_s);
    const auto report = builder::build(m_folder->path(), file);
    if (!report) {
        QTest::qFail(qPrintable(report.error().detail), __FILE__, __LINE__);
        return {};
    }
    const auto found = builder::check(file);
    if (!found || !found->findings.isEmpty())
        QTest::qFail(found ? qPrintable(found->findings.first()) : "no check", __FILE__, __LINE__);
    auto reader = pack::PackReader::open(file);
    return reader->article(u"x"_s)->bodyHtml;
}

void GlossaryTest::terms_standInTheOrderOfTheAlphabet()
{
    (void)body("Text.");
    auto reader = pack::PackReader::open(m_folder->file(u"out.pandect"_s));
    VERIFY_RESULT(reader);
    const auto terms = reader->terms();
    VERIFY_RESULT(terms);
    QStringList words;
    for (const pack::TermRecord &term : *terms)
        words.append(term.term);
    QCOMPARE(words, (QStringList{u"cell"_s, u"M-protein"_s, u"plasma cell"_s}));
    QCOMPARE(terms->at(1).anchor, u"m-protein"_s);
    QCOMPARE(terms->at(1).definition, u"One antibody in excess of \"all\" others."_s);
    QCOMPARE(terms->at(2).article.title, u"Plasma cell"_s);
    QCOMPARE(terms->at(0).article.id, 0);
    QCOMPARE(reader->metadata().termCount, 3);
}

void GlossaryTest::firstMention_isLinked_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("word"); // as linked; empty: no link
    QTest::newRow("a word") << "A cell."_ba << "cell"_ba;
    QTest::newRow("at the beginning") << "Cell of mine."_ba << "Cell"_ba;
    QTest::newRow("another form") << "The paraprotein."_ba << "paraprotein"_ba;
    QTest::newRow("the longest") << "Many plasma cells."_ba << "plasma cells"_ba;
    QTest::newRow("emphasised") << "The **paraprotein**."_ba << "paraprotein"_ba;
    QTest::newRow("before a citation") << "A cell [@cowan2022]."_ba << "cell"_ba;
    QTest::newRow("in a list") << "- one cell\n\nEnd"_ba << "cell"_ba;
    QTest::newRow("within a word") << "Cellular and excell."_ba << QByteArray();
    QTest::newRow("joined to a word") << "A B-cell and cell-free."_ba << QByteArray();
    QTest::newRow("a capital is meant") << "An m-protein."_ba << QByteArray();
    QTest::newRow("beyond Latin") << "\xd0\xb6"
                                     "cell\xd0\xb6."_ba
                                  << QByteArray();
}

void GlossaryTest::firstMention_isLinked()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, word);
    const QByteArray html = body(text);
    QCOMPARE(html.count("class=\"term\""), word.isEmpty() ? 0 : 1);
    QVERIFY2(word.isEmpty() || html.contains('>' + word + "</a>"), html.constData());
}

void GlossaryTest::secondMention_isNot()
{
    const QByteArray html = body("The M-protein, a *paraprotein*, is one M-protein.");
    QCOMPARE(html.count("class=\"term\""), 1);
    QVERIFY2(html.contains("The <a class=\"term\" href=\"/~glossary#m-protein\">M-protein</a>, a <em>paraprotein</em>, is one "
                           "M-protein."),
             html.constData());
}

void GlossaryTest::summaryBody_countAsOneText()
{
    m_folder = std::make_unique<test::SourceFolder>();
    m_folder->write(u"glossary.toml"_s, glossary);
    m_folder->write(u"articles/x.md"_s, test::article("X", "A cell.\n").replace("In short.", "One cell in short."));
    VERIFY_RESULT(builder::build(m_folder->path(), m_folder->file(u"out.pandect"_s)));
    auto reader = pack::PackReader::open(m_folder->file(u"out.pandect"_s));
    const auto article = reader->article(u"x"_s);
    QVERIFY(article->summaryHtml.contains(">cell</a>"));
    QCOMPARE(article->bodyHtml, "<p>A cell.</p>\n"_ba);
}

void GlossaryTest::linksHeadingsAndCode_stayAsTheyAre()
{
    const QByteArray html = body("## A cell\n\n[Any cell](plasma-cell.md) or `cell`.");
    QVERIFY2(!html.contains("class=\"term\""), html.constData());
}

void GlossaryTest::articleOfATerm_doesNotExplainItself()
{
    (void)body("Text.");
    m_folder->write(u"articles/plasma-cell.md"_s, test::article("Plasma cell", "A plasma cell.\n\n## Origin\n\nThe marrow.\n"));
    VERIFY_RESULT(builder::build(m_folder->path(), m_folder->file(u"out.pandect"_s)));
    auto reader = pack::PackReader::open(m_folder->file(u"out.pandect"_s));
    QVERIFY(reader->article(u"plasma-cell"_s)->bodyHtml.startsWith("<p>A plasma cell.</p>"));
}

void GlossaryTest::author_mayLinkToATerm()
{
    QVERIFY(body("[That](/~glossary#m-protein) and [all](/~glossary).").contains("<a href=\"/~glossary#m-protein\">That</a>"));
}

void GlossaryTest::noGlossary_changesNothing()
{
    const test::SourceFolder folder;
    VERIFY_RESULT(builder::build(folder.path(), folder.file(u"out.pandect"_s)));
    auto reader = pack::PackReader::open(folder.file(u"out.pandect"_s));
    QCOMPARE(reader->terms()->size(), 0);
    QCOMPARE(reader->metadata().termCount, 0);
}

void GlossaryTest::mistake_isToldWithItsLine_data()
{
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *toml, int line, const QString &words) {
        QTest::newRow(name) << QByteArray(toml) << line << words;
    };
    row("no TOML", "[[terms]\n", 1, u"not TOML"_s);
    row("no term", "[[terms]]\ndefinition = \"A.\"\n", 1, u"“term” is missing"_s);
    row("no definition", "[[terms]]\nterm = \"a\"\n", 1, u"“definition” is missing"_s);
    row("no sentence", "[[terms]]\nterm = \"a\"\ndefinition = \"A\"\n", 3, u"is no sentence"_s);
    row("unknown key", "[[terms]]\nterm = \"a\"\ndefinition = \"A.\"\nplural = \"b\"\n", 4, u"unknown key “plural”"_s);
    row("no such article", "[[terms]]\nterm = \"a\"\ndefinition = \"A.\"\narticle = \"b\"\n", 4, u"there is no article “b”"_s);
    row("twice", "[[terms]]\nterm = \"a\"\ndefinition = \"A.\"\n[[terms]]\nterm = \"b\"\nforms = [\"a\"]\ndefinition = \"B.\"\n",
        6, u"“a” stands here and under “a”"_s);
}

void GlossaryTest::mistake_isToldWithItsLine()
{
    QFETCH(QByteArray, toml);
    QFETCH(int, line);
    QFETCH(QString, words);
    const test::SourceFolder folder;
    folder.write(u"glossary.toml"_s, toml);
    const auto report = builder::build(folder.path(), folder.file(u"out.pandect"_s));
    COMPARE_ERROR(report, base::ErrorCode::SourceInvalid);
    QCOMPARE(report.error().line, line);
    QCOMPARE(report.error().file, folder.file(u"glossary.toml"_s));
    QVERIFY2(report.error().detail.contains(words), qPrintable(report.error().detail));
}

QTEST_GUILESS_MAIN(GlossaryTest)
#include "tst_glossary.moc"
