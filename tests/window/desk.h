// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fakesource.h"

#include "gui/alphabet/alphabetbar.h"
#include "gui/article/articletab.h"
#include "gui/text/errortext.h"
#include "gui/window/mainwindow.h"
#include "gui/window/tabarea.h"
#include "routes/router.h"
#include "userdata/settings.h"
#include "web/articleview.h"
#include "web/profile.h"

#include <QAction>
#include <QTest>
#include <QTreeView>
#include <QWebEngineProfile>

namespace test {

/// The real window over a library of 500 made-up articles, and a person's hands.
struct Desk
{
    explicit Desk(const QString &settingsFile, const QString &sessionFile = {},
                  const QString &libraryFile = QStringLiteral("fake.pandect"), library::SourceOpener opener = openFake,
                  const QString &stylesFolder = {})
        : settings(settingsFile)
        , libraries(std::move(opener))
        , router(libraries, gui::noticeOf)
        , profile(web::makeProfile(router))
        , window({libraries, router, settings, sessionFile, stylesFolder})
    {
        window.resize(1180, 760);
        window.show();
        window.activateWindow(); // there is no window manager to do it
        window.openLibrary(libraryFile);
        window.startPages(profile.get());
    }

    static base::Result<std::unique_ptr<library::ArticleSource>> openFake(const QString &)
    {
        return std::make_unique<test::FakeSource>(500);
    }

    template<typename Widget>
    [[nodiscard]] Widget &find(const char *name = nullptr)
    {
        return *window.findChild<Widget *>(name ? QString::fromLatin1(name) : QString());
    }

    [[nodiscard]] gui::TabArea &tabs() { return find<gui::TabArea>(); }
    [[nodiscard]] QUrl url() { return tabs().currentTab() ? tabs().currentTab()->url() : QUrl(); }
    [[nodiscard]] QString path() { return routes::articlePath(url()); }

    /// Chooses a menu entry, as the mouse or its shortcut would.
    void choose(const char *action) { find<QAction>(action).trigger(); }

    /// Whether the shown tab has its page.
    [[nodiscard]] bool shows(const QString &text)
    {
        gui::ArticleTab *tab = tabs().currentTab();
        return tab && tab->view() && tab->view()->title().contains(text);
    }

    /// The first row of the tree, at any depth, with that text; invalid where there is none yet.
    [[nodiscard]] QModelIndex row(const QString &text)
    {
        const QAbstractItemModel *model = find<QTreeView>("contentsView").model();
        const QModelIndexList found = model->match(model->index(0, 0), Qt::DisplayRole, text, 1,
                                                   Qt::MatchStartsWith | Qt::MatchRecursive);
        return found.value(0);
    }

    void clickRow(const QModelIndex &index)
    {
        auto &view = find<QTreeView>("contentsView");
        view.scrollTo(index);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(index).center());
    }

    void openByTree(const QString &letter, const QString &title)
    {
        clickLetter(letter);
        QTRY_VERIFY(row(title).isValid());
        clickRow(row(title));
        QTRY_VERIFY_WITH_TIMEOUT(shows(title), 20'000);
    }

    void clickLetter(const QString &label)
    {
        auto &bar = find<gui::AlphabetBar>();
        for (QAction *action : bar.letterActions()) {
            if (action->objectName() == QStringLiteral("letter-") + label)
                QTest::mouseClick(bar.widgetForAction(action), Qt::LeftButton);
        }
    }

    userdata::Settings settings;
    library::LibraryService libraries;
    routes::Router router;
    std::unique_ptr<QWebEngineProfile> profile;
    gui::MainWindow window;
};

} // namespace test
