// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/results/resultsview.h"

#include "gui/results/articlepreview.h"
#include "gui/results/librarysearch.h"
#include "gui/results/querytext.h"
#include "gui/results/resultdelegate.h"
#include "gui/results/resultfilters.h"
#include "gui/results/resultsmodel.h"
#include "gui/text/errortext.h"
#include "search/queryparser.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QSplitter>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace gui {

namespace {

/// Libraries that answer within this stand in their own order; those that are slower come behind, and nobody waits for them.
constexpr std::chrono::milliseconds togetherWithin(80);

} // namespace

class ResultsView::Private
{
public:
    Private(library::LibraryService &service, ResultsView *view);

    void build();
    void begin();
    void take(const QString &libraryId, qint64 first, const base::Result<library::Hits> &hits);
    [[nodiscard]] qsizetype placeOf(const QString &libraryId) const;
    void showArrived();
    void showSummary();
    void activate(const QModelIndex &index, bool inNewTab);
    void preview();
    bool keyPressed(const QKeyEvent &event);

    ResultsView *const q;
    LibrarySearch search;
    ResultsModel model;
    ResultDelegate delegate;
    QTimer together;
    QList<LibraryAnswer> arrived; ///< answers that are not shown yet
    QList<library::LibraryInfo> libraries;
    QString text;
    library::Query query;
    bool hasAllWords = true; ///< in each library that has answered

    QLabel *const summary; // the view's children
    QLabel *const note;
    QCheckBox *const grouped;
    ResultFilters *const filters;
    QListView *const list;
    ArticlePreview *const previewPane;
};

ResultsView::Private::Private(library::LibraryService &service, ResultsView *view)
    : q(view)
    , search(service)
    , summary(new QLabel(view))
    , note(new QLabel(view))
    , grouped(new QCheckBox(tr("Each library by itself"), view))
    , filters(new ResultFilters(view))
    , list(new QListView(view))
    , previewPane(new ArticlePreview(service, view))
{
    together.setSingleShot(true);
    together.setInterval(togetherWithin);
}

void ResultsView::Private::build()
{
    summary->setObjectName(QStringLiteral("resultsSummary"));
    summary->setTextFormat(Qt::PlainText);
    QFont large = q->font();
    large.setPointSizeF(large.pointSizeF() * 1.2);
    large.setWeight(QFont::DemiBold);
    summary->setFont(large);
    note->setObjectName(QStringLiteral("resultsNote"));
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    note->setForegroundRole(QPalette::PlaceholderText);
    grouped->setObjectName(QStringLiteral("resultsGrouped"));
    grouped->setChecked(true);
    list->setObjectName(QStringLiteral("resultsList"));
    list->setAccessibleName(tr("Results"));
    list->setModel(&model);
    list->setItemDelegate(&delegate);
    list->setFrameShape(QFrame::NoFrame);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setMouseTracking(true);
    list->installEventFilter(q);
    previewPane->hide();
    auto *back = new QToolButton(q);
    back->setObjectName(QStringLiteral("resultsBack"));
    back->setText(tr("Back to the article"));
    back->setToolTip(tr("Back to the article (Esc)"));
    back->setAutoRaise(true);
    QObject::connect(back, &QToolButton::clicked, q, &ResultsView::closed);

    auto *head = new QHBoxLayout;
    head->addWidget(summary, 1);
    head->addWidget(grouped);
    head->addWidget(back);
    auto *column = new QSplitter(Qt::Vertical);
    column->addWidget(list);
    column->addWidget(previewPane);
    column->setStretchFactor(0, 1);
    auto *row = new QSplitter;
    row->addWidget(filters);
    row->addWidget(column);
    row->setStretchFactor(1, 1);
    row->setSizes({170, 700});
    auto *all = new QVBoxLayout(q);
    all->setContentsMargins(10, 8, 0, 0);
    all->addLayout(head);
    all->addWidget(note);
    all->addWidget(row, 1);
    q->setAutoFillBackground(true);
    q->setBackgroundRole(QPalette::Base);
}

void ResultsView::Private::begin()
{
    arrived.clear();
    hasAllWords = true;
    model.begin(grouped->isChecked());
    query = filters->narrowed(::search::parseQuery(text));
    if (query.isEmpty()) {
        search.stop();
        together.stop();
        showSummary();
        return;
    }
    search.start(query, filters->libraries());
    together.start();
    showSummary();
}

/// Behind the last where it is none of them.
qsizetype ResultsView::Private::placeOf(const QString &libraryId) const
{
    const auto named = std::ranges::find(std::as_const(libraries), libraryId, &library::LibraryInfo::id);
    return named - libraries.cbegin();
}

void ResultsView::Private::take(const QString &libraryId, qint64 first, const base::Result<library::Hits> &hits)
{
    const qsizetype place = placeOf(libraryId);
    if (place == libraries.size())
        return;
    LibraryAnswer answer{libraryId, libraries.at(place).title, first, hits.value_or(library::Hits()), {}};
    if (!hits && hits.error().code == base::ErrorCode::IndexMissing)
        answer.failure = tr("This library has no full text to search. Its titles are found in the search box.");
    else if (!hits && hits.error().code != base::ErrorCode::Cancelled)
        answer.failure = errorText(hits.error()).title;
    hasAllWords = hasAllWords && answer.hits.hasAllWords;
    arrived.append(answer);
    if (search.waiting() == 0 || !together.isActive())
        showArrived();
}

void ResultsView::Private::showArrived()
{
    together.stop();
    // Their own order, not that of their speed.
    std::ranges::stable_sort(arrived, {}, [this](const LibraryAnswer &answer) { return placeOf(answer.libraryId); });
    const bool wasEmpty = model.rowCount() == 0;
    model.add(std::exchange(arrived, {}));
    if (wasEmpty && model.rowCount() > 0 && !list->currentIndex().isValid()) {
        for (int row = 0; row < model.rowCount() && !list->currentIndex().isValid(); ++row) {
            if (model.index(row).flags() & Qt::ItemIsSelectable)
                list->setCurrentIndex(model.index(row));
        }
        list->scrollToTop();
    }
    showSummary();
}

void ResultsView::Private::showSummary()
{
    const qint64 found = model.found();
    if (query.isEmpty())
        summary->setText(tr("Type what to search for"));
    else if (found == 0 && search.waiting() > 0)
        //: %1 is what was typed
        summary->setText(tr("Searching for %1 …").arg(text));
    else if (found == 0)
        summary->setText(tr("Nothing found for %1").arg(text));
    else
        //: %1 is how many, %2 what was typed
        summary->setText(found == 1 ? tr("One article for %1").arg(text)
                                    : tr("%1 articles for %2").arg(QLocale().toString(found), text));
    QStringList notes = repairTexts(query.repairs);
    if (!notes.isEmpty())
        //: %1 is a query in its plainest form
        notes.append(tr("Searched for: %1").arg(::search::queryText(query)));
    if (found > 0 && !hasAllWords)
        notes.append(tr("Few articles have all the words, so those with most of them are here too."));
    note->setText(notes.join(u' '));
    note->setVisible(!notes.isEmpty());
    grouped->setVisible(libraries.size() > 1);
}

void ResultsView::Private::activate(const QModelIndex &index, bool inNewTab)
{
    const auto row = index.data(ResultRowRole).value<ResultRow>();
    if (!index.isValid())
        return;
    if (row.kind == ResultRow::Kind::Hit) {
        emit q->hitChosen(row.libraryId, row.hit, inNewTab);
    } else if (row.kind == ResultRow::Kind::More) {
        const QStringList wanted = row.libraryId.isEmpty() ? model.unfinished() : QStringList{row.libraryId};
        for (const QString &id : wanted)
            search.more(id, model.known(id));
        together.start();
    }
}

void ResultsView::Private::preview()
{
    if (previewPane->isHidden())
        return;
    const auto row = list->currentIndex().data(ResultRowRole).value<ResultRow>();
    if (list->currentIndex().isValid() && row.kind == ResultRow::Kind::Hit)
        previewPane->showHit(row.libraryId, row.hit);
    else
        previewPane->clear();
}

bool ResultsView::Private::keyPressed(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        activate(list->currentIndex(), event.modifiers() & Qt::ControlModifier);
        return true;
    case Qt::Key_Space:
        previewPane->setVisible(previewPane->isHidden());
        preview();
        return true;
    case Qt::Key_Escape:
        emit q->closed();
        return true;
    default:
        return false;
    }
}

ResultsView::ResultsView(library::LibraryService &libraries, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(libraries, this))
{
    setObjectName(QStringLiteral("resultsView"));
    d->build();
    setFocusProxy(d->list);
    connect(&d->search, &LibrarySearch::answered, this,
            [this](const QString &id, qint64 first, const base::Result<library::Hits> &hits) { d->take(id, first, hits); });
    connect(&d->together, &QTimer::timeout, this, [this] { d->showArrived(); });
    connect(d->filters, &ResultFilters::changed, this, [this] { d->begin(); });
    connect(d->grouped, &QCheckBox::toggled, this, [this] { d->begin(); });
    connect(d->list, &QListView::clicked, this, [this](const QModelIndex &index) { d->activate(index, false); });
    connect(d->list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { d->preview(); });
}

ResultsView::~ResultsView() = default;

void ResultsView::setLibraries(const QList<library::LibraryInfo> &libraries, const QList<library::Topic> &topics,
                               const QList<library::Letter> &letters)
{
    d->libraries = libraries;
    d->filters->offer(libraries, topics, letters);
}

void ResultsView::search(const QString &text)
{
    d->text = text;
    d->begin();
}

bool ResultsView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == d->list && event->type() == QEvent::KeyPress && d->keyPressed(*static_cast<QKeyEvent *>(event)))
        return true;
    // Esc is ours here, whatever shortcut the window has on it.
    if (watched == d->list && event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace gui
