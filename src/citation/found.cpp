// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/found.h"

#include "citation/reading/citetext.h"
#include "citation/reading/listeditems.h"
#include "citation/reading/plainlist.h"
#include "citation/reading/referencestring.h"
#include "citation/reading/richtext.h"

#include "html/nodes.h"
#include "html/tree.h"

#include <algorithm>

namespace citation {

using namespace reading;

namespace {

using namespace Qt::StringLiterals;

FoundReference reference(int number, const QString &text, const QString &anchor, const Fields &fields)
{
    FoundReference found{number, text, fields.csl, fields.confidence, false, anchor};
    // A type alone says nothing.
    if (fields.isEmpty())
        found.csl = {};
    found.isCertain = fields.has("title"_L1)
        && std::ranges::all_of(fields.confidence, [](double confidence) { return confidence >= certain; });
    return found;
}

/// Identifiers from links first, then the text, then the first address of the web.
Fields lineFields(const QString &text, const QList<QString> &addresses)
{
    Fields fields;
    QString url;
    for (const QString &address : addresses) {
        const Fields told = linkFields(address);
        if (!told.has("URL"_L1))
            fields.add(told);
        else if (url.isEmpty() && !address.contains("scholar.google."_L1))
            url = address;
    }
    fields.add(stringFields(text));
    if (!fields.has("DOI"_L1))
        fields.add(linkFields(url));
    if (!fields.isEmpty())
        fields.add("type"_L1, u"document"_s, sure);
    return fields;
}

/// The kind of a <cite class="citation KIND">.
QString kindOf(const GumboNode *cite)
{
    const QStringList words = html::attribute(cite, "class").simplified().split(u' ');
    for (const QString &word : words) {
        if (word != "citation"_L1 && word != "cs1"_L1 && word != "cs2"_L1)
            return word;
    }
    return {};
}

/// Reads a page's items; keeps what short citations (“Lydon 1998, p. 3”) refer to, so that each work is read once.
class Items
{
public:
    explicit Items(const ListedItems &listed)
        : m_listed(listed)
    {
    }

    QList<FoundReference> read()
    {
        for (const ListedItem &item : m_listed.items)
            read(item);
        return m_found;
    }

private:
    void read(const ListedItem &item)
    {
        RichText rich = richText(item.node);
        if (rich.text.isEmpty() && !rich.links.isEmpty())
            rich.text = rich.links.constFirst().address; // Wikipedia numbers it when it is shown
        if (rich.text.isEmpty())
            return;
        const QString text = rich.text;
        if (rich.cites.isEmpty()) {
            m_found.append(reference(item.number, text, item.anchor, plainFields(rich)));
            return;
        }
        const bool isPaired = rich.openUrls.size() == rich.cites.size();
        for (qsizetype i = 0; i < rich.cites.size(); ++i) {
            const GumboNode *cite = rich.cites.at(i);
            const RichText alone = cite == item.node ? rich : richText(cite);
            Fields fields = isPaired ? openUrlFields(rich.openUrls.at(i)) : Fields();
            fields.add(citeFields(alone, kindOf(cite)));
            if (i == 0 || !alone.text.isEmpty())
                m_found.append(reference(item.number, i == 0 ? text : alone.text, item.anchor, fields));
        }
    }

    Fields plainFields(const RichText &rich)
    {
        if (!rich.openUrls.isEmpty()) {
            if (const Fields fields = openUrlFields(rich.openUrls.constFirst()); !fields.isEmpty())
                return fields;
        }
        QList<QString> addresses;
        for (const Link &link : rich.links) {
            if (link.address.startsWith("#CITEREF"_L1)) {
                if (const auto cite = m_listed.cites.constFind(link.address.mid(1)); cite != m_listed.cites.constEnd())
                    return workFields(*cite);
            }
            addresses.append(link.address);
        }
        Fields fields = lineFields(rich.text, addresses);
        addLinkedTitle(rich, fields);
        return fields;
    }

    /// “<a href=…>Guide Profile</a>, About.com”: the best guess at a title where the text has no pattern.
    static void addLinkedTitle(const RichText &rich, Fields &fields)
    {
        if (fields.has("title"_L1))
            return;
        for (const Link &link : rich.links) {
            const qsizetype length = link.range.end - link.range.begin;
            constexpr qsizetype longest = 200;
            if (link.range.begin > 0 || length < 4 || length > longest || !linkFields(link.address).has("URL"_L1))
                continue;
            const QString words = rich.text.first(qMin(link.range.end, rich.text.size()));
            if (!words.contains("://"_L1) && words.contains(u' '))
                fields.add("title"_L1, words, guessed);
            return;
        }
    }

    Fields workFields(const GumboNode *cite)
    {
        const auto known = m_works.constFind(cite);
        if (known != m_works.constEnd())
            return *known;
        const Fields fields = citeFields(richText(cite), kindOf(cite));
        m_works.insert(cite, fields);
        return fields;
    }

    const ListedItems &m_listed;
    QHash<const GumboNode *, Fields> m_works;
    QList<FoundReference> m_found;
};

QList<FoundReference> referencesOf(const QList<Entry> &entries)
{
    QList<FoundReference> found;
    found.reserve(entries.size());
    for (const Entry &entry : entries) {
        if (!entry.text.isEmpty())
            found.append(reference(entry.number, entry.text, entry.anchor, lineFields(entry.text, entry.addresses)));
    }
    return found;
}

} // namespace

QList<FoundReference> referencesInHtml(const QByteArray &html)
{
    const html::Tree tree(html, QDeadlineTimer(html::patience), GUMBO_TAG_LAST);
    if (!tree.root())
        return {};
    const ListedItems listed = listedItems(tree.root());
    if (!listed.items.isEmpty())
        return Items(listed).read();
    return referencesOf(listedEntries(linesOf(tree.root())));
}

QList<FoundReference> referencesInText(const QString &text)
{
    const QList<Line> lines = linesOf(text);
    QList<Entry> entries = listedEntries(lines);
    if (entries.isEmpty())
        entries = entriesOnly(lines);
    return referencesOf(entries);
}

} // namespace citation
