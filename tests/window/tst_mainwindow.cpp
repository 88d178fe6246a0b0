// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"
#include "testcase.h"

#include "gui/article/findbar.h"
#include "web/environment.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QToolButton>

using test::Desk;

/// A person's way through the real window: mouse and keyboard in, what stands on the screen out.
class MainWindowTest : public test::TestCase
{
    Q_OBJECT

private slots:
    void start_showsTheLibrarysStartPage();
    void letterClick_showsThatLettersArticles();
    void treeClick_opensTheArticleAndMarksItsLetter();
    void sectionClick_staysInTheArticle();
    void backAndForward_walkTheTabsOwnHistory();
    void search_opensTheExactTitleOnEnter();
    void find_countsThePlaces();
    void tabs_openCloseAndComeBack();
    void lastTab_isReplacedByTheStartPage();
    void session_comesBackAfterARestart();
    void theme_isRememberedAndChangesThePage();
    void zoom_appliesToEveryTab();
    void everyControl_hasANameForScreenReaders();

private:
    QTemporaryDir m_dir;
};

void MainWindowTest::start_showsTheLibrarysStartPage()
{
    Desk desk(m_dir.filePath(QStringLiteral("a.ini")));
    QTRY_VERIFY_WITH_TIMEOUT(desk.shows(QStringLiteral("Fake Encyclopedia")), 20'000);
    QCOMPARE(desk.url(), routes::homeUrl(QStringLiteral("fake")));
    QVERIFY(desk.find<QLabel>("editionLabel").text().contains(QStringLiteral("2026-11")));
    QCOMPARE(desk.tabs().count(), 1);
}

void MainWindowTest::letterClick_showsThatLettersArticles()
{
    Desk desk(m_dir.filePath(QStringLiteral("a.ini")));
    QTRY_VERIFY_WITH_TIMEOUT(desk.shows(QStringLiteral("Fake Encyclopedia")), 20'000);
    desk.clickLetter(QStringLiteral("S"));
    QTRY_VERIFY(desk.row(QStringLiteral("Sa 000001")).isValid());
    QTRY_COMPARE(desk.find<QTreeView>("contentsView").currentIndex().data().toString(), QStringLiteral("Sa 000001"));
}

void MainWindowTest::treeClick_opensTheArticleAndMarksItsLetter()
{
    Desk desk(m_dir.filePath(QStringLiteral("a.ini")));
    QTRY_VERIFY_WITH_TIMEOUT(desk.shows(QStringLiteral("Fake Encyclopedia")), 20'000);
    desk.openByTree(QStringLiteral("S"), QStringLiteral("Sa 000003"));
    QTRY_COMPARE(desk.path(), QStringLiteral("sa-000003"));
    QTRY_VERIFY(desk.window.windowTitle().contains(QStringLiteral("Sa 000003")));
    for (QAction *action : desk.find<gui::AlphabetBar>().letterActions())
        QCOMPARE(action->isChecked(), action->objectName() == QLatin1String("letter-S"));
    QTRY_COMPARE(desk.find<QListView>("citationList").model()->rowCount(), 1);
}

void MainWindowTest::sectionClick_staysInTheArticle()
{
    Desk desk(m_dir.filePath(QStringLiteral("a.ini")));
    QTRY_VERIFY_WITH_TIMEOUT(desk.shows(QStringLiteral("Fake Encyclopedia")), 20'000);
    desk.openByTree(QStringLiteral("S"), QStringLiteral("Sa 000003"));
    QTRY_VERIFY(desk.row(QStringLiteral("Cure")).isValid());
    desk.clickRow(desk.row(QStringLiteral("Cure")));
    QTRY_COMPARE(desk.url().fragment(), QStringLiteral("cure"));
    QCOMPARE(desk.path(), QStringLiteral("sa-000003"));
}

void MainWindowTest::backAndForward_walkTheTabsOwnHistory()
{
    Desk desk(m_dir.filePath(QStringLiteral("a.ini")));
    QTRY_VERIFY_WITH_TIMEOUT(desk.shows(QStringLiteral("Fake Encyclopedia")), 20'000);
    desk.openByTree(QStringLiteral("B"), QStringLiteral("Ba 000001"));
    desk.openByTree(QStringLiteral("C"), QStringLiteral("Ca 000002"));
    QVERIFY(desk.find<QAction>("actionBack").isEnabled());
    QVERIFY(!desk.find<QAction>("actionForward").isEnabled());
    desk.choose("actionBack");
    QTRY_COMPARE(desk.path(), QStringLiteral("ba-000001"));
    QTRY_VERIFY(desk.find<QAction>("actionForward").isEnabled());
    desk.choose("actionForward");
    QTRY_COMPARE(desk.path(), QStringLiteral("ca-000002"));
}

void MainWindowTest::search_opensTheExactTitleOnEnter()
{
    Desk desk(m_dir.filePath(QStringLiteral("a.ini")));
    QTRY_VERIFY_WITH_TIMEOUT(desk.shows(QStringLiteral("Fake Encyclopedia")), 20'000);
    desk.choose("actionFindArticle");
    auto &box = desk.find<QLineEdit>("searchBox");
    QTRY_VERIFY(box.hasFocus());
    QTest::keyClicks(&box, QStringLiteral("za 000004"));
    QTest::keyClick(&box, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(desk.path(), QStringLiteral("za-000004"), 20'000);
}

void MainWindowTest::find_countsThePlaces()
{
    Desk desk(m_dir.filePath(QStringLiteral("a.ini")));
    QTRY_VERIFY_WITH_TIMEOUT(desk.shows(QStringLiteral("Fake Encyclopedia")), 20'000);
    desk.openByTree(QStringLiteral("B"), QStringLiteral("Ba 000001"));
    desk.choose("actionFind");
    auto &bar = *desk.tabs().currentTab()->findBar();
    QVERIFY(bar.isVisible());
    auto *text = bar.findChild<QLineEdit *>(QStringLiteral("findText"));
    QTest::keyClicks(text, QStringLiteral("cure"));
    auto *count = bar.findChild<QLabel *>(QStringLiteral("countLabel"));
    QTRY_VERIFY2_WITH_TIMEOUT(count->text().startsWith(QStringLiteral("1 of ")), qPrintable(count->text()), 10'000);
    text->clear();
    QTest::keyClicks(text, QStringLiteral("xyzzy"));
    QTRY_COMPARE_WITH_TIMEOUT(count->text(), QStringLiteral("Not in this article"), 10'000);
    QTest::keyClick(text, Qt::Key_Escape);
    QVERIFY(!bar.isVisible());
}

void MainWindowTest::tabs_openCloseAndComeBack()
{
    Desk desk(m_dir.filePath(QStringLiteral("a.ini")));
    QTRY_VERIFY_WITH_TIMEOUT(desk.shows(QStringLiteral("Fake Encyclopedia")), 20'000);
    desk.choose("actionNewTab");
    QCOMPARE(desk.tabs().count(), 2);
    QTRY_VERIFY_WITH_TIMEOUT(desk.shows(QStringLiteral("Fake Encyclopedia")), 20'000);
    desk.openByTree(QStringLiteral("D"), QStringLiteral("Da 000001"));
    desk.openByTree(QStringLiteral("E"), QStringLiteral("Ea 000001"));
    desk.choose("actionCloseTab");
    QCOMPARE(desk.tabs().count(), 1);
    desk.choose("actionReopenTab");
    QCOMPARE(desk.tabs().count(), 2);
    QTRY_COMPARE_WITH_TIMEOUT(desk.path(), QStringLiteral("ea-000001"), 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(desk.find<QAction>("actionBack").isEnabled(), 20'000);
    desk.choose("actionBack");
    QTRY_COMPARE_WITH_TIMEOUT(desk.path(), QStringLiteral("da-000001"), 20'000);
    QVERIFY(!desk.find<QAction>("actionReopenTab").isEnabled());
}

void MainWindowTest::lastTab_isReplacedByTheStartPage()
{
    Desk desk(m_dir.filePath(QStringLiteral("a.ini")));
    QTRY_VERIFY_WITH_TIMEOUT(desk.shows(QStringLiteral("Fake Encyclopedia")), 20'000);
    desk.openByTree(QStringLiteral("D"), QStringLiteral("Da 000001"));
    desk.choose("actionCloseTab");
    QCOMPARE(desk.tabs().count(), 1);
    QTRY_COMPARE(desk.url(), routes::homeUrl(QStringLiteral("fake")));
}

void MainWindowTest::session_comesBackAfterARestart()
{
    const QString settings = m_dir.filePath(QStringLiteral("b.ini"));
    const QString session = m_dir.filePath(QStringLiteral("session.json"));
    {
        Desk desk(settings, session);
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(QStringLiteral("Fake Encyclopedia")), 20'000);
        desk.openByTree(QStringLiteral("D"), QStringLiteral("Da 000001"));
        desk.choose("actionNewTab");
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(QStringLiteral("Fake Encyclopedia")), 20'000);
        desk.openByTree(QStringLiteral("E"), QStringLiteral("Ea 000002"));
        desk.choose("actionPreviousTab");
        desk.window.close();
    }
    Desk again(settings, session);
    QTRY_COMPARE_WITH_TIMEOUT(again.tabs().count(), 2, 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(again.shows(QStringLiteral("Da 000001")), 20'000);
    QVERIFY(!again.tabs().tab(1)->isAttached()); // loads when it is looked at
    QVERIFY(again.find<QAction>("actionBack").isEnabled());
    again.choose("actionNextTab");
    QTRY_COMPARE_WITH_TIMEOUT(again.path(), QStringLiteral("ea-000002"), 20'000);
}

void MainWindowTest::theme_isRememberedAndChangesThePage()
{
    const QString settings = m_dir.filePath(QStringLiteral("c.ini"));
    {
        Desk desk(settings);
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(QStringLiteral("Fake Encyclopedia")), 20'000);
        desk.choose("actionThemeDark");
        const auto html = std::make_shared<QString>(); // answers may come after the last look
        const auto dark = [&] {
            desk.tabs().currentTab()->view()->page()->toHtml([html](const QString &answer) { *html = answer; });
            return html->contains(QStringLiteral("data-theme=\"dark\""));
        };
        QTRY_VERIFY_WITH_TIMEOUT(dark(), 20'000);
        QVERIFY(qApp->palette().color(QPalette::Window).lightness() < 100);
        desk.window.close();
    }
    Desk again(settings);
    QVERIFY(again.find<QAction>("actionThemeDark").isChecked());
    again.choose("actionThemeSystem");
}

void MainWindowTest::zoom_appliesToEveryTab()
{
    Desk desk(m_dir.filePath(QStringLiteral("d.ini")));
    QTRY_VERIFY_WITH_TIMEOUT(desk.shows(QStringLiteral("Fake Encyclopedia")), 20'000);
    desk.choose("actionZoomIn");
    QTRY_COMPARE(desk.tabs().currentTab()->view()->zoomFactor(), 1.1);
    desk.choose("actionNewTab");
    QTRY_COMPARE(desk.tabs().currentTab()->view()->zoomFactor(), 1.1);
    desk.choose("actionZoomReset");
    QTRY_COMPARE(desk.tabs().tab(0)->view()->zoomFactor(), 1.0);
}

void MainWindowTest::everyControl_hasANameForScreenReaders()
{
    Desk desk(m_dir.filePath(QStringLiteral("a.ini")));
    QStringList nameless;
    for (QWidget *widget : desk.window.findChildren<QWidget *>()) {
        const bool control = qobject_cast<QAbstractButton *>(widget) || qobject_cast<QLineEdit *>(widget)
            || qobject_cast<QAbstractItemView *>(widget);
        if (!control || !widget->isVisibleTo(&desk.window) || widget->objectName().startsWith(QLatin1String("qt_")))
            continue;
        const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        if (accessible && accessible->text(QAccessible::Name).isEmpty())
            nameless.append(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName());
    }
    QCOMPARE(nameless, QStringList());
}

int main(int argc, char **argv)
{
    web::registerScheme();
    web::prepareEngine();
    QApplication application(argc, argv);
    MainWindowTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_mainwindow.moc"
