// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/exchange.h"
#include "cli/commands.h"
#include "cli/terminal.h"
#include "sources/pack/packsource.h"

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
    parser.setApplicationDescription(u"Prints the references of an article, in the order in which it cites them."_s);
    parser.addPositionalArgument(u"PACK"_s, u"a .pandect file"_s);
    parser.addPositionalArgument(u"ARTICLE"_s, u"an article's path, as pandect-pack list prints it"_s);
    const QCommandLineOption format(u"format"_s, u"As a file for other programs: %1."_s.arg(formatIds()), u"ID"_s);
    parser.addOption(format);
    if (const auto code = parse(parser, arguments, 2))
        return *code;
    const citation::FormatInfo *info = citation::formatNamed(parser.value(format));
    if (parser.isSet(format) && !info) {
        complain(u"there is no format “%1”; there are %2"_s.arg(parser.value(format), formatIds()));
        return misused;
    }
    auto source = sources::openPack(parser.positionalArguments().constFirst());
    const auto article = source ? (*source)->article(parser.positionalArguments().at(1)) : std::unexpected(source.error());
    if (!article) {
        complain(article.error());
        return failed;
    }
    QList<library::Reference> references;
    for (const library::Citation &citation : article->citations)
        references.append(citation.reference);
    if (info)
        printBytes(citation::written(references, info->format));
    else
        printLines(references);
    return success;
}

} // namespace cli
