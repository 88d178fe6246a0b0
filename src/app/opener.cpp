// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/opener.h"

#include "sources/pack/packsource.h"
#include "sources/zim/probe.h"
#include "sources/zim/zimsource.h"

#include <QDir>

namespace app {

library::SourceOpener makeOpener(const QString &probeProgram, qint64 cacheBytes)
{
    const auto probe = std::make_shared<sources::ZimProbe>(probeProgram);
    const auto budget = sources::makeCacheBudget(cacheBytes);
    return [probe, budget](const QString &file) -> base::Result<std::unique_ptr<library::ArticleSource>> {
        if (!sources::isZim(file))
            return sources::openPack(file);
        return probe->admit(file).and_then([&] { return sources::openZim(file, budget); });
    };
}

QString probeBeside(const QString &programFolder)
{
#ifdef Q_OS_WIN
    return QDir(programFolder).filePath(QStringLiteral("pandect-probe.exe"));
#else
    return QDir(programFolder).filePath(QStringLiteral("pandect-probe"));
#endif
}

} // namespace app
