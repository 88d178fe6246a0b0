// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testcase.h"

#include "citation/localetext.h"

using citation::Comparison;
using namespace Qt::StringLiterals;

/// Order and case by language.
class LocaleText : public test::TestCase
{
    Q_OBJECT

private slots:
    void loose_ignoresCaseAccentsAndPunctuation();
    void loose_countsDigits();
    void exact_tellsAllApart();
    void order_isThatOfTheLanguage();
    void case_isThatOfTheLanguage();
    void anyText_isMapped();
};

void LocaleText::loose_ignoresCaseAccentsAndPunctuation()
{
    QCOMPARE(citation::compared(u"Émile"_s, u"emile"_s, u"en-US"_s, Comparison::Loose), 0);
    QCOMPARE(citation::compared(u"O’Neill"_s, u"oneill"_s, u"en-US"_s, Comparison::Loose), 0);
}

void LocaleText::loose_countsDigits()
{
    QVERIFY(citation::compared(u"item 9"_s, u"item 10"_s, u"en-US"_s, Comparison::Loose) < 0);
}

void LocaleText::exact_tellsAllApart()
{
    QVERIFY(citation::compared(u"a"_s, u"A"_s, u"en-US"_s, Comparison::Exact) != 0);
    QCOMPARE(citation::compared(u"a"_s, u"a"_s, {}, Comparison::Exact), 0);
}

void LocaleText::order_isThatOfTheLanguage()
{
    QVERIFY(citation::compared(u"ö"_s, u"z"_s, u"de-DE"_s, Comparison::Exact) < 0);
    QVERIFY(citation::compared(u"ö"_s, u"z"_s, u"sv-SE"_s, Comparison::Exact) > 0);
}

void LocaleText::case_isThatOfTheLanguage()
{
    QCOMPARE(citation::upperCase(u"istanbul"_s, u"tr-TR"_s), u"İSTANBUL"_s);
    QCOMPARE(citation::upperCase(u"istanbul"_s, u"en-US"_s), u"ISTANBUL"_s);
    QCOMPARE(citation::lowerCase(u"ΣΑΣ"_s, {}), u"σας"_s);
}

void LocaleText::anyText_isMapped()
{
    QCOMPARE(citation::upperCase(QString(100, u'ß'), u"de-DE"_s), QString(200, u'S'));
    QCOMPARE(citation::upperCase({}, {}), QString());
}

QTEST_GUILESS_MAIN(LocaleText)
#include "tst_localetext.moc"
