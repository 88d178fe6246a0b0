// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/libraryservice.h"

#include <QPlainTextEdit>

namespace gui {

/// The beginning of an article in plain text, and the place that a search found, without opening it. GUI thread.
class ArticlePreview : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit ArticlePreview(library::LibraryService &libraries, QWidget *parent = nullptr);

    /// Shows that article, its words marked.
    void showHit(const QString &libraryId, const library::Hit &hit);

private:
    void mark(const library::Hit &hit);

    library::LibraryService &m_libraries;
    int m_number = 0; ///< of the newest question; older answers are dropped
};

} // namespace gui
