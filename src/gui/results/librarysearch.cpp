// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/results/librarysearch.h"

namespace gui {

namespace {

constexpr int hitsAtOnce = 20; ///< about two screens

} // namespace

LibrarySearch::LibrarySearch(library::LibraryService &libraries, QObject *parent)
    : QObject(parent)
    , m_libraries(libraries)
{
}

LibrarySearch::~LibrarySearch()
{
    m_stop.request_stop();
}

void LibrarySearch::stop()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    ++m_number;
    m_waiting = 0;
}

void LibrarySearch::start(const library::Query &query, const QStringList &libraryIds)
{
    stop();
    m_query = query;
    for (const QString &id : libraryIds)
        ask(id, 0);
}

void LibrarySearch::more(const QString &libraryId, qint64 known)
{
    ask(libraryId, known);
}

void LibrarySearch::ask(const QString &libraryId, qint64 first)
{
    const library::SearchRequest request{m_query, first, hitsAtOnce, m_stop.get_token()};
    ++m_waiting;
    m_libraries.ask(libraryId, [request](library::ArticleSource &source) { return source.search(request); })
        .then(this, [this, libraryId, first, number = m_number](const base::Result<library::Hits> &hits) {
            if (number != m_number)
                return;
            --m_waiting;
            emit answered(libraryId, first, hits);
        });
}

} // namespace gui
