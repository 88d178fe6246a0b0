// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/libraryservice.h"

#include <QTabWidget>

#include <memory>

namespace gui {

/// The article tree in its two views, Contents (letter > article > its sections) and Topics (subject > article).
/// Rows are fetched as they come into sight; a million articles cost what fifty do. GUI thread.
class ArticleTree : public QTabWidget
{
    Q_OBJECT

public:
    explicit ArticleTree(library::LibraryService &libraries, QWidget *parent = nullptr);
    ~ArticleTree() override;

    /// Shows a library from its beginning.
    void setLibrary(const library::LibraryInfo &library);

    /// Opens a letter, puts it on top and focuses its first article; called again for the same letter, goes to
    /// the next sub-range of a letter that holds more than fits, and begins again after the last.
    void showLetter(const QString &label);

    /// Reveals and marks the row of the open article, in the view that is shown, and hangs its sections below it.
    void setCurrentArticle(const library::Article &article);

    /// No article is open (start page, notice): nothing is marked.
    void clearCurrentArticle();

signals:
    void articleChosen(const QString &path);
    void sectionChosen(const QString &path, const QString &anchor);
    /// Middle click, Ctrl+click or the context menu.
    void articleWantedInNewTab(const QString &path);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace gui
