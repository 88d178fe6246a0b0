// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakezotero.h"
#include "testcase.h"

#include "base/atomicfile.h"
#include "citation/exchange.h"
#include "gui/citations/exportdialog.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using gui::ExportDialog;

/// References on their way to other programs.
class ExportDialogTest : public test::TestCase
{
    Q_OBJECT

private slots:
    void preview_isWhatIsWritten();
    void everyFormat_isOffered();
    void choice_isToldAndShown();
    void copy_carriesTheFormatsType();
    void save_writesTheFileAndCloses();
    void fullDisk_isSaid();
    void zotero_getsTheReferences();
    void zoteroThatIsNotThere_isSaid();

private:
    /// A dialog that deletes itself when it is closed.
    static ExportDialog *made(const QString &format)
    {
        const auto csl = QJsonDocument::fromJson(R"({"type":"article-journal","title":"Long-term follow-up",
            "author":[{"family":"M\u00fcller","given":"A"}],"container-title":"NEJM","issued":{"date-parts":[[2018]]}})");
        return new ExportDialog({{QStringLiteral("mueller2018"), csl.object(), true}}, format);
    }
    static QString preview(const ExportDialog &dialog)
    {
        return dialog.findChild<QPlainTextEdit *>(QStringLiteral("preview"))->toPlainText();
    }

    QTemporaryDir m_dir;
};

void ExportDialogTest::preview_isWhatIsWritten()
{
    const std::unique_ptr<ExportDialog> dialog(made(QStringLiteral("bibtex")));
    QTRY_VERIFY(preview(*dialog).contains(QStringLiteral("@article{mueller2018,")));
    QVERIFY2(preview(*dialog).contains(QStringLiteral("M{\\\"u}ller")), qPrintable(preview(*dialog)));
}

void ExportDialogTest::zotero_getsTheReferences()
{
    test::FakeZotero zotero;
    zotero.answer(test::FakeZotero::collectionPath, 200, R"({"libraryEditable":true,"editable":true,"name":"Myeloma"})");
    zotero.answer(test::FakeZotero::savePath, 201);
    const std::unique_ptr<ExportDialog> dialog(made(QStringLiteral("bibtex")));
    dialog->sendToZotero(zotero.serverPort());
    auto *label = dialog->findChild<QLabel *>(QStringLiteral("countLabel"));
    QTRY_COMPARE(label->text(), QStringLiteral("One reference is in Zotero (Myeloma)"));
    const QJsonArray items = zotero.last(test::FakeZotero::savePath).json().value(QStringLiteral("items")).toArray();
    QCOMPARE(items.at(0).toObject().value(QStringLiteral("title")).toString(), QStringLiteral("Long-term follow-up"));
}

void ExportDialogTest::zoteroThatIsNotThere_isSaid()
{
    quint16 free = 0;
    {
        const test::FakeZotero zotero;
        free = zotero.serverPort();
    }
    const std::unique_ptr<ExportDialog> dialog(made(QStringLiteral("bibtex")));
    dialog->sendToZotero(free);
    QTRY_VERIFY(dialog->findChild<QMessageBox *>());
    QCOMPARE(dialog->findChild<QMessageBox *>()->windowTitle(), QStringLiteral("Zotero is not running"));
    QVERIFY(dialog->findChild<QPushButton *>(QStringLiteral("zoteroButton"))->isEnabled());
}

void ExportDialogTest::everyFormat_isOffered()
{
    const std::unique_ptr<ExportDialog> dialog(made(QStringLiteral("no such format")));
    auto *box = dialog->findChild<QComboBox *>(QStringLiteral("formatBox"));
    QCOMPARE(box->count(), static_cast<int>(citation::formats().size()));
    QCOMPARE(box->currentIndex(), 0);
    QTRY_VERIFY(!preview(*dialog).isEmpty());
}

void ExportDialogTest::choice_isToldAndShown()
{
    const std::unique_ptr<ExportDialog> dialog(made(QStringLiteral("bibtex")));
    dialog->show();
    QSignalSpy chosen(dialog.get(), &ExportDialog::formatChosen);
    auto *box = dialog->findChild<QComboBox *>(QStringLiteral("formatBox"));
    box->setCurrentIndex(box->findData(QStringLiteral("ris")));
    emit box->activated(box->currentIndex());
    QCOMPARE(chosen.size(), 1);
    QTRY_VERIFY(preview(*dialog).startsWith(QStringLiteral("TY  - JOUR")));
}

void ExportDialogTest::copy_carriesTheFormatsType()
{
    const std::unique_ptr<ExportDialog> dialog(made(QStringLiteral("ris")));
    QTRY_VERIFY(!preview(*dialog).isEmpty());
    dialog->findChild<QPushButton *>(QStringLiteral("copyButton"))->click();
    QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("TY  - JOUR")));
    const citation::FormatInfo *ris = citation::formatNamed(u"ris");
    QVERIFY(ris && QApplication::clipboard()->mimeData()->hasFormat(QString(ris->mimeType)));
}

void ExportDialogTest::save_writesTheFileAndCloses()
{
    const std::unique_ptr<ExportDialog> dialog(made(QStringLiteral("ris")));
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    dialog->show();
    QTRY_VERIFY(!preview(*dialog).isEmpty());
    const QString file = m_dir.filePath(QStringLiteral("out.ris"));
    dialog->saveTo(file);
    QTRY_VERIFY(!dialog->isVisible());
    const auto written = base::readFile(file);
    VERIFY_RESULT(written);
    QVERIFY(written->startsWith("TY  - JOUR"));
}

void ExportDialogTest::fullDisk_isSaid()
{
    const std::unique_ptr<ExportDialog> dialog(made(QStringLiteral("ris")));
    dialog->show();
    QTRY_VERIFY(!preview(*dialog).isEmpty());
    QSignalSpy failed(dialog.get(), &ExportDialog::failed);
    dialog->saveTo(m_dir.filePath(QStringLiteral("no/such/folder/out.ris")));
    QTRY_COMPARE(failed.size(), 1);
    auto *box = dialog->findChild<QMessageBox *>();
    QVERIFY(box && box->isVisible() && !box->text().isEmpty());
    QVERIFY(dialog->isVisible());
    box->close();
}

QTEST_MAIN(ExportDialogTest)
#include "tst_exportdialog.moc"
