// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/reference.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace citation {

/// From here on a field is shown as it is; below, with a mark of doubt.
inline constexpr double certain = 0.9;

/// A reference that was read from a page or a text without structure.
struct FoundReference
{
    int number = 0; ///< as its list counts; 0: its list has no numbers
    QString text; ///< one line, as it stands there without its number; never empty
    QJsonObject csl; ///< the fields that were found, CSL-JSON without id; nothing in it is made up
    QHash<QString, double> confidence; ///< 0 to 1, for each field in `csl` but its type
    bool isCertain = false; ///< there is a title, and no field in doubt
    QString anchor; ///< the id in the page that it stands at, or the nearest before; may be empty

    bool operator==(const FoundReference &) const = default;
};

/// All references of a page, in its order: Wikipedia's lists and citations (with COinS or as rendered text),
/// publishers' lists, else a plain list under a heading or with numbers that run 1, 2, 3, …
///
/// Pages are hostile: what is broken or too deep to be parsed gives what can be had, in linear time. Any thread.
[[nodiscard]] QList<FoundReference> referencesInHtml(const QByteArray &html);

/// The same for plain text: a list at its end, or lines that are references and nothing else.
[[nodiscard]] QList<FoundReference> referencesInText(const QString &text);

/// The references of a page as an article of its own look cites them: with what their marks lead to, and where these are.
/// One that could not be taken apart has its text as its title. Any thread.
[[nodiscard]] QList<library::Citation> citationsInHtml(const QByteArray &html);

/// What a page tells of itself in Highwire's <meta name="citation_…">: CSL-JSON, empty where there is none.
/// https://scholar.google.com/intl/en/scholar/inclusion.html#indexing
[[nodiscard]] QJsonObject pageMetadata(const QByteArray &html);

} // namespace citation
