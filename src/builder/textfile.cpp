// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builder/textfile.h"

#include "base/atomicfile.h"
#include "builder/problems.h"

#include <QFileInfo>

using base::Result;

namespace builder {

namespace {

/// A book of a thousand pages has three; more is a file put there by mistake.
constexpr qint64 largestText = 64 * 1024 * 1024;

Result<void> checkUtf8(const QByteArray &text, const QString &file)
{
    if (text.isValidUtf8())
        return {};
    int line = 1;
    for (const QByteArray &each : text.split('\n')) {
        if (!each.isValidUtf8())
            break;
        ++line;
    }
    return std::unexpected(problem(QStringLiteral("not UTF-8; save the file as UTF-8"), file, line));
}

} // namespace

int lineAt(const QByteArray &text, qsizetype offset)
{
    return 1 + static_cast<int>(QByteArrayView(text).first(qBound(0, offset, text.size())).count('\n'));
}

Result<QByteArray> readText(const QString &file)
{
    if (QFileInfo(file).size() > largestText)
        return std::unexpected(problem(QStringLiteral("larger than %1 MiB; divide it").arg(largestText / (1024 * 1024)), file,
                                       1));
    auto text = base::readFile(file);
    if (!text)
        return text;
    if (text->startsWith("\xef\xbb\xbf"))
        text->remove(0, 3);
    text->replace("\r\n", "\n").replace('\r', '\n');
    if (auto valid = checkUtf8(*text, file); !valid)
        return std::unexpected(valid.error());
    if (const qsizetype nul = text->indexOf('\0'); nul >= 0)
        return std::unexpected(problem(QStringLiteral("holds a NUL character; take it out"), file, lineAt(*text, nul)));
    return text;
}

} // namespace builder
