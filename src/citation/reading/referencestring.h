// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "citation/reading/fields.h"

#include <QString>

namespace citation::reading {

/// What a reference printed in AMA, Vancouver, IEEE, APA, Chicago, MLA, Nature or the like tells. Only what stands
/// there; nothing where no pattern fits. Linear in the length; what is longer than longestReference gives identifiers only.
[[nodiscard]] Fields stringFields(const QString &reference);

inline constexpr qsizetype longestReference = qsizetype(256) << 10; ///< characters; 3,000 authors need 50,000

/// Each reads one family of styles; false: it is not that, and `fields` is as it was. `text` is one line without
/// identifiers and addresses.
namespace style {

/// IEEE, MLA, Chicago: Kyle, R. “Title.” Container, …
[[nodiscard]] bool readQuoted(const QString &text, Fields &fields);

/// The same, where the opening mark got lost: R. Kyle, Title,” Container, …
[[nodiscard]] bool readUnopened(const QString &text, Fields &fields);

/// APA: Kyle, R. A. (2020). Title. Container, 12(3), 1–9.
[[nodiscard]] bool readYearFirst(const QString &text, Fields &fields);

/// AMA, Vancouver, APA, Nature: a chapter, … Title. In: Editor E, ed. Book. …
[[nodiscard]] bool readChapter(const QString &text, Fields &fields);

/// AMA, Vancouver: Kyle RA. Title. Container. 2020;12(3):1-9.
[[nodiscard]] bool readYearBeforeVolume(const QString &text, Fields &fields);

/// Nature: Kyle, R. A. Title. Container 12, 1–9 (2020).
[[nodiscard]] bool readYearLast(const QString &text, Fields &fields);

/// Books, pages of the web, and what else begins with names.
[[nodiscard]] bool readLoose(const QString &text, Fields &fields);

} // namespace style

/// “Title. Container”, told apart.
struct Divided
{
    QString title;
    QString container;
    double confidence = 0;
};

/// Abbreviated containers (“N. Engl. J. Med”) stay whole.
[[nodiscard]] Divided divided(const QString &text);

/// The sentences of “A. B? C.”, with ? and ! kept and full stops not.
[[nodiscard]] QStringList sentences(const QString &text);

} // namespace citation::reading
