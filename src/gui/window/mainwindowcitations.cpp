// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the main window does with references: styles, this article as one, where else a work is cited.

#include "citation/formatter.h"
#include "citation/ownreference.h"
#include "gui/citations/citationsidebar.h"
#include "gui/citations/citedialog.h"
#include "gui/citations/exportdialog.h"
#include "gui/dialogs/qrcodedialog.h"
#include "gui/window/mainwindow.h"
#include "gui/window/openarticle.h"
#include "ui_mainwindow.h"

#include <QMenu>
#include <QPointer>

using userdata::Setting;

namespace gui {

void MainWindow::chooseCitationStyle(const QString &name)
{
    m_parts.settings.setValue(Setting::CitationStyle, name);
}

QFuture<base::Result<QStringList>> MainWindow::formattedWorks(const citation::Order &order)
{
    return m_parts.libraries.ask(m_library.id, [order](library::ArticleSource &source) {
        QStringList keys;
        for (const library::Reference &reference : order.references)
            keys.append(reference.key);
        return source.formatted(citation::fingerprint(order.style, order.locale), keys);
    });
}

void MainWindow::citeArticle()
{
    if (m_openArticle->article().entry.path.isEmpty())
        return;
    auto *dialog = new CiteDialog(citation::referenceOf(m_openArticle->article(), m_library), *m_styles,
                                  m_parts.settings.value(Setting::CitationStyle).toString(), this);
    connect(dialog, &CiteDialog::styleChosen, this, &MainWindow::chooseCitationStyle);
    connect(dialog, &CiteDialog::styleChosen, m_references, &CitationSidebar::setStyle);
    dialog->open();
}

void MainWindow::takeAlong(const QList<library::Reference> &references)
{
    if (references.isEmpty())
        return;
    auto *dialog = new ExportDialog(references, m_parts.settings.value(Setting::ExportFormat).toString(), this);
    connect(dialog, &ExportDialog::formatChosen, this,
            [this](const QString &id) { m_parts.settings.setValue(Setting::ExportFormat, id); });
    dialog->open();
}

void MainWindow::showQrCode(const QUrl &address)
{
    auto *dialog = new QrCodeDialog(address, this);
    dialog->open();
}

void MainWindow::listUses(const QString &key, QMenu *menu)
{
    m_parts.libraries.ask(m_library.id, [key](library::ArticleSource &source) { return source.articlesCiting(key); })
        .then(this, [this, menu = QPointer(menu)](const base::Result<QList<library::ArticleEntry>> &entries) {
            if (!menu)
                return;
            menu->clear();
            for (const library::ArticleEntry &entry : entries.value_or(QList<library::ArticleEntry>())) {
                if (entry.id == m_openArticle->article().entry.id)
                    continue;
                QAction *action = menu->addAction(QString(entry.title).replace(u'&', QStringLiteral("&&")));
                connect(action, &QAction::triggered, this, [this, path = entry.path] { openPath(path); });
            }
            if (menu->isEmpty())
                menu->addAction(tr("No other article"))->setEnabled(false);
        });
}

} // namespace gui
