// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/citations/worktypeicon.h"

#include <QHash>

namespace gui {

QString workTypeIcon(const QString &cslType)
{
    using namespace Qt::StringLiterals;
    static const QHash<QString, QLatin1StringView> icons{
        {u"article"_s, "article"_L1},
        {u"article-journal"_s, "article"_L1},
        {u"article-magazine"_s, "article"_L1},
        {u"article-newspaper"_s, "article"_L1},
        {u"paper-conference"_s, "article"_L1},
        {u"periodical"_s, "article"_L1},
        {u"review"_s, "article"_L1},
        {u"review-book"_s, "article"_L1},
        {u"book"_s, "book"_L1},
        {u"classic"_s, "book"_L1},
        {u"collection"_s, "book"_L1},
        {u"chapter"_s, "chapter"_L1},
        {u"entry"_s, "chapter"_L1},
        {u"entry-dictionary"_s, "chapter"_L1},
        {u"entry-encyclopedia"_s, "chapter"_L1},
        {u"webpage"_s, "webpage"_L1},
        {u"post"_s, "webpage"_L1},
        {u"post-weblog"_s, "webpage"_L1},
        {u"report"_s, "report"_L1},
        {u"standard"_s, "report"_L1},
        {u"thesis"_s, "thesis"_L1},
        {u"dataset"_s, "dataset"_L1},
        {u"software"_s, "software"_L1},
        {u"bill"_s, "legislation"_L1},
        {u"hearing"_s, "legislation"_L1},
        {u"legal_case"_s, "legislation"_L1},
        {u"legislation"_s, "legislation"_L1},
        {u"regulation"_s, "legislation"_L1},
        {u"treaty"_s, "legislation"_L1},
    };
    return "work-"_L1 + icons.value(cslType, "other"_L1);
}

} // namespace gui
