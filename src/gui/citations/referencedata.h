// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/citations/citationcard.h"

#include <QFuture>
#include <QMimeData>

namespace gui {

/// Cards on their way to another program: plain text, HTML, CSL-JSON, BibTeX and RIS. All of it is written on another thread
/// from the moment this is made, so that it is there when somebody asks. GUI thread.
///
/// With a folder there is also a file, for programs that take nothing else. It is RIS alone: reference managers all read
/// that, with every letter as it is, and two files would be imported twice. What wants BibTeX finds it without a file.
class ReferenceData : public QMimeData
{
    Q_OBJECT

public:
    explicit ReferenceData(const QList<CitationCard> &cards, const std::shared_ptr<QTemporaryDir> &folder = {});

    [[nodiscard]] QStringList formats() const override;

protected:
    [[nodiscard]] QVariant retrieveData(const QString &mimeType, QMetaType type) const override;

private:
    struct Written
    {
        QString text;
        QString html;
        QByteArray cslJson;
        QByteArray bibtex;
        QByteArray ris;
        QUrl file; ///< empty where there is none, or the disk refused it
    };
    [[nodiscard]] static Written write(const QList<CitationCard> &cards, const std::shared_ptr<QTemporaryDir> &folder);

    QFuture<Written> m_written;
    bool m_hasFile;
};

} // namespace gui
