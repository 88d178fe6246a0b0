// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace citation {

/// A way to print references: CSL 1.0 (https://docs.citationstyles.org/en/stable/specification.html).
struct Style
{
    QString name; ///< what its address ends with, such as “apa”; the name of its file
    QString title;
    QString shortTitle; ///< such as “APA”; may be empty
    QString defaultLocale; ///< such as en-GB; empty where the style follows the reader
    bool isNumeric = false; ///< marks in the text are numbers
    QByteArray xml; ///< an independent style: where this one is another's name, the other's

    bool operator==(const Style &) const = default;
};

/// The styles that come with the program, by title. Cheap after the first call. Any thread.
[[nodiscard]] const QList<Style> &bundledStyles();

/// The one of that name; null where none of them has it. Any thread.
[[nodiscard]] const Style *bundledStyle(const QString &name);

/// Larger than any style, in bytes.
inline constexpr qsizetype largestStyle = 4 * 1024 * 1024;

/// A style by its text, as a reader adds it. StyleInvalid, in its detail what is wrong, where it is none, breaks XML, or
/// is another name of a style that neither comes with the program nor is among `others`. Any thread.
[[nodiscard]] base::Result<Style> readStyle(const QByteArray &xml, const QList<Style> &others = {});

/// The locale that a reader of that language (BCP 47) is served in: his own where there is one, else another of his language,
/// else en-US. Any thread.
[[nodiscard]] QString localeFor(const QString &language);

/// Names what a style makes of references in a locale: where two fingerprints are equal, so is every entry. SHA-256, in hex, of
/// the style, its locale and the engine. Any thread.
[[nodiscard]] QByteArray fingerprint(const Style &style, const QString &locale);

/// The languages of all locales that come with the program, and one's XML, empty where there is none. Any thread.
[[nodiscard]] QStringList localeNames();
[[nodiscard]] QByteArray localeXml(const QString &language);

} // namespace citation
