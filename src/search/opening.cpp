// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/opening.h"

#include "search/terms.h"

#include <QFile>

#include <fcntl.h>
#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

using base::ErrorCode;
using base::failure;
using base::Result;

namespace search {

namespace {

/// A descriptor for Xapian to own, set to where the database begins; negative where that failed.
int descriptorAt(const QString &file, qint64 offset)
{
#ifdef Q_OS_WIN
    const int descriptor = _wopen(reinterpret_cast<const wchar_t *>(file.utf16()), _O_RDONLY | _O_BINARY);
    if (descriptor >= 0 && _lseeki64(descriptor, offset, SEEK_SET) == offset)
        return descriptor;
    if (descriptor >= 0)
        _close(descriptor);
#else
    const int descriptor = ::open(QFile::encodeName(file).constData(),
                                  O_RDONLY | O_CLOEXEC); // NOLINT(cppcoreguidelines-pro-type-vararg): POSIX
    if (descriptor >= 0 && ::lseek(descriptor, offset, SEEK_SET) == offset)
        return descriptor;
    if (descriptor >= 0)
        ::close(descriptor);
#endif
    return -1;
}

} // namespace

Result<Xapian::Database> openDatabase(const QString &file, qint64 offset)
{
    const int descriptor = descriptorAt(file, offset);
    if (descriptor < 0)
        return failure(ErrorCode::FileUnreadable, qt_error_string(), file);
    try {
        Xapian::Database database(descriptor);
        const std::string format = database.get_metadata(formatKey);
        if (format != std::to_string(indexFormat))
            return failure(ErrorCode::PackDamaged, QStringLiteral("an index of format “%1”").arg(QString::fromStdString(format)),
                           file);
        return database;
    } catch (const Xapian::Error &error) {
        return damaged(error);
    }
}

std::unexpected<base::Error> damaged(const Xapian::Error &error)
{
    return failure(ErrorCode::PackDamaged, QString::fromStdString(error.get_description()));
}

} // namespace search
