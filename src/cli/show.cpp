// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builder/extract.h"
#include "builder/plaintext.h"
#include "cli/commands.h"
#include "cli/opening.h"
#include "cli/terminal.h"

#include <QCommandLineParser>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace cli {

namespace {

using namespace Qt::StringLiterals;

QString asText(const library::Article &article)
{
    if (!article.documentHtml.isEmpty())
        return builder::plainText(article.documentHtml);
    QString text = article.heading + u'\n' + QString(article.heading.size(), u'=') + u"\n\n"_s;
    if (!article.summaryHtml.isEmpty())
        text += builder::plainText(article.summaryHtml) + u'\n';
    for (const library::Fact &fact : article.facts)
        text += u"%1: %2\n"_s.arg(fact.label, builder::plainText(fact.valueHtml).trimmed());
    if (!article.facts.isEmpty())
        text += u'\n';
    text += builder::plainText(article.bodyHtml);
    if (!article.citations.isEmpty())
        text += u'\n';
    int number = 0;
    for (const library::Citation &citation : article.citations)
        text += u"[%1] %2%3\n"_s.arg(++number).arg(library::plainText(citation.reference),
                                                   citation.reference.verified ? QString() : u" (not verified)"_s);
    return text;
}

QByteArray asJson(const library::Article &article)
{
    QJsonArray facts;
    for (const library::Fact &fact : article.facts)
        facts.append(QJsonObject{{u"label"_s, fact.label}, {u"html"_s, QString::fromUtf8(fact.valueHtml)}});
    QJsonArray sections;
    for (const library::Section &section : article.sections)
        sections.append(QJsonObject{{u"level"_s, section.level}, {u"anchor"_s, section.anchor}, {u"title"_s, section.title}});
    QJsonArray citations;
    for (const library::Citation &citation : article.citations)
        citations.append(QJsonObject{{u"key"_s, citation.reference.key},
                                     {u"places"_s, citation.places},
                                     {u"verified"_s, citation.reference.verified},
                                     {u"csl"_s, citation.reference.csl}});
    QJsonArray seeAlso;
    for (const library::ArticleEntry &entry : article.seeAlso)
        seeAlso.append(entry.path);
    return QJsonDocument(QJsonObject{
                             {u"path"_s, article.entry.path},
                             {u"title"_s, article.entry.title},
                             {u"heading"_s, article.heading},
                             {u"aliases"_s, QJsonArray::fromStringList(article.aliases)},
                             {u"authors"_s, QJsonArray::fromStringList(article.authors)},
                             {u"reviewed"_s, article.reviewed.toString(Qt::ISODate)},
                             {u"summary"_s, QString::fromUtf8(article.summaryHtml)},
                             {u"body"_s, QString::fromUtf8(article.bodyHtml)},
                             {u"document"_s, QString::fromUtf8(article.documentHtml)},
                             {u"facts"_s, facts},
                             {u"sections"_s, sections},
                             {u"citations"_s, citations},
                             {u"see_also"_s, seeAlso},
                         })
        .toJson();
}

} // namespace

int showCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Prints an article."_s);
    parser.addPositionalArgument(u"PACK"_s, u"a .pandect or .zim file"_s);
    parser.addPositionalArgument(u"ARTICLE"_s, u"an article's path, as pandect-pack list prints it"_s);
    const QCommandLineOption html(u"html"_s, u"As an HTML page."_s);
    const QCommandLineOption json(u"json"_s, u"As JSON, with everything that is known."_s);
    parser.addOptions({html, json});
    if (const auto code = parse(parser, arguments, 2))
        return *code;
    if (parser.isSet(html) && parser.isSet(json)) {
        complain(u"--html or --json, not both"_s);
        return misused;
    }
    auto source = openLibrary(parser.positionalArguments().constFirst());
    const auto info = source ? (*source)->info() : std::unexpected(source.error());
    const auto article = info ? (*source)->article(parser.positionalArguments().at(1)) : std::unexpected(info.error());
    if (!article) {
        complain(article.error());
        return failed;
    }
    if (parser.isSet(html) && !article->documentHtml.isEmpty())
        printBytes(article->documentHtml);
    else if (parser.isSet(html))
        print(QString::fromUtf8(builder::standalonePage(*article, info->language)));
    else
        print(parser.isSet(json) ? QString::fromUtf8(asJson(*article)) : asText(*article));
    return success;
}

} // namespace cli
