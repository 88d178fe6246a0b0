// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/exchange/item.h"

#include "citation/exchange/dates.h"
#include "citation/exchange/markup.h"
#include "citation/exchange/names.h"

#include <QJsonArray>
#include <QUrl>

namespace citation::exchange {

namespace {

using namespace Qt::StringLiterals;

/// Neither XML nor a line of text may hold these.
bool isForbidden(const QString &text, qsizetype at)
{
    const QChar sign = text.at(at);
    if (sign.isHighSurrogate())
        return at + 1 >= text.size() || !text.at(at + 1).isLowSurrogate();
    if (sign.isLowSurrogate())
        return at == 0 || !text.at(at - 1).isHighSurrogate();
    return (sign < u' ' && sign != u'\n' && sign != u'\t') || sign == QChar(0x7f) || sign >= QChar(0xfffe);
}

QString sound(const QString &text)
{
    qsizetype at = 0;
    while (at < text.size() && !isForbidden(text, at))
        ++at;
    if (at == text.size())
        return text;
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!isForbidden(text, i))
            result += text.at(i);
        else if (text.at(i) == u'\r')
            result += u'\n';
    }
    return result;
}

QJsonValue sound(const QJsonValue &value, int depth)
{
    constexpr int deepest = 8; // CSL needs four
    if (value.isString())
        return sound(value.toString());
    if (value.isObject() && depth < deepest) {
        QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            member.value() = sound(member.value(), depth + 1);
        return object;
    }
    if (value.isArray() && depth < deepest) {
        QJsonArray array;
        const QJsonArray values = value.toArray();
        for (const auto &each : values)
            array.append(sound(each, depth + 1));
        return array;
    }
    return value;
}

/// Letters of other scripts fall away, accents do.
QString legalKey(const QString &key)
{
    QString legal;
    for (const QChar sign : key.normalized(QString::NormalizationForm_KD)) {
        const bool isLetter = (sign >= u'a' && sign <= u'z') || (sign >= u'A' && sign <= u'Z');
        if (isLetter || (sign >= u'0' && sign <= u'9') || u"-_:./+"_s.contains(sign))
            legal += sign;
        else if (sign.isSpace() && !legal.isEmpty())
            legal += u'-';
    }
    return legal;
}

QString madeKey(const QJsonObject &csl)
{
    const QList<Name> authors = names(csl, "author"_L1);
    const QString who = authors.isEmpty() ? QString() : (authors.first().family + authors.first().literal);
    const QString key = legalKey(who.section(u' ', -1).toLower() + yearText(csl));
    return key.isEmpty() ? u"reference"_s : key;
}

} // namespace

QString richField(const QJsonObject &csl, QLatin1StringView variable)
{
    const QJsonValue value = csl.value(variable);
    return value.isString() || value.isDouble() ? value.toVariant().toString().trimmed() : QString();
}

QString field(const QJsonObject &csl, QLatin1StringView variable)
{
    return onOneLine(plain(richField(csl, variable)));
}

QString longField(const QJsonObject &csl, QLatin1StringView variable)
{
    return plain(richField(csl, variable));
}

bool isLink(const QString &url)
{
    const QUrl parsed(url, QUrl::TolerantMode);
    const QString scheme = parsed.scheme();
    return parsed.isValid() && !parsed.host().isEmpty() && (scheme == "https"_L1 || scheme == "http"_L1 || scheme == "ftp"_L1);
}

QJsonObject tidied(QJsonObject csl)
{
    csl = sound(csl, 0).toObject();
    const QString url = richField(csl, "URL"_L1);
    if (csl.contains("URL"_L1) && !isLink(url)) {
        csl.remove("URL"_L1);
        if (url.startsWith("www."_L1))
            csl.insert("URL"_L1, u"https://"_s + url);
        else if (!url.isEmpty())
            csl.insert("note"_L1, (richField(csl, "note"_L1) + u'\n' + url).trimmed());
    }
    return csl;
}

QList<library::Reference> tidied(const QList<library::Reference> &references)
{
    QList<library::Reference> tidy = references;
    for (library::Reference &reference : tidy)
        reference.csl = tidied(std::move(reference.csl));
    return tidy;
}

Pages pages(const QJsonObject &csl)
{
    QString text = field(csl, "page"_L1);
    for (const char16_t dash : u"\u2010\u2011\u2012\u2013\u2014\u2212")
        text.replace(QChar(dash), u'-');
    const QStringList parts = text.split(u'-', Qt::SkipEmptyParts);
    if (parts.size() != 2 || text.contains(u',') || text.contains(u';'))
        return {text, {}};
    return {parts.first().trimmed(), parts.last().trimmed()};
}

QStringList legalKeys(const QList<library::Reference> &references)
{
    QStringList keys;
    QSet<QString> taken;
    QHash<QString, int> copies;
    for (const library::Reference &reference : references) {
        QString base = legalKey(reference.key.isEmpty() ? richField(reference.csl, "id"_L1) : reference.key);
        if (base.isEmpty())
            base = madeKey(reference.csl);
        QString key = base;
        while (taken.contains(key.toLower()))
            key = u"%1-%2"_s.arg(base).arg(++copies[base.toLower()] + 1);
        taken.insert(key.toLower());
        keys.append(key);
    }
    return keys;
}

QStringList keywords(const QJsonObject &csl)
{
    const QString text = field(csl, "keyword"_L1);
    QStringList words;
    for (const QString &word : text.split(text.contains(u';') ? u';' : u',', Qt::SkipEmptyParts)) {
        if (!word.trimmed().isEmpty())
            words.append(word.trimmed());
    }
    return words;
}

bool hasMoreAuthors(const QJsonObject &csl)
{
    return csl.value("authors-incomplete"_L1).toBool();
}

} // namespace citation::exchange
