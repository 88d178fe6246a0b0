// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/citations/richline.h"
#include "library/reference.h"

#include <QMetaType>
#include <QUrl>

#include <memory>

class QMimeData;
class QTemporaryDir;

namespace gui {

/// What a card of the citation sidebar says, made once an article.
struct CitationCard
{
    int number = 0; ///< from 1, as in [1]
    RichLine line; ///< authors, title, where it appeared; in the chosen style once it is formatted
    QUrl address; ///< empty where the work has none
    QString addressLabel; ///< “DOI 10.1056/…”, “PubMed 123”, “example.org/page”
    int places = 1; ///< how often the article cites it
    library::Reference reference;
    int shownNumber = 0; ///< the one that the page has for it
    QString anchor; ///< what its marks lead to; empty: as in articles of ours
    QStringList marks; ///< where they are; empty: as in articles of ours
};

[[nodiscard]] CitationCard citationCard(const library::Citation &citation, int number);

/// “Journal article”; empty where the work does not say what it is.
[[nodiscard]] QString typeText(const CitationCard &card);
/// “Cited 3 times”; empty for once.
[[nodiscard]] QString placesText(const CitationCard &card);
/// The words of the badge, and what they mean.
[[nodiscard]] QString notVerifiedText();
[[nodiscard]] QString notVerifiedMeaning();
/// All of it in one sentence, for screen readers.
[[nodiscard]] QString spokenText(const CitationCard &card);
/// What is copied or dragged: plain text, HTML, CSL-JSON, BibTeX and RIS at once, so that a mail, a word processor and a
/// reference manager each take what they know; with a folder, a file too. One card goes without its number. GUI thread.
[[nodiscard]] std::unique_ptr<QMimeData> copied(const QList<CitationCard> &cards,
                                                const std::shared_ptr<QTemporaryDir> &folder = {});

} // namespace gui

Q_DECLARE_METATYPE(gui::CitationCard)
