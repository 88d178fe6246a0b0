// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonArray>
#include <QString>

namespace citation::reading {

/// People (or bodies) as CSL-JSON, and how sure they are. Empty: the text is no list of names.
struct Names
{
    QJsonArray list;
    double confidence = 0;

    [[nodiscard]] bool isEmpty() const { return list.isEmpty(); }
};

/// “Kyle RA, van de Donk NWCJ, et al” (AMA, Vancouver). Linear in the length, as all of these.
[[nodiscard]] Names namesWithInitialsBehind(QStringView text);

/// “R. A. Kyle, S. V. Rajkumar, and P. L. Bergsagel” (IEEE), “C. Aj et al.”
[[nodiscard]] Names namesWithInitialsBefore(QStringView text);

/// “Kyle, R. A., Larson, D. R., & Rajkumar, S. V.” (APA), “Kyle, R. A., Larson, D. R. & Rajkumar, S. V.” (Nature).
/// `end`: where in the text the names end; what follows is the title's.
[[nodiscard]] Names invertedNames(QStringView text, qsizetype &end);

/// “Kyle, Robert A., S Vincent Rajkumar, and Leif Bergsagel” (Chicago, MLA): only the first is inverted.
[[nodiscard]] Names firstInverted(QStringView text);

/// “Charles, Ray; Ritz, David”, “Wei-Ta Li”, “World Health Organization”: as Wikipedia's templates write.
[[nodiscard]] Names namesApart(QStringView text);

/// A body's name as it stands.
[[nodiscard]] Names body(QStringView text, double confidence);

} // namespace citation::reading
