// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QJsonObject>
#include <QString>

namespace citation::reading {

/// How sure a field that was read from a rendered text is; see FoundReference.
inline constexpr double sure = 1.0; ///< says itself what it is: a check digit, a registry's address, a metadata tag
inline constexpr double likely = 0.95; ///< stands where only this field may stand
inline constexpr double doubtful = 0.7; ///< could be divided otherwise
inline constexpr double guessed = 0.5; ///< the best of several readings

/// Fields as they are gathered: CSL-JSON beside how sure each is.
struct Fields
{
    QJsonObject csl;
    QHash<QString, double> confidence;

    /// Empty text, arrays and objects are no field. What is there already stays.
    void add(QLatin1StringView name, const QJsonValue &value, double confidence);

    /// Adds all fields of another that are not here yet.
    void add(const Fields &other);

    [[nodiscard]] bool has(QLatin1StringView name) const { return csl.contains(name); }
    [[nodiscard]] bool isEmpty() const { return confidence.isEmpty(); }
};

/// A day, month or year that a text tells and nothing beside it: “2004-09-18”, “September 18, 2004”, “18 Sept. 2004”, “Feb.
/// 2022”, “2020, May 3”, “2020a”, “July 8–22, 2004” (July 2004). A CSL date; empty where it is none.
[[nodiscard]] QJsonObject dateOf(QStringView text);

/// “2389–401” is “2389-2401”, “e431–42” is “e431-e442”.
[[nodiscard]] QString pagesOf(const QString &text);

/// “10.1000/182”, “PMID: 123”, addresses, “Accessed May 3, 2020” are taken out of `text` into the fields.
[[nodiscard]] Fields takeIdentifiers(QString &text);

/// What an address tells by itself: a DOI, PMID, PMCID, ISSN, else a URL of the web. Nothing of other schemes.
[[nodiscard]] Fields linkFields(const QString &address);

} // namespace citation::reading
