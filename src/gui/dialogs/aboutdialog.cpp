// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/aboutdialog.h"

#include "gui/icons/icon.h"
#include "ui_aboutdialog.h"

#include <QFile>
#include <QLibraryInfo>
#include <QSysInfo>

#include <QtWebEngineCore>

namespace gui {

namespace {

QString row(const QString &name, const QString &value)
{
    return QStringLiteral("<tr><td style=\"padding-right:16px\">%1</td><td>%2</td></tr>")
        .arg(name.toHtmlEscaped(), value.toHtmlEscaped());
}

} // namespace

AboutDialog::AboutDialog(const library::LibraryInfo &library, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::AboutDialog>())
{
    m_ui->setupUi(this);
    m_ui->titleLabel->setText(QStringLiteral("<h2>Pandect %1</h2><p>%2</p>")
                                  .arg(QCoreApplication::applicationVersion(), tr("An offline encyclopedia for the desktop.")));
    QString rows = row(tr("Pandect"), QCoreApplication::applicationVersion());
    if (!library.id.isEmpty()) {
        rows += row(library.title,
                    tr("edition %1, %n articles", nullptr, static_cast<int>(library.articleCount)).arg(library.edition));
        rows += row(tr("Publisher"), library.publisher);
    }
    rows += row(QStringLiteral("Qt"), QString::fromLatin1(qVersion()));
    rows += row(QStringLiteral("Qt WebEngine"), QString::fromLatin1(qWebEngineVersion()));
    rows += row(QStringLiteral("Chromium"),
                QStringLiteral("%1 (%2)")
                    .arg(QString::fromLatin1(qWebEngineChromiumVersion()),
                         tr("security fixes to %1").arg(QString::fromLatin1(qWebEngineChromiumSecurityPatchVersion()))));
    rows += row(tr("System"), QSysInfo::prettyProductName());
    m_ui->versionsText->setHtml(QStringLiteral("<table>%1</table>").arg(rows));

    QString licences =
        QStringLiteral("<p>%1</p>").arg(tr("Pandect is free software under the GNU General Public License, version 3 or later."));
    if (!library.licence.isEmpty())
        licences += QStringLiteral("<p>%1</p>").arg(tr("%1 is under %2.").arg(library.title, library.licence).toHtmlEscaped());
    licences +=
        QStringLiteral("<p>%1</p>")
            .arg(tr("It uses, with thanks: Qt and Qt WebEngine (LGPL-3.0), Chromium (BSD and others), "
                    "KDE Syntax Highlighting (MIT), SQLite (public domain), Zstandard (BSD), "
                    "gumbo (Apache-2.0), cmark-gfm (BSD), toml++ (MIT), KDSingleApplication (MIT), QuickJS (MIT), ICU (Unicode), "
                    "citeproc-js (AGPL-3.0 or later) by Frank Bennett. Its source and this program's are offered to "
                    "everyone who gets the program."))
        + QStringLiteral("<p>%1</p>")
              .arg(tr("The citation styles and their languages come unchanged from the Citation Style Language project, "
                      "citationstyles.org, under CC BY-SA 3.0; each names its authors."));
    QFile gpl(QStringLiteral(":/licences/GPL-3.0-or-later.txt"));
    if (gpl.open(QIODevice::ReadOnly))
        licences += QStringLiteral("<pre>%1</pre>").arg(QString::fromUtf8(gpl.readAll()).toHtmlEscaped());
    m_ui->licencesText->setHtml(licences);
}

AboutDialog::~AboutDialog() = default;

} // namespace gui
