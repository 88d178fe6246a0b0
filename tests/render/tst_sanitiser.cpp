// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testcase.h"

#include "render/sanitiser.h"

#include <QDir>
#include <QElapsedTimer>
#include <QRandomGenerator>

#include <algorithm>

/// tests/render/data/sanitiser holds pairs: NAME.in.html comes in, NAME.out.html must come out. With
/// PANDECT_REWRITE=1 in the environment the second is written anew; read the difference before you keep it.
class SanitiserTest : public test::TestCase
{
    Q_OBJECT

private slots:
    void file_givesItsReference_data();
    void file_givesItsReference();
    void anything_isTheSameSanitisedTwice();
    void anything_holdsNothingThatRuns();
    void defaultAddress_keepsTheLibraryAndLinks_data();
    void defaultAddress_keepsTheLibraryAndLinks();
    void policy_isAskedOnceForEachAddress();
    void policy_decidesWhatIsWritten();
    void depth_isBounded();
    void hostileSize_endsSoon_data();
    void hostileSize_endsSoon();
    void longArticle_isKeptWhole();
};

namespace {

QDir folder()
{
    return QDir(QStringLiteral(TEST_DATA "/sanitiser"), QStringLiteral("*.in.html"));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable: ") + path.toUtf8();
}

QByteArray repeated(const char *html, int times)
{
    return QByteArray(html).repeated(times);
}

const QList<QByteArray> &pieces()
{
    static const QList<QByteArray> all = QByteArray("< > \" ' = & -- <!-- --> </ /> <table> <td> </table> <b> </b> <p> </p> </a> "
                                                    "<svg> </svg> <math> <mtext> <template> </template> <select> <style> "
                                                    "</style> <title> <noscript> <form> </form> <button> <li> <h1> <plaintext> "
                                                    "<frameset> </body> <caption> <colgroup> <col> <tr> <object> </object> "
                                                    "<nobr>")
                                             .split(' ')
        + QList<QByteArray>{"<a href='/x'>", "<pre>\n", QByteArray(1, '\0'), "\n"};
    return all;
}

/// Pieces of the files, cut anywhere and put together anyhow: what no author writes, but an attacker might.
QByteArray mutation(const QList<QByteArray> &corpus, QRandomGenerator &random)
{
    QByteArray html;
    for (int part = random.bounded(1, 6); part > 0; --part) {
        const QByteArray &source = corpus.at(random.bounded(corpus.size()));
        const qsizetype start = source.isEmpty() ? 0 : random.bounded(source.size());
        html += source.sliced(start, random.bounded(source.size() - start + 1));
        for (int piece = random.bounded(4); piece > 0; --piece)
            html += pieces().at(random.bounded(pieces().size()));
    }
    for (int flips = random.bounded(3); flips > 0 && !html.isEmpty(); --flips)
        html[random.bounded(html.size())] = static_cast<char>(random.bounded(256));
    return html;
}

QList<QByteArray> corpus()
{
    QList<QByteArray> files;
    for (const QFileInfo &file : folder().entryInfoList())
        files.append(contentOf(file.filePath()));
    return files;
}

/// More of them than a test has time for: PANDECT_MUTATIONS=1000000
int mutations()
{
    return qMax(20000, qEnvironmentVariableIntValue("PANDECT_MUTATIONS"));
}

} // namespace

void SanitiserTest::file_givesItsReference_data()
{
    QTest::addColumn<QString>("in");
    QTest::addColumn<QString>("out");
    const QFileInfoList files = folder().entryInfoList();
    QVERIFY(files.size() >= 60);
    for (const QFileInfo &file : files)
        QTest::newRow(qPrintable(file.baseName()))
            << file.filePath() << file.filePath().replace(QStringLiteral(".in."), QStringLiteral(".out."));
}

void SanitiserTest::file_givesItsReference()
{
    QFETCH(QString, in);
    QFETCH(QString, out);
    const QByteArray sanitised = render::sanitised(contentOf(in));
    if (qEnvironmentVariableIsSet("PANDECT_REWRITE")) {
        QFile file(out);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(sanitised);
    }
    QCOMPARE(sanitised, contentOf(out));
    QCOMPARE(render::sanitised(sanitised), sanitised);
}

void SanitiserTest::anything_isTheSameSanitisedTwice()
{
    QRandomGenerator random(20261125 + mutations());
    const QList<QByteArray> files = corpus();
    for (int i = 0; i < mutations(); ++i) {
        const QByteArray html = mutation(files, random);
        const QByteArray once = render::sanitised(html);
        const QByteArray twice = render::sanitised(once);
        QVERIFY2(once == twice, (html + "\n--- once:\n" + once + "\n--- twice:\n" + twice).constData());
    }
}

void SanitiserTest::anything_holdsNothingThatRuns()
{
    // As the sanitiser writes, “<” begins a tag and nothing else, and values stand in quotes and hold none; so this
    // search is sure: names are what stands outside of quotes.
    static const QList<QByteArray> never = {"<script",   "<style",   "<iframe",   "<svg",     "<math",     "<object",
                                            "<embed",    "<form",    "<input",    "<meta",    "<base",     "<link",
                                            "<template", "<title",   "<textarea", "<!--",     "<noscript", " on",
                                            " style=",   " srcset=", " srcdoc=",  " action=", " target="};
    QRandomGenerator random(42 + mutations());
    const QList<QByteArray> files = corpus();
    for (int i = 0; i < mutations(); ++i) {
        const QByteArray html = mutation(files, random);
        const QByteArray sanitised = render::sanitised(html);
        const QByteArray report = html + "\n--- gives:\n" + sanitised;
        for (qsizetype tag = sanitised.indexOf('<'); tag >= 0; tag = sanitised.indexOf('<', tag + 1)) {
            const QList<QByteArray> parts = sanitised.sliced(tag, sanitised.indexOf('>', tag) - tag).split('"');
            for (qsizetype part = 0; part < parts.size(); part += 2) {
                const QByteArray &names = parts.at(part);
                QVERIFY2(std::ranges::none_of(never, [&names](const QByteArray &name) { return names.contains(name); }),
                         report.constData());
                const bool isMedia = names.endsWith(" src=");
                if (isMedia || names.endsWith(" href="))
                    QVERIFY2(!render::defaultAddress(parts.at(part + 1), isMedia).isEmpty(), report.constData());
            }
        }
    }
}

void SanitiserTest::defaultAddress_keepsTheLibraryAndLinks_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<bool>("isMedia");
    QTest::addColumn<QByteArray>("kept");
    QTest::newRow("article") << QByteArray("/salvage-therapy") << false << QByteArray("/salvage-therapy");
    QTest::newRow("place") << QByteArray("#reference-1") << false << QByteArray("#reference-1");
    QTest::newRow("web") << QByteArray("https://a.example/?b=c") << false << QByteArray("https://a.example/?b=c");
    QTest::newRow("blanks around") << QByteArray(" \thttps://a.example\n") << false << QByteArray("https://a.example");
    QTest::newRow("picture") << QByteArray("/media/a.svg") << true << QByteArray("/media/a.svg");
    QTest::newRow("picture elsewhere") << QByteArray("https://a.example/a.svg") << true << QByteArray();
    QTest::newRow("picture nowhere") << QByteArray("#a") << true << QByteArray();
    QTest::newRow("other host") << QByteArray("//a.example") << false << QByteArray();
    QTest::newRow("script") << QByteArray("java\nscript:alert(1)") << false << QByteArray();
    QTest::newRow("no scheme") << QByteArray(":x") << false << QByteArray();
    QTest::newRow("nothing") << QByteArray() << false << QByteArray();
}

void SanitiserTest::defaultAddress_keepsTheLibraryAndLinks()
{
    QFETCH(QByteArray, address);
    QFETCH(bool, isMedia);
    QFETCH(QByteArray, kept);
    QCOMPARE(render::defaultAddress(address, isMedia), kept);
}

void SanitiserTest::policy_isAskedOnceForEachAddress()
{
    QByteArrayList asked;
    const auto policy = [&asked](const QByteArray &address, bool) {
        asked.append(address);
        return '/' + address.chopped(3);
    };
    // The links are read differently from how they are first written, so there is a second round.
    const QByteArray html = render::sanitised("<a href='x.md'><marquee><a href='y.md'>y</a></marquee></a>", policy);
    QCOMPARE(asked, QByteArrayList({"x.md", "y.md"}));
    QVERIFY2(html.contains("<a href=\"/y\">y</a>"), html.constData());
}

void SanitiserTest::policy_decidesWhatIsWritten()
{
    const auto policy = [](const QByteArray &address, bool isMedia) {
        return isMedia ? QByteArray() : "/" + address + "\"><script>";
    };
    QCOMPARE(render::sanitised("<a href='a'>b</a><img src='/c.png'>", policy),
             QByteArray("<a href=\"/a&quot;&gt;&lt;script&gt;\">b</a>"));
}

void SanitiserTest::depth_isBounded()
{
    const QByteArray html = render::sanitised(repeated("<div>", 3000) + "text" + repeated("</div>", 3000));
    QVERIFY(html.count("<div>") < 500);
    QCOMPARE(html.count("<div>"), html.count("</div>"));
    QVERIFY(html.contains("text"));
}

void SanitiserTest::hostileSize_endsSoon_data()
{
    QTest::addColumn<QByteArray>("html");
    QByteArray formats;
    for (int i = 0; i < 100000; ++i)
        formats += "<b id=" + QByteArray::number(i) + '>';
    QTest::newRow("blocks") << repeated("<div>", 500000);
    QTest::newRow("formats") << formats;
    QTest::newRow("formats over and over") << formats.first(50000) + repeated("<p>x", 100000);
    QTest::newRow("tables") << repeated("<table><tr><td>", 200000);
    QTest::newRow("attributes") << "<p" + repeated(" a b c d", 500000) + '>';
    QTest::newRow("brackets") << repeated("<", 2000000);
    QTest::newRow("comments") << repeated("<!--", 1000000);
    QTest::newRow("entities") << repeated("&amp", 1000000);
}

void SanitiserTest::hostileSize_endsSoon()
{
    QFETCH(QByteArray, html);
    QElapsedTimer clock;
    clock.start();
    const QByteArray sanitised = render::sanitised(html);
    QVERIFY(!sanitised.contains("<!--"));
    qInfo("%lld ms, %lld bytes", static_cast<long long>(clock.elapsed()), static_cast<long long>(sanitised.size()));
}

void SanitiserTest::longArticle_isKeptWhole()
{
    const QByteArray part = "<h2 id=\"a\">Heading</h2>\n<p>Some <b>words</b> and a <a href=\"/link\">link</a> &amp; more.</p>\n"
                            "<table><tbody><tr><td>1</td><td>2</td></tr></tbody></table>\n";
    const QByteArray article = part.repeated(20000);
    QVERIFY(article.size() > 3'000'000);
    QCOMPARE(render::sanitised(article), article);
}

QTEST_GUILESS_MAIN(SanitiserTest)
#include "tst_sanitiser.moc"
