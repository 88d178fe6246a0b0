// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the main window opens libraries, follows the open article, and keeps the session.

#include "gui/alphabet/alphabetbar.h"
#include "gui/article/articletab.h"
#include "gui/citations/citationsidebar.h"
#include "gui/search/searchbox.h"
#include "gui/text/errortext.h"
#include "gui/tree/articletree.h"
#include "gui/window/mainwindow.h"
#include "gui/window/openarticle.h"
#include "gui/window/tabarea.h"
#include "ui_mainwindow.h"
#include "web/articleview.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QLabel>
#include <QMimeData>

using userdata::Setting;

namespace gui {

void MainWindow::openLibrary(const QString &file)
{
    m_parts.libraries.open(file).then(this, [this, file](const base::Result<library::LibraryInfo> &opened) {
        if (opened)
            libraryOpened(file, *opened);
        else
            libraryRefused(opened.error());
    });
}

void MainWindow::libraryOpened(const QString &file, const library::LibraryInfo &library)
{
    const bool first = m_open.isEmpty();
    m_open.insert(library.id, library);
    if (!first && !m_files.contains(file))
        m_files.append(file);
    if (first || m_sessionRestored)
        showLibrary(library);
    if (first && !m_wantedPath.isEmpty())
        m_wanted = routes::articleUrl(library.id, m_wantedPath);
    if (!m_wanted.isEmpty() && m_wanted.host() == library.id)
        m_tabs->open(std::exchange(m_wanted, {}));
    else if (first)
        restoreSession();
    else if (m_sessionRestored)
        m_tabs->openInNewTab(routes::homeUrl(library.id), false);
    m_sessionRestored = m_sessionRestored || first;
}

void MainWindow::libraryRefused(const base::Error &error)
{
    const ErrorText text = errorText(error);
    // A page of its own, so that what was found and what to do can be read in peace; nothing else is touched.
    const QString id = m_parts.router.addRefused(error);
    if (m_tabs->count() == 0)
        m_tabs->open(routes::homeUrl(id));
    else
        m_tabs->openInNewTab(routes::homeUrl(id), false);
    say(text.title);
}

void MainWindow::showLibrary(const library::LibraryInfo &library)
{
    m_library = library;
    m_alphabet->setLetters(library.letters);
    fillLetters();
    m_tree->setLibrary(library);
    m_search->setLibrary(library);
    m_tabs->setHome(routes::homeUrl(library.id));
    QStringList parts{library.title};
    if (!library.edition.isEmpty())
        parts.append(tr("edition %1").arg(library.edition));
    if (library.reviewed.isValid())
        parts.append(tr("reviewed %1").arg(library.reviewed.toString(QStringLiteral("yyyy-MM"))));
    parts.append(tr("offline"));
    m_edition->setText(parts.join(QStringLiteral(" · ")));
    readGlossary();
    askForFullText();
}

void MainWindow::readGlossary()
{
    m_terms.clear();
    if (m_library.termCount == 0)
        return;
    m_parts.libraries.ask(m_library.id, [](library::ArticleSource &source) { return source.glossary(); })
        .then(this, [this, id = m_library.id](const base::Result<QList<library::Term>> &terms) {
            if (!terms || id != m_library.id)
                return;
            for (const library::Term &term : *terms)
                m_terms.insert(term.anchor, term);
        });
}

void MainWindow::restoreSession()
{
    const auto session = m_parts.sessionFile.isEmpty() ? base::Result<userdata::Session>(userdata::Session())
                                                       : userdata::readSession(m_parts.sessionFile);
    if (session && !session->tabs.isEmpty()) {
        m_tabs->restore(session->tabs, session->current);
        for (const QString &file : session->files)
            openLibrary(file);
        return;
    }
    if (!session && session.error().code != base::ErrorCode::FileMissing)
        say(tr("The tabs of the last time could not be read, so Pandect begins afresh."));
    m_tabs->open(routes::homeUrl(m_library.id));
}

void MainWindow::keepSession()
{
    if (m_parts.sessionFile.isEmpty() || !m_sessionRestored)
        return;
    if (auto kept = userdata::writeSession(m_parts.sessionFile, {m_files, m_tabs->states(), m_tabs->currentIndex()}); !kept)
        qWarning("session not kept: %s", qPrintable(kept.error().detail));
}

void MainWindow::openAddress(const QUrl &url)
{
    if (m_open.contains(url.host()) || m_sessionRestored)
        m_tabs->open(url);
    else
        m_wanted = url;
}

void MainWindow::openPath(const QString &path, const QString &anchor)
{
    showTabs();
    m_tabs->open(routes::articleUrl(m_library.id, path, anchor));
}

void MainWindow::currentUrlChanged(const QUrl &url)
{
    showTabs();
    const auto owner = m_open.constFind(url.host());
    if (owner != m_open.cend() && owner->id != m_library.id)
        showLibrary(*owner);
    m_openArticle->follow(url);
    if (const int reference = referenceOf(url); reference > 0)
        m_references->select(reference);
    updateHistoryActions();
}

void MainWindow::articleChanged(const library::Article &article)
{
    m_tree->setCurrentArticle(article);
    m_references->setArticle(article, [this](const citation::Order &order) { return formattedWorks(order); });
    m_ui->actionCiteArticle->setEnabled(true);
    m_ui->actionExportReferences->setEnabled(!article.citations.isEmpty());
    fillSections(article.sections);
    QString letter;
    for (const library::Letter &candidate : std::as_const(m_library.letters)) {
        const qint64 index = article.entry.id.value - 1;
        if (index >= candidate.first && index < candidate.first + candidate.count)
            letter = candidate.label;
    }
    m_alphabet->setCurrentLetter(letter);
    setWindowTitle(tr("%1 – %2 – Pandect").arg(article.entry.title, m_library.title));
}

void MainWindow::noArticle()
{
    m_tree->clearCurrentArticle();
    m_references->clear();
    m_ui->actionCiteArticle->setEnabled(false);
    m_ui->actionExportReferences->setEnabled(false);
    fillSections({});
    m_alphabet->setCurrentLetter({});
    setWindowTitle(m_library.title.isEmpty() ? tr("Pandect") : tr("%1 – Pandect").arg(m_library.title));
}

void MainWindow::chooseLibrary()
{
    const QString folder = m_parts.settings.value(Setting::LastFolder).toString();
    auto *dialog = new QFileDialog(this, tr("Open Library"), folder,
                                   tr("Encyclopedias (*.pandect *.zim *.zimaa);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_parts.settings.setValue(Setting::LastFolder, QFileInfo(file).absolutePath());
        openLibrary(file);
    });
    dialog->open();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty() && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            openLibrary(url.toLocalFile());
    }
}

} // namespace gui
