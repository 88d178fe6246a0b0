// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/reference.h"

#include <QMetaType>
#include <QUrl>

namespace gui {

/// What a card of the citation sidebar says, made once an article.
struct CitationCard
{
    int number = 0; ///< from 1, as in [1]
    QString text; ///< authors, title, where it appeared
    QUrl address; ///< empty where the work has none
    QString addressLabel; ///< “DOI 10.1056/…”, “PubMed 123”, “example.org/page”
    int places = 1; ///< how often the article cites it
    bool verified = true;
};

[[nodiscard]] CitationCard citationCard(const library::Citation &citation, int number);

/// “Cited 3 times”; empty for once.
[[nodiscard]] QString placesText(const CitationCard &card);
/// The words of the badge, and what they mean.
[[nodiscard]] QString notVerifiedText();
[[nodiscard]] QString notVerifiedMeaning();
/// All of it in one sentence, for screen readers.
[[nodiscard]] QString spokenText(const CitationCard &card);
/// What is copied: “3. text address”.
[[nodiscard]] QString copiedText(const CitationCard &card);

} // namespace gui

Q_DECLARE_METATYPE(gui::CitationCard)
