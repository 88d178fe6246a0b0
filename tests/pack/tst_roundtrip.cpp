// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplepack.h"
#include "testcase.h"

#include "base/atomicfile.h"
#include "library/titlekey.h"
#include "pack/packreader.h"
#include "pack/verify.h"

#include <QTemporaryDir>

class RoundTrip : public test::TestCase
{
    Q_OBJECT

private slots:
    void initTestCase() { VERIFY_RESULT(test::writeSamplePack(m_file, count)); }
    void everyArticle_comesBackWhole();
    void everyPicture_comesBackWhole();
    void metadataTopicsAndLetters_comeBack();
    void terms_comeBackWithTheirArticles();
    void latestReviews_comeLatestFirst();
    void termWithoutItsArticle_isRefused();
    void entries_areAPageOfTheIndex();
    void titles_areFoundByPrefixOfTitleOrAlias();
    void sameInput_givesTheSameBytes();
    void verify_findsNothingInASoundPack();
    void formattedWorks_comeBackInTheirStyle();
    void missingArticle_saysWhich();
    void linksToAnArticle_comeBack();
    void ids_comeBackOrAreRefused();
    void linkToNowhere_isRefused();
    void pathTwice_isRefused();
    void unfinishedPack_leavesNoFile();

private:
    static constexpr int count = 700; // several clusters and a dictionary
    QTemporaryDir m_dir;
    QString m_file = m_dir.filePath(QStringLiteral("sample.pandect"));
};

void RoundTrip::everyArticle_comesBackWhole()
{
    auto reader = pack::PackReader::open(m_file);
    VERIFY_RESULT(reader);
    const auto written = test::sampleArticles(count);
    for (int i = 0; i < count; ++i) {
        auto read = reader->article(written.at(i).entry.path);
        VERIFY_RESULT(read);
        QCOMPARE(read->entry.id, i + 1);
        pack::ArticleRecord expected = written.at(i);
        expected.entry.id = i + 1;
        QCOMPARE(read->seeAlsoEntries.size(), expected.seeAlso.size());
        if (i > 0)
            QCOMPARE(read->seeAlsoEntries.first().path, expected.seeAlso.first());
        // These are for writing, or already compared.
        expected.links.clear();
        expected.seeAlso.clear();
        read->seeAlsoEntries.clear();
        QVERIFY(*read == expected);
    }
}

void RoundTrip::everyPicture_comesBackWhole()
{
    auto reader = pack::PackReader::open(m_file);
    VERIFY_RESULT(reader);
    for (const auto &media : test::sampleMedia()) {
        const auto read = reader->media(media.path);
        VERIFY_RESULT(read);
        QVERIFY(*read == media);
    }
    COMPARE_ERROR(reader->media(QStringLiteral("media/none.png")), base::ErrorCode::MediaMissing);
}

void RoundTrip::metadataTopicsAndLetters_comeBack()
{
    auto reader = pack::PackReader::open(m_file);
    VERIFY_RESULT(reader);
    auto expected = test::sampleMetadata();
    expected.articleCount = count;
    expected.referenceCount = 2;
    expected.unverifiedCount = 1;
    expected.termCount = 2;
    QVERIFY(reader->metadata() == expected);
    const auto letters = reader->letters();
    VERIFY_RESULT(letters);
    QCOMPARE(letters->size(), 2);
    QCOMPARE(letters->at(1).count, count);
    const auto topics = reader->topics();
    VERIFY_RESULT(topics);
    QCOMPARE(topics->at(1).parent, 1);
    QCOMPARE(topics->at(1).articleCount, count);
    const auto institutions = reader->institutions();
    VERIFY_RESULT(institutions);
    QCOMPARE(institutions->first().role, QStringLiteral("Adviser"));
}

void RoundTrip::terms_comeBackWithTheirArticles()
{
    auto reader = pack::PackReader::open(m_file);
    VERIFY_RESULT(reader);
    const auto terms = reader->terms();
    VERIFY_RESULT(terms);
    QList<pack::TermRecord> expected = test::sampleTerms();
    expected.first().article = reader->article(QStringLiteral("article-0000002"))->entry;
    QCOMPARE(terms->size(), expected.size());
    QVERIFY(*terms == expected);
}

void RoundTrip::latestReviews_comeLatestFirst()
{
    auto reader = pack::PackReader::open(m_file);
    VERIFY_RESULT(reader);
    const auto reviews = reader->latestReviews(50);
    VERIFY_RESULT(reviews);
    QCOMPARE(reviews->size(), 50);
    QCOMPARE(reviews->first().day, QDate(2026, 11, 20));
    QCOMPARE(reviews->first().entry.path, QStringLiteral("article-0000019"));
    for (qsizetype i = 1; i < reviews->size(); ++i)
        QVERIFY(reviews->at(i).day <= reviews->at(i - 1).day);
}

void RoundTrip::termWithoutItsArticle_isRefused()
{
    auto writer = pack::PackWriter::create(m_dir.filePath(QStringLiteral("term.pandect")), test::sampleMetadata());
    VERIFY_RESULT(writer);
    writer->setTerms(test::sampleTerms());
    const auto finished = writer->finish();
    COMPARE_ERROR(finished, base::ErrorCode::ArgumentInvalid);
    QVERIFY(finished.error().detail.contains(QLatin1String("article-0000002")));
}

void RoundTrip::entries_areAPageOfTheIndex()
{
    auto reader = pack::PackReader::open(m_file);
    VERIFY_RESULT(reader);
    const auto page = reader->entries(650, 100);
    VERIFY_RESULT(page);
    QCOMPARE(page->size(), 50);
    QCOMPARE(page->first().id, 651);
    QCOMPARE(page->first().path, QStringLiteral("article-0000650"));
    const auto ofTopic = reader->entriesOfTopic(2);
    VERIFY_RESULT(ofTopic);
    QCOMPARE(ofTopic->size(), count);
}

void RoundTrip::titles_areFoundByPrefixOfTitleOrAlias()
{
    auto reader = pack::PackReader::open(m_file);
    VERIFY_RESULT(reader);
    auto found = reader->titles(library::titleKey(QStringLiteral("ARTICLE 00004")), 200);
    VERIFY_RESULT(found);
    QCOMPARE(found->size(), 100);
    found = reader->titles(library::titleKey(QStringLiteral("second name 7")), 1);
    VERIFY_RESULT(found);
    QCOMPARE(found->first().alias, QStringLiteral("Second name 7"));
    QCOMPARE(found->first().entry.id, 8);
}

void RoundTrip::sameInput_givesTheSameBytes()
{
    const QString again = m_dir.filePath(QStringLiteral("again.pandect"));
    VERIFY_RESULT(test::writeSamplePack(again, count));
    const auto first = base::readFile(m_file);
    const auto second = base::readFile(again);
    VERIFY_RESULT(first);
    VERIFY_RESULT(second);
    QVERIFY(*first == *second);
}

void RoundTrip::verify_findsNothingInASoundPack()
{
    const auto findings = pack::verify(m_file);
    VERIFY_RESULT(findings);
    QCOMPARE(*findings, QStringList());
}

void RoundTrip::formattedWorks_comeBackInTheirStyle()
{
    auto reader = pack::PackReader::open(m_file);
    VERIFY_RESULT(reader);
    const QStringList keys{QStringLiteral("beta2021"), QStringLiteral("alpha2020")};
    QCOMPARE(*reader->formatted("one", keys), (QStringList{QStringLiteral("<i>B</i>. one."), QStringLiteral("<i>A</i>. one.")}));
    QCOMPARE(*reader->formatted("two", {keys.last()}), QStringList{QStringLiteral("<i>A</i>. two.")});
    QVERIFY(reader->formatted("three", keys)->isEmpty());
    QVERIFY(reader->formatted("one", {keys.first(), QStringLiteral("gamma2022")})->isEmpty());
    QCOMPARE(reader->reference(keys.first())->csl, QByteArray("{\"title\":\"B\"}"));
    QVERIFY(reader->reference(QStringLiteral("gamma2022"))->key.isEmpty());
}

void RoundTrip::missingArticle_saysWhich()
{
    auto reader = pack::PackReader::open(m_file);
    VERIFY_RESULT(reader);
    const auto missing = reader->article(QStringLiteral("nowhere"));
    COMPARE_ERROR(missing, base::ErrorCode::ArticleMissing);
    QCOMPARE(missing.error().detail, QStringLiteral("nowhere"));
}

void RoundTrip::linksToAnArticle_comeBack()
{
    auto reader = pack::PackReader::open(m_file);
    VERIFY_RESULT(reader);
    const auto written = test::sampleArticles(count);
    for (qint64 id : {1, 2, 300, count}) {
        const QString path = written.at(id - 1).entry.path;
        QStringList expected;
        for (const auto &article : written) {
            if (article.links.contains(path))
                expected.append(article.entry.path);
        }
        const auto linking = reader->linkingTo(id);
        VERIFY_RESULT(linking);
        QStringList found;
        for (const auto &entry : *linking)
            found.append(entry.path);
        QCOMPARE(found, expected);
    }
}

void RoundTrip::ids_comeBackOrAreRefused()
{
    const QList<qint64> ids = {1, 2, 129, 130, 1'000'000, 1'000'000'000'000};
    const auto read = pack::decodeIds(pack::encodeIds(ids));
    VERIFY_RESULT(read);
    QCOMPARE(*read, ids);
    COMPARE_ERROR(pack::decodeIds(pack::encodeIds(ids).chopped(1)), base::ErrorCode::PackDamaged);
    COMPARE_ERROR(pack::decodeIds(QByteArray(1, '\0')), base::ErrorCode::PackDamaged);
    COMPARE_ERROR(pack::decodeIds(QByteArray(20, '\xff')), base::ErrorCode::PackDamaged);
}

void RoundTrip::linkToNowhere_isRefused()
{
    const QString file = m_dir.filePath(QStringLiteral("dangling.pandect"));
    auto writer = pack::PackWriter::create(file, test::sampleMetadata());
    VERIFY_RESULT(writer);
    pack::ArticleRecord article;
    article.entry = {0, QStringLiteral("one"), QStringLiteral("One")};
    article.links = {QStringLiteral("two")};
    VERIFY_RESULT(writer->addArticle(article, {QStringLiteral("one")}));
    const auto finished = writer->finish();
    COMPARE_ERROR(finished, base::ErrorCode::ArgumentInvalid);
    QVERIFY(finished.error().detail.contains(QStringLiteral("two")));
}

void RoundTrip::pathTwice_isRefused()
{
    auto writer = pack::PackWriter::create(m_dir.filePath(QStringLiteral("twice.pandect")), test::sampleMetadata());
    VERIFY_RESULT(writer);
    pack::ArticleRecord article;
    article.entry = {0, QStringLiteral("one"), QStringLiteral("One")};
    VERIFY_RESULT(writer->addArticle(article, {QStringLiteral("one")}));
    COMPARE_ERROR(writer->addArticle(article, {QStringLiteral("one")}), base::ErrorCode::ArgumentInvalid);
}

void RoundTrip::unfinishedPack_leavesNoFile()
{
    QTemporaryDir dir;
    {
        auto writer = pack::PackWriter::create(dir.filePath(QStringLiteral("half.pandect")), test::sampleMetadata());
        VERIFY_RESULT(writer);
    }
    QVERIFY(QDir(dir.path()).isEmpty());
}

QTEST_GUILESS_MAIN(RoundTrip)
#include "tst_roundtrip.moc"
