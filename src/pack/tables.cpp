// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pack/tables.h"

#include "pack/insert.h"

#include <optional>

using base::Result;

namespace pack {

Result<void> insertLetters(storage::Database &database, const QList<LetterRecord> &letters)
{
    std::optional<storage::Statement> statement;
    qint64 position = 0;
    for (const LetterRecord &letter : letters) {
        if (auto done = insert(statement, database, QStringLiteral("INSERT INTO letter VALUES (?, ?, ?, ?)"), position++,
                               letter.label, letter.first, letter.count);
            !done)
            return done;
    }
    return {};
}

Result<void> insertTopics(storage::Database &database, const QList<TopicRecord> &topics)
{
    std::optional<storage::Statement> statement;
    for (const TopicRecord &topic : topics) {
        const QVariant parent = topic.parent > 0 ? QVariant(topic.parent) : QVariant(QMetaType::fromType<qint64>());
        if (auto done = insert(statement, database, QStringLiteral("INSERT INTO topic VALUES (?, ?, ?, ?)"), topic.id, topic.name,
                               parent, topic.title);
            !done)
            return done;
    }
    return {};
}

Result<void> insertInstitutions(storage::Database &database, const QList<InstitutionRecord> &institutions)
{
    std::optional<storage::Statement> statement;
    qint64 position = 0;
    for (const InstitutionRecord &institution : institutions) {
        if (auto done = insert(statement, database, QStringLiteral("INSERT INTO institution VALUES (?, ?, ?, ?)"), position++,
                               notNull(institution.name), notNull(institution.role), notNull(institution.logo));
            !done)
            return done;
    }
    return {};
}

} // namespace pack
