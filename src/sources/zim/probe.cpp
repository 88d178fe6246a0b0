// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/zim/probe.h"

#include "base/logging.h"
#include "sources/zim/zimfile.h"
#include "sources/zim/zimsource.h"

#include <QDateTime>
#include <QDeadlineTimer>
#include <QFileInfo>
#include <QProcess>

using base::ErrorCode;
using base::failure;
using base::Result;
using namespace Qt::StringLiterals;

namespace sources {

namespace {

constexpr std::chrono::milliseconds sampling(30);
constexpr qint64 rowsSampled = 48;

/// The same file, as far as its folder tells.
QString keyOf(const QString &file)
{
    const QString whole = wholeName(file);
    const QFileInfo info(QFileInfo::exists(whole) ? whole : whole + "aa"_L1);
    return u"%1 %2 %3"_s.arg(info.size()).arg(info.lastModified().toMSecsSinceEpoch()).arg(info.absoluteFilePath());
}

} // namespace

Result<void> tryOut(const QString &file)
{
    const auto source = openZim(file, makeCacheBudget());
    if (!source)
        return std::unexpected(source.error());
    const auto info = (*source)->info();
    if (!info)
        return std::unexpected(info.error());
    const QDeadlineTimer deadline(sampling);
    const qint64 step = qMax(qint64(1), info->entryCount / rowsSampled);
    for (qint64 row = 0; row < info->entryCount && !deadline.hasExpired(); row += step) {
        const auto entries = (*source)->entries(row, 1);
        if (!entries)
            return std::unexpected(entries.error());
        // One article that cannot be read is that article's affair.
        if (!entries->isEmpty())
            (void)(*source)->article(entries->first().path);
    }
    return {};
}

ZimProbe::ZimProbe(QString program, std::chrono::milliseconds patience)
    : m_program(std::move(program))
    , m_patience(patience)
{
}

Result<void> ZimProbe::admit(const QString &file)
{
    const QString key = keyOf(file);
    {
        const QMutexLocker locker(&m_lock);
        if (const auto known = m_known.constFind(key); known != m_known.cend())
            return *known;
    }
    Result<void> result = run(file);
    const QMutexLocker locker(&m_lock);
    // Slow today may be quick when asked again: the disk has woken up.
    if (result || result.error().code != ErrorCode::LibrarySlow)
        m_known.insert(key, result);
    return result;
}

Result<void> ZimProbe::run(const QString &file) const
{
    if (!QFileInfo(m_program).isExecutable()) {
        qCInfo(base::libraryLog) << "not tried out, as there is no" << m_program << ":" << file;
        return {};
    }
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(m_program, {file});
    if (!process.waitForFinished(static_cast<int>(m_patience.count()))) {
        const bool started = process.error() != QProcess::FailedToStart;
        process.kill();
        process.waitForFinished();
        if (!started)
            return {};
        return failure(ErrorCode::LibrarySlow, u"%1 s"_s.arg(std::chrono::duration<double>(m_patience).count()), file);
    }
    if (process.exitStatus() == QProcess::CrashExit)
        return failure(ErrorCode::PackDamaged, u"reading it ended the process that tried (signal %1)"_s.arg(process.exitCode()),
                       file);
    return {};
}

} // namespace sources
