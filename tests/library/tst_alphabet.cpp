// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testcase.h"

#include "library/alphabet.h"
#include "library/reference.h"
#include "library/titlekey.h"

#include <QJsonArray>
#include <QJsonDocument>

class AlphabetTest : public test::TestCase
{
    Q_OBJECT

private slots:
    void title_belongsToALetter_data();
    void title_belongsToALetter();
    void titleKey_ignoresCaseAccentsAndSigns_data();
    void titleKey_ignoresCaseAccentsAndSigns();
    void plainText_saysWhoWhatWhereWhen();
    void address_prefersTheDoi();
};

void AlphabetTest::title_belongsToALetter_data()
{
    QTest::addColumn<QString>("alphabet");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("label");
    const QString english;
    const QString swedish = QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ");
    const QString greek = QStringLiteral("ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ");
    QTest::newRow("plain") << english << QStringLiteral("Salvage therapy") << QStringLiteral("S");
    QTest::newRow("lower case") << english << QStringLiteral("mTOR") << QStringLiteral("M");
    QTest::newRow("accent") << english << QStringLiteral("Örtengren") << QStringLiteral("O");
    QTest::newRow("accent of its own") << swedish << QStringLiteral("örtengren") << QStringLiteral("Ö");
    QTest::newRow("digit") << english << QStringLiteral("2/20/20 rule") << QStringLiteral("#");
    QTest::newRow("sign first") << english << QStringLiteral("(R)-ISS") << QStringLiteral("R");
    QTest::newRow("ligature") << english << QStringLiteral("ﬁbrin") << QStringLiteral("F");
    QTest::newRow("other script") << english << QStringLiteral("βeta") << QStringLiteral("#");
    QTest::newRow("own script") << greek << QStringLiteral("βήτα") << QStringLiteral("Β");
    QTest::newRow("outside the plane") << english << QStringLiteral("𝔐") << QStringLiteral("M");
    QTest::newRow("empty") << english << QString() << QStringLiteral("#");
    QTest::newRow("signs only") << english << QStringLiteral("!?…") << QStringLiteral("#");
}

void AlphabetTest::title_belongsToALetter()
{
    QFETCH(QString, alphabet);
    QFETCH(QString, title);
    QFETCH(QString, label);
    const library::Alphabet letters(alphabet);
    QCOMPARE(letters.labels().at(letters.indexOf(title)), label);
}

void AlphabetTest::titleKey_ignoresCaseAccentsAndSigns_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("key");
    QTest::newRow("accent") << QStringLiteral("Waldenström") << QStringLiteral("waldenstrom");
    QTest::newRow("hyphen") << QStringLiteral("R-ISS") << QStringLiteral("r iss");
    QTest::newRow("apostrophe") << QStringLiteral("Kahler’s disease") << QStringLiteral("kahlers disease");
    QTest::newRow("spaces") << QStringLiteral("  CAR   T\tcells ") << QStringLiteral("car t cells");
    QTest::newRow("sharp s") << QStringLiteral("Straße") << QStringLiteral("strasse");
    QTest::newRow("subscript") << QStringLiteral("β₂-microglobulin") << QStringLiteral("β2 microglobulin");
    QTest::newRow("nothing") << QStringLiteral("…") << QString();
}

void AlphabetTest::titleKey_ignoresCaseAccentsAndSigns()
{
    QFETCH(QString, title);
    QFETCH(QString, key);
    QCOMPARE(library::titleKey(title), key);
    QCOMPARE(library::titleKey(key), key);
}

void AlphabetTest::plainText_saysWhoWhatWhereWhen()
{
    const QJsonObject csl = QJsonDocument::fromJson(R"({"author":[{"family":"Kyle","given":"Robert A"},{"family":"Larson",
        "given":"D R"},{"family":"Therneau","given":"T"},{"family":"Dispenzieri","given":"A"}],"title":"Long-term follow-up",
        "container-title":"N Engl J Med","volume":"378","issue":3,"page":"241-249","issued":{"date-parts":[[2018,1]]}})")
                                .object();
    QCOMPARE(library::plainText({QStringLiteral("k"), csl, true}),
             QStringLiteral("Kyle RA, Larson DR, Therneau T, et al. Long-term follow-up. N Engl J Med. 2018;378(3):241-249."));
    QCOMPARE(library::plainText({QStringLiteral("empty2020"), {}, true}), QStringLiteral("empty2020"));
}

void AlphabetTest::address_prefersTheDoi()
{
    const auto object = [](const char *json) { return QJsonDocument::fromJson(json).object(); };
    QCOMPARE(library::address({{}, object(R"({"DOI":"10.1000/182","PMID":"1"})"), true}),
             QStringLiteral("https://doi.org/10.1000/182"));
    QCOMPARE(library::address({{}, object(R"({"PMID":42})"), true}), QStringLiteral("https://pubmed.ncbi.nlm.nih.gov/42/"));
    QCOMPARE(library::address({{}, object(R"json({"URL":"javascript:alert(1)"})json"), true}), QString());
}

QTEST_GUILESS_MAIN(AlphabetTest)
#include "tst_alphabet.moc"
