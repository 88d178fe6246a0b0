// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sourcefolder.h"
#include "testcase.h"

#include "base/atomicfile.h"
#include "builder/builder.h"
#include "builder/check.h"
#include "citation/styles.h"
#include "pack/packreader.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

class Build : public test::TestCase
{
    Q_OBJECT

private slots:
    void frame_comesThrough();
    void article_comesThrough();
    void citations_areNumberedFromSummaryToBody();
    void citationsInCode_stayAsTheyAre();
    void links_leadToArticlesSectionsAndOutside();
    void figure_hasItsCaption();
    void headings_areSections();
    void code_isHighlighted();
    void rawHtml_isSanitised();
    void reference_keepsWhatReadersNeed();
    void articles_standInTheOrderOfTheAlphabet();
    void byteOrderMarkAndCrLf_changeNothing();
    void sameFolder_givesTheSameBytes();
    void works_areFormattedInAllStyles();
    void formattedWorks_areTakenFromTheFormerPack();
    void folder_mayBeRelativeAndLinked();
    void futureReview_isNoted();
    void progress_endsWithAllWritten();
    void builtPack_passesTheCheck();

private:
    /// Builds and gives an article, or fails the test.
    pack::ArticleRecord built(const test::SourceFolder &folder, const QString &path);
};

pack::ArticleRecord Build::built(const test::SourceFolder &folder, const QString &path)
{
    const QString file = folder.file(u"out.pandect"_s);
    const auto report = builder::build(folder.path(), file);
    if (!report) {
        const QString text = u"%1:%2: %3"_s.arg(report.error().file).arg(report.error().line).arg(report.error().detail);
        QTest::qFail(qPrintable(text), __FILE__, __LINE__);
        return {};
    }
    auto reader = pack::PackReader::open(file);
    const auto article = reader->article(path);
    if (!article) {
        QTest::qFail("no such article", __FILE__, __LINE__);
        return {};
    }
    return *article;
}

void Build::frame_comesThrough()
{
    const test::SourceFolder folder;
    const auto report = builder::build(folder.path(), folder.file(u"out.pandect"_s));
    VERIFY_RESULT(report);
    QCOMPARE(report->articles, 1);
    QCOMPARE(report->media, 1); // the logo; cell.svg is nowhere shown
    QCOMPARE(report->references, 1);
    auto reader = pack::PackReader::open(folder.file(u"out.pandect"_s));
    VERIFY_RESULT(reader);
    QCOMPARE(reader->metadata().title, u"Sample Encyclopedia"_s);
    QCOMPARE(reader->metadata().reviewed, QDate(2026, 11, 20));
    const auto topics = reader->topics();
    VERIFY_RESULT(topics);
    QCOMPARE(topics->at(0).name, u"basics"_s); // a parent before its children
    QCOMPARE(topics->at(1).parent, topics->at(0).id);
    QCOMPARE(topics->at(1).articleCount, 1);
    const auto institutions = reader->institutions();
    VERIFY_RESULT(institutions);
    QCOMPARE(institutions->first().logo, u"media/logo.svg"_s);
    VERIFY_RESULT(reader->media(u"media/logo.svg"_s));
}

void Build::article_comesThrough()
{
    const test::SourceFolder folder;
    folder.write(u"articles/lenalidomide.md"_s, R"(+++
title = "Lenalidomide"
heading = "What does lenalidomide do?"
aliases = ["Revlimid", "CC-5013"]
topics = ["cells", "basics"]
summary = "It *helps* [@cowan2022]."
authors = ["A. Author", "B. Author"]
reviewed = 2026-11-19
see_also = ["plasma-cell"]

[[facts]]
label = "Class"
value = "A **drug** [@kyle2018]"
+++

Text.
)");
    const auto article = built(folder, u"lenalidomide"_s);
    QCOMPARE(article.entry.title, u"Lenalidomide"_s);
    QCOMPARE(article.heading, u"What does lenalidomide do?"_s);
    QCOMPARE(article.aliases, (QStringList{u"Revlimid"_s, u"CC-5013"_s}));
    QCOMPARE(article.topics.size(), 2);
    QCOMPARE(article.authors, (QStringList{u"A. Author"_s, u"B. Author"_s}));
    QCOMPARE(article.reviewed, QDate(2026, 11, 19));
    QCOMPARE(article.seeAlsoEntries.first().path, u"plasma-cell"_s);
    QVERIFY(article.summaryHtml
                .startsWith("<p>It <em>helps</em><sup class=\"citations\"><a class=\"citation\" id=\"citation-1-1\""));
    QVERIFY(article.facts.first().valueHtml.startsWith("A <strong>drug</strong><sup"));
    QCOMPARE(article.bodyHtml.trimmed(), QByteArray("<p>Text.</p>"));
}

void Build::citations_areNumberedFromSummaryToBody()
{
    const test::SourceFolder folder;
    folder.write(u"articles/x.md"_s,
                 test::article("X", "First\n[@kyle2018], then [@cowan2022; @kyle2018].\n")
                     .replace("In short.", "Short [@cowan2022]."));
    const auto article = built(folder, u"x"_s);
    QCOMPARE(article.citations.size(), 2);
    QCOMPARE(article.citations.at(0).reference.key, u"cowan2022"_s);
    QCOMPARE(article.citations.at(0).places, 2);
    QCOMPARE(article.citations.at(1).places, 2);
    QCOMPARE(
        article.bodyHtml.trimmed(),
        QByteArray(
            "<p>First<sup class=\"citations\"><a class=\"citation\" id=\"citation-2-1\" href=\"#reference-2\">2</a></sup>, then"
            "<sup class=\"citations\"><a class=\"citation\" id=\"citation-1-2\" href=\"#reference-1\">1</a>, "
            "<a class=\"citation\" id=\"citation-2-2\" href=\"#reference-2\">2</a></sup>.</p>"));
}

void Build::citationsInCode_stayAsTheyAre()
{
    const test::SourceFolder folder;
    folder.write(u"articles/x.md"_s, test::article("X", "Write `[@nobody]`.\n\n    [@nobody]\n"));
    const auto article = built(folder, u"x"_s);
    QVERIFY(article.citations.isEmpty());
    QCOMPARE(article.bodyHtml.count("[@nobody]"), 2);
}

void Build::links_leadToArticlesSectionsAndOutside()
{
    const test::SourceFolder folder;
    folder.write(u"articles/x.md"_s,
                 test::article("X",
                               "[a](plasma-cell.md) [b](plasma-cell.md#origin) [c](#here) [d](https://example.org/)\n\n"
                               "## Here\n\n<a href=\"plasma-cell.md\">e</a>\n"));
    const auto article = built(folder, u"x"_s);
    for (const char *address : {"\"/plasma-cell\"", "\"/plasma-cell#origin\"", "\"#here\"", "\"https://example.org/\""})
        QVERIFY2(article.bodyHtml.contains(address), address);
    QCOMPARE(article.bodyHtml.count("\"/plasma-cell\""), 2);
}

void Build::figure_hasItsCaption()
{
    const test::SourceFolder folder;
    folder.write(u"articles/x.md"_s,
                 test::article("X",
                               "![A \"cell\"](../media/cell.svg \"A cell, <drawn>.\")\n\nInline ![c](../media/cell.svg).\n"));
    const auto article = built(folder, u"x"_s);
    QVERIFY2(article.bodyHtml
                 .startsWith("<figure><img src=\"/media/cell.svg\" alt=\"A &quot;cell&quot;\"><figcaption>A cell, &lt;drawn&gt;."
                             "</figcaption></figure>"),
             article.bodyHtml.constData());
    QVERIFY(article.bodyHtml.contains("Inline <img src=\"/media/cell.svg\" alt=\"c\">."));
}

void Build::headings_areSections()
{
    const test::SourceFolder folder;
    folder.write(
        u"articles/x.md"_s,
        test::article("X",
                      "## What *is* it?\n\n### Harms [@kyle2018]\n\n## Harms\n\n| a | b |\n|---|---|\n| 1 | 2 [@kyle2018] |\n"));
    const auto article = built(folder, u"x"_s);
    QCOMPARE(article.sections.size(), 3);
    QVERIFY(article.sections.at(0) == (pack::SectionRecord{2, u"what-is-it"_s, u"What is it?"_s}));
    QVERIFY(article.sections.at(1) == (pack::SectionRecord{3, u"harms"_s, u"Harms"_s}));
    QVERIFY(article.sections.at(2) == (pack::SectionRecord{2, u"harms-2"_s, u"Harms"_s}));
    QVERIFY(article.bodyHtml.contains("<h2 id=\"what-is-it\">What <em>is</em> it?</h2>"));
    QVERIFY(article.bodyHtml.contains("<td>2<sup"));
    QCOMPARE(article.citations.first().places, 2);
}

void Build::code_isHighlighted()
{
    const test::SourceFolder folder;
    folder.write(u"articles/x.md"_s, test::article("X", "```python\nif x < 1: pass\n```\n\n```text\na < b\n```\n"));
    const auto article = built(folder, u"x"_s);
    QVERIFY(article.bodyHtml.contains("<pre><code class=\"language-python\"><span class=\"hl-"));
    QVERIFY(article.bodyHtml.contains("<pre><code>a &lt; b\n</code></pre>"));
}

void Build::rawHtml_isSanitised()
{
    const test::SourceFolder folder;
    folder.write(u"articles/x.md"_s,
                 test::article("X", "<script>alert(1)</script>\n\nH<sub>2</sub>O <b onclick=\"x()\">b</b>\n"));
    const auto article = built(folder, u"x"_s);
    QVERIFY(!article.bodyHtml.contains("script") && !article.bodyHtml.contains("onclick"));
    QVERIFY(article.bodyHtml.contains("H<sub>2</sub>O"));
}

void Build::reference_keepsWhatReadersNeed()
{
    const test::SourceFolder folder;
    folder.write(u"articles/x.md"_s, test::article("X", "[@kyle2018; @cowan2022]\n"));
    const auto article = built(folder, u"x"_s);
    const QJsonObject kyle = QJsonDocument::fromJson(article.citations.at(0).reference.csl).object();
    QVERIFY(!kyle.contains(u"custom"_s));
    QVERIFY(kyle.value(u"authors-incomplete"_s).toBool());
    QVERIFY(article.citations.at(0).reference.verified);
    QVERIFY(!article.citations.at(1).reference.verified);
}

void Build::articles_standInTheOrderOfTheAlphabet()
{
    const test::SourceFolder folder;
    for (const char *title : {"Zoster", "\303\226dema", "Opal", "2-Micron", "apple"})
        folder.write(u"articles/t%1.md"_s.arg(qHash(QByteArrayView(title)) % 1000), test::article(title, "Text.\n"));
    (void)built(folder, u"plasma-cell"_s);
    auto reader = pack::PackReader::open(folder.file(u"out.pandect"_s));
    const auto entries = reader->entries(0, 10);
    VERIFY_RESULT(entries);
    QStringList titles;
    for (const auto &entry : *entries)
        titles.append(entry.title);
    QCOMPARE(titles, (QStringList{u"2-Micron"_s, u"apple"_s, u"Ödema"_s, u"Opal"_s, u"Plasma cell"_s, u"Zoster"_s}));
    const auto letters = reader->letters();
    VERIFY_RESULT(letters);
    QCOMPARE(letters->at(0).count, 1);
    QCOMPARE(letters->at(15).label, u"O"_s);
    QCOMPARE(letters->at(15).first, 2);
    QCOMPARE(letters->at(15).count, 2);
}

void Build::byteOrderMarkAndCrLf_changeNothing()
{
    const test::SourceFolder folder;
    const auto plain = built(folder, u"plasma-cell"_s);
    const auto text = base::readFile(folder.file(u"articles/plasma-cell.md"_s));
    folder.write(u"articles/plasma-cell.md"_s, "\xef\xbb\xbf" + QByteArray(*text).replace("\n", "\r\n"));
    QVERIFY(built(folder, u"plasma-cell"_s) == plain);
}

void Build::sameFolder_givesTheSameBytes()
{
    const test::SourceFolder folder;
    for (int i = 0; i < 60; ++i)
        folder.write(u"articles/a%1.md"_s.arg(i),
                     test::article("Title " + QByteArray::number(i), "Text [@kyle2018] ![c](../media/cell.svg).\n"));
    VERIFY_RESULT(builder::build(folder.path(), folder.file(u"one.pandect"_s)));
    VERIFY_RESULT(builder::build(folder.path(), folder.file(u"two.pandect"_s)));
    const auto one = base::readFile(folder.file(u"one.pandect"_s));
    const auto two = base::readFile(folder.file(u"two.pandect"_s));
    VERIFY_RESULT(one);
    VERIFY_RESULT(two);
    QVERIFY(*one == *two);
}

void Build::works_areFormattedInAllStyles()
{
    const test::SourceFolder folder;
    folder.write(u"articles/x.md"_s, test::article("X", "Text [@kyle2018].\n"));
    const QString file = folder.file(u"out.pandect"_s);
    VERIFY_RESULT(builder::build(folder.path(), file, {.formatsReferences = true}));
    auto reader = pack::PackReader::open(file);
    VERIFY_RESULT(reader);
    for (const citation::Style &style : citation::bundledStyles()) {
        for (const QString &locale : {u"en-US"_s, u"en-GB"_s}) {
            const auto entries = reader->formatted(citation::fingerprint(style, locale), {u"kyle2018"_s});
            VERIFY_RESULT(entries);
            QCOMPARE(entries->size(), 1);
            QVERIFY2(entries->first().contains(u"Kyle"_s), qPrintable(style.name));
        }
    }
}

void Build::formattedWorks_areTakenFromTheFormerPack()
{
    const test::SourceFolder folder;
    folder.write(u"articles/x.md"_s, test::article("X", "Text [@kyle2018].\n"));
    const QString file = folder.file(u"out.pandect"_s);
    const builder::BuildOptions options{.formatsReferences = true};
    VERIFY_RESULT(builder::build(folder.path(), file, options));
    const QByteArray first = *base::readFile(file);
    QElapsedTimer clock;
    clock.start();
    VERIFY_RESULT(builder::build(folder.path(), file, options));
    QVERIFY2(clock.elapsed() < 2000, "an engine was started");
    QVERIFY(*base::readFile(file) == first);

    // A work that has changed is formatted anew.
    const QByteArray bibliography = *base::readFile(folder.file(u"bibliography.json"_s));
    folder.write(u"bibliography.json"_s, QByteArray(bibliography).replace("Kyle", "Changed"));
    VERIFY_RESULT(builder::build(folder.path(), file, options));
    auto reader = pack::PackReader::open(file);
    const QByteArray fingerprint = citation::fingerprint(citation::bundledStyles().first(), u"en-US"_s);
    QVERIFY(reader->formatted(fingerprint, {u"kyle2018"_s})->first().contains(u"Changed"_s));
}

void Build::folder_mayBeRelativeAndLinked()
{
    const test::SourceFolder folder;
    folder.write(u"articles/sub/page.html"_s, "<title>Page</title><body><p>Text</p><img src=\"../x.png\">");
    folder.write(u"articles/x.png"_s, "picture");
    folder.write(u"linked/encyclopedia.toml"_s, *base::readFile(folder.file(u"encyclopedia.toml"_s)));
    folder.write(u"linked/bibliography.json"_s, *base::readFile(folder.file(u"bibliography.json"_s)));
    QVERIFY(QFile::link(u"../articles"_s, folder.file(u"linked/articles"_s)));
    QVERIFY(QFile::link(u"../media"_s, folder.file(u"linked/media"_s)));
    VERIFY_RESULT(builder::build(folder.path(), folder.file(u"one.pandect"_s)));
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(folder.path()));
    const auto report = builder::build(u"linked"_s, u"two.pandect"_s);
    QVERIFY(QDir::setCurrent(before));
    VERIFY_RESULT(report);
    QCOMPARE(report->droppedAddresses, 0);
    QVERIFY(*base::readFile(folder.file(u"one.pandect"_s)) == *base::readFile(folder.file(u"two.pandect"_s)));
}

void Build::futureReview_isNoted()
{
    const test::SourceFolder folder;
    folder.write(u"articles/x.md"_s, test::article("X", "Text.\n").replace("2026-11-20", "2999-01-01"));
    const auto report = builder::build(folder.path(), folder.file(u"out.pandect"_s));
    VERIFY_RESULT(report);
    QCOMPARE(report->notes.size(), 1);
    QCOMPARE(report->notes.first().line, 6);
    const auto inspected = builder::check(folder.file(u"out.pandect"_s));
    VERIFY_RESULT(inspected);
    QVERIFY(inspected->findings.contains(u"x: the review of 2999-01-01 lies in the future"_s));
}

void Build::progress_endsWithAllWritten()
{
    const test::SourceFolder folder;
    QList<std::pair<builder::Stage, qint64>> seen;
    builder::BuildOptions options;
    options.progress = [&](builder::Stage stage, qint64 done, qint64) { seen.append({stage, done}); };
    VERIFY_RESULT(builder::build(folder.path(), folder.file(u"out.pandect"_s), options));
    QCOMPARE(seen.size(), 3);
    QVERIFY(seen.last() == std::pair(builder::Stage::Writing, qint64(1)));
}

void Build::builtPack_passesTheCheck()
{
    const test::SourceFolder folder;
    folder.write(u"articles/x.md"_s, test::article("X", "[a](plasma-cell.md#origin) [@kyle2018] ![c](../media/cell.svg)\n"));
    (void)built(folder, u"x"_s);
    const auto report = builder::check(folder.file(u"out.pandect"_s));
    VERIFY_RESULT(report);
    QCOMPARE(report->findings, QStringList());
}

QTEST_GUILESS_MAIN(Build)
#include "tst_build.moc"
