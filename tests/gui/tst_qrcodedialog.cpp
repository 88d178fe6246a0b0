// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar.h"
#include "testcase.h"

#include "base/atomicfile.h"
#include "gui/dialogs/qrcodedialog.h"
#include "gui/dialogs/qrcodeview.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>

using gui::QrCodeDialog;
using namespace Qt::StringLiterals;
using test::Sidebar;

/// A work's address on its way to a phone.
class QrCodeDialogTest : public test::TestCase, protected test::Works
{
    Q_OBJECT

private slots:
    void key_asksForTheCode();
    void menu_asksForTheCode();
    void workWithoutAddress_hasNoCode();
    void dialog_isReadByAnotherProgram();
    void modules_areSharpAtAnyScale();
    void code_isDarkOnLightInEveryTheme();
    void address_canBeSelected();
    void tooLongAddress_isSaid();
    void copy_bringsPictureAndAddress();
    void save_writesPngOrSvg();
    void refusedFile_isSaid();

private:
    /// A dialog that its test deletes.
    static std::unique_ptr<QrCodeDialog> shown(const QString &address)
    {
        auto dialog = std::make_unique<QrCodeDialog>(QUrl(address));
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->show();
        return dialog;
    }
    /// What zbarimg reads in a picture; without it what is expected.
    QString read(const QImage &image, const QString &expected)
    {
        const QString file = m_dir.filePath(u"seen.png"_s);
        if (QStandardPaths::findExecutable(u"zbarimg"_s).isEmpty() || !image.save(file))
            return expected;
        QProcess reader;
        reader.start(u"zbarimg"_s, {u"--quiet"_s, u"--raw"_s, u"--nodbus"_s, file});
        return reader.waitForFinished(60000) ? QString::fromUtf8(reader.readAllStandardOutput()).trimmed() : QString();
    }

    QTemporaryDir m_dir;
    const QString m_address = u"https://doi.org/10.1056/NEJMoa1709974"_s;
};

void QrCodeDialogTest::key_asksForTheCode()
{
    Sidebar sidebar;
    QSignalSpy asked(&sidebar, &gui::CitationSidebar::qrCodeRequested);
    sidebar.setArticle(article({citation(u"First"_s, 1, u"10.1000/182"_s)}));
    QTest::keyClick(sidebar.list(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(asked.size(), 0); // no card is chosen
    sidebar.select(1);
    QTest::keyClick(sidebar.list(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toUrl(), QUrl(u"https://doi.org/10.1000/182"_s));
}

void QrCodeDialogTest::menu_asksForTheCode()
{
    Sidebar sidebar;
    QSignalSpy asked(&sidebar, &gui::CitationSidebar::qrCodeRequested);
    sidebar.setArticle(article({citation(u"First"_s, 1, u"10.1000/182"_s)}));
    const QPoint point = sidebar.list()->visualRect(sidebar.row(1)).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, point, sidebar.list()->viewport()->mapToGlobal(point));
    QCoreApplication::sendEvent(sidebar.list()->viewport(), &event);
    auto *menu = sidebar.findChild<QMenu *>(u"citationMenu"_s);
    QVERIFY(menu);
    menu->actions().at(4)->trigger();
    QCOMPARE(asked.size(), 1);
    menu->close();
}

void QrCodeDialogTest::workWithoutAddress_hasNoCode()
{
    Sidebar sidebar;
    QSignalSpy asked(&sidebar, &gui::CitationSidebar::qrCodeRequested);
    sidebar.setArticle(article({citation(u"First"_s)}));
    sidebar.select(1);
    QTest::keyClick(sidebar.list(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(asked.size(), 0);
}

void QrCodeDialogTest::dialog_isReadByAnotherProgram()
{
    const auto dialog = shown(m_address);
    QCOMPARE(read(dialog->grab().toImage(), m_address), m_address);
}

void QrCodeDialogTest::modules_areSharpAtAnyScale()
{
    gui::QrCodeView view;
    const auto code = qrcode::encoded(m_address);
    VERIFY_RESULT(code);
    view.setCode(*code);
    view.setPalette(QPalette(Qt::white));
    for (const double scale : {1.0, 1.25, 1.5, 2.0, 2.75}) {
        view.resize(201, 263);
        QImage seen(view.size() * scale, QImage::Format_RGB32);
        seen.setDevicePixelRatio(scale);
        seen.fill(Qt::white);
        view.render(&seen);
        QVERIFY(seen.pixelColor(seen.width() / 2, 0) == QColor(Qt::white)); // higher than it is wide
        int dark = 0;
        for (int y = 0; y < seen.height(); ++y) {
            for (int x = 0; x < seen.width(); ++x) {
                const QColor colour = seen.pixelColor(x, y);
                QVERIFY2(colour == QColor(Qt::black) || colour == QColor(Qt::white), qPrintable(colour.name()));
                dark += colour == QColor(Qt::black) ? 1 : 0;
            }
        }
        const auto pixels = static_cast<int>(201 * scale) / (code->size + 2 * qrcode::quietZone);
        QCOMPARE(dark, code->dark.count(true) * pixels * pixels);
    }
}

void QrCodeDialogTest::code_isDarkOnLightInEveryTheme()
{
    const QPalette before = QApplication::palette();
    QApplication::setPalette(QPalette(Qt::white, Qt::black, Qt::gray, Qt::black, Qt::darkGray, Qt::white, Qt::black));
    const auto dialog = shown(m_address);
    QCOMPARE(read(dialog->grab().toImage(), m_address), m_address);
    auto *view = dialog->findChild<gui::QrCodeView *>();
    const QImage seen = view->grab().toImage();
    const auto code = qrcode::encoded(m_address);
    VERIFY_RESULT(code);
    const int module = seen.height() / (code->size + 2 * qrcode::quietZone);
    const QPoint corner = seen.rect().center() - QPoint(1, 1) * (code->size * module / 2);
    QCOMPARE(seen.pixelColor(corner - QPoint(module, 0)), QColor(Qt::white)); // beside the code
    QCOMPARE(seen.pixelColor(corner + QPoint(module / 2, 0)), QColor(Qt::black));
    QApplication::setPalette(before);
}

void QrCodeDialogTest::address_canBeSelected()
{
    const auto dialog = shown(u"https://exämple.org/a b"_s);
    auto *text = dialog->findChild<QPlainTextEdit *>(u"addressText"_s);
    QCOMPARE(text->toPlainText(), u"https://xn--exmple-cua.org/a%20b"_s);
    text->selectAll();
    text->copy();
    QCOMPARE(QApplication::clipboard()->text(), u"https://xn--exmple-cua.org/a%20b"_s);
}

void QrCodeDialogTest::tooLongAddress_isSaid()
{
    const auto dialog = shown(u"https://example.org/"_s + QString(5000, u'a'));
    QVERIFY(!dialog->findChild<gui::QrCodeView *>()->isVisible());
    QVERIFY(dialog->findChild<QLabel *>(u"hintLabel"_s)->text().contains(u"too long"_s));
    QVERIFY(!dialog->findChild<QPushButton *>(u"copyButton"_s)->isEnabled());
    QCOMPARE(dialog->findChild<QPlainTextEdit *>(u"addressText"_s)->toPlainText().size(), 5020);
}

void QrCodeDialogTest::copy_bringsPictureAndAddress()
{
    const auto dialog = shown(m_address);
    dialog->findChild<QPushButton *>(u"copyButton"_s)->click();
    const QMimeData *data = QApplication::clipboard()->mimeData();
    QCOMPARE(data->text(), m_address);
    const auto image = data->imageData().value<QImage>();
    QVERIFY(image.width() > 300);
    QCOMPARE(read(image, m_address), m_address);
    QVERIFY(data->data(u"image/svg+xml"_s).startsWith("<svg"));
}

void QrCodeDialogTest::save_writesPngOrSvg()
{
    const auto dialog = shown(m_address);
    QSignalSpy saved(dialog.get(), &QrCodeDialog::saved);
    dialog->saveTo(m_dir.filePath(u"code.png"_s));
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(read(QImage(m_dir.filePath(u"code.png"_s)), m_address), m_address);
    dialog->saveTo(m_dir.filePath(u"code.SVG"_s));
    QTRY_COMPARE(saved.size(), 2);
    const auto svg = base::readFile(m_dir.filePath(u"code.SVG"_s));
    VERIFY_RESULT(svg);
    QVERIFY(svg->startsWith("<svg"));
}

void QrCodeDialogTest::refusedFile_isSaid()
{
    const auto dialog = shown(m_address);
    QSignalSpy failed(dialog.get(), &QrCodeDialog::failed);
    dialog->saveTo(m_dir.filePath(u"no/such/folder/code.png"_s));
    QTRY_COMPARE(failed.size(), 1);
    auto *box = dialog->findChild<QMessageBox *>();
    QVERIFY(box && box->isVisible() && !box->text().isEmpty());
    box->close();
}

QTEST_MAIN(QrCodeDialogTest)
#include "tst_qrcodedialog.moc"
