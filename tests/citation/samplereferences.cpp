// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplereferences.h"

#include "base/atomicfile.h"
#include "citation/exchange.h"
#include "citation/exchange/dates.h"
#include "citation/exchange/item.h"
#include "citation/exchange/names.h"

#include <QFileInfo>

namespace test {

using namespace Qt::StringLiterals;

QList<library::Reference> sampleReferences(Sample sample)
{
    const QString file = sample == Sample::Bundled ? QStringLiteral(BUNDLED)
        : sample == Sample::Shared                 ? QStringLiteral(SHARED)
                                                   : QStringLiteral(HARD);
    if (!QFileInfo::exists(file))
        return {};
    const auto text = base::readFile(file);
    const auto read = text ? citation::read(*text, citation::Format::CslJson) : std::unexpected(text.error());
    if (!read || !read->problems.isEmpty())
        qFatal("%s cannot be read", qPrintable(file));
    return read->references;
}

QString comparable(const QJsonObject &csl, QLatin1StringView variable, bool plain)
{
    namespace exchange = citation::exchange;
    if (variable == "author"_L1 || variable == "editor"_L1) {
        QStringList people;
        for (const exchange::Name &name : exchange::names(csl, variable)) {
            const QString whole = exchange::wholeFamily(name) + u'|' + exchange::wholeGiven(name) + u'|' + name.suffix;
            // A family name alone is a body's in some formats.
            people.append(name.isBody() ? name.literal + u"||"_s : whole);
        }
        return people.join(u'\n');
    }
    if (variable == "issued"_L1 || variable == "accessed"_L1) {
        const exchange::Date date = exchange::date(csl, variable);
        return exchange::edtf(date) + date.literal;
    }
    QString text = plain ? exchange::field(csl, variable) : exchange::richField(csl, variable);
    if (variable == "page"_L1)
        text.replace(u'–', u'-');
    return text;
}

} // namespace test
