// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace test {

/// A page or file to be put into an archive.
struct ZimEntry
{
    QString path;
    QString title; ///< empty: the path
    QByteArray mimeType = "text/html";
    QByteArray content;
    QString target; ///< where it leads; empty: it is no redirection
    bool isListed = true; ///< among the articles of A to Z
};

/// What an archive says of itself.
struct ZimMetadata
{
    QByteArray name = "sample_en_all";
    QByteArray title = "Sample Library";
    QByteArray language = "eng";
    QByteArray mainPath; ///< empty: none
};

/// Writes an archive in the new scheme, with libzim itself.
void writeZim(const QString &file, const QList<ZimEntry> &entries, const ZimMetadata &metadata = {});

/// `count` articles over all letters, every third with another name (“Alias 7”), a style sheet, a picture.
[[nodiscard]] QList<ZimEntry> sampleEntries(int count);

} // namespace test
