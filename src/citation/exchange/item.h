// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/reference.h"

#include <QList>
#include <QSet>

/// Single fields of CSL-JSON, which may hold anything.
namespace citation::exchange {

/// A field as text, whether it is a string or a number; with CSL's markup and its line breaks. Empty where it is neither.
[[nodiscard]] QString richField(const QJsonObject &csl, QLatin1StringView variable);

/// The same as a line of plain text: without markup, runs of blanks and line breaks one blank.
[[nodiscard]] QString field(const QJsonObject &csl, QLatin1StringView variable);

/// The same with its line breaks, for abstracts and notes.
[[nodiscard]] QString longField(const QJsonObject &csl, QLatin1StringView variable);

/// Whether the text is an address that may be followed: http, https or ftp, with a host.
[[nodiscard]] bool isLink(const QString &url);

/// What all formats want: signs that no text may hold are gone, and so is a URL that is none (javascript:), which goes
/// into the note.
[[nodiscard]] QJsonObject tidied(QJsonObject csl);
[[nodiscard]] QList<library::Reference> tidied(const QList<library::Reference> &references);

/// The first of a page range, and the last; a range may be written with any dash. The last is empty where there is one
/// page, or a list of them.
struct Pages
{
    QString first;
    QString last;
};
[[nodiscard]] Pages pages(const QJsonObject &csl);

/// The references' keys made legal for BibTeX, RIS and XML names' like: ASCII letters, digits and - _ : . / +, none empty,
/// none twice (in any case).
[[nodiscard]] QStringList legalKeys(const QList<library::Reference> &references);

/// The key words, which CSL has in one text with commas or semicolons between.
[[nodiscard]] QStringList keywords(const QJsonObject &csl);

/// Whether the list of authors is not whole: “et al.” follows.
[[nodiscard]] bool hasMoreAuthors(const QJsonObject &csl);

} // namespace citation::exchange
