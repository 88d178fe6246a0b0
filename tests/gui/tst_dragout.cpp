// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar.h"
#include "testcase.h"

#include "base/atomicfile.h"
#include "citation/exchange.h"
#include "gui/citations/dragpicture.h"
#include "gui/citations/referencedata.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <functional>

using namespace Qt::StringLiterals;
using test::Sidebar;

namespace {

constexpr auto bibtex = "text/x-bibtex"_L1;
constexpr auto ris = "application/x-research-info-systems"_L1;

/// Another program's window, which takes what is dropped on it.
struct Target : QWidget
{
    Target()
    {
        setAcceptDrops(true);
        setGeometry(700, 100, 300, 300);
        show();
    }

    QStringList formats;
    QByteArray file; ///< what the dropped file held
    QString text;
    std::function<void()> entered;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override { event->acceptProposedAction(); }
    void dragMoveEvent(QDragMoveEvent *event) override
    {
        event->acceptProposedAction();
        if (entered)
            std::exchange(entered, {})();
    }
    void dropEvent(QDropEvent *event) override
    {
        formats = event->mimeData()->formats();
        text = event->mimeData()->text();
        if (const QList<QUrl> urls = event->mimeData()->urls(); !urls.isEmpty())
            file = base::readFile(urls.first().toLocalFile()).value_or(QByteArray());
        event->acceptProposedAction();
    }
};

} // namespace

/// Chosen references on their way to another program by mouse or clipboard.
class DragOutTest : public test::TestCase, protected test::Works
{
    Q_OBJECT

private slots:
    void copy_bringsBibtexAndRis();
    void copy_bringsNoFile();
    void drag_bringsAFileToo();
    void draggedFile_isThatOfTheChosen();
    void secondDrag_leavesTheFirstFile();
    void hostileKey_isNoPath();
    void files_goWithTheList();
    void fullDisk_leavesTheRest();
    void longList_isHandedOverInTime();
    void picture_saysWhatIsDragged();
    void drop_reachesTheOtherWindow();

private:
    static QString fileOf(const QMimeData &data)
    {
        const QList<QUrl> urls = data.urls();
        return urls.size() == 1 ? urls.first().toLocalFile() : QString();
    }
};

void DragOutTest::copy_bringsBibtexAndRis()
{
    Sidebar sidebar;
    sidebar.setArticle(article({work(), citation(u"Second"_s)}));
    sidebar.list()->copyChosen();
    const QMimeData *data = QApplication::clipboard()->mimeData();
    QVERIFY(data->hasText() && data->hasHtml() && data->hasFormat(u"application/vnd.citationstyles.csl+json"_s));
    QVERIFY2(data->data(bibtex).startsWith("@article{kyle,"), data->data(bibtex).constData());
    const auto read = citation::read(data->data(ris), citation::Format::Ris);
    VERIFY_RESULT(read);
    QCOMPARE(read->references.size(), 2);
}

void DragOutTest::copy_bringsNoFile()
{
    Sidebar sidebar;
    sidebar.setArticle(article({work()}));
    sidebar.list()->copyChosen();
    QVERIFY(!QApplication::clipboard()->mimeData()->hasUrls()); // it would be pasted as one
}

void DragOutTest::drag_bringsAFileToo()
{
    Sidebar sidebar;
    sidebar.setArticle(article({work(), citation(u"Second"_s)}));
    const auto data = sidebar.list()->dragged();
    QVERIFY(data->hasText() && data->hasHtml() && data->hasFormat(bibtex) && data->hasFormat(ris) && data->hasUrls());
    QCOMPARE(QFileInfo(fileOf(*data)).fileName(), u"references.ris"_s);
    const auto written = base::readFile(fileOf(*data));
    VERIFY_RESULT(written);
    QCOMPARE(*written, data->data(ris));
}

void DragOutTest::draggedFile_isThatOfTheChosen()
{
    Sidebar sidebar;
    sidebar.setArticle(article({work(), citation(u"Second"_s)}));
    sidebar.select(1);
    const auto data = sidebar.list()->dragged();
    QCOMPARE(QFileInfo(fileOf(*data)).fileName(), u"kyle.ris"_s);
    QVERIFY(base::readFile(fileOf(*data))->contains("Long-term follow-up"));
    QVERIFY(!data->text().contains(u"Second"_s));
}

void DragOutTest::secondDrag_leavesTheFirstFile()
{
    Sidebar sidebar;
    sidebar.setArticle(article({work()}));
    const QString first = fileOf(*sidebar.list()->dragged());
    const QString second = fileOf(*sidebar.list()->dragged());
    QVERIFY(first != second && QFileInfo::exists(first) && QFileInfo::exists(second));
}

void DragOutTest::hostileKey_isNoPath()
{
    Sidebar sidebar;
    for (const QString &key : {u"../../../etc/passwd"_s, u".."_s, u"a\nb"_s, QString(500, u'x'), u"ключ"_s, QString()}) {
        library::Citation hostile = work();
        hostile.reference.key = key;
        sidebar.setArticle(article({hostile}));
        const QFileInfo file(fileOf(*sidebar.list()->dragged()));
        QVERIFY2(file.isFile() && file.fileName().size() < 70 && file.suffix() == u"ris"_s, qPrintable(file.filePath()));
        QVERIFY(file.fileName() != u".ris"_s);
    }
}

void DragOutTest::files_goWithTheList()
{
    QString file;
    {
        Sidebar sidebar;
        sidebar.setArticle(article({work()}));
        file = fileOf(*sidebar.list()->dragged());
        QVERIFY(QFileInfo::exists(file));
    }
    QTRY_VERIFY(!QFileInfo::exists(QFileInfo(file).path()));
}

void DragOutTest::fullDisk_leavesTheRest()
{
    const auto gone = std::make_shared<QTemporaryDir>();
    QVERIFY(gone->remove());
    QVERIFY(QFile(gone->path()).open(QIODevice::WriteOnly)); // where the folder was is a file
    const gui::ReferenceData data({gui::citationCard(work(), 1)}, gone);
    QVERIFY(data.urls().isEmpty());
    QVERIFY(data.data(ris).startsWith("TY  - JOUR"));
    QFile::remove(gone->path());
}

void DragOutTest::longList_isHandedOverInTime()
{
    Sidebar sidebar;
    sidebar.setArticle(article(QList<library::Citation>(400, work())));
    QElapsedTimer clock;
    clock.start();
    const auto data = sidebar.list()->dragged();
    const qint64 made = clock.nsecsElapsed();
    QVERIFY(!data->data(bibtex).isEmpty());
    qInfo("400 references: %.1f ms until the drag begins, %.1f ms until all is written", static_cast<double>(made) / 1e6,
          static_cast<double>(clock.nsecsElapsed()) / 1e6);
}

void DragOutTest::picture_saysWhatIsDragged()
{
    const QWidget widget;
    const gui::CitationCard card = gui::citationCard(work(), 1);
    const QPixmap one = gui::dragPicture({card}, widget);
    const QPixmap several = gui::dragPicture({card, card, card}, widget);
    QVERIFY(one.width() > several.width() && several.width() > 60);
    QVERIFY(one.width() < 320 * widget.devicePixelRatio());
}

/// The real mouse, by way of the X server: press on a card, over to the other window, let go.
void DragOutTest::drop_reachesTheOtherWindow()
{
    if (QStandardPaths::findExecutable(u"xdotool"_s).isEmpty() || QGuiApplication::platformName() != u"xcb"_s)
        QSKIP("no xdotool to hold the mouse");
    const auto hand = [](const QStringList &deeds) { QProcess::startDetached(u"xdotool"_s, deeds); };
    const auto at = [](const QPoint &point) {
        return QStringList{u"mousemove"_s, QString::number(point.x()), QString::number(point.y())};
    };
    Sidebar sidebar;
    sidebar.move(100, 100);
    sidebar.setArticle(article({work(), citation(u"Second"_s)}));
    Target target;
    QSignalSpy places(&sidebar, &gui::CitationSidebar::placeRequested);
    QVERIFY(QTest::qWaitForWindowExposed(&sidebar) && QTest::qWaitForWindowExposed(&target));
    target.entered = [&] { hand({u"mouseup"_s, u"1"_s}); };
    const QPoint card = sidebar.list()->viewport()->mapToGlobal(sidebar.list()->visualRect(sidebar.row(1)).center());
    const QPoint there = target.mapToGlobal(target.rect().center());
    hand(at(card) + QStringList{u"mousedown"_s, u"1"_s} + at(card + QPoint(30, 0)) + at(card + QPoint(60, 0)) + at(there)
         + at(there + QPoint(3, 3)) + at(there));
    QTRY_VERIFY_WITH_TIMEOUT(!target.formats.isEmpty(), 20'000);
    QVERIFY2(target.formats.contains(bibtex) && target.formats.contains(ris), qPrintable(target.formats.join(u' ')));
    QVERIFY(target.text.startsWith(u"Kyle RA."_s));
    QVERIFY(target.file.startsWith("TY  - JOUR"));
    QCOMPARE(places.size(), 0); // a drag is no click
}

QTEST_MAIN(DragOutTest)
#include "tst_dragout.moc"
