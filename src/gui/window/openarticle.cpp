// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/window/openarticle.h"

#include "routes/router.h"

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
            if (answer)
                emit changed(m_article);
            else
                emit none(); // the page itself says why
        });
}

} // namespace gui
