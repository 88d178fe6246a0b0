// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builder/citationmarks.h"

#include <algorithm>

namespace builder {

namespace {

using namespace Qt::StringLiterals;

/// “@a; @b” as keys; empty where it is none.
QStringList keysOf(const QString &inner)
{
    QStringList keys;
    for (const QString &part : inner.split(u';')) {
        const QString trimmed = part.trimmed();
        if (!trimmed.startsWith(u'@') || !isCitationKey(trimmed.mid(1)))
            return {};
        keys.append(trimmed.mid(1));
    }
    return keys;
}

QString withoutTrailingBlanks(QString text)
{
    while (!text.isEmpty() && text.back().isSpace())
        text.chop(1);
    return text;
}

} // namespace

bool isCitationKey(const QString &key)
{
    return !key.isEmpty()
        && std::ranges::all_of(key, [](QChar sign) { return sign.isLetterOrNumber() || u"_-.:/"_s.contains(sign); });
}

QList<Piece> citationPieces(const QString &text)
{
    QList<Piece> pieces;
    qsizetype done = 0;
    for (qsizetype open = text.indexOf("[@"_L1); open >= 0; open = text.indexOf("[@"_L1, done)) {
        if (const QString before = withoutTrailingBlanks(text.mid(done, open - done)); !before.isEmpty())
            pieces.append(Words{before});
        const qsizetype close = text.indexOf(u']', open);
        const qsizetype end = close < 0 ? text.size() : close + 1;
        const QStringList keys = close < 0 ? QStringList() : keysOf(text.mid(open + 1, close - open - 1));
        if (keys.isEmpty())
            pieces.append(BadMark{text.mid(open, end - open)});
        else
            pieces.append(Mark{keys});
        done = end;
    }
    if (done < text.size())
        pieces.append(Words{text.mid(done)});
    return pieces;
}

QByteArray Numbering::mark(const QStringList &keys)
{
    QByteArray html = "<sup class=\"citations\">";
    bool first = true;
    for (const QString &key : keys) {
        const auto known = m_indexes.constFind(key);
        const qsizetype index = known == m_indexes.cend() ? m_citations.size() : *known;
        if (known == m_indexes.cend()) {
            m_indexes.insert(key, index);
            m_citations.append({{key, {}, true}, 0});
        }
        const QByteArray number = QByteArray::number(index + 1);
        const QByteArray place = QByteArray::number(++m_citations[index].places);
        html += (first ? "" : ", ")
            + ("<a class=\"citation\" id=\"citation-" + number + '-' + place + "\" href=\"#reference-" + number) + "\">" + number
            + "</a>";
        first = false;
    }
    return html + "</sup>";
}

} // namespace builder
