// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testcase.h"

#include "base/atomicfile.h"
#include "citation/processor.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using base::ErrorCode;
using citation::Processor;
using namespace Qt::StringLiterals;

/// Formatting in the engine of ours against the same program in Node.js, and what becomes of bad input.
class ProcessorTest : public test::TestCase
{
    Q_OBJECT

private slots:
    void initTestCase();
    void bundledBibliography_isThatOfNode_data() { styles(); }
    void bundledBibliography_isThatOfNode();
    void twoHundredHardItems_areThoseOfNode_data() { styles(); }
    void twoHundredHardItems_areThoseOfNode();
    void citations_areThoseOfNode_data() { styles(); }
    void citations_areThoseOfNode();
    void entries_carryTheirKeys();
    void incompleteAuthors_endInEtAl_data() { styles(); }
    void incompleteAuthors_endInEtAl();
    void language_isTheReadersWhereTheStyleHasNone();
    void badItems_areFormattedOrRefused_data();
    void badItems_areFormattedOrRefused();
    void styleThatFailsInUse_saysSo();
    void endlessStyle_isStopped();
    void manyAuthors_areFormatted();

private:
    void styles();
    /// What Node.js makes of it.
    QByteArray oracle(const QString &style, const QString &items, const QString &citations = {});
    QByteArray ours(const QString &style, const QString &items, const QString &citations = {});

    QTemporaryDir m_dir;
    QString m_node = QStandardPaths::findExecutable(u"node"_s);
    QString m_bundled = QStringLiteral(SOURCE_ROOT "/resources/encyclopedia/bibliography.json");
    QString m_hard = m_dir.filePath(u"items.json"_s);
    QString m_clusters = m_dir.filePath(u"clusters.json"_s);
};

namespace {

const citation::Style &styleNamed(const QString &name)
{
    return *citation::bundledStyle(name);
}

library::Reference reference(const QString &key, const char *csl)
{
    return {key, QJsonDocument::fromJson(csl).object(), true};
}

} // namespace

void ProcessorTest::initTestCase()
{
    QVERIFY2(!m_node.isEmpty(), "npm brings Node.js along");
    QCOMPARE(QProcess::execute(m_node, {QStringLiteral(TEST_DATA "/items.js"), m_hard}), 0);
    // Items of all types alone, three at once, one with a page and words around it.
    const QJsonArray items = QJsonDocument::fromJson(*base::readFile(m_hard)).array();
    QJsonArray clusters;
    const auto id = [&](qsizetype index) { return QJsonObject{{u"id"_s, items.at(index).toObject().value("id"_L1)}}; };
    constexpr qsizetype step = 4; // each mark costs as much as a dozen entries
    for (qsizetype i = 0; i < items.size(); i += step)
        clusters.append(QJsonArray{id(i)});
    clusters.append(QJsonArray{id(3), id(11), id(5)});
    QJsonObject place = id(7);
    place["locator"_L1] = u"12-14"_s;
    place["label"_L1] = u"page"_s;
    place["prefix"_L1] = u"see "_s;
    place["suffix"_L1] = u", and more"_s;
    clusters.append(QJsonArray{place});
    VERIFY_RESULT(base::writeFileAtomically(m_clusters, QJsonDocument(clusters).toJson()));
}

void ProcessorTest::styles()
{
    QTest::addColumn<QString>("style");
    for (const citation::Style &style : citation::bundledStyles())
        QTest::newRow(qPrintable(style.name)) << style.name;
}

QByteArray ProcessorTest::oracle(const QString &style, const QString &items, const QString &citations)
{
    const QString csl = m_dir.filePath(u"style.csl"_s);
    if (!base::writeFileAtomically(csl, styleNamed(style).xml))
        return {};
    QStringList arguments{QStringLiteral(TEST_DATA "/oracle.js"), QStringLiteral(CITEPROC), QStringLiteral(CSL_FOLDER "/locales"),
                          csl, items};
    if (!citations.isEmpty())
        arguments.append(citations);
    QProcess node;
    node.start(m_node, arguments);
    constexpr int patience = 120'000;
    return node.waitForFinished(patience) && node.exitCode() == 0 ? node.readAllStandardOutput() : QByteArray();
}

QByteArray ProcessorTest::ours(const QString &style, const QString &items, const QString &citations)
{
    auto processor = Processor::create(styleNamed(style));
    if (!processor || !(*processor)->setItems(*base::readFile(items)))
        return "failed"_ba;
    const auto text = citations.isEmpty() ? (*processor)->wholeBibliography()
                                          : (*processor)->citations(*base::readFile(citations));
    return text ? text->toUtf8() : text.error().detail.toUtf8();
}

void ProcessorTest::bundledBibliography_isThatOfNode()
{
    QFETCH(QString, style);
    const QByteArray expected = oracle(style, m_bundled);
    QVERIFY(expected.size() > 10'000);
    QVERIFY(ours(style, m_bundled) == expected);
}

void ProcessorTest::twoHundredHardItems_areThoseOfNode()
{
    QFETCH(QString, style);
    const QByteArray expected = oracle(style, m_hard);
    QVERIFY(expected.size() > 10'000);
    QVERIFY(ours(style, m_hard) == expected);
}

void ProcessorTest::citations_areThoseOfNode()
{
    QFETCH(QString, style);
    const QByteArray expected = oracle(style, m_hard, m_clusters);
    QCOMPARE(expected.count('\n'), 51);
    QVERIFY(ours(style, m_hard, m_clusters) == expected);
}

void ProcessorTest::entries_carryTheirKeys()
{
    auto processor = Processor::create(styleNamed(u"apa"_s));
    VERIFY_RESULT(processor);
    VERIFY_RESULT((*processor)
                      ->setReferences({reference(u"b"_s,
                                                 R"({"type":"book","title":"Zebras","author":[{"family":"Zorn","given":"A"}]})"),
                                       reference(u"a"_s,
                                                 R"({"type":"book","title":"Apes","author":[{"family":"Ames","given":"B"}]})")}));
    const auto html = (*processor)->bibliography();
    VERIFY_RESULT(html);
    QCOMPARE(html->size(), 2);
    QCOMPARE(html->first().key, u"a"_s);
    QVERIFY2(html->first().text.contains(u"<i>Apes</i>"_s), qPrintable(html->first().text));
    const auto text = (*processor)->bibliography(citation::Markup::Text);
    VERIFY_RESULT(text);
    QCOMPARE(text->last(), (citation::Entry{u"b"_s, u"Zorn, A. (n.d.). Zebras.\n"_s}));
}

void ProcessorTest::incompleteAuthors_endInEtAl()
{
    QFETCH(QString, style);
    auto processor = Processor::create(styleNamed(style));
    VERIFY_RESULT(processor);
    VERIFY_RESULT((*processor)
                      ->setReferences({reference(u"k"_s, R"({"type":"article-journal","title":"T","authors-incomplete":true,
        "author":[{"family":"Kyle","given":"Robert A"}],"container-title":"J","issued":{"date-parts":[[2018]]}})")}));
    const auto text = (*processor)->bibliography(citation::Markup::Text);
    VERIFY_RESULT(text);
    const QString entry = text->first().text;
    QVERIFY2(entry.contains(u"et al"_s) && !entry.contains(u"and et al"_s) && !entry.contains(u"& et al"_s), qPrintable(entry));
}

void ProcessorTest::language_isTheReadersWhereTheStyleHasNone()
{
    const auto cited = [](const QString &style, const QString &locale) {
        auto processor = Processor::create(styleNamed(style), locale);
        const auto set =
            (*processor)
                ->setReferences({reference(
                    u"k"_s,
                    R"({"type":"chapter","title":"T","container-title":"B","editor":[{"family":"Roth","given":"E"}],"page":"3-5",
                       "author":[{"family":"Kyle","given":"R"}],"issued":{"date-parts":[[2018]]}})")});
        return set ? (*processor)->bibliography(citation::Markup::Text)->first().text : QString();
    };
    QVERIFY2(cited(u"apa"_s, u"de-DE"_s).contains(u"Hrsg."_s), qPrintable(cited(u"apa"_s, u"de-DE"_s)));
    QVERIFY(!cited(u"the-lancet"_s, u"de-DE"_s).contains(u"Hrsg."_s)); // has a language of its own
}

void ProcessorTest::badItems_areFormattedOrRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("isRefused");
    QTest::newRow("no JSON") << "[{"_ba << true;
    QTest::newRow("no array") << "{\"id\":\"a\"}"_ba << true;
    QTest::newRow("nothing") << "[]"_ba << false;
    QTest::newRow("a title alone") << R"([{"id":"a","title":"Only this"}])"_ba << false;
    QTest::newRow("an unknown type") << R"([{"id":"a","type":"scroll","title":"T"}])"_ba << false;
    QTest::newRow("right to left") << "[{\"id\":\"a\",\"type\":\"book\",\"title\":\"\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d\"}]"_ba
                                   << false;
    QTest::newRow("HTML in the title") << R"([{"id":"a","type":"book","title":"<script>alert(1)</script>"}])"_ba << false;
    QTest::newRow("a script for an address")
        << R"J([{"id":"a","type":"webpage","title":"T","URL":"javascript:alert(1)"}])J"_ba << false;
    QTest::newRow("a number for a name") << R"([{"id":"a","type":"book","title":"T","author":[{"family":3}]}])"_ba << false;
    QTest::newRow("names of properties of objects")
        << R"([{"id":"__proto__","type":"book","title":"T"},{"id":"constructor","type":"book","title":"U"}])"_ba << false;
}

void ProcessorTest::badItems_areFormattedOrRefused()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, isRefused);
    auto processor = Processor::create(styleNamed(u"american-medical-association"_s));
    VERIFY_RESULT(processor);
    const auto set = (*processor)->setItems(json);
    const auto made = set ? (*processor)->wholeBibliography() : std::unexpected(set.error());
    if (isRefused)
        COMPARE_ERROR(made, ErrorCode::StyleInvalid);
    else
        QVERIFY2(!made || !made->contains(u"<script"_s), "markup of a title came through");
    // Whatever it was, the next is formatted.
    VERIFY_RESULT((*processor)->setItems(R"([{"id":"x","type":"book","title":"After"}])"));
    QVERIFY((*processor)->wholeBibliography()->contains(u"After"_s));
}

void ProcessorTest::styleThatFailsInUse_saysSo()
{
    citation::Style style = styleNamed(u"nature"_s);
    style.xml.replace("<layout", "<scroll").replace("</layout", "</scroll");
    const auto processor = Processor::create(style);
    COMPARE_ERROR(processor, ErrorCode::StyleInvalid);
    QVERIFY(!processor.error().detail.isEmpty());
}

void ProcessorTest::endlessStyle_isStopped()
{
    citation::Script script;
    VERIFY_RESULT(script.run("function loop() { for (;;) {} }", "loop.js"));
    COMPARE_ERROR(script.call("loop", {}, std::chrono::milliseconds(50)), ErrorCode::Cancelled);
    VERIFY_RESULT(script.run("function greedy() { const all = []; for (;;) all.push(new Array(100000).fill(1)); }", "greedy.js"));
    COMPARE_ERROR(script.call("greedy", {}), ErrorCode::StyleInvalid);
    VERIFY_RESULT(script.run("function deep() { return deep() + 1; }", "deep.js"));
    COMPARE_ERROR(script.call("deep", {}), ErrorCode::StyleInvalid);
}

void ProcessorTest::manyAuthors_areFormatted()
{
    QJsonArray authors;
    for (int i = 0; i < 3000; ++i)
        authors.append(QJsonObject{{u"family"_s, u"Author%1"_s.arg(i)}, {u"given"_s, u"A"_s}});
    const QJsonArray items{QJsonObject{{u"id"_s, u"a"_s}, {u"type"_s, u"article-journal"_s}, {u"author"_s, authors}}};
    auto processor = Processor::create(styleNamed(u"modern-language-association"_s));
    VERIFY_RESULT(processor);
    VERIFY_RESULT((*processor)->setItems(QJsonDocument(items).toJson()));
    const auto made = (*processor)->bibliography(citation::Markup::Text);
    VERIFY_RESULT(made);
    QVERIFY2(made->first().text.startsWith(u"Author0, A., et al."_s), qPrintable(made->first().text.left(80)));
}

QTEST_GUILESS_MAIN(ProcessorTest)
#include "tst_processor.moc"
