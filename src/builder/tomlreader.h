// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "builder/problems.h"

#include <QDate>
#include <QStringList>

#include <toml++/toml.hpp>

#include <initializer_list>

namespace builder {

/// The table a TOML text holds; SourceInvalid with its line where it breaks TOML. `firstLine` is the line of the
/// file on which the text begins. The one place that meets toml++'s exceptions.
[[nodiscard]] base::Result<toml::table> parsedToml(const QByteArray &text, const QString &file, int firstLine = 1);

enum class Need { Required, Optional };

/// Reads a table strictly: what is missing, of another kind or unknown is added to the problems with its line, and
/// an empty value is given. The table, and the problems, must outlive it.
class TomlReader
{
public:
    /// `keys`: all that may stand in the table.
    TomlReader(const toml::table &table, std::initializer_list<const char *> keys, const QString &file, int firstLine,
               Problems &problems);

    [[nodiscard]] LineText text(const char *key, Need need);
    [[nodiscard]] QList<LineText> texts(const char *key, Need need);
    [[nodiscard]] QDate date(const char *key, Need need);
    [[nodiscard]] qint64 integer(const char *key, Need need);

    /// The tables of an array such as [[facts]].
    [[nodiscard]] QList<const toml::table *> tables(const char *key);

    /// A table of its own such as [subscribe]; null where there is none.
    [[nodiscard]] const toml::table *table(const char *key);

    /// The line of a key's value, or of the table where there is none.
    [[nodiscard]] int lineOf(const char *key) const;
    void report(const QString &whatAndRemedy, int line);

private:
    [[nodiscard]] const toml::node *find(const char *key, Need need, const QString &form);
    [[nodiscard]] int lineOf(const toml::node &node) const;
    [[nodiscard]] LineText textOf(const char *key, const toml::node &node);

    const toml::table &m_table;
    QString m_file;
    int m_firstLine;
    Problems &m_problems;
};

} // namespace builder
