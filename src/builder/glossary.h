// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "builder/problems.h"
#include "pack/records.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace builder {

/// What glossary.toml says. Read by many threads, changed by none.
struct Glossary
{
    QString file;
    QList<pack::TermRecord> terms; ///< in the order of the alphabet
    QHash<QString, qsizetype> indexes; ///< of a term, by each word that means it, as written
    QRegularExpression words; ///< finds a form as whole words, the longest first
    QSet<QString> anchors;
};

/// Reads FOLDER/glossary.toml; no such file is an empty glossary. What is wrong with it is added to the problems.
/// `articles`: the paths that a term may lead to.
[[nodiscard]] Glossary readGlossary(const QString &folder, const QSet<QString> &articles, Problems &problems);

/// A run of an article's text; `term` is null where it is no word of the glossary.
struct TermPiece
{
    QString text;
    const pack::TermRecord *term = nullptr;
};

/// Finds the first mention of each word of the glossary in one article. The glossary must outlive it.
class FirstMentions
{
public:
    /// `articlePath`: words that lead to this article need no explanation in it.
    FirstMentions(const Glossary &glossary, const QString &articlePath);

    /// Takes a text apart at the words that are mentioned in it for the first time.
    [[nodiscard]] QList<TermPiece> pieces(const QString &text);

private:
    const Glossary &m_glossary;
    QString m_articlePath;
    QSet<qsizetype> m_mentioned;
};

/// The link from a word to the glossary.
[[nodiscard]] QByteArray termLink(const TermPiece &piece);

/// The address of the glossary's page.
inline constexpr QLatin1StringView glossaryAddress("/~glossary");

} // namespace builder
