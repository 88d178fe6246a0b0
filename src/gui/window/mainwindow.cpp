// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/window/mainwindow.h"

#include "gui/alphabet/alphabetbar.h"
#include "gui/article/articletab.h"
#include "gui/article/hovercard.h"
#include "gui/citations/citationsidebar.h"
#include "gui/citations/citationstyles.h"
#include "gui/dialogs/foreignlinkdialog.h"
#include "gui/icons/icon.h"
#include "gui/results/resultsview.h"
#include "gui/search/searchbox.h"
#include "gui/text/errortext.h"
#include "gui/tree/articletree.h"
#include "gui/window/openarticle.h"
#include "gui/window/pageactions.h"
#include "gui/window/tabarea.h"
#include "ui_mainwindow.h"
#include "web/articleview.h"

#include <QCloseEvent>
#include <QLabel>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QWebEngineHistory>

#include <array>

using userdata::Setting;

namespace gui {

namespace {

constexpr int messageMilliseconds = 8000;

/// Left, middle, right: a measure of 66–75 characters fits between a tree and a list of references at 1180 pixels.
constexpr std::array paneWidths{230, 690, 260};

} // namespace

MainWindow::MainWindow(const WindowParts &parts, QWidget *parent)
    : QMainWindow(parent)
    , m_ui(std::make_unique<Ui::MainWindow>())
    , m_parts(parts)
    , m_appearance(parts.settings, parts.router)
    , m_styles(new CitationStyles(parts.stylesFolder, this))
    , m_openArticle(new OpenArticle(parts.libraries, this))
{
    m_parts.router.setTexts(pageTexts());
    m_ui->setupUi(this);
    setAcceptDrops(true);
    buildToolBars();
    buildPanes();
    drawIcons();
    setShortcuts();
    connectMenus();
    connectPageMenus();
    connectPanes();
    noArticle();
    restoreLayout();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildToolBars()
{
    m_search = new SearchBox(m_parts.libraries);
    m_ui->mainToolBar->setObjectName(QStringLiteral("mainToolBar"));
    m_ui->mainToolBar->setIconSize({20, 20});
    m_ui->mainToolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_ui->mainToolBar->addWidget(m_search);
    m_search->setTextMargins(4, 2, 4, 2);
    m_search->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const auto addMenuButton = [this](QMenu *menu, const QString &name, const QString &toolTip) {
        auto *button = new QToolButton;
        button->setObjectName(name);
        button->setMenu(menu);
        button->setPopupMode(QToolButton::InstantPopup);
        button->setToolTip(toolTip);
        button->setAccessibleName(toolTip);
        m_ui->mainToolBar->addWidget(button);
    };
    addMenuButton(m_ui->menuSections, QStringLiteral("sectionsButton"), tr("Sections of this article"));
    auto *text = new QMenu(this);
    text->addActions({m_ui->actionZoomIn, m_ui->actionZoomOut, m_ui->actionZoomReset});
    text->addSeparator();
    text->addActions(m_ui->menuTheme->actions());
    addMenuButton(text, QStringLiteral("textButton"), tr("Text size and reading theme"));
    m_ui->mainToolBar->addAction(m_ui->actionShowReferences);

    m_alphabet = new AlphabetBar;
    m_alphabet->setObjectName(QStringLiteral("alphabetBar"));
    m_alphabet->setMovable(false);
    m_alphabet->setContextMenuPolicy(Qt::PreventContextMenu);
    addToolBarBreak();
    addToolBar(m_alphabet);

    m_edition = new QLabel;
    m_edition->setObjectName(QStringLiteral("editionLabel"));
    m_ui->statusBar->addPermanentWidget(m_edition);
}

void MainWindow::buildPanes()
{
    m_tree = new ArticleTree(m_parts.libraries);
    m_tabs = new TabArea;
    m_tabs->setBackground(m_appearance.background());
    m_tabs->setZoom(m_appearance.zoom());
    m_references = new CitationSidebar(*m_styles);
    m_hoverCard = new HoverCard(this);
    auto *newTab = new QToolButton;
    newTab->setDefaultAction(m_ui->actionNewTab);
    newTab->setAutoRaise(true);
    m_tabs->setCornerWidget(newTab, Qt::TopRightCorner);
    m_ui->splitter->addWidget(m_tree);
    m_results = new ResultsView(m_parts.libraries);
    m_middle = new QStackedWidget;
    m_middle->addWidget(m_tabs);
    m_middle->addWidget(m_results);
    m_ui->splitter->addWidget(m_middle);
    m_ui->splitter->addWidget(m_references);
    m_ui->splitter->setStretchFactor(1, 1);
    m_ui->splitter->setSizes({paneWidths.begin(), paneWidths.end()});
}

void MainWindow::drawIcons()
{
    const QPalette colours = palette();
    for (const auto &[action, name] : {std::pair{m_ui->actionBack, "back"},
                                       {m_ui->actionForward, "forward"},
                                       {m_ui->actionHome, "home"},
                                       {m_ui->actionShowReferences, "references"},
                                       {m_ui->actionTop, "top"},
                                       {m_ui->actionBottom, "bottom"},
                                       {m_ui->actionNewTab, "plus"}})
        action->setIcon(icon(QString::fromLatin1(name), colours));
    for (const auto &[button, name] : {std::pair{"sectionsButton", "sections"}, {"textButton", "text-size"}})
        m_ui->mainToolBar->findChild<QToolButton *>(QString::fromLatin1(button))
            ->setIcon(icon(QString::fromLatin1(name), colours));
}

void MainWindow::connectPanes()
{
    connect(m_alphabet, &AlphabetBar::letterChosen, this, [this](const QString &label) {
        m_ui->actionShowTree->setChecked(true);
        m_tree->showLetter(label);
    });
    connect(m_tree, &ArticleTree::articleChosen, this, [this](const QString &path) { openPath(path); });
    connect(m_tree, &ArticleTree::sectionChosen, this, &MainWindow::openPath);
    connect(m_search, &SearchBox::articleChosen, this, [this](const QString &path) {
        openPath(path);
        m_tabs->currentTab()->setFocus(); // to read on with the keyboard
    });
    connectSearch();
    connect(m_search, &SearchBox::nothingFound, this,
            [this](const QString &text) { say(tr("No title begins with “%1”.").arg(text)); });
    const auto inNewTab = [this](const QString &path) { m_tabs->openInNewTab(routes::articleUrl(m_library.id, path), true); };
    connect(m_tree, &ArticleTree::articleWantedInNewTab, this, inNewTab);
    connect(m_search, &SearchBox::articleWantedInNewTab, this, inNewTab);
    connect(m_references, &CitationSidebar::placeRequested, this, [this](const QString &anchor) {
        if (m_tabs->currentTab() && m_tabs->currentTab()->view())
            m_tabs->currentTab()->view()->goTo(anchor);
    });
    connect(m_references, &CitationSidebar::styleChosen, this, &MainWindow::chooseCitationStyle);
    connect(m_references, &CitationSidebar::exportRequested, this, &MainWindow::takeAlong);
    connect(m_references, &CitationSidebar::qrCodeRequested, this, &MainWindow::showQrCode);
    connect(m_references, &CitationSidebar::usesRequested, this, &MainWindow::listUses);
    connect(m_references, &CitationSidebar::addressRequested, this, [this](const QUrl &url) { askToOpen(url, this); });
    connect(m_tabs, &TabArea::currentUrlChanged, this, &MainWindow::currentUrlChanged);
    connect(m_tabs, &TabArea::viewMade, this, &MainWindow::connectView);
    connect(m_tabs, &TabArea::reopenChanged, m_ui->actionReopenTab, &QAction::setEnabled);
    connect(m_openArticle, &OpenArticle::changed, this, &MainWindow::articleChanged);
    connect(m_openArticle, &OpenArticle::none, this, &MainWindow::noArticle);
    connect(&m_appearance, &Appearance::zoomChanged, m_tabs, &TabArea::setZoom);
    connect(&m_appearance, &Appearance::zoomChanged, this, [this](int percent) { say(tr("Text size %1 %").arg(percent)); });
    connect(&m_appearance, &Appearance::themeChanged, this, [this] {
        m_tabs->setBackground(m_appearance.background());
        m_tabs->refreshAll();
    });
}

void MainWindow::connectView(ArticleTab *tab)
{
    web::ArticleView *view = tab->view();
    connect(view, &web::ArticleView::foreignLinkActivated, this, [this](const QUrl &url) { askToOpen(url, this); });
    connect(view, &web::ArticleView::newTabRequested, m_tabs, &TabArea::openInNewTab);
    connect(view, &web::ArticleView::linkHovered, this, &MainWindow::showHoveredLink);
    connect(view, &web::ArticleView::sourceRequested, this, [this, view] { showSource(*view, *this); });
    connect(view, &web::ArticleView::rendererEnded, this, [this](bool willRetry) {
        say(willRetry ? tr("The page had to be drawn again.")
                      : tr("This page could not be drawn. Try another article, or start Pandect again."));
    });
    connect(tab, &ArticleTab::loadFinished, this, [this, tab] {
        if (tab != m_tabs->currentTab())
            return;
        updateHistoryActions();
        markHit(tab);
        emit pageShown();
    });
}

void MainWindow::restoreLayout()
{
    const userdata::Settings &settings = m_parts.settings;
    restoreGeometry(settings.value(Setting::WindowGeometry).toByteArray());
    restoreState(settings.value(Setting::WindowState).toByteArray());
    m_ui->splitter->restoreState(settings.value(Setting::SplitterState).toByteArray());
    m_ui->actionShowTree->setChecked(settings.value(Setting::TreeShown).toBool());
    m_ui->actionShowReferences->setChecked(settings.value(Setting::ReferencesShown).toBool());
    m_tree->setVisible(m_ui->actionShowTree->isChecked());
    m_references->setVisible(m_ui->actionShowReferences->isChecked());
}

void MainWindow::startPages(QWebEngineProfile *profile)
{
    m_styles->load();
    m_references->setStyle(m_parts.settings.value(Setting::CitationStyle).toString());
    m_tabs->setProfile(profile);
    if (ArticleTab *tab = m_tabs->currentTab(); tab && !m_search->isModified())
        tab->setFocus();
}

void MainWindow::say(const QString &sentence)
{
    m_ui->statusBar->showMessage(sentence, messageMilliseconds);
}

void MainWindow::comeForward()
{
    if (isMinimized())
        showNormal();
    raise();
    activateWindow();
}

void MainWindow::updateHistoryActions()
{
    const ArticleTab *tab = m_tabs->currentTab();
    const QWebEngineHistory *history = tab && tab->view() ? tab->view()->history() : nullptr;
    m_ui->actionBack->setEnabled(history && history->canGoBack());
    m_ui->actionForward->setEnabled(history && history->canGoForward());
}

/// The reference of the open article that an address leads to; 0: none.
int MainWindow::referenceOf(const QUrl &url) const
{
    const int number = routes::referenceNumber(url);
    return number > 0 ? number : m_openArticle->referenceAt(url.fragment(QUrl::FullyDecoded));
}

/// What a link stands for, where a card can say it: a reference of this article, a word of the glossary.
QString MainWindow::cardOf(const QUrl &url, int reference) const
{
    if (reference > 0)
        return m_references->cardText(reference);
    if (url.adjusted(QUrl::RemoveFragment) != routes::glossaryUrl(m_library.id))
        return {};
    const auto term = m_terms.constFind(url.fragment(QUrl::FullyDecoded));
    return term == m_terms.cend()
        ? QString()
        : QStringLiteral("<b>%1</b><br>%2").arg(term->term.toHtmlEscaped(), term->definition.toHtmlEscaped());
}

void MainWindow::showHoveredLink(const QUrl &url)
{
    const bool here = url.adjusted(QUrl::RemoveFragment) == m_tabs->currentTab()->url().adjusted(QUrl::RemoveFragment);
    const int reference = here ? referenceOf(url) : 0;
    m_references->setHovered(reference);
    m_hoverCard->setText(cardOf(url, reference));
    const QString address = reference > 0 ? QString() : url.toDisplayString();
    // Only what was shown for a link is taken away, not what the window has to say.
    if (!address.isEmpty())
        m_ui->statusBar->showMessage(address);
    else if (m_ui->statusBar->currentMessage() == m_hoveredAddress)
        m_ui->statusBar->clearMessage();
    m_hoveredAddress = address;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    userdata::Settings &settings = m_parts.settings;
    settings.setValue(Setting::WindowGeometry, saveGeometry());
    settings.setValue(Setting::WindowState, saveState());
    settings.setValue(Setting::SplitterState, m_ui->splitter->saveState());
    settings.setValue(Setting::TreeShown, m_ui->actionShowTree->isChecked());
    settings.setValue(Setting::ReferencesShown, m_ui->actionShowReferences->isChecked());
    keepSession();
    event->accept();
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    // After this event, when what was painted has gone to the screen.
    if (!std::exchange(m_isPainted, true))
        QTimer::singleShot(0, this, &MainWindow::painted);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_alphabet)
        drawIcons();
    QMainWindow::changeEvent(event);
}

} // namespace gui
