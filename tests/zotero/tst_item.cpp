// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testcase.h"

#include "zotero/item.h"
#include "zotero/types.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace {

QJsonObject made(const QByteArray &csl, bool verified = true)
{
    return zotero::item({u"key"_s, QJsonDocument::fromJson(csl).object(), verified});
}

QString extraOf(const QJsonObject &item)
{
    return item.value("extra"_L1).toString();
}

} // namespace

/// CSL into Zotero's fields.
class ItemTest : public test::TestCase
{
    Q_OBJECT

private slots:
    void article_hasAllItsFields();
    void field_isCalledAsItsKindCallsIt_data();
    void field_isCalledAsItsKindCallsIt();
    void everyType_isAKindOfZotero();
    void inexactType_isKeptInExtra();
    void fieldWithoutPlace_goesToExtra();
    void people_areCreators();
    void author_isWhoeverMakesTheKind();
    void personWithoutPlace_goesToExtra();
    void dates_areWhatZoteroReads_data();
    void dates_areWhatZoteroReads();
    void incompleteAuthors_areSaid();
    void notVerified_isATag();
    void hostileItem_isHarmless_data();
    void hostileItem_isHarmless();
};

void ItemTest::article_hasAllItsFields()
{
    const QJsonObject item = made(R"({"type":"article-journal","title":"Genome of <i>E. coli</i>","volume":277,"issue":"5331",
        "author":[{"family":"Blattner","given":"Frederick R."},{"literal":"World Health Organization"}],"page":"1453-1462",
        "container-title":"Science","container-title-short":"Sci","issued":{"date-parts":[[1997,9,5]]},"ISSN":"0036-8075",
        "DOI":"10.1126/science.277.5331.1453","URL":"https://example.org/a","PMID":"9278503","language":"en",
        "abstract":"Two\nlines","keyword":"Genome, Bacteria","note":"A note","accessed":{"date-parts":[[2020,1,2]]}})");
    const auto expected = QJsonDocument::fromJson(R"({"id":"key","itemType":"journalArticle",
        "title":"Genome of <i>E. coli</i>","volume":"277","issue":"5331","pages":"1453-1462","publicationTitle":"Science",
        "journalAbbreviation":"Sci","date":"1997-09-05","ISSN":"0036-8075","DOI":"10.1126/science.277.5331.1453",
        "url":"https://example.org/a","language":"en","abstractNote":"Two\nlines","accessDate":"2020-01-02",
        "creators":[{"lastName":"Blattner","firstName":"Frederick R.","creatorType":"author"},
                    {"name":"World Health Organization","creatorType":"author"}],
        "extra":"PMID: 9278503\nA note","tags":["Genome","Bacteria"],"notes":[],"attachments":[],"seeAlso":[]})");
    QCOMPARE(QJsonDocument(item).toJson(), QJsonDocument(expected.object()).toJson());
}

void ItemTest::field_isCalledAsItsKindCallsIt_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *type, const char *variable, const char *kind, const char *field) {
        QTest::addRow("%s %s", type, variable) << QString::fromLatin1(type) << QString::fromLatin1(variable)
                                               << QString::fromLatin1(kind) << QString::fromLatin1(field);
    };
    row("entry-encyclopedia", "container-title", "encyclopediaArticle", "encyclopediaTitle");
    row("entry-dictionary", "container-title", "dictionaryEntry", "dictionaryTitle");
    row("webpage", "container-title", "webpage", "websiteTitle");
    row("post-weblog", "container-title", "blogPost", "blogTitle");
    row("chapter", "container-title", "bookSection", "bookTitle");
    row("paper-conference", "container-title", "conferencePaper", "proceedingsTitle");
    row("paper-conference", "event-title", "conferencePaper", "conferenceName");
    row("speech", "event", "presentation", "meetingName");
    row("thesis", "publisher", "thesis", "university");
    row("thesis", "genre", "thesis", "thesisType");
    row("report", "publisher", "report", "institution");
    row("report", "number", "report", "reportNumber");
    row("software", "publisher", "computerProgram", "company");
    row("software", "version", "computerProgram", "versionNumber");
    row("dataset", "publisher", "dataset", "repository");
    row("article", "number", "preprint", "archiveID");
    row("legislation", "title", "statute", "nameOfAct");
    row("legislation", "container-title", "statute", "code");
    row("legal_case", "container-title", "case", "reporter");
    row("legal_case", "authority", "case", "court");
    row("legal_case", "page", "case", "firstPage");
    row("patent", "number", "patent", "patentNumber");
    row("standard", "authority", "standard", "organization");
    row("motion_picture", "publisher", "film", "distributor");
    row("book", "collection-title", "book", "series");
    row("book", "publisher-place", "book", "place");
    row("book", "number-of-pages", "book", "numPages");
    row("map", "collection-title", "map", "seriesTitle");
}

void ItemTest::field_isCalledAsItsKindCallsIt()
{
    QFETCH(QString, type);
    QFETCH(QString, variable);
    QFETCH(QString, field);
    const QJsonObject item = zotero::item({u"k"_s, {{u"type"_s, type}, {variable, u"value"_s}}, true});
    QTEST(item.value("itemType"_L1).toString(), "kind");
    QCOMPARE(item.value(field).toString(), u"value"_s);
    QVERIFY2(extraOf(item).isEmpty(), qPrintable(extraOf(item)));
}

void ItemTest::everyType_isAKindOfZotero()
{
    const QByteArrayList types{"article",
                               "article-journal",
                               "article-magazine",
                               "article-newspaper",
                               "bill",
                               "book",
                               "broadcast",
                               "chapter",
                               "classic",
                               "collection",
                               "dataset",
                               "document",
                               "entry",
                               "entry-dictionary",
                               "entry-encyclopedia",
                               "event",
                               "figure",
                               "graphic",
                               "hearing",
                               "interview",
                               "legal_case",
                               "legislation",
                               "manuscript",
                               "map",
                               "motion_picture",
                               "musical_score",
                               "pamphlet",
                               "paper-conference",
                               "patent",
                               "performance",
                               "periodical",
                               "personal_communication",
                               "post",
                               "post-weblog",
                               "regulation",
                               "report",
                               "review",
                               "review-book",
                               "software",
                               "song",
                               "speech",
                               "standard",
                               "thesis",
                               "treaty",
                               "webpage",
                               "",
                               "no such type"};
    QSet<QString> kinds;
    for (const QByteArray &type : types) {
        const QJsonObject item = made(R"({"title":"T","issued":{"date-parts":[[2020]]},"type":")" + type + R"("})");
        kinds.insert(item.value("itemType"_L1).toString());
        const zotero::ItemType kind = zotero::itemType(QString::fromLatin1(type));
        QCOMPARE(item.value(zotero::fieldOf(kind, "title"_L1)).toString(), u"T"_s);
        const QString date = zotero::fieldOf(kind, "date"_L1);
        QVERIFY2(!date.isEmpty() && item.value(date).toString() == u"2020"_s, type.constData());
    }
    QVERIFY(kinds.size() > 30 && !kinds.contains(QString()));
}

void ItemTest::inexactType_isKeptInExtra()
{
    QCOMPARE(extraOf(made(R"({"type":"regulation","title":"T"})")), u"Type: regulation"_s);
    QCOMPARE(extraOf(made(R"({"type":"book","title":"T"})")), QString());
    QCOMPARE(extraOf(made(R"({"title":"T"})")), QString());
}

void ItemTest::fieldWithoutPlace_goesToExtra()
{
    const QJsonObject item = made(R"({"type":"book","title":"T","DOI":"10.1000/182","PMCID":"PMC1","container-title":"C",
        "publisher-place":"Ghent","event-place":"Rome","original-date":{"date-parts":[[1920]]}})");
    QCOMPARE(item.value("place"_L1).toString(), u"Ghent"_s);
    QCOMPARE(extraOf(item).split(u'\n'),
             QStringList({u"container-title: C"_s, u"event-place: Rome"_s, u"DOI: 10.1000/182"_s, u"PMCID: PMC1"_s,
                          u"original-date: 1920"_s}));
    // The same twice is no loss.
    QCOMPARE(
        extraOf(made(R"({"type":"book","publisher-place":"Ghent","event-place":"Ghent","title-short":"T","shortTitle":"T"})")),
        QString());
}

void ItemTest::people_areCreators()
{
    const QJsonArray creators =
        made(R"({"type":"chapter","author":[{"family":"Gogh","given":"Vincent","non-dropping-particle":"van"},
            {"family":"King","given":"Martin Luther","suffix":"Jr."},{"family":"Madonna"}],
            "editor":[{"family":"Beethoven","given":"Ludwig","dropping-particle":"van"}],"container-author":[{"literal":"WHO"}]})")
            .value("creators"_L1)
            .toArray();
    const auto expected = QJsonDocument::fromJson(R"([{"lastName":"van Gogh","firstName":"Vincent","creatorType":"author"},
        {"lastName":"King","firstName":"Martin Luther, Jr.","creatorType":"author"},{"name":"Madonna","creatorType":"author"},
        {"lastName":"Beethoven","firstName":"Ludwig van","creatorType":"editor"},{"name":"WHO","creatorType":"bookAuthor"}])");
    QCOMPARE(QJsonDocument(creators).toJson(), expected.toJson());
}

void ItemTest::author_isWhoeverMakesTheKind()
{
    const auto maker = [](const QByteArray &type, const QByteArray &variable) {
        const QJsonObject item = made(R"({"type":")" + type + R"(",")" + variable + R"(":[{"family":"F","given":"G"}]})");
        return item.value("creators"_L1).toArray().first().toObject().value("creatorType"_L1).toString();
    };
    QCOMPARE(maker("software", "author"), u"programmer"_s);
    QCOMPARE(maker("patent", "author"), u"inventor"_s);
    QCOMPARE(maker("speech", "author"), u"presenter"_s);
    QCOMPARE(maker("map", "author"), u"cartographer"_s);
    QCOMPARE(maker("hearing", "author"), u"contributor"_s);
    QCOMPARE(maker("song", "performer"), u"performer"_s);
    QCOMPARE(maker("motion_picture", "director"), u"director"_s);
    QCOMPARE(maker("broadcast", "performer"), u"castMember"_s);
}

void ItemTest::personWithoutPlace_goesToExtra()
{
    const QJsonObject item = made(R"({"type":"report","editor":[{"family":"Doe","given":"Jane"},{"literal":"WHO"}]})");
    QVERIFY(item.value("creators"_L1).toArray().isEmpty());
    QCOMPARE(extraOf(item), u"editor: Doe || Jane\neditor: WHO"_s);
}

void ItemTest::dates_areWhatZoteroReads_data()
{
    QTest::addColumn<QByteArray>("issued");
    QTest::addColumn<QString>("date");
    QTest::newRow("day") << R"({"date-parts":[[1997,9,5]]})"_ba << u"1997-09-05"_s;
    QTest::newRow("month") << R"({"date-parts":[["1997","9"]]})"_ba << u"1997-09"_s;
    QTest::newRow("year") << R"({"date-parts":[[1997]]})"_ba << u"1997"_s;
    QTest::newRow("range") << R"({"date-parts":[[1997,9],[1998,1]]})"_ba << u"1997-09/1998-01"_s;
    QTest::newRow("season") << R"({"date-parts":[[1997]],"season":2})"_ba << u"Summer 1997"_s;
    QTest::newRow("about") << R"({"date-parts":[[1997]],"circa":true})"_ba << u"c. 1997"_s;
    QTest::newRow("before Christ") << R"({"date-parts":[[-44]]})"_ba << u"44 BC"_s;
    QTest::newRow("words") << R"({"literal":"in press"})"_ba << u"in press"_s;
    QTest::newRow("nothing") << "{}"_ba << QString();
    QTest::newRow("nonsense") << R"({"date-parts":[["x",99]]})"_ba << QString();
}

void ItemTest::dates_areWhatZoteroReads()
{
    QFETCH(QByteArray, issued);
    QTEST(made(R"({"type":"book","issued":)" + issued + "}").value("date"_L1).toString(), "date");
}

void ItemTest::incompleteAuthors_areSaid()
{
    QCOMPARE(extraOf(made(R"({"type":"book","author":[{"family":"A","given":"B"}],"authors-incomplete":true})")),
             u"Authors: et al."_s);
}

void ItemTest::notVerified_isATag()
{
    QCOMPARE(made(R"({"type":"book","keyword":"a"})", false).value("tags"_L1).toArray(), QJsonArray({u"a"_s, u"not verified"_s}));
}

void ItemTest::hostileItem_isHarmless_data()
{
    QTest::addColumn<QByteArray>("csl");
    QTest::newRow("nothing") << "{}"_ba;
    QTest::newRow("wrong kinds") << R"({"type":7,"title":[1],"author":"x","issued":[],"page":{},"keyword":{"a":1}})"_ba;
    QTest::newRow("script address") << R"({"type":"webpage","URL":"javascript:alert"})"_ba;
    QTest::newRow("line breaks") << R"({"type":"book","DOI":"10.1/x\ncreators: y","volume":"1\n2"})"_ba;
    QTest::newRow("foreign fields")
        << R"({"type":"book","itemType":"note","attachments":[{"url":"file:///x"}],"__proto__":{"a":1}})"_ba;
    QTest::newRow("long") << R"({"type":"book","title":")"_ba + QByteArray(1'000'000, 'x') + R"("})";
}

void ItemTest::hostileItem_isHarmless()
{
    QFETCH(QByteArray, csl);
    const QJsonObject item = made(csl);
    QVERIFY(!item.value("itemType"_L1).toString().isEmpty() && item.value("itemType"_L1) != u"note"_s);
    QVERIFY(item.value("attachments"_L1).toArray().isEmpty());
    QVERIFY(!item.value("url"_L1).toString().startsWith(u"javascript"_s));
    QVERIFY(!item.value("volume"_L1).toString().contains(u'\n'));
    QVERIFY(!extraOf(item).contains(u"\ncreators"_s));
    QVERIFY(!item.contains("__proto__"_L1));
}

QTEST_GUILESS_MAIN(ItemTest)
#include "tst_item.moc"
