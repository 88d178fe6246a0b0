// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QTextLayout>

namespace gui {

/// A paragraph with its italics, small capitals and raised letters, as QTextLayout takes it: a list of hundreds of these
/// costs a tenth of as many documents.
struct RichLine
{
    QString text;
    QList<QTextLayout::FormatRange> formats;

    bool operator==(const RichLine &) const = default;
};

/// Reads a formatted reference: <i>, <b>, <sup>, <sub> and <span style="font-…">; every other element is left out and its
/// text kept. Where it is not well-formed, `plain` stands as it is.
[[nodiscard]] RichLine richLine(const QString &html, const QString &plain);

/// The way back, escaped.
[[nodiscard]] QString htmlOf(const RichLine &line);

} // namespace gui
