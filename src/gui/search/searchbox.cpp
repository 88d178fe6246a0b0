// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/search/searchbox.h"

#include "gui/search/matchlist.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPointer>

namespace gui {

namespace {

constexpr int matchesAtMost = 50; ///< more than anybody walks
using Answer = base::Result<QList<library::TitleMatch>>;

} // namespace

class SearchBox::Private
{
public:
    enum class Waiting { No, ForOpening, ForOpeningInNewTab };

    Private(library::LibraryService &libraries, SearchBox *box)
        : libraries(libraries)
        , box(box)
        , list(new MatchList(box))
    {
    }
    ~Private() { delete list; } // it may have moved into the window

    void ask();
    void take(const Answer &answer);
    void showList();
    void enter(bool inNewTab);
    void openBest(bool inNewTab);
    void open(const QString &path, bool inNewTab);
    void forget();
    void walk(int rows);
    bool walkByKey(int key);

    library::LibraryService &libraries;
    SearchBox *const box;
    QPointer<MatchList> list;
    QString libraryId;
    QFuture<Answer> question;
    int number = 0; ///< of the newest question; answers to others are late
    QString asked; ///< the text of the newest question
    bool answered = false; ///< the newest question was
    bool readable = true; ///< and it was no failure
    QList<library::TitleMatch> matches; ///< its answer
    Waiting waiting = Waiting::No; ///< Enter came before the answer
    bool searchesText = false; ///< see setSearchesText()
    bool composing = false; ///< an input method has the keys
};

void SearchBox::Private::ask()
{
    const QString text = box->text().trimmed();
    forget();
    if (text.isEmpty() || libraryId.isEmpty()) {
        list->hide();
        return;
    }
    asked = text;
    question = libraries.ask(libraryId,
                             [text](library::ArticleSource &source) { return source.suggestions(text, matchesAtMost); });
    question.then(box, [this, own = number](const Answer &answer) {
        if (own == number)
            take(answer);
    });
}

/// What is asked and known now is so no more.
void SearchBox::Private::forget()
{
    question.cancel();
    ++number;
    asked.clear();
    answered = false;
    matches.clear();
    waiting = Waiting::No;
}

void SearchBox::Private::take(const Answer &answer)
{
    answered = true;
    readable = answer.has_value();
    matches = answer.value_or(QList<library::TitleMatch>());
    if (const Waiting waited = std::exchange(waiting, Waiting::No); waited != Waiting::No && readable)
        openBest(waited == Waiting::ForOpeningInNewTab);
    else if (box->hasFocus())
        showList();
}

void SearchBox::Private::showList()
{
    if (!readable)
        list->setNote(SearchBox::tr("The titles could not be read"));
    else if (matches.isEmpty())
        //: %1 is what was typed
        list->setNote(SearchBox::tr("No title begins with “%1”").arg(asked));
    else
        list->setMatches(matches, asked);
    list->showBelow(box);
}

void SearchBox::Private::enter(bool inNewTab)
{
    const QString walkedTo = list->isVisible() ? list->currentPath() : QString();
    if (!walkedTo.isEmpty()) {
        open(walkedTo, inNewTab);
        return;
    }
    if (box->text().trimmed() != asked)
        ask(); // the text was set, not typed
    if (asked.isEmpty())
        return;
    if (answered)
        openBest(inNewTab);
    else
        waiting = inNewTab ? Waiting::ForOpeningInNewTab : Waiting::ForOpening;
}

void SearchBox::Private::openBest(bool inNewTab)
{
    const bool isExact = !matches.isEmpty() && matches.first().exact;
    if (searchesText && !isExact && readable) {
        list->hide();
        emit box->textSearchWanted(asked);
    } else if (!matches.isEmpty()) {
        open(matches.first().entry.path, inNewTab); // an exact match stands first
    } else if (readable) {
        if (box->hasFocus())
            showList();
        emit box->nothingFound(asked);
    } else {
        showList();
    }
}

void SearchBox::Private::open(const QString &path, bool inNewTab)
{
    list->hide();
    box->selectAll(); // the next search begins by typing
    if (inNewTab)
        emit box->articleWantedInNewTab(path);
    else
        emit box->articleChosen(path);
}

void SearchBox::Private::walk(int rows)
{
    if (!list->isVisible()) {
        if (answered && asked == box->text().trimmed())
            showList();
        else
            ask();
        return;
    }
    list->walk(rows);
    const QString spoken = list->currentIndex().data(Qt::AccessibleTextRole).toString();
    if (!spoken.isEmpty() && QAccessible::isActive()) {
        QAccessibleAnnouncementEvent event(box, spoken);
        QAccessible::updateAccessibility(&event);
    }
}

bool SearchBox::Private::walkByKey(int key)
{
    switch (key) {
    case Qt::Key_Down:
        walk(1);
        return true;
    case Qt::Key_Up:
        walk(-1);
        return true;
    case Qt::Key_PageDown:
        walk(list->rowsInSight());
        return true;
    case Qt::Key_PageUp:
        walk(-list->rowsInSight());
        return true;
    default:
        return false;
    }
}

SearchBox::SearchBox(library::LibraryService &libraries, QWidget *parent)
    : QLineEdit(parent)
    , d(std::make_unique<Private>(libraries, this))
{
    setObjectName(QStringLiteral("searchBox"));
    setAccessibleName(tr("Search titles"));
    setPlaceholderText(tr("Search"));
    setClearButtonEnabled(true);
    connect(this, &QLineEdit::textEdited, this, [this] { d->ask(); });
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.trimmed().isEmpty())
            d->ask(); // cleared by the button or the program: the list goes
    });
    connect(d->list, &MatchList::chosen, this, [this](const QString &path, bool inNewTab) { d->open(path, inNewTab); });
}

SearchBox::~SearchBox() = default;

void SearchBox::setLibrary(const library::LibraryInfo &library)
{
    d->forget();
    d->list->hide();
    d->libraryId = library.id;
    const auto count = static_cast<int>(library.articleCount);
    setPlaceholderText(count == 1 ? tr("Search one article") : tr("Search %Ln articles", nullptr, count));
}

void SearchBox::setSearchesText(bool searches)
{
    d->searchesText = searches;
}

bool SearchBox::event(QEvent *event)
{
    // Esc is ours as long as there is something to close or clear, whatever shortcut the window has on it.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape
        && (d->list->isVisible() || !text().isEmpty())) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void SearchBox::keyPressEvent(QKeyEvent *event)
{
    if (d->composing) {
        QLineEdit::keyPressEvent(event);
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        d->enter(event->modifiers() & Qt::ControlModifier);
    } else if (event->key() == Qt::Key_Escape) {
        if (d->list->isVisible())
            d->list->hide();
        else if (!text().isEmpty())
            clear();
        else
            event->ignore(); // the window may have a use for it
    } else if (event->modifiers() & ~Qt::KeypadModifier || !d->walkByKey(event->key())) {
        QLineEdit::keyPressEvent(event);
    }
}

void SearchBox::focusOutEvent(QFocusEvent *event)
{
    if (d->list) // gone before the box when the window goes
        d->list->hide();
    d->waiting = Private::Waiting::No;
    QLineEdit::focusOutEvent(event);
}

void SearchBox::hideEvent(QHideEvent *event)
{
    if (d->list)
        d->list->hide();
    QLineEdit::hideEvent(event);
}

void SearchBox::inputMethodEvent(QInputMethodEvent *event)
{
    d->composing = !event->preeditString().isEmpty();
    QLineEdit::inputMethodEvent(event);
}

} // namespace gui
