// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"
#include "testcase.h"

#include "gui/results/resultsmodel.h"
#include "gui/results/resultsview.h"
#include "gui/search/searchbox.h"
#include "sources/pack/packsource.h"
#include "web/environment.h"

#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTreeWidget>

using test::Desk;
using namespace Qt::StringLiterals;

/// Finding words in the text of the bundled encyclopedia.
class SearchTest : public test::TestCase
{
    Q_OBJECT

private slots:
    void words_areFoundAndOpened();
    void exactTitle_isOpenedAtOnce();
    void wrongSyntax_saysHowItWasUnderstood();
    void filter_narrowsTheResults();
    void space_looksIntoTheArticle();
    void escape_goesBackToTheArticle();

private:
    /// The window over the bundled encyclopedia, once its text can be searched.
    struct Reader : Desk
    {
        explicit Reader(const QString &settings)
            : Desk(settings, {}, QStringLiteral(BINARY_ROOT "/share/pandect/myeloma.pandect"), sources::openPack)
        {
        }
        QListView &list() { return find<QListView>("resultsList"); }
        gui::ResultRow result(int row) { return list().model()->index(row, 0).data(gui::ResultRowRole).value<gui::ResultRow>(); }
        void type(const QString &text)
        {
            auto &box = find<gui::SearchBox>();
            box.setFocus();
            box.clear();
            QTest::keyClicks(&box, text);
            QTest::keyClick(&box, Qt::Key_Return);
        }
        bool finds(const QString &text)
        {
            type(text);
            return QTest::qWaitFor([this] { return list().isVisible() && list().model()->rowCount() > 1; }, 20'000);
        }
    };

    [[nodiscard]] QString settings() { return m_dir.filePath(u"%1.ini"_s.arg(++m_desks)); }

    QTemporaryDir m_dir;
    int m_desks = 0;
};

void SearchTest::words_areFoundAndOpened()
{
    Reader reader(settings());
    QTRY_VERIFY_WITH_TIMEOUT(reader.shows(u"Myeloma"_s), 20'000);
    QVERIFY(reader.finds(u"kidney damage light chains"_s));
    QCOMPARE(reader.result(0).kind, gui::ResultRow::Kind::Library);
    const gui::ResultRow best = reader.result(1);
    QCOMPARE(best.kind, gui::ResultRow::Kind::Hit);
    QVERIFY(!best.hit.excerpt.isEmpty() && !best.hit.marks.isEmpty());
    QVERIFY(reader.find<QLabel>("resultsSummary").text().contains(u"kidney damage light chains"_s));
    QCOMPARE(reader.list().currentIndex().row(), 1);
    QTest::keyClick(&reader.list(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(reader.path(), best.hit.entry.path, 20'000);
    QVERIFY(!reader.list().isVisible());
}

void SearchTest::exactTitle_isOpenedAtOnce()
{
    Reader reader(settings());
    QTRY_VERIFY_WITH_TIMEOUT(reader.shows(u"Myeloma"_s), 20'000);
    reader.type(u"bortezomib"_s);
    QTRY_COMPARE_WITH_TIMEOUT(reader.path(), u"bortezomib"_s, 20'000);
    QVERIFY(!reader.list().isVisible());
}

void SearchTest::wrongSyntax_saysHowItWasUnderstood()
{
    Reader reader(settings());
    QTRY_VERIFY_WITH_TIMEOUT(reader.shows(u"Myeloma"_s), 20'000);
    QVERIFY(reader.finds(u"\"kidney failure"_s));
    QVERIFY2(reader.find<QLabel>("resultsNote").text().contains(u"\"kidney failure\""_s),
             qPrintable(reader.find<QLabel>("resultsNote").text()));
}

void SearchTest::filter_narrowsTheResults()
{
    Reader reader(settings());
    QTRY_VERIFY_WITH_TIMEOUT(reader.shows(u"Myeloma"_s), 20'000);
    QVERIFY(reader.finds(u"bone marrow sample"_s));
    auto &filters = reader.find<QTreeWidget>("resultFilters");
    const QList<QTreeWidgetItem *> letters = filters.findItems(u"B"_s, Qt::MatchExactly | Qt::MatchRecursive);
    QCOMPARE(letters.size(), 1);
    letters.first()->setCheckState(0, Qt::Checked);
    const auto areAllUnderB = [&] {
        for (int row = 0; row < reader.list().model()->rowCount(); ++row) {
            const gui::ResultRow result = reader.result(row);
            if (result.kind == gui::ResultRow::Kind::Hit && !result.hit.entry.title.startsWith(u'B'))
                return false;
        }
        return reader.list().model()->rowCount() > 1;
    };
    QTRY_VERIFY_WITH_TIMEOUT(areAllUnderB(), 20'000);
}

void SearchTest::space_looksIntoTheArticle()
{
    Reader reader(settings());
    QTRY_VERIFY_WITH_TIMEOUT(reader.shows(u"Myeloma"_s), 20'000);
    QVERIFY(reader.finds(u"kidney damage light chains"_s));
    QTest::keyClick(&reader.list(), Qt::Key_Space);
    auto &preview = reader.find<QPlainTextEdit>("articlePreview");
    QVERIFY(preview.isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(preview.toPlainText().size() > 500, 20'000);
    QTest::keyClick(&reader.list(), Qt::Key_Space);
    QVERIFY(!preview.isVisible());
}

void SearchTest::escape_goesBackToTheArticle()
{
    Reader reader(settings());
    QTRY_VERIFY_WITH_TIMEOUT(reader.shows(u"Myeloma"_s), 20'000);
    QVERIFY(reader.finds(u"kidney damage light chains"_s));
    QTest::keyClick(&reader.list(), Qt::Key_Escape);
    QVERIFY(!reader.list().isVisible());
    QVERIFY(reader.tabs().isVisible());
}

int main(int argc, char **argv)
{
    web::registerScheme();
    web::prepareEngine();
    QApplication application(argc, argv);
    SearchTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_search.moc"
