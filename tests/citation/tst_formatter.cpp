// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testcase.h"

#include "base/atomicfile.h"
#include "citation/formatter.h"

#include <QElapsedTimer>
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
    void longList_comesInRuns();
    void entry_isTheSameBesideOthers();
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
    citation::Order order{*citation::bundledStyle(style), u"en-GB"_s, {}};
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
    QVERIFY(made->isLast);
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

void FormatterTest::longList_comesInRuns()
{
    Formatter formatter;
    const citation::Order wanted = order(u"vancouver"_s, 150);
    auto future = formatter.format(wanted);
    future.waitForFinished();
    QList<qsizetype> sizes;
    QStringList titles;
    for (const auto &run : future.results()) {
        VERIFY_RESULT(run);
        QCOMPARE(run->first, titles.size());
        QCOMPARE(run->text.size(), run->html.size());
        QCOMPARE(run->isLast, run->first + run->html.size() == wanted.references.size());
        sizes.append(run->html.size());
        titles.append(run->text);
    }
    QCOMPARE(sizes, (QList<qsizetype>{20, 40, 80, 10}));
    for (qsizetype i = 0; i < titles.size(); ++i) {
        const QString title = wanted.references.at(i).csl.value("title"_L1).toString().left(12);
        QVERIFY2(titles.at(i).contains(title, Qt::CaseInsensitive), qPrintable(titles.at(i)));
    }
}

void FormatterTest::entry_isTheSameBesideOthers()
{
    // Two works of one year by one author: in a bibliography they are 2003a and 2003b.
    citation::Order wanted = order(u"apa"_s, 0);
    for (const QString &title : {u"First"_s, u"Second"_s})
        wanted.references.append({title,
                                  {{u"type"_s, u"article-journal"_s},
                                   {u"title"_s, title},
                                   {u"author"_s, QJsonArray{QJsonObject{{u"family"_s, u"Kyle"_s}, {u"given"_s, u"Robert"_s}}}},
                                   {u"issued"_s, QJsonObject{{u"date-parts"_s, QJsonArray{QJsonArray{2003}}}}}},
                                  true});
    Formatter formatter;
    const auto made = formatter.format(wanted).result();
    VERIFY_RESULT(made);
    QCOMPARE(made->text, (QStringList{u"Kyle, R. (2003). First."_s, u"Kyle, R. (2003). Second."_s}));
}

void FormatterTest::secondTime_isThereAtOnce()
{
    Formatter formatter;
    const citation::Order wanted = order(u"american-medical-association"_s, 200);
    formatter.format(wanted).waitForFinished();
    QElapsedTimer clock;
    clock.start();
    auto again = formatter.format(wanted);
    again.waitForFinished();
    qInfo("200 references for the second time: %.1f ms", static_cast<double>(clock.nsecsElapsed()) / 1e6);
    QCOMPARE(again.resultCount(), 1);
    QVERIFY(again.result()->isLast);
    QCOMPARE(again.result()->html.size(), 200);
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
    QVERIFY(made->html.isEmpty() && made->isLast);
}

QTEST_GUILESS_MAIN(FormatterTest)
#include "tst_formatter.moc"
