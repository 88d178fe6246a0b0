// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

/// People and bodies, between CSL-JSON and the line that formats write them in.
namespace citation::exchange {

/// A name variable's member (CSL 1.0.2). A body has only `literal`.
struct Name
{
    QString family;
    QString given;
    QString droppingParticle; ///< “van” of Ludwig van Beethoven: goes with the given name
    QString particle; ///< non-dropping: “van” of Vincent van Gogh: goes with the family name
    QString suffix;
    QString literal;

    [[nodiscard]] bool isBody() const { return !literal.isEmpty(); }
    bool operator==(const Name &) const = default;
};

/// The names of a variable, without markup and line breaks; members that hold no name are left out.
[[nodiscard]] QList<Name> names(const QJsonObject &csl, QLatin1StringView variable);

/// Writes them back; nothing where there are none.
void insertNames(QJsonObject &csl, QLatin1StringView variable, const QList<Name> &names);

/// “van Gogh”: with the particle that belongs to it.
[[nodiscard]] QString wholeFamily(const Name &name);

/// “Ludwig van”: with the particle that goes with it.
[[nodiscard]] QString wholeGiven(const Name &name);

/// “Gogh, Vincent van, Jr.”: as RIS, EndNote and CSV write a name. A body stands as it is, its first comma doubled, which
/// is EndNote's sign for it.
[[nodiscard]] QString inverted(const Name &name);

/// Reads the same, also “Vincent van Gogh”-less single names, which are bodies.
[[nodiscard]] Name fromInverted(const QString &line);

/// Takes a particle such as “van” from the end of the given name, where it stands in an inverted name.
void splitDroppingParticle(Name &name);

} // namespace citation::exchange
