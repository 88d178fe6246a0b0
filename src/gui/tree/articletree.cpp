// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/tree/articletree.h"

#include "gui/tree/contentsview.h"
#include "gui/tree/topicsview.h"

namespace gui {

class ArticleTree::Private
{
public:
    Private(library::LibraryService &libraries, ArticleTree *tree)
        : contents(new ContentsView(libraries, tree))
        , topics(new TopicsView(libraries, tree))
    {
    }

    ContentsView *const contents; // the tab widget's children
    TopicsView *const topics;
};

ArticleTree::ArticleTree(library::LibraryService &libraries, QWidget *parent)
    : QTabWidget(parent)
    , d(std::make_unique<Private>(libraries, this))
{
    setObjectName(QStringLiteral("articleTree"));
    setDocumentMode(true);
    addTab(d->contents, tr("Contents"));
    addTab(d->topics, tr("Topics"));
    for (const TreeView *view : std::initializer_list<TreeView *>{d->contents, d->topics}) {
        connect(view, &TreeView::articleChosen, this, &ArticleTree::articleChosen);
        connect(view, &TreeView::sectionChosen, this, &ArticleTree::sectionChosen);
        connect(view, &TreeView::articleWantedInNewTab, this, &ArticleTree::articleWantedInNewTab);
    }
}

ArticleTree::~ArticleTree() = default;

void ArticleTree::setLibrary(const library::LibraryInfo &library)
{
    d->contents->setLibrary(library);
    d->topics->setLibrary(library);
}

void ArticleTree::showLetter(const QString &label)
{
    setCurrentWidget(d->contents);
    d->contents->showLetter(label);
}

void ArticleTree::setCurrentArticle(const library::Article &article)
{
    d->contents->setCurrentArticle(article);
    d->topics->setCurrentArticle(article);
}

void ArticleTree::clearCurrentArticle()
{
    d->contents->clearCurrentArticle();
    d->topics->clearCurrentArticle();
}

} // namespace gui
