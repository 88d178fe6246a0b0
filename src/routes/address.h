// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QUrl>

namespace routes {

/// What an address of ours asks for.
struct Address
{
    enum class Kind {
        Foreign, ///< not pandect://, or no address at all
        Home,
        Institutions,
        Glossary,
        Letter, ///< name: its label
        Topic, ///< name: its number
        WebFile, ///< name: of the application's own file
        Path, ///< name: of an article or a picture
    };

    Kind kind = Kind::Foreign;
    QString libraryId; ///< empty where the address names none
    QString name;
    QStringList otherNames; ///< of a path: what it may mean with its query, where nothing has that name

    bool operator==(const Address &) const = default;
};

/// Takes an address apart; the fragment is left aside, `.` and `..` resolved, percent signs decoded once.
/// Any thread.
[[nodiscard]] Address addressOf(const QUrl &url);

/// True for a name that a page is never found under: a picture, a font, a style sheet. Any thread.
[[nodiscard]] bool isFileName(const QString &name);

} // namespace routes
