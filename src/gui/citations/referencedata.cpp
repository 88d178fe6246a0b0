// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/citations/referencedata.h"

#include "base/atomicfile.h"
#include "citation/exchange.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtConcurrentRun>
#include <QTemporaryDir>
#include <QUuid>

namespace gui {

namespace {

constexpr QLatin1StringView textType("text/plain");
constexpr QLatin1StringView htmlType("text/html");
constexpr QLatin1StringView cslType("application/vnd.citationstyles.csl+json");
constexpr QLatin1StringView bibtexType("text/x-bibtex");
constexpr QLatin1StringView risType("application/x-research-info-systems");
constexpr QLatin1StringView fileType("text/uri-list");

/// The address of a card where its text does not say it.
QString unsaidAddress(const CitationCard &card)
{
    const QString address = card.address.isEmpty() ? QString() : card.address.toString(QUrl::FullyEncoded);
    return card.line.text.contains(address) ? QString() : address;
}

QString plainTextOf(const QList<CitationCard> &cards)
{
    QStringList lines;
    for (const CitationCard &card : cards) {
        const QString number = cards.size() > 1 ? QString::number(card.shownNumber) + QStringLiteral(". ") : QString();
        const QString address = unsaidAddress(card);
        lines.append(number + card.line.text + (address.isEmpty() ? QString() : u' ' + address));
    }
    return lines.join(u'\n') + (cards.size() > 1 ? QStringLiteral("\n") : QString());
}

QString paragraphsOf(const QList<CitationCard> &cards)
{
    QString html;
    for (const CitationCard &card : cards) {
        const QString address = unsaidAddress(card).toHtmlEscaped();
        html += QStringLiteral("<p>%1%2</p>\n")
                    .arg(htmlOf(card.line),
                         address.isEmpty() ? QString() : QStringLiteral(" <a href=\"%1\">%1</a>").arg(address));
    }
    return html;
}

QByteArray cslJsonOf(const QList<CitationCard> &cards)
{
    QJsonArray items;
    for (const CitationCard &card : cards) {
        QJsonObject item = card.reference.csl;
        item[QLatin1String("id")] = card.reference.key;
        items.append(item);
    }
    return QJsonDocument(items).toJson();
}

/// “kyle2018.ris” for one, as its author called it; a key may hold anything, so little of it is taken.
QString fileName(const QList<library::Reference> &references)
{
    constexpr qsizetype longest = 60;
    QString name;
    for (const QChar sign : references.size() == 1 ? references.first().key : QString()) {
        const bool isPlain = sign.unicode() < 128 && (sign.isLetterOrNumber() || sign == u'-' || sign == u'_');
        if (isPlain && name.size() < longest)
            name += sign;
    }
    return (name.isEmpty() ? QStringLiteral("references") : name) + QStringLiteral(".ris");
}

} // namespace

ReferenceData::Written ReferenceData::write(const QList<CitationCard> &cards, const std::shared_ptr<QTemporaryDir> &folder)
{
    QList<library::Reference> references;
    for (const CitationCard &card : cards)
        references.append(card.reference);
    Written written{plainTextOf(cards),
                    paragraphsOf(cards),
                    cslJsonOf(cards),
                    citation::written(references, citation::Format::BibTeX),
                    citation::written(references, citation::Format::Ris),
                    {}};
    if (!folder)
        return written;
    // Each in a folder of its own: whoever takes one of the same name may still be reading it.
    const QString place = folder->filePath(QUuid::createUuid().toString(QUuid::Id128));
    const QString file = QDir(place).filePath(fileName(references));
    if (QDir().mkpath(place) && base::writeFileAtomically(file, written.ris))
        written.file = QUrl::fromLocalFile(file);
    return written;
}

ReferenceData::ReferenceData(const QList<CitationCard> &cards, const std::shared_ptr<QTemporaryDir> &folder)
    : m_written(QtConcurrent::run(write, cards, folder))
    , m_hasFile(folder != nullptr)
{
}

QStringList ReferenceData::formats() const
{
    QStringList all{textType, htmlType, cslType, bibtexType, risType};
    if (m_hasFile)
        all.append(fileType);
    return all;
}

QVariant ReferenceData::retrieveData(const QString &mimeType, QMetaType type) const
{
    if (!formats().contains(mimeType))
        return QMimeData::retrieveData(mimeType, type);
    const Written written = m_written.result(); // waits only where somebody asks within the first milliseconds
    if (mimeType == textType)
        return written.text;
    if (mimeType == htmlType)
        return written.html;
    if (mimeType == cslType)
        return written.cslJson;
    if (mimeType == bibtexType)
        return written.bibtex;
    if (mimeType == risType)
        return written.ris;
    return written.file.isEmpty() ? QVariantList() : QVariantList{written.file};
}

} // namespace gui
