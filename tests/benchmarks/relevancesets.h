// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QHash>
#include <QList>
#include <QStringList>

namespace benchmarks {

/// A text of a relevance set.
struct SetArticle
{
    struct Section
    {
        QString heading;
        QString text;
    };

    QString path;
    QString title;
    QStringList aliases;
    QList<Section> sections;
};

struct SetQuery
{
    QString text;
    QHash<QString, int> relevant; ///< by path, how much; what is not there is not relevant
};

/// Texts, questions, and which texts answer which question.
struct RelevanceSet
{
    QString name;
    QList<SetArticle> articles;
    QList<SetQuery> queries;
};

/// Reads a set from the folder of corpora: med, cran, adi, questions or synonyms (both MedQuAD; the latter with the other
/// names that its XML files have). `withAliases` gives the questions' articles theirs, too. FileMissing, FileUnreadable.
[[nodiscard]] base::Result<RelevanceSet> readRelevanceSet(const QString &corpora, const QString &name, bool withAliases = false);

/// Normalised discounted cumulative gain of the first ten, with linear gain.
[[nodiscard]] double ndcg10(const QStringList &found, const QHash<QString, int> &relevant);

} // namespace benchmarks
