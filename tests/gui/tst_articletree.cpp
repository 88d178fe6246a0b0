// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakesource.h"
#include "hugesource.h"
#include "testcase.h"

#include "gui/tree/articletree.h"
#include "gui/tree/contentsmodel.h"
#include "gui/tree/treerow.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTreeView>
#include <QVBoxLayout>

using base::Result;
using gui::ArticleTree;
using library::ArticleSource;

class ArticleTreeTest : public test::TestCase
{
    Q_OBJECT

private slots:
    void letters_showAtOnceWithTheirCounts();
    void titles_areFetchedWhenLookedAt();
    void showLetter_opensItAndFocusesItsFirstArticle();
    void showLetterAgain_goesOnByAScreenful();
    void currentArticle_isRevealedWithItsSections();
    void sections_nestByLevel();
    void anotherArticle_takesTheSectionsAway();
    void reveal_neverTakesTheKeyboard();
    void clickedRow_staysUnderThePointer();
    void clicks_openArticlesAndSections();
    void middleControlAndMenu_openInANewTab();
    void enter_opens();
    void failedPage_isOneRowAndIsNotAskedForAgain();
    void reopenedRun_isAskedForAgain();
    void lateAnswerOfAnotherLibrary_isDropped();
    void topics_showCountsAndArticles();
    void failedTopics_areOneRow();
    void currentArticle_isRevealedInTopicsWhenTheyAreShown();
    void rangeLabels_tellTheirNeighboursApart_data();
    void rangeLabels_tellTheirNeighboursApart();
    void largeLetter_hasRangesOfAtMost500();
    void largeLetter_isWalkedRangeByRange();
    void typing_goesToTheFirstTitleOfTheLibrary();
    void aMillionArticles_costWhatFiftyDo();

private:
    /// A tree in a window, over a library whose answers can be held back.
    struct Window : QWidget
    {
        explicit Window(int articles = 64, bool huge = false)
            : service([this, articles, huge](const QString &id) -> Result<std::unique_ptr<ArticleSource>> {
                if (huge) {
                    auto made = std::make_unique<test::HugeSource>();
                    hugeSource = made.get();
                    return made;
                }
                auto made = std::make_unique<test::FakeSource>(articles, id);
                made->gate = &gate;
                source = made.get();
                return made;
            })
            , tree(service)
        {
            gate.release(100'000);
            auto *column = new QVBoxLayout(this);
            column->addWidget(&tree);
            column->addWidget(&other);
            resize(300, 500);
            info = *service.open(QStringLiteral("fake")).result();
            tree.setLibrary(info);
            show();
            activateWindow();
        }
        ~Window() override { gate.release(100'000); }
        QTreeView *view(const char *name) { return tree.findChild<QTreeView *>(QLatin1String(name)); }
        QTreeView *contents() { return view("contentsView"); }
        QTreeView *topics() { return view("topicsView"); }
        QModelIndex letter(const QString &label)
        {
            const auto found = contents()->model()->match(contents()->model()->index(0, 0), Qt::DisplayRole, label, 1,
                                                          Qt::MatchExactly);
            return found.isEmpty() ? QModelIndex() : found.first();
        }
        static QString text(const QModelIndex &row) { return row.data().toString(); }
        void click(QTreeView *view, const QModelIndex &row, Qt::MouseButton button = Qt::LeftButton,
                   Qt::KeyboardModifiers keys = {})
        {
            QTest::mouseClick(view->viewport(), button, keys, view->visualRect(row).center());
        }
        void hold() { gate.acquire(gate.available()); }
        library::Article article(const QString &path) const
        {
            return *test::FakeSource(static_cast<int>(info.articleCount)).article(path);
        }

        QSemaphore gate;
        test::FakeSource *source = nullptr;
        test::HugeSource *hugeSource = nullptr;
        library::LibraryService service;
        library::LibraryInfo info;
        ArticleTree tree;
        QLineEdit other;
    };

    /// Fails the test when the model breaks a rule of models.
    static std::unique_ptr<QAbstractItemModelTester> watch(QAbstractItemModel *model)
    {
        auto tester = std::make_unique<QAbstractItemModelTester>(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        tester->setUseFetchMore(false); // it would fetch in the middle of changes
        return tester;
    }
    static bool inSight(const QTreeView *view, const QModelIndex &row)
    {
        return view->viewport()->rect().contains(view->visualRect(row).center());
    }
};

void ArticleTreeTest::letters_showAtOnceWithTheirCounts()
{
    Window window;
    auto *model = window.contents()->model();
    const auto tester = watch(model);
    QCOMPARE(model->rowCount(), 25); // Q and # have no articles
    QCOMPARE(Window::text(model->index(0, 0)), QStringLiteral("A"));
    QCOMPARE(model->index(0, 0).data(gui::CountRole).toLongLong(), 3);
    QCOMPARE(model->rowCount(model->index(0, 0)), 3);
    QCOMPARE(model->index(0, 0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("A, 3 articles"));
}

void ArticleTreeTest::titles_areFetchedWhenLookedAt()
{
    Window window;
    const auto tester = watch(window.contents()->model());
    QCOMPARE(window.source->calls.load(), 0);
    window.contents()->expand(window.letter(QStringLiteral("B")));
    const QModelIndex first = window.contents()->model()->index(0, 0, window.letter(QStringLiteral("B")));
    QTRY_COMPARE(Window::text(first), QStringLiteral("Ba 000001"));
    QCOMPARE(first.data(gui::PathRole).toString(), QStringLiteral("ba-000001"));
    QCOMPARE(window.source->calls.load(), 1);
}

void ArticleTreeTest::showLetter_opensItAndFocusesItsFirstArticle()
{
    Window window;
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.tree.setCurrentIndex(1);
    window.tree.showLetter(QStringLiteral("S"));
    const QModelIndex letter = window.letter(QStringLiteral("S"));
    QCOMPARE(window.tree.currentIndex(), 0);
    QVERIFY(window.contents()->isExpanded(letter));
    QVERIFY(inSight(window.contents(), letter));
    QCOMPARE(window.contents()->currentIndex(), letter.model()->index(0, 0, letter));
    QVERIFY(window.contents()->hasFocus());
    window.tree.showLetter(QStringLiteral("Q")); // empty: nothing to show
    window.tree.showLetter(QStringLiteral("C"));
    QVERIFY(!window.contents()->isExpanded(letter));
    QVERIFY(window.contents()->isExpanded(window.letter(QStringLiteral("C"))));
    QCOMPARE(window.contents()->visualRect(window.letter(QStringLiteral("C"))).top(), 0);
}

void ArticleTreeTest::showLetterAgain_goesOnByAScreenful()
{
    Window window(2500); // a hundred each
    window.tree.showLetter(QStringLiteral("S"));
    const QModelIndex letter = window.letter(QStringLiteral("S"));
    window.tree.showLetter(QStringLiteral("S"));
    const int second = window.contents()->currentIndex().row();
    QVERIFY(second > 5 && second < 40);
    QCOMPARE(window.contents()->visualRect(window.contents()->currentIndex()).top(), 0);
    for (int i = 0; i < 100 && window.contents()->currentIndex().row() != 0; ++i)
        window.tree.showLetter(QStringLiteral("S"));
    QCOMPARE(window.contents()->currentIndex().row(), 0);
    QCOMPARE(window.contents()->visualRect(letter).top(), 0);
}

void ArticleTreeTest::currentArticle_isRevealedWithItsSections()
{
    Window window;
    const auto tester = watch(window.contents()->model());
    window.tree.setCurrentArticle(window.article(QStringLiteral("ta-000001")));
    const QModelIndex row = window.contents()->currentIndex();
    QCOMPARE(Window::text(row), QStringLiteral("Ta 000001"));
    QVERIFY(inSight(window.contents(), row));
    QVERIFY(row.data(Qt::FontRole).value<QFont>().bold());
    QCOMPARE(row.model()->rowCount(row), 2);
    QCOMPARE(Window::text(row.model()->index(1, 0, row)), QStringLiteral("Cure"));
    QVERIFY(inSight(window.contents(), row.model()->index(1, 0, row)));
    window.tree.clearCurrentArticle();
    QCOMPARE(row.model()->rowCount(row), 0);
    QVERIFY(!row.data(Qt::FontRole).isValid());
    QVERIFY(window.contents()->selectionModel()->selectedRows().isEmpty());
}

void ArticleTreeTest::sections_nestByLevel()
{
    Window window;
    const auto tester = watch(window.contents()->model());
    library::Article article = window.article(QStringLiteral("ta-000001"));
    article.sections = {{3, QStringLiteral("o"), QStringLiteral("Orphan")}, {2, QStringLiteral("a"), QStringLiteral("A")},
                        {3, QStringLiteral("b"), QStringLiteral("B")},      {4, QStringLiteral("c"), QStringLiteral("C")},
                        {3, QStringLiteral("d"), QStringLiteral("D")},      {2, QStringLiteral("e"), QStringLiteral("E")}};
    window.tree.setCurrentArticle(article);
    const QModelIndex row = window.contents()->currentIndex();
    const auto *model = row.model();
    QCOMPARE(model->rowCount(row), 3);
    const QModelIndex second = model->index(1, 0, row);
    QCOMPARE(model->rowCount(second), 2);
    const QModelIndex deepest = model->index(0, 0, model->index(0, 0, second));
    QCOMPARE(Window::text(deepest), QStringLiteral("C"));
    QCOMPARE(deepest.parent().parent(), second);
    QCOMPARE(second.parent(), row);
}

void ArticleTreeTest::anotherArticle_takesTheSectionsAway()
{
    Window window;
    const auto tester = watch(window.contents()->model());
    window.tree.setCurrentArticle(window.article(QStringLiteral("ta-000001")));
    const QPersistentModelIndex old = window.contents()->currentIndex();
    window.tree.setCurrentArticle(window.article(QStringLiteral("aa-000002")));
    QCOMPARE(old.model()->rowCount(old), 0);
    QCOMPARE(Window::text(window.contents()->currentIndex()), QStringLiteral("Aa 000002"));
    QVERIFY(!window.contents()->isExpanded(window.letter(QStringLiteral("T")))); // was opened by the program only
    library::Article stranger = window.article(QStringLiteral("ta-000001"));
    stranger.entry.id = {9999};
    window.tree.setCurrentArticle(stranger);
    QVERIFY(window.contents()->selectionModel()->selectedRows().isEmpty());
}

void ArticleTreeTest::reveal_neverTakesTheKeyboard()
{
    Window window;
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.other.setFocus();
    window.tree.setCurrentArticle(window.article(QStringLiteral("ta-000001")));
    QVERIFY(window.other.hasFocus());
}

void ArticleTreeTest::clickedRow_staysUnderThePointer()
{
    Window window(2500);
    window.tree.setCurrentArticle(window.article(QStringLiteral("sa-000040")));
    const QPersistentModelIndex below = window.contents()->currentIndex().siblingAtRow(41);
    window.contents()->scrollTo(below);
    const int before = window.contents()->visualRect(below).y();
    window.tree.setCurrentArticle(window.article(QStringLiteral("sa-000042"))); // two sections above it go
    QCOMPARE(QPersistentModelIndex(window.contents()->currentIndex()), below);
    QVERIFY(qAbs(window.contents()->visualRect(below).y() - before) <= window.contents()->visualRect(below).height() * 2);
    QVERIFY(inSight(window.contents(), below));
}

void ArticleTreeTest::clicks_openArticlesAndSections()
{
    Window window;
    QSignalSpy articles(&window.tree, &ArticleTree::articleChosen);
    QSignalSpy sections(&window.tree, &ArticleTree::sectionChosen);
    QTreeView *view = window.contents();
    window.click(view, window.letter(QStringLiteral("B"))); // a letter opens
    QVERIFY(view->isExpanded(window.letter(QStringLiteral("B"))));
    const QModelIndex second = view->model()->index(1, 0, window.letter(QStringLiteral("B")));
    QTRY_COMPARE(Window::text(second), QStringLiteral("Ba 000002"));
    window.click(view, second);
    QCOMPARE(articles.size(), 1);
    QCOMPARE(articles.first().first().toString(), QStringLiteral("ba-000002"));
    window.tree.setCurrentArticle(window.article(QStringLiteral("ba-000002")));
    window.click(view, view->model()->index(1, 0, second));
    QCOMPARE(sections.size(), 1);
    QCOMPARE(sections.first(), QVariantList({QStringLiteral("ba-000002"), QStringLiteral("cure")}));
    QCOMPARE(articles.size(), 1);
}

void ArticleTreeTest::middleControlAndMenu_openInANewTab()
{
    Window window;
    QSignalSpy wanted(&window.tree, &ArticleTree::articleWantedInNewTab);
    QTreeView *view = window.contents();
    view->expand(window.letter(QStringLiteral("B")));
    const QModelIndex row = view->model()->index(0, 0, window.letter(QStringLiteral("B")));
    QTRY_COMPARE(Window::text(row), QStringLiteral("Ba 000001"));
    window.click(view, row, Qt::MiddleButton);
    window.click(view, row, Qt::LeftButton, Qt::ControlModifier);
    QCOMPARE(wanted.size(), 2);
    QVERIFY(!view->selectionModel()->isSelected(row));
    const QPoint point = view->visualRect(row).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, point, view->viewport()->mapToGlobal(point));
    QCoreApplication::sendEvent(view->viewport(), &event);
    auto *menu = window.tree.findChild<QMenu *>(QStringLiteral("treeMenu"));
    QVERIFY(menu);
    menu->actions().at(1)->trigger();
    QCOMPARE(wanted.size(), 3);
    menu->actions().at(3)->trigger();
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("pandect://fake/ba-000001"));
    menu->close();
}

void ArticleTreeTest::enter_opens()
{
    Window window;
    QSignalSpy articles(&window.tree, &ArticleTree::articleChosen);
    window.tree.showLetter(QStringLiteral("S"));
    QTRY_COMPARE(Window::text(window.contents()->currentIndex()), QStringLiteral("Sa 000001"));
    QTest::keyClick(window.contents(), Qt::Key_Return);
    QCOMPARE(articles.size(), 1);
    QTest::keyClick(window.contents(), Qt::Key_Left); // to the letter
    QTest::keyClick(window.contents(), Qt::Key_Return);
    QVERIFY(!window.contents()->isExpanded(window.letter(QStringLiteral("S"))));
    QCOMPARE(articles.size(), 1);
}

void ArticleTreeTest::failedPage_isOneRowAndIsNotAskedForAgain()
{
    Window window;
    const auto tester = watch(window.contents()->model());
    window.source->fails = true;
    window.tree.showLetter(QStringLiteral("S"));
    const QModelIndex letter = window.letter(QStringLiteral("S"));
    QTRY_COMPARE(letter.model()->rowCount(letter), 1);
    QCOMPARE(Window::text(letter.model()->index(0, 0, letter)), QStringLiteral("These articles could not be read"));
    const int calls = window.source->calls;
    window.contents()->viewport()->repaint();
    QCoreApplication::processEvents();
    window.contents()->viewport()->repaint();
    QCOMPARE(window.source->calls.load(), calls);
    library::Article lost;
    lost.entry = {{window.info.letters.at(18).first + 1}, QStringLiteral("x"), QStringLiteral("X")};
    window.tree.setCurrentArticle(lost);
    window.tree.clearCurrentArticle();
}

void ArticleTreeTest::reopenedRun_isAskedForAgain()
{
    Window window;
    const auto tester = watch(window.contents()->model());
    window.source->fails = true;
    window.tree.showLetter(QStringLiteral("S"));
    const QModelIndex letter = window.letter(QStringLiteral("S"));
    QTRY_COMPARE(letter.model()->rowCount(letter), 1);
    window.source->fails = false;
    window.contents()->collapse(letter);
    window.contents()->expand(letter);
    QTRY_COMPARE(Window::text(letter.model()->index(1, 0, letter)), QStringLiteral("Sa 000002"));
}

void ArticleTreeTest::lateAnswerOfAnotherLibrary_isDropped()
{
    Window window(2500);
    window.hold();
    window.tree.showLetter(QStringLiteral("A"));
    window.contents()->viewport()->repaint();
    QTRY_COMPARE(window.source->calls.load(), 1);
    const library::LibraryInfo other = *window.service.open(QStringLiteral("other")).result();
    library::LibraryInfo shorter = other;
    shorter.letters = {{QStringLiteral("A"), 0, 1}};
    window.tree.setLibrary(shorter);
    window.gate.release(100'000);
    window.service.ask(QStringLiteral("fake"), [](ArticleSource &source) { return source.topics(); }).waitForFinished();
    QCoreApplication::processEvents();
    QCOMPARE(window.contents()->model()->rowCount(), 1);
    window.contents()->expand(window.letter(QStringLiteral("A")));
    QTRY_COMPARE(Window::text(window.contents()->model()->index(0, 0, window.letter(QStringLiteral("A")))),
                 QStringLiteral("Aa 000001"));
}

void ArticleTreeTest::topics_showCountsAndArticles()
{
    Window window;
    const auto tester = watch(window.topics()->model());
    QCOMPARE(window.source->calls.load(), 0);
    window.tree.setCurrentIndex(1);
    auto *model = window.topics()->model();
    QTRY_COMPARE(model->rowCount(), 2);
    const QModelIndex diagnosis = model->index(0, 0);
    QCOMPARE(Window::text(diagnosis), QStringLiteral("Diagnosis"));
    QCOMPARE(diagnosis.data(gui::CountRole).toLongLong(), 3);
    window.topics()->expand(diagnosis);
    QTRY_COMPARE(model->rowCount(diagnosis), 3);
    QCOMPARE(Window::text(model->index(0, 0, diagnosis)), QStringLiteral("Imaging"));
    QSignalSpy articles(&window.tree, &ArticleTree::articleChosen);
    window.click(window.topics(), model->index(2, 0, diagnosis));
    QCOMPARE(articles.size(), 1);
    QCOMPARE(articles.first().first().toString(), QStringLiteral("aa-000002"));
}

void ArticleTreeTest::failedTopics_areOneRow()
{
    Window window;
    const auto tester = watch(window.topics()->model());
    window.source->fails = true;
    window.tree.setCurrentIndex(1);
    auto *model = window.topics()->model();
    QTRY_COMPARE(model->rowCount(), 1);
    QCOMPARE(Window::text(model->index(0, 0)), QStringLiteral("The topics could not be read"));
    window.source->fails = false;
    window.tree.setCurrentIndex(0);
    window.tree.setCurrentIndex(1); // shown again: asked again
    QTRY_COMPARE(model->rowCount(), 2);
    window.source->fails = true;
    const QModelIndex treatment = model->index(1, 0);
    window.topics()->expand(treatment);
    QTRY_COMPARE(Window::text(model->index(0, 0, treatment)), QStringLiteral("These articles could not be read"));
    QCOMPARE(model->rowCount(treatment), 1);
    window.source->fails = false;
    window.topics()->collapse(treatment);
    window.topics()->expand(treatment);
    QTRY_COMPARE(Window::text(model->index(0, 0, treatment)), QStringLiteral("Ba 000001"));
}

void ArticleTreeTest::currentArticle_isRevealedInTopicsWhenTheyAreShown()
{
    Window window;
    const auto tester = watch(window.topics()->model());
    window.tree.setCurrentArticle(window.article(QStringLiteral("aa-000002")));
    window.tree.setCurrentIndex(1);
    QTRY_COMPARE(Window::text(window.topics()->currentIndex()), QStringLiteral("Aa 000002"));
    QVERIFY(window.topics()->currentIndex().data(Qt::FontRole).value<QFont>().bold());
    QVERIFY(inSight(window.topics(), window.topics()->currentIndex()));
    window.tree.clearCurrentArticle();
    QVERIFY(!window.topics()->currentIndex().data(Qt::FontRole).isValid());
}

void ArticleTreeTest::rangeLabels_tellTheirNeighboursApart_data()
{
    QTest::addColumn<QStringList>("titles");
    QTest::addColumn<QString>("label");
    QTest::newRow("short") << QStringList{QStringLiteral("Rye"), QStringLiteral("Saab"), QStringLiteral("Smog"),
                                          QStringLiteral("Smug")}
                           << QStringLiteral("Sa – Smo");
    QTest::newRow("at the ends") << QStringList{QString(), QStringLiteral("A"), QStringLiteral("Zebra"), QString()}
                                 << QStringLiteral("A – Ze");
    QTest::newRow("alike") << QStringList{QStringLiteral("Sage"), QStringLiteral("Sage tea"), QStringLiteral("Sea"),
                                          QStringLiteral("Sea")}
                           << QStringLiteral("Sage – Sea");
    QTest::newRow("accent kept whole") << QStringList{QStringLiteral("Se"), QStringLiteral("Se\u0301"), QStringLiteral("Sx"),
                                                      QString()}
                                       << QStringLiteral("Se\u0301 – Sx");
}

void ArticleTreeTest::rangeLabels_tellTheirNeighboursApart()
{
    QFETCH(QStringList, titles);
    QTEST(gui::rangeLabel(titles.at(0), titles.at(1), titles.at(2), titles.at(3)), "label");
}

void ArticleTreeTest::largeLetter_hasRangesOfAtMost500()
{
    Window window(0, true);
    const QModelIndex letter = window.letter(QStringLiteral("S"));
    const auto *model = letter.model();
    QCOMPARE(model->rowCount(letter), 240);
    qint64 sum = 0;
    for (int range = 0; range < 240; ++range) {
        QVERIFY(model->rowCount(model->index(range, 0, letter)) <= 500);
        sum += model->rowCount(model->index(range, 0, letter));
    }
    QCOMPARE(sum, test::HugeSource::underS);
    const QModelIndex second = model->index(1, 0, letter);
    QCOMPARE(Window::text(second), QStringLiteral("501 – 1,000"));
    QTRY_COMPARE(Window::text(second), QStringLiteral("Saatg – Sabml"));
    const QModelIndex deep = model->index(7, 0, second);
    QCOMPARE(deep.parent(), second);
    QCOMPARE(second.parent(), letter);
}

void ArticleTreeTest::largeLetter_isWalkedRangeByRange()
{
    Window window(0, true);
    const QModelIndex letter = window.letter(QStringLiteral("S"));
    const auto range = [&](int row) { return letter.model()->index(row, 0, letter); };
    window.tree.showLetter(QStringLiteral("S"));
    QCOMPARE(window.contents()->currentIndex(), letter.model()->index(0, 0, range(0)));
    QCOMPARE(window.contents()->visualRect(letter).top(), 0);
    window.tree.showLetter(QStringLiteral("S"));
    QCOMPARE(window.contents()->currentIndex(), letter.model()->index(0, 0, range(1)));
    QVERIFY(!window.contents()->isExpanded(range(0)));
    QCOMPARE(window.contents()->visualRect(range(1)).top(), 0);
    for (int i = 2; i <= 240; ++i)
        window.tree.showLetter(QStringLiteral("S"));
    QCOMPARE(window.contents()->currentIndex(), letter.model()->index(0, 0, range(0)));
}

void ArticleTreeTest::typing_goesToTheFirstTitleOfTheLibrary()
{
    Window window(0, true);
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.contents()->setFocus();
    QTest::keyClick(window.contents(), Qt::Key_M);
    QTRY_COMPARE(Window::text(window.contents()->currentIndex()), QStringLiteral("Maaaa and what became of it"));
    QVERIFY(inSight(window.contents(), window.contents()->currentIndex()));
}

/// The kilobytes of this process that are in memory; 0 where the system does not tell.
static qint64 residentKilobytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong();
    }
    return 0;
}

void ArticleTreeTest::aMillionArticles_costWhatFiftyDo()
{
    Window window(0, true);
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const qint64 before = residentKilobytes();
    double slowest = 0;
    for (const library::Letter &letter : std::as_const(window.info.letters)) {
        QElapsedTimer clock;
        clock.start();
        window.tree.showLetter(letter.label);
        window.contents()->viewport()->repaint(); // asks for the titles
        while (Window::text(window.contents()->currentIndex()) == QStringLiteral("…"))
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        window.contents()->viewport()->repaint();
        slowest = qMax(slowest, static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    // To and fro through the largest letter: pages come and go, no more than a few are kept.
    const QModelIndex letter = window.letter(QStringLiteral("S"));
    for (int step = 0; step < 240; ++step) {
        window.tree.showLetter(QStringLiteral("S"));
        for (int part = 0; part < 4; ++part) {
            window.contents()->verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepAdd);
            window.contents()->viewport()->repaint();
            QCoreApplication::processEvents();
        }
    }
    qInfo("letter to rows shown: slowest %.1f ms; memory grew by %.1f MB", slowest,
          static_cast<double>(residentKilobytes() - before) / 1024);
    QVERIFY(letter.model()->rowCount(letter) == 240);
#ifndef __SANITIZE_ADDRESS__ // which keeps what was freed
    QVERIFY(residentKilobytes() - before < 30 * 1024);
#endif
}

QTEST_MAIN(ArticleTreeTest)
#include "tst_articletree.moc"
