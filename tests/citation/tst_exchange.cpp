// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplereferences.h"
#include "testcase.h"

#include "citation/exchange.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;
using citation::Format;
using library::Reference;
using test::Sample;

Q_DECLARE_METATYPE(citation::Format)
Q_DECLARE_METATYPE(test::Sample)

namespace {

constexpr QLatin1StringView coreFields[] = {"author"_L1, "title"_L1, "container-title"_L1, "volume"_L1,
                                            "issue"_L1,  "page"_L1,  "issued"_L1,          "DOI"_L1,
                                            "PMID"_L1,   "URL"_L1,   "publisher"_L1};

QList<Reference> readBack(const QByteArray &file, Format format)
{
    const auto read = citation::read(file, format);
    if (!read || !read->problems.isEmpty())
        return {};
    return read->references;
}

Reference titled(const QString &key, const QString &title)
{
    return {key, {{u"type"_s, u"article-journal"_s}, {u"title"_s, title}}, true};
}

} // namespace

class Exchange : public test::TestCase
{
    Q_OBJECT

private slots:
    void formats_areNamed();
    void roundTrip_keepsTheCore_data();
    void roundTrip_keepsTheCore();
    void roundTrip_keepsTypes();
    void cslJson_keepsEverything();
    void cslJson_tellsLines();
    void keys_areLegalAndUnique();
    void scriptAddress_isANote();
    void oddContent_isWritten_data();
    void oddContent_isWritten();
    void manyAuthors_areKept();
    void moreAuthors_areMarked();
    void titleAlone_isEnough();
    void writeOnlyFormats_areNotRead();
};

void Exchange::formats_areNamed()
{
    QSet<QString> ids;
    for (const citation::FormatInfo &info : citation::formats()) {
        ids.insert(info.id);
        QVERIFY(!info.name.isEmpty() && !info.suffix.isEmpty() && info.mimeType.contains(u'/'));
        QCOMPARE(citation::formatNamed(QString(info.id).toUpper()), &info);
    }
    QCOMPARE(ids.size(), static_cast<qsizetype>(citation::formats().size()));
    QCOMPARE(citation::formatNamed(u"nonsense"_s), nullptr);
}

void Exchange::roundTrip_keepsTheCore_data()
{
    QTest::addColumn<Sample>("sample");
    QTest::addColumn<Format>("format");
    const std::pair<const char *, Sample> samples[] = {{"bundled", Sample::Bundled},
                                                       {"shared", Sample::Shared},
                                                       {"hard", Sample::Hard}};
    for (const auto &[name, sample] : samples) {
        for (const Format format : {Format::BibTeX, Format::BibLaTeX, Format::Ris, Format::CslJson})
            QTest::addRow("%s, %d", name, static_cast<int>(format)) << sample << format;
    }
}

void Exchange::roundTrip_keepsTheCore()
{
    QFETCH(Sample, sample);
    QFETCH(Format, format);
    const QList<Reference> references = test::sampleReferences(sample);
    if (references.isEmpty())
        QSKIP("the shared test data is not beside the checkout");
    const QList<Reference> again = readBack(citation::written(references, format), format);
    QCOMPARE(again.size(), references.size());
    const bool isPlain = format == Format::Ris; // which has no markup
    for (qsizetype i = 0; i < references.size(); ++i) {
        QJsonObject csl = references.at(i).csl;
        if (csl.value("URL"_L1).toString().startsWith(u"javascript:"_s))
            csl.remove("URL"_L1);
        for (const QLatin1StringView field : coreFields)
            QCOMPARE(test::comparable(again.at(i).csl, field, isPlain), test::comparable(csl, field, isPlain));
        QCOMPARE(again.at(i).csl.value("authors-incomplete"_L1), csl.value("authors-incomplete"_L1));
    }
}

void Exchange::roundTrip_keepsTypes()
{
    const QList<Reference> references = test::sampleReferences(Sample::Hard);
    for (const Format format : {Format::BibTeX, Format::BibLaTeX, Format::Ris}) {
        const QList<Reference> again = readBack(citation::written(references, format), format);
        QCOMPARE(again.size(), references.size());
        for (qsizetype i = 0; i < references.size(); ++i)
            QCOMPARE(again.at(i).csl.value("type"_L1), references.at(i).csl.value("type"_L1));
    }
}

void Exchange::cslJson_keepsEverything()
{
    const QJsonObject custom{{u"authors_complete"_s, false}, {u"anything"_s, QJsonArray{1, 2}}};
    Reference reference = titled(u"a"_s, u"A"_s);
    reference.csl.insert(u"id"_s, u"a"_s);
    reference.csl.insert(u"custom"_s, custom);
    reference.csl.insert(u"authors-incomplete"_s, true);
    const QByteArray json = citation::written({reference}, Format::CslJson);
    QVERIFY(!json.contains("authors-incomplete")); // the schema knows no such member
    QCOMPARE(readBack(json, Format::CslJson), QList<Reference>{reference});
    reference.verified = false;
    const QList<Reference> again = readBack(citation::written({reference}, Format::CslJson), Format::CslJson);
    QVERIFY(!again.constFirst().verified);
    QCOMPARE(again.constFirst().csl.value("custom"_L1).toObject().value("anything"_L1), custom.value("anything"_L1));
}

void Exchange::cslJson_tellsLines()
{
    const auto read = citation::read("[\n {\"id\": \"a[,{\", \"title\": \"A\"},\n 5,\n {\"title\": \"B\"}\n]\n", Format::CslJson);
    VERIFY_RESULT(read);
    QCOMPARE(read->lines, (QList<int>{2, 4}));
    QCOMPARE(read->problems.size(), 1);
    QCOMPARE(read->problems.first().line, 3);
    const auto broken = citation::read("[\n{\"id\": \"a\"},\n{\"id\" \"b\"}]", Format::CslJson);
    COMPARE_ERROR(broken, base::ErrorCode::SourceInvalid);
    QCOMPARE(broken.error().line, 3);
}

void Exchange::keys_areLegalAndUnique()
{
    QList<Reference> references;
    for (const QString &key : {u"Müller, 2019"_s, u"muller-2019"_s, u"a{b}"_s, u"ab"_s, u"日本"_s, QString()})
        references.append(titled(key, u"T"_s));
    references.last().csl.insert(u"issued"_s, QJsonObject{{u"date-parts"_s, QJsonArray{QJsonArray{2019}}}});
    QStringList keys;
    for (const Reference &reference : readBack(citation::written(references, Format::BibTeX), Format::BibTeX))
        keys.append(reference.key);
    QCOMPARE(keys, (QStringList{u"Muller-2019"_s, u"muller-2019-2"_s, u"ab"_s, u"ab-2"_s, u"reference"_s, u"2019"_s}));
}

void Exchange::scriptAddress_isANote()
{
    Reference reference = titled(u"evil"_s, u"Evil"_s);
    reference.csl.insert(u"URL"_s, u"javascript:alert(1)"_s);
    for (const Format format : {Format::BibTeX, Format::BibLaTeX, Format::Ris, Format::CslJson}) {
        const QList<Reference> again = readBack(citation::written({reference}, format), format);
        QCOMPARE(again.size(), 1);
        QVERIFY(!again.first().csl.contains("URL"_L1));
        QCOMPARE(again.first().csl.value("note"_L1).toString(), u"javascript:alert(1)"_s);
    }
    for (const Format format : {Format::EndNoteXml, Format::Mods, Format::WordXml, Format::EndNote})
        QVERIFY(citation::written({reference}, format).contains("javascript:alert(1)"));
    QVERIFY(!citation::written({reference}, Format::EndNoteXml).contains("<url>"));
    QVERIFY(!citation::written({reference}, Format::Mods).contains("<url"));
    QVERIFY(!citation::written({reference}, Format::WordXml).contains("<b:URL>"));
    QVERIFY(!citation::written({reference}, Format::EndNote).contains("%U"));
}

void Exchange::oddContent_isWritten_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray("{\"id\": \"x\"}");
    QTest::newRow("wrong types")
        << QByteArray(R"({"id": 5, "type": [], "title": {}, "author": "A", "issued": [], "URL": 7, "page": true})");
    QTest::newRow("odd names")
        << QByteArray(R"({"title": "x", "author": [5, {}, {"given": "G"}, {"family": ""}, {"literal": ","}, null, []]})");
    QTest::newRow("odd dates")
        << QByteArray(R"({"title": "x", "issued": {"date-parts": [["x"], 5, [], [99999, 99, 99]]}, "accessed": {"raw": ""}})");
    QTest::newRow("controls") << QByteArray(R"({"title": "a\u0000b\u0001c\ud800d\uffff", "note": "\u001b\u0008"})");
    QTest::newRow("braces")
        << QByteArray(R"({"title": "}}}{ \\", "DOI": "10.1/}{", "author": [{"family": "}", "given": "\\"}]})");
    QTest::newRow("deep") << QByteArray("{\"title\": \"x\", \"custom\": " + QByteArray(500, '[') + QByteArray(500, ']') + "}");
}

void Exchange::oddContent_isWritten()
{
    QFETCH(QByteArray, json);
    const auto read = citation::read(json, Format::CslJson);
    VERIFY_RESULT(read);
    for (const citation::FormatInfo &info : citation::formats()) {
        const QByteArray file = citation::written(read->references, info.format);
        QVERIFY(!file.isEmpty());
        if (info.canBeRead)
            QCOMPARE(readBack(file, info.format).size(), 1);
    }
}

void Exchange::manyAuthors_areKept()
{
    constexpr int many = 3000;
    QJsonArray authors;
    for (int i = 0; i < many; ++i)
        authors.append(QJsonObject{{u"family"_s, u"Family%1"_s.arg(i)}, {u"given"_s, u"A. B."_s}});
    Reference reference = titled(u"atlas"_s, u"A particle"_s);
    reference.csl.insert(u"author"_s, authors);
    const QList<Reference> references(100, reference);
    for (const citation::FormatInfo &info : citation::formats()) {
        const QByteArray file = citation::written(references, info.format);
        QVERIFY(file.contains("Family2999"));
        if (!info.canBeRead)
            continue;
        const QList<Reference> back = readBack(file, info.format);
        QCOMPARE(back.last().csl.value("author"_L1).toArray(), authors);
    }
}

void Exchange::moreAuthors_areMarked()
{
    Reference reference = titled(u"kyle"_s, u"T"_s);
    reference.csl.insert(u"author"_s, QJsonArray{QJsonObject{{u"family"_s, u"Kyle"_s}, {u"given"_s, u"RA"_s}}});
    reference.csl.insert(u"authors-incomplete"_s, true);
    const auto file = [&](Format format) { return citation::written({reference}, format); };
    QVERIFY(file(Format::BibTeX).contains("author = {Kyle, RA and others}"));
    QVERIFY(file(Format::Ris).contains("AU  - Kyle, RA\r\nAU  - et al.\r\n"));
    QVERIFY(file(Format::Mods).contains("<etal/>"));
    QVERIFY(file(Format::Csv).contains("Kyle, RA; et al."));
    for (const Format format : {Format::EndNote, Format::EndNoteXml, Format::WordXml})
        QVERIFY(file(format).contains("et al."));
}

void Exchange::titleAlone_isEnough()
{
    for (const citation::FormatInfo &info : citation::formats())
        QVERIFY(citation::written({titled(u"k"_s, u"Only this"_s)}, info.format).contains("Only this"));
    for (const citation::FormatInfo &info : citation::formats())
        QVERIFY(info.format == Format::CslJson || !citation::written({}, info.format).contains("Only this"));
}

void Exchange::writeOnlyFormats_areNotRead()
{
    for (const citation::FormatInfo &info : citation::formats()) {
        if (!info.canBeRead)
            COMPARE_ERROR(citation::read("x", info.format), base::ErrorCode::ArgumentInvalid);
        else
            COMPARE_ERROR(citation::read("nothing of the kind", info.format), base::ErrorCode::SourceInvalid);
    }
}

QTEST_GUILESS_MAIN(Exchange)
#include "tst_exchange.moc"
