// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/references.h"

#include "render/shell.h"

#include <algorithm>

namespace render {

namespace {

/// “↑” to the one place, or “↑ a b c” to each. The alphabet ends the list; who cites a work more often is rare.
QByteArray wayBack(int number, int places)
{
    constexpr int lettered = 26;
    QByteArray links;
    for (int place = 1; place <= qMin(places, lettered); ++place) {
        const QByteArray label = places == 1 ? QByteArray("↑") : QByteArray(1, static_cast<char>('a' + place - 1));
        links += (place > 1 ? " " : "") + QByteArray("<a href=\"#citation-") + QByteArray::number(number) + '-'
            + QByteArray::number(place) + "\">" + label + "</a>";
    }
    if (places > 1)
        links.prepend("<span aria-hidden=\"true\">↑</span> ");
    return element("span", "way-back", links);
}

/// The address without what every address has.
QByteArray shortAddress(const QString &address)
{
    QString shown = address.section(QStringLiteral("://"), 1);
    if (shown.endsWith(u'/'))
        shown.chop(1);
    return text(shown);
}

QByteArray referenceItem(int number, const library::Citation &citation, const PageTexts &texts)
{
    QByteArray item = "<li id=\"reference-" + QByteArray::number(number) + "\">";
    item += element("span", "work", text(library::plainText(citation.reference)));
    if (const QString address = library::address(citation.reference); !address.isEmpty())
        item += "<a class=\"look-up\" href=\"" + text(address) + "\">" + shortAddress(address) + "</a>\n";
    if (!citation.reference.verified)
        item += "<abbr class=\"not-verified\" title=\"" + text(texts.notVerifiedHint) + "\">" + text(texts.notVerified)
            + "</abbr>\n";
    return item + wayBack(number, citation.places) + "</li>\n";
}

} // namespace

QByteArray referenceList(const QList<library::Citation> &citations, const PageTexts &texts)
{
    QByteArray items;
    for (int number = 1; number <= citations.size(); ++number)
        items += referenceItem(number, citations.at(number - 1), texts);
    if (items.isEmpty())
        return {};
    QByteArray list = "<section class=\"references\">\n<h2 id=\"references\">" + text(texts.references) + "</h2>\n<ol>\n" + items
        + "</ol>\n";
    // A hint that shows when the pointer rests is no hint on paper, to a finger or a keyboard.
    const bool allVerified = std::ranges::all_of(citations,
                                                 [](const library::Citation &citation) { return citation.reference.verified; });
    if (!allVerified)
        list += "<p class=\"note\"><span class=\"not-verified\">" + text(texts.notVerified) + "</span> "
            + text(texts.notVerifiedHint) + "</p>\n";
    return list + "</section>\n";
}

} // namespace render
