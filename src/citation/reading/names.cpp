// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/reading/names.h"

#include "citation/reading/fields.h"

#include <QJsonObject>
#include <QRegularExpression>

namespace citation::reading {

namespace {

using namespace Qt::StringLiterals;

constexpr double incomplete = 0.8; ///< “et al.”: there are more than stand here
constexpr qsizetype longestName = 120;

/// A family's name: capitals, particles before or within (“van de Donk”, “Montes Gaisán”), no digit, no stop.
QString family()
{
    return u"(?:(?:\\p{Ll}{1,4}[ '\u2019-]){0,4}[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}'\u2019\u2010-]*"
           "(?:[ \u00a0](?:\\p{Ll}{1,4} ){0,2}[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}'\u2019\u2010-]*){0,3})"_s;
}

/// “R. A.”, “J.-P.”, “Yu. V.”
QString dotted()
{
    return u"(?:\\p{Lu}\\p{Ll}?\\.(?:[ \u00a0-]?\\p{Lu}\\p{Ll}?\\.)*)"_s;
}

QString suffix()
{
    return u"(?:Jr|Sr|II|III|IV|2nd|3rd|4th)\\.?"_s;
}

/// “Kyle Jr” and “Donk, Niels van de”: what stands in the wrong half is put right.
QJsonObject person(QString familyName, QString given, QString generation = {})
{
    static const QRegularExpression generationBehind(u"\\s("_s + suffix() + u")$"_s);
    static const QRegularExpression particlesBehind(u"(?:\\s\\p{Ll}{1,4})+$"_s);
    if (const QRegularExpressionMatch match = generationBehind.match(familyName); match.hasMatch() && generation.isEmpty()) {
        generation = match.captured(1);
        familyName.truncate(match.capturedStart());
    }
    if (const QRegularExpressionMatch match = particlesBehind.match(given); match.hasMatch()) {
        familyName = match.captured().trimmed() + u' ' + familyName;
        given.truncate(match.capturedStart());
    }
    QJsonObject name{{u"family"_s, familyName}};
    if (!given.isEmpty())
        name.insert(u"given"_s, given);
    if (!generation.isEmpty())
        name.insert(u"suffix"_s, generation);
    return name;
}

/// “RA” is “R. A.”: else a processor takes it for one short name.
QString spelled(const QString &initials)
{
    QString given;
    for (const QChar sign : initials) {
        if (sign == u'-' && !given.isEmpty())
            given += sign;
        else if (sign.isLetter())
            given += (given.isEmpty() || given.back() == u'-' ? QString() : u" "_s) + sign + u'.';
    }
    return given;
}

/// Cuts “, et al.”; whether it was there.
bool cutEtAl(QStringView &text)
{
    static const QRegularExpression more(u"[,;]?\\s*(?:\\band\\s+)?(?:\\bet\\.? al\\b\\.?|\\band others\\b|\u2026)\\s*$"_s);
    text = text.trimmed();
    const QStringView last = text.last(qMin<qsizetype>(text.size(), 24));
    const QRegularExpressionMatch match = more.matchView(last);
    if (match.hasMatch())
        text = text.chopped(match.capturedLength()).trimmed();
    return match.hasMatch();
}

void addSuffix(QJsonArray &list, const QString &generation)
{
    QJsonObject last = list.last().toObject();
    last.insert(u"suffix"_s, generation);
    list.replace(list.size() - 1, last);
}

bool isSuffix(QStringView piece)
{
    static const QRegularExpression whole(u"^"_s + suffix() + u"$"_s);
    return piece.size() < 6 && whole.matchView(piece).hasMatch();
}

QStringView withoutAnd(QStringView piece)
{
    for (const QStringView conjunction : {u"and ", u"& ", u"with "}) {
        if (piece.startsWith(conjunction))
            return piece.sliced(conjunction.size()).trimmed();
    }
    return piece;
}

/// “S Vincent Rajkumar”: the last word is the family's, with the particles before it.
double addNatural(QStringView text, QJsonArray &list)
{
    static const QRegularExpression shape(
        u"^(?:[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}'\u2019-]*|\\p{Lu}\\p{Ll}?\\.(?:-?\\p{Lu}\\.)*)(?: (?:[\\p{L}\\p{M}'\u2019-]+|\\p{Lu}\\p{Ll}?\\.(?:-?\\p{Lu}\\.)*)){1,6}"
        "(?:,? (?:Jr|Sr)\\.)?$"_s);
    if (!shape.matchView(text).hasMatch())
        return 0;
    QStringList words = text.toString().split(u' ', Qt::SkipEmptyParts);
    const QString generation = words.size() > 2 && isSuffix(words.constLast()) ? words.takeLast() : QString();
    qsizetype begin = words.size() - 1;
    double confidence = likely;
    for (qsizetype i = 1; i + 1 < words.size(); ++i) {
        if (words.at(i).front().isLower()) {
            begin = i;
            break;
        }
        if (words.at(i).size() > 2)
            confidence = doubtful; // a second given name, or the first half of the family's
    }
    list.append(person(words.sliced(begin).join(u' '), words.first(begin).join(u' '), generation));
    return confidence;
}

} // namespace

Names body(QStringView text, double confidence)
{
    const QString name = text.trimmed().toString();
    if (name.isEmpty())
        return {};
    return {{QJsonObject{{u"literal"_s, name}}}, confidence};
}

Names namesWithInitialsBehind(QStringView text)
{
    static const QRegularExpression shape(u"^("_s + family() + u")\\s(\\p{Lu}{1,4}|\\p{Lu}{1,2}-\\p{Lu}{1,2})(?:\\s("_s + suffix()
                                          + u"))?$"_s);
    Names names{{}, likely};
    if (cutEtAl(text))
        names.confidence = incomplete;
    for (QStringView piece : text.split(u',')) {
        piece = withoutAnd(piece.trimmed());
        const QRegularExpressionMatch match = piece.size() > longestName ? QRegularExpressionMatch() : shape.matchView(piece);
        if (match.hasMatch()) {
            names.list.append(person(match.captured(1), spelled(match.captured(2)), match.captured(3)));
        } else if (!names.isEmpty() && isSuffix(piece)) {
            addSuffix(names.list, piece.toString());
        } else if (!names.isEmpty() && piece.contains(u' ') && piece.front().isUpper()) {
            names.list.append(QJsonObject{{u"literal"_s, piece.toString()}});
            names.confidence = qMin(names.confidence, doubtful);
        } else {
            return {};
        }
    }
    return names;
}

Names namesWithInitialsBefore(QStringView text)
{
    static const QRegularExpression shape(u"^("_s + dotted() + u")\\s?("_s + family() + u")(?:\\s("_s + suffix() + u"))?$"_s);
    Names names{{}, likely};
    if (cutEtAl(text))
        names.confidence = incomplete;
    for (QStringView part : text.split(u',')) {
        part = withoutAnd(part.trimmed());
        if (!names.isEmpty() && isSuffix(part)) {
            addSuffix(names.list, part.toString());
            continue;
        }
        for (const QStringView piece : part.split(u" and ")) {
            const QRegularExpressionMatch match = piece.size() > longestName ? QRegularExpressionMatch()
                                                                             : shape.matchView(piece.trimmed());
            if (!match.hasMatch())
                return {};
            names.list.append(person(match.captured(2), match.captured(1), match.captured(3)));
        }
    }
    return names;
}

Names invertedNames(QStringView text, qsizetype &end)
{
    static const QRegularExpression shape(u"^("_s + family() + u"),\\s("_s + dotted() + u")(?! (?!et al)\\p{Ll})(?:,?\\s("_s
                                          + suffix() + u"))?"_s); // “Kyle, R. E. coli …”: that E. is the title's
    static const QRegularExpression between(u"^(?:,?\\s(?:&|and)\\s|,\\s(?:\\.\\s\\.\\s\\.|\u2026)\\s|[,;]\\s)"_s);
    static const QRegularExpression more(u"^,?\\s(?:et al\\b\\.?|and others\\b)"_s);
    constexpr qsizetype window = 2 * longestName; // else each name would cost the whole list
    Names names{{}, likely};
    end = 0;
    qsizetype at = 0;
    bool isLast = false;
    while (!isLast) {
        const QRegularExpressionMatch name = shape.matchView(text.sliced(at, qMin(window, text.size() - at)));
        if (!name.hasMatch()) {
            if (at > end)
                names.confidence = guessed; // “…, and Leif Bergsagel”: the list goes on in another way
            break;
        }
        names.list.append(person(name.captured(1), name.captured(2), name.captured(3)));
        at += name.capturedLength();
        end = at;
        const QStringView behind = text.sliced(at, qMin(window, text.size() - at));
        if (const QRegularExpressionMatch etAl = more.matchView(behind); etAl.hasMatch()) {
            names.confidence = incomplete;
            end += etAl.capturedLength();
            break;
        }
        const QRegularExpressionMatch link = between.matchView(behind);
        isLast = !link.hasMatch();
        // “Kyle, R., Guy Smith, R. Plunkett, et al.”: R. is the third one's.
        static const QRegularExpression another(u"^ \\p{Lu}[\\p{L}\u2019-]*,"_s);
        if (isLast && another.matchView(behind).hasMatch())
            names.confidence = guessed;
        at += link.capturedLength();
        if (link.captured().contains(u'.') || link.captured().contains(u'\u2026'))
            names.confidence = incomplete;
    }
    return names;
}

Names firstInverted(QStringView text)
{
    static const QRegularExpression familyOnly(u"^"_s + family() + u"$"_s);
    static const QRegularExpression givenOnly(u"^[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}.'\u2019-]*(?: [\\p{L}\\p{M}.'\u2019-]+){0,3}$"_s);
    Names names{{}, likely};
    if (cutEtAl(text))
        names.confidence = incomplete;
    const QList<QStringView> pieces = text.split(u',');
    if (pieces.size() < 2)
        return {};
    const QStringView first = pieces.at(0).trimmed();
    QStringView given = pieces.at(1).trimmed();
    QStringView second;
    if (const qsizetype conjunction = given.indexOf(u" and "); conjunction > 0) { // “Kyle, Robert and Leif Bergsagel”
        second = given.sliced(conjunction + 5);
        given = given.first(conjunction);
    }
    const bool isPerson = first.size() <= longestName && given.size() <= longestName && familyOnly.matchView(first).hasMatch()
        && givenOnly.matchView(given).hasMatch();
    if (!isPerson)
        return {};
    names.list.append(person(first.toString(), given.toString()));
    QList<QStringView> others = pieces.sliced(2);
    if (!second.isEmpty())
        others.prepend(second);
    for (QStringView other : others) {
        other = withoutAnd(other.trimmed());
        if (isSuffix(other)) {
            addSuffix(names.list, other.toString());
            continue;
        }
        const double confidence = other.size() > longestName ? 0 : addNatural(other, names.list);
        if (confidence == 0)
            return {};
        names.confidence = qMin(names.confidence, confidence);
    }
    return names;
}

Names namesApart(QStringView text)
{
    Names names{{}, likely};
    if (cutEtAl(text))
        names.confidence = incomplete;
    for (QStringView piece : text.split(u';')) {
        piece = withoutAnd(piece.trimmed());
        if (piece.isEmpty())
            continue;
        const qsizetype comma = piece.indexOf(u',');
        if (comma > 0 && piece.indexOf(u',', comma + 1) < 0) {
            QStringView given = piece.sliced(comma + 1).trimmed();
            const bool isInitial = given.size() < 3 || given.at(given.size() - 2).isUpper();
            if (given.endsWith(u'.') && !isInitial) // “Guralnick, Peter.”
                given.chop(1);
            names.list.append(person(piece.first(comma).toString(), given.toString()));
            if (given.contains(u" and ") || given.contains(u'&') || given.count(u' ') > 2 || piece.first(comma).count(u' ') > 2)
                names.confidence = guessed; // two in one, or a body with a comma in its name
            continue;
        }
        Names several = firstInverted(piece);
        if (several.isEmpty())
            several = body(piece, doubtful);
        for (const auto &each : std::as_const(several.list))
            names.list.append(each);
        names.confidence = qMin(names.confidence, qMin(several.confidence, doubtful));
    }
    return names;
}

} // namespace citation::reading
