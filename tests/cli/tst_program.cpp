// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sourcefolder.h"
#include "testcase.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace {

struct Run
{
    int code = -1;
    QString out;
    QString err;
};

/// Runs the built pandect-pack in the C locale: its output is UTF-8 all the same.
Run run(const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(PROGRAM), arguments);
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

} // namespace

/// pandect-pack as people call it.
class Program : public test::TestCase
{
    Q_OBJECT

private slots:
    void initTestCase();
    void versionAndHelp_areTold();
    void wrongArguments_areMisuse_data();
    void wrongArguments_areMisuse();
    void build_saysWhatItMade();
    void build_tellsFileAndLineOfAMistake();
    void build_keepsGoingWhenAsked();
    void build_isSilentWhenAsked();
    void info_tellsWhatThePackIs();
    void list_isInTheOrderOfTheAlphabet();
    void list_ofALetter();
    void show_asTextHtmlAndJson();
    void show_ofNoArticle_fails();
    void verify_ofASoundPack();
    void verify_ofAFolder_wantsEveryWorkCited();
    void verify_ofAFolder_tellsWhatIsBroken();
    void verify_findsDamage();
    void references_asLinesAndAsFiles();
    void references_ofNoFormat_isMisuse();
    void verify_namesTheBibliography();
    void reading_gradesEveryArticle();
    void extract_writesPagesThatLinkToEachOther();
    void references_areReadFromTextsAndPages();
    void noPack_fails_data();
    void noPack_fails();

private:
    test::SourceFolder m_folder;
    QString m_pack = m_folder.file(u"out.pandect"_s);
};

void Program::initTestCase()
{
    m_folder.write(u"articles/oedema.md"_s,
                   test::article("\xc3\x96"
                                 "dema",
                                 "See [the cell](plasma-cell.md#origin) [@cowan2022].\n\n![A cell](../media/cell.svg)\n"));
    m_folder.write(u"articles/2-micron.md"_s, test::article("2-Micron", "Text [@kyle2018].\n"));
    m_folder.write(u"glossary.toml"_s, "[[terms]]\nterm = \"marrow\"\ndefinition = \"What fills a bone.\"\n");
    QCOMPARE(run({u"build"_s, u"--quiet"_s, m_folder.path(), m_pack}).code, 0);
}

void Program::versionAndHelp_areTold()
{
    const Run version = run({u"--version"_s});
    QCOMPARE(version.code, 0);
    QVERIFY(version.out.startsWith(u"pandect-pack "_s));
    const Run help = run({u"--help"_s});
    QCOMPARE(help.code, 0);
    const QStringList commands = {u"build"_s, u"info"_s,    u"verify"_s,     u"list"_s,
                                  u"show"_s,  u"reading"_s, u"references"_s, u"extract"_s};
    for (const QString &command : commands) {
        QVERIFY2(help.out.contains(u"  %1 "_s.arg(command)), qPrintable(command));
        const Run own = run({command, u"--help"_s});
        QCOMPARE(own.code, 0);
        QVERIFY2(own.out.contains(u"Usage:"_s), qPrintable(own.out));
    }
    QVERIFY(help.out.contains(u"Exit codes: 0"_s));
}

void Program::wrongArguments_areMisuse_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList();
    QTest::newRow("no such command") << QStringList{u"bake"_s};
    QTest::newRow("too few") << QStringList{u"build"_s, u"folder"_s};
    QTest::newRow("too many") << QStringList{u"info"_s, u"a"_s, u"b"_s};
    QTest::newRow("no such option") << QStringList{u"info"_s, u"--colour"_s, u"a"_s};
    QTest::newRow("two forms") << QStringList{u"show"_s, u"--html"_s, u"--json"_s, u"a"_s, u"b"_s};
}

void Program::wrongArguments_areMisuse()
{
    QFETCH(QStringList, arguments);
    const Run result = run(arguments);
    QCOMPARE(result.code, 2);
    QVERIFY(result.out.isEmpty());
    QVERIFY2(result.err.startsWith(u"pandect-pack: error: "_s), qPrintable(result.err));
}

void Program::build_saysWhatItMade()
{
    const Run result = run({u"build"_s, m_folder.path(), m_folder.file(u"again.pandect"_s)});
    QCOMPARE(result.code, 0);
    QVERIFY2(result.out.contains(u"3 articles, 2 pictures, 2 references"_s), qPrintable(result.out));
    QVERIFY2(result.err.isEmpty(), qPrintable(result.err)); // no progress bar: standard error is no terminal
}

void Program::build_tellsFileAndLineOfAMistake()
{
    const test::SourceFolder folder;
    folder.write(u"articles/x.md"_s, test::article("X", "Text [@nobody].\n"));
    const Run result = run({u"build"_s, folder.path(), folder.file(u"out.pandect"_s)});
    QCOMPARE(result.code, 1);
    QCOMPARE(result.err,
             u"%1:9: error: “@nobody” is not in bibliography.json; add the work or correct the key\n"_s
                 .arg(folder.file(u"articles/x.md"_s)));
    const Run nowhere = run({u"build"_s, folder.file(u"nowhere"_s), folder.file(u"out.pandect"_s)});
    QCOMPARE(nowhere.code, 1);
    QVERIFY2(nowhere.err.contains(u"encyclopedia.toml: error: "_s), qPrintable(nowhere.err));
}

void Program::build_keepsGoingWhenAsked()
{
    const test::SourceFolder folder;
    folder.write(u"articles/x.md"_s, test::article("X", "Text [@nobody].\n\nMore [@noone].\n"));
    folder.write(u"articles/y.md"_s, "no front matter");
    const Run result = run({u"build"_s, u"--keep-going"_s, folder.path(), folder.file(u"out.pandect"_s)});
    QCOMPARE(result.code, 1);
    QVERIFY(result.err.contains(u"x.md:9: error:"_s) && result.err.contains(u"x.md:11: error:"_s)
            && result.err.contains(u"y.md:1: error:"_s));
    QVERIFY(result.err.contains(u"3 errors"_s));
    QVERIFY(!QFile::exists(folder.file(u"out.pandect"_s)));
}

void Program::build_isSilentWhenAsked()
{
    const Run result = run({u"build"_s, u"--quiet"_s, m_folder.path(), m_folder.file(u"again.pandect"_s)});
    QCOMPARE(result.code, 0);
    QVERIFY(result.out.isEmpty() && result.err.isEmpty());
}

void Program::info_tellsWhatThePackIs()
{
    const Run result = run({u"info"_s, m_pack});
    QCOMPARE(result.code, 0);
    for (const QString &part :
         {u"Sample Encyclopedia"_s, u"CC-BY-SA-4.0"_s, u"2026-11-20"_s, u"# 1, O 1, P 1"_s, u"Institute of Samples (Adviser)"_s,
          u"Figures:   1"_s, u"Works:     2 cited, 1 of them not verified"_s, u"Glossary:  1 words"_s})
        QVERIFY2(result.out.contains(part), qPrintable(part));
}

void Program::list_isInTheOrderOfTheAlphabet()
{
    const Run result = run({u"list"_s, m_pack});
    QCOMPARE(result.code, 0);
    QCOMPARE(result.out, u"2-micron\t2-Micron\noedema\tÖdema\nplasma-cell\tPlasma cell\n"_s);
}

void Program::list_ofALetter()
{
    QCOMPARE(run({u"list"_s, u"--letter"_s, u"o"_s, m_pack}).out, u"oedema\tÖdema\n"_s);
    QCOMPARE(run({u"list"_s, u"--letter"_s, u"#"_s, m_pack}).out, u"2-micron\t2-Micron\n"_s);
    QCOMPARE(run({u"list"_s, u"--letter"_s, u"q"_s, m_pack}).out, QString());
    QCOMPARE(run({u"list"_s, u"--letter"_s, u"ж"_s, m_pack}).code, 2);
}

void Program::show_asTextHtmlAndJson()
{
    const Run text = run({u"show"_s, m_pack, u"oedema"_s});
    QCOMPARE(text.code, 0);
    QVERIFY2(text.out.startsWith(u"Ödema\n=====\n\nIn short.\n\nSee the cell [1].\n"_s), qPrintable(text.out));
    QVERIFY(text.out.endsWith(u"[1] Diagnosis and management. (not verified)\n"_s));
    const Run html = run({u"show"_s, u"--html"_s, m_pack, u"oedema"_s});
    QVERIFY(html.out.contains(u"<h1>Ödema</h1>"_s) && html.out.contains(u"href=\"plasma-cell.html#origin\""_s));
    const QJsonObject json = QJsonDocument::fromJson(run({u"show"_s, u"--json"_s, m_pack, u"oedema"_s}).out.toUtf8()).object();
    QCOMPARE(json.value(u"title"_s).toString(), u"Ödema"_s);
    QCOMPARE(json.value(u"citations"_s).toArray().first().toObject().value(u"key"_s).toString(), u"cowan2022"_s);
}

void Program::show_ofNoArticle_fails()
{
    const Run result = run({u"show"_s, m_pack, u"nobody"_s});
    QCOMPARE(result.code, 1);
    QVERIFY2(result.err.contains(u"there is no such article; pandect-pack list names all (nobody)"_s), qPrintable(result.err));
}

void Program::verify_ofASoundPack()
{
    const Run result = run({u"verify"_s, m_pack});
    QCOMPARE(result.code, 0);
    QCOMPARE(result.out, m_pack + u": sound\n"_s);
    QVERIFY2(result.err.isEmpty(), qPrintable(result.err));
}

void Program::verify_ofAFolder_wantsEveryWorkCited()
{
    const Run uncited = run({u"verify"_s, m_folder.path()});
    QCOMPARE(uncited.code, 1);
    QCOMPARE(uncited.err,
             u"%1: error: the work “never2000” is never cited; cite it or take it out\n"_s
                 .arg(m_folder.file(u"bibliography.json"_s)));
    m_folder.write(u"articles/book.md"_s, test::article("Book", "Text [@never2000].\n"));
    const Run cited = run({u"verify"_s, m_folder.path()});
    m_folder.remove(u"articles/book.md"_s);
    QCOMPARE(cited.code, 0);
    QCOMPARE(cited.out, m_folder.path() + u": sound\n"_s);
}

void Program::verify_ofAFolder_tellsWhatIsBroken()
{
    const test::SourceFolder folder;
    folder.write(u"articles/x.md"_s, test::article("X", "Text [@nobody].\n"));
    folder.write(u"articles/y.md"_s, test::article("Y", "[Text](nowhere.md).\n").replace("2026-11-20", "2999-01-01"));
    const Run result = run({u"verify"_s, folder.path()});
    QCOMPARE(result.code, 1);
    for (const QString &words : {u"“@nobody” is not in"_s, u"there is no article “nowhere.md”"_s, u"lies in the future"_s})
        QVERIFY2(result.err.contains(words), qPrintable(result.err));
}

void Program::verify_findsDamage()
{
    const QString damaged = m_folder.file(u"damaged.pandect"_s);
    QFile::remove(damaged);
    QVERIFY(QFile::copy(m_pack, damaged));
    QFile file(damaged);
    QVERIFY(file.open(QIODevice::ReadWrite));
    constexpr qint64 length = 20000; // several pages, so that some hold something
    QVERIFY(file.size() > 2 * length);
    QVERIFY(file.seek(file.size() / 2) && file.write(QByteArray(length, '\x55')) == length);
    file.close();
    const Run result = run({u"verify"_s, damaged});
    QCOMPARE(result.code, 1);
    QVERIFY(result.err.contains(u"error: "_s));
}

void Program::references_asLinesAndAsFiles()
{
    const Run lines = run({u"references"_s, m_pack, u"plasma-cell"_s});
    QCOMPARE(lines.code, 0);
    QCOMPARE(lines.out, u"[1] Kyle RA, et al. Long-term follow-up.\n"_s);
    const Run unverified = run({u"references"_s, m_pack, u"oedema"_s});
    QCOMPARE(unverified.out, u"[1] Diagnosis and management. (not verified)\n"_s);
    const Run bibtex = run({u"references"_s, u"--format"_s, u"bibtex"_s, m_pack, u"plasma-cell"_s});
    QCOMPARE(bibtex.code, 0);
    QVERIFY2(bibtex.out.startsWith(u"@article{kyle2018,\n  author = {Kyle, Robert A and others},\n"_s), qPrintable(bibtex.out));
    const Run ris = run({u"references"_s, u"--format"_s, u"RIS"_s, m_pack, u"plasma-cell"_s});
    QVERIFY2(ris.out.startsWith(u"TY  - JOUR\r\nID  - kyle2018\r\n"_s), qPrintable(ris.out));
    const Run styled = run({u"references"_s, u"--style"_s, u"apa"_s, m_pack, u"plasma-cell"_s});
    QCOMPARE(styled.out, u"[1] Kyle, R. A. et al. (n.d.). Long-term follow-up. https://doi.org/10.1056/NEJMoa1709974\n"_s);
    const Run noStyle = run({u"references"_s, u"--style"_s, u"nobody.csl"_s, m_pack, u"plasma-cell"_s});
    QCOMPARE(noStyle.code, 1);
    QVERIFY2(noStyle.err.contains(u"nobody.csl"_s), qPrintable(noStyle.err));
    const Run none = run({u"references"_s, m_pack, u"nobody"_s});
    QCOMPARE(none.code, 1);
    QVERIFY(none.err.contains(u"there is no such article"_s));
}

void Program::references_ofNoFormat_isMisuse()
{
    const Run result = run({u"references"_s, u"--format"_s, u"pdf"_s, m_pack, u"oedema"_s});
    QCOMPARE(result.code, 2);
    QVERIFY2(result.err.contains(u"there is no format “pdf”; there are bibtex, biblatex, ris,"_s), qPrintable(result.err));
}

void Program::verify_namesTheBibliography()
{
    const test::SourceFolder folder;
    folder.remove(u"bibliography.json"_s);
    folder.write(u"bibliography.bib"_s, "@article{kyle2018, title = {A}}\n@book{never2000, title = {B}}\n");
    const Run result = run({u"verify"_s, folder.path()});
    QCOMPARE(result.code, 1);
    QCOMPARE(result.err,
             u"%1: error: the work “never2000” is never cited; cite it or take it out\n"_s
                 .arg(folder.file(u"bibliography.bib"_s)));
}

void Program::reading_gradesEveryArticle()
{
    const Run result = run({u"reading"_s, m_pack});
    QCOMPARE(result.code, 0);
    const QStringList lines = result.out.split(u'\n');
    QCOMPARE(lines.size(), 5); // three articles, the median, and what is behind the last line
    QVERIFY2(lines.at(1).endsWith(u"\toedema"_s), qPrintable(lines.at(1)));
    QVERIFY2(lines.at(3).endsWith(u"\tmedian"_s), qPrintable(lines.at(3)));
}

void Program::references_areReadFromTextsAndPages()
{
    const auto write = [this](const QString &name, const QByteArray &content) {
        QFile file(m_folder.file(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    };
    const QByteArray first = "Kyle RA, Rajkumar SV. Multiple myeloma. N Engl J Med. 2004;351(18):1860-73.";
    QVERIFY(write(u"list.txt"_s, "References\n\n1. " + first + "\n2. Ibid.\n"));
    const Run text = run({u"references"_s, m_folder.file(u"list.txt"_s)});
    QCOMPARE(text.code, 0);
    QCOMPARE(text.out.section(u'\n', 1), u"2\t-\tIbid.\n"_s);
    QVERIFY2(text.out.startsWith("1\t=\tKyle"_L1), qPrintable(text.out));
    QVERIFY(write(u"page.html"_s, "<h2>References</h2><ol><li id=\"a\">" + first + "</li></ol>"));
    const Run page = run({u"references"_s, u"--json"_s, m_folder.file(u"page.html"_s)});
    QCOMPARE(page.code, 0);
    const QJsonObject item = QJsonDocument::fromJson(page.out.toUtf8()).array().at(0).toObject();
    QCOMPARE(item.value("title"_L1).toString(), u"Multiple myeloma"_s);
    QCOMPARE(item.value("custom"_L1).toObject().value("anchor"_L1).toString(), u"a"_s);
    const Run bibtex = run({u"references"_s, u"--format"_s, u"bibtex"_s, m_folder.file(u"list.txt"_s)});
    QVERIFY2(bibtex.out.contains(u"title = {Multiple myeloma}"_s) && bibtex.out.contains(u"{Ibid.}"_s), qPrintable(bibtex.out));
    const Run styled = run({u"references"_s, u"--style"_s, u"vancouver"_s, m_folder.file(u"list.txt"_s)});
    QVERIFY2(styled.out.startsWith(u"[1] Kyle RA, Rajkumar SV. Multiple myeloma. "_s), qPrintable(styled.out));
    QVERIFY(write(u"own.html"_s, "<meta name=\"citation_title\" content=\"Of itself\"><p>x</p>"));
    const Run own = run({u"references"_s, u"--own"_s, m_folder.file(u"own.html"_s)});
    QCOMPARE(own.out, u"[1] Of itself.\n"_s);
    QCOMPARE(run({u"references"_s, u"--own"_s, m_folder.file(u"page.html"_s)}).code, 1);
    const Run nothing = run({u"references"_s, m_folder.file(u"missing.txt"_s)});
    QCOMPARE(nothing.code, 1);
    QVERIFY(nothing.err.contains("missing.txt"_L1));
}

void Program::extract_writesPagesThatLinkToEachOther()
{
    const QString folder = m_folder.file(u"extracted"_s);
    const Run result = run({u"extract"_s, m_pack, folder});
    QCOMPARE(result.code, 0);
    QVERIFY(result.out.contains(u"3 articles, 2 pictures"_s));
    QFile page(folder + u"/oedema.html"_s);
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QByteArray html = page.readAll();
    QVERIFY(html.contains("href=\"plasma-cell.html#origin\"") && html.contains("src=\"media/cell.svg\""));
    QVERIFY(QFile::exists(folder + u"/plasma-cell.html"_s) && QFile::exists(folder + u"/media/cell.svg"_s));
    QFile cell(folder + u"/plasma-cell.html"_s);
    QVERIFY(cell.open(QIODevice::ReadOnly));
    QVERIFY(cell.readAll().contains("href=\"~glossary.html#marrow\""));
    QVERIFY(QFile::exists(folder + u"/~glossary.html"_s));
}

void Program::noPack_fails_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("words");
    QTest::newRow("missing") << u"nowhere.pandect"_s << u"there is no such file"_s;
    QTest::newRow("text") << u"bibliography.json"_s << u"not a .pandect or .zim file"_s;
    QTest::newRow("empty") << u"empty.pandect"_s << u"the file is empty"_s;
}

void Program::noPack_fails()
{
    QFETCH(QString, file);
    QFETCH(QString, words);
    m_folder.write(u"empty.pandect"_s, "");
    for (const QString &command : {u"info"_s, u"list"_s, u"verify"_s}) {
        const Run result = run({command, m_folder.file(file)});
        QCOMPARE(result.code, 1);
        QVERIFY2(result.err.contains(words), qPrintable(result.err));
    }
}

QTEST_GUILESS_MAIN(Program)
#include "tst_program.moc"
