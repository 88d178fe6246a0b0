// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/window/openarticle.h"

#include "citation/found.h"
#include "render/page.h"
#include "routes/router.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace gui {

OpenArticle::OpenArticle(library::LibraryService &libraries, QObject *parent)
    : QObject(parent)
    , m_libraries(libraries)
{
}

void OpenArticle::follow(const QUrl &url)
{
    const QUrl page = url.adjusted(QUrl::RemoveFragment);
    if (page == m_url)
        return;
    m_url = page;
    const int number = ++m_question;
    const QString path = routes::articlePath(page);
    if (path.isEmpty()) {
        m_article = {};
        emit none();
        return;
    }
    m_libraries.ask(page.host(), [path](library::ArticleSource &source) { return source.article(path); })
        .then(this, [this, number](const base::Result<library::Article> &answer) {
            if (number != m_question)
                return;
            m_article = answer.value_or(library::Article());
            if (!answer) {
                emit none(); // the page itself says why
                return;
            }
            emit changed(m_article);
            if (!m_article.documentHtml.isEmpty())
                read(m_article.documentHtml, number);
        });
}

/// Neither on the library's thread, which the page waits for, nor on this one.
void OpenArticle::read(const QByteArray &documentHtml, int number)
{
    QtConcurrent::run([documentHtml] {
        return std::pair(render::sectionsOf(documentHtml), citation::citationsInHtml(documentHtml));
    }).then(this, [this, number](const std::pair<QList<library::Section>, QList<library::Citation>> &found) {
        if (number != m_question)
            return;
        std::tie(m_article.sections, m_article.citations) = found;
        m_article.documentHtml.clear();
        emit changed(m_article);
    });
}

int OpenArticle::referenceAt(const QString &anchor) const
{
    const auto found = std::ranges::find(m_article.citations, anchor, &library::Citation::anchor);
    return anchor.isEmpty() || found == m_article.citations.end() ? 0 : static_cast<int>(found - m_article.citations.begin()) + 1;
}

} // namespace gui
