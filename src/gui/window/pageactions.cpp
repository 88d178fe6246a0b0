// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/window/pageactions.h"

#include "base/atomicfile.h"
#include "gui/dialogs/printpreview.h"
#include "gui/dialogs/sourcewindow.h"
#include "gui/text/errortext.h"
#include "web/articleview.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QLocale>
#include <QMainWindow>
#include <QPageLayout>
#include <QPointer>
#include <QPrintDialog>
#include <QPrinter>
#include <QStandardPaths>
#include <QStatusBar>
#include <QtConcurrentRun>

#include <memory>

namespace gui {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(gui)
};

constexpr int messageMilliseconds = 6000;

void tell(QWidget &window, const QString &sentence)
{
    if (auto *main = qobject_cast<QMainWindow *>(&window))
        main->statusBar()->showMessage(sentence, messageMilliseconds);
}

/// The paper that is usual where the person is, with margins for a hand to hold it.
QPageLayout paper()
{
    constexpr double marginMillimetres = 16;
    const bool letter = QLocale().measurementSystem() == QLocale::ImperialUSSystem;
    return {QPageSize(letter ? QPageSize::Letter : QPageSize::A4), QPageLayout::Portrait,
            QMarginsF(marginMillimetres, marginMillimetres, marginMillimetres, marginMillimetres), QPageLayout::Millimeter};
}

void savePdf(const QPointer<QWidget> &window, const QString &file, const QByteArray &pdf)
{
    if (!window)
        return;
    const auto write = [file, pdf] {
        return pdf.isEmpty() ? base::Result<void>(base::failure(base::ErrorCode::FileUnwritable, {}, file))
                             : base::writeFileAtomically(file, pdf);
    };
    QtConcurrent::run(write).then(window.get(), [window, file](const base::Result<void> &written) {
        if (written) {
            tell(*window, Tr::tr("Saved as %1").arg(QDir::toNativeSeparators(file)));
            return;
        }
        const ErrorText text = errorText(written.error());
        tell(*window, text.title + QStringLiteral(". ") + text.advice);
    });
}

} // namespace

QString fileNameFor(const QString &title)
{
    QString name;
    for (const QChar sign : title.simplified()) {
        const bool forbidden = QStringView(u"\\/:*?\"<>|").contains(sign) || !sign.isPrint();
        name += forbidden ? u' ' : sign;
    }
    name = name.simplified().left(100);
    while (name.startsWith(u'.') || name.endsWith(u'.'))
        name = name.startsWith(u'.') ? name.sliced(1) : name.chopped(1);
    return name.isEmpty() ? QStringLiteral("article") : name;
}

void printPage(web::ArticleView &view, QWidget &window)
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(view.title());
    printer->setPageLayout(paper());
    auto *dialog = new QPrintDialog(printer.get(), &window);
    dialog->setObjectName(QStringLiteral("printDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const QPointer<web::ArticleView> page(&view);
    QObject::connect(dialog, &QDialog::accepted, &window, [page, printer, &window] {
        if (!page)
            return;
        // The printer must live until the pages are on it.
        QObject::connect(
            page, &QWebEngineView::printFinished, &window,
            [printer, &window](bool done) {
                tell(window,
                     done ? Tr::tr("Sent to the printer")
                          : Tr::tr("The printer did not take it. Check that it is on and connected."));
            },
            Qt::SingleShotConnection);
        page->print(printer.get());
    });
    // Keeps the printer while the dialog is open, whatever the answer.
    QObject::connect(dialog, &QObject::destroyed, &window, [printer] {});
    dialog->open();
}

void previewPage(web::ArticleView &view, QWidget &window)
{
    const QPointer<web::ArticleView> page(&view);
    const QPointer<QWidget> owner(&window);
    view.page()->printToPdf(
        [page, owner](const QByteArray &pdf) {
            if (!page || !owner)
                return;
            if (pdf.isEmpty()) {
                tell(*owner, Tr::tr("The pages could not be laid out. Try again."));
                return;
            }
            auto *preview = new PrintPreview(page->title(), pdf, owner);
            QObject::connect(preview, &PrintPreview::printRequested, page, [page, owner] { printPage(*page, *owner); });
            preview->show();
        },
        paper());
}

void exportPageAsPdf(web::ArticleView &view, QWidget &window)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(&window, Tr::tr("Export as PDF"), folder, Tr::tr("PDF files (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(fileNameFor(view.title()) + QStringLiteral(".pdf"));
    const QPointer<web::ArticleView> page(&view);
    const QPointer<QWidget> owner(&window);
    QObject::connect(dialog, &QFileDialog::fileSelected, &window, [page, owner](const QString &file) {
        if (page)
            page->page()->printToPdf([owner, file](const QByteArray &pdf) { savePdf(owner, file, pdf); }, paper());
    });
    dialog->open();
}

void showSource(web::ArticleView &view, QWidget &window)
{
    QObject::connect(
        &view, &web::ArticleView::source, &window,
        [&view, &window](const QString &html) { (new SourceWindow(view.title(), html, &window))->show(); },
        Qt::SingleShotConnection);
    view.askForSource();
}

} // namespace gui
