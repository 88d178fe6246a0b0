// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pack/records.h"
#include "storage/database.h"

/// The tables that are written in one go.
namespace pack {

[[nodiscard]] base::Result<void> insertLetters(storage::Database &database, const QList<LetterRecord> &letters);
[[nodiscard]] base::Result<void> insertTopics(storage::Database &database, const QList<TopicRecord> &topics);
[[nodiscard]] base::Result<void> insertInstitutions(storage::Database &database, const QList<InstitutionRecord> &institutions);

} // namespace pack
