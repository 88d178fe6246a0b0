// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/libraryservice.h"

#include <QObject>
#include <QUrl>

namespace gui {

/// The article that the shown tab is on, as the tree, the alphabet and the sidebar want it. Follows an address:
/// asks the library and tells the answer; an answer that comes after the next address is dropped. GUI thread.
class OpenArticle : public QObject
{
    Q_OBJECT

public:
    explicit OpenArticle(library::LibraryService &libraries, QObject *parent = nullptr);

    /// Another place within the same article asks nothing anew.
    void follow(const QUrl &url);

    [[nodiscard]] const library::Article &article() const { return m_article; }

    /// The reference of the open article, from 1, that a place within it belongs to; 0: none.
    [[nodiscard]] int referenceAt(const QString &anchor) const;

signals:
    /// Twice for a page with a look of its own: at once, then, when its words have been read, with sections and
    /// references, and without the page itself.
    void changed(const library::Article &article);
    /// The address is no article: start page, institutions, notice.
    void none();

private:
    void read(const QByteArray &documentHtml, int number);

    library::LibraryService &m_libraries;
    QUrl m_url; ///< without fragment
    int m_question = 0; ///< number of the newest question; older answers are dropped
    library::Article m_article;
};

} // namespace gui
