// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/articlesource.h"

#include <QTemporaryDir>

#include <memory>

namespace test {

/// The encyclopedia that comes with the application, built from its sources for one test.
class Bundled
{
public:
    /// Builds and reads all of it; false where it does not build, with what is wrong in problems().
    [[nodiscard]] bool build();

    [[nodiscard]] static QString folder();
    [[nodiscard]] QString pack() const { return m_dir.filePath(QStringLiteral("bundled.pandect")); }
    [[nodiscard]] const QStringList &problems() const { return m_problems; }
    [[nodiscard]] const library::LibraryInfo &info() const { return m_info; }
    [[nodiscard]] const QList<library::Article> &articles() const { return m_articles; }
    [[nodiscard]] library::ArticleSource &source() const { return *m_source; }

private:
    QTemporaryDir m_dir;
    QStringList m_problems; ///< broken, noted, never cited
    std::unique_ptr<library::ArticleSource> m_source;
    library::LibraryInfo m_info;
    QList<library::Article> m_articles;
};

/// The lines of a file of this folder's data, without comments and blanks.
[[nodiscard]] QStringList dataLines(const QString &name);

} // namespace test
