// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplepack.h"
#include "testcase.h"

#include "base/atomicfile.h"
#include "storage/database.h"

#include <QRegularExpression>
#include <QTemporaryDir>

#include <optional>

/// A million articles must not make a question slower, so no query may walk through a table of articles.
class Queries : public test::TestCase
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyQueryOfTheReader_findsItsRowsByAnIndex_data();
    void everyQueryOfTheReader_findsItsRowsByAnIndex();

private:
    QTemporaryDir m_dir;
    std::optional<storage::Database> m_database;
};

void Queries::initTestCase()
{
    const QString file = m_dir.filePath(QStringLiteral("sample.pandect"));
    VERIFY_RESULT(test::writeSamplePack(file, 200));
    auto database = storage::Database::openImmutable(file);
    VERIFY_RESULT(database);
    m_database.emplace(std::move(*database));
}

/// Reads the queries out of the reader's own source, so that none is forgotten.
void Queries::everyQueryOfTheReader_findsItsRowsByAnIndex_data()
{
    QTest::addColumn<QString>("sql");
    const auto source = base::readFile(QStringLiteral(SOURCE_ROOT "/src/pack/packreader.cpp"));
    VERIFY_RESULT(source);
    static const QRegularExpression query(QStringLiteral("QStringLiteral\\(((?:\\s*\"[^\"]*\")+)\\)"));
    static const QRegularExpression seam(QStringLiteral("\"\\s*\""));
    auto matches = query.globalMatch(QString::fromUtf8(*source));
    while (matches.hasNext()) {
        // A value of any kind in place of each parameter: the plan is the same.
        const QString sql = matches.next().captured(1).remove(seam).remove(u'"').trimmed().replace(u'?', u'1');
        if (sql.startsWith(QLatin1String("SELECT")))
            QTest::newRow(qPrintable(sql.left(70))) << sql;
    }
}

void Queries::everyQueryOfTheReader_findsItsRowsByAnIndex()
{
    // These are read whole, and are short whatever the number of articles; pictures are listed by verify alone.
    static const QRegularExpression scanAllowed(QStringLiteral("^SCAN (meta|letter|topic|institution|media|term|review)( |$)"));
    QFETCH(QString, sql);
    auto plan = m_database->prepare(QStringLiteral("EXPLAIN QUERY PLAN ") + sql);
    VERIFY_RESULT(plan);
    int steps = 0;
    for (;;) {
        const auto row = plan->step();
        VERIFY_RESULT(row);
        if (!*row)
            break;
        ++steps;
        const QString step = plan->text(3);
        QVERIFY2(!step.startsWith(QLatin1String("SCAN")) || scanAllowed.match(step).hasMatch(), qPrintable(step));
        QVERIFY2(!step.contains(QLatin1String("TEMP B-TREE")), qPrintable(step));
    }
    QVERIFY(steps > 0);
}

QTEST_GUILESS_MAIN(Queries)
#include "tst_queries.moc"
