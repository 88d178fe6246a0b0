// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/found.h"

#include "base/error.h"
#include "citation/found.h"
#include "cli/commands.h"
#include "cli/terminal.h"
#include "library/reference.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largest = qint64(64) << 20; ///< in bytes; no article comes near

bool isPage(const QString &path)
{
    static const QStringList suffixes{u"html"_s, u"htm"_s, u"xhtml"_s};
    return suffixes.contains(QFileInfo(path).suffix().toLower());
}

/// “3 = Title …” where all is certain, “3 ? …” where a field is in doubt, “3 - raw text” where no title was found.
QString line(const citation::FoundReference &reference)
{
    const bool isRead = reference.csl.contains("title"_L1);
    const QString mark = !isRead ? u"-"_s : reference.isCertain ? u"="_s : u"?"_s;
    const QString number = reference.number > 0 ? QString::number(reference.number) : QString();
    const QString words = isRead ? library::plainText({.key = {}, .csl = reference.csl}) : reference.text;
    return u"%1\t%2\t%3\n"_s.arg(number, mark, words);
}

QJsonObject item(const citation::FoundReference &reference, qsizetype place)
{
    QJsonObject confidence;
    for (const auto &[field, value] : reference.confidence.asKeyValueRange())
        confidence.insert(field, value);
    QJsonObject csl = reference.csl;
    csl.insert("id"_L1, u"reference-%1"_s.arg(place));
    csl.insert("custom"_L1,
               QJsonObject{{u"text"_s, reference.text},
                           {u"number"_s, reference.number},
                           {u"anchor"_s, reference.anchor},
                           {u"certain"_s, reference.isCertain},
                           {u"confidence"_s, confidence}});
    if (!csl.contains("type"_L1))
        csl.insert("type"_L1, u"document"_s);
    return csl;
}

} // namespace

int referencesOfFile(const QString &path, bool asJson)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        complain(u"%1: %2"_s.arg(path, file.errorString()));
        return failed;
    }
    const QByteArray bytes = file.read(largest + 1);
    if (bytes.size() > largest) {
        complain(u"%1: larger than any article; divide it"_s.arg(path));
        return failed;
    }
    const QList<citation::FoundReference> found = isPage(path) ? citation::referencesInHtml(bytes)
                                                               : citation::referencesInText(QString::fromUtf8(bytes));
    if (!asJson) {
        for (const citation::FoundReference &reference : found)
            print(line(reference));
        return success;
    }
    QJsonArray items;
    for (const citation::FoundReference &reference : found)
        items.append(item(reference, items.size() + 1));
    print(QString::fromUtf8(QJsonDocument(items).toJson()));
    return success;
}

} // namespace cli
