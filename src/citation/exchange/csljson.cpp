// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/exchange/item.h"
#include "citation/exchange/readers.h"
#include "citation/exchange/types.h"
#include "citation/exchange/writers.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace citation::exchange {

namespace {

using namespace Qt::StringLiterals;

/// Our marks have no place in the schema but in `custom`, which is anybody's.
QJsonObject item(const library::Reference &reference, const QString &key)
{
    QJsonObject csl = reference.csl;
    csl.insert("id"_L1, reference.key.isEmpty() ? key : reference.key);
    if (!isCslType(field(csl, "type"_L1)))
        csl.insert("type"_L1, u"document"_s);
    QJsonObject custom = csl.value("custom"_L1).toObject();
    if (csl.take("authors-incomplete"_L1).toBool())
        custom.insert("authors_complete"_L1, false);
    if (!reference.verified)
        custom.insert("verified"_L1, false);
    if (!custom.isEmpty())
        csl.insert("custom"_L1, custom);
    return csl;
}

library::Reference reference(QJsonObject csl)
{
    const QJsonObject custom = csl.value("custom"_L1).toObject();
    if (!custom.value("authors_complete"_L1).toBool(true))
        csl.insert("authors-incomplete"_L1, true);
    return {richField(csl, "id"_L1), tidied(csl), custom.value("verified"_L1).toBool(true)};
}

/// The lines on which the items of the outermost array begin. The text is sound JSON.
QList<int> itemLines(const QByteArray &json)
{
    QList<int> lines;
    int line = 1;
    int depth = 0;
    bool isText = false;
    bool isNext = false; ///< an item is to come
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char sign = json.at(i);
        line += sign == '\n' ? 1 : 0;
        if (isText) {
            i += sign == '\\' ? 1 : 0;
            isText = sign != '"';
            continue;
        }
        const bool isBlank = sign == ' ' || sign == '\n' || sign == '\t';
        if (isNext && !isBlank && sign != ']') {
            lines.append(line);
            isNext = false;
        }
        isText = sign == '"';
        depth += sign == '[' || sign == '{' ? 1 : sign == ']' || sign == '}' ? -1 : 0;
        isNext = isNext || (depth == 1 && (sign == '[' || sign == ','));
    }
    return lines;
}

} // namespace

QByteArray cslJson(const QList<library::Reference> &references)
{
    const QStringList keys = legalKeys(references);
    QJsonArray items;
    for (qsizetype i = 0; i < references.size(); ++i)
        items.append(item(references.at(i), keys.at(i)));
    return QJsonDocument(items).toJson(QJsonDocument::Indented);
}

base::Result<Read> readCslJson(const QByteArray &text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError) {
        const auto before = QByteArrayView(text).first(qBound(0, error.offset, static_cast<int>(text.size())));
        return base::failure(base::ErrorCode::SourceInvalid, u"not JSON: %1"_s.arg(error.errorString()), {},
                             1 + static_cast<int>(before.count('\n')));
    }
    // One item alone, or an object around the list, as some programs write.
    const QJsonObject object = document.object();
    const bool isList = document.isArray() || object.value("items"_L1).isArray();
    const QJsonArray items = document.isArray() ? document.array()
        : isList                                ? object.value("items"_L1).toArray()
                                                : QJsonArray{object};
    const QList<int> lines = document.isArray() ? itemLines(text) : QList<int>();
    Read read;
    for (qsizetype i = 0; i < items.size(); ++i) {
        const int line = lines.value(i, 1);
        const QJsonObject csl = items.at(i).toObject();
        if (csl.isEmpty()) {
            read.problems.append({base::ErrorCode::SourceInvalid, u"item %1 is no object"_s.arg(i + 1), {}, line});
            continue;
        }
        read.references.append(reference(csl));
        read.lines.append(line);
    }
    return read;
}

} // namespace citation::exchange
