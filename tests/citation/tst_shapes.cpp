// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplereferences.h"
#include "testcase.h"

#include "citation/exchange.h"

#include <QJsonArray>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using citation::Format;

namespace {

/// “path text” of each element that holds text, its path from the root; or the error.
QStringList leaves(const QByteArray &file)
{
    QStringList path;
    QStringList found;
    QXmlStreamReader xml(file);
    QString text;
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement:
            path.append(xml.name().toString());
            text.clear();
            break;
        case QXmlStreamReader::Characters:
            text += xml.text();
            break;
        case QXmlStreamReader::EndElement:
            if (!text.trimmed().isEmpty())
                found.append(path.join(u'/') + u' ' + text);
            text.clear();
            path.removeLast();
            break;
        default:
            break;
        }
    }
    return xml.hasError() ? QStringList{xml.errorString()} : found;
}

library::Reference article()
{
    const QJsonArray authors{QJsonObject{{u"family"_s, u"Blattner"_s}, {u"given"_s, u"Frederick R."_s}, {u"suffix"_s, u"III"_s}},
                             QJsonObject{{u"literal"_s, u"World Health Organization"_s}}};
    return {u"blattner1997"_s,
            {{u"type"_s, u"article-journal"_s},
             {u"title"_s, u"Genome of <i>E. coli</i> & <x>"_s},
             {u"author"_s, authors},
             {u"container-title"_s, u"Science"_s},
             {u"volume"_s, u"277"_s},
             {u"issue"_s, u"5331"_s},
             {u"page"_s, u"1453-1462"_s},
             {u"issued"_s, QJsonObject{{u"date-parts"_s, QJsonArray{QJsonArray{1997, 9, 5}}}}},
             {u"DOI"_s, u"10.1126/science.277.5331.1453"_s},
             {u"PMID"_s, u"9278503"_s},
             {u"abstract"_s, u"One.\nTwo."_s},
             {u"URL"_s, u"https://example.org/?a=1&b=2"_s}},
            true};
}

} // namespace

class Shapes : public test::TestCase
{
    Q_OBJECT

private slots:
    void elements_standWhereReadersLook_data();
    void elements_standWhereReadersLook();
    void everySample_isWellFormed();
    void endNoteXml_namesTheType();
    void endNote_hasItsTags();
    void csv_isRfc4180AndComputesNothing();
};

void Shapes::elements_standWhereReadersLook_data()
{
    QTest::addColumn<Format>("format");
    QTest::addColumn<QStringList>("expected");
    const QString record = u"xml/records/record/"_s;
    QTest::newRow("EndNote") << Format::EndNoteXml
                             << QStringList{record + u"ref-type 17"_s,
                                            record + u"contributors/authors/author Blattner, Frederick R., III"_s,
                                            record + u"contributors/authors/author World Health Organization,"_s,
                                            record + u"titles/title Genome of E. coli & <x>"_s,
                                            record + u"periodical/full-title Science"_s,
                                            record + u"pages 1453-1462"_s,
                                            record + u"volume 277"_s,
                                            record + u"number 5331"_s,
                                            record + u"dates/year 1997"_s,
                                            record + u"electronic-resource-num 10.1126/science.277.5331.1453"_s,
                                            record + u"accession-num 9278503"_s,
                                            record + u"abstract One.\rTwo."_s,
                                            record + u"urls/web-urls/url https://example.org/?a=1&b=2"_s};
    const QString mods = u"modsCollection/mods/"_s;
    QTest::newRow("MODS") << Format::Mods
                          << QStringList{mods + u"titleInfo/title Genome of E. coli & <x>"_s,
                                         mods + u"name/namePart Blattner"_s,
                                         mods + u"name/namePart Frederick R."_s,
                                         mods + u"name/role/roleTerm aut"_s,
                                         mods + u"relatedItem/titleInfo/title Science"_s,
                                         mods + u"relatedItem/originInfo/dateIssued 1997-09-05"_s,
                                         mods + u"relatedItem/part/detail/number 277"_s,
                                         mods + u"relatedItem/part/extent/start 1453"_s,
                                         mods + u"relatedItem/part/extent/end 1462"_s,
                                         mods + u"identifier 10.1126/science.277.5331.1453"_s,
                                         mods + u"location/url https://example.org/?a=1&b=2"_s};
    const QString source = u"Sources/Source/"_s;
    QTest::newRow("Word") << Format::WordXml
                          << QStringList{source + u"Tag blattner1997"_s,
                                         source + u"SourceType JournalArticle"_s,
                                         source + u"Author/Author/NameList/Person/Last Blattner, III"_s,
                                         source + u"Author/Author/NameList/Person/First Frederick R."_s,
                                         source + u"Title Genome of E. coli & <x>"_s,
                                         source + u"JournalName Science"_s,
                                         source + u"Year 1997"_s,
                                         source + u"Month 9"_s,
                                         source + u"Day 5"_s,
                                         source + u"Pages 1453-1462"_s,
                                         source + u"DOI 10.1126/science.277.5331.1453"_s};
}

void Shapes::elements_standWhereReadersLook()
{
    QFETCH(Format, format);
    QFETCH(QStringList, expected);
    const QStringList found = leaves(citation::written({article()}, format));
    for (const QString &leaf : expected)
        QVERIFY2(found.contains(leaf), qPrintable(leaf + u" is not among\n"_s + found.join(u'\n')));
}

void Shapes::everySample_isWellFormed()
{
    for (const Format format : {Format::EndNoteXml, Format::Mods, Format::WordXml}) {
        for (const test::Sample sample : {test::Sample::Bundled, test::Sample::Hard}) {
            const QList<library::Reference> references = test::sampleReferences(sample);
            QVERIFY(leaves(citation::written(references, format)).size() > references.size());
        }
    }
}

void Shapes::endNoteXml_namesTheType()
{
    QVERIFY(citation::written({article()}, Format::EndNoteXml).contains("<ref-type name=\"Journal Article\">17</ref-type>"));
    QVERIFY(citation::written({article()}, Format::EndNoteXml).contains("One.&#xD;Two."));
    QVERIFY(citation::written({article()}, Format::Mods).contains("xmlns=\"http://www.loc.gov/mods/v3\""));
    QVERIFY(citation::written({article()}, Format::WordXml)
                .contains("<b:Sources xmlns:b=\"http://schemas.openxmlformats.org/officeDocument/2006/bibliography\""));
}

void Shapes::endNote_hasItsTags()
{
    const QByteArray file = citation::written({article()}, Format::EndNote);
    QVERIFY(file.startsWith("%0 Journal Article\r\n%A Blattner, Frederick R., III\r\n%A World Health Organization,\r\n"));
    for (const char *line : {"%T Genome of E. coli & <x>\r\n", "%J Science\r\n", "%D 1997\r\n", "%8 1997-09-05\r\n", "%V 277\r\n",
                             "%N 5331\r\n", "%P 1453-1462\r\n", "%R 10.1126/science.277.5331.1453\r\n"})
        QVERIFY2(file.contains(line), line);
}

void Shapes::csv_isRfc4180AndComputesNothing()
{
    library::Reference reference{u"a"_s, {{u"title"_s, u"=HYPERLINK(\"x\",1)"_s}}, false};
    const QByteArray file = citation::written({reference}, Format::Csv);
    QVERIFY(file.startsWith("\xef\xbb\xbfkey,type,author,title,"));
    QVERIFY(file.contains("\r\na,,,\"'=HYPERLINK(\"\"x\"\",1)\","));
    QVERIFY(file.endsWith(",no\r\n"));
}

QTEST_GUILESS_MAIN(Shapes)
#include "tst_shapes.moc"
