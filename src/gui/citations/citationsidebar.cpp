// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/citations/citationsidebar.h"

#include "citation/formatter.h"
#include "gui/citations/citationlist.h"
#include "gui/citations/citationstyles.h"
#include "gui/citations/stylebox.h"

#include <QDragEnterEvent>
#include <QFutureWatcher>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMimeData>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace gui {

namespace {

/// The .csl files among what is dragged.
QStringList styleFiles(const QMimeData &data)
{
    QStringList files;
    const QList<QUrl> urls = data.urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile() && url.path().endsWith(QLatin1String(".csl"), Qt::CaseInsensitive))
            files.append(url.toLocalFile());
    }
    return files;
}

} // namespace

class CitationSidebar::Private
{
public:
    Private(CitationSidebar *sidebar, CitationStyles &styles);

    void build();
    void showNote(const QString &text);
    void format();
    void order(const citation::Order &order, int number);
    void take(const base::Result<citation::Formatted> &formatted, const citation::Style &style);
    void showPlainly(const citation::Style &style, const QString &reason);
    void filter(const QString &text);

    CitationSidebar *const q;
    QLabel *const header; // all the sidebar's children
    CitationStyles &styles;
    StyleBox *const style;
    QLineEdit *const filterBox;
    QLabel *const styleNotice;
    QStackedWidget *const pages;
    CitationList *const list;
    QLabel *const note;

    QList<library::Reference> references;
    std::unique_ptr<citation::Formatter> formatter; ///< made for the first list; its thread ends with the sidebar
    FormattedWorks formattedWorks;
    int orders = 0; ///< number of the newest; older answers are dropped
};

CitationSidebar::Private::Private(CitationSidebar *sidebar, CitationStyles &allStyles)
    : q(sidebar)
    , header(new QLabel(sidebar))
    , styles(allStyles)
    , style(new StyleBox(sidebar))
    , filterBox(new QLineEdit(sidebar))
    , styleNotice(new QLabel(sidebar))
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
    style->setStyles(styles);
    styleNotice->setObjectName(QStringLiteral("styleNotice"));
    styleNotice->setTextFormat(Qt::PlainText);
    styleNotice->setWordWrap(true);
    styleNotice->setContentsMargins(12, 2, 12, 6);
    styleNotice->hide();
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
    column->addWidget(styleNotice);
    column->addWidget(pages, 1);
}

void CitationSidebar::Private::showNote(const QString &text)
{
    references.clear();
    ++orders;
    list->setCitations({});
    header->setText(tr("References"));
    filterBox->hide();
    styleNotice->hide();
    note->setText(text);
    pages->setCurrentWidget(note);
}

void CitationSidebar::Private::format()
{
    if (references.isEmpty())
        return;
    const citation::Style *found = styles.named(style->style());
    if (!found)
        return;
    if (!formatter)
        formatter = std::make_unique<citation::Formatter>();
    const int number = ++orders;
    const citation::Order wanted{*found, citation::localeFor(QLocale().bcp47Name()), references};
    if (!formattedWorks) {
        order(wanted, number);
        return;
    }
    formattedWorks(wanted).then(q, [this, wanted, number](const base::Result<QStringList> &entries) {
        if (number != orders)
            return;
        if (entries && entries->size() == wanted.references.size())
            formatter->remember(wanted, *entries);
        order(wanted, number);
    });
}

void CitationSidebar::Private::order(const citation::Order &wanted, int number)
{
    auto future = formatter->format(wanted);
    auto *watcher = new QFutureWatcher<base::Result<citation::Formatted>>(q);
    QObject::connect(watcher, &QFutureWatcherBase::resultReadyAt, q, [this, watcher, number, used = wanted.style](int index) {
        if (number == orders)
            take(watcher->resultAt(index), used);
    });
    QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(future);
}

void CitationSidebar::Private::take(const base::Result<citation::Formatted> &formatted, const citation::Style &used)
{
    if (!formatted) {
        showPlainly(used, formatted.error().detail);
        return;
    }
    styleNotice->hide();
    QList<RichLine> lines;
    for (qsizetype i = 0; i < formatted->html.size(); ++i)
        lines.append(richLine(formatted->html.at(i), formatted->text.at(i)));
    list->setLines(static_cast<int>(formatted->first), lines);
    if (formatted->isLast)
        emit q->formatted();
}

void CitationSidebar::Private::showPlainly(const citation::Style &broken, const QString &reason)
{
    QList<RichLine> lines;
    for (const library::Reference &reference : std::as_const(references))
        lines.append({library::plainText(reference), {}});
    list->setLines(0, lines);
    styleNotice->setText(brokenStyleText(broken));
    styleNotice->setToolTip(QStringLiteral("<p>%1</p>").arg(reason.left(1000).toHtmlEscaped()));
    styleNotice->show();
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

CitationSidebar::CitationSidebar(CitationStyles &styles, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this, styles))
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
    connect(d->style, &StyleBox::styleChanged, this, [this] { d->format(); });
    connect(d->style, &StyleBox::styleChosen, this, &CitationSidebar::styleChosen);
    setAcceptDrops(styles.canAdd());
    clear();
}

CitationSidebar::~CitationSidebar() = default;

void CitationSidebar::setArticle(const library::Article &article, FormattedWorks formattedWorks)
{
    if (article.citations.isEmpty()) {
        d->showNote(article.documentHtml.isEmpty() ? tr("This article cites no works") : tr("Reading the references…"));
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
    d->formattedWorks = std::move(formattedWorks);
    ++d->orders;
    d->format();
}

void CitationSidebar::clear()
{
    d->showNote(tr("The works that an article cites are listed here"));
}

void CitationSidebar::setStyle(const QString &name)
{
    d->style->setStyle(name);
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

void CitationSidebar::dragEnterEvent(QDragEnterEvent *event)
{
    if (!styleFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void CitationSidebar::dropEvent(QDropEvent *event)
{
    for (const QString &file : styleFiles(*event->mimeData()))
        d->style->add(file);
    event->acceptProposedAction();
}

} // namespace gui
