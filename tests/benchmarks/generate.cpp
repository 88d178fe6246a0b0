// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "generate.h"

#include "titles.h"

#include "library/alphabet.h"
#include "library/titlekey.h"
#include "pack/packwriter.h"

namespace benchmarks {

namespace {

constexpr quint32 seed = 20261124;
constexpr int topicCount = 40;

QList<pack::LetterRecord> letters(const QStringList &titles)
{
    const library::Alphabet alphabet;
    QList<pack::LetterRecord> letters;
    for (const QString &label : alphabet.labels())
        letters.append({label, 0, 0});
    for (const QString &title : titles)
        ++letters[alphabet.indexOf(title)].count;
    qint64 next = 0;
    for (pack::LetterRecord &letter : letters) {
        letter.first = next;
        next += letter.count;
    }
    return letters;
}

QList<pack::TopicRecord> topics(TitleCoiner &coiner)
{
    QList<pack::TopicRecord> topics;
    for (qint64 id = 1; id <= topicCount; ++id)
        topics.append({id, id > 8 ? 1 + id % 8 : 0, QStringLiteral("topic-%1").arg(id), coiner.title(), 0});
    return topics;
}

pack::ArticleRecord article(const QString &title, qsizetype index, TitleCoiner &coiner)
{
    pack::ArticleRecord article;
    article.entry.path = QStringLiteral("a%1").arg(index + 1);
    article.entry.title = title;
    if (index % 4 == 0)
        article.aliases.append(coiner.title());
    article.topics = {1 + index % topicCount};
    const int words = index % 100 == 0 ? 1500 : 15;
    article.bodyHtml = "<h2 id=\"what\">What is it?</h2><p>";
    for (int i = 0; i < words; ++i)
        article.bodyHtml += coiner.word().toUtf8() + ' ';
    article.bodyHtml += "</p>";
    article.sections = {{2, QStringLiteral("what"), QStringLiteral("What is it?")}};
    return article;
}

pack::Metadata metadata()
{
    return {QStringLiteral("generated"),
            QStringLiteral("Generated Encyclopedia"),
            QStringLiteral("Made-up articles, for measuring."),
            QStringLiteral("en"),
            QStringLiteral("Pandect contributors"),
            QStringLiteral("GPL-3.0-or-later"),
            QStringLiteral("2026-11"),
            QDate(2026, 11, 24),
            {}};
}

} // namespace

base::Result<void> generatePack(const QString &file, qsizetype count)
{
    const QStringList titles = titlesInOrder(count, seed);
    TitleCoiner coiner(seed + 1);
    auto writer = pack::PackWriter::create(file, metadata());
    if (!writer)
        return std::unexpected(writer.error());
    if (auto done = writer->setLetters(letters(titles)); !done)
        return done;
    if (auto done = writer->setTopics(topics(coiner)); !done)
        return done;
    for (qsizetype i = 0; i < titles.size(); ++i) {
        const pack::ArticleRecord record = article(titles.at(i), i, coiner);
        QStringList keys{library::titleKey(record.entry.title)};
        for (const QString &alias : record.aliases)
            keys.append(library::titleKey(alias));
        if (auto added = writer->addArticle(record, keys); !added)
            return added;
    }
    return writer->finish();
}

} // namespace benchmarks
