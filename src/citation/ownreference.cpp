// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/ownreference.h"

#include <QJsonArray>
#include <QUrl>

namespace citation {

using namespace Qt::StringLiterals;

library::Reference referenceOf(const library::Article &article, const library::LibraryInfo &library)
{
    QJsonArray authors;
    for (const QString &author : article.authors)
        authors.append(QJsonObject{{u"literal"_s, author}});
    QJsonObject csl{{u"type"_s, u"entry-encyclopedia"_s},
                    {u"title"_s, article.entry.title},
                    {u"container-title"_s, library.title},
                    {u"URL"_s,
                     u"pandect://%1/%2"_s.arg(library.id,
                                              QString::fromLatin1(QUrl::toPercentEncoding(article.entry.path, "/")))}};
    const auto add = [&](const QString &field, const QString &value) {
        if (!value.isEmpty())
            csl[field] = value;
    };
    // With a word before it: “2026-11” alone would be printed as ordinals.
    add(u"edition"_s, library.edition.isEmpty() ? QString() : u"Edition "_s + library.edition);
    add(u"publisher"_s, library.publisher);
    add(u"language"_s, library.language);
    if (!authors.isEmpty())
        csl["author"_L1] = authors;
    if (article.reviewed.isValid()) {
        const QJsonArray day{article.reviewed.year(), article.reviewed.month(), article.reviewed.day()};
        csl["issued"_L1] = QJsonObject{{u"date-parts"_s, QJsonArray{day}}};
    }
    return {library.id + u'-' + article.entry.path, csl, true};
}

} // namespace citation
