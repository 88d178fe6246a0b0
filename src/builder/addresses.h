// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "builder/catalogue.h"
#include "builder/draft.h"

namespace builder {

/// A picture that an article shows, and where it says so.
struct MediaUse
{
    QString path;
    QString file;
    int line = 0;
    bool isRecoloured = false; ///< to be made of the file, for dark ground
};

/// A place in an article that another, or the article itself, leads to.
struct AnchorUse
{
    QString path;
    QString anchor;
    int line = 0;

    bool operator==(const AnchorUse &) const = default;
};

/// Resolves the addresses in one article and remembers what it refers to. In Markdown an address that leads nowhere
/// is a problem; in an imported page it is dropped and counted, for nobody here wrote it.
class Addresses
{
public:
    Addresses(const Draft &draft, const Catalogue &catalogue, Problems &problems);

    /// The address to write into the page; empty: drop it. Addresses once resolved stay as they are.
    [[nodiscard]] QByteArray resolved(const QString &address, bool isPicture, int line);

    /// The address of a figure's rendering for dark ground: made of an SVG under media/, or drawn by hand beside it.
    /// Empty where there is none. `address`: one that was resolved.
    [[nodiscard]] QByteArray darkRendering(const QString &address, int line);

    [[nodiscard]] const QStringList &links() const { return m_links; } ///< paths of articles, each once
    [[nodiscard]] const QList<MediaUse> &media() const { return m_media; }
    [[nodiscard]] const QList<AnchorUse> &anchors() const { return m_anchors; } ///< to be checked; Markdown only
    [[nodiscard]] qint64 dropped() const { return m_dropped; }

private:
    QByteArray nowhere(const QString &complaint, int line);
    QByteArray media(const Target &target, int line);
    [[nodiscard]] bool isKnown(const QString &path) const; ///< a picture
    void noteAnchor(const Target &target, int line);

    const Draft &m_draft;
    const Catalogue &m_catalogue;
    Problems &m_problems;
    QStringList m_links;
    QSet<QString> m_linked;
    QList<MediaUse> m_media;
    QList<AnchorUse> m_anchors;
    qint64 m_dropped = 0;
};

} // namespace builder
