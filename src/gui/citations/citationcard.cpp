// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/citations/citationcard.h"

#include "gui/citations/referencedata.h"
#include "gui/citations/worktype.h"

#include <QCoreApplication>
#include <QLocale>

namespace gui {

namespace {

/// Where the cards' words are translated.
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(gui::CitationCard)
};

constexpr QLatin1StringView doiResolver("https://doi.org/");
constexpr QLatin1StringView pubmed("https://pubmed.ncbi.nlm.nih.gov/");

/// A DOI may hold any sign, “#” and “?” among them, which would end the path of an address taken as it is.
QUrl addressOf(const QString &address)
{
    if (!address.startsWith(doiResolver))
        return QUrl(address);
    QUrl url(doiResolver.toString());
    url.setPath(u'/' + address.sliced(doiResolver.size()), QUrl::DecodedMode);
    return url;
}

QString labelOf(const QString &address)
{
    if (address.startsWith(doiResolver))
        return QStringLiteral("DOI ") + address.sliced(doiResolver.size());
    if (address.startsWith(pubmed))
        return QStringLiteral("PubMed ") + address.sliced(pubmed.size()).chopped(1);
    QString label = address.sliced(qMax(0, address.indexOf(QLatin1String("//")) + 2));
    return label.endsWith(u'/') ? label.chopped(1) : label;
}

} // namespace

CitationCard citationCard(const library::Citation &citation, int number)
{
    const QString address = library::address(citation.reference);
    CitationCard card{number,
                      {library::plainText(citation.reference), {}},
                      {},
                      {},
                      qMax(1, citation.places),
                      citation.reference,
                      citation.number > 0 ? citation.number : number,
                      citation.anchor,
                      citation.marks};
    const QUrl url = addressOf(address);
    if (!address.isEmpty() && url.isValid() && !url.host().isEmpty()) {
        card.address = url;
        card.addressLabel = labelOf(address);
    }
    return card;
}

QString typeText(const CitationCard &card)
{
    return workTypeName(card.reference.csl.value(QLatin1String("type")).toString());
}

QString placesText(const CitationCard &card)
{
    return card.places > 1 ? Tr::tr("Cited %Ln times", nullptr, card.places) : QString();
}

QString notVerifiedText()
{
    return Tr::tr("Not verified");
}

QString notVerifiedMeaning()
{
    return Tr::
        tr("The editors could not confirm that this work exists as it is described here. Look it up before you rely on it.");
}

QString spokenText(const CitationCard &card)
{
    QStringList parts{Tr::tr("Reference %1").arg(QLocale().toString(card.shownNumber))};
    if (const QString type = typeText(card); !type.isEmpty())
        parts.append(type);
    parts.append(card.line.text);
    if (!card.reference.verified)
        parts.append(notVerifiedText());
    if (card.places > 1)
        parts.append(placesText(card));
    if (!card.addressLabel.isEmpty())
        parts.append(card.addressLabel);
    for (QString &part : parts) {
        if (part.endsWith(u'.'))
            part.chop(1);
    }
    return parts.join(QStringLiteral(". "));
}

std::unique_ptr<QMimeData> copied(const QList<CitationCard> &cards, const std::shared_ptr<QTemporaryDir> &folder)
{
    return std::make_unique<ReferenceData>(cards, folder);
}

} // namespace gui
