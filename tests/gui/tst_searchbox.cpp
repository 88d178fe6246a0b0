// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakesource.h"
#include "testcase.h"

#include "gui/search/matchlist.h"
#include "gui/search/searchbox.h"

#include <QSignalSpy>
#include <QVBoxLayout>

using base::Result;
using gui::SearchBox;
using library::ArticleSource;

class SearchBoxTest : public test::TestCase
{
    Q_OBJECT

private slots:
    void placeholder_tellsHowManyArticles();
    void typing_listsTitlesThatBeginSo();
    void typedBeginning_isFoundInAccentedTitles_data();
    void typedBeginning_isFoundInAccentedTitles();
    void enter_opensTheFirstMatch();
    void enterBeforeTheAnswer_waitsForIt();
    void lateAnswer_isDropped();
    void downAndEnter_openTheRowWalkedTo();
    void upFromTheFirstRow_goesBackToTheText();
    void controlEnterAndMiddleClick_openInANewTab();
    void click_opensTheRow();
    void escape_closesThenClears();
    void nothingFound_isSaidInTheListAndOnEnter();
    void unreadableTitles_areSaid();
    void focusOut_closesTheListAndForgetsEnter();
    void composing_leavesEnterToTheInputMethod();
    void anotherLibrary_dropsTheOldAnswer();
    void alias_showsTheTitleItStandsFor();

private:
    /// A box in a window, over a library whose answers can be held back.
    struct Window : QWidget
    {
        explicit Window(int articles = 64)
            : service([this, articles](const QString &id) -> Result<std::unique_ptr<ArticleSource>> {
                auto made = std::make_unique<test::FakeSource>(articles, id);
                made->gate = &gate;
                source = made.get();
                return made;
            })
            , box(service)
        {
            gate.release(1000);
            auto *column = new QVBoxLayout(this);
            column->addWidget(&box);
            column->addWidget(&other);
            column->addStretch();
            resize(500, 500);
            box.setLibrary(*service.open(QStringLiteral("fake")).result());
            show();
            activateWindow();
            box.setFocus();
        }
        gui::MatchList *list() { return findChild<gui::MatchList *>(QStringLiteral("searchResults")); }
        QString row(int row) { return list()->model()->index(row, 0).data().toString(); }
        /// All at once, so that there is one question and one answer.
        void type(const QString &text)
        {
            QInputMethodEvent typed;
            typed.setCommitString(text);
            QCoreApplication::sendEvent(&box, &typed);
        }
        void hold() { gate.acquire(gate.available()); }

        QSemaphore gate;
        test::FakeSource *source = nullptr;
        library::LibraryService service;
        SearchBox box;
        QLineEdit other;
    };
};

void SearchBoxTest::placeholder_tellsHowManyArticles()
{
    Window window;
    QCOMPARE(window.box.placeholderText(), QStringLiteral("Search 64 articles"));
    library::LibraryInfo one;
    one.articleCount = 1;
    window.box.setLibrary(one);
    QCOMPARE(window.box.placeholderText(), QStringLiteral("Search one article"));
}

void SearchBoxTest::typing_listsTitlesThatBeginSo()
{
    Window window;
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.type(QStringLiteral("sa"));
    QTRY_VERIFY(window.list()->isVisible());
    QTRY_COMPARE(window.list()->model()->rowCount(), 2);
    QCOMPARE(window.row(0), QStringLiteral("Sa 000001"));
    QCOMPARE(window.list()->model()->index(0, 0).data(gui::MatchPrefixRole).value<qsizetype>(), 2);
    QVERIFY(window.box.hasFocus());
    QVERIFY(window.list()->geometry().top() >= window.box.geometry().bottom());
}

void SearchBoxTest::typedBeginning_isFoundInAccentedTitles_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("bold");
    QTest::newRow("plain") << QStringLiteral("Salvage therapy") << QStringLiteral("sal") << QStringLiteral("Sal");
    QTest::newRow("accent") << QStringLiteral("Ödem") << QStringLiteral("od") << QStringLiteral("Öd");
    QTest::newRow("two signs for one") << QStringLiteral("O\u0308dem") << QStringLiteral("o") << QStringLiteral("O\u0308");
    QTest::newRow("sharp s") << QStringLiteral("Maß") << QStringLiteral("mas") << QStringLiteral("Maß");
    QTest::newRow("hyphen") << QStringLiteral("R-ISS stage") << QStringLiteral("r iss") << QStringLiteral("R-ISS");
    QTest::newRow("all") << QStringLiteral("MGUS") << QStringLiteral("mgus") << QStringLiteral("MGUS");
    QTest::newRow("nothing") << QStringLiteral("MGUS") << QStringLiteral("-") << QString();
}

void SearchBoxTest::typedBeginning_isFoundInAccentedTitles()
{
    QFETCH(QString, title);
    QFETCH(QString, typed);
    QTEST(title.first(gui::typedPrefix(title, typed)), "bold");
}

void SearchBoxTest::enter_opensTheFirstMatch()
{
    Window window;
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QSignalSpy chosen(&window.box, &SearchBox::articleChosen);
    window.type(QStringLiteral("Ta"));
    QTRY_VERIFY(window.list()->isVisible());
    QTest::keyClick(&window.box, Qt::Key_Return);
    QTRY_COMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(), QStringLiteral("ta-000001"));
    QVERIFY(!window.list()->isVisible());
    QCOMPARE(window.box.selectedText(), QStringLiteral("Ta"));
}

void SearchBoxTest::enterBeforeTheAnswer_waitsForIt()
{
    Window window;
    QSignalSpy chosen(&window.box, &SearchBox::articleChosen);
    window.hold();
    window.type(QStringLiteral("ta"));
    QTest::keyClick(&window.box, Qt::Key_Return);
    QCOMPARE(chosen.size(), 0);
    window.gate.release(1000);
    QTRY_COMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(), QStringLiteral("ta-000001"));
    QVERIFY(!window.list()->isVisible());
}

void SearchBoxTest::lateAnswer_isDropped()
{
    Window window;
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.hold();
    const int before = window.source->calls;
    window.type(QStringLiteral("s"));
    QTRY_COMPARE(window.source->calls.load(), before + 1); // under way, can no longer be cancelled
    QTest::keyClick(&window.box, Qt::Key_Backspace);
    window.type(QStringLiteral("t"));
    window.gate.release(1);
    QTRY_COMPARE(window.source->calls.load(), before + 2); // the old answer is here, the new question begins
    QCoreApplication::processEvents();
    QVERIFY(!window.list()->isVisible());
    window.gate.release(1000);
    QTRY_VERIFY(window.list()->isVisible());
    QCOMPARE(window.row(0), QStringLiteral("Ta 000001"));
}

void SearchBoxTest::downAndEnter_openTheRowWalkedTo()
{
    Window window;
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QSignalSpy chosen(&window.box, &SearchBox::articleChosen);
    window.type(QStringLiteral("sa"));
    QTRY_COMPARE(window.list()->model()->rowCount(), 2);
    QTest::keyClick(&window.box, Qt::Key_Down);
    QTest::keyClick(&window.box, Qt::Key_Down);
    QTest::keyClick(&window.box, Qt::Key_PageDown); // stays at the last
    QTest::keyClick(&window.box, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(), QStringLiteral("sa-000002"));
}

void SearchBoxTest::upFromTheFirstRow_goesBackToTheText()
{
    Window window;
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.type(QStringLiteral("sa"));
    QTRY_VERIFY(window.list()->isVisible());
    QTest::keyClick(&window.box, Qt::Key_Down);
    QCOMPARE(window.list()->currentPath(), QStringLiteral("sa-000001"));
    QTest::keyClick(&window.box, Qt::Key_Up);
    QVERIFY(window.list()->currentPath().isEmpty());
    QVERIFY(window.list()->isVisible());
}

void SearchBoxTest::controlEnterAndMiddleClick_openInANewTab()
{
    Window window;
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QSignalSpy wanted(&window.box, &SearchBox::articleWantedInNewTab);
    QSignalSpy chosen(&window.box, &SearchBox::articleChosen);
    window.type(QStringLiteral("sa"));
    QTRY_VERIFY(window.list()->isVisible());
    QTest::mouseClick(window.list()->viewport(), Qt::MiddleButton, {},
                      window.list()->visualRect(window.list()->model()->index(1, 0)).center());
    QCOMPARE(wanted.size(), 1);
    QTest::keyClick(&window.box, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(wanted.size(), 2);
    QCOMPARE(wanted.at(0).first().toString(), QStringLiteral("sa-000002"));
    QCOMPARE(wanted.at(1).first().toString(), QStringLiteral("sa-000001"));
    QCOMPARE(chosen.size(), 0);
}

void SearchBoxTest::click_opensTheRow()
{
    Window window;
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QSignalSpy chosen(&window.box, &SearchBox::articleChosen);
    window.type(QStringLiteral("sa"));
    QTRY_VERIFY(window.list()->isVisible());
    QTest::mouseClick(window.list()->viewport(), Qt::LeftButton, {},
                      window.list()->visualRect(window.list()->model()->index(1, 0)).center());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(), QStringLiteral("sa-000002"));
    QVERIFY(window.box.hasFocus());
}

void SearchBoxTest::escape_closesThenClears()
{
    Window window;
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.type(QStringLiteral("sa"));
    QTRY_VERIFY(window.list()->isVisible());
    QTest::keyClick(&window.box, Qt::Key_Escape);
    QVERIFY(!window.list()->isVisible());
    QCOMPARE(window.box.text(), QStringLiteral("sa"));
    QTest::keyClick(&window.box, Qt::Key_Down); // opens again
    QVERIFY(window.list()->isVisible());
    QTest::keyClick(&window.box, Qt::Key_Escape);
    QTest::keyClick(&window.box, Qt::Key_Escape);
    QVERIFY(window.box.text().isEmpty());
}

void SearchBoxTest::nothingFound_isSaidInTheListAndOnEnter()
{
    Window window;
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QSignalSpy nothing(&window.box, &SearchBox::nothingFound);
    window.type(QStringLiteral("xyz"));
    QTRY_VERIFY(window.list()->isVisible());
    QCOMPARE(window.row(0), QStringLiteral("No title begins with “xyz”"));
    QTest::keyClick(&window.box, Qt::Key_Down);
    QVERIFY(window.list()->currentPath().isEmpty());
    QTest::keyClick(&window.box, Qt::Key_Return);
    QCOMPARE(nothing.size(), 1);
    QCOMPARE(nothing.first().first().toString(), QStringLiteral("xyz"));
}

void SearchBoxTest::unreadableTitles_areSaid()
{
    Window window;
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QSignalSpy nothing(&window.box, &SearchBox::nothingFound);
    window.source->fails = true;
    window.type(QStringLiteral("s"));
    QTRY_VERIFY(window.list()->isVisible());
    QCOMPARE(window.row(0), QStringLiteral("The titles could not be read"));
    QTest::keyClick(&window.box, Qt::Key_Return);
    QCOMPARE(nothing.size(), 0);
}

void SearchBoxTest::focusOut_closesTheListAndForgetsEnter()
{
    Window window;
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QSignalSpy chosen(&window.box, &SearchBox::articleChosen);
    window.type(QStringLiteral("s"));
    QTRY_VERIFY(window.list()->isVisible());
    window.hold();
    const int before = window.source->calls;
    window.type(QStringLiteral("a"));
    QTest::keyClick(&window.box, Qt::Key_Return);
    window.other.setFocus();
    QVERIFY(!window.list()->isVisible());
    window.gate.release(1000);
    QTRY_COMPARE(window.source->calls.load(), before + 1);
    window.service.ask(QStringLiteral("fake"), [](ArticleSource &source) { return source.topics(); }).waitForFinished();
    QCoreApplication::processEvents();
    QCOMPARE(chosen.size(), 0);
    QVERIFY(!window.list()->isVisible());
}

void SearchBoxTest::composing_leavesEnterToTheInputMethod()
{
    Window window;
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QSignalSpy chosen(&window.box, &SearchBox::articleChosen);
    window.type(QStringLiteral("s"));
    QTRY_VERIFY(window.list()->isVisible());
    QInputMethodEvent composing(QStringLiteral("a"), {});
    QCoreApplication::sendEvent(&window.box, &composing);
    QTest::keyClick(&window.box, Qt::Key_Return);
    QCOMPARE(chosen.size(), 0);
    QInputMethodEvent commit;
    commit.setCommitString(QStringLiteral("a"));
    QCoreApplication::sendEvent(&window.box, &commit);
    QCOMPARE(window.box.text(), QStringLiteral("sa"));
    QTest::keyClick(&window.box, Qt::Key_Return);
    QTRY_COMPARE(chosen.size(), 1);
}

void SearchBoxTest::anotherLibrary_dropsTheOldAnswer()
{
    Window window;
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.hold();
    const int before = window.source->calls;
    window.type(QStringLiteral("s"));
    QTRY_COMPARE(window.source->calls.load(), before + 1);
    test::FakeSource *old = window.source;
    library::LibraryInfo other = *old->info();
    other.id = QStringLiteral("other");
    window.box.setLibrary(other);
    window.gate.release(1000);
    window.service.ask(QStringLiteral("fake"), [](ArticleSource &source) { return source.topics(); }).waitForFinished();
    QCoreApplication::processEvents();
    QVERIFY(!window.list()->isVisible());
}

void SearchBoxTest::alias_showsTheTitleItStandsFor()
{
    gui::MatchList list;
    const library::ArticleEntry entry{{1}, QStringLiteral("salvage-therapy"), QStringLiteral("Salvage therapy")};
    list.setMatches({{entry, QStringLiteral("Rescue therapy"), false}}, QStringLiteral("resc"));
    const QModelIndex row = list.model()->index(0, 0);
    QCOMPARE(row.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Rescue therapy, see Salvage therapy"));
    QCOMPARE(row.data(gui::MatchPrefixRole).value<qsizetype>(), 4);
    QCOMPARE(row.data(gui::MatchPathRole).toString(), QStringLiteral("salvage-therapy"));
}

QTEST_MAIN(SearchBoxTest)
#include "tst_searchbox.moc"
