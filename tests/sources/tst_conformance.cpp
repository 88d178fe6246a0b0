// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplepack.h"
#include "samplezim.h"
#include "testcase.h"

#include "search/queryparser.h"
#include "sources/pack/packsource.h"
#include "sources/zim/zimsource.h"

#include <QTemporaryDir>

using base::ErrorCode;
using SourcePtr = std::shared_ptr<library::ArticleSource>;
Q_DECLARE_METATYPE(SourcePtr)

/// What every source promises; a new kind of source adds a row and nothing else.
class Conformance : public test::TestCase
{
    Q_OBJECT

private slots:
    void initTestCase();
    void letters_coverEveryArticleOnce_data() { sources(); }
    void letters_coverEveryArticleOnce();
    void entries_areNumberedFromOneWithoutGap_data() { sources(); }
    void entries_areNumberedFromOneWithoutGap();
    void everyEntry_isAnArticle_data() { sources(); }
    void everyEntry_isAnArticle();
    void exactTitle_comesFirst_data() { sources(); }
    void exactTitle_comesFirst();
    void alias_isFoundOnceAnArticle_data() { sources(); }
    void alias_isFoundOnceAnArticle();
    void missing_isSaidSo_data() { sources(); }
    void missing_isSaidSo();
    void glossary_leadsToArticles_data() { sources(); }
    void glossary_leadsToArticles();
    void latestReviews_areThoseOfTheArticles_data() { sources(); }
    void latestReviews_areThoseOfTheArticles();
    void articlesCitingAWork_areThoseThatDo_data() { sources(); }
    void articlesCitingAWork_areThoseThatDo();
    void formattedWorks_areAllOrNone_data() { sources(); }
    void formattedWorks_areAllOrNone();
    void fullText_isFoundOrSaidToBeMissing_data() { sources(); }
    void fullText_isFoundOrSaidToBeMissing();
    void hits_areArticlesWithMarkedExcerpts_data() { sources(); }
    void hits_areArticlesWithMarkedExcerpts();
    void phrases_areWordForWord_data() { sources(); }
    void phrases_areWordForWord();
    void stoppedSearch_isCancelled_data() { sources(); }
    void stoppedSearch_isCancelled();
    void oddQueries_areAnswered_data() { sources(); }
    void oddQueries_areAnswered();
    void suggestions_beginWithTitlesThatDo_data() { sources(); }
    void suggestions_beginWithTitlesThatDo();
    void topics_haveParentsBeforeChildren_data() { sources(); }
    void topics_haveParentsBeforeChildren();

private:
    void sources();

    QTemporaryDir m_dir;
};

void Conformance::initTestCase()
{
    VERIFY_RESULT(test::writeSamplePack(m_dir.filePath(QStringLiteral("sample.pandect")), 120));
    test::writeZim(m_dir.filePath(QStringLiteral("sample.zim")), test::sampleEntries(120));
    VERIFY_RESULT(test::writeSearchablePack(m_dir.filePath(QStringLiteral("searchable.pandect")), 120));
    VERIFY_RESULT(test::writeSearchablePack(m_dir.filePath(QStringLiteral("large.pandect")), 120, 1'000'000));
}

void Conformance::sources()
{
    QTest::addColumn<SourcePtr>("source");
    auto pack = sources::openPack(m_dir.filePath(QStringLiteral("sample.pandect")));
    VERIFY_RESULT(pack);
    QTest::newRow("pack") << SourcePtr(std::move(*pack));
    auto zim = sources::openZim(m_dir.filePath(QStringLiteral("sample.zim")), sources::makeCacheBudget());
    VERIFY_RESULT(zim);
    QTest::newRow("ZIM file") << SourcePtr(std::move(*zim));
    for (const QString &name : {QStringLiteral("searchable"), QStringLiteral("large")}) {
        auto searchable = sources::openPack(m_dir.filePath(name + QStringLiteral(".pandect")));
        VERIFY_RESULT(searchable);
        QVERIFY((*searchable)->features() & library::SourceFeature::FullText);
        QTest::newRow(qPrintable(name)) << SourcePtr(std::move(*searchable));
    }
}

void Conformance::letters_coverEveryArticleOnce()
{
    QFETCH(SourcePtr, source);
    const auto info = source->info();
    VERIFY_RESULT(info);
    qint64 next = 0;
    for (const auto &letter : info->letters) {
        if (letter.count > 0)
            QCOMPARE(letter.first, next);
        next += letter.count;
    }
    QCOMPARE(next, info->entryCount);
    QVERIFY(info->articleCount > 0 && info->articleCount <= info->entryCount);
}

void Conformance::entries_areNumberedFromOneWithoutGap()
{
    QFETCH(SourcePtr, source);
    const qint64 count = source->info()->entryCount;
    const auto entries = source->entries(0, count + 10);
    VERIFY_RESULT(entries);
    QCOMPARE(entries->size(), count);
    for (qsizetype i = 0; i < entries->size(); ++i)
        QCOMPARE(entries->at(i).id.value, i + 1);
    QVERIFY(source->entries(count, 10)->isEmpty());
    QCOMPARE(source->entries(count - 1, 10)->size(), 1);
}

void Conformance::everyEntry_isAnArticle()
{
    QFETCH(SourcePtr, source);
    const auto entries = source->entries(0, source->info()->entryCount);
    VERIFY_RESULT(entries);
    for (const auto &entry : *entries) {
        const auto article = source->article(entry.path);
        VERIFY_RESULT(article);
        QVERIFY(article->entry == entry || article->aliases.contains(entry.title));
        QCOMPARE(source->entries(article->entry.id.value - 1, 1)->first(), article->entry);
        QVERIFY(!article->heading.isEmpty());
    }
}

void Conformance::exactTitle_comesFirst()
{
    QFETCH(SourcePtr, source);
    const auto entry = source->article(source->entries(50, 1)->first().path)->entry;
    const auto matches = source->titlesStartingWith(entry.title.toUpper(), 5);
    VERIFY_RESULT(matches);
    QVERIFY(!matches->isEmpty());
    QCOMPARE(matches->first().entry, entry);
    QVERIFY(matches->first().exact);
}

void Conformance::alias_isFoundOnceAnArticle()
{
    QFETCH(SourcePtr, source);
    const auto matches = source->titlesStartingWith(QStringLiteral("alias 7"), 50);
    VERIFY_RESULT(matches);
    QSet<qint64> seen;
    for (const auto &match : *matches) {
        QVERIFY(!seen.contains(match.entry.id.value));
        seen.insert(match.entry.id.value);
    }
    QCOMPARE(matches->first().alias, QStringLiteral("Alias 7"));
}

void Conformance::missing_isSaidSo()
{
    QFETCH(SourcePtr, source);
    COMPARE_ERROR(source->article(QStringLiteral("no/such-article")), ErrorCode::ArticleMissing);
    COMPARE_ERROR(source->article(QStringLiteral("../../etc/passwd")), ErrorCode::ArticleMissing);
    COMPARE_ERROR(source->media(QStringLiteral("no/such.png")), ErrorCode::MediaMissing);
    QVERIFY(source->titlesStartingWith(QStringLiteral("zzzzzz"), 5)->isEmpty());
}

void Conformance::glossary_leadsToArticles()
{
    QFETCH(SourcePtr, source);
    const auto terms = source->glossary();
    VERIFY_RESULT(terms);
    QCOMPARE(terms->size(), source->info()->termCount);
    for (const auto &term : *terms) {
        QVERIFY(!term.anchor.isEmpty() && !term.term.isEmpty() && !term.definition.isEmpty());
        if (term.article.id.isValid())
            QCOMPARE(source->article(term.article.path)->entry, term.article);
    }
}

void Conformance::latestReviews_areThoseOfTheArticles()
{
    QFETCH(SourcePtr, source);
    const auto reviews = source->latestReviews(10);
    VERIFY_RESULT(reviews);
    QVERIFY(reviews->size() <= 10);
    for (const auto &review : *reviews)
        QCOMPARE(source->article(review.entry.path)->reviewed, review.day);
}

void Conformance::articlesCitingAWork_areThoseThatDo()
{
    QFETCH(SourcePtr, source);
    if (!source->features().testFlag(library::SourceFeature::Citations)) {
        QVERIFY(source->articlesCiting(QStringLiteral("no such work"))->isEmpty());
        return;
    }
    const QString path = source->entries(7, 1)->first().path;
    const auto article = source->article(path);
    VERIFY_RESULT(article);
    const QString key = article->citations.value(0).reference.key;
    const auto citing = source->articlesCiting(key);
    VERIFY_RESULT(citing);
    QVERIFY(citing->contains(article->entry));
    for (qsizetype i = 1; i < citing->size(); ++i)
        QVERIFY(citing->at(i - 1).id.value < citing->at(i).id.value);
    QVERIFY(source->articlesCiting(QStringLiteral("no such work"))->isEmpty());
}

void Conformance::formattedWorks_areAllOrNone()
{
    QFETCH(SourcePtr, source);
    const auto none = source->formatted("no such style", {QStringLiteral("alpha2020")});
    VERIFY_RESULT(none);
    QVERIFY(none->isEmpty());
    const auto some = source->formatted("one", {QStringLiteral("alpha2020"), QStringLiteral("no such work")});
    VERIFY_RESULT(some);
    QVERIFY(some->isEmpty());
}

library::SearchRequest request(const QString &text, int limit = 20)
{
    return {search::parseQuery(text), 0, limit, {}};
}

/// What a title of the source says, as a query.
QString knownWords(library::ArticleSource &source)
{
    return QStringLiteral("title:\"%1\"").arg(source.entries(50, 1)->first().title.section(u' ', 0, 1));
}

void Conformance::fullText_isFoundOrSaidToBeMissing()
{
    QFETCH(SourcePtr, source);
    const auto hits = source->search(request(knownWords(*source)));
    if (!(source->features() & library::SourceFeature::FullText)) {
        COMPARE_ERROR(hits, ErrorCode::IndexMissing);
        return;
    }
    VERIFY_RESULT(hits);
    QVERIFY(!hits->hits.isEmpty());
    QCOMPARE(hits->hits.first().entry, source->entries(50, 1)->first());
    QVERIFY(hits->found >= 1);
}

void Conformance::hits_areArticlesWithMarkedExcerpts()
{
    QFETCH(SourcePtr, source);
    if (!(source->features() & library::SourceFeature::FullText))
        return;
    const auto hits = source->search(request(QStringLiteral("common"), 7));
    VERIFY_RESULT(hits);
    QCOMPARE(hits->hits.size(), 7);
    for (const library::Hit &hit : hits->hits) {
        QCOMPARE(source->article(hit.entry.path)->entry, hit.entry);
        QVERIFY(!hit.marks.isEmpty());
        for (const library::TextRange &mark : hit.marks)
            QCOMPARE(hit.excerpt.mid(mark.start, mark.length), QStringLiteral("common"));
    }
    auto later = request(QStringLiteral("common"), 3);
    later.first = 4;
    QCOMPARE(source->search(later)->hits, hits->hits.mid(4, 3));
}

void Conformance::phrases_areWordForWord()
{
    QFETCH(SourcePtr, source);
    if (!(source->features() & library::SourceFeature::FullText))
        return;
    const auto found = [&](const QString &text) {
        const auto hits = source->search(request(text));
        return hits ? hits->found : -1;
    };
    QCOMPARE(found(QStringLiteral("\"in short\"")), source->info()->articleCount);
    QCOMPARE(found(QStringLiteral("\"short in\"")), 0);
    QCOMPARE(found(QStringLiteral("short near common")), source->info()->articleCount);
    QCOMPARE(found(QStringLiteral("common -\"in short\"")), 0);
    QCOMPARE(found(QStringLiteral("common -\"short in\"")), source->info()->articleCount);
}

void Conformance::stoppedSearch_isCancelled()
{
    QFETCH(SourcePtr, source);
    if (!(source->features() & library::SourceFeature::FullText))
        return;
    std::stop_source stop;
    auto stopped = request(QStringLiteral("common"));
    stopped.stop = stop.get_token();
    stop.request_stop();
    COMPARE_ERROR(source->search(stopped), ErrorCode::Cancelled);
}

void Conformance::oddQueries_areAnswered()
{
    QFETCH(SourcePtr, source);
    if (!(source->features() & library::SourceFeature::FullText))
        return;
    for (const QString &text :
         {QString(), QStringLiteral("???"), QStringLiteral("-common"), QStringLiteral("OR ( \""), QStringLiteral("a*"),
          QStringLiteral("*"), QStringLiteral("letter:A"), QStringLiteral("topic:tests cites:alpha2020"),
          QStringLiteral("in:nowhere x"), QStringLiteral("short near common near \"is common\""), QStringLiteral("the of and"),
          QStringLiteral("骨髓瘤 骨"), QStringLiteral("word ").repeated(2000), QStringLiteral("w").repeated(10000),
          QStringLiteral("e\u0301").repeated(5000)}) {
        const auto hits = source->search(request(text));
        VERIFY_RESULT(hits);
        QVERIFY(hits->found >= hits->hits.size());
        VERIFY_RESULT(source->suggestions(text, 5));
    }
}

void Conformance::suggestions_beginWithTitlesThatDo()
{
    QFETCH(SourcePtr, source);
    const QString title = source->entries(50, 1)->first().title;
    const auto titles = source->titlesStartingWith(title.left(5), 10);
    const auto suggestions = source->suggestions(title.left(5), 10);
    VERIFY_RESULT(suggestions);
    QCOMPARE(suggestions->mid(0, titles->size()), *titles);
}

void Conformance::topics_haveParentsBeforeChildren()
{
    QFETCH(SourcePtr, source);
    QSet<qint64> seen{0};
    const auto topics = source->topics();
    VERIFY_RESULT(topics);
    for (const auto &topic : *topics) {
        QVERIFY(seen.contains(topic.parent.value));
        seen.insert(topic.id.value);
        QCOMPARE(source->entriesOfTopic(topic.id)->size(), topic.articleCount);
    }
}

QTEST_GUILESS_MAIN(Conformance)
#include "tst_conformance.moc"
