// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/exchange.h"
#include "citation/found.h"
#include "cli/commands.h"
#include "cli/found.h"
#include "cli/opening.h"
#include "cli/style.h"
#include "cli/terminal.h"

#include <QCommandLineParser>

namespace cli {

using base::Result;

namespace {

using namespace Qt::StringLiterals;

QString formatIds()
{
    QStringList ids;
    for (const citation::FormatInfo &info : citation::formats())
        ids.append(info.id);
    return ids.join(", "_L1);
}

struct Options
{
    QCommandLineOption json{u"json"_s, u"Of a file: CSL-JSON, with the raw text and each field's confidence in “custom”."_s};
    QCommandLineOption format{u"format"_s, u"As a file for other programs: %1."_s.arg(formatIds()), u"ID"_s};
    QCommandLineOption style{u"style"_s, u"In a citation style: a bundled one's name, or a .csl file."_s, u"STYLE"_s};
    QCommandLineOption locale{u"locale"_s, u"The language of the style, such as de-DE."_s, u"LOCALE"_s, u"en-US"_s};
    QCommandLineOption own{u"own"_s, u"Of a page: the page itself as a reference, as its head tells, and not what it cites."_s};
};

void describe(QCommandLineParser &parser, const Options &options)
{
    parser.setApplicationDescription(
        u"Prints the references of an article, in the order in which it cites them; or those of a page or a text, read from its "
        "words: number; = where every field is certain, ? where one is in doubt, - where only the raw text can be told."_s);
    parser.addPositionalArgument(u"INPUT"_s, u"a .pandect or .zim file, or an .html or .txt file"_s);
    parser.addPositionalArgument(u"ARTICLE"_s, u"of a library: an article's path, as pandect-pack list prints it"_s,
                                 u"[ARTICLE]"_s);
    parser.addOptions({options.json, options.format, options.style, options.locale, options.own});
}

Result<QList<library::Reference>> referencesOfArticle(const QString &file, const QString &path)
{
    auto source = openLibrary(file);
    if (!source)
        return std::unexpected(source.error());
    return (*source)->article(path).transform([](const library::Article &article) {
        QList<library::Reference> references;
        const QList<library::Citation> citations = article.documentHtml.isEmpty()
            ? article.citations
            : citation::citationsInHtml(article.documentHtml);
        for (const library::Citation &citation : citations)
            references.append(citation.reference);
        return references;
    });
}

void printNumbered(const QList<library::Reference> &references, const QStringList &lines)
{
    for (qsizetype i = 0; i < references.size(); ++i)
        print(u"[%1] %2%3\n"_s.arg(QString::number(i + 1), lines.at(i),
                                   references.at(i).verified ? QString() : u" (not verified)"_s));
}

/// As a style or a format has them, else in plain lines.
int printAs(const QCommandLineParser &parser, const Options &options, const Result<QList<library::Reference>> &references)
{
    if (!references) {
        complain(references.error());
        return failed;
    }
    if (parser.isSet(options.format)) {
        printBytes(citation::written(*references, citation::formatNamed(parser.value(options.format))->format));
        return success;
    }
    if (parser.isSet(options.style)) {
        const auto entries = entriesInStyle(parser.value(options.style), parser.value(options.locale), *references);
        if (!entries) {
            complain(entries.error());
            return failed;
        }
        printNumbered(*references, *entries);
        return success;
    }
    QStringList lines;
    for (const library::Reference &reference : *references)
        lines.append(library::plainText(reference));
    printNumbered(*references, lines);
    return success;
}

int printOfFile(const QCommandLineParser &parser, const Options &options, const QString &file)
{
    if (parser.isSet(options.own))
        return printAs(parser, options, ownReferenceOf(file).transform([](const library::Reference &own) { return QList{own}; }));
    const auto found = referencesOfFile(file);
    if (!found) {
        complain(found.error());
        return failed;
    }
    if (parser.isSet(options.format) || parser.isSet(options.style))
        return printAs(parser, options, asReferences(*found));
    if (parser.isSet(options.json))
        printJson(*found);
    else
        printLines(*found);
    return success;
}

} // namespace

int referencesCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    const Options options;
    describe(parser, options);
    parser.parse(arguments); // how many are wanted depends on what the first is
    const bool isFile = parser.positionalArguments().size() == 1
        && !parser.positionalArguments().constFirst().endsWith(".pandect"_L1)
        && !parser.positionalArguments().constFirst().endsWith(".zim"_L1);
    if (const auto code = parse(parser, arguments, isFile ? 1 : 2))
        return *code;
    if (parser.isSet(options.format) && !citation::formatNamed(parser.value(options.format))) {
        complain(u"there is no format “%1”; there are %2"_s.arg(parser.value(options.format), formatIds()));
        return misused;
    }
    const QStringList inputs = parser.positionalArguments();
    if (isFile)
        return printOfFile(parser, options, inputs.constFirst());
    return printAs(parser, options, referencesOfArticle(inputs.constFirst(), inputs.at(1)));
}

} // namespace cli
