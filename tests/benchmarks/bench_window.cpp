// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_window PACK: opens a pack in the real window and clicks, as a person would: letters until their rows have
// titles, rows of the tree until the article's loadFinished. Prints a table.

#include "gui/alphabet/alphabetbar.h"
#include "gui/article/articletab.h"
#include "gui/text/errortext.h"
#include "gui/window/mainwindow.h"
#include "gui/window/tabarea.h"
#include "routes/router.h"
#include "sources/pack/packsource.h"
#include "userdata/settings.h"
#include "web/articleview.h"
#include "web/environment.h"
#include "web/profile.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>
#include <QTreeView>
#include <QWebEngineProfile>

#include <algorithm>

namespace {

using Times = std::vector<double>; ///< milliseconds

constexpr int patience = 2'000; ///< milliseconds
constexpr int articlesClicked = 200;

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

double percentile(Times times, double share)
{
    if (times.empty())
        return -1;
    std::ranges::sort(times);
    return times.at(static_cast<size_t>(share * static_cast<double>(times.size() - 1)));
}

void row(const QString &name, double value, const QString &unit, double bar = 0)
{
    out() << name.leftJustified(44) << QString::number(value, 'f', 2).rightJustified(10) << ' ' << unit.leftJustified(4);
    if (bar > 0)
        out() << "  at most " << bar << (value >= 0 && value <= bar ? "  ok" : "  MISSED");
    out() << Qt::endl;
}

/// The main process's own memory, in MiB (VmRSS of proc(5)).
double residentMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').constFirst().toDouble() / 1024;
    }
    return 0;
}

double milliseconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void click(QTreeView &tree, const QModelIndex &index)
{
    tree.scrollTo(index);
    QTest::mouseClick(tree.viewport(), Qt::LeftButton, {}, tree.visualRect(index).center());
}

/// The articles that have a row with a title now.
QModelIndexList articleRows(const QTreeView &tree)
{
    QModelIndexList rows;
    for (QModelIndex index = tree.model()->index(0, 0); index.isValid(); index = tree.indexBelow(index)) {
        if (index.parent().isValid() && !tree.model()->hasChildren(index))
            rows.append(index);
    }
    return rows;
}

/// From the click on a letter until the row in focus, its first article, has its title.
Times letterTimes(gui::AlphabetBar &bar, QTreeView &tree)
{
    Times times;
    for (QAction *letter : bar.letterActions()) {
        if (!letter->isEnabled())
            continue;
        const QString label = letter->objectName().section(u'-', 1);
        QElapsedTimer timer;
        timer.start();
        QTest::mouseClick(bar.widgetForAction(letter), Qt::LeftButton);
        const bool shown = QTest::qWaitFor(
            [&] {
                const QModelIndex first = tree.currentIndex();
                return first.parent().isValid() && first.data().toString().startsWith(label, Qt::CaseInsensitive);
            },
            200);
        if (shown)
            times.push_back(milliseconds(timer));
    }
    return times;
}

/// From the click on a row of the tree until the page has loaded.
Times articleTimes(QTreeView &tree, gui::TabArea &tabs)
{
    Times times;
    QRandomGenerator random(1);
    // A small library is opened whole, so that there is something to choose from.
    constexpr int fewRows = 100;
    for (int letter = 0; letter < tree.model()->rowCount(); ++letter) {
        const QModelIndex row = tree.model()->index(letter, 0);
        if (tree.model()->rowCount(row) < fewRows)
            tree.expand(row);
    }
    for (int i = 0; i < articlesClicked; ++i) {
        const QModelIndexList rows = articleRows(tree);
        const QModelIndex index = rows.value(random.bounded(qMax(qsizetype(1), rows.size())));
        // Sections of the open article load nothing.
        const QString open = tabs.currentTab()->title();
        if (!index.isValid() || index.data().toString() == open || index.parent().data().toString() == open)
            continue;
        QSignalSpy loaded(tabs.currentTab()->view(), &QWebEngineView::loadFinished);
        QElapsedTimer timer;
        timer.start();
        click(tree, index);
        if (loaded.wait(patience))
            times.push_back(milliseconds(timer));
        // The tree hangs the sections below the row; the next click is at a row that stands still.
        (void)QTest::qWaitFor([&] { return tree.model()->hasChildren(tree.currentIndex()); }, 200);
    }
    return times;
}

} // namespace

int main(int argc, char **argv)
{
    web::registerScheme();
    web::prepareEngine();
    QApplication application(argc, argv);
    const QTemporaryDir folder;
    userdata::Settings settings(folder.filePath(QStringLiteral("pandect.ini")));
    library::LibraryService libraries(sources::openPack);
    routes::Router router(libraries, gui::noticeOf);
    const auto profile = web::makeProfile(router);
    gui::MainWindow window({libraries, router, settings, {}});
    window.resize(1180, 760);
    window.show();
    window.startPages(profile.get());
    const QSignalSpy shown(&window, &gui::MainWindow::pageShown);
    window.openLibrary(QString::fromLocal8Bit(argc > 1 ? argv[1] : ""));
    if (!QTest::qWaitFor([&] { return !shown.isEmpty(); }, patience)) {
        out() << "error: no page was shown" << Qt::endl;
        return 1;
    }
    auto &tree = *window.findChild<QTreeView *>(QStringLiteral("contentsView"));
    auto &tabs = *window.findChild<gui::TabArea *>();
    const Times letters = letterTimes(*window.findChild<gui::AlphabetBar *>(), tree);
    row(QStringLiteral("letter click to rows shown, median"), percentile(letters, 0.5), QStringLiteral("ms"), 16);
    row(QStringLiteral("letter click to rows shown, slowest"), percentile(letters, 1), QStringLiteral("ms"), 16);
    const Times articles = articleTimes(tree, tabs);
    row(QStringLiteral("click on a row to loadFinished, median"), percentile(articles, 0.5), QStringLiteral("ms"), 20);
    row(QStringLiteral("click on a row to loadFinished, p95"), percentile(articles, 0.95), QStringLiteral("ms"), 50);
    row(QStringLiteral("memory of the main process"), residentMemory(), QStringLiteral("MiB"));
    return 0;
}
