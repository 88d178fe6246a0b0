// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QUrl>

namespace userdata {

/// One tab as it was left.
struct TabState
{
    QUrl url;
    QString title;
    QByteArray history; ///< back and forward, as the view wrote it; may be empty

    bool operator==(const TabState &) const = default;
};

/// What was open when the window closed.
struct Session
{
    QStringList files; ///< library files besides the bundled one
    QList<TabState> tabs;
    int current = 0; ///< index into tabs

    bool operator==(const Session &) const = default;
};

/// Reads a session file (JSON). FileMissing where there is none; FileUnreadable where it is no session: begin
/// afresh then. Addresses that are not pandect:// are left out. Any thread.
[[nodiscard]] base::Result<Session> readSession(const QString &file);

/// Writes it whole or not at all; makes the folder. FileUnwritable. Any thread.
[[nodiscard]] base::Result<void> writeSession(const QString &file, const Session &session);

} // namespace userdata
