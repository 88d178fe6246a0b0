// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "citation/addedstyles.h"

#include <QObject>

namespace gui {

/// The citation styles that can be chosen: those that come along, and those that the reader added, which lie in a folder.
/// The disk is read and written on another thread. GUI thread.
class CitationStyles : public QObject
{
    Q_OBJECT

public:
    /// Without a folder no style can be added.
    explicit CitationStyles(QString folder, QObject *parent = nullptr);

    [[nodiscard]] bool canAdd() const { return !m_folder.isEmpty(); }
    [[nodiscard]] const QList<citation::Style> &added() const { return m_added; }
    /// A style by its name, bundled or added; null where there is none (yet). Holds until changed().
    [[nodiscard]] const citation::Style *named(const QString &name) const;

    /// Reads the folder; changed() when that is done. What cannot be used is left out, and the log says why.
    void load();
    /// False until the folder was read once.
    [[nodiscard]] bool isLoaded() const { return m_isLoaded || !canAdd(); }

    /// Adds a .csl file; tells styleAdded() or failed().
    void add(const QString &file);
    /// Takes an added style away for good.
    void remove(const QString &name);

signals:
    void changed();
    /// After changed(): the style is there now.
    void styleAdded(const QString &name);
    void failed(const base::Error &error);

private:
    void take(const citation::AddedStyles &found);

    QString m_folder;
    QList<citation::Style> m_added;
    bool m_isLoaded = false;
};

/// A style's name in a list: “AMA (11th ed.)” where it has a short title.
[[nodiscard]] QString styleLabel(const citation::Style &style);

/// What to say where a style turns out to be broken only in use.
[[nodiscard]] QString brokenStyleText(const citation::Style &style);

} // namespace gui
