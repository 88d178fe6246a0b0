// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/exchange/xmlfile.h"

namespace citation::exchange {

QByteArray xmlFile(const QList<library::Reference> &references, Layout layout,
                   const std::function<void(QXmlStreamWriter &)> &begin,
                   const std::function<void(QXmlStreamWriter &, const QJsonObject &csl, const QString &key, qsizetype number)>
                       &put)
{
    const QStringList keys = legalKeys(references);
    QByteArray file;
    QXmlStreamWriter xml(&file);
    if (layout == Layout::Indented) {
        xml.setAutoFormatting(true);
        xml.setAutoFormattingIndent(2);
    }
    xml.writeStartDocument();
    begin(xml);
    for (qsizetype i = 0; i < references.size(); ++i)
        put(xml, references.at(i).csl, keys.at(i), i + 1);
    xml.writeEndDocument(); // closes what begin() opened
    return file;
}

} // namespace citation::exchange
