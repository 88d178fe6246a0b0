// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>

namespace base {

/// Writes the file whole or not at all: a crash or a full disk leaves the old content.
/// FileUnwritable with the system's words otherwise. Any thread.
[[nodiscard]] Result<void> writeFileAtomically(const QString &path, const QByteArray &content);

/// Reads a whole file. FileMissing or FileUnreadable otherwise. Any thread.
[[nodiscard]] Result<QByteArray> readFile(const QString &path);

} // namespace base
