// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contrast.h"
#include "testcase.h"

#include "highlight/highlight.h"

#include <QRegularExpression>
#include <QThread>

class HighlightTest : public test::TestCase
{
    Q_OBJECT

private slots:
    void code_isMarkedByMeaning_data();
    void code_isMarkedByMeaning();
    void code_keepsEverySign_data();
    void code_keepsEverySign();
    void unknownLanguage_givesEscapedCode();
    void language_isKnownByAnyOfItsNames();
    void threads_highlightAtOnce();
    void styleSheet_coversEveryClassThatIsWritten();
    void styleSheet_isLegibleInEveryTheme_data();
    void styleSheet_isLegibleInEveryTheme();
};

namespace {

QString cpp()
{
    return QStringLiteral(R"(#include <vector>
// A comment with <angles> & "quotes"
template<typename T> int size(const std::vector<T> &v)
{
    if (v.empty()) return 0x1F + 3.5f; /* TODO: warn */
    return R"x(raw)x" "str\n" 'c' ? 1 : 0;
}
)");
}

/// Text of the HTML: no tag, entities read.
QString textOf(const QByteArray &html)
{
    static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
    QString text = QString::fromUtf8(html).remove(tag);
    text.replace(QStringLiteral("&lt;"), QStringLiteral("<")).replace(QStringLiteral("&gt;"), QStringLiteral(">"));
    return text.replace(QStringLiteral("&quot;"), QStringLiteral("\"")).replace(QStringLiteral("&amp;"), QStringLiteral("&"));
}

} // namespace

void HighlightTest::code_isMarkedByMeaning_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("keyword") << QStringLiteral("python") << QStringLiteral("import re")
                             << QByteArray("<span class=\"hl-import\">import</span> re");
    QTest::newRow("string") << QStringLiteral("json") << QStringLiteral("[\"a<b\"]")
                            << QByteArray("<span class=\"hl-string\">&quot;a&lt;b&quot;</span>");
    QTest::newRow("comment") << QStringLiteral("cpp") << QStringLiteral("/* a\nb */")
                             << QByteArray("<span class=\"hl-comment\">b */</span>");
    QTest::newRow("control flow") << QStringLiteral("cpp") << QStringLiteral("return 1;")
                                  << QByteArray("<span class=\"hl-control-flow\">return</span>");
}

void HighlightTest::code_isMarkedByMeaning()
{
    QFETCH(QString, language);
    QFETCH(QString, code);
    QFETCH(QByteArray, expected);
    const QByteArray html = highlight::highlighted(code, language);
    QVERIFY2(html.contains(expected), html.constData());
}

void HighlightTest::code_keepsEverySign_data()
{
    QTest::addColumn<QString>("language");
    for (const char *name : {"cpp", "html", "bash", "r", "sql", "latex", "yaml", "no such language", ""})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void HighlightTest::code_keepsEverySign()
{
    QFETCH(QString, language);
    const QString code = cpp() + QStringLiteral("\n\n<script>alert('ä 𝔐')</script>\t&amp;\n");
    QCOMPARE(textOf(highlight::highlighted(code, language)), code);
}

void HighlightTest::unknownLanguage_givesEscapedCode()
{
    QCOMPARE(highlight::highlighted(QStringLiteral("<b> & \"c\""), QStringLiteral("klingon")),
             QByteArray("&lt;b&gt; &amp; &quot;c&quot;"));
    QVERIFY(!highlight::knowsLanguage(QStringLiteral("klingon")));
    QVERIFY(!highlight::knowsLanguage(QString()));
}

void HighlightTest::language_isKnownByAnyOfItsNames()
{
    for (const char *name :
         {"cpp", "C++", "Python", "python", "py", "json", "js", "bash", "sh", "R", "sql", "html", "rust", "toml"})
        QVERIFY2(highlight::knowsLanguage(QString::fromLatin1(name)), name);
}

void HighlightTest::threads_highlightAtOnce()
{
    const QByteArray expected = highlight::highlighted(cpp(), QStringLiteral("cpp"));
    QList<QByteArray> found(4);
    std::vector<std::unique_ptr<QThread>> threads;
    for (QByteArray &html : found)
        threads.emplace_back(QThread::create([&html] { html = highlight::highlighted(cpp(), QStringLiteral("cpp")); }))->start();
    for (const auto &thread : threads)
        QVERIFY(thread->wait());
    for (const QByteArray &html : found)
        QCOMPARE(html, expected);
}

void HighlightTest::styleSheet_coversEveryClassThatIsWritten()
{
    const QString css = QString::fromUtf8(highlight::styleSheet());
    const QString html = QString::fromUtf8(highlight::highlighted(cpp(), QStringLiteral("cpp"))
                                           + highlight::highlighted(cpp(), QStringLiteral("bash"))
                                           + highlight::highlighted(QStringLiteral("<a b=\"c\">&d;</a>"),
                                                                    QStringLiteral("html")));
    static const QRegularExpression className(QStringLiteral("class=\"(hl-[a-z-]+)\""));
    const QStringList plain = {QStringLiteral("hl-operator"), QStringLiteral("hl-others")};
    for (const QRegularExpressionMatch &match : className.globalMatch(html)) {
        const QString name = match.captured(1);
        QVERIFY2(plain.contains(name) || css.contains(u'.' + name), qPrintable(name));
    }
}

void HighlightTest::styleSheet_isLegibleInEveryTheme_data()
{
    QTest::addColumn<QString>("theme");
    QTest::addColumn<double>("least");
    QTest::newRow("light") << QStringLiteral("light") << 4.5;
    QTest::newRow("sepia") << QStringLiteral("sepia") << 4.5;
    QTest::newRow("dark") << QStringLiteral("dark") << 4.5;
    QTest::newRow("contrast") << QStringLiteral("contrast") << 7.0;
}

void HighlightTest::styleSheet_isLegibleInEveryTheme()
{
    QFETCH(QString, theme);
    QFETCH(double, least);
    const QRegularExpression rule(QStringLiteral("html\\[data-theme=\"%1\"\\]\\{([^}]*)\\}").arg(theme));
    const QString properties = rule.match(QString::fromUtf8(highlight::styleSheet())).captured(1);
    QHash<QString, QString> colours;
    for (const QString &property : properties.split(u';'))
        colours.insert(property.section(u':', 0, 0), property.section(u':', 1));
    const QString ground = colours.take(QStringLiteral("--code-ground"));
    QVERIFY(colours.size() >= 10);
    for (const auto &[name, colour] : colours.asKeyValueRange())
        QVERIFY2(test::contrast(colour, ground) >= least,
                 qPrintable(QStringLiteral("%1 %2").arg(name).arg(test::contrast(colour, ground))));
}

QTEST_GUILESS_MAIN(HighlightTest)
#include "tst_highlight.moc"
