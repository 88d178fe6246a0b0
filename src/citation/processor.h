// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "citation/script.h"
#include "citation/styles.h"
#include "library/reference.h"

#include <QHash>

namespace citation {

enum class Markup { Html, Text, Rtf };

/// One entry of a bibliography.
struct Entry
{
    QString key; ///< of the reference
    QString text; ///< in the asked markup

    bool operator==(const Entry &) const = default;
};

/// Formats references in one style with the reference implementation of CSL, citeproc-js. To make one takes 30 ms to a
/// second (APA), so keep it; what it then costs is in CONTRIBUTING.md. Blocks; belongs to the thread that made it.
class Processor
{
public:
    /// `locale`: BCP 47, for styles that follow the reader; `isForced`: also for those that have a language of their own.
    /// StyleInvalid where the style has an error that only use shows.
    [[nodiscard]] static base::Result<std::unique_ptr<Processor>> create(const Style &style, const QString &locale = {},
                                                                         bool isForced = false);

    /// The works to be formatted, in the order in which they are cited; earlier ones are forgotten.
    [[nodiscard]] base::Result<void> setItems(const QByteArray &cslJson);
    [[nodiscard]] base::Result<void> setReferences(const QList<library::Reference> &references);

    /// The bibliography of what was set, in the style's order. Empty where the style has none.
    [[nodiscard]] base::Result<QList<Entry>> bibliography(Markup markup = Markup::Html);

    /// The entry of each work as it is where no other work stands beside it, in the given order: without a year's letter or a
    /// dash for the author of the one before. Empty where the style prints nothing of it. Forgets what was set.
    [[nodiscard]] base::Result<QStringList> entriesAlone(const QList<library::Reference> &references,
                                                         Markup markup = Markup::Html);

    /// The bibliography as citeproc-js gives it, with what stands before and behind it.
    [[nodiscard]] base::Result<QString> wholeBibliography(Markup markup = Markup::Html);

    /// The marks in a text: `clusters` is JSON, an array of arrays of cite items ({"id", "locator", "label", "prefix", …}),
    /// or of citations with what stands before and after them, as processCitationCluster() takes them; the lines then say
    /// which marks each changed.
    [[nodiscard]] base::Result<QString> citations(const QByteArray &clusters, Markup markup = Markup::Html);

private:
    Processor() = default;

    Script m_script;
};

/// An item as citeproc-js takes it: the reference's CSL-JSON with its key for id. “and others” of a list of authors that is
/// not complete becomes a name, which tidied() puts right afterwards.
[[nodiscard]] QJsonObject itemOf(const library::Reference &reference);

} // namespace citation
