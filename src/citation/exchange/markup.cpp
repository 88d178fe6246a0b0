// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/exchange/markup.h"

namespace citation::exchange {

namespace {

using namespace Qt::StringLiterals;

/// The element's name; the tag when its attributes say so.
Tag tagOf(QStringView inner)
{
    if (inner == "i"_L1 || inner == "em"_L1)
        return Tag::Italic;
    if (inner == "b"_L1 || inner == "strong"_L1)
        return Tag::Bold;
    if (inner == "sup"_L1)
        return Tag::Superscript;
    if (inner == "sub"_L1)
        return Tag::Subscript;
    if (inner == "sc"_L1)
        return Tag::SmallCaps;
    if (!inner.startsWith("span "_L1))
        return Tag::None;
    if (inner.contains("nocase"_L1))
        return Tag::NoCase;
    return inner.contains("small-caps"_L1) ? Tag::SmallCaps : Tag::None;
}

QStringView elementOf(Tag tag, QStringView inner)
{
    return tag == Tag::NoCase || (tag == Tag::SmallCaps && inner.startsWith("span"_L1)) ? u"span" : inner;
}

struct Open
{
    Tag tag = Tag::None;
    QString element;
};

constexpr qsizetype longestTag = 80;

} // namespace

QList<MarkupToken> markupTokens(const QString &text)
{
    QList<MarkupToken> tokens;
    QList<Open> open;
    QString words;
    const auto flush = [&] {
        if (!words.isEmpty())
            tokens.append({Tag::None, false, words});
        words.clear();
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        const qsizetype end = text.at(at) == u'<'
            ? QStringView(text).sliced(at).first(qMin(longestTag, text.size() - at)).indexOf(u'>')
            : -1;
        const QStringView inner = end > 0 ? QStringView(text).sliced(at + 1, end - 1) : QStringView();
        const Tag tag = tagOf(inner);
        if (tag != Tag::None) {
            flush();
            tokens.append({tag, true, {}});
            open.append({tag, elementOf(tag, inner).toString()});
        } else if (inner.startsWith(u'/') && !open.isEmpty() && inner.sliced(1) == open.constLast().element) {
            flush();
            tokens.append({open.takeLast().tag, false, {}});
        } else {
            words += text.at(at);
            continue;
        }
        at += end;
    }
    flush();
    while (!open.isEmpty())
        tokens.append({open.takeLast().tag, false, {}});
    return tokens;
}

QString plain(const QString &text)
{
    if (!text.contains(u'<'))
        return text;
    QString words;
    for (const MarkupToken &token : markupTokens(text))
        words += token.text;
    return words;
}

QString onOneLine(const QString &text)
{
    QString line;
    line.reserve(text.size());
    for (const QChar sign : text) {
        const bool isBlank = sign == u' ' || (sign >= u'\t' && sign <= u'\r') || sign == QChar(0x2028) || sign == QChar(0x2029);
        if (!isBlank)
            line += sign;
        else if (!line.isEmpty() && !line.endsWith(u' '))
            line += u' ';
    }
    if (line.endsWith(u' '))
        line.chop(1);
    return line;
}

QString openingTag(Tag tag)
{
    switch (tag) {
    case Tag::Italic:
        return u"<i>"_s;
    case Tag::Bold:
        return u"<b>"_s;
    case Tag::Superscript:
        return u"<sup>"_s;
    case Tag::Subscript:
        return u"<sub>"_s;
    case Tag::SmallCaps:
        return u"<span style=\"font-variant:small-caps;\">"_s;
    case Tag::NoCase:
        return u"<span class=\"nocase\">"_s;
    case Tag::None:
        break;
    }
    return {};
}

QString closingTag(Tag tag)
{
    // “<span class="nocase">” is closed by its element's name.
    const QString opening = openingTag(tag);
    return opening.isEmpty() ? opening : u"</"_s + opening.sliced(1).section(u' ', 0, 0).remove(u'>') + u'>';
}

} // namespace citation::exchange
