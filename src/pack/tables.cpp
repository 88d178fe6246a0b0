// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pack/tables.h"

#include "pack/insert.h"

#include <QFile>

#include <optional>

using base::ErrorCode;
using base::failure;
using base::Result;

namespace pack {

Result<QString> schema()
{
    QFile file(QStringLiteral(":/pack/pack.sql"));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileMissing, QStringLiteral("the schema is not built in"));
    return QString::fromUtf8(file.readAll());
}

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

Result<void> insertTerms(storage::Database &database, const QList<TermRecord> &terms, const QHash<QString, qint64> &articleIds)
{
    std::optional<storage::Statement> statement;
    qint64 id = 0;
    for (const TermRecord &term : terms) {
        const qint64 article = articleIds.value(term.article.path);
        if (article == 0 && !term.article.path.isEmpty())
            return failure(ErrorCode::ArgumentInvalid,
                           QStringLiteral("the glossary's “%1” leads to %2, which is no article")
                               .arg(term.term, term.article.path));
        const QVariant more = article > 0 ? QVariant(article) : QVariant(QMetaType::fromType<qint64>());
        if (auto done = insert(statement, database, QStringLiteral("INSERT INTO term VALUES (?, ?, ?, ?, ?)"), ++id, term.anchor,
                               term.term, term.definition, more);
            !done)
            return done;
    }
    return {};
}

} // namespace pack
