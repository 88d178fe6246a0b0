// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSize>
#include <QStringList>
#include <QUrl>

#include <expected>

namespace app {

/// What a person asked for on the command line.
struct Options
{
    QStringList files; ///< libraries to open, absolute paths
    QUrl address; ///< pandect://… to show; empty: none
    QString article; ///< article path in the first library; empty: none
    QString screenshot; ///< write the window's picture there and end; empty: no
    QString theme; ///< for this run only; empty: as remembered
    QSize size; ///< of the window; invalid: as remembered
    bool bundled = true; ///< open the encyclopedia that comes along
    bool fresh = false; ///< a process of its own, nothing restored, nothing kept
    bool showHelp = false;
    bool showVersion = false;
    QString helpText;

    bool operator==(const Options &) const = default;
};

/// Reads the command line, program name first. An error is a sentence for standard error.
[[nodiscard]] std::expected<Options, QString> parseCommandLine(const QStringList &arguments);

/// The encyclopedia that comes along: beside the program as built, or where packages install it. Empty: none.
[[nodiscard]] QString bundledEncyclopedia(const QString &programFolder);

} // namespace app
