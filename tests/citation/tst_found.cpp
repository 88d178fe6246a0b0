// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testcase.h"

#include "citation/found.h"

#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using citation::FoundReference;

class FoundTest : public test::TestCase
{
    Q_OBJECT

private slots:
    void seedPage_givesFourReferences();
    void seedPage_asHtml_givesTheSame();
    void wikipediaCitation_isReadAsRendered_data();
    void wikipediaCitation_isReadAsRendered();
    void wikipediaItem_keepsTextAnchorAndNumber();
    void coins_areMoreThanTheText();
    void shortCitation_isTheWholeWork();
    void publishersList_isRead_data();
    void publishersList_isRead();
    void numbers_followOnlyTheNextExpected();
    void proseWithNumbers_isNoList();
    void headings_areKnownInLanguages_data();
    void headings_areKnownInLanguages();
    void list_endsAtTheNextHeading();
    void plainLines_areReferencesOnlyTogether();
    void metadata_isReadFromHighwire();
    void unreadable_keepsItsTextAndNothingElse();
};

namespace {

QByteArray page(const QByteArray &body)
{
    return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body>" + body + "</body></html>";
}

QString title(const FoundReference &reference)
{
    return reference.csl.value("title"_L1).toString();
}

QStringList families(const FoundReference &reference)
{
    QStringList names;
    const QJsonArray authors = reference.csl.value("author"_L1).toArray();
    for (const auto &author : authors)
        names += author.toObject().value("family"_L1).toString() + author.toObject().value("literal"_L1).toString();
    return names;
}

int year(const FoundReference &reference, const char *field = "issued")
{
    return reference.csl.value(QLatin1StringView(field))
        .toObject()
        .value("date-parts"_L1)
        .toArray()
        .at(0)
        .toArray()
        .at(0)
        .toInt();
}

QString seedList()
{
    QFile file(QStringLiteral(TEST_DATA "/seed-list.txt"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void checkSeed(const QList<FoundReference> &found)
{
    QCOMPARE(found.size(), 4);
    for (qsizetype i = 0; i < found.size(); ++i)
        QCOMPARE(found.at(i).number, static_cast<int>(i) + 1);
    QCOMPARE(title(found.at(0)), u"What Is Multiple Myeloma?"_s);
    QCOMPARE(families(found.at(0)), (QStringList{u"Silberstein"_s, u"Tuchman"_s, u"Grant"_s}));
    QCOMPARE(found.at(0).csl.value("DOI"_L1).toString(), u"10.1001/jama.2021.25306"_s);
    QVERIFY(!found.at(0).isCertain); // its opening mark got lost
    QCOMPARE(title(found.at(1)), u"The Diagnosis and Treatment of Multiple Myeloma - PMC"_s);
    QCOMPARE(year(found.at(1), "accessed"), 2023);
    QVERIFY(!found.at(1).csl.contains("author"_L1));
    QCOMPARE(title(found.at(2)), u"Multiple myeloma: 2022 update on diagnosis, risk stratification, and management"_s);
    QCOMPARE(families(found.at(2)), QStringList{u"Sv"_s});
    QCOMPARE(found.at(2).csl.value("DOI"_L1).toString(), u"10.1002/ajh.26590"_s);
    QVERIFY(found.at(2).isCertain);
    QCOMPARE(title(found.at(3)), u"Diagnosis and Management of Multiple Myeloma: A Review"_s);
    QCOMPARE(families(found.at(3)), QStringList{u"Aj"_s});
    QCOMPARE(found.at(3).csl.value("container-title"_L1).toString(), u"JAMA"_s);
    QCOMPARE(found.at(3).csl.value("volume"_L1).toString(), u"327"_s);
    QCOMPARE(year(found.at(3)), 2022);
}

} // namespace

void FoundTest::seedPage_givesFourReferences()
{
    checkSeed(citation::referencesInText(seedList()));
}

void FoundTest::seedPage_asHtml_givesTheSame()
{
    QString html;
    const QStringList lines = seedList().split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        html += u"<p><span>%1</span></p>\n"_s.arg(line.toHtmlEscaped());
    checkSeed(citation::referencesInHtml(page(html.toUtf8())));
    QString joined = lines.join(u"<br>"_s);
    checkSeed(citation::referencesInHtml(page("<p>" + joined.toUtf8() + "</p>")));
}

void FoundTest::wikipediaCitation_isReadAsRendered_data()
{
    QTest::addColumn<QByteArray>("cite");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("container");
    QTest::addColumn<QStringList>("authors");
    QTest::addColumn<int>("issued");
    QTest::newRow("journal") << QByteArray(
        "<cite class=\"citation journal\">Doe, Jane; Roe, R. (9 May 2001). <a href=\"https://example.org/a\">\"A <i>bold</i> claim\"</a>. "
        "<i>Annals</i>. Press, Inc. <b>116</b> (38): 72–5. ISSN <a href=\"https://www.worldcat.org/issn/0006-2510\">0006-2510</a>"
        "<span class=\"reference-accessdate\">. Retrieved 3 May 2011</span>.</cite>")
                             << u"A bold claim"_s << u"Annals"_s << QStringList{u"Doe"_s, u"Roe"_s} << 2001;
    QTest::newRow("book") << QByteArray(
        "<cite class=\"citation book\">Doe, Jane (2005). <i>Index 1800-: \"A book\"</i> (2nd ed.). New York: Press. p. 7. "
        "ISBN <bdi>0-306-81431-5</bdi>.</cite>")
                          << u"Index 1800-: \"A book\""_s << QString() << QStringList{u"Doe"_s} << 2005;
    QTest::newRow("chapter") << QByteArray(
        "<cite class=\"citation book\">Doe, J. D. (1992). \"A part\". In Roe, Anthony (ed.). <i>The whole</i>. Press.</cite>")
                             << u"A part"_s << u"The whole"_s << QStringList{u"Doe"_s} << 1992;
    QTest::newRow("marks within") << QByteArray(
        "<cite class=\"citation web\">Doe, Jane. <a href=\"https://example.org/\">\"Notes on \"It\"\"</a>. <i>Site</i>. 24 April 1979.</cite>")
                                  << u"Notes on \"It\""_s << u"Site"_s << QStringList{u"Doe"_s} << 1979;
    QTest::newRow("nickname")
        << QByteArray("<cite class=\"citation book\">Doe, Jane \"JD\" (1999). <i>The work</i>. Press.</cite>") << u"The work"_s
        << QString() << QStringList{u"Doe"_s} << 1999;
    QTest::newRow("language")
        << QByteArray("<cite class=\"citation news\">Doe, Jane. (2001). \"Bir\". <i>Hurriyet</i> (in Turkish).</cite>")
        << u"Bir"_s << u"Hurriyet"_s << QStringList{u"Doe"_s} << 2001;
    QTest::newRow("no title") << QByteArray(
        "<cite class=\"citation web\"><i>Site</i> <a href=\"https://example.org/\">https://example.org/</a>.</cite>")
                              << QString() << u"Site"_s << QStringList() << 0;
}

void FoundTest::wikipediaCitation_isReadAsRendered()
{
    QFETCH(QByteArray, cite);
    QFETCH(QString, title);
    QFETCH(QString, container);
    QFETCH(QStringList, authors);
    QFETCH(int, issued);
    const auto found = citation::referencesInHtml(
        page("<ol class=\"mw-references references\"><li id=\"cite_note-1\"><span class=\"mw-cite-backlink\">^ a b</span> "
             "<span class=\"mw-reference-text\">"
             + cite + "</span></li></ol>"));
    QCOMPARE(found.size(), 1);
    QCOMPARE(::title(found.at(0)), title);
    QCOMPARE(found.at(0).csl.value("container-title"_L1).toString(), container);
    QCOMPARE(families(found.at(0)), authors);
    QCOMPARE(year(found.at(0)), issued);
    QVERIFY(!found.at(0).text.contains(u'^'));
    QVERIFY(!found.at(0).csl.value("issue"_L1).toString().contains("Turkish"_L1));
}

void FoundTest::wikipediaItem_keepsTextAnchorAndNumber()
{
    const auto found = citation::referencesInHtml(page(
        "<ol class=\"references\"><li id=\"cite_note-a-1\">Prose about <i>it</i>, told in 1984.</li>"
        "<li id=\"cite_note-2\"><a href=\"https://example.org/x\"></a></li></ol>"
        "<h2>Sources</h2><ul><li><cite id=\"CITEREFDoe\" class=\"citation book\">Doe (1999). <i>Work</i>.</cite></li></ul>"));
    QCOMPARE(found.size(), 3);
    QCOMPARE(found.at(0).text, u"Prose about it, told in 1984."_s);
    QCOMPARE(found.at(0).anchor, u"cite_note-a-1"_s);
    QCOMPARE(found.at(0).number, 1);
    QVERIFY(found.at(0).csl.isEmpty());
    QVERIFY(!found.at(0).isCertain);
    QCOMPARE(found.at(1).text, u"https://example.org/x"_s);
    QCOMPARE(found.at(1).csl.value("URL"_L1).toString(), u"https://example.org/x"_s);
    QCOMPARE(found.at(2).number, 0);
    QCOMPARE(found.at(2).anchor, u"CITEREFDoe"_s);
    QCOMPARE(title(found.at(2)), u"Work"_s);
}

void FoundTest::coins_areMoreThanTheText()
{
    const auto found = citation::referencesInHtml(page(
        "<ol class=\"references\"><li id=\"n\"><cite class=\"citation journal\">Doe, J. \"Short\". <i>J</i>.</cite>"
        "<span title=\"ctx_ver=Z39.88-2004&amp;rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Ajournal&amp;rft.genre=article"
        "&amp;rft.atitle=Long+%26+whole&amp;rft.jtitle=Journal&amp;rft.volume=3&amp;rft.pages=389-401&amp;rft.date=2001-05-09"
        "&amp;rft.aulast=Doe&amp;rft.aufirst=Jane&amp;rft.au=Doe%2C+Jane&amp;rft.au=Roe%2C+R.&amp;rft.au=Li%2C+Wei"
        "&amp;rft_id=info%3Adoi%2F10.1000%2F182\" class=\"Z3988\"></span></li></ol>"));
    QCOMPARE(found.size(), 1);
    QCOMPARE(title(found.at(0)), u"Long & whole"_s);
    QCOMPARE(families(found.at(0)), (QStringList{u"Doe"_s, u"Roe"_s, u"Li"_s}));
    QCOMPARE(found.at(0).csl.value("DOI"_L1).toString(), u"10.1000/182"_s);
    QCOMPARE(found.at(0).csl.value("page"_L1).toString(), u"389-401"_s);
    QCOMPARE(found.at(0).csl.value("type"_L1).toString(), u"article-journal"_s);
    QVERIFY(found.at(0).isCertain);
}

void FoundTest::shortCitation_isTheWholeWork()
{
    const auto found = citation::referencesInHtml(page(
        "<ol class=\"references\"><li id=\"n1\"><a href=\"#CITEREFDoe1999\">Doe 1999</a>, p. 3.</li></ol>"
        "<ul><li><cite id=\"CITEREFDoe1999\" class=\"citation book\">Doe, Jane (1999). <i>The work</i>. Press.</cite></li></ul>"));
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.at(0).text, u"Doe 1999, p. 3."_s);
    QCOMPARE(title(found.at(0)), u"The work"_s);
}

void FoundTest::publishersList_isRead_data()
{
    QTest::addColumn<QByteArray>("html");
    const QByteArray words = "Kyle RA, Rajkumar SV. Multiple myeloma. N Engl J Med. 2004;351(18):1860-73.";
    const QByteArray link = "<a href=\"https://doi.org/10.1056/NEJMra041875\">DOI</a>";
    QTest::newRow("ul.ref-list") << "<ul class=\"ref-list\"><li id=\"b\"><span class=\"label\">7.</span><cite>" + words
            + "</cite> [" + link + "] [<a href=\"https://scholar.google.com/x\">Google Scholar</a>]</li></ul>";
    QTest::newRow("ref-cit-blk") << "<div class=\"ref-cit-blk half_rhythm\" id=\"b\" data-counter=\"7.\">" + words + link
            + "</div>";
    QTest::newRow("article references") << "<ol><li class=\"c-article-references__item\" data-counter=\"7.\" id=\"b\"><p>" + words
            + "</p><p class=\"c-article-references__links\">" + link + "</p></li></ol>";
    QTest::newRow("html-x") << "<ol><li id=\"b\" class=\"html-x\" data-content=\"7.\">" + words + " [" + link + "]</li></ol>";
    QTest::newRow("role") << "<div id=\"b\" role=\"doc-biblioentry\"><span class=\"label\">[7]</span>" + words + link + "</div>";
    QTest::newRow("data-bib-id") << "<li data-bib-id=\"x\" value=\"7\" id=\"b\">" + words + link + "</li>";
}

void FoundTest::publishersList_isRead()
{
    QFETCH(QByteArray, html);
    const auto found = citation::referencesInHtml(page(html));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.at(0).number, 7);
    QCOMPARE(found.at(0).anchor, u"b"_s);
    QCOMPARE(title(found.at(0)), u"Multiple myeloma"_s);
    QCOMPARE(families(found.at(0)), (QStringList{u"Kyle"_s, u"Rajkumar"_s}));
    QCOMPARE(found.at(0).csl.value("page"_L1).toString(), u"1860-1873"_s);
    QCOMPARE(found.at(0).csl.value("DOI"_L1).toString(), u"10.1056/nejmra041875"_s);
    QCOMPARE(found.at(0).confidence.value(u"DOI"_s), 1.0);
    QVERIFY(!found.at(0).text.contains("Scholar"_L1));
}

void FoundTest::numbers_followOnlyTheNextExpected()
{
    const auto found = citation::referencesInText(u"References\n\n"
                                                  "1. World Health Organization. Report\n"
                                                  "5. Geneva, 1986.\n"
                                                  "2. Kyle RA. Multiple myeloma. Blood.\n"
                                                  "1986. ISBN 0-306-81431-5\n"
                                                  "4. is no entry, for there is no third\n"_s);
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.at(0).text, u"World Health Organization. Report 5. Geneva, 1986."_s);
    QCOMPARE(found.at(1).number, 2);
    QVERIFY(found.at(1).text.endsWith("no third"_L1));
    QCOMPARE(found.at(1).csl.value("ISBN"_L1).toString(), u"9780306814310"_s);
}

void FoundTest::proseWithNumbers_isNoList()
{
    QCOMPARE(citation::referencesInText(u"How to do it:\n\n1. Wash your hands well before.\n2. Dry them with a clean towel.\n"_s)
                 .size(),
             0);
    QCOMPARE(citation::referencesInHtml(page("<ol><li>Wash your hands well before.<li>Dry them.</ol><p>In 1984.</p>")).size(), 0);
    QCOMPARE(citation::referencesInText(QString()).size(), 0);
    QCOMPARE(citation::referencesInHtml({}).size(), 0);
}

void FoundTest::headings_areKnownInLanguages_data()
{
    QTest::addColumn<QString>("heading");
    for (const char *heading : {"References", "7. REFERENCES:", "Bibliography", "Works Cited", "Literaturverzeichnis",
                                "Références", "Referencias", "参考文献", "المراجع", "Список литературы"})
        QTest::newRow(heading) << QString::fromUtf8(heading);
}

void FoundTest::headings_areKnownInLanguages()
{
    QFETCH(QString, heading);
    const QString html =
        u"<p>Text.</p><p><strong>%1</strong></p><ul><li>Kyle, R. A. (2004). Multiple myeloma. <i>Blood</i>, 3(1), 1–9."
        "<li>Doe, J. (2005). Another. <i>Blood</i>, 4(1), 1–9.</ul><p>Contact</p>"_s.arg(heading);
    const auto found = citation::referencesInHtml(page(html.toUtf8()));
    QCOMPARE(found.size(), 2);
    QCOMPARE(title(found.at(1)), u"Another"_s);
    QCOMPARE(found.at(1).csl.value("volume"_L1).toString(), u"4"_s);
}

void FoundTest::list_endsAtTheNextHeading()
{
    const auto found = citation::referencesInHtml(page(
        "<h2>References</h2><p>[1] A. Kyle, “One,” <i>Blood</i>, vol. 1, 2001.</p><p>[2] A. Kyle, “Two,” <i>Blood</i>, vol. 2, 2002.</p>"
        "<h2>About the author</h2><p>[3] A. Kyle was born in 1950.</p>"));
    QCOMPARE(found.size(), 2);
}

void FoundTest::plainLines_areReferencesOnlyTogether()
{
    const QString line = u"Kyle RA, Rajkumar SV. Multiple myeloma. N Engl J Med. 2004;351(18):1860-73."_s;
    QCOMPARE(citation::referencesInText(line).size(), 1);
    QCOMPARE(citation::referencesInText(u"[75] "_s + line).at(0).number, 75);
    QCOMPARE(citation::referencesInText(line + u"\nThis is prose.\nAnd this is, too.\n"_s).size(), 0);
}

void FoundTest::metadata_isReadFromHighwire()
{
    const QJsonObject csl = citation::pageMetadata(
        "<html><head><meta name=\"citation_title\" content=\"A title\"><meta name=\"citation_author\" content=\"Doe, Jane\">"
        "<meta name=\"citation_author\" content=\"Richard Roe\"><meta name=\"citation_publication_date\" content=\"2020/05/03\">"
        "<meta name=\"citation_journal_title\" content=\"Blood\"><meta name=\"citation_volume\" content=\"3\">"
        "<meta name=\"citation_firstpage\" content=\"389\"><meta name=\"citation_lastpage\" content=\"401\">"
        "<meta name=\"citation_doi\" content=\"doi:10.1000/182\"><meta name=\"citation_issn\" content=\"0006-4971\">"
        "<meta name=\"citation_pdf_url\" content=\"javascript:alert(1)\"></head></html>");
    QCOMPARE(csl.value("title"_L1).toString(), u"A title"_s);
    QCOMPARE(csl.value("type"_L1).toString(), u"article-journal"_s);
    QCOMPARE(csl.value("author"_L1).toArray().at(1).toObject().value("family"_L1).toString(), u"Roe"_s);
    QCOMPARE(csl.value("issued"_L1).toObject().value("date-parts"_L1).toArray().at(0).toArray(), (QJsonArray{2020, 5, 3}));
    QCOMPARE(csl.value("page"_L1).toString(), u"389-401"_s);
    QCOMPARE(csl.value("DOI"_L1).toString(), u"10.1000/182"_s);
    QVERIFY(!csl.contains("URL"_L1));
    QVERIFY(citation::pageMetadata("<p>nothing</p>").isEmpty());
}

void FoundTest::unreadable_keepsItsTextAndNothingElse()
{
    const auto found = citation::referencesInText(u"References\n\n1. Personal communication with a nurse, spring\n2. Ibid.\n"_s);
    QCOMPARE(found.size(), 2);
    for (const FoundReference &reference : found) {
        QVERIFY(reference.csl.isEmpty());
        QVERIFY(!reference.isCertain);
    }
    QCOMPARE(found.at(1).text, u"Ibid."_s);
}

QTEST_APPLESS_MAIN(FoundTest)
#include "tst_found.moc"
