// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "target.h"

#include "samplepack.h"

#include "pack/records.h"

/// The record of an article, as it comes out of a cluster.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray cbor(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    pack::ArticleRecord article;
    if (pack::decodeBody(cbor, article)) {
        // What was understood can be written, and is understood again.
        pack::ArticleRecord again;
        if (!pack::decodeBody(pack::encodeBody(article), again))
            qFatal("a record that was read cannot be read back");
    }
    return 0;
}

QList<QByteArray> fuzz::seeds()
{
    QList<QByteArray> seeds;
    for (const pack::ArticleRecord &article : test::sampleArticles(20))
        seeds.append(pack::encodeBody(article));
    return seeds;
}
