// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builder/darkfigures.h"

#include "base/atomicfile.h"
#include "builder/media.h"
#include "builder/recolour.h"

using base::Result;

namespace builder {

namespace {

Result<QByteArray> darkFigure(const QString &file, const Manifest &manifest, Problems &problems)
{
    return base::readFile(file).transform([&](const QByteArray &svg) {
        return recoloured(svg, manifest.darkColours, file, problems);
    });
}

} // namespace

Result<pack::MediaRecord> readPicture(const MediaUse &use, const Manifest &manifest)
{
    if (!use.isRecoloured)
        return readMedia(use.path, use.file);
    Problems problems;
    const auto svg = darkFigure(use.file, manifest, problems);
    if (!svg)
        return std::unexpected(svg.error());
    if (!problems.isEmpty())
        return std::unexpected(problems.first());
    return pack::MediaRecord{use.path, mimeType(use.path), *svg};
}

void checkDarkFigures(const Manifest &manifest, const QList<RenderedArticle> &articles, Problems &problems)
{
    QSet<QString> seen;
    for (const RenderedArticle &article : articles) {
        for (const MediaUse &use : article.media) {
            if (!use.isRecoloured || seen.contains(use.file))
                continue;
            seen.insert(use.file);
            if (const auto svg = darkFigure(use.file, manifest, problems); !svg)
                problems.append(svg.error());
        }
    }
}

} // namespace builder
