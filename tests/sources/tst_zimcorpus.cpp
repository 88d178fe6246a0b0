// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testcase.h"

#include "library/mediastream.h"
#include "sources/zim/zimsource.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>

using namespace Qt::StringLiterals;

/// Every ZIM file of the shared test data, good and broken: it opens and everything in it can be asked for, or it is
/// refused with a reason. Compared with what openZIM's own checker says of the same files.
class ZimCorpus : public test::TestCase
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyFile_opensOrIsRefused_data();
    void everyFile_opensOrIsRefused();
    void checker_isAgreedWith_data();
    void checker_isAgreedWith();
    void caches_stayWithinTheirBudget();

private:
    QString m_corpus;
};

namespace {

/// In bytes, what the process has for itself, without what it maps of files.
qint64 ownMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("RssAnon:");
    return at < 0 ? 0 : text.mid(at + 8, 20).trimmed().split(' ').constFirst().toLongLong() * 1024;
}

/// Files as a person would open them: of a split one its first part.
QStringList files(const QString &corpus)
{
    QStringList files;
    QDirIterator all(corpus, {u"*.zim"_s, u"*.zimaa"_s, u"*.embedded*"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext())
        files.append(all.next());
    files.sort();
    return files;
}

/// Asks for everything; what fails must fail with a reason. How many articles were there.
int readEverything(library::ArticleSource &source, qint64 rowsAtMost)
{
    const auto info = source.info();
    const auto rows = source.entries(0, qMin(info->entryCount, rowsAtMost));
    int read = 0;
    for (const library::ArticleEntry &row : rows.value_or(QList<library::ArticleEntry>())) {
        const auto article = source.article(row.path);
        if (article)
            ++read;
        else if (article.error().code != base::ErrorCode::ArticleMissing && article.error().detail.isEmpty())
            return -1;
        const auto matches = source.titlesStartingWith(row.title.left(4), 5);
        if (!matches && matches.error().detail.isEmpty())
            return -1;
    }
    return read;
}

} // namespace

void ZimCorpus::initTestCase()
{
    sources::limitZimCaches();
    m_corpus = test::corpus(u"zim"_s);
    if (m_corpus.isEmpty())
        QSKIP("the shared test data is not here (../shared/corpora/zim)");
}

void ZimCorpus::everyFile_opensOrIsRefused_data()
{
    QTest::addColumn<QString>("file");
    for (const QString &file : files(m_corpus))
        QTest::newRow(qPrintable(file.sliced(m_corpus.size() + 1))) << file;
}

void ZimCorpus::everyFile_opensOrIsRefused()
{
    QFETCH(QString, file);
    QElapsedTimer clock;
    clock.start();
    const auto source = sources::openZim(file, sources::makeCacheBudget());
    QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
    if (!source) {
        QVERIFY(!source.error().detail.isEmpty());
        QVERIFY2(file.contains("invalid."_L1) || file.endsWith(".multi"_L1), qPrintable(source.error().detail));
        return;
    }
    const auto info = (*source)->info();
    VERIFY_RESULT(info);
    QVERIFY(info->id.endsWith(".zim"_L1) && !info->title.isEmpty());
    const int read = readEverything(**source, 300);
    QVERIFY(read >= 0);
    if (!file.contains("invalid."_L1))
        QVERIFY(read > 0);
}

void ZimCorpus::checker_isAgreedWith_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("opens");
    QFile report(m_corpus + "/zimcheck-report.tsv"_L1);
    QVERIFY(report.open(QIODevice::ReadOnly));
    while (!report.atEnd()) {
        const QStringList fields = QString::fromUtf8(report.readLine()).split(u'\t');
        const QString name = fields.value(0);
        const QString file = m_corpus + u'/' + name;
        if (fields.size() < 3 || !QFile::exists(file))
            continue;
        // The checker dies of those whose clusters are broken: not even what they say of themselves can be read.
        const bool dies = fields.value(5) == "134"_L1;
        QTest::newRow(qPrintable(name)) << file << (!fields.at(2).startsWith("unopenable"_L1) && !dies);
    }
}

void ZimCorpus::checker_isAgreedWith()
{
    QFETCH(QString, file);
    QFETCH(bool, opens);
    const auto source = sources::openZim(file, sources::makeCacheBudget());
    QVERIFY2(source.has_value() == opens, source ? "opened" : qPrintable(source.error().detail));
}

void ZimCorpus::caches_stayWithinTheirBudget()
{
    constexpr qint64 budgetBytes = qint64(16) << 20;
    constexpr qint64 besides = qint64(24) << 20; // titles, tables, what the allocator holds back
    const auto budget = sources::makeCacheBudget(budgetBytes);
    std::vector<std::unique_ptr<library::ArticleSource>> open;
    const qint64 before = ownMemory();
    qint64 most = 0;
    for (const QString &file : files(m_corpus)) {
        auto source = sources::openZim(file, budget);
        if (!source)
            continue;
        readEverything(**source, 150);
        open.push_back(std::move(*source));
        most = qMax(most, ownMemory());
    }
    qInfo("%zu archives open, grown by %.1f MiB at most", open.size(), static_cast<double>(most - before) / (1 << 20));
    QVERIFY2(most - before < budgetBytes + besides, qPrintable(QString::number((most - before) >> 20)));
}

QTEST_GUILESS_MAIN(ZimCorpus)
#include "tst_zimcorpus.moc"
