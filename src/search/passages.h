// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace search {

/// The text of an article between two headings, without markup; paragraphs end with a line break.
struct Passage
{
    QString anchor; ///< of the heading; empty at the beginning of an article
    QString heading;
    QString text;

    bool operator==(const Passage &) const = default;
};

/// Passages as they stand in a pack: UTF-8, a unit separator (0x1f) behind anchor and heading, a record separator
/// (0x1e) behind the text. These signs within are made spaces.
[[nodiscard]] QByteArray encodePassages(const QList<Passage> &passages);

/// Reads any bytes; what is no passage becomes text.
[[nodiscard]] QList<Passage> decodePassages(const QByteArray &bytes);

} // namespace search
