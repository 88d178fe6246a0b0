// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplepack.h"
#include "testcase.h"

#include "base/atomicfile.h"
#include "pack/format.h"
#include "pack/packreader.h"
#include "pack/verify.h"
#include "storage/database.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

using base::ErrorCode;

/// Whatever happens to a file, opening and reading it answers with an error or the truth, and never crashes.
class Damage : public test::TestCase
{
    Q_OBJECT

private slots:
    void initTestCase();
    void file_isRefusedForItsReason_data();
    void file_isRefusedForItsReason();
    void truncatedPack_neverCrashes_data();
    void truncatedPack_neverCrashes();
    void flippedBytes_neverCrashNorLie_data();
    void flippedBytes_neverCrashNorLie();
    void flippedByteInACluster_isFoundByVerify();
    void newerMajor_isRefusedWithItsVersion();
    void newerMinor_isRead();
    void olderMinor_isRead();
    void readOnlyFolder_isNoHindrance();
    void packRemovedWhileOpen_isReadOn();

private:
    /// Reads all there is; true when all of it was right.
    bool readEverything(const QString &file);
    QString write(const QString &name, const QByteArray &content);

    static constexpr int count = 300;
    QTemporaryDir m_dir;
    QString m_file = m_dir.filePath(QStringLiteral("sample.pandect"));
    QByteArray m_sound;
    QList<pack::ArticleRecord> m_written;
    QSet<QByteArray> m_bodies;
};

void Damage::initTestCase()
{
    VERIFY_RESULT(test::writeSamplePack(m_file, count));
    m_sound = *base::readFile(m_file);
    m_written = test::sampleArticles(count);
    for (const auto &article : std::as_const(m_written))
        m_bodies.insert(article.bodyHtml);
    QVERIFY(readEverything(m_file));
}

QString Damage::write(const QString &name, const QByteArray &content)
{
    const QString file = m_dir.filePath(name);
    [&] { VERIFY_RESULT(base::writeFileAtomically(file, content)); }();
    return file;
}

bool Damage::readEverything(const QString &file)
{
    auto reader = pack::PackReader::open(file);
    if (!reader)
        return false;
    bool sound = reader->letters() && reader->topics() && reader->institutions() && reader->titles(QStringLiteral("a"), 50)
        && reader->entriesOfTopic(1) && reader->terms() && reader->latestReviews(5)
        && reader->media(QStringLiteral("media/b.png")) && reader->media(QStringLiteral("media/a.svg"));
    for (const auto &written : std::as_const(m_written)) {
        const auto read = reader->article(written.entry.path);
        sound = sound && read && read->bodyHtml == written.bodyHtml && read->summaryHtml == written.summaryHtml;
    }
    return sound;
}

void Damage::file_isRefusedForItsReason_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("code");
    QTest::newRow("empty") << QByteArray("") << int(ErrorCode::FileEmpty);
    QTest::newRow("text") << QByteArray("This is no pack at all, just a few words.") << int(ErrorCode::NotAPack);
    QTest::newRow("one byte") << QByteArray("S") << int(ErrorCode::NotAPack);
    QTest::newRow("zip") << QByteArray("PK\3\4" + QByteArray(4096, '\0')) << int(ErrorCode::NotAPack);
    QTest::newRow("header only") << m_sound.first(16) << int(ErrorCode::PackDamaged);
    QByteArray other = m_sound;
    other.replace(68, 4, QByteArray(4, '\1')); // application_id (SQLite file format 1.3)
    QTest::newRow("another program's database") << other << int(ErrorCode::NotAPack);
}

void Damage::file_isRefusedForItsReason()
{
    QFETCH(QByteArray, content);
    QFETCH(int, code);
    const QString file = write(QStringLiteral("bad.pandect"), content);
    COMPARE_ERROR(pack::PackReader::open(file), static_cast<ErrorCode>(code));
    COMPARE_ERROR(pack::PackReader::open(m_dir.filePath(QStringLiteral("none.pandect"))), ErrorCode::FileMissing);
    COMPARE_ERROR(pack::PackReader::open(m_dir.path()), ErrorCode::FileUnreadable);
}

void Damage::truncatedPack_neverCrashes_data()
{
    QTest::addColumn<qsizetype>("size");
    QRandomGenerator random(7);
    for (int i = 0; i < 20; ++i) {
        const qsizetype size = 17 + random.bounded(static_cast<int>(m_sound.size() - 17));
        QTest::addRow("%lld bytes", static_cast<long long>(size)) << size;
    }
}

void Damage::truncatedPack_neverCrashes()
{
    QFETCH(qsizetype, size);
    const QString file = write(QStringLiteral("short.pandect"), m_sound.first(size));
    QVERIFY(!readEverything(file));
    const auto findings = pack::verify(file);
    QVERIFY(!findings || !findings->isEmpty());
}

void Damage::flippedBytes_neverCrashNorLie_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 0; seed < 30; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void Damage::flippedBytes_neverCrashNorLie()
{
    QFETCH(int, seed);
    QRandomGenerator random(static_cast<quint32>(seed));
    QByteArray content = m_sound;
    for (int i = 0; i <= seed % 8; ++i) {
        const int at = 16 + random.bounded(static_cast<int>(content.size() - 16));
        content[at] = static_cast<char>(content.at(at) ^ (1 << random.bounded(8)));
    }
    const QString file = write(QStringLiteral("flipped.pandect"), content);
    auto reader = pack::PackReader::open(file);
    if (!reader)
        return;
    for (const auto &written : std::as_const(m_written)) {
        // A flipped index may hide an article or lead to another; what is read was written, or is an error.
        if (const auto read = reader->article(written.entry.path))
            QVERIFY(m_bodies.contains(read->bodyHtml));
    }
    readEverything(file);
    (void)pack::verify(file);
}

void Damage::flippedByteInACluster_isFoundByVerify()
{
    // The stored picture is a long run of one byte: sure to be inside a cluster.
    QByteArray content = m_sound;
    const qsizetype at = content.indexOf(QByteArray(2000, 'p'));
    QVERIFY(at > 0);
    content[at + 100] = 'q';
    const QString file = write(QStringLiteral("cluster.pandect"), content);
    auto reader = pack::PackReader::open(file);
    VERIFY_RESULT(reader);
    COMPARE_ERROR(reader->media(QStringLiteral("media/b.png")), ErrorCode::PackDamaged);
    VERIFY_RESULT(reader->article(m_written.first().entry.path)); // the rest still opens
    const auto findings = pack::verify(file);
    VERIFY_RESULT(findings);
    QVERIFY(findings->join(u' ').contains(QStringLiteral("checksum")));
}

void Damage::newerMajor_isRefusedWithItsVersion()
{
    QByteArray content = m_sound;
    const quint32 version = qToBigEndian<quint32>(static_cast<quint32>((pack::majorVersion + 1) * 1000 + 4));
    content.replace(60, 4, QByteArray(reinterpret_cast<const char *>(&version), 4)); // user_version
    const auto opened = pack::PackReader::open(write(QStringLiteral("new.pandect"), content));
    COMPARE_ERROR(opened, ErrorCode::PackTooNew);
    QCOMPARE(opened.error().detail, QStringLiteral("%1.4").arg(pack::majorVersion + 1));
}

void Damage::newerMinor_isRead()
{
    QByteArray content = m_sound;
    const quint32 version = qToBigEndian<quint32>(static_cast<quint32>(pack::userVersion + 7));
    content.replace(60, 4, QByteArray(reinterpret_cast<const char *>(&version), 4));
    QVERIFY(readEverything(write(QStringLiteral("minor.pandect"), content)));
}

void Damage::olderMinor_isRead()
{
    // What 1.0 did not have is not looked for.
    QByteArray content = m_sound;
    constexpr quint32 oldest = 1000;
    const quint32 version = qToBigEndian(oldest);
    content.replace(60, 4, QByteArray(reinterpret_cast<const char *>(&version), 4));
    for (const QByteArray &name : {QByteArray("term"), QByteArray("review")}) {
        const QByteArray other = 'x' + name.mid(1);
        QVERIFY(content.contains("table" + name + name));
        content.replace("table" + name + name, "table" + other + other).replace("CREATE TABLE " + name, "CREATE TABLE " + other);
        content.replace("sqlite_autoindex_" + name + "_1" + name, "sqlite_autoindex_" + other + "_1" + other);
    }
    const QString file = write(QStringLiteral("older.pandect"), content);
    QVERIFY(readEverything(file));
    auto reader = pack::PackReader::open(file);
    QCOMPARE(reader->terms()->size(), 0);
    QCOMPARE(reader->latestReviews(5)->size(), 0);
    QCOMPARE(reader->formatted("one", {QStringLiteral("alpha2020")})->size(), 0);
}

void Damage::readOnlyFolder_isNoHindrance()
{
    QTemporaryDir dir;
    const QString file = dir.filePath(QStringLiteral("sample.pandect"));
    QVERIFY(QFile::copy(m_file, file));
    QFile::setPermissions(file, QFile::ReadOwner);
    QFile::setPermissions(dir.path(), QFile::ReadOwner | QFile::ExeOwner);
    QVERIFY(readEverything(file));
    QCOMPARE(QDir(dir.path()).entryList(QDir::Files), QStringList{QStringLiteral("sample.pandect")});
    QFile::setPermissions(dir.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

void Damage::packRemovedWhileOpen_isReadOn()
{
#ifdef Q_OS_WIN
    QSKIP("an open file cannot be removed here");
#endif
    const QString file = write(QStringLiteral("removed.pandect"), m_sound);
    auto reader = pack::PackReader::open(file);
    VERIFY_RESULT(reader);
    QVERIFY(QFile::remove(file));
    VERIFY_RESULT(reader->article(m_written.last().entry.path));
}

QTEST_GUILESS_MAIN(Damage)
#include "tst_damage.moc"
