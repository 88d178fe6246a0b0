// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/atomicfile.h"
#include "citation/processor.h"
#include "cli/commands.h"
#include "cli/style.h"
#include "cli/terminal.h"

#include <QCommandLineParser>
#include <QJsonDocument>

namespace cli {

using base::Result;
using namespace Qt::StringLiterals;

namespace {

/// A file that holds a JSON array.
Result<QByteArray> arrayOf(const QString &file)
{
    auto text = base::readFile(file);
    if (!text)
        return text;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(*text, &error);
    if (error.error != QJsonParseError::NoError)
        return base::failure(base::ErrorCode::SourceInvalid, u"not JSON: %1; correct the file"_s.arg(error.errorString()), file);
    if (!document.isArray())
        return base::failure(base::ErrorCode::SourceInvalid, u"no JSON array; begin with ["_s, file);
    return text;
}

std::optional<citation::Markup> markupOf(const QString &name)
{
    if (name == "html"_L1)
        return citation::Markup::Html;
    if (name == "text"_L1)
        return citation::Markup::Text;
    if (name == "rtf"_L1)
        return citation::Markup::Rtf;
    return std::nullopt;
}

struct Order
{
    QString style;
    QString items;
    QString citations; ///< empty: the bibliography
    QString locale;
    citation::Markup markup = citation::Markup::Html;
};

Result<QString> formatted(const Order &order)
{
    const auto style = styleOf(order.style);
    if (!style)
        return std::unexpected(style.error());
    const auto items = arrayOf(order.items);
    if (!items)
        return std::unexpected(items.error());
    auto processor = citation::Processor::create(*style, order.locale, !order.locale.isEmpty());
    if (!processor)
        return std::unexpected(processor.error());
    if (auto set = (*processor)->setItems(*items); !set)
        return std::unexpected(set.error());
    if (order.citations.isEmpty())
        return (*processor)->wholeBibliography(order.markup);
    return arrayOf(order.citations).and_then([&](const QByteArray &clusters) {
        return (*processor)->citations(clusters, order.markup);
    });
}

void printStyles()
{
    for (const citation::Style &style : citation::bundledStyles())
        print(u"%1\t%2\n"_s.arg(style.name, style.title));
}

} // namespace

int citeCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Prints references in a style, as citeproc-js makes them: the bibliography of all items, or with"
        " --citations the marks in the text, one a line."_s);
    const QCommandLineOption style(u"style"_s, u"A bundled style's name, or a .csl file."_s, u"STYLE"_s);
    const QCommandLineOption items(u"items"_s, u"CSL-JSON, an array of items."_s, u"FILE.json"_s);
    const QCommandLineOption citations(u"citations"_s,
                                       u"An array of clusters of cite items, or of citations in the order in which"
                                       " they are made, [citation, before, behind]."_s,
                                       u"FILE.json"_s);
    const QCommandLineOption locale(u"locale"_s, u"The language, such as de-DE; else the style's own, or en-US."_s, u"LOCALE"_s);
    const QCommandLineOption markup(u"markup"_s, u"html, text or rtf."_s, u"MARKUP"_s, u"html"_s);
    const QCommandLineOption list(u"list-styles"_s, u"Name the bundled styles."_s);
    parser.addOptions({style, items, citations, locale, markup, list});
    if (const auto code = parse(parser, arguments, 0))
        return *code;
    if (parser.isSet(list)) {
        printStyles();
        return success;
    }
    const auto form = markupOf(parser.value(markup));
    if (!parser.isSet(style) || !parser.isSet(items) || !form) {
        complain(form ? u"--style and --items are needed"_s : u"there is no markup “%1”"_s.arg(parser.value(markup)));
        return misused;
    }
    const auto text = formatted({parser.value(style), parser.value(items), parser.value(citations), parser.value(locale), *form});
    if (!text) {
        complain(text.error());
        return failed;
    }
    print(*text + u'\n');
    return success;
}

} // namespace cli
