// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/citations/richline.h"

#include <QXmlStreamReader>

namespace gui {

namespace {

using namespace Qt::StringLiterals;

/// What an element adds to the format around it.
QTextCharFormat within(QTextCharFormat format, const QXmlStreamReader &xml)
{
    const QStringView name = xml.name();
    if (name == "i"_L1 || name == "em"_L1)
        format.setFontItalic(!format.fontItalic()); // a title within a title stands upright
    else if (name == "b"_L1 || name == "strong"_L1)
        format.setFontWeight(QFont::DemiBold);
    else if (name == "sup"_L1)
        format.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
    else if (name == "sub"_L1)
        format.setVerticalAlignment(QTextCharFormat::AlignSubScript);
    const QStringView style = xml.attributes().value("style"_L1);
    if (style.contains("small-caps"_L1))
        format.setFontCapitalization(QFont::SmallCaps);
    if (style.contains("font-style:normal"_L1))
        format.setFontItalic(false);
    return format;
}

} // namespace

RichLine richLine(const QString &html, const QString &plain)
{
    RichLine line;
    QXmlStreamReader xml(u"<p>"_s + html + u"</p>"_s);
    QList<QTextCharFormat> open{QTextCharFormat()};
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement:
            open.append(within(open.last(), xml));
            break;
        case QXmlStreamReader::EndElement:
            open.removeLast();
            break;
        case QXmlStreamReader::Characters: {
            const auto start = static_cast<int>(line.text.size());
            line.text += xml.text();
            if (!open.last().isEmpty())
                line.formats.append({start, static_cast<int>(xml.text().size()), open.last()});
            break;
        }
        default:
            break;
        }
    }
    return xml.hasError() ? RichLine{plain, {}} : line;
}

QString htmlOf(const RichLine &line)
{
    QString html;
    qsizetype done = 0;
    for (const QTextLayout::FormatRange &range : line.formats) {
        html += QStringView(line.text).mid(done, range.start - done).toString().toHtmlEscaped();
        QString words = QStringView(line.text).mid(range.start, range.length).toString().toHtmlEscaped();
        if (range.format.fontItalic())
            words = u"<i>%1</i>"_s.arg(words);
        if (range.format.fontWeight() > QFont::Normal)
            words = u"<b>%1</b>"_s.arg(words);
        if (range.format.fontCapitalization() == QFont::SmallCaps)
            words = u"<span style=\"font-variant: small-caps\">%1</span>"_s.arg(words);
        if (range.format.verticalAlignment() == QTextCharFormat::AlignSuperScript)
            words = u"<sup>%1</sup>"_s.arg(words);
        else if (range.format.verticalAlignment() == QTextCharFormat::AlignSubScript)
            words = u"<sub>%1</sub>"_s.arg(words);
        html += words;
        done = range.start + range.length;
    }
    return html + QStringView(line.text).mid(done).toString().toHtmlEscaped();
}

} // namespace gui
