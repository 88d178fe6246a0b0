// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "library/reference.h"

#include <QDialog>

#include <memory>

namespace zotero {
class Connector;
}
namespace Ui {
class ExportDialog;
}

namespace gui {

class ColouredText;

/// References in a format that other programs read, to be looked at, copied or saved. What is long is written on another
/// thread. GUI thread.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `format`: the id of the format shown first.
    ExportDialog(QList<library::Reference> references, const QString &format, QWidget *parent = nullptr);
    ~ExportDialog() override;

    /// Writes what is shown, and closes once it is on the disk.
    void saveTo(const QString &file);

    /// Hands the references to the Zotero that listens on that port of this computer; sentToZotero() or failed().
    void sendToZotero(quint16 port);

signals:
    void formatChosen(const QString &id);
    /// The preview shows the chosen format.
    void written();
    /// `where`: the collection, as Zotero calls it; may be empty.
    void sentToZotero(int count, const QString &where);
    void failed(const base::Error &error);

private:
    void write();
    void chooseFile();

    std::unique_ptr<Ui::ExportDialog> m_ui;
    std::unique_ptr<zotero::Connector> m_zotero; ///< null until it is wanted: nothing is asked before
    std::unique_ptr<ColouredText> m_colours; ///< goes before the document in m_ui
    QList<library::Reference> m_references;
    QByteArray m_text; ///< what is shown, as it is saved
    int m_order = 0; ///< number of the newest; older answers are dropped
};

} // namespace gui
