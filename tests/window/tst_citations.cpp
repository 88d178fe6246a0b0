// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"
#include "samplestyle.h"
#include "testcase.h"

#include "base/atomicfile.h"
#include "gui/article/hovercard.h"
#include "gui/citations/citationsidebar.h"
#include "gui/citations/stylebox.h"
#include "web/environment.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTextBrowser>

using test::Desk;

/// From a mark in the text to its reference and on.
class CitationsTest : public test::TestCase
{
    Q_OBJECT

private slots:
    void referenceMark_selectsItsRow();
    void pointerOnAMark_showsItsReferenceInACard();
    void pointerOnAWord_showsItsMeaningInACard();
    void citeArticle_offersTheArticleAsAReference();
    void usesOfAWork_leadToTheOtherArticles();
    void addedStyle_comesBackAfterARestart();

private:
    QTemporaryDir m_dir;
};

void CitationsTest::referenceMark_selectsItsRow()
{
    Desk desk(m_dir.filePath(QStringLiteral("a.ini")));
    QTRY_VERIFY_WITH_TIMEOUT(desk.shows(QStringLiteral("Fake Encyclopedia")), 20'000);
    desk.openByTree(QStringLiteral("B"), QStringLiteral("Ba 000001"));
    auto &list = desk.find<QListView>("citationList");
    QTRY_COMPARE(list.model()->rowCount(), 1);
    desk.window.openAddress(routes::articleUrl(QStringLiteral("fake"), QStringLiteral("ba-000001"),
                                               QStringLiteral("reference-1")));
    QTRY_COMPARE(list.currentIndex().row(), 0);
}

void CitationsTest::pointerOnAMark_showsItsReferenceInACard()
{
    Desk desk(m_dir.filePath(QStringLiteral("card.ini")));
    desk.window.openAddress(routes::articleUrl(QStringLiteral("fake"), QStringLiteral("aa-000001")));
    QTRY_VERIFY_WITH_TIMEOUT(desk.shows(QStringLiteral("Aa 000001")), 20'000);
    auto &card = desk.find<gui::HoverCard>("hoverCard");
    emit desk.tabs().currentTab()->view()->linkHovered(desk.url().resolved(QUrl(QStringLiteral("#reference-1"))));
    QTRY_VERIFY(card.isVisible());
    QVERIFY2(card.text().contains(QStringLiteral("A work")), qPrintable(card.text()));
    emit desk.tabs().currentTab()->view()->linkHovered({});
    QVERIFY(!card.isVisible());
}

void CitationsTest::pointerOnAWord_showsItsMeaningInACard()
{
    Desk desk(m_dir.filePath(QStringLiteral("word.ini")));
    desk.window.openAddress(routes::articleUrl(QStringLiteral("fake"), QStringLiteral("aa-000001")));
    QTRY_VERIFY_WITH_TIMEOUT(desk.shows(QStringLiteral("Aa 000001")), 20'000);
    auto &card = desk.find<gui::HoverCard>("hoverCard");
    QUrl word = routes::glossaryUrl(QStringLiteral("fake"));
    word.setFragment(QStringLiteral("plasma-cell"));
    emit desk.tabs().currentTab()->view()->linkHovered(word);
    QTRY_VERIFY(card.isVisible());
    QVERIFY2(card.text().contains(QStringLiteral("A white cell that makes antibodies.")), qPrintable(card.text()));
}

void CitationsTest::citeArticle_offersTheArticleAsAReference()
{
    Desk desk(m_dir.filePath(QStringLiteral("cite.ini")));
    QTRY_VERIFY_WITH_TIMEOUT(desk.shows(QStringLiteral("Fake Encyclopedia")), 20'000);
    QVERIFY(!desk.find<QAction>("actionCiteArticle").isEnabled());
    desk.openByTree(QStringLiteral("B"), QStringLiteral("Ba 000001"));
    QTRY_VERIFY(desk.find<QAction>("actionCiteArticle").isEnabled());
    desk.choose("actionCiteArticle");
    auto &text = desk.find<QTextBrowser>("citationText");
    QTRY_COMPARE_WITH_TIMEOUT(text.toPlainText(),
                              QStringLiteral("A. Author. Ba 000001. In: Fake Encyclopedia. Edition 2026-11. ; 2026. "
                                             "pandect://fake/ba-000001"),
                              20'000);
    desk.find<QPushButton>("copyButton").click();
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("pandect://fake/ba-000001")));
    desk.find<QDialog>("CiteDialog").close();
}

void CitationsTest::usesOfAWork_leadToTheOtherArticles()
{
    Desk desk(m_dir.filePath(QStringLiteral("uses.ini")));
    QTRY_VERIFY_WITH_TIMEOUT(desk.shows(QStringLiteral("Fake Encyclopedia")), 20'000);
    desk.openByTree(QStringLiteral("A"), QStringLiteral("Aa 000001"));
    QTRY_VERIFY_WITH_TIMEOUT(desk.shows(QStringLiteral("Aa 000001")), 20'000);
    QMenu menu;
    emit desk.find<gui::CitationSidebar>().usesRequested(QStringLiteral("work2020"), &menu);
    QTRY_COMPARE(menu.actions().size(), 2); // three cite it, one of them this article
    menu.actions().at(0)->trigger();
    QTRY_COMPARE(desk.path(), QStringLiteral("aa-000002"));
    emit desk.find<gui::CitationSidebar>().usesRequested(QStringLiteral("nothing"), &menu);
    QTRY_VERIFY(menu.actions().size() == 1 && !menu.actions().at(0)->isEnabled());
}

void CitationsTest::addedStyle_comesBackAfterARestart()
{
    const QString settings = m_dir.filePath(QStringLiteral("style.ini"));
    const QString styles = m_dir.filePath(QStringLiteral("styles"));
    const QString file = m_dir.filePath(QStringLiteral("mine.csl"));
    VERIFY_RESULT(base::writeFileAtomically(file, test::sampleStyle("Mine", "mine")));
    {
        Desk desk(settings, {}, QStringLiteral("fake.pandect"), Desk::openFake, styles);
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(QStringLiteral("Fake Encyclopedia")), 20'000);
        auto &box = desk.find<gui::StyleBox>("citationStyle");
        box.add(file);
        QTRY_COMPARE(box.style(), QStringLiteral("added/mine"));
    }
    VERIFY_RESULT(base::readFile(file)); // only copied
    QFile::remove(file);
    Desk again(settings, {}, QStringLiteral("fake.pandect"), Desk::openFake, styles);
    QTRY_VERIFY_WITH_TIMEOUT(again.shows(QStringLiteral("Fake Encyclopedia")), 20'000);
    again.openByTree(QStringLiteral("B"), QStringLiteral("Ba 000001"));
    auto &list = again.find<QListView>("citationList");
    QTRY_COMPARE_WITH_TIMEOUT(list.model()->index(0, 0).data().toString(), QStringLiteral("1. »A work«"), 20'000);
    QCOMPARE(again.find<gui::StyleBox>("citationStyle").currentText(), QStringLiteral("Mine"));
}

int main(int argc, char **argv)
{
    web::registerScheme();
    web::prepareEngine();
    QApplication application(argc, argv);
    CitationsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_citations.moc"
