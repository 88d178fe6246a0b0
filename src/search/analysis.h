// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <memory>
#include <string>
#include <string_view>

namespace search {

/// What is known of a word, however often it comes.
struct Lemma
{
    QString folded; ///< case, accents and apostrophes gone
    std::string term; ///< its stem, folded, UTF-8: what an index knows it by
    quint64 hash = 0; ///< of the term, the same on every machine
    bool isStopWord = false; ///< one of those that every text has
};

/// A word where it stands.
struct Word
{
    qsizetype start = 0;
    qsizetype length = 0;
    const Lemma *lemma = nullptr; ///< its Analyser's, until trim()
    bool joinsNext = false; ///< one sign of a script without spaces, and the next stands right behind
};

/// Cuts text into words and knows their stems (Snowball) in one language. Text and queries go through the same
/// function, so that what was indexed is found. In scripts without spaces each sign is a word, and neighbours are
/// found together. Remembers words, so keep one; belongs to one thread.
class Analyser
{
public:
    /// BCP 47; in a language without a stemmer words are only folded.
    explicit Analyser(const QString &language);
    ~Analyser();
    Q_DISABLE_COPY_MOVE(Analyser)

    /// The words of a text, in order. `text` may hold anything.
    [[nodiscard]] QList<Word> words(QStringView text);

    /// Forgets what it remembers where that is much; every Word from before is void then.
    void trim();

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// Case, accents and apostrophes gone.
[[nodiscard]] QString folded(QStringView word);

/// A hash that is the same everywhere and for ever (FNV-1a): it is written into indexes.
[[nodiscard]] quint64 stableHash(std::string_view text);

} // namespace search
