// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "target.h"

#include "search/queryparser.h"

/// What a person, or a link, puts into the search box.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    constexpr size_t longest = 10'000; // what is cut may be cut elsewhere the second time
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    // As UTF-8, and as any run of 16-bit units, so that halves of pairs come along.
    const QString wide(reinterpret_cast<const QChar *>(bytes.constData()), bytes.size() / 2);
    for (const QString &text : {QString::fromUtf8(bytes), wide}) {
        const library::Query query = search::parseQuery(text);
        const QString understood = search::queryText(query);
        if (size < longest && search::parseQuery(understood).root != query.root)
            qFatal("a query that was understood is understood otherwise the second time");
    }
    return 0;
}

QList<QByteArray> fuzz::seeds()
{
    return {"bone pain",
            "\"bone pain\" OR (relief -drug)",
            "title:\"stem cell\" in:myeloma letter:S topic:drugs cites:10.1001/jama.2020.1",
            "bone near pain near \"kidney\"",
            "lenal* title:vel* NOT beta-2",
            "\xe9\xaa\xa8\xe9\xab\x93\xe7\x98\xa4 e\xcc\x81tude \xe2\x80\xae| \xe2\x80\x9cx\xe2\x80\x9d"};
}
