// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/libraryservice.h"

namespace app {

/// Opens whatever kind of library a file is: a pack, or a ZIM file, which is first tried out by `probeProgram`. All open
/// ZIM files together keep at most `cacheBytes` inflated.
[[nodiscard]] library::SourceOpener makeOpener(const QString &probeProgram, qint64 cacheBytes);

/// Where the program that tries out ZIM files stands: beside this one. `programFolder`: QCoreApplication's.
[[nodiscard]] QString probeBeside(const QString &programFolder);

} // namespace app
