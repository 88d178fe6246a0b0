// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testcase.h"

#include "search/analysis.h"
#include "search/editdistance.h"
#include "search/passages.h"
#include "search/terms.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

/// How text becomes terms, and how far apart two spellings are.
class Analysis : public test::TestCase
{
    Q_OBJECT

private slots:
    void text_becomesTerms_data();
    void text_becomesTerms();
    void anyUnits_areCutWithinTheText();
    void slips_areCounted_data();
    void slips_areCounted();
    void soundAlikes_haveOneSound_data();
    void soundAlikes_haveOneSound();
    void passages_areReadBack();
    void anyBytes_areSomePassages();
};

void Analysis::text_becomesTerms_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("terms");
    QTest::newRow("English") << u"en"_s << u"Treatments, treated; Kahler’s disease"_s << u"treatment treat kahler diseas"_s;
    QTest::newRow("region") << u"en-GB"_s << u"walking"_s << u"walk"_s;
    QTest::newRow("German") << u"de"_s << u"Straße Häuser"_s << u"strass haus"_s;
    QTest::newRow("French elision") << u"fr"_s << u"l’étude"_s << u"l etud"_s;
    QTest::newRow("Russian") << u"ru"_s << u"лёгкий"_s << u"легк"_s;
    QTest::newRow("no stemmer") << u"xx"_s << u"Walking Straße"_s << u"walking strasse"_s;
    QTest::newRow("Chinese") << u"zh"_s << u"骨髓瘤x1"_s << u"骨 髓 瘤 x1"_s;
    QTest::newRow("numbers") << u"en"_s << u"β2-microglobulin 10.1001"_s << u"β2 microglobulin 10 1001"_s;
    QTest::newRow("marks") << u"en"_s << u"Waldenstro\u0308m Waldenström"_s << u"waldenstrom waldenstrom"_s;
    QTest::newRow("nothing") << u"en"_s << u" \u202e … – "_s << QString();
}

void Analysis::text_becomesTerms()
{
    QFETCH(QString, language);
    QFETCH(QString, text);
    search::Analyser analyser(language);
    QStringList terms;
    const QList<search::Word> words = analyser.words(text);
    for (const search::Word &word : words)
        terms.append(QString::fromStdString(word.lemma->term));
    QTEST(terms.join(u' '), "terms");
}

void Analysis::anyUnits_areCutWithinTheText()
{
    QRandomGenerator random(20261125);
    search::Analyser analyser(u"en"_s);
    for (int round = 0; round < 2000; ++round) {
        QString text;
        for (int n = random.bounded(40); n > 0; --n)
            text += QChar(static_cast<char16_t>(random.bounded(3) == 0 ? random.bounded(0x10000) : 'a' + random.bounded(26)));
        qsizetype end = 0;
        const QList<search::Word> words = analyser.words(text);
        for (const search::Word &word : words) {
            QVERIFY(word.start >= end && word.length > 0 && !word.lemma->term.empty());
            end = word.start + word.length;
            QVERIFY(end <= text.size());
        }
    }
}

void Analysis::slips_areCounted_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("whole");
    QTest::addColumn<int>("beginning");
    QTest::newRow("same") << u"velcade"_s << u"velcade"_s << 0 << 0;
    QTest::newRow("other letter") << u"lenalidamide"_s << u"lenalidomide"_s << 1 << 1;
    QTest::newRow("swapped") << u"mgsu"_s << u"mgus"_s << 1 << 1;
    QTest::newRow("left out") << u"amylodosis"_s << u"amyloidosis"_s << 1 << 1;
    QTest::newRow("so far") << u"lenalidam"_s << u"lenalidomide"_s << 4 << 1;
    QTest::newRow("nothing typed") << QString() << u"abc"_s << 3 << 0;
    QTest::newRow("no name") << u"abc"_s << QString() << 3 << 3;
}

void Analysis::slips_areCounted()
{
    QFETCH(QString, typed);
    QFETCH(QString, name);
    const search::Slips slips = search::slipsBetween(typed, name);
    QTEST(slips.whole, "whole");
    QTEST(slips.beginning, "beginning");
}

void Analysis::soundAlikes_haveOneSound_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::newRow("vowels") << u"lenalidomide"_s << u"lenalidamide"_s;
    QTest::newRow("doubled") << u"kyprolis"_s << u"kyprollis"_s;
    QTest::newRow("ph") << u"cyclophosphamide"_s << u"ciclofosfamide"_s;
    QTest::newRow("c and k") << u"velcade"_s << u"velkade"_s;
}

void Analysis::soundAlikes_haveOneSound()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QVERIFY(!search::soundOf(one).isEmpty());
    QCOMPARE(search::soundOf(one).mid(1), search::soundOf(other).mid(1));
}

void Analysis::passages_areReadBack()
{
    const QList<search::Passage> passages{{{}, {}, u"Beginning."_s},
                                          {u"what"_s, u"What?"_s, u"Text.\nMore."_s},
                                          {u"x"_s, {}, {}}};
    QCOMPARE(search::decodePassages(search::encodePassages(passages)), passages);
}

void Analysis::anyBytes_areSomePassages()
{
    QCOMPARE(search::decodePassages("loose").size(), 1);
    QCOMPARE(search::decodePassages("a\x1f"
                                    "b\x1e\x1e"
                                    "c")
                 .size(),
             3);
    QCOMPARE(search::decodePassages({}).size(), 0);
}

QTEST_GUILESS_MAIN(Analysis)
#include "tst_analysis.moc"
