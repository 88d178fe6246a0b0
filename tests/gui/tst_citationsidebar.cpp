// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testcase.h"

#include "gui/citations/citationlist.h"
#include "gui/citations/citationsidebar.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>

using gui::CitationSidebar;

class CitationSidebarTest : public test::TestCase
{
    Q_OBJECT

private slots:
    void references_standInReadingOrder();
    void header_countsAndNoteSaysWhenThereAreNone();
    void click_walksThePlaces();
    void enter_walksToo();
    void clickOnAddress_asksToOpenIt();
    void address_keepsEverySignOfADoi();
    void hostileAddress_isNoLink();
    void select_scrollsTheRowIntoSight();
    void unknownNumber_isNoMatter();
    void copy_givesTextAndAddress();
    void contextMenu_offersCopyAndOpen();
    void spokenText_saysWhatTheCardShows();
    void narrowSidebar_wrapsMore();
    void hoveredNumber_isPainted();
    void hundredsOfReferences_areLaidOut();

private:
    struct Sidebar : CitationSidebar
    {
        Sidebar()
        {
            resize(320, 500);
            show();
        }
        gui::CitationList *list() { return findChild<gui::CitationList *>(QStringLiteral("citationList")); }
        QModelIndex row(int number) { return list()->model()->index(number - 1, 0); }
        void click(int number)
        {
            QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(row(number)).topLeft() + QPoint(20, 20));
        }
    };

    static library::Citation citation(const QString &title, int places = 1, const QString &doi = {}, bool verified = true)
    {
        QJsonObject csl{{QStringLiteral("title"), title}};
        if (!doi.isEmpty())
            csl[QStringLiteral("DOI")] = doi;
        return {{title, csl, verified}, places};
    }
    static library::Article article(const QList<library::Citation> &citations)
    {
        library::Article article;
        article.citations = citations;
        return article;
    }
};

void CitationSidebarTest::references_standInReadingOrder()
{
    Sidebar sidebar;
    sidebar.setArticle(article({citation(QStringLiteral("First")), citation(QStringLiteral("Second"))}));
    QCOMPARE(sidebar.list()->model()->rowCount(), 2);
    QCOMPARE(sidebar.row(2).data().toString(), QStringLiteral("2. Second."));
}

void CitationSidebarTest::header_countsAndNoteSaysWhenThereAreNone()
{
    Sidebar sidebar;
    const auto *header = sidebar.findChild<QLabel *>(QStringLiteral("citationHeader"));
    const auto *note = sidebar.findChild<QLabel *>(QStringLiteral("citationNote"));
    QVERIFY(note->isVisible());
    sidebar.setArticle(article({citation(QStringLiteral("First")), citation(QStringLiteral("Second"))}));
    QCOMPARE(header->text(), QStringLiteral("References · 2"));
    QVERIFY(!note->isVisible());
    sidebar.setArticle(article({}));
    QVERIFY(note->isVisible());
    QCOMPARE(note->text(), QStringLiteral("This article cites no works"));
    QCOMPARE(header->text(), QStringLiteral("References"));
}

void CitationSidebarTest::click_walksThePlaces()
{
    Sidebar sidebar;
    QSignalSpy places(&sidebar, &CitationSidebar::placeRequested);
    sidebar.setArticle(article({citation(QStringLiteral("First"), 2), citation(QStringLiteral("Second"))}));
    for (const int number : {1, 1, 1, 2, 1})
        sidebar.click(number);
    QStringList anchors;
    for (const auto &place : places)
        anchors.append(place.first().toString());
    QCOMPARE(anchors,
             QStringList({QStringLiteral("citation-1-1"), QStringLiteral("citation-1-2"), QStringLiteral("citation-1-1"),
                          QStringLiteral("citation-2-1"), QStringLiteral("citation-1-1")}));
}

void CitationSidebarTest::enter_walksToo()
{
    Sidebar sidebar;
    QSignalSpy places(&sidebar, &CitationSidebar::placeRequested);
    sidebar.setArticle(article({citation(QStringLiteral("First")), citation(QStringLiteral("Second"), 3)}));
    sidebar.select(2);
    QTest::keyClick(sidebar.list(), Qt::Key_Return);
    QTest::keyClick(sidebar.list(), Qt::Key_Enter);
    QCOMPARE(places.size(), 2);
    QCOMPARE(places.last().first().toString(), QStringLiteral("citation-2-2"));
}

void CitationSidebarTest::clickOnAddress_asksToOpenIt()
{
    Sidebar sidebar;
    QSignalSpy places(&sidebar, &CitationSidebar::placeRequested);
    QSignalSpy addresses(&sidebar, &CitationSidebar::addressRequested);
    sidebar.setArticle(article({citation(QStringLiteral("First"), 1, QStringLiteral("10.1000/182"))}));
    QTest::mouseClick(sidebar.list()->viewport(), Qt::LeftButton, {}, sidebar.list()->linkRect(sidebar.row(1)).center());
    QCOMPARE(addresses.size(), 1);
    QCOMPARE(addresses.first().first().toUrl(), QUrl(QStringLiteral("https://doi.org/10.1000/182")));
    QCOMPARE(places.size(), 0);
    sidebar.select(1);
    QTest::keyClick(sidebar.list(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(addresses.size(), 2);
}

void CitationSidebarTest::address_keepsEverySignOfADoi()
{
    const QString doi = QStringLiteral("10.1002/(SICI)1097(19990815)86:4<1::AID-X>3.0.CO;2-#?%41");
    const gui::CitationCard card = gui::citationCard(citation(QStringLiteral("Old"), 1, doi), 1);
    QCOMPARE(card.address.path(QUrl::FullyDecoded), u'/' + doi);
    QVERIFY(!card.address.hasFragment() && !card.address.hasQuery());
    QCOMPARE(card.addressLabel, QStringLiteral("DOI ") + doi);
    library::Citation pubmed = citation(QStringLiteral("P"));
    pubmed.reference.csl[QStringLiteral("PMID")] = QStringLiteral("12345");
    QCOMPARE(gui::citationCard(pubmed, 1).addressLabel, QStringLiteral("PubMed 12345"));
    library::Citation page = citation(QStringLiteral("W"));
    page.reference.csl[QStringLiteral("URL")] = QStringLiteral("https://example.org/page/");
    QCOMPARE(gui::citationCard(page, 1).addressLabel, QStringLiteral("example.org/page"));
}

void CitationSidebarTest::hostileAddress_isNoLink()
{
    library::Citation page = citation(QStringLiteral("W"));
    page.reference.csl[QStringLiteral("URL")] = QStringLiteral("javascript:alert(1)");
    QVERIFY(gui::citationCard(page, 1).address.isEmpty());
    page.reference.csl[QStringLiteral("URL")] = QStringLiteral("https://[bad");
    QVERIFY(gui::citationCard(page, 1).address.isEmpty());
    QVERIFY(gui::citationCard(page, 1).addressLabel.isEmpty());
}

void CitationSidebarTest::select_scrollsTheRowIntoSight()
{
    Sidebar sidebar;
    QList<library::Citation> many;
    for (int i = 0; i < 60; ++i)
        many.append(citation(QStringLiteral("Work %1").arg(i)));
    sidebar.setArticle(article(many));
    sidebar.select(50);
    QCOMPARE(sidebar.list()->currentIndex(), sidebar.row(50));
    QVERIFY(sidebar.list()->viewport()->rect().contains(sidebar.list()->visualRect(sidebar.row(50))));
}

void CitationSidebarTest::unknownNumber_isNoMatter()
{
    Sidebar sidebar;
    sidebar.setArticle(article({citation(QStringLiteral("First"))}));
    sidebar.select(7);
    sidebar.select(0);
    sidebar.setHovered(99);
    QVERIFY(!sidebar.list()->currentIndex().isValid());
}

void CitationSidebarTest::copy_givesTextAndAddress()
{
    Sidebar sidebar;
    sidebar.setArticle(article({citation(QStringLiteral("First"), 1, QStringLiteral("10.1000/182"))}));
    sidebar.select(1);
    QTest::keyClick(sidebar.list(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("1. First. https://doi.org/10.1000/182"));
}

void CitationSidebarTest::contextMenu_offersCopyAndOpen()
{
    Sidebar sidebar;
    QSignalSpy addresses(&sidebar, &CitationSidebar::addressRequested);
    sidebar.setArticle(article({citation(QStringLiteral("First"), 1, QStringLiteral("10.1000/182"))}));
    const QPoint point = sidebar.list()->visualRect(sidebar.row(1)).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, point, sidebar.list()->viewport()->mapToGlobal(point));
    QCoreApplication::sendEvent(sidebar.list()->viewport(), &event);
    auto *menu = sidebar.findChild<QMenu *>(QStringLiteral("citationMenu"));
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 4);
    menu->actions().at(1)->trigger();
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("https://doi.org/10.1000/182"));
    menu->actions().at(3)->trigger();
    QCOMPARE(addresses.size(), 1);
    menu->close();
}

void CitationSidebarTest::spokenText_saysWhatTheCardShows()
{
    Sidebar sidebar;
    sidebar.setArticle(article({citation(QStringLiteral("First"), 3, QStringLiteral("10.1000/182"), false)}));
    QCOMPARE(sidebar.row(1).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("Reference 1. First. Not verified. Cited 3 times. DOI 10.1000/182"));
}

void CitationSidebarTest::narrowSidebar_wrapsMore()
{
    Sidebar sidebar;
    sidebar.setArticle(article({citation(QStringLiteral("A rather long title of a work that surely needs more than one line ")
                                             .repeated(3))}));
    const int wide = sidebar.list()->visualRect(sidebar.row(1)).height();
    sidebar.resize(200, 500);
    QTRY_VERIFY(sidebar.list()->visualRect(sidebar.row(1)).height() > wide);
}

void CitationSidebarTest::hoveredNumber_isPainted()
{
    Sidebar sidebar;
    sidebar.setArticle(article({citation(QStringLiteral("First")), citation(QStringLiteral("Second"))}));
    const QImage before = sidebar.grab().toImage();
    sidebar.setHovered(2);
    QVERIFY(sidebar.grab().toImage() != before);
    sidebar.setHovered(0);
    QCOMPARE(sidebar.grab().toImage(), before);
}

void CitationSidebarTest::hundredsOfReferences_areLaidOut()
{
    Sidebar sidebar;
    QList<library::Citation> many;
    for (int i = 0; i < 400; ++i)
        many.append(citation(QStringLiteral("A rather long title of a work that surely needs more than one line, number %1")
                                 .arg(i)));
    QElapsedTimer clock;
    clock.start();
    sidebar.setArticle(article(many));
    sidebar.select(400);
    sidebar.grab();
    qInfo("400 references set, laid out and painted in %.1f ms", static_cast<double>(clock.nsecsElapsed()) / 1e6);
    QVERIFY(sidebar.list()->viewport()->rect().contains(sidebar.list()->visualRect(sidebar.row(400))));
}

QTEST_MAIN(CitationSidebarTest)
#include "tst_citationsidebar.moc"
