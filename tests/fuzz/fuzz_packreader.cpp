// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "target.h"

#include "samplepack.h"

#include "base/atomicfile.h"
#include "pack/packreader.h"

#include <QFile>
#include <QTemporaryDir>

namespace {

/// Everything a reader can be asked, a little of each.
void readAll(pack::PackReader &reader)
{
    constexpr qint64 few = 20;
    const bool answered = reader.letters() && reader.topics() && reader.institutions() && reader.titles(QStringLiteral("a"), few)
        && reader.entriesOfTopic(1);
    const auto entries = reader.entries(0, few);
    if (!answered || !entries)
        return;
    for (const pack::EntryRecord &entry : *entries) {
        if (!reader.article(entry.path))
            break;
    }
    const auto media = reader.mediaPaths();
    if (media && !media->isEmpty())
        (void)reader.media(media->first());
}

} // namespace

/// A whole file, as it may come from anywhere.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("any.pandect"));
    QFile written(file);
    if (!written.open(QIODevice::WriteOnly) || written.write(reinterpret_cast<const char *>(data), static_cast<qint64>(size)) < 0)
        qFatal("the input cannot be written");
    written.close();
    if (auto reader = pack::PackReader::open(file))
        readAll(*reader);
    return 0;
}

QList<QByteArray> fuzz::seeds()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("seed.pandect"));
    if (const auto written = test::writeSamplePack(file, 30); !written)
        qFatal("the seed cannot be written");
    return {*base::readFile(file)};
}
