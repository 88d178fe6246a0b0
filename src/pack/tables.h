// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pack/records.h"
#include "storage/database.h"

#include <QHash>

/// The tables that are written in one go.
namespace pack {

/// What makes a new file a pack: all tables, empty.
[[nodiscard]] base::Result<QString> schema();

[[nodiscard]] base::Result<void> insertLetters(storage::Database &database, const QList<LetterRecord> &letters);
[[nodiscard]] base::Result<void> insertTopics(storage::Database &database, const QList<TopicRecord> &topics);
[[nodiscard]] base::Result<void> insertInstitutions(storage::Database &database, const QList<InstitutionRecord> &institutions);
/// ArgumentInvalid where a word leads to an article that is not among `articleIds`, by path.
[[nodiscard]] base::Result<void> insertTerms(storage::Database &database, const QList<TermRecord> &terms,
                                             const QHash<QString, qint64> &articleIds);

} // namespace pack
