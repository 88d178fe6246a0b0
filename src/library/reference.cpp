// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/reference.h"

#include <QJsonArray>
#include <QStringList>

namespace library {

namespace {

QString member(const QJsonObject &csl, const char *name)
{
    return csl.value(QLatin1String(name)).toVariant().toString().trimmed();
}

QString initials(const QString &given)
{
    QString letters;
    for (const QString &part : given.split(u' ', Qt::SkipEmptyParts))
        letters += part.first(1);
    return letters;
}

/// “Kyle RA, Larson DR, Therneau TM, et al.”: three names are enough for one line.
QString authors(const QJsonObject &csl)
{
    constexpr qsizetype namesShown = 3;
    const QJsonArray people = csl.value(QLatin1String("author")).toArray();
    QStringList names;
    for (qsizetype i = 0; i < qMin(people.size(), namesShown); ++i) {
        const QJsonObject person = people.at(i).toObject();
        const QString literal = member(person, "literal");
        const QString family = (member(person, "non-dropping-particle") + u' ' + member(person, "family")).trimmed();
        names.append(literal.isEmpty() ? (family + u' ' + initials(member(person, "given"))).trimmed() : literal);
    }
    const bool more = people.size() > namesShown || csl.value(QLatin1String("authors-incomplete")).toBool();
    if (more && !names.isEmpty())
        names.append(QStringLiteral("et al."));
    return names.join(QStringLiteral(", "));
}

QString year(const QJsonObject &csl)
{
    const QJsonArray parts = csl.value(QLatin1String("issued")).toObject().value(QLatin1String("date-parts")).toArray();
    return parts.isEmpty() ? QString() : parts.first().toArray().first().toVariant().toString();
}

/// “2018;378(3):241-249”
QString where(const QJsonObject &csl)
{
    QString place = year(csl);
    const QString volume = member(csl, "volume");
    const QString issue = member(csl, "issue");
    const QString page = member(csl, "page");
    if (!volume.isEmpty())
        place += u';' + volume;
    if (!issue.isEmpty())
        place += u'(' + issue + u')';
    if (!page.isEmpty())
        place += u':' + page;
    return place;
}

QString sentence(QString text)
{
    if (!text.isEmpty() && !text.endsWith(u'.') && !text.endsWith(u'?') && !text.endsWith(u'!'))
        text += u'.';
    return text;
}

} // namespace

QString plainText(const Reference &reference)
{
    QStringList parts;
    const QString container = member(reference.csl, "container-title");
    for (const QString &part : {authors(reference.csl), member(reference.csl, "title"),
                                container.isEmpty() ? member(reference.csl, "publisher") : container, where(reference.csl)}) {
        if (!part.isEmpty())
            parts.append(sentence(part));
    }
    return parts.isEmpty() ? reference.key : parts.join(u' ');
}

QString address(const Reference &reference)
{
    if (const QString doi = member(reference.csl, "DOI"); !doi.isEmpty())
        return QStringLiteral("https://doi.org/") + doi;
    if (const QString pmid = member(reference.csl, "PMID"); !pmid.isEmpty())
        return QStringLiteral("https://pubmed.ncbi.nlm.nih.gov/%1/").arg(pmid);
    const QString url = member(reference.csl, "URL");
    return url.startsWith(QLatin1String("https://")) || url.startsWith(QLatin1String("http://")) ? url : QString();
}

} // namespace library
