// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testcase.h"

#include "citation/found.h"

#include <QJsonArray>

#include <ctime>
#include <functional>

using namespace Qt::StringLiterals;
using citation::FoundReference;

class HostileTest : public test::TestCase
{
    Q_OBJECT

private slots:
    void tenThousandReferences_areAllRead();
    void threeThousandAuthors_areAllRead();
    void rightToLeft_isKept();
    void scripts_becomeNoAddress_data();
    void scripts_becomeNoAddress();
    void brokenMarkup_losesNoItem();
    void rangesEnd_whereTheTextIsTrimmed();
    void time_isLinear_data();
    void time_isLinear();
};

namespace {

QByteArray wikipediaList(int items)
{
    QByteArray html = "<ol class=\"references\">";
    for (int i = 1; i <= items; ++i) {
        const QByteArray number = QByteArray::number(i);
        html += "<li id=\"cite_note-" + number
            + "\"><cite class=\"citation journal\">Doe, Jane (2001). <a href=\"https://example.org/" + number + "\">\"Title "
            + number + "\"</a>. <i>Blood</i>. <b>3</b> (4): 5–6.</cite></li>";
    }
    return html + "</ol>";
}

double seconds(const std::function<void()> &work)
{
    const std::clock_t begin = std::clock();
    work();
    return double(std::clock() - begin) / CLOCKS_PER_SEC;
}

} // namespace

void HostileTest::tenThousandReferences_areAllRead()
{
    constexpr int count = 10'000;
    const QList<FoundReference> found = citation::referencesInHtml(wikipediaList(count));
    QCOMPARE(found.size(), count);
    QCOMPARE(found.constLast().csl.value("title"_L1).toString(), u"Title 10000"_s);
    QCOMPARE(found.constLast().number, count);
    QString text = u"References\n"_s;
    for (int i = 1; i <= count; ++i)
        text += u"%1. Kyle RA. Title number %1. Blood. 2004;351(18):1860-73.\n"_s.arg(i);
    const QList<FoundReference> plain = citation::referencesInText(text);
    QCOMPARE(plain.size(), count);
    QCOMPARE(plain.constLast().csl.value("title"_L1).toString(), u"Title number 10000"_s);
}

void HostileTest::threeThousandAuthors_areAllRead()
{
    constexpr int count = 3000;
    QStringList ama;
    QStringList apa;
    for (int i = 0; i < count; ++i) {
        const QString family = u"Name"_s + QChar(u'a' + i % 26) + QChar(u'a' + i / 26 % 26) + QChar(u'a' + i / 676);
        ama += family + u" AB"_s;
        apa += family + u", A. B."_s;
    }
    const QString tail = u"Observation of a particle. Phys Lett B. 2012;716(1):1-29."_s;
    const auto found = citation::referencesInText(u"1. "_s + ama.join(u", "_s) + u". "_s + tail);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.at(0).csl.value("author"_L1).toArray().size(), count);
    QCOMPARE(found.at(0).csl.value("title"_L1).toString(), u"Observation of a particle"_s);
    const auto other = citation::referencesInText(apa.join(u", "_s)
                                                  + u" (2012). Observation of a particle. Phys Lett B, 716(1), 1–29."_s);
    QCOMPARE(other.size(), 1);
    QCOMPARE(other.at(0).csl.value("author"_L1).toArray().size(), count);
    QCOMPARE(other.at(0).csl.value("title"_L1).toString(), u"Observation of a particle"_s);
}

void HostileTest::rightToLeft_isKept()
{
    const QString title = u"العلاج المتقدم للورم النقوي المتعدد"_s;
    const QString text = u"R. Sv, “%1,” Blood, vol. 97, no. 8, Aug. 2022, doi: 10.1002/ajh.26590."_s.arg(title);
    const auto found = citation::referencesInText(text);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.at(0).csl.value("title"_L1).toString(), title);
    QCOMPARE(found.at(0).text, text);
    const auto marked = citation::referencesInHtml(
        u"<ol class=references><li dir=rtl>\u202b<cite class='citation book'>עברית (2001). <i>%1</i>.</cite>\u202c</ol>"_s
            .arg(title)
            .toUtf8());
    QCOMPARE(marked.size(), 1);
    QCOMPARE(marked.at(0).csl.value("title"_L1).toString(), title);
}

void HostileTest::scripts_becomeNoAddress_data()
{
    QTest::addColumn<QByteArray>("address");
    for (const char *address :
         {"javascript:alert(1)", " JavaScript:alert(1)", "java\tscript:alert(1)", "data:text/html,x", "file:///etc/passwd",
          "javascript://doi.org/10.1000/182", "vbscript:x", "//example.org", "https:", "https://"})
        QTest::newRow(address) << QByteArray(address);
}

void HostileTest::scripts_becomeNoAddress()
{
    QFETCH(QByteArray, address);
    const auto found =
        citation::referencesInHtml("<ol class=\"references\"><li><cite class=\"citation web\"><a href=\"" + address
                                   + "\">\"A title\"</a>. <i>Site</i>.</cite></li><li><a href=\"" + address
                                   + "\">Words in a link</a></li><li><span class=\"Z3988\" title=\"rft.title=T&amp;rft_id="
                                   + address + "\"></span>Text</li></ol>");
    QCOMPARE(found.size(), 3);
    for (const FoundReference &reference : found) {
        QVERIFY(!reference.csl.contains("URL"_L1));
        QVERIFY(!reference.csl.contains("DOI"_L1));
    }
}

void HostileTest::brokenMarkup_losesNoItem()
{
    const auto found = citation::referencesInHtml(
        "<ol class=references><li><cite class='citation web'>\"Open<i>. Site<li id=b><b><cite class='citation book'><i>Title</b></i> <li><li>\xff\xfe"
        "<table><td>x</ol>");
    QCOMPARE(found.size(), 3);
    QVERIFY(found.at(0).text.startsWith("\"Open. Site"_L1));
    QCOMPARE(found.at(1).anchor, u"b"_s);
}

void HostileTest::rangesEnd_whereTheTextIsTrimmed()
{
    // A link whose last blank is cut off, and one that is a button with stressed words in it.
    for (const char *cite : {"<a href=\"https://e.org/\">\"A <i>b</i>\" </a>", "\"A\". <a href=\"https://e.org/\"><i>DOI</i></a>",
                             "<i>x <b>y </b></i>", "<a href=\"https://e.org/\"><b><i>PubMed</i></b></a>\""}) {
        const auto found = citation::referencesInHtml("<ol class=\"references\"><li><cite class=\"citation journal\">"
                                                      + QByteArray(cite) + "</cite></li></ol>");
        QVERIFY(found.size() <= 1);
    }
}

void HostileTest::time_isLinear_data()
{
    QTest::addColumn<bool>("isHtml");
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("unit");
    QTest::newRow("items") << true << QByteArray("<ol class=references>") << QByteArray("<li>Kyle RA. Title. Blood. 2004;3:1-9.");
    QTest::newRow("one item, marks") << true << QByteArray("<ol class=references><li><cite class=citation>")
                                     << QByteArray("\"a\". <i>b</i> ");
    QTest::newRow("one item, cites") << true << QByteArray("<ol class=references><li>")
                                     << QByteArray("<cite class=citation>a</cite>");
    QTest::newRow("one item, links") << true << QByteArray("<ol class=references><li>")
                                     << QByteArray("<a href=https://e.org/>DOI</a>x");
    QTest::newRow("headings") << true << QByteArray() << QByteArray("<h2>References</h2><p>1. A 2001");
    QTest::newRow("numbers") << false << QByteArray() << QByteArray("1. Something 2001\n\n");
    QTest::newRow("opening marks") << false << QByteArray("1. ") << QByteArray("“");
    QTest::newRow("straight marks") << false << QByteArray("1. ") << QByteArray("\" ");
    QTest::newRow("brackets") << false << QByteArray("1. ") << QByteArray("(2001 ");
    QTest::newRow("dates") << false << QByteArray("1. ") << QByteArray("(2001). ");
    QTest::newRow("stops") << false << QByteArray("1. 2001 ") << QByteArray("A. ");
    QTest::newRow("commas") << false << QByteArray("1. 2001 ") << QByteArray("A, ");
    QTest::newRow("names") << false << QByteArray("1. ") << QByteArray("Kyle, R. A., ");
    QTest::newRow("small letters") << false << QByteArray("1. 2001 ") << QByteArray("de la ");
    QTest::newRow("DOIs") << false << QByteArray("1. ") << QByteArray("10.1000/");
    QTest::newRow("free DOIs") << false << QByteArray("1. ") << QByteArray("10.1000/182 ");
    QTest::newRow("labelled DOIs") << false << QByteArray("1. ") << QByteArray("doi:10.1000/");
    QTest::newRow("addresses") << false << QByteArray("1. ") << QByteArray("https://");
    QTest::newRow("accessed") << false << QByteArray("1. ") << QByteArray("accessed 3 May ");
    QTest::newRow("in") << false << QByteArray("1. A 2001") << QByteArray(". In: ");
    QTest::newRow("digits") << false << QByteArray("1. ISBN ") << QByteArray("9-");
    QTest::newRow("blanks") << false << QByteArray("1. 2001") << QByteArray(" ");
}

void HostileTest::time_isLinear()
{
    QFETCH(bool, isHtml);
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, unit);
    const auto once = [&](qsizetype length) {
        const QByteArray input = head + unit.repeated(length / unit.size());
        return seconds([&] {
            if (isHtml)
                (void)citation::referencesInHtml(input);
            else
                (void)citation::referencesInText(QString::fromUtf8(input));
        });
    };
    constexpr qsizetype small = 30'000;
    constexpr qsizetype large = 8 * small; // beyond it a single reference is no longer taken apart
    once(1000);
    const double first = qMax(once(small), 0.005);
    const double second = once(large);
    QVERIFY2(second < 8 * 4 * first, qPrintable(u"%1 s, then %2 s"_s.arg(first).arg(second)));
}

QTEST_APPLESS_MAIN(HostileTest)
#include "tst_hostile.moc"
