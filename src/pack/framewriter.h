// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pack/records.h"
#include "storage/database.h"

/// The tables around the articles, each written at once; in the order given. On the thread of the database.
namespace pack {

[[nodiscard]] base::Result<void> writeLetters(storage::Database &database, const QList<LetterRecord> &letters);
[[nodiscard]] base::Result<void> writeTopics(storage::Database &database, const QList<TopicRecord> &topics);
[[nodiscard]] base::Result<void> writeInstitutions(storage::Database &database, const QList<InstitutionRecord> &institutions);

} // namespace pack
