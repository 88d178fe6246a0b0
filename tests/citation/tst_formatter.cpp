// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testcase.h"

#include "base/atomicfile.h"
#include "citation/formatter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QThread>

#include <algorithm>

using base::ErrorCode;
using citation::Formatter;
using namespace Qt::StringLiterals;

/// Formatting on a thread of its own.
class FormatterTest : public test::TestCase
{
    Q_OBJECT

private slots:
    void entries_standInTheOrderOfTheReferences();
    void entries_haveNoNumbersNorBlocks();
    void longList_comesInTwoParts();
    void secondTime_isThereAtOnce();
    void newerOrder_endsTheOlder();
    void badStyle_isAnError();
    void owner_mayGoAnyTime();
    void noReferences_areNoEntries();

private:
    static citation::Order order(const QString &style, qsizetype count);
};

citation::Order FormatterTest::order(const QString &style, qsizetype count)
{
    const auto bibliography = base::readFile(QStringLiteral(SOURCE_ROOT "/resources/encyclopedia/bibliography.json"));
    const QJsonArray items = QJsonDocument::fromJson(bibliography.value_or(QByteArray())).array();
    citation::Order order{*std::ranges::find(citation::bundledStyles(), style, &citation::Style::name), u"en-GB"_s, {}};
    for (qsizetype i = 0; i < qMin(count, items.size()); ++i)
        order.references.append({items.at(i).toObject().value("id"_L1).toString(), items.at(i).toObject(), true});
    return order;
}

void FormatterTest::entries_standInTheOrderOfTheReferences()
{
    Formatter formatter;
    citation::Order wanted = order(u"apa"_s, 12);
    std::ranges::reverse(wanted.references); // APA prints them by name
    const auto made = formatter.format(wanted).result();
    VERIFY_RESULT(made);
    QVERIFY(made->isWhole);
    QCOMPARE(made->html.size(), wanted.references.size());
    for (qsizetype i = 0; i < made->text.size(); ++i) {
        const QString title = wanted.references.at(i).csl.value("title"_L1).toString().left(12);
        QVERIFY2(made->text.at(i).contains(title, Qt::CaseInsensitive), qPrintable(made->text.at(i)));
    }
}

void FormatterTest::entries_haveNoNumbersNorBlocks()
{
    QCOMPARE(citation::entryBody(u"  <div class=\"csl-entry\">\n    <div class=\"csl-left-margin\">1. </div><div "
                                 "class=\"csl-right-inline\">Kyle <i>J</i>.</div>\n   </div>\n"_s),
             u"Kyle <i>J</i>."_s);
    Formatter formatter;
    const auto made = formatter.format(order(u"american-medical-association"_s, 3)).result();
    VERIFY_RESULT(made);
    for (const QString &entry : made->html)
        QVERIFY2(!entry.contains(u"<div"_s) && !entry.startsWith(u'1'), qPrintable(entry));
}

void FormatterTest::longList_comesInTwoParts()
{
    Formatter formatter;
    auto future = formatter.format(order(u"vancouver"_s, 60));
    future.waitForFinished();
    QCOMPARE(future.resultCount(), 2);
    const auto first = future.resultAt(0);
    const auto all = future.resultAt(1);
    VERIFY_RESULT(first);
    VERIFY_RESULT(all);
    QCOMPARE(first->html.size(), 20);
    QVERIFY(!first->isWhole && all->isWhole);
    QCOMPARE(all->html.size(), 60);
    QCOMPARE(all->html.first(20), first->html);
}

void FormatterTest::secondTime_isThereAtOnce()
{
    Formatter formatter;
    const citation::Order wanted = order(u"american-medical-association"_s, 40);
    formatter.format(wanted).waitForFinished();
    auto again = formatter.format(wanted);
    again.waitForFinished();
    QCOMPARE(again.resultCount(), 1);
    QVERIFY(again.result()->isWhole);
}

void FormatterTest::newerOrder_endsTheOlder()
{
    Formatter formatter;
    auto older = formatter.format(order(u"apa"_s, 100));
    auto newer = formatter.format(order(u"vancouver"_s, 5));
    newer.waitForFinished();
    QVERIFY(older.isCanceled());
    QCOMPARE(newer.result()->html.size(), 5);
}

void FormatterTest::badStyle_isAnError()
{
    Formatter formatter;
    citation::Order wanted = order(u"vancouver"_s, 5);
    wanted.style.xml = "<style/>";
    COMPARE_ERROR(formatter.format(wanted).result(), ErrorCode::StyleInvalid);
}

void FormatterTest::owner_mayGoAnyTime()
{
    bool isCalled = false;
    QObject context;
    {
        Formatter formatter;
        formatter.warm(citation::bundledStyles().first(), {});
        formatter.format(order(u"apa"_s, 50)).then(&context, [&](const base::Result<citation::Formatted> &) { isCalled = true; });
    }
    QCoreApplication::sendPostedEvents();
    QVERIFY(!isCalled);
}

void FormatterTest::noReferences_areNoEntries()
{
    Formatter formatter;
    const auto made = formatter.format(order(u"apa"_s, 0)).result();
    VERIFY_RESULT(made);
    QVERIFY(made->html.isEmpty() && made->isWhole);
}

QTEST_GUILESS_MAIN(FormatterTest)
#include "tst_formatter.moc"
