// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "library/reference.h"

#include <QByteArray>
#include <QList>

#include <span>

namespace citation {

/// What references travel in between programs.
enum class Format { BibTeX, BibLaTeX, Ris, EndNote, EndNoteXml, CslJson, Csv, Mods, WordXml };

/// A format as people choose it and as files carry it.
struct FormatInfo
{
    Format format = Format::BibTeX;
    QLatin1StringView id; ///< on a command line
    QLatin1StringView name; ///< a proper name, never translated
    QLatin1StringView suffix; ///< of files, without the dot
    QLatin1StringView mimeType;
    bool canBeRead = false; ///< by read()
    QLatin1StringView highlighting; ///< KSyntaxHighlighting's definition; empty where it has none
};

/// All formats, in the order of a menu. Any thread, as everything here.
[[nodiscard]] std::span<const FormatInfo> formats();

/// The format of that id, in any case; null where there is none.
[[nodiscard]] const FormatInfo *formatNamed(QStringView id);

/// References as a file of that format, UTF-8 (BibTeX: ASCII as far as it goes), in the order given. Linear in their
/// size. Every kind of content can be written: what a format has no field for stands in its notes or is left out.
[[nodiscard]] QByteArray written(const QList<library::Reference> &references, Format format);

/// What a file holds.
struct Read
{
    QList<library::Reference> references;
    QList<int> lines; ///< where each reference begins, from 1
    QList<base::Error> problems; ///< SourceInvalid, with the line: entries that are broken; the others were read

    bool operator==(const Read &) const = default;
};

/// Reads a file, leniently: BibTeX and BibLaTeX (one reader), RIS, CSL-JSON. Linear in its size. SourceInvalid with the
/// line where nothing can be read at all; ArgumentInvalid for a format that is only written.
[[nodiscard]] base::Result<Read> read(const QByteArray &text, Format format);

} // namespace citation
