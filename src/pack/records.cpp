// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pack/records.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborParserError>
#include <QCborValue>

using base::ErrorCode;
using base::failure;
using base::Result;

namespace pack {

namespace {

constexpr QLatin1StringView headingKey("heading");
constexpr QLatin1StringView aliasesKey("aliases");
constexpr QLatin1StringView summaryKey("summary");
constexpr QLatin1StringView bodyKey("body");
constexpr QLatin1StringView factsKey("facts");
constexpr QLatin1StringView sectionsKey("sections");
constexpr QLatin1StringView reviewedKey("reviewed");

/// HTML is UTF-8 text; kept as a CBOR byte string, so that it is neither checked nor converted on the way.
QByteArray bytes(const QCborMap &map, QLatin1StringView key)
{
    return map.value(key).toByteArray();
}

QCborArray factsArray(const QList<FactRecord> &facts)
{
    QCborArray array;
    for (const FactRecord &fact : facts)
        array.append(QCborArray{fact.label, fact.valueHtml});
    return array;
}

QCborArray sectionsArray(const QList<SectionRecord> &sections)
{
    QCborArray array;
    for (const SectionRecord &section : sections)
        array.append(QCborArray{section.level, section.anchor, section.title});
    return array;
}

} // namespace

QByteArray encodeBody(const ArticleRecord &article)
{
    QCborMap map;
    if (!article.heading.isEmpty())
        map.insert(headingKey, article.heading);
    if (!article.aliases.isEmpty())
        map.insert(aliasesKey, QCborArray::fromStringList(article.aliases));
    if (!article.summaryHtml.isEmpty())
        map.insert(summaryKey, article.summaryHtml);
    map.insert(bodyKey, article.bodyHtml);
    if (!article.facts.isEmpty())
        map.insert(factsKey, factsArray(article.facts));
    if (!article.sections.isEmpty())
        map.insert(sectionsKey, sectionsArray(article.sections));
    if (article.reviewed.isValid())
        map.insert(reviewedKey, article.reviewed.toString(Qt::ISODate));
    return QCborValue(map).toCbor();
}

Result<void> decodeBody(const QByteArray &cbor, ArticleRecord &article)
{
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(cbor, &error);
    if (error.error != QCborError::NoError || !value.isMap())
        return failure(ErrorCode::PackDamaged, QStringLiteral("record of %1: %2").arg(article.entry.path, error.errorString()));
    const QCborMap map = value.toMap();
    article.heading = map.value(headingKey).toString();
    for (const auto &alias : map.value(aliasesKey).toArray())
        article.aliases.append(alias.toString());
    article.summaryHtml = bytes(map, summaryKey);
    article.bodyHtml = bytes(map, bodyKey);
    for (const auto &fact : map.value(factsKey).toArray())
        article.facts.append({fact.toArray().at(0).toString(), fact.toArray().at(1).toByteArray()});
    for (const auto &section : map.value(sectionsKey).toArray()) {
        const QCborArray parts = section.toArray();
        article.sections.append({static_cast<int>(qBound(qint64(2), parts.at(0).toInteger(2), qint64(6))), parts.at(1).toString(),
                                 parts.at(2).toString()});
    }
    article.reviewed = QDate::fromString(map.value(reviewedKey).toString(), Qt::ISODate);
    return {};
}

QByteArray encodeIds(const QList<qint64> &ids)
{
    QByteArray bytes;
    qint64 before = 0;
    for (const qint64 id : ids) {
        auto rest = static_cast<quint64>(id - before);
        for (; rest >= 0x80; rest >>= 7)
            bytes += static_cast<char>(rest | 0x80);
        bytes += static_cast<char>(rest);
        before = id;
    }
    return bytes;
}

Result<QList<qint64>> decodeIds(const QByteArray &bytes)
{
    constexpr int widest = 56; // more bits than any id has
    QList<qint64> ids;
    qint64 before = 0;
    qint64 step = 0;
    int shift = 0;
    for (const char byte : bytes) {
        step |= static_cast<qint64>(byte & 0x7f) << shift;
        shift += 7;
        if ((byte & 0x80) != 0 && shift < widest)
            continue;
        if ((byte & 0x80) != 0 || step <= 0)
            return failure(ErrorCode::PackDamaged, QStringLiteral("impossible list of ids"));
        before += step;
        ids.append(before);
        step = shift = 0;
    }
    if (shift != 0)
        return failure(ErrorCode::PackDamaged, QStringLiteral("a list of ids is cut off"));
    return ids;
}

} // namespace pack
