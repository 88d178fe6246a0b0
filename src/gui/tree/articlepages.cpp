// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/tree/articlepages.h"

#include <QTimer>

using base::Result;

namespace gui {

ArticlePages::ArticlePages(library::LibraryService &libraries, QString libraryId, QObject *parent)
    : QObject(parent)
    , m_libraries(libraries)
    , m_libraryId(std::move(libraryId))
{
}

const library::ArticleEntry *ArticlePages::entry(qint64 index)
{
    const qint64 page = index / pageSize;
    if (const Page *entries = m_pages.object(page)) {
        const qint64 row = index % pageSize;
        return row < entries->size() ? &entries->at(row) : nullptr;
    }
    if (!m_failed.contains(page))
        wish(page);
    return nullptr;
}

void ArticlePages::forgetFailures(qint64 first, qint64 count)
{
    for (qint64 page = first / pageSize; page <= (first + count - 1) / pageSize; ++page)
        m_failed.remove(page);
}

void ArticlePages::wish(qint64 page)
{
    m_wishes.removeOne(page);
    m_wishes.append(page);
    if (m_wishes.size() > wishesKept)
        m_wishes.removeFirst();
    if (m_asking)
        return;
    m_asking = true;
    QTimer::singleShot(0, this, &ArticlePages::askNext); // models must not change while a view reads them
}

void ArticlePages::askNext()
{
    if (m_wishes.isEmpty()) {
        m_asking = false;
        return;
    }
    const qint64 page = m_wishes.takeLast();
    m_libraries.ask(m_libraryId, [page](library::ArticleSource &source) { return source.entries(page * pageSize, pageSize); })
        .then(this, [this, page](const Result<Page> &answer) { take(page, answer); });
}

void ArticlePages::take(qint64 page, const Result<Page> &answer)
{
    m_wishes.removeOne(page); // asked for again while it was on its way
    if (answer) {
        m_pages.insert(page, new Page(*answer));
        emit arrived(page * pageSize, pageSize);
    } else {
        m_failed.insert(page);
        emit failed(page * pageSize, pageSize);
    }
    askNext();
}

} // namespace gui
