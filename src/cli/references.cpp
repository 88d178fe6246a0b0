// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/exchange.h"
#include "citation/found.h"
#include "cli/commands.h"
#include "cli/found.h"
#include "cli/opening.h"
#include "cli/terminal.h"

#include <QCommandLineParser>

namespace cli {

namespace {

using namespace Qt::StringLiterals;

QString formatIds()
{
    QStringList ids;
    for (const citation::FormatInfo &info : citation::formats())
        ids.append(info.id);
    return ids.join(", "_L1);
}

void printLines(const QList<library::Reference> &references)
{
    int number = 0;
    for (const library::Reference &reference : references) {
        print(u"[%1] %2%3\n"_s.arg(QString::number(++number), library::plainText(reference),
                                   reference.verified ? QString() : u" (not verified)"_s));
    }
}

} // namespace

int referencesCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Prints the references of an article, in the order in which it cites them; or those of a page or a text, read from its "
        "words: number; = where every field is certain, ? where one is in doubt, - where only the raw text can be told."_s);
    parser.addPositionalArgument(u"INPUT"_s, u"a .pandect or .zim file, or an .html or .txt file"_s);
    parser.addPositionalArgument(u"ARTICLE"_s, u"of a library: an article's path, as pandect-pack list prints it"_s, u"[ARTICLE]"_s);
    const QCommandLineOption json(u"json"_s,
                                  u"Of a file: CSL-JSON, with the raw text and each field's confidence in “custom”."_s);
    parser.addOption(json);
    const QCommandLineOption format(u"format"_s, u"As a file for other programs: %1."_s.arg(formatIds()), u"ID"_s);
    parser.addOption(format);
    parser.parse(arguments); // how many are wanted depends on what the first is
    const bool isFile = parser.positionalArguments().size() == 1
        && !parser.positionalArguments().constFirst().endsWith(".pandect"_L1)
        && !parser.positionalArguments().constFirst().endsWith(".zim"_L1);
    if (const auto code = parse(parser, arguments, isFile ? 1 : 2))
        return *code;
    if (isFile)
        return referencesOfFile(parser.positionalArguments().constFirst(), parser.isSet(json));
    const citation::FormatInfo *info = citation::formatNamed(parser.value(format));
    if (parser.isSet(format) && !info) {
        complain(u"there is no format “%1”; there are %2"_s.arg(parser.value(format), formatIds()));
        return misused;
    }
    auto source = openLibrary(parser.positionalArguments().constFirst());
    const auto article = source ? (*source)->article(parser.positionalArguments().at(1)) : std::unexpected(source.error());
    if (!article) {
        complain(article.error());
        return failed;
    }
    const QList<library::Citation> citations = article->documentHtml.isEmpty() ? article->citations
                                                                               : citation::citationsInHtml(article->documentHtml);
    QList<library::Reference> references;
    for (const library::Citation &citation : citations)
        references.append(citation.reference);
    if (info)
        printBytes(citation::written(references, info->format));
    else
        printLines(references);
    return success;
}

} // namespace cli
