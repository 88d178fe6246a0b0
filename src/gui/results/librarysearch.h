// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/libraryservice.h"

#include <QObject>

#include <stop_token>

namespace gui {

/// Asks several libraries one question at once. A new question ends the old one, wherever it is: what was asked is stopped, and
/// late answers are dropped. GUI thread; nothing waits.
class LibrarySearch : public QObject
{
    Q_OBJECT

public:
    explicit LibrarySearch(library::LibraryService &libraries, QObject *parent = nullptr);
    ~LibrarySearch() override;

    /// Each library answers with its best hits by answered().
    void start(const library::Query &query, const QStringList &libraryIds);

    /// The next hits of a library for the same question, after the first `known` ones.
    void more(const QString &libraryId, qint64 known);

    void stop();

    /// Libraries that have not answered yet.
    [[nodiscard]] int waiting() const { return m_waiting; }

signals:
    /// `first`: how many hits were known before these.
    void answered(const QString &libraryId, qint64 first, const base::Result<library::Hits> &hits);

private:
    void ask(const QString &libraryId, qint64 first);

    library::LibraryService &m_libraries;
    library::Query m_query;
    std::stop_source m_stop;
    int m_number = 0; ///< of the newest question
    int m_waiting = 0;
};

} // namespace gui
