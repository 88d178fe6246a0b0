// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builder/passages.h"

#include <QSet>

namespace builder {

namespace {

using namespace Qt::StringLiterals;

/// Elements within a line; every other one ends it.
bool isInline(const QByteArray &name)
{
    static const QSet<QByteArray> names{"a",    "abbr", "b",   "bdi",    "bdo",  "cite", "code", "data", "del",   "dfn",
                                        "em",   "i",    "img", "ins",    "kbd",  "mark", "q",    "s",    "small", "samp",
                                        "span", "sub",  "sup", "strong", "time", "u",    "var",  "wbr"};
    return names.contains(name);
}

/// A tag as it stands between < and >.
struct Tag
{
    QByteArray name;
    QByteArrayView rest; ///< attributes
    bool closes = false;

    [[nodiscard]] QByteArray attribute(QByteArrayView key) const
    {
        const qsizetype at = rest.indexOf(' ' + key.toByteArray() + "=\"");
        if (at < 0)
            return {};
        const qsizetype start = at + key.size() + 3;
        const qsizetype end = rest.indexOf('"', start);
        return end < 0 ? QByteArray() : rest.sliced(start, end - start).toByteArray();
    }
    [[nodiscard]] bool isHeading() const
    {
        return name.size() == 2 && name.at(0) == 'h' && name.at(1) >= '1' && name.at(1) <= '6';
    }
};

QString unescaped(QByteArrayView text)
{
    QString plain = QString::fromUtf8(text);
    if (!plain.contains(u'&'))
        return plain;
    // The ampersand last: “&amp;lt;” is the text “&lt;”.
    return plain.replace("&lt;"_L1, "<"_L1)
        .replace("&gt;"_L1, ">"_L1)
        .replace("&quot;"_L1, "\""_L1)
        .replace("&#39;"_L1, "'"_L1)
        .replace("&nbsp;"_L1, " "_L1)
        .replace("&amp;"_L1, "&"_L1);
}

/// Runs once over HTML as the sanitiser writes it: every tag closed, every < and & in text escaped.
class Scanner
{
public:
    explicit Scanner(QList<search::Passage> &passages)
        : m_passages(passages)
    {
        m_passages.append(search::Passage());
    }

    void read(const QByteArray &html);
    void endLine() { m_lineEnds = true; }
    void write(const QString &text);

private:
    void readTag(QByteArrayView inner);
    void readHeading(const Tag &tag);
    [[nodiscard]] QString &target()
    {
        search::Passage &passage = m_passages.last();
        return m_inHeading ? passage.heading : passage.text;
    }

    QList<search::Passage> &m_passages;
    bool m_inHeading = false;
    bool m_gap = false;
    bool m_lineEnds = false;
    QByteArray m_skipped; ///< the element whose text is no text of the article; empty: none
    int m_skippedDepth = 0;
};

void Scanner::write(const QString &text)
{
    QString &out = target();
    for (const QChar sign : text) {
        if (sign.isSpace()) {
            m_gap = true;
            continue;
        }
        if (!out.isEmpty() && m_lineEnds && !m_inHeading)
            out += u'\n';
        else if (!out.isEmpty() && (m_gap || m_lineEnds))
            out += u' ';
        m_gap = m_lineEnds = false;
        out += sign;
    }
}

void Scanner::readHeading(const Tag &tag)
{
    if (!tag.closes)
        m_passages.append({unescaped(tag.attribute("id")), {}, {}});
    m_inHeading = !tag.closes;
    m_gap = m_lineEnds = false;
}

void Scanner::readTag(QByteArrayView inner)
{
    Tag tag;
    tag.closes = inner.startsWith('/');
    const QByteArrayView named = tag.closes ? inner.sliced(1) : inner;
    qsizetype end = 0;
    while (end < named.size() && named.at(end) != ' ' && named.at(end) != '/' && named.at(end) != '>')
        ++end;
    tag.name = named.first(end).toByteArray();
    tag.rest = named.sliced(end);
    if (!m_skipped.isEmpty()) {
        if (tag.name == m_skipped)
            m_skippedDepth += tag.closes ? -1 : 1;
        if (m_skippedDepth == 0)
            m_skipped.clear();
    } else if (tag.isHeading()) {
        readHeading(tag);
    } else if (tag.name == "sup" && !tag.closes && tag.attribute("class") == "citations") {
        m_skipped = tag.name;
        m_skippedDepth = 1;
    } else if (!isInline(tag.name)) {
        endLine();
    }
}

void Scanner::read(const QByteArray &html)
{
    qsizetype at = 0;
    while (at < html.size()) {
        const qsizetype open = html.indexOf('<', at);
        const qsizetype textEnd = open < 0 ? html.size() : open;
        if (textEnd > at && m_skipped.isEmpty())
            write(unescaped(QByteArrayView(html).sliced(at, textEnd - at)));
        if (open < 0)
            break;
        // Attributes have no bare >: the sanitiser escapes it.
        const qsizetype close = html.indexOf('>', open);
        if (close < 0)
            break;
        readTag(QByteArrayView(html).sliced(open + 1, close - open - 1));
        at = close + 1;
    }
    m_inHeading = false;
    endLine();
}

} // namespace

QList<search::Passage> passagesOf(const pack::ArticleRecord &article)
{
    QList<search::Passage> passages;
    Scanner scanner(passages);
    scanner.read(article.summaryHtml);
    for (const pack::FactRecord &fact : article.facts) {
        scanner.write(fact.label + u": "_s);
        scanner.read(fact.valueHtml);
    }
    scanner.read(article.bodyHtml);
    passages.removeIf([](const search::Passage &passage) { return passage.text.isEmpty() && passage.heading.isEmpty(); });
    return passages;
}

} // namespace builder
