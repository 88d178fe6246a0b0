// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands.h"
#include "cli/terminal.h"
#include "search/queryparser.h"
#include "sources/pack/packsource.h"

#include <QCommandLineParser>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace cli {

namespace {

using namespace Qt::StringLiterals;
using library::QueryRepair;

QString sentence(QueryRepair repair)
{
    switch (repair) {
    case QueryRepair::QuoteOpen:
        return u"a quotation mark has no partner, so the phrase ends with the query"_s;
    case QueryRepair::BracketOdd:
        return u"a bracket has no partner and was left out"_s;
    case QueryRepair::OperatorStray:
        return u"an operator has nothing to work on and was left out"_s;
    case QueryRepair::FieldEmpty:
        return u"a field has no value and was left out"_s;
    case QueryRepair::StarStray:
        return u"a star stands only at the end of a word; it was read as a space"_s;
    case QueryRepair::TooLong:
        return u"the query is too long; its end was left out"_s;
    case QueryRepair::OnlyExclusions:
        break;
    }
    return u"the query says only what not to find"_s;
}

/// The excerpt with its words marked, as in Markdown.
QString marked(const library::Hit &hit)
{
    QString text = hit.excerpt;
    for (qsizetype i = hit.marks.size(); i-- > 0;) {
        const library::TextRange &mark = hit.marks.at(i);
        text.insert(mark.start + mark.length, u"**"_s).insert(mark.start, u"**"_s);
    }
    return text;
}

QString asText(const library::Query &query, const library::Hits &hits, const QList<library::TitleMatch> &meant)
{
    QString text;
    for (const QueryRepair repair : query.repairs)
        text += u"note: %1\n"_s.arg(sentence(repair));
    if (!query.repairs.isEmpty())
        text += u"read as: %1\n"_s.arg(search::queryText(query));
    text += u"%1%2 found%3\n"_s.arg(hits.isEstimate ? u"about "_s : QString(), QString::number(hits.found),
                                    hits.hasAllWords ? QString() : u"; these have most of the words, not all"_s);
    for (const library::Hit &hit : hits.hits) {
        text += u"\n%1\t%2%3\n"_s.arg(hit.entry.path, hit.entry.title,
                                      hit.section.isEmpty() ? QString() : u" › "_s + hit.section);
        if (!hit.excerpt.isEmpty())
            text += u"    %1\n"_s.arg(marked(hit));
    }
    for (const library::TitleMatch &match : meant)
        text += u"\ndid you mean: %1\t%2\n"_s.arg(match.entry.path, match.alias.isEmpty() ? match.entry.title : match.alias);
    return text;
}

QByteArray asJson(const library::Query &query, const library::Hits &hits, const QList<library::TitleMatch> &meant)
{
    QJsonArray list;
    for (const library::Hit &hit : hits.hits) {
        QJsonArray marks;
        for (const library::TextRange &mark : hit.marks)
            marks.append(QJsonArray{mark.start, mark.length});
        list.append(QJsonObject{{u"path"_s, hit.entry.path},
                                {u"title"_s, hit.entry.title},
                                {u"anchor"_s, hit.anchor},
                                {u"section"_s, hit.section},
                                {u"excerpt"_s, hit.excerpt},
                                {u"marks"_s, marks}});
    }
    QJsonArray notes;
    for (const QueryRepair repair : query.repairs)
        notes.append(sentence(repair));
    QJsonArray titles;
    for (const library::TitleMatch &match : meant)
        titles.append(QJsonObject{{u"path"_s, match.entry.path}, {u"title"_s, match.entry.title}, {u"name"_s, match.alias}});
    return QJsonDocument(QJsonObject{{u"understood"_s, search::queryText(query)},
                                     {u"notes"_s, notes},
                                     {u"found"_s, hits.found},
                                     {u"estimate"_s, hits.isEstimate},
                                     {u"all_words"_s, hits.hasAllWords},
                                     {u"hits"_s, list},
                                     {u"did_you_mean"_s, titles}})
        .toJson();
}

/// Titles that are spelt or sound like the query, where it finds little.
base::Result<QList<library::TitleMatch>> meantTitles(library::ArticleSource &source, const library::Query &query)
{
    constexpr int few = 3;
    return source.suggestions(query.text, few).transform([](QList<library::TitleMatch> matches) {
        matches.removeIf([](const library::TitleMatch &match) { return match.likeness != library::TitleLikeness::Similar; });
        return matches;
    });
}

} // namespace

int searchCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Prints the articles that answer a query, best first. Words must all be there; \"a phrase\"; one OR other; -not; one near "
        "other; begin*; title:word, letter:S, topic:name, cites:DOI. A query that begins with a minus stands behind “--”."_s);
    parser.addPositionalArgument(u"PACK"_s, u"a .pandect file"_s);
    parser.addPositionalArgument(u"QUERY"_s, u"what to look for, as one argument"_s);
    const QCommandLineOption json(u"json"_s, u"As JSON."_s);
    const QCommandLineOption limit(u"limit"_s, u"At most N articles (20)."_s, u"N"_s, u"20"_s);
    parser.addOptions({json, limit});
    if (const auto code = parse(parser, arguments, 2))
        return *code;
    constexpr int mostArticles = 10'000;
    bool isNumber = false;
    const int most = parser.value(limit).toInt(&isNumber);
    if (!isNumber || most < 1 || most > mostArticles) {
        complain(u"--limit wants a number from 1 to %1"_s.arg(mostArticles));
        return misused;
    }
    const library::Query query = search::parseQuery(parser.positionalArguments().at(1));
    auto source = sources::openPack(parser.positionalArguments().constFirst());
    const auto hits = source ? (*source)->search({query, 0, most, {}}) : std::unexpected(source.error());
    constexpr qint64 littleFound = 3;
    const bool mayBeMisspelt = hits && (hits->found < littleFound || !hits->hasAllWords);
    const auto meant = mayBeMisspelt ? meantTitles(**source, query) : base::Result<QList<library::TitleMatch>>();
    if (!hits || !meant) {
        complain(hits ? meant.error() : hits.error());
        return failed;
    }
    print(parser.isSet(json) ? QString::fromUtf8(asJson(query, *hits, *meant)) : asText(query, *hits, *meant));
    return success;
}

} // namespace cli
