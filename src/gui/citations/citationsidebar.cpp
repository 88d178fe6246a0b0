// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/citations/citationsidebar.h"

#include "gui/citations/citationlist.h"

#include <QLabel>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace gui {

class CitationSidebar::Private
{
public:
    explicit Private(CitationSidebar *sidebar)
        : header(new QLabel(sidebar))
        , pages(new QStackedWidget(sidebar))
        , list(new CitationList(pages))
        , note(new QLabel(pages))
    {
    }

    void showNote(const QString &text)
    {
        list->setCitations({});
        header->setText(CitationSidebar::tr("References"));
        note->setText(text);
        pages->setCurrentWidget(note);
    }

    QLabel *const header; // all the sidebar's children
    QStackedWidget *const pages;
    CitationList *const list;
    QLabel *const note;
};

CitationSidebar::CitationSidebar(QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this))
{
    setObjectName(QStringLiteral("citationSidebar"));
    d->header->setObjectName(QStringLiteral("citationHeader"));
    d->header->setContentsMargins(12, 8, 12, 8);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    d->header->setFont(bold);
    d->note->setObjectName(QStringLiteral("citationNote"));
    d->note->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    d->note->setMargin(24);
    d->note->setWordWrap(true);
    d->note->setForegroundRole(QPalette::PlaceholderText);
    d->note->setBackgroundRole(QPalette::Base);
    d->note->setAutoFillBackground(true);
    d->pages->addWidget(d->list);
    d->pages->addWidget(d->note);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(d->header);
    column->addWidget(d->pages, 1);
    setFocusProxy(d->list);
    connect(d->list, &CitationList::placeRequested, this, &CitationSidebar::placeRequested);
    connect(d->list, &CitationList::addressRequested, this, &CitationSidebar::addressRequested);
    clear();
}

CitationSidebar::~CitationSidebar() = default;

void CitationSidebar::setArticle(const library::Article &article)
{
    if (article.citations.isEmpty()) {
        d->showNote(tr("This article cites no works"));
        return;
    }
    d->list->setCitations(article.citations);
    //: the header of the citation sidebar; %1 is how many there are
    d->header->setText(tr("References · %1").arg(QLocale().toString(article.citations.size())));
    d->pages->setCurrentWidget(d->list);
}

void CitationSidebar::clear()
{
    d->showNote(tr("The works that an article cites are listed here"));
}

void CitationSidebar::select(int number)
{
    d->list->select(number);
}

void CitationSidebar::setHovered(int number)
{
    d->list->setHovered(number);
}

} // namespace gui
