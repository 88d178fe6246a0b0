// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/citations/citationsidebar.h"

#include "citation/formatter.h"
#include "gui/citations/citationlist.h"
#include "gui/citations/stylebox.h"

#include <QComboBox>
#include <QFutureWatcher>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace gui {

class CitationSidebar::Private
{
public:
    explicit Private(CitationSidebar *sidebar);

    void build();
    void showNote(const QString &text);
    void format();
    void take(const base::Result<citation::Formatted> &formatted);
    void filter(const QString &text);

    CitationSidebar *const q;
    QLabel *const header; // all the sidebar's children
    QComboBox *const style;
    QLineEdit *const filterBox;
    QStackedWidget *const pages;
    CitationList *const list;
    QLabel *const note;

    QString wantedStyle;
    QList<library::Reference> references;
    std::unique_ptr<citation::Formatter> formatter; ///< made for the first list; its thread ends with the sidebar
    int order = 0; ///< number of the newest; older answers are dropped
};

CitationSidebar::Private::Private(CitationSidebar *sidebar)
    : q(sidebar)
    , header(new QLabel(sidebar))
    , style(new QComboBox(sidebar))
    , filterBox(new QLineEdit(sidebar))
    , pages(new QStackedWidget(sidebar))
    , list(new CitationList(pages))
    , note(new QLabel(pages))
{
}

void CitationSidebar::Private::build()
{
    header->setObjectName(QStringLiteral("citationHeader"));
    QFont bold = q->font();
    bold.setWeight(QFont::DemiBold);
    header->setFont(bold);
    style->setObjectName(QStringLiteral("citationStyle"));
    style->setAccessibleName(tr("Citation style"));
    style->setToolTip(tr("Citation style"));
    style->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    style->setMinimumContentsLength(8);
    filterBox->setObjectName(QStringLiteral("citationFilter"));
    filterBox->setPlaceholderText(tr("Filter references"));
    filterBox->setAccessibleName(tr("Filter references"));
    filterBox->setClearButtonEnabled(true);
    note->setObjectName(QStringLiteral("citationNote"));
    note->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    note->setMargin(24);
    note->setWordWrap(true);
    note->setForegroundRole(QPalette::PlaceholderText);
    note->setBackgroundRole(QPalette::Base);
    note->setAutoFillBackground(true);
    pages->addWidget(list);
    pages->addWidget(note);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(12, 4, 6, 4);
    top->addWidget(header, 1);
    top->addWidget(style);
    auto *second = new QHBoxLayout;
    second->setContentsMargins(6, 0, 6, 4);
    second->addWidget(filterBox);
    auto *column = new QVBoxLayout(q);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addLayout(second);
    column->addWidget(pages, 1);
}

void CitationSidebar::Private::showNote(const QString &text)
{
    references.clear();
    ++order;
    list->setCitations({});
    header->setText(tr("References"));
    filterBox->hide();
    note->setText(text);
    pages->setCurrentWidget(note);
}

void CitationSidebar::Private::format()
{
    if (references.isEmpty())
        return;
    const citation::Style *found = styleNamed(wantedStyle);
    if (!found)
        return;
    if (!formatter)
        formatter = std::make_unique<citation::Formatter>();
    const int number = ++order;
    auto future = formatter->format({*found, QLocale().bcp47Name(), references});
    auto *watcher = new QFutureWatcher<base::Result<citation::Formatted>>(q);
    QObject::connect(watcher, &QFutureWatcherBase::resultReadyAt, q, [this, watcher, number](int index) {
        if (number == order)
            take(watcher->resultAt(index));
    });
    QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(future);
}

void CitationSidebar::Private::take(const base::Result<citation::Formatted> &formatted)
{
    if (!formatted) // the plain lines stay
        return;
    QList<RichLine> lines;
    for (qsizetype i = 0; i < formatted->html.size(); ++i)
        lines.append(richLine(formatted->html.at(i), formatted->text.at(i)));
    list->setLines(lines);
    if (formatted->isWhole)
        emit q->formatted();
}

void CitationSidebar::Private::filter(const QString &text)
{
    list->filter(text);
    const auto all = references.size();
    const int shown = list->shownCount();
    //: the header of the citation sidebar; %1 is how many there are
    header->setText(shown == all ? tr("References · %1").arg(QLocale().toString(all))
                                 //: the header while a filter hides some; %1 of %2 are shown
                                 : tr("References · %1 of %2").arg(QLocale().toString(shown), QLocale().toString(all)));
}

CitationSidebar::CitationSidebar(QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this))
{
    setObjectName(QStringLiteral("citationSidebar"));
    d->build();
    setFocusProxy(d->list);
    connect(d->list, &CitationList::placeRequested, this, &CitationSidebar::placeRequested);
    connect(d->list, &CitationList::addressRequested, this, &CitationSidebar::addressRequested);
    connect(d->list, &CitationList::qrCodeRequested, this, &CitationSidebar::qrCodeRequested);
    connect(d->list, &CitationList::exportRequested, this, &CitationSidebar::exportRequested);
    connect(d->list, &CitationList::usesRequested, this, &CitationSidebar::usesRequested);
    connect(d->filterBox, &QLineEdit::textChanged, this, [this](const QString &text) { d->filter(text); });
    connect(d->style, &QComboBox::activated, this, [this](int index) {
        d->wantedStyle = d->style->itemData(index).toString();
        d->format();
        emit styleChosen(d->wantedStyle);
    });
    clear();
}

CitationSidebar::~CitationSidebar() = default;

void CitationSidebar::setArticle(const library::Article &article)
{
    if (article.citations.isEmpty()) {
        d->showNote(tr("This article cites no works"));
        return;
    }
    d->references.clear();
    for (const library::Citation &citation : article.citations)
        d->references.append(citation.reference);
    d->list->setCitations(article.citations);
    d->filterBox->clear();
    d->filterBox->show();
    d->filter({});
    d->pages->setCurrentWidget(d->list);
    ++d->order;
    d->format();
}

void CitationSidebar::clear()
{
    d->showNote(tr("The works that an article cites are listed here"));
}

void CitationSidebar::setStyle(const QString &name)
{
    if (d->style->count() == 0)
        fillWithStyles(*d->style);
    const int index = d->style->findData(name);
    if (index < 0)
        return;
    d->style->setCurrentIndex(index);
    d->wantedStyle = name;
    d->format();
}

void CitationSidebar::select(int number)
{
    d->list->select(number);
}

QList<library::Reference> CitationSidebar::chosen() const
{
    QList<library::Reference> references;
    const QList<CitationCard> cards = d->list->chosen();
    for (const CitationCard &card : cards)
        references.append(card.reference);
    return references;
}

QString CitationSidebar::cardText(int number) const
{
    return d->list->cardText(number);
}

void CitationSidebar::setHovered(int number)
{
    d->list->setHovered(number);
}

} // namespace gui
