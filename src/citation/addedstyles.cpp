// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/addedstyles.h"

#include "base/atomicfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

using base::ErrorCode;
using base::failure;
using base::Result;

namespace citation {

namespace {

using namespace Qt::StringLiterals;

constexpr auto prefix = "added/"_L1;
constexpr auto suffix = ".csl"_L1;
constexpr qsizetype longestName = 80;

/// A file's text, if it may be a style's; a device, which has no end, is none.
Result<QByteArray> styleText(const QString &file)
{
    const QFileInfo info(file);
    if (info.exists() && !info.isFile())
        return failure(ErrorCode::StyleInvalid, u"this is no file"_s, file);
    if (info.size() > largestStyle)
        return failure(ErrorCode::StyleInvalid, u"the file is too large for a style"_s, file);
    return base::readFile(file);
}

Result<Style> styleOf(const QString &file, const QList<Style> &others)
{
    return styleText(file)
        .and_then([&](const QByteArray &text) { return readStyle(text, others); })
        .transform_error([&](base::Error error) {
            error.file = file;
            return error;
        });
}

/// A name for its file: that of the style, where that is one on every system, else a like one with a check sum.
QString fileNameOf(const QString &name)
{
    QString plain;
    for (const QChar sign : name.left(longestName))
        plain += sign.unicode() < 128 && (sign.isLetterOrNumber() || sign == u'_') ? sign : QChar(u'-');
    if (plain == name && !name.isEmpty())
        return plain + suffix;
    const QByteArray sum = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha1).toHex().first(8);
    return plain + u'-' + QLatin1StringView(sum) + suffix;
}

/// The styles of a folder by the names they give themselves, as those that are another name of them call them.
QList<Style> independentStyles(const QDir &folder)
{
    QList<Style> styles;
    for (const QString &name : folder.entryList({u'*' + suffix}, QDir::Files)) {
        if (auto style = styleOf(folder.filePath(name), {}))
            styles.append(*std::move(style));
    }
    return styles;
}

} // namespace

AddedStyles addedStyles(const QString &folder)
{
    AddedStyles added;
    const QDir files(folder);
    const QList<Style> others = independentStyles(files);
    for (const QString &name : files.entryList({u'*' + suffix}, QDir::Files, QDir::Name)) {
        auto style = styleOf(files.filePath(name), others);
        if (!style) {
            added.problems.append(style.error());
            continue;
        }
        style->name = prefix + name.chopped(suffix.size());
        added.styles.append(*std::move(style));
    }
    std::ranges::stable_sort(added.styles, {}, [](const Style &style) { return style.title.toCaseFolded(); });
    return added;
}

bool isAdded(const QString &name)
{
    return name.startsWith(prefix);
}

Result<Style> addStyle(const QString &folder, const QString &file)
{
    const auto text = styleText(file);
    if (!text)
        return std::unexpected(text.error());
    auto style = styleOf(file, independentStyles(QDir(folder)));
    if (!style)
        return style;
    const Style *same = bundledStyle(style->name);
    if (same && same->xml == style->xml)
        return *same;
    const QString name = fileNameOf(style->name.isEmpty() ? QFileInfo(file).completeBaseName() : style->name);
    const QString place = QDir(folder).filePath(name);
    if (!QDir().mkpath(folder))
        return failure(ErrorCode::FileUnwritable, u"the folder cannot be made"_s, place);
    if (auto written = base::writeFileAtomically(place, *text); !written)
        return std::unexpected(written.error());
    style->name = prefix + name.chopped(suffix.size());
    return style;
}

Result<void> removeStyle(const QString &folder, const QString &name)
{
    const QString file = isAdded(name) ? name.sliced(prefix.size()) + suffix : QString();
    const QDir files(folder);
    if (!files.entryList({u'*' + suffix}, QDir::Files).contains(file)) // so a name leads nowhere else
        return failure(ErrorCode::ArgumentInvalid, u"no added style is called “%1”"_s.arg(name));
    QFile gone(files.filePath(file));
    if (!gone.remove())
        return failure(ErrorCode::FileUnwritable, gone.errorString(), gone.fileName());
    return {};
}

} // namespace citation
