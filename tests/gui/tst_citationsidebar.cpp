// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar.h"
#include "testcase.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>

using gui::CitationSidebar;
using test::Sidebar;

class CitationSidebarTest : public test::TestCase, protected test::Works
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
    void copy_ofSeveral_givesThemInThreeForms();
    void ctrlClick_choosesAndStays();
    void filter_hidesTheOthers();
    void style_formatsTheCards();
    void styleChosen_isTold();
    void longList_isFormattedInTime();
    void markup_ofATitle_isShownAndEscaped();
    void contextMenu_offersCopyAndOpen();
    void spokenText_saysWhatTheCardShows();
    void narrowSidebar_wrapsMore();
    void hoveredNumber_isPainted();
    void hundredsOfReferences_areLaidOut();
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
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("First. https://doi.org/10.1000/182"));
}

void CitationSidebarTest::copy_ofSeveral_givesThemInThreeForms()
{
    Sidebar sidebar;
    sidebar.setArticle(article({citation(QStringLiteral("First <i>x</i>")), citation(QStringLiteral("Second")),
                                citation(QStringLiteral("Third"))}));
    sidebar.select(1);
    sidebar.list()->selectionModel()->select(sidebar.row(3), QItemSelectionModel::Select);
    QTest::keyClick(sidebar.list(), Qt::Key_C, Qt::ControlModifier);
    const QMimeData *data = QApplication::clipboard()->mimeData();
    QCOMPARE(data->text(), QStringLiteral("1. First <i>x</i>.\n3. Third.\n"));
    QVERIFY(data->html().contains(QStringLiteral("<p>First &lt;i&gt;x&lt;/i&gt;.</p>")));
    const auto items = QJsonDocument::fromJson(data->data(QStringLiteral("application/vnd.citationstyles.csl+json"))).array();
    QCOMPARE(items.size(), 2);
    QCOMPARE(items.last().toObject().value(QLatin1String("id")).toString(), QStringLiteral("Third"));
}

void CitationSidebarTest::ctrlClick_choosesAndStays()
{
    Sidebar sidebar;
    QSignalSpy places(&sidebar, &CitationSidebar::placeRequested);
    sidebar.setArticle(article({citation(QStringLiteral("First")), citation(QStringLiteral("Second"))}));
    sidebar.click(1);
    QTest::mouseClick(sidebar.list()->viewport(), Qt::LeftButton, Qt::ControlModifier,
                      sidebar.list()->visualRect(sidebar.row(2)).topLeft() + QPoint(20, 20));
    QCOMPARE(places.size(), 1);
    QCOMPARE(sidebar.list()->chosen().size(), 2);
}

void CitationSidebarTest::filter_hidesTheOthers()
{
    Sidebar sidebar;
    sidebar.setArticle(article({citation(QStringLiteral("Müller on marrow")), citation(QStringLiteral("Kidneys")),
                                citation(QStringLiteral("Marrow by Muller"))}));
    auto *box = sidebar.findChild<QLineEdit *>(QStringLiteral("citationFilter"));
    QTest::keyClicks(box, QStringLiteral("muller MARR"));
    QCOMPARE(sidebar.list()->shownCount(), 2);
    QCOMPARE(sidebar.findChild<QLabel *>(QStringLiteral("citationHeader"))->text(), QStringLiteral("References · 2 of 3"));
    QCOMPARE(sidebar.list()->chosen().size(), 2); // none chosen: all shown
    sidebar.setArticle(article({citation(QStringLiteral("Other"))}));
    QVERIFY(box->text().isEmpty());
    QCOMPARE(sidebar.list()->shownCount(), 1);
}

void CitationSidebarTest::style_formatsTheCards()
{
    Sidebar sidebar;
    QSignalSpy formatted(&sidebar, &CitationSidebar::formatted);
    sidebar.setStyle(QStringLiteral("apa"));
    sidebar.setArticle(article({work()}));
    QVERIFY(formatted.wait(20000));
    QCOMPARE(sidebar.row(1).data().toString(),
             QStringLiteral("1. Kyle, R. A. (2018). Long-term follow-up. New England Journal, 378(3), 241–249."));
    sidebar.setStyle(QStringLiteral("vancouver"));
    QVERIFY(formatted.wait(20000));
    QVERIFY2(sidebar.row(1).data().toString().startsWith(QStringLiteral("1. Kyle RA. Long-term follow-up.")),
             qPrintable(sidebar.row(1).data().toString()));
    sidebar.setStyle(QStringLiteral("no-such-style")); // stays as it is
    QVERIFY(sidebar.row(1).data().toString().startsWith(QStringLiteral("1. Kyle RA.")));
}

void CitationSidebarTest::styleChosen_isTold()
{
    Sidebar sidebar;
    QSignalSpy chosen(&sidebar, &CitationSidebar::styleChosen);
    sidebar.setStyle(QStringLiteral("apa"));
    auto *style = sidebar.findChild<QComboBox *>(QStringLiteral("citationStyle"));
    QCOMPARE(style->currentData().toString(), QStringLiteral("apa"));
    QCOMPARE(style->count(), 12);
    style->setFocus();
    QTest::keyClick(style, Qt::Key_Down);
    QCOMPARE(chosen.size(), 1);
    QVERIFY(chosen.first().first().toString() != QStringLiteral("apa"));
}

void CitationSidebarTest::longList_isFormattedInTime()
{
    Sidebar sidebar;
    sidebar.setStyle(QStringLiteral("american-medical-association"));
    QSignalSpy formatted(&sidebar, &CitationSidebar::formatted);
    QList<library::Citation> many;
    for (int i = 0; i < 200; ++i) {
        many.append(work());
        many.last().reference.csl[QStringLiteral("volume")] = QString::number(i); // the same work twice is formatted once
    }
    sidebar.setArticle(article(many));
    QElapsedTimer clock;
    clock.start();
    const auto isFormatted = [&](int number) { // AMA sets the journal in italics
        return !sidebar.row(number).data(gui::CitationCardRole).value<gui::CitationCard>().line.formats.isEmpty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isFormatted(20), 20000);
    qInfo("first 20 of 200 references in AMA, engine started anew: %lld ms", clock.elapsed());
    QVERIFY(!isFormatted(200) || !formatted.isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(!formatted.isEmpty(), 20000);
    qInfo("all 200: %lld ms", clock.elapsed());
    QVERIFY(isFormatted(200));
}

void CitationSidebarTest::markup_ofATitle_isShownAndEscaped()
{
    const gui::RichLine line = gui::richLine(QStringLiteral("A &#38; <i>E. coli</i> x<sup>2</sup>"), QString());
    QCOMPARE(line.text, QStringLiteral("A & E. coli x2"));
    QCOMPARE(line.formats.size(), 2);
    QCOMPARE(gui::htmlOf(line), QStringLiteral("A &amp; <i>E. coli</i> x<sup>2</sup>"));
    QCOMPARE(gui::richLine(QStringLiteral("<i>broken"), QStringLiteral("plain")).text, QStringLiteral("plain"));
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
    QCOMPARE(menu->actions().size(), 7);
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
