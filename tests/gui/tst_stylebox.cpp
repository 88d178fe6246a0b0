// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplestyle.h"
#include "sidebar.h"
#include "testcase.h"

#include "base/atomicfile.h"
#include "gui/citations/citedialog.h"
#include "gui/citations/stylebox.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextBrowser>

using namespace Qt::StringLiterals;
using gui::CitationSidebar;
using gui::StyleBox;
using test::Sidebar;

/// Styles of the reader's own, from the file to the cards.
class StyleBoxTest : public test::TestCase, protected test::Works
{
    Q_OBJECT

private slots:
    void cleanup() { m_dir = std::make_unique<QTemporaryDir>(); }
    void withoutFolder_onlyBundledOnesAreListed();
    void addEntry_standsLastAndAsksForAFile();
    void arrowKeys_passTheEntries();
    void addedStyle_isChosenAndFormats();
    void droppedFile_isAdded();
    void otherDrops_areLeftToTheWindow();
    void badFile_isSaidAndChangesNothing();
    void rememberedStyle_isWaitedFor();
    void damagedStyle_isLeftOutAndTheFirstIsUsed();
    void styleThatFailsInUse_isSaidAndLinesArePlain();
    void removedStyle_givesWayToTheFirst();
    void removal_canBeCalledOff();
    void citeDialog_hasTheAddedStylesToo();
    void citeDialog_saysABrokenStyle();

private:
    QString folder() const { return m_dir->filePath(u"styles"_s); }
    QString file(const QString &name, const QByteArray &text) const
    {
        const QString path = m_dir->filePath(name);
        return base::writeFileAtomically(path, text) ? path : QString();
    }
    /// A style that is in the folder already.
    void put(const QString &name, const QByteArray &text) const
    {
        QDir().mkpath(folder());
        QVERIFY(base::writeFileAtomically(QDir(folder()).filePath(name), text).has_value());
    }
    static StyleBox *boxOf(QWidget &parent) { return parent.findChild<StyleBox *>(); }
    static QString cardOf(Sidebar &sidebar) { return sidebar.row(1).data().toString(); }
    static QLabel *noticeOf(QWidget &parent) { return parent.findChild<QLabel *>(u"styleNotice"_s); }
    /// Opens the list and clicks on an entry.
    static void choose(StyleBox &box, const QString &text)
    {
        box.showPopup();
        const int row = box.findText(text);
        QVERIFY2(row >= 0, qPrintable(text));
        box.view()->scrollTo(box.model()->index(row, 0));
        QTest::mouseClick(box.view()->viewport(), Qt::LeftButton, {},
                          box.view()->visualRect(box.model()->index(row, 0)).center());
    }
    template<typename Event>
    static bool sent(QWidget &target, const QMimeData &data)
    {
        Event event(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, {});
        event.ignore();
        QCoreApplication::sendEvent(&target, &event);
        return event.isAccepted();
    }

    std::unique_ptr<QTemporaryDir> m_dir = std::make_unique<QTemporaryDir>();
};

void StyleBoxTest::withoutFolder_onlyBundledOnesAreListed()
{
    Sidebar sidebar;
    sidebar.setStyle(u"apa"_s);
    QCOMPARE(boxOf(sidebar)->count(), 12);
    QVERIFY(!sidebar.acceptDrops());
}

void StyleBoxTest::addEntry_standsLastAndAsksForAFile()
{
    Sidebar sidebar(folder());
    sidebar.setStyle(u"apa"_s);
    StyleBox &box = *boxOf(sidebar);
    QCOMPARE(box.count(), 14); // and a separator
    QCOMPARE(box.itemText(13), u"Add Style…"_s);
    QSignalSpy chosen(&sidebar, &CitationSidebar::styleChosen);
    choose(box, u"Add Style…"_s);
    auto *dialog = sidebar.window()->findChild<QFileDialog *>(u"addStyleDialog"_s);
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(box.currentData().toString(), u"apa"_s);
    QCOMPARE(chosen.size(), 0);
    emit dialog->fileSelected(file(u"mine.csl"_s, test::sampleStyle("Mine", "mine")));
    dialog->close();
    QTRY_COMPARE(box.style(), u"added/mine"_s);
}

void StyleBoxTest::arrowKeys_passTheEntries()
{
    Sidebar sidebar(folder());
    sidebar.setStyle(u"vancouver"_s);
    StyleBox &box = *boxOf(sidebar);
    box.setFocus();
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(&box, Qt::Key_Down);
    QCOMPARE(box.currentIndex(), 11);
    QTest::keyClick(&box, Qt::Key_End);
    QCOMPARE(box.currentIndex(), 11);
    QVERIFY(!sidebar.window()->findChild<QFileDialog *>());
}

void StyleBoxTest::addedStyle_isChosenAndFormats()
{
    Sidebar sidebar(folder());
    sidebar.setStyle(u"apa"_s);
    sidebar.setArticle(article({work()}));
    QSignalSpy chosen(&sidebar, &CitationSidebar::styleChosen);
    boxOf(sidebar)->add(file(u"mine.csl"_s, test::sampleStyle("Mine", "mine")));
    QTRY_COMPARE_WITH_TIMEOUT(cardOf(sidebar), u"1. »Long-term follow-up«"_s, 20'000);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(), u"added/mine"_s);
    QCOMPARE(boxOf(sidebar)->currentText(), u"Mine"_s);
    QVERIFY(boxOf(sidebar)->currentIndex() > 12); // behind the bundled ones
    // The same name with other contents is used at once.
    boxOf(sidebar)->add(file(u"mine.csl"_s, test::sampleStyle("Mine", "mine", "<text variable=\"title\" prefix=\"+\"/>")));
    QTRY_COMPARE_WITH_TIMEOUT(cardOf(sidebar), u"1. +Long-term follow-up"_s, 20'000);
}

void StyleBoxTest::droppedFile_isAdded()
{
    Sidebar sidebar(folder());
    sidebar.setStyle(u"apa"_s);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file(u"mine.csl"_s, test::sampleStyle("Mine", "mine")))});
    QVERIFY(sent<QDragEnterEvent>(sidebar, data));
    QVERIFY(sent<QDropEvent>(sidebar, data));
    QTRY_COMPARE(boxOf(sidebar)->style(), u"added/mine"_s);
}

void StyleBoxTest::otherDrops_areLeftToTheWindow()
{
    Sidebar sidebar(folder());
    QMimeData data;
    QVERIFY(!sent<QDragEnterEvent>(sidebar, data));
    data.setUrls({QUrl::fromLocalFile(u"/x/library.pandect"_s), QUrl(u"https://example.org/a.csl"_s)});
    QVERIFY(!sent<QDragEnterEvent>(sidebar, data));
}

void StyleBoxTest::badFile_isSaidAndChangesNothing()
{
    Sidebar sidebar(folder());
    sidebar.setStyle(u"apa"_s);
    QSignalSpy chosen(&sidebar, &CitationSidebar::styleChosen);
    boxOf(sidebar)->add(file(u"no<b>style.csl"_s, "hello"));
    const auto box = [&] { return sidebar.window()->findChild<QMessageBox *>(u"styleErrorBox"_s); };
    QTRY_VERIFY(box() && box()->isVisible());
    QCOMPARE(box()->text(), u"no<b>style.csl cannot be used as a citation style"_s);
    QVERIFY2(box()->informativeText().contains(u"no CSL style"_s), qPrintable(box()->informativeText()));
    box()->close();
    QCOMPARE(boxOf(sidebar)->style(), u"apa"_s);
    QCOMPARE(chosen.size(), 0);
}

void StyleBoxTest::rememberedStyle_isWaitedFor()
{
    put(u"mine.csl"_s, test::sampleStyle("Mine", "mine"));
    Sidebar sidebar(folder());
    sidebar.styles.load();
    sidebar.setStyle(u"added/mine"_s); // before it was read
    sidebar.setArticle(article({work()}));
    QTRY_COMPARE_WITH_TIMEOUT(cardOf(sidebar), u"1. »Long-term follow-up«"_s, 20'000);
    QCOMPARE(boxOf(sidebar)->currentText(), u"Mine"_s);
}

void StyleBoxTest::damagedStyle_isLeftOutAndTheFirstIsUsed()
{
    put(u"mine.csl"_s, test::sampleStyle("Mine", "mine").first(100));
    put(u"other.csl"_s, test::sampleStyle("Other", "other"));
    Sidebar sidebar(folder());
    QSignalSpy chosen(&sidebar, &CitationSidebar::styleChosen);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"style left out: .*mine\\.csl: .+"_s));
    sidebar.styles.load();
    sidebar.setStyle(u"added/mine"_s);
    QTRY_COMPARE(boxOf(sidebar)->style(), boxOf(sidebar)->itemData(0).toString());
    QVERIFY(boxOf(sidebar)->findData(u"added/other"_s) > 0);
    QCOMPARE(chosen.size(), 0); // nobody chose: the file may come back
}

void StyleBoxTest::styleThatFailsInUse_isSaidAndLinesArePlain()
{
    Sidebar sidebar(folder());
    QSignalSpy formatted(&sidebar, &CitationSidebar::formatted);
    sidebar.setStyle(u"apa"_s);
    sidebar.setArticle(article({work()}));
    QVERIFY(formatted.wait(20'000));
    QVERIFY(cardOf(sidebar).contains(u"R. A."_s) && !noticeOf(sidebar)->isVisible());
    boxOf(sidebar)->add(file(u"bad.csl"_s, test::brokenStyle("Bad &amp; &lt;b>ugly", "bad")));
    QTRY_VERIFY_WITH_TIMEOUT(noticeOf(sidebar)->isVisible(), 20'000);
    QVERIFY2(noticeOf(sidebar)->text().contains(u"has a mistake in it"_s), qPrintable(noticeOf(sidebar)->text()));
    QVERIFY(!noticeOf(sidebar)->toolTip().isEmpty());
    QCOMPARE(cardOf(sidebar), u"1. Kyle RA. Long-term follow-up. New England Journal. 2018;378(3):241-249."_s);
    sidebar.setStyle(u"vancouver"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!noticeOf(sidebar)->isVisible(), 20'000);
}

void StyleBoxTest::removedStyle_givesWayToTheFirst()
{
    put(u"mine.csl"_s, test::sampleStyle("Mine", "mine"));
    Sidebar sidebar(folder());
    sidebar.styles.load();
    sidebar.setStyle(u"added/mine"_s);
    StyleBox &box = *boxOf(sidebar);
    QTRY_COMPARE(box.style(), u"added/mine"_s);
    QSignalSpy chosen(&sidebar, &CitationSidebar::styleChosen);
    choose(box, u"Remove This Style…"_s);
    auto *question = sidebar.window()->findChild<QMessageBox *>(u"removeStyleBox"_s);
    QVERIFY(question && question->text().contains(u"“Mine”"_s));
    const QList<QAbstractButton *> buttons = question->buttons();
    for (QAbstractButton *button : buttons) {
        if (button->text() == u"&Remove"_s)
            button->click();
    }
    QTRY_COMPARE(box.style(), box.itemData(0).toString());
    QCOMPARE(chosen.size(), 1);
    QVERIFY(QDir(folder()).isEmpty());
    QVERIFY(box.findText(u"Remove This Style…"_s) < 0);
}

void StyleBoxTest::removal_canBeCalledOff()
{
    put(u"mine.csl"_s, test::sampleStyle("Mine", "mine"));
    Sidebar sidebar(folder());
    sidebar.styles.load();
    sidebar.setStyle(u"added/mine"_s);
    StyleBox &box = *boxOf(sidebar);
    QTRY_COMPARE(box.style(), u"added/mine"_s);
    choose(box, u"Remove This Style…"_s);
    auto *question = sidebar.window()->findChild<QMessageBox *>(u"removeStyleBox"_s);
    QVERIFY(question);
    question->button(QMessageBox::Cancel)->click();
    QCOMPARE(box.style(), u"added/mine"_s);
    QVERIFY(!QDir(folder()).isEmpty());
    // What comes along cannot be taken away.
    sidebar.setStyle(u"apa"_s);
    choose(box, u"Remove This Style…"_s);
    box.hidePopup();
    QTRY_VERIFY(!sidebar.window()->findChild<QMessageBox *>(u"removeStyleBox"_s));
    QCOMPARE(box.style(), u"apa"_s);
}

void StyleBoxTest::citeDialog_hasTheAddedStylesToo()
{
    put(u"mine.csl"_s, test::sampleStyle("Mine", "mine"));
    gui::CitationStyles styles(folder());
    styles.load();
    gui::CiteDialog dialog(work().reference, styles, u"added/mine"_s);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.open();
    const auto *text = dialog.findChild<QTextBrowser *>(u"citationText"_s);
    QTRY_COMPARE_WITH_TIMEOUT(text->toPlainText(), u"»Long-term follow-up«"_s, 20'000);
}

void StyleBoxTest::citeDialog_saysABrokenStyle()
{
    put(u"bad.csl"_s, test::brokenStyle("Bad", "bad"));
    gui::CitationStyles styles(folder());
    styles.load();
    gui::CiteDialog dialog(work().reference, styles, u"added/bad"_s);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.open();
    QTRY_VERIFY_WITH_TIMEOUT(noticeOf(dialog)->isVisible(), 20'000);
    QVERIFY(dialog.findChild<QTextBrowser *>(u"citationText"_s)->toPlainText().startsWith(u"Kyle RA."_s));
}

QTEST_MAIN(StyleBoxTest)
#include "tst_stylebox.moc"
