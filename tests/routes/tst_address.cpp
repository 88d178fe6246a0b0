// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testcase.h"

#include "routes/address.h"
#include "routes/router.h"

using namespace Qt::StringLiterals;
using Kind = routes::Address::Kind;

class AddressTest : public test::TestCase
{
    Q_OBJECT

private slots:
    void address_isTakenApart_data();
    void address_isTakenApart();
    void madeAddress_leadsBack_data();
    void madeAddress_leadsBack();
    void fileNames_areToldFromArticles();
};

void AddressTest::address_isTakenApart_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("libraryId");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *label, const QString &url, Kind kind, const QString &id = {}, const QString &name = {}) {
        QTest::newRow(label) << url << static_cast<int>(kind) << id << name;
    };
    row("home", u"pandect://lib/"_s, Kind::Home, u"lib"_s);
    row("home, no slash", u"pandect://lib"_s, Kind::Home, u"lib"_s);
    row("home, query and fragment", u"pandect://lib/?a=b#c"_s, Kind::Home, u"lib"_s);
    row("article", u"pandect://lib/myeloma"_s, Kind::Path, u"lib"_s, u"myeloma"_s);
    row("article, fragment", u"pandect://lib/myeloma#cause"_s, Kind::Path, u"lib"_s, u"myeloma"_s);
    row("article, query", u"pandect://lib/myeloma?x=1"_s, Kind::Path, u"lib"_s, u"myeloma"_s);
    row("folder", u"pandect://lib/en/cpp/string"_s, Kind::Path, u"lib"_s, u"en/cpp/string"_s);
    row("folder, slash at the end", u"pandect://lib/en/"_s, Kind::Path, u"lib"_s, u"en/"_s);
    row("host in capitals", u"pandect://LIB/x"_s, Kind::Path, u"lib"_s, u"x"_s);
    row("scheme in capitals", u"PANDECT://lib/x"_s, Kind::Path, u"lib"_s, u"x"_s);
    row("percent", u"pandect://lib/a%20b%C3%A4"_s, Kind::Path, u"lib"_s, u"a bä"_s);
    row("percent once", u"pandect://lib/a%2541"_s, Kind::Path, u"lib"_s, u"a%41"_s);
    row("question mark in a name", u"pandect://lib/why%3F"_s, Kind::Path, u"lib"_s, u"why?"_s);
    row("dots", u"pandect://lib/a/../../b"_s, Kind::Path, u"lib"_s, u"b"_s);
    row("dots to nothing", u"pandect://lib/.."_s, Kind::Home, u"lib"_s);
    row("glossary", u"pandect://lib/~glossary#m-protein"_s, Kind::Glossary, u"lib"_s);
    row("letter", u"pandect://lib/~letter/%23"_s, Kind::Letter, u"lib"_s, u"#"_s);
    row("topic", u"pandect://lib/~topic/3"_s, Kind::Topic, u"lib"_s, u"3"_s);
    row("institutions", u"pandect://lib/~institutions"_s, Kind::Institutions, u"lib"_s);
    row("web file", u"pandect://lib/~web/page.css"_s, Kind::WebFile, u"lib"_s, u"page.css"_s);
    row("web file, dots", u"pandect://lib/~web/../x"_s, Kind::Path, u"lib"_s, u"x"_s);
    row("no host", u"pandect:///x"_s, Kind::Path, {}, u"x"_s);
    row("port", u"pandect://lib:80/x"_s, Kind::Path, u"lib"_s, u"x"_s);
    row("user", u"pandect://me:pw@lib/x"_s, Kind::Path, u"lib"_s, u"x"_s);
    row("umlaut host", u"pandect://b\u00fccher/x"_s, Kind::Path, u"xn--bcher-kva"_s, u"x"_s);
    row("bad host", u"pandect://a b/x"_s, Kind::Foreign);
    row("nothing", {}, Kind::Foreign);
    row("http", u"http://lib/x"_s, Kind::Foreign);
    row("file", u"file:///etc/passwd"_s, Kind::Foreign);
    row("view-source", u"view-source:pandect://lib/x"_s, Kind::Foreign);
}

void AddressTest::address_isTakenApart()
{
    QFETCH(QString, url);
    QFETCH(int, kind);
    QFETCH(QString, libraryId);
    QFETCH(QString, name);
    const routes::Address address = routes::addressOf(QUrl(url));
    QCOMPARE(static_cast<int>(address.kind), kind);
    QCOMPARE(address.libraryId, libraryId);
    QCOMPARE(address.name, name);
    QCOMPARE(routes::articlePath(QUrl(url)), address.kind == Kind::Path ? name : QString());
}

void AddressTest::madeAddress_leadsBack_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &path :
         {u"salvage-therapy"_s, u"a b"_s,        u"100%"_s,        u"a%20b"_s,      u"why?"_s, u"c#"_s,
          u"en/cpp/x"_s,        u"Ä/ö"_s,        u"a:b"_s,         u"x;y=z&w"_s,    u"[1]"_s,  u"node.js"_s,
          u"/slash"_s,          u"\U0001F600"_s, u"a/../b"_s,      u".."_s,         u"./x"_s,  u"two//slashes"_s,
          u"~letter/A"_s,       u"~path/=x"_s,   u"back\\slash"_s, u"a/%2E%2E/b"_s, u"end/"_s})
        QTest::newRow(qPrintable(path)) << path;
}

void AddressTest::madeAddress_leadsBack()
{
    QFETCH(QString, path);
    const QUrl url = routes::articleUrl(u"lib"_s, path, u"a b#c"_s);
    QVERIFY(url.isValid());
    QCOMPARE(routes::articlePath(url), path);
    QCOMPARE(url.host(), u"lib"_s);
    QCOMPARE(url.fragment(QUrl::FullyDecoded), u"a b#c"_s);
    QCOMPARE(routes::articlePath(QUrl(url.toString(QUrl::FullyEncoded))), path);
    QCOMPARE(routes::addressOf(routes::homeUrl(u"lib"_s)).kind, Kind::Home);
    QCOMPARE(routes::addressOf(routes::glossaryUrl(u"lib"_s)).kind, Kind::Glossary);
    QCOMPARE(routes::addressOf(routes::institutionsUrl(u"lib"_s)).kind, Kind::Institutions);
}

void AddressTest::fileNames_areToldFromArticles()
{
    for (const QString &name : {u"media/x"_s, u"a/b.PNG"_s, u"x.svg"_s, u"f.woff2"_s})
        QVERIFY2(routes::isFileName(name), qPrintable(name));
    for (const QString &name : {u"salvage-therapy"_s, u"page.html"_s, u"node.js"_s, u"png"_s, u"a.b/c"_s, u""_s})
        QVERIFY2(!routes::isFileName(name), qPrintable(name));
}

QTEST_GUILESS_MAIN(AddressTest)
#include "tst_address.moc"
