// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textpack.h"

#include "library/alphabet.h"
#include "library/titlekey.h"
#include "pack/packwriter.h"
#include "search/indexwriter.h"
#include "search/passages.h"

#include <QTemporaryDir>

#include <algorithm>

namespace benchmarks {

namespace {

QByteArray passages(const SetArticle &article)
{
    QList<search::Passage> passages;
    for (const SetArticle::Section &section : article.sections)
        passages.append({section.heading, section.heading, section.text.simplified()});
    return search::encodePassages(passages);
}

pack::ArticleRecord record(const SetArticle &article)
{
    pack::ArticleRecord record;
    record.entry.path = article.path;
    record.entry.title = article.title.isEmpty() ? article.path : article.title;
    record.aliases = article.aliases;
    for (const SetArticle::Section &section : article.sections)
        record.bodyHtml += "<p>" + section.text.toHtmlEscaped().toUtf8() + "</p>";
    record.plainText = passages(article);
    return record;
}

} // namespace

base::Result<void> writeTextPack(const QString &file, QList<SetArticle> articles)
{
    const library::Alphabet alphabet;
    const auto place = [&](const SetArticle &article) {
        return std::tuple(alphabet.indexOf(article.title), library::titleKey(article.title), article.title, article.path);
    };
    std::ranges::sort(articles, std::ranges::less(), place);
    pack::Metadata metadata;
    metadata.id = QStringLiteral("texts");
    metadata.title = QStringLiteral("Texts");
    metadata.language = QStringLiteral("en");
    auto writer = pack::PackWriter::create(file, metadata);
    if (!writer)
        return std::unexpected(writer.error());
    QList<pack::LetterRecord> letters;
    for (const QString &label : alphabet.labels())
        letters.append({label, 0, 0});
    search::IndexOptions options{metadata.language, articles.size(), 0};
    for (const SetArticle &article : std::as_const(articles)) {
        ++letters[alphabet.indexOf(article.title)].count;
        options.textSize += passages(article).size();
    }
    qint64 next = 0;
    for (pack::LetterRecord &letter : letters)
        letter.first = std::exchange(next, next + letter.count);
    if (auto done = writer->setLetters(letters); !done)
        return done;
    const QTemporaryDir folder(file + QStringLiteral(".index-XXXXXX"));
    search::IndexWriter index(folder.path(), options);
    for (const SetArticle &article : std::as_const(articles)) {
        const pack::ArticleRecord each = record(article);
        QStringList keys{library::titleKey(each.entry.title)};
        for (const QString &alias : each.aliases)
            keys.append(library::titleKey(alias));
        if (auto added = writer->addArticle(each, keys); !added)
            return added;
        index.add({article.title,
                   article.aliases,
                   each.plainText,
                   alphabet.labels().at(alphabet.indexOf(article.title)),
                   {},
                   {},
                   {}});
    }
    const QString text = folder.filePath(QStringLiteral("text"));
    const QString names = folder.filePath(QStringLiteral("names"));
    if (auto done = index.finish(text, names); !done)
        return done;
    writer->setIndex(pack::IndexKind::FullText, text);
    writer->setIndex(pack::IndexKind::Names, names);
    return writer->finish();
}

} // namespace benchmarks
