// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/found.h"

#include "cli/terminal.h"

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

base::Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::failure(base::ErrorCode::FileUnreadable, file.errorString(), path);
    QByteArray bytes = file.read(largest + 1);
    if (bytes.size() > largest)
        return base::failure(base::ErrorCode::FileUnreadable, u"larger than any article; divide it"_s, path);
    return bytes;
}

} // namespace

base::Result<QList<citation::FoundReference>> referencesOfFile(const QString &path)
{
    return contentOf(path).transform([&](const QByteArray &bytes) {
        return isPage(path) ? citation::referencesInHtml(bytes) : citation::referencesInText(QString::fromUtf8(bytes));
    });
}

base::Result<library::Reference> ownReferenceOf(const QString &path)
{
    return contentOf(path).and_then([&](const QByteArray &bytes) -> base::Result<library::Reference> {
        const QJsonObject csl = citation::pageMetadata(bytes);
        if (csl.isEmpty())
            return base::failure(base::ErrorCode::ArgumentInvalid, u"the page does not say how it is cited"_s, path);
        return library::Reference{QFileInfo(path).completeBaseName(), csl, true};
    });
}

void printLines(const QList<citation::FoundReference> &found)
{
    for (const citation::FoundReference &reference : found)
        print(line(reference));
}

void printJson(const QList<citation::FoundReference> &found)
{
    QJsonArray items;
    for (const citation::FoundReference &reference : found)
        items.append(item(reference, items.size() + 1));
    print(QString::fromUtf8(QJsonDocument(items).toJson()));
}

QList<library::Reference> asReferences(const QList<citation::FoundReference> &found)
{
    QList<library::Reference> references;
    for (const citation::FoundReference &each : found) {
        QJsonObject csl = item(each, references.size() + 1);
        if (!csl.contains("title"_L1))
            csl = QJsonObject{{u"id"_s, csl.value("id"_L1)}, {u"type"_s, u"document"_s}, {u"title"_s, each.text}};
        csl.remove("custom"_L1);
        references.append({csl.value("id"_L1).toString(), csl, true});
    }
    return references;
}

} // namespace cli
