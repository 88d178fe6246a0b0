// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/citations/citationlist.h"
#include "gui/citations/citationsidebar.h"
#include "gui/citations/citationstyles.h"

#include <QJsonDocument>
#include <QTest>

namespace test {

/// What a sidebar needs before it is made.
struct Styles
{
    gui::CitationStyles styles;
};

/// The citation sidebar on the screen, and a person's hands.
struct Sidebar : Styles, gui::CitationSidebar
{
    /// `folder`: of styles that a reader adds; empty: none can be added.
    explicit Sidebar(const QString &folder = {})
        : Styles{.styles{folder}}
        , CitationSidebar(styles)
    {
        resize(320, 500);
        show();
    }
    gui::CitationList *list() { return findChild<gui::CitationList *>(QStringLiteral("citationList")); }
    QModelIndex row(int number) { return list()->model()->index(number - 1, 0); }
    void click(int number)
    {
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(row(number)).topLeft() + QPoint(20, 20));
    }
};

/// References to show. Members of the test, for there is a namespace of the name.
struct Works
{
    static library::Citation citation(const QString &title, int places = 1, const QString &doi = {}, bool verified = true)
    {
        QJsonObject csl{{QStringLiteral("title"), title}};
        if (!doi.isEmpty())
            csl[QStringLiteral("DOI")] = doi;
        return {{title, csl, verified}, places};
    }

    /// A work that says of itself what it is.
    static library::Citation citationOf(const QString &type)
    {
        library::Citation made = citation(QStringLiteral("A %1").arg(type));
        made.reference.csl[QStringLiteral("type")] = type;
        return made;
    }

    /// A journal article with all that a style prints.
    static library::Citation work()
    {
        const auto csl = QJsonDocument::fromJson(R"({"type":"article-journal","title":"Long-term follow-up","volume":"378",
            "author":[{"family":"Kyle","given":"Robert A"}],"container-title":"New England Journal","issue":"3","page":"241-249",
            "issued":{"date-parts":[[2018]]}})");
        return {{QStringLiteral("kyle"), csl.object(), true}, 1};
    }

    static library::Article article(const QList<library::Citation> &citations)
    {
        library::Article article;
        article.citations = citations;
        return article;
    }
};

} // namespace test
