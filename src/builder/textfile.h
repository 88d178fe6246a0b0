// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>

namespace builder {

/// A source file as UTF-8 without byte order mark, every line ended by \n. FileMissing, FileUnreadable;
/// SourceInvalid with the line where it is not UTF-8 or holds a NUL, or where it is too large for a text.
[[nodiscard]] base::Result<QByteArray> readText(const QString &file);

/// The line, from 1, on which the byte at `offset` stands.
[[nodiscard]] int lineAt(const QByteArray &text, qsizetype offset);

} // namespace builder
