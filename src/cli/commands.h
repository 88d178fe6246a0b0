// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

/// The commands of pandect-pack, one a file. Each reads its own arguments (the first is its name) and gives the exit
/// code of the program.
namespace cli {

inline constexpr int success = 0;
inline constexpr int failed = 1; ///< the work could not be done, or a check found something
inline constexpr int misused = 2; ///< the command line asks for something that does not exist

[[nodiscard]] int buildCommand(const QStringList &arguments);
[[nodiscard]] int infoCommand(const QStringList &arguments);
[[nodiscard]] int verifyCommand(const QStringList &arguments);
[[nodiscard]] int listCommand(const QStringList &arguments);
[[nodiscard]] int searchCommand(const QStringList &arguments);
[[nodiscard]] int showCommand(const QStringList &arguments);
[[nodiscard]] int readingCommand(const QStringList &arguments);
[[nodiscard]] int citeCommand(const QStringList &arguments);
[[nodiscard]] int referencesCommand(const QStringList &arguments);
[[nodiscard]] int extractCommand(const QStringList &arguments);

} // namespace cli
