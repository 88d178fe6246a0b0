// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testcase.h"

#include "citation/styles.h"

using base::ErrorCode;
using namespace Qt::StringLiterals;

/// The bundled styles, and what readers may add.
class Styles : public test::TestCase
{
    Q_OBJECT

private slots:
    void bundled_areTheTwelve();
    void anotherName_hasTheStyleItNames();
    void locales_areAllThere();
    void style_isReadFromItsText();
    void badStyle_isRefusedWithItsReason_data();
    void badStyle_isRefusedWithItsReason();
};

void Styles::bundled_areTheTwelve()
{
    QStringList names;
    for (const citation::Style &style : citation::bundledStyles()) {
        names.append(style.name);
        QVERIFY2(style.xml.contains("<citation"), qPrintable(style.name));
        QVERIFY(!style.title.isEmpty());
    }
    QCOMPARE(names.size(), 12);
    for (const char *name : {"american-medical-association", "vancouver", "apa", "ieee", "chicago-author-date", "nature", "bmj",
                             "chicago-note-bibliography", "modern-language-association", "the-lancet", "harvard-cite-them-right",
                             "national-library-of-medicine"})
        QVERIFY2(names.contains(QLatin1StringView(name)), name);
}

void Styles::anotherName_hasTheStyleItNames()
{
    const auto named = [](const QString &name) { return *citation::bundledStyle(name); };
    QCOMPARE(named(u"national-library-of-medicine"_s).xml, named(u"vancouver"_s).xml);
    QCOMPARE(named(u"national-library-of-medicine"_s).title, u"National Library of Medicine"_s);
    QVERIFY(named(u"vancouver"_s).isNumeric && !named(u"apa"_s).isNumeric);
    QCOMPARE(named(u"nature"_s).defaultLocale, u"en-GB"_s);
}

void Styles::locales_areAllThere()
{
    QCOMPARE_GE(citation::localeNames().size(), 50);
    QVERIFY(citation::localeXml(u"de-DE"_s).contains("Hrsg."));
    QVERIFY(citation::localeXml(u"xx-XX"_s).isEmpty());
}

void Styles::style_isReadFromItsText()
{
    const auto style =
        citation::readStyle("<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\" default-locale=\"fr-FR\">"
                            "<info><title>My  style</title><id>http://example.org/styles/mine</id></info>"
                            "<citation><layout/></citation></style>");
    VERIFY_RESULT(style);
    QCOMPARE(style->name, u"mine"_s);
    QCOMPARE(style->title, u"My style"_s);
    QCOMPARE(style->defaultLocale, u"fr-FR"_s);
}

void Styles::badStyle_isRefusedWithItsReason_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<QString>("words");
    const QByteArray begin = "<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\">";
    QTest::newRow("nothing") << QByteArray() << u"no CSL style"_s;
    QTest::newRow("another XML") << "<html/>"_ba << u"no CSL style"_s;
    QTest::newRow("text") << "hello"_ba << u"no CSL style"_s;
    QTest::newRow("another version") << "<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"2.1\"/>"_ba << u"“2.1”"_s;
    QTest::newRow("broken") << begin + "\n<info><title>x</tilte>" << u"line 2:"_s;
    QTest::newRow("no title") << begin + "<citation/></style>" << u"no title"_s;
    QTest::newRow("no citation") << begin + "<info><title>x</title></info></style>" << u"no <citation>"_s;
    QTest::newRow("another name of one not here")
        << begin + "<info><title>x</title><link rel=\"independent-parent\" href=\"http://x.org/styles/far-away\"/></info></style>"
        << u"“far-away”"_s;
    QTest::newRow("entities") << "<!DOCTYPE style [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>" + begin + "<info><title>&b;&c;"
                              << u"line 1:"_s;
}

void Styles::badStyle_isRefusedWithItsReason()
{
    QFETCH(QByteArray, xml);
    QFETCH(QString, words);
    const auto style = citation::readStyle(xml);
    COMPARE_ERROR(style, ErrorCode::StyleInvalid);
    QVERIFY2(style.error().detail.contains(words), qPrintable(style.error().detail));
}

QTEST_GUILESS_MAIN(Styles)
#include "tst_styles.moc"
