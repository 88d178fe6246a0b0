// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/citations/exportdialog.h"

#include "base/atomicfile.h"
#include "citation/exchange.h"
#include "gui/text/colouredtext.h"
#include "gui/text/errorbox.h"
#include "ui_exportdialog.h"
#include "zotero/connector.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QFileDialog>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QMimeData>
#include <QPushButton>
#include <QtConcurrentRun>

namespace gui {

namespace {

/// A preview is looked at, not read to its end; the file has all of it.
constexpr qsizetype longestPreview = 200'000;

} // namespace

ExportDialog::ExportDialog(QList<library::Reference> references, const QString &format, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ExportDialog>())
    , m_references(std::move(references))
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->countLabel->setText(tr("%Ln reference(s)", nullptr, static_cast<int>(m_references.size())));
    m_ui->preview->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_colours = std::make_unique<ColouredText>(m_ui->preview->document(), palette());
    for (const citation::FormatInfo &each : citation::formats())
        m_ui->formatBox->addItem(each.name, QString(each.id));
    m_ui->formatBox->setCurrentIndex(qMax(0, m_ui->formatBox->findData(format)));
    QPushButton *copy = m_ui->buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("copyButton"));
    connect(copy, &QPushButton::clicked, this, [this] {
        auto data = std::make_unique<QMimeData>();
        data->setText(QString::fromUtf8(m_text));
        if (const auto *info = citation::formatNamed(m_ui->formatBox->currentData().toString()))
            data->setData(info->mimeType, m_text);
        QGuiApplication::clipboard()->setMimeData(data.release());
    });
    QPushButton *send = m_ui->buttons->addButton(tr("Send to &Zotero"), QDialogButtonBox::ActionRole);
    send->setObjectName(QStringLiteral("zoteroButton"));
    send->setToolTip(tr("Hand them to the Zotero that runs on this computer"));
    connect(send, &QPushButton::clicked, this, [this] { sendToZotero(zotero::standardPort); });
    connect(this, &ExportDialog::sentToZotero, this, [this](int count, const QString &where) {
        const QString many = count == 1 ? tr("One reference is in Zotero") : tr("%1 references are in Zotero").arg(count);
        //: %1 is “3 references are in Zotero”, %2 a collection there
        m_ui->countLabel->setText(where.isEmpty() ? many : tr("%1 (%2)").arg(many, where));
    });
    connect(m_ui->buttons->button(QDialogButtonBox::Save), &QPushButton::clicked, this, &ExportDialog::chooseFile);
    connect(m_ui->formatBox, &QComboBox::activated, this, [this] {
        write();
        emit formatChosen(m_ui->formatBox->currentData().toString());
    });
    connect(this, &ExportDialog::failed, this, [this](const base::Error &error) { showError(error, this); });
    write();
}

ExportDialog::~ExportDialog()
{
    m_colours.reset(); // before the document it colours
}

void ExportDialog::sendToZotero(quint16 port)
{
    auto *button = findChild<QPushButton *>(QStringLiteral("zoteroButton"));
    button->setEnabled(false);
    m_ui->countLabel->setText(tr("Sending to Zotero …"));
    m_zotero = std::make_unique<zotero::Connector>(QCoreApplication::applicationVersion(), port);
    m_zotero->save(m_references, QUrl()).then(this, [this, button](const base::Result<zotero::Saved> &saved) {
        button->setEnabled(true);
        if (saved) {
            emit sentToZotero(saved->count, saved->collection);
            return;
        }
        m_ui->countLabel->clear();
        emit failed(saved.error());
    });
}

void ExportDialog::write()
{
    const citation::FormatInfo *info = citation::formatNamed(m_ui->formatBox->currentData().toString());
    if (!info)
        return;
    const int number = ++m_order;
    QtConcurrent::run([references = m_references, format = info->format] {
        return citation::written(references, format);
    }).then(this, [this, number, info](const QByteArray &text) {
        if (number != m_order)
            return;
        m_text = text;
        m_colours->setLanguage(info->highlighting);
        m_ui->preview->setPlainText(QString::fromUtf8(text.first(qMin(text.size(), longestPreview))));
        emit written();
    });
}

void ExportDialog::chooseFile()
{
    const citation::FormatInfo *info = citation::formatNamed(m_ui->formatBox->currentData().toString());
    if (!info)
        return;
    auto *dialog = new QFileDialog(this, tr("Save References"), {}, QStringLiteral("%1 (*.%2)").arg(info->name, info->suffix));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(info->suffix);
    dialog->selectFile(QStringLiteral("references.") + info->suffix);
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::saveTo);
    dialog->open();
}

void ExportDialog::saveTo(const QString &file)
{
    QtConcurrent::run([file, text = m_text] {
        return base::writeFileAtomically(file, text);
    }).then(this, [this](const base::Result<void> &done) {
        if (done)
            accept();
        else
            emit failed(done.error());
    });
}

} // namespace gui
