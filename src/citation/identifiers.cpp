// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/identifiers.h"

#include <QRegularExpression>
#include <QUrl>

#include <array>

namespace citation {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longest = 2048; ///< no registry has an identifier of half this length

bool isDigit(QChar sign)
{
    return sign >= u'0' && sign <= u'9';
}

bool isWebAddress(const QString &text)
{
    return text.startsWith("http://"_L1, Qt::CaseInsensitive) || text.startsWith("https://"_L1, Qt::CaseInsensitive);
}

/// What stands behind a label (“DOI:”, “ISBN-13 ”) or an address's host and folders; `text` itself where there is none.
QString behind(const QString &text, const QRegularExpression &label)
{
    const QRegularExpressionMatch match = label.match(text);
    return match.hasMatch() ? text.mid(match.capturedEnd()) : text;
}

QString doi(const QString &text)
{
    static const QRegularExpression
        label(u"^(?:https?://(?:dx\\.|www\\.)?doi\\.org/|(?:doi\\.org/))?(?:doi\\s*:?\\s*|info:doi/)?"_s,
              QRegularExpression::CaseInsensitiveOption);
    QString bare = text;
    if (isWebAddress(text)) {
        // In an address these two begin a query or a place; a DOI's own are written as escapes.
        bare.truncate(qMin(bare.size(), bare.indexOf(u'?') < 0 ? bare.size() : bare.indexOf(u'?')));
        bare.truncate(qMin(bare.size(), bare.indexOf(u'#') < 0 ? bare.size() : bare.indexOf(u'#')));
    }
    bare = behind(bare, label);
    static const QRegularExpression escapedSlash(u"^10\\.[0-9.]+%2f"_s, QRegularExpression::CaseInsensitiveOption);
    if (isWebAddress(text) || escapedSlash.match(bare).hasMatch())
        bare = QUrl::fromPercentEncoding(bare.toUtf8()).trimmed();
    const qsizetype length = doiLength(bare);
    for (const QChar sign : QStringView(bare).sliced(length)) {
        if (sign.isSpace() || sign.isLetterOrNumber())
            return {};
    }
    // Only ASCII letters are equal in both cases (DOI Handbook, 2.4).
    bare.truncate(length);
    for (QChar &sign : bare) {
        if (sign >= u'A' && sign <= u'Z')
            sign = sign.toLower();
    }
    return bare;
}

QString pmid(const QString &text)
{
    static const QRegularExpression
        label(u"^(?:https?://(?:www\\.)?(?:pubmed\\.ncbi\\.nlm\\.nih\\.gov|ncbi\\.nlm\\.nih\\.gov/pubmed)/|PMID\\s*:?\\s*)"_s,
              QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression number(u"^0*([1-9][0-9]{0,7})(?:/?(?:[?#].*)?)$"_s);
    return number.match(behind(text, label)).captured(1);
}

QString pmcid(const QString &text)
{
    static const QRegularExpression label(
        u"^(?:https?://(?:www\\.)?(?:ncbi\\.nlm\\.nih\\.gov/pmc|pmc\\.ncbi\\.nlm\\.nih\\.gov|europepmc\\.org)/articles?/(?:pmc/)?"
        "(?=PMC)|PMCID\\s*:?\\s*)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression number(u"^PMC\\s?0*([1-9][0-9]{0,8})(?:/?(?:[?#].*)?)$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = number.match(behind(text, label));
    return match.hasMatch() ? u"PMC"_s + match.captured(1) : QString();
}

QString arxiv(const QString &text)
{
    static const QRegularExpression label(u"^(?:https?://(?:www\\.|export\\.)?arxiv\\.org/(?:abs|pdf)/|arxiv\\s*:\\s*)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression now(u"^([0-9]{2})(0[1-9]|1[0-2])\\.([0-9]{4,5})(v[1-9][0-9]*)?(?:\\.pdf)?$"_s);
    static const QRegularExpression
        old(u"^([a-z]+(?:-[a-z]+)?)(?:\\.[A-Z]{2})?/([0-9]{2}(?:0[1-9]|1[0-2])[0-9]{3})(v[1-9][0-9]*)?(?:\\.pdf)?$"_s);
    const QString bare = behind(text, label);
    if (const QRegularExpressionMatch match = now.match(bare); match.hasMatch()) {
        const int month = (match.captured(1) + match.captured(2)).toInt();
        const qsizetype digits = match.captured(3).size();
        constexpr int first = 704;
        constexpr int fiveDigits = 1501;
        if (month < first || (digits == 5) != (month >= fiveDigits))
            return {};
        return match.captured(1) + match.captured(2) + u'.' + match.captured(3) + match.captured(4);
    }
    // The subject class (math.GT/…) was never part of the identifier.
    const QRegularExpressionMatch match = old.match(bare);
    return match.hasMatch() ? match.captured(1) + u'/' + match.captured(2) + match.captured(3) : QString();
}

/// Digits (and an X at the end) without hyphens and blanks; empty where there is another sign.
QString digits(const QString &text)
{
    QString found;
    for (const QChar sign : text) {
        if (isDigit(sign))
            found += sign;
        else if (sign == u'X' || sign == u'x')
            found += u'X';
        else if (sign != u'-' && sign != u' ' && sign != u'\u2010' && sign != u'\u2011' && sign != u'\u2013' && sign != u'\u00a0')
            return {};
    }
    const qsizetype x = found.indexOf(u'X');
    return x < 0 || x == found.size() - 1 ? found : QString();
}

int valueOf(QChar digit)
{
    return digit == u'X' ? 10 : digit.unicode() - u'0';
}

QChar isbn13Check(QStringView first12)
{
    int sum = 0;
    for (qsizetype i = 0; i < first12.size(); ++i)
        sum += valueOf(first12.at(i)) * (i % 2 == 0 ? 1 : 3);
    return QChar(u'0' + (10 - sum % 10) % 10);
}

/// ISBN-10 and ISSN: each digit weighs its place from the end, the sum is a multiple of eleven.
bool sumsToEleven(QStringView number)
{
    qsizetype sum = 0;
    for (qsizetype i = 0; i < number.size(); ++i)
        sum += valueOf(number.at(i)) * (number.size() - i);
    return sum % 11 == 0;
}

QString isbn(const QString &text)
{
    static const QRegularExpression label(u"^(?:urn:isbn:|ISBN(?:[- ]?1[03])?\\s*:?\\s*)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    QString number = digits(behind(text, label));
    if (number.size() == 10 && sumsToEleven(number)) {
        const QString first12 = u"978"_s + number.first(9);
        return first12 + isbn13Check(first12);
    }
    const bool isBook = number.startsWith("978"_L1) || number.startsWith("979"_L1);
    if (number.size() != 13 || !isBook || isbn13Check(QStringView(number).first(12)) != number.back())
        return {};
    return number;
}

QString issn(const QString &text)
{
    static const QRegularExpression label(u"^(?:urn:issn:|https?://(?:www\\.worldcat\\.org|portal\\.issn\\.org/resource)/issn/|"
                                          "[ep]?-?ISSN(?:-L)?\\s*:?\\s*)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const QString number = digits(behind(text, label));
    if (number.size() != 8 || !sumsToEleven(number))
        return {};
    return number.first(4) + u'-' + number.sliced(4);
}

QString orcid(const QString &text)
{
    static const QRegularExpression label(u"^(?:https?://(?:www\\.)?orcid\\.org/|ORCID(?:\\s+iD)?\\s*:?\\s*)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const QString number = digits(behind(text, label));
    if (number.size() != 16)
        return {};
    int total = 0;
    for (const QChar digit : QStringView(number).first(15))
        total = (total + valueOf(digit)) * 2 % 11;
    if ((12 - total) % 11 != valueOf(number.back()))
        return {};
    return number.first(4) + u'-' + number.sliced(4, 4) + u'-' + number.sliced(8, 4) + u'-' + number.sliced(12);
}

struct Bracket
{
    QChar opening;
    QChar closing;
};
constexpr std::array brackets{Bracket{u'(', u')'}, Bracket{u'[', u']'}, Bracket{u'<', u'>'}};

void countBracket(QChar sign, int step, std::array<int, brackets.size()> &open)
{
    for (size_t i = 0; i < brackets.size(); ++i) {
        if (sign == brackets[i].opening)
            open[i] += step;
        else if (sign == brackets[i].closing)
            open[i] -= step;
    }
}

/// “(see 10.1000/182)”: the bracket is the sentence's.
bool closesNothing(QChar sign, const std::array<int, brackets.size()> &open)
{
    for (size_t i = 0; i < brackets.size(); ++i) {
        if (sign == brackets[i].closing)
            return open[i] < 0;
    }
    return false;
}

} // namespace

qsizetype doiLength(QStringView text)
{
    static const QRegularExpression prefix(u"^10\\.[0-9]{4,9}(?:\\.[0-9]+)*/"_s);
    const QRegularExpressionMatch match = prefix.matchView(text.first(qMin(text.size(), longest)));
    if (!match.hasMatch())
        return 0;
    const qsizetype begin = match.capturedLength();
    qsizetype end = begin;
    std::array<int, brackets.size()> open{}; // of each kind, more opened than closed
    static constexpr QStringView stops = u"\"\u201c\u201d\u201e\u00ab\u00bb{}|\\^`";
    for (; end < text.size() && end < longest; ++end) {
        const QChar sign = text.at(end);
        if (sign.isSpace() || sign.category() == QChar::Other_Control || stops.contains(sign))
            break;
        countBracket(sign, 1, open);
    }
    static constexpr QStringView sentence = u".,;:'\u2019!?<([";
    for (; end > begin; --end) {
        const QChar last = text.at(end - 1);
        if (!sentence.contains(last) && !closesNothing(last, open))
            break;
        countBracket(last, -1, open);
    }
    return end > begin ? end : 0;
}

QString normalised(Identifier kind, const QString &text)
{
    if (text.size() > longest)
        return {};
    const QString given = text.trimmed();
    switch (kind) {
    case Identifier::Doi:
        return doi(given);
    case Identifier::Pmid:
        return pmid(given);
    case Identifier::Pmcid:
        return pmcid(given);
    case Identifier::Arxiv:
        return arxiv(given);
    case Identifier::Isbn:
        return isbn(given);
    case Identifier::Issn:
        return issn(given);
    case Identifier::Orcid:
        return orcid(given);
    }
    return {};
}

bool isValid(Identifier kind, const QString &text)
{
    return !normalised(kind, text).isEmpty();
}

} // namespace citation
