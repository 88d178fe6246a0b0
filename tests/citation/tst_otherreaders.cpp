// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplereferences.h"
#include "testcase.h"

#include "citation/exchange.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;
using citation::Format;

namespace {

/// What a program makes of a file on its standard input; nothing where it fails.
QByteArray through(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    constexpr int patience = 60000;
    return process.waitForFinished(patience) && process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
}

bool isInstalled(const QString &program)
{
    return !QStandardPaths::findExecutable(program).isEmpty();
}

/// What other programs are at liberty to change: straight quotes, the blank between initials, how they mark that a list
/// of authors goes on, and where a particle stands.
QString lenient(QString text)
{
    for (const QString &more : {u"\nothers||"_s, u"\net al.||"_s, u"\nal.|et|"_s})
        text.remove(more);
    text.replace(u'’', u'\'').replace(u"."_s, u". "_s);
    QStringList words = text.replace(u'|', u' ').simplified().split(u' ');
    std::ranges::sort(words);
    return words.join(u' ');
}

} // namespace

/// Independent programs read what we write: pandoc, and bibutils, whose MODS comes back by way of BibTeX and our reader.
class OtherReaders : public test::TestCase
{
    Q_OBJECT

private slots:
    void pandoc_readsTheSame_data();
    void pandoc_readsTheSame();
    void bibutils_readTheSame_data();
    void bibutils_readTheSame();
};

void OtherReaders::pandoc_readsTheSame_data()
{
    QTest::addColumn<Format>("format");
    QTest::addColumn<QString>("reader");
    QTest::addColumn<QStringList>("fields");
    const QStringList most = {u"author"_s, u"title"_s, u"container-title"_s, u"volume"_s, u"issued"_s};
    const QStringList identified = most + QStringList{u"issue"_s, u"page"_s, u"DOI"_s};
    QTest::newRow("BibTeX") << Format::BibTeX << u"bibtex"_s << identified + QStringList{u"PMID"_s};
    QTest::newRow("BibLaTeX") << Format::BibLaTeX << u"biblatex"_s << identified + QStringList{u"PMID"_s, u"URL"_s};
    QTest::newRow("RIS") << Format::Ris << u"ris"_s << identified;
    QTest::newRow("CSL-JSON") << Format::CslJson << u"csljson"_s << identified + QStringList{u"PMID"_s, u"URL"_s};
    // pandoc's reader of EndNote XML drops the DOI and has other names for pages and issue.
    QTest::newRow("EndNote XML") << Format::EndNoteXml << u"endnotexml"_s << most;
}

void OtherReaders::pandoc_readsTheSame()
{
    QFETCH(Format, format);
    QFETCH(QString, reader);
    QFETCH(QStringList, fields);
    if (!isInstalled(u"pandoc"_s))
        QSKIP("pandoc is not installed");
    const QList<library::Reference> references = test::sampleReferences(test::Sample::Bundled);
    const QByteArray json = through(u"pandoc"_s, {u"-f"_s, reader, u"-t"_s, u"csljson"_s}, citation::written(references, format));
    const QJsonArray items = QJsonDocument::fromJson(json).array();
    QCOMPARE(items.size(), references.size());
    for (qsizetype i = 0; i < references.size(); ++i) {
        for (const QString &field : std::as_const(fields)) {
            const QByteArray name = field.toLatin1();
            const QLatin1StringView member(name);
            const QJsonObject &csl = references.at(i).csl;
            const bool isArticle = csl.value("type"_L1) == "article-journal"_L1;
            // pandoc takes no words for a date, and knows no site that a page is on.
            if ((member == "issued"_L1 && csl.value(member).toObject().contains("literal"_L1))
                || (member == "container-title"_L1 && !isArticle))
                continue;
            QString mine = lenient(test::comparable(csl, member, true));
            const QString theirs = lenient(test::comparable(items.at(i).toObject(), member, true));
            if (member == "issued"_L1)
                mine.truncate(theirs.size() >= 4 ? theirs.size() : mine.size()); // it may read the year alone
            if (!mine.isEmpty())
                QCOMPARE(theirs, mine);
        }
    }
}

void OtherReaders::bibutils_readTheSame_data()
{
    QTest::addColumn<Format>("format");
    QTest::addColumn<QString>("reader");
    QTest::addColumn<QStringList>("fields");
    const QStringList few = {u"title"_s, u"volume"_s, u"page"_s};
    const QStringList more = few + QStringList{u"container-title"_s, u"issue"_s};
    const QStringList most = more + QStringList{u"DOI"_s};
    QTest::newRow("BibTeX") << Format::BibTeX << u"bib2xml"_s << most;
    QTest::newRow("RIS") << Format::Ris << u"ris2xml"_s << most;
    QTest::newRow("EndNote") << Format::EndNote << u"end2xml"_s << more; // it passes over DOIs
    QTest::newRow("EndNote XML") << Format::EndNoteXml << u"endx2xml"_s << most;
    QTest::newRow("Word") << Format::WordXml << u"wordbib2xml"_s << few; // it reads little else
    QTest::newRow("MODS") << Format::Mods << QString() << most;
}

void OtherReaders::bibutils_readTheSame()
{
    QFETCH(Format, format);
    QFETCH(QString, reader);
    QFETCH(QStringList, fields);
    if (!isInstalled(u"xml2bib"_s))
        QSKIP("bibutils is not installed");
    // People with plain names: bibutils takes bodies apart and loses markup.
    QList<library::Reference> references;
    for (const library::Reference &reference : test::sampleReferences(test::Sample::Bundled)) {
        if (reference.csl.value("type"_L1) == "article-journal"_L1)
            references.append(reference);
    }
    const QByteArray file = citation::written(references, format);
    const QByteArray mods = reader.isEmpty() ? file : through(reader, {}, file);
    const auto read = citation::read(through(u"xml2bib"_s, {}, mods), Format::BibTeX);
    VERIFY_RESULT(read);
    QCOMPARE(read->references.size(), references.size());
    int kept = 0;
    int all = 0;
    for (qsizetype i = 0; i < references.size(); ++i) {
        for (const QString &each : std::as_const(fields)) {
            const QByteArray name = each.toLatin1();
            const QLatin1StringView field(name);
            const QString mine = lenient(test::comparable(references.at(i).csl, field, true));
            all += mine.isEmpty() ? 0 : 1;
            kept += !mine.isEmpty() && lenient(test::comparable(read->references.at(i).csl, field, true)) == mine ? 1 : 0;
        }
    }
    qInfo("%d of %d fields kept", kept, all);
    QVERIFY2(kept >= all * 99 / 100, qPrintable(u"%1 of %2"_s.arg(kept).arg(all)));
}

QTEST_GUILESS_MAIN(OtherReaders)
#include "tst_otherreaders.moc"
