// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testcase.h"

#include "search/queryparser.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using library::QueryRepair;
using Repairs = QList<library::QueryRepair>;
Q_DECLARE_METATYPE(Repairs)

/// What a person types, and how it is understood.
class Query : public test::TestCase
{
    Q_OBJECT

private slots:
    void text_isUnderstood_data();
    void text_isUnderstood();
    void understoodText_isUnderstoodTheSame_data() { text_isUnderstood_data(); }
    void understoodText_isUnderstoodTheSame();
    void randomText_isUnderstoodTheSameTwice_data();
    void randomText_isUnderstoodTheSameTwice();
    void hugeQuery_isReadAtOnce_data();
    void hugeQuery_isReadAtOnce();
    void fields_areInTheirNodes();
};

void Query::text_isUnderstood_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("understood");
    QTest::addColumn<Repairs>("repairs");
    const auto row = [](const char *name, const QString &text, const QString &understood, const Repairs &repairs = {}) {
        QTest::newRow(name) << text << understood << repairs;
    };
    row("words", u"  bone   pain "_s, u"bone pain"_s);
    row("phrase", u"\"bone pain\""_s, u"\"bone pain\""_s);
    row("typographic phrase", u"“bone pain” «os»"_s, u"\"bone pain\" \"os\""_s);
    row("or", u"bone OR pain relief"_s, u"bone OR pain relief"_s);
    row("bar", u"bone|pain"_s, u"bone OR pain"_s);
    row("small or is a word", u"bone or pain"_s, u"bone or pain"_s);
    row("and", u"bone AND pain"_s, u"bone pain"_s);
    row("not", u"bone -pain NOT relief"_s, u"bone -pain -relief"_s);
    row("dash between words", u"bone - pain"_s, u"bone pain"_s);
    row("hyphen", u"beta-2-microglobulin"_s, u"beta-2-microglobulin"_s);
    row("brackets", u"(bone OR pain) (relief)"_s, u"(bone OR pain) relief"_s);
    row("not brackets", u"x -(a b)"_s, u"x -(a b)"_s);
    row("fields", u"title:\"stem cell\" IN:myeloma letter:S topic:drugs"_s,
        u"title:\"stem cell\" in:myeloma letter:S topic:drugs"_s);
    row("doi", u"cites:10.1001/jama.2020.1"_s, u"cites:\"10.1001/jama.2020.1\""_s);
    row("unknown field", u"foo:bar"_s, u"foo:bar"_s);
    row("prefix", u"lenal* title:vel*"_s, u"lenal* title:vel*"_s);
    row("near", u"bone near \"kidney pain\" near x"_s, u"bone near \"kidney pain\" near x"_s);
    row("near alone", u"near death"_s, u"\"near\" death"_s);
    row("quote open", u"bone \"pain relief"_s, u"bone \"pain relief\""_s, {QueryRepair::QuoteOpen});
    row("bracket open", u"(bone pain"_s, u"bone pain"_s, {QueryRepair::BracketOdd});
    row("bracket closed", u"bone) pain"_s, u"bone pain"_s, {QueryRepair::BracketOdd});
    row("or first", u"OR bone"_s, u"bone"_s, {QueryRepair::OperatorStray});
    row("or last", u"bone OR"_s, u"bone"_s, {QueryRepair::OperatorStray});
    row("minus last", u"bone NOT"_s, u"bone"_s, {QueryRepair::OperatorStray});
    row("empty field", u"title: bone"_s, u"bone"_s, {QueryRepair::FieldEmpty});
    row("star within", u"b*ne"_s, u"\"b\" \"ne\""_s, {QueryRepair::StarStray});
    row("star alone", u"bone *"_s, u"bone"_s, {QueryRepair::StarStray});
    row("only operators", u"OR AND ( ) -- NOT | \"\" *"_s, QString(), {QueryRepair::OperatorStray, QueryRepair::StarStray});
    row("only signs", u"?! &&& ..."_s, QString());
    row("only exclusions", u"-bone"_s, u"-bone"_s, {QueryRepair::OnlyExclusions});
    row("nothing", QString(), QString());
    row("bidi controls", u"bo\u202ene\u2066 pa\u200bin"_s, u"bone pain"_s);
    row("NUL", QString::fromLatin1("bone\0pain", 9), u"bone pain"_s);
    row("half a pair", u"bone "_s + QChar(0xd800) + u"pain"_s, u"bone pain"_s);
    row("scripts", u"骨髓瘤 \u0645\u0631\u0636 миелома"_s, u"骨髓瘤 \u0645\u0631\u0636 миелома"_s);
    row("combining marks", u"e\u0301\u0301\u0301tude"_s, u"e\u0301\u0301\u0301tude"_s);
}

void Query::text_isUnderstood()
{
    QFETCH(QString, text);
    QFETCH(Repairs, repairs);
    const library::Query query = search::parseQuery(text);
    QTEST(search::queryText(query), "understood");
    QCOMPARE(query.repairs, repairs);
    QCOMPARE(query.isEmpty(), search::queryText(query).isEmpty());
}

void Query::understoodText_isUnderstoodTheSame()
{
    QFETCH(QString, text);
    const library::Query query = search::parseQuery(text);
    QCOMPARE(search::parseQuery(search::queryText(query)).root, query.root);
}

void Query::randomText_isUnderstoodTheSameTwice_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 0; seed < 20; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void Query::randomText_isUnderstoodTheSameTwice()
{
    QFETCH(int, seed);
    static const QStringList pieces{u"a"_s, u"-"_s,  u"("_s,      u")"_s,       u"\""_s, u"OR"_s,  u"near"_s,  u" "_s,
                                    u" "_s, u" "_s,  u"title:"_s, u"letter:"_s, u"*"_s,  u"NOT"_s, u"|"_s,     u"AND"_s,
                                    u"ß"_s, u"骨"_s, u":"_s,      u"\u0301"_s,  u"x1"_s, u"in:"_s, u"\u202e"_s};
    QRandomGenerator random(static_cast<quint32>(seed));
    for (int round = 0; round < 500; ++round) {
        QString text;
        for (int n = random.bounded(30); n > 0; --n)
            text += pieces.at(random.bounded(static_cast<int>(pieces.size())));
        const library::Query query = search::parseQuery(text);
        const QString understood = search::queryText(query);
        const library::Query again = search::parseQuery(understood);
        QVERIFY2(again.root == query.root, qPrintable(text + u" -> "_s + understood + u" -> "_s + search::queryText(again)));
    }
}

void Query::hugeQuery_isReadAtOnce_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("words") << u"word "_s.repeated(20000);
    QTest::newRow("one word") << u"w"_s.repeated(100000);
    QTest::newRow("brackets") << u"("_s.repeated(100000) + u"x"_s;
    QTest::newRow("minus") << u"-"_s.repeated(100000);
    QTest::newRow("quotes") << u"\"x"_s.repeated(50000);
    QTest::newRow("near") << u"a near "_s.repeated(20000);
    QTest::newRow("marks") << u"e"_s + u"\u0301"_s.repeated(100000);
}

void Query::hugeQuery_isReadAtOnce()
{
    QFETCH(QString, text);
    QElapsedTimer timer;
    timer.start();
    const library::Query query = search::parseQuery(text);
    const QString understood = search::queryText(query);
    QVERIFY(understood.size() <= 21000);
    QVERIFY(timer.elapsed() < 1000);
}

void Query::fields_areInTheirNodes()
{
    const library::Query query = search::parseQuery(u"pain title:bone letter:S"_s);
    QCOMPARE(query.root.kind, library::QueryNode::Kind::All);
    QCOMPARE(query.root.children.size(), 3);
    QCOMPARE(query.root.children.at(0).field, library::QueryField::Anywhere);
    QCOMPARE(query.root.children.at(1).field, library::QueryField::Title);
    QCOMPARE(query.root.children.at(1).kind, library::QueryNode::Kind::Word);
    QCOMPARE(query.root.children.at(2).kind, library::QueryNode::Kind::Filter);
}

QTEST_GUILESS_MAIN(Query)
#include "tst_query.moc"
