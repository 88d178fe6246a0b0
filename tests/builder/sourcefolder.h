// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTemporaryDir>

namespace test {

/// A small sound encyclopedia in a temporary folder; tests add to it, or break it.
class SourceFolder
{
public:
    SourceFolder();

    void write(const QString &name, const QByteArray &content) const;
    void remove(const QString &name) const;
    [[nodiscard]] QString file(const QString &name) const { return m_dir.filePath(name); }
    [[nodiscard]] QString path() const { return m_dir.path(); }

private:
    QTemporaryDir m_dir;
};

/// Front matter that is sound, eight lines long with its +++; the body begins on line 9.
[[nodiscard]] QByteArray article(const QByteArray &title, const QByteArray &body);

} // namespace test
