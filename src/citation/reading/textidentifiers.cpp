// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/identifiers.h"
#include "citation/reading/fields.h"

#include <QRegularExpression>
#include <QUrl>

namespace citation::reading {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longest = 2048; ///< of one identifier

/// What the pieces that were found leave of a text.
class Cutting
{
public:
    explicit Cutting(const QString &text)
        : m_text(text)
    {
    }

    void cut(qsizetype begin, qsizetype end)
    {
        if (begin < m_done)
            return;
        m_rest += QStringView(m_text).sliced(m_done, begin - m_done);
        m_done = end;
    }

    [[nodiscard]] QString rest() { return m_rest + m_text.mid(m_done); }

private:
    QString m_text;
    QString m_rest;
    qsizetype m_done = 0;
};

void takeDois(QString &text, Fields &fields)
{
    static const QRegularExpression begin(
        u"(?:https?://(?:dx\\.|www\\.)?doi\\.org/(?:doi:)?|\\bdoi\\.org/|\\bdoi\\s*:?\\s*)?(?<![0-9.])(?=10\\.[0-9]{4,9}[0-9.]*(?:/|%2F))"_s,
        QRegularExpression::CaseInsensitiveOption);
    Cutting cutting(text);
    qsizetype done = 0;
    for (const QRegularExpressionMatch &match : begin.globalMatch(text)) {
        const qsizetype from = match.capturedEnd();
        // Unlabelled it may be a part of another address, and go on as that does.
        const bool standsFree = from == 0 || text.at(from - 1).isSpace() || text.at(from - 1) == u'(';
        if (match.capturedStart() < done || (match.capturedLength() == 0 && !standsFree))
            continue;
        qsizetype end = from;
        while (end < text.size() && end - from < longest && !text.at(end).isSpace())
            ++end;
        qsizetype length = doiLength(QStringView(text).sliced(from, end - from));
        if (length == 0)
            length = end - from; // escaped
        const QString doi = normalised(Identifier::Doi, text.mid(match.capturedStart(), from + length - match.capturedStart()));
        if (doi.isEmpty())
            continue;
        fields.add("DOI"_L1, doi, likely);
        done = from + length;
        cutting.cut(match.capturedStart(), done);
    }
    text = cutting.rest();
}

void takeLabelled(QString &text, const QRegularExpression &expression, Identifier kind, QLatin1StringView name, Fields &fields)
{
    Cutting cutting(text);
    for (const QRegularExpressionMatch &match : expression.globalMatch(text)) {
        const QString value = normalised(kind, match.captured(1));
        fields.add(name, value, sure);
        cutting.cut(match.capturedStart(), match.capturedEnd());
    }
    text = cutting.rest();
}

void takeNumbers(QString &text, Fields &fields)
{
    static const QRegularExpression pmid(u"\\bPMID\\s*:?\\s*([0-9]{1,8})\\b\\.?"_s);
    static const QRegularExpression pmcid(u"(?:\\bPMCID\\s*:?\\s*)?\\b(PMC\\s?[0-9]{3,9})\\b\\.?"_s);
    static const QRegularExpression arxiv(
        u"\\barXiv\\s*:\\s*([a-z-]+(?:\\.[A-Z]{2})?/[0-9]{7}|[0-9]{4}\\.[0-9]{4,5}(?:v[0-9]+)?)(?:\\s*\\[[\\w.-]+\\])?\\.?"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression isbn(
        u"\\bISBN(?:[- ]?1[03])?\\s*:?\\s*((?:97[89][- \u2010\u2011\u2013]?)?[0-9](?:[- \u2010\u2011\u2013]?[0-9]){8}[- \u2010\u2011\u2013]?[0-9Xx])\\b\\.?"_s);
    static const QRegularExpression issn(u"\\b[ep]?-?ISSN\\s*:?\\s*([0-9]{4}[-\u2010\u2011\u2013]?[0-9]{3}[0-9Xx])\\b\\.?"_s);
    takeLabelled(text, pmid, Identifier::Pmid, "PMID"_L1, fields);
    takeLabelled(text, pmcid, Identifier::Pmcid, "PMCID"_L1, fields);
    takeLabelled(text, arxiv, Identifier::Arxiv, "archive_location"_L1, fields);
    if (fields.has("archive_location"_L1))
        fields.add("archive"_L1, u"arXiv"_s, sure);
    takeLabelled(text, isbn, Identifier::Isbn, "ISBN"_L1, fields);
    takeLabelled(text, issn, Identifier::Issn, "ISSN"_L1, fields);
}

/// “Accessed May 3, 2020”, “(accessed Feb. 07, 2023)”, “[cited 2021 May 4]”, “Retrieved 3 May 2020, from”.
void takeAccessed(QString &text, Fields &fields)
{
    static const QRegularExpression
        access(u"[(\\[]?\\b(?:accessed|retrieved|cited|viewed|last accessed)(?:\\s+on)?:?\\s+"
               "((?:[0-9]{1,4}|[A-Za-z]{3,9})[\\s.,/-]{1,3}(?:[0-9]{1,4}|[A-Za-z]{3,9})(?:[\\s.,/-]{1,3}[0-9]{1,4})?)"
               "(?:,?\\s+from\\b:?)?[)\\]]?[.;]?"_s,
               QRegularExpression::CaseInsensitiveOption);
    Cutting cutting(text);
    for (const QRegularExpressionMatch &match : access.globalMatch(text)) {
        const QJsonObject date = dateOf(match.captured(1));
        if (date.isEmpty())
            continue;
        fields.add("accessed"_L1, date, likely);
        cutting.cut(match.capturedStart(), match.capturedEnd());
    }
    text = cutting.rest();
}

void takeAddresses(QString &text, Fields &fields)
{
    static const QRegularExpression address(
        u"(?:(?:\\[Online\\]\\.?\\s*)?\\bAvailable(?:\\s+(?:from|at|online))?:?\\s*|\\bRetrieved from:?\\s*)?<?(https?://[^\\s<>\"\u201c\u201d]+)>?"_s,
        QRegularExpression::CaseInsensitiveOption);
    static constexpr QStringView stops = u".,;:)]'\u2019";
    Cutting cutting(text);
    for (const QRegularExpressionMatch &match : address.globalMatch(text)) {
        QString url = match.captured(1);
        const bool isOpen = url.contains(u'(');
        while (!url.isEmpty() && stops.contains(url.back()) && !(isOpen && url.back() == u')'))
            url.chop(1);
        fields.add(linkFields(url));
        cutting.cut(match.capturedStart(), match.capturedEnd());
    }
    text = cutting.rest();
    static const QRegularExpression leftover(u"\\[Internet\\]|\\[Online\\]|\\b(?:Available from|Available):?\\s*$"_s);
    text.remove(leftover);
}

} // namespace

Fields linkFields(const QString &address)
{
    Fields fields;
    const QString lower = address.left(64).toLower();
    if (!lower.startsWith("http://"_L1) && !lower.startsWith("https://"_L1))
        return fields;
    if (lower.contains("doi.org/"_L1))
        fields.add("DOI"_L1, normalised(Identifier::Doi, address), sure);
    else if (lower.contains("pmc"_L1))
        fields.add("PMCID"_L1, normalised(Identifier::Pmcid, address), sure);
    else if (lower.contains("pubmed"_L1))
        fields.add("PMID"_L1, normalised(Identifier::Pmid, address), sure);
    else if (lower.contains("/issn/"_L1))
        fields.add("ISSN"_L1, normalised(Identifier::Issn, address), sure);
    if (fields.isEmpty()) {
        const QUrl url(address.trimmed(), QUrl::StrictMode);
        if (url.isValid() && !url.host().isEmpty())
            fields.add("URL"_L1, address.trimmed(), likely);
    }
    return fields;
}

Fields takeIdentifiers(QString &text)
{
    Fields fields;
    takeDois(text, fields);
    takeNumbers(text, fields);
    takeAccessed(text, fields);
    takeAddresses(text, fields);
    text = text.simplified();
    return fields;
}

} // namespace citation::reading
