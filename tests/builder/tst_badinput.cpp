// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sourcefolder.h"
#include "testcase.h"

#include "builder/builder.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace {

const QString manifestFile = u"encyclopedia.toml"_s;
const QString worksFile = u"bibliography.json"_s;
const QString articleFile = u"articles/x.md"_s;

QByteArray manifest(const QByteArray &more = {})
{
    return "format = 1\nid = \"sample\"\ntitle = \"S\"\ndescription = \"D\"\nlanguage = \"en\"\npublisher = \"P\"\nlicence = \"L\"\nedition = \"E\"\n"
           "[[topics]]\nid = \"cells\"\ntitle = \"Cells\"\n"
        + more;
}

/// Sound front matter with one line changed.
QByteArray changed(const char *from, const char *to)
{
    return test::article("X", "Text.\n").replace(from, to);
}

QByteArray works(const QByteArray &items)
{
    return "[\n{\"id\": \"kyle2018\", \"type\": \"book\", \"title\": \"T\"},\n" + items + "\n]\n";
}

} // namespace

/// Every kind of mistake an author can make: told with the file, the line, what is wrong and what to do.
class BadInput : public test::TestCase
{
    Q_OBJECT

private slots:
    void mistake_isToldWithFileAndLine_data();
    void mistake_isToldWithFileAndLine();
    void missingFolder_isTold();
    void brokenBuild_leavesNoPack();
    void keepGoing_tellsAllMistakes();
    void hugePicture_isRefused();
    void picturePathOfAnArticle_isRefused();
    void unwritableTarget_isTold();

private:
    void manifestRows();
    void bibliographyRows();
    void frontMatterRows();
    void bodyRows();
    void nameRows();
};

namespace {

void row(const char *name, const QString &file, const QByteArray &content, int line, const QString &words)
{
    QTest::newRow(name) << file << content << line << words;
}

} // namespace

void BadInput::mistake_isToldWithFileAndLine_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("words");
    manifestRows();
    bibliographyRows();
    frontMatterRows();
    bodyRows();
    nameRows();
}

void BadInput::manifestRows()
{
    row("manifest: not TOML", manifestFile, "format = 1\nid = \n", 2, u"not TOML"_s);
    row("manifest: not UTF-8", manifestFile, "format = 1\ntitle = \"\xff\"\n", 2, u"not UTF-8"_s);
    row("manifest: no id", manifestFile, manifest().replace("id = \"sample\"\n", ""), 1, u"“id” is missing"_s);
    row("manifest: bad id", manifestFile, manifest().replace("\"sample\"", "\"My Sample\""), 2, u"other signs"_s);
    row("manifest: newer format", manifestFile, manifest().replace("format = 1", "format = 2"), 1, u"newer"_s);
    row("manifest: unknown key", manifestFile, manifest().replace("edition", "color = \"red\"\nedition"), 8,
        u"unknown key “color”"_s);
    row("manifest: key twice", manifestFile, manifest().replace("edition", "title = \"T\"\nedition"), 8, u"not TOML"_s);
    row("manifest: title no text", manifestFile, manifest().replace("\"S\"", "5"), 3, u"“title” is no text"_s);
    row("topics: no list", manifestFile, manifest().replace("[[topics]]", "[topics]"), 9, u"[[topics]]"_s);
    row("topics: twice", manifestFile, manifest("[[topics]]\nid = \"cells\"\ntitle = \"C\"\n"), 13, u"comes twice"_s);
    row("topics: unknown parent", manifestFile, manifest("parent = \"nobody\"\n"), 12, u"no topic “nobody”"_s);
    row("topics: own ancestor", manifestFile, manifest("parent = \"cells\"\n"), 12, u"own ancestor"_s);
    row("institution: no name", manifestFile, manifest("[[institutions]]\nrole = \"R\"\n"), 12, u"“name” is missing"_s);
    row("institution: logo missing", manifestFile, manifest("[[institutions]]\nname = \"N\"\nlogo = \"media/gone.svg\"\n"), 14,
        u"no picture “gone.svg”"_s);
    row("institution: logo elsewhere", manifestFile, manifest("[[institutions]]\nname = \"N\"\nlogo = \"../logo.svg\"\n"), 14,
        u"not in media/"_s);
    const auto figures = [](const char *name, const QByteArray &more, int line, const QString &words) {
        row(name, manifestFile, manifest(more), line, words);
    };
    figures("figures: no table", "[[figures]]\n", 12, u"“figures” is no table"_s);
    figures("figures: unknown key", "[figures.light]\n", 12, u"unknown key “light”"_s);
    figures("figures: dark no table", "[figures]\ndark = true\n", 13, u"“dark” is no table"_s);
    figures("figures: broken colour", "[figures.dark]\n\"#12345\" = \"#FFFFFF\"\n", 13, u"“#12345” is no colour"_s);
    figures("figures: broken counterpart", "[figures.dark]\n\"#000\" = \"#FFF\"\n\"#123456\" = \"white\"\n", 14,
            u"“white” is no colour"_s);
    figures("figures: counterpart no text", "[figures.dark]\n\"#123456\" = 5\n", 13, u"“” is no colour"_s);
    figures("figures: colour twice", "[figures.dark]\n\"#FFF\" = \"#000\"\n\"#ffffff\" = \"#111\"\n", 14, u"comes twice"_s);
}

void BadInput::bibliographyRows()
{
    row("works: not JSON", worksFile, "[\n{\"id\": \"a\",}\n]", 2, u"not JSON"_s);
    row("works: no array", worksFile, "{\"id\": \"a\"}", 1, u"no array"_s);
    row("works: not UTF-8", worksFile, "[\n\n\"\xc3(\"]", 3, u"not UTF-8"_s);
    row("works: member twice", worksFile, works("{\"id\": \"b\", \"type\": \"book\",\n \"title\": \"T\", \"title\": \"U\"}"), 4,
        u"“title” stands twice"_s);
    row("works: id twice", worksFile, works("{\"id\": \"kyle2018\", \"type\": \"book\", \"title\": \"T\"}"), 3, u"comes twice"_s);
    row("works: no id", worksFile, works("{\"type\": \"book\", \"title\": \"T\"}"), 3, u"without id"_s);
    row("works: bad id", worksFile, works("{\"id\": \"a b\", \"type\": \"book\", \"title\": \"T\"}"), 3, u"cannot be cited"_s);
    row("works: no type", worksFile, works("{\"id\": \"b\", \"title\": \"T\"}"), 3, u"no type"_s);
    row("works: no title", worksFile, works("\n{\"id\": \"b\", \"type\": \"book\"}"), 4, u"no title"_s);
    row("works: DOI is an address", worksFile,
        works("{\"id\": \"b\", \"type\": \"book\", \"title\": \"T\", \"DOI\": \"https://doi.org/10.1/x\"}"), 3, u"no DOI"_s);
    row("works: item no object", worksFile, works("5,\n\"text\""), 3, u"without id"_s);
}

void BadInput::frontMatterRows()
{
    row("file: empty", articleFile, "", 1, u"empty"_s);
    row("file: NUL", articleFile, test::article("X", "One\ntwo") + '\0', 10, u"NUL"_s);
    row("file: not UTF-8", articleFile, test::article("X", "One\ntwo \xe4\n"), 10, u"not UTF-8"_s);
    row("front matter: none", articleFile, "# Title\n\nText\n", 1, u"no front matter"_s);
    row("front matter: never ends", articleFile, "+++\ntitle = \"X\"\n\nText\n", 1, u"never ends"_s);
    row("front matter: not TOML", articleFile, changed("topics = [\"cells\"]", "topics = [\"cells\""), 4, u"not TOML"_s);
    row("front matter: key twice", articleFile, changed("topics", "title = \"Y\"\ntopics"), 3, u"not TOML"_s);
    row("front matter: unknown key", articleFile, changed("\n\n+++", "\nfoo = 1\n+++"), 7,
        u"unknown key “foo”; known here are title"_s);
    row("front matter: CR LF", articleFile, changed("\n\n+++", "\nfoo = 1\n+++").replace("\n", "\r\n"), 7,
        u"unknown key “foo”"_s);
    row("front matter: no title", articleFile, changed("title = \"X\"\n", ""), 2, u"“title” is missing"_s);
    row("front matter: empty title", articleFile, changed("\"X\"", "\" \""), 2, u"“title” is empty"_s);
    row("front matter: no topics", articleFile, changed("topics = [\"cells\"]\n", ""), 2, u"“topics” is missing"_s);
    row("front matter: topics empty", articleFile, changed("[\"cells\"]", "[]"), 3, u"“topics” is no list"_s);
    row("front matter: topic unknown", articleFile, changed("[\"cells\"]", "[\"cells\",\n\"nobody\"]"), 4,
        u"no topic “nobody”"_s);
    row("front matter: no summary", articleFile, changed("summary = \"In short.\"\n", ""), 2, u"“summary” is missing"_s);
    row("front matter: summary in blocks", articleFile, changed("In short.", "One.\\n\\nTwo."), 4, u"not one paragraph"_s);
    row("front matter: summary cites nobody", articleFile, changed("In short.", "In short [@nobody]."), 4,
        u"“@nobody” is not in bibliography.json"_s);
    row("front matter: no authors", articleFile, changed("authors = [\"Pandect contributors\"]\n", ""), 2,
        u"“authors” is missing"_s);
    row("front matter: author no text", articleFile, changed("[\"Pandect contributors\"]", "[5]"), 5, u"“authors” is no text"_s);
    row("front matter: no review", articleFile, changed("reviewed = 2026-11-20\n", ""), 2, u"“reviewed” is missing"_s);
    row("front matter: review no date", articleFile, changed("2026-11-20", "\"2026-11-20\""), 6, u"without quotes"_s);
    row("front matter: review impossible", articleFile, changed("2026-11-20", "2026-02-30"), 6, u"not TOML"_s);
    row("front matter: see_also unknown", articleFile, changed("\n\n+++", "\nsee_also = [\"nobody\"]\n+++"), 7,
        u"no article “nobody”"_s);
    row("facts: no value", articleFile, changed("\n\n+++", "\n[[facts]]\nlabel = \"L\"\n+++"), 7, u"“value” is missing"_s);
    row("facts: blocks", articleFile, changed("\n\n+++", "\n[[facts]]\nlabel = \"L\"\nvalue = \"- a\\n- b\"\n+++"), 9,
        u"the fact “L” is not one paragraph"_s);
    row("article: empty", articleFile, test::article("X", "\n \n"), 8, u"the article is empty"_s);
    row("article: ends with the front matter", articleFile, test::article("X", "").chopped(1), 8, u"the article is empty"_s);
}

void BadInput::bodyRows()
{
    const auto body = [](const char *name, const QByteArray &text, int line, const QString &words) {
        row(name, articleFile, test::article("X", text), line, words);
    };
    body("citation: unknown", "One\ntwo\n\nthree\nfour [@kyle2018; @nobody].\n", 13, u"“@nobody”"_s);
    body("citation: in a table", "| a | b |\n|---|---|\n| c | d |\n| e | f [@nobody] |\n", 12, u"“@nobody”"_s);
    body("citation: in a list", "- a\n- b\n  - c [@nobody]\n", 11, u"“@nobody”"_s);
    body("citation: malformed", "Text [@kyle2018, @cowan2022].\n", 9, u"is no citation"_s);
    body("citation: in a link", "\n[see [@kyle2018]](plasma-cell.md)\n", 10, u"within a link"_s);
    body("link: no article", "One\n[two](nobody.md)\n", 10, u"no article “nobody.md”"_s);
    body("link: no section", "\n\n[one](plasma-cell.md#nowhere)\n", 11,
         u"no section “nowhere” in “plasma-cell”; its sections are origin"_s);
    body("link: no own section", "[one](#nowhere)\n", 9, u"no section “nowhere”"_s);
    body("link: out of the folder", "[one](../../secret.md)\n", 9, u"leads nowhere"_s);
    body("link: script", "[one](javascript:x)\n", 9, u"leads nowhere"_s);
    body("link: empty", "[one]()\n", 9, u"a link without address"_s);
    body("raw HTML: no article", "One\n\n<a href=\"nobody.md\">x</a>\n", 9, u"no article “nobody.md”"_s);
    body("picture: missing", "\n![a](../media/gone.svg)\n", 10, u"no picture “gone.svg”"_s);
    body("picture: from elsewhere", "![a](https://example.org/x.png)\n", 9, u"no picture of this encyclopedia"_s);
    body("picture: an article", "![a](plasma-cell.md)\n", 9, u"no picture of this encyclopedia"_s);
    body("picture: another kind", "![a](../media/notes.txt)\n", 9, u"of no kind that pages show"_s);
    body("picture: empty", "![a](../media/empty.png)\n", 9, u"is empty"_s);
    body("heading: too high", "Text\n\n# One\n", 11, u"level 1"_s);
    body("heading: too low", "#### One\n", 9, u"level 4"_s);
    body("heading: empty", "##\n", 9, u"heading without text"_s);
    body("code: unknown language", "Text\n\n```klingon\nx\n```\n", 11, u"no language “klingon”"_s);
}

void BadInput::nameRows()
{
    row("name: capitals", u"articles/Capital.md"_s, test::article("X", "Text.\n"), 1, u"rename the file"_s);
    row("name: the reader's own", u"articles/~web/x.html"_s, "<p>x", 1, u"begins with ~"_s);
    row("name: path twice", u"articles/plasma-cell.html"_s, "<p>x", 1, u"the same path"_s);
    row("HTML: empty", u"articles/x.html"_s, "<html><head><title>X</title></head><body> </body></html>", 1, u"empty"_s);
    row("HTML: not UTF-8", u"articles/x.html"_s, "<p>\n\xe4", 2, u"not UTF-8"_s);
    row("HTML: topic unknown", u"articles/x.html"_s, "<title>X</title>\n<meta name=topic content=nobody><p>x", 2,
        u"no topic “nobody”"_s);
}

void BadInput::mistake_isToldWithFileAndLine()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, content);
    QFETCH(int, line);
    QFETCH(QString, words);
    const test::SourceFolder folder;
    folder.write(u"media/notes.txt"_s, "notes");
    folder.write(u"media/empty.png"_s, "");
    folder.write(file, content);
    const auto report = builder::build(folder.path(), folder.file(u"out.pandect"_s));
    COMPARE_ERROR(report, base::ErrorCode::SourceInvalid);
    const base::Error &error = report.error();
    // Of two files with one path either may be named.
    const QString named = QDir(folder.path()).relativeFilePath(error.file);
    QVERIFY2(named == file || words == "the same path"_L1, qPrintable(named + u": "_s + error.detail));
    QVERIFY2(error.detail.contains(words), qPrintable(error.detail));
    QCOMPARE(error.line, line);
    QVERIFY2(error.detail.contains(u';') || error.detail.contains(u", "_s), "what to do is not said");
}

void BadInput::missingFolder_isTold()
{
    const QTemporaryDir dir;
    const auto report = builder::build(dir.filePath(u"nowhere"_s), dir.filePath(u"out.pandect"_s));
    COMPARE_ERROR(report, base::ErrorCode::FileMissing);
    QVERIFY(report.error().file.endsWith(u"nowhere/encyclopedia.toml"_s));
    const test::SourceFolder empty;
    empty.remove(u"articles/plasma-cell.md"_s);
    COMPARE_ERROR(builder::build(empty.path(), empty.file(u"out.pandect"_s)), base::ErrorCode::SourceInvalid);
}

void BadInput::brokenBuild_leavesNoPack()
{
    const test::SourceFolder folder;
    folder.write(articleFile, test::article("X", "[@nobody]\n"));
    QVERIFY(!builder::build(folder.path(), folder.file(u"out.pandect"_s)));
    QVERIFY(!QFile::exists(folder.file(u"out.pandect"_s)));
    QVERIFY(!QFile::exists(folder.file(u"out.pandect.part"_s)));
}

void BadInput::keepGoing_tellsAllMistakes()
{
    const test::SourceFolder folder;
    folder.write(u"articles/a.md"_s, test::article("A", "[@nobody]\n\n[b](b.md#x) [c](gone.md)\n"));
    folder.write(u"articles/b.md"_s, "no front matter\n");
    folder.write(u"articles/c.md"_s, test::article("C", "Sound.\n").replace("reviewed", "reviewd"));
    const auto report = builder::build(folder.path(), folder.file(u"out.pandect"_s), {.keepGoing = true});
    VERIFY_RESULT(report);
    QStringList places;
    for (const base::Error &error : report->broken)
        places.append(QFileInfo(error.file).fileName() + u':' + QString::number(error.line));
    places.sort();
    // The link to b.md's section is not told: b.md itself is.
    QCOMPARE(places, (QStringList{u"a.md:11"_s, u"a.md:9"_s, u"b.md:1"_s, u"c.md:2"_s, u"c.md:6"_s}));
    QVERIFY(!QFile::exists(folder.file(u"out.pandect"_s)));
}

void BadInput::hugePicture_isRefused()
{
    const test::SourceFolder folder;
    folder.write(u"media/huge.png"_s, "x");
    constexpr qint64 size = 65 * 1024 * 1024; // sparse: takes no room on the disk
    QVERIFY(QFile::resize(folder.file(u"media/huge.png"_s), size));
    folder.write(articleFile, test::article("X", "![a](../media/huge.png)\n"));
    const auto report = builder::build(folder.path(), folder.file(u"out.pandect"_s));
    COMPARE_ERROR(report, base::ErrorCode::SourceInvalid);
    QCOMPARE(report.error().line, 9);
    QVERIFY(report.error().detail.contains(u"larger than 64 MiB"_s));
}

void BadInput::picturePathOfAnArticle_isRefused()
{
    const test::SourceFolder folder;
    folder.write(u"articles/cell.png.html"_s, "<title>X</title><p>x");
    folder.write(u"articles/cell.png"_s, "picture");
    folder.write(u"articles/y.html"_s, "<title>Y</title>\n<body><img src=\"cell.png\">");
    const auto report = builder::build(folder.path(), folder.file(u"out.pandect"_s));
    COMPARE_ERROR(report, base::ErrorCode::SourceInvalid);
    QVERIFY(report.error().file.endsWith(u"y.html"_s));
    QVERIFY(report.error().detail.contains(u"has the path of an article"_s));
}

void BadInput::unwritableTarget_isTold()
{
    const test::SourceFolder folder;
    const auto report = builder::build(folder.path(), folder.file(u"no/such/folder/out.pandect"_s));
    COMPARE_ERROR(report, base::ErrorCode::FileUnwritable);
    QVERIFY(report.error().file.endsWith(u"out.pandect"_s));
}

QTEST_GUILESS_MAIN(BadInput)
#include "tst_badinput.moc"
