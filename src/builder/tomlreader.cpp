// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builder/tomlreader.h"

#include <algorithm>

using base::Result;

namespace builder {

Result<toml::table> parsedToml(const QByteArray &text, const QString &file, int firstLine)
{
    try {
        return toml::parse(std::string_view(text.constData(), static_cast<size_t>(text.size())));
    } catch (const toml::parse_error &error) {
        const int line = firstLine - 1 + static_cast<int>(error.source().begin.line);
        return std::unexpected(problem(QStringLiteral("not TOML: %1; correct the line")
                                           .arg(QString::fromUtf8(error.description())),
                                       file, line));
    }
}

TomlReader::TomlReader(const toml::table &table, std::initializer_list<const char *> keys, const QString &file, int firstLine,
                       Problems &problems)
    : m_table(table)
    , m_file(file)
    , m_firstLine(firstLine)
    , m_problems(problems)
{
    QStringList known;
    for (const char *key : keys)
        known.append(QLatin1String(key));
    for (const auto &[key, node] : table) {
        const QString name = QString::fromUtf8(key.data(), static_cast<qsizetype>(key.length()));
        if (!known.contains(name)) {
            report(QStringLiteral("unknown key “%1”; known here are %2").arg(name, known.join(QStringLiteral(", "))),
                   firstLine - 1 + static_cast<int>(key.source().begin.line));
        }
    }
}

void TomlReader::report(const QString &whatAndRemedy, int line)
{
    m_problems.append(problem(whatAndRemedy, m_file, line));
}

int TomlReader::lineOf(const toml::node &node) const
{
    return m_firstLine - 1 + std::max(1, static_cast<int>(node.source().begin.line));
}

int TomlReader::lineOf(const char *key) const
{
    const toml::node *node = m_table.get(key);
    return lineOf(node ? *node : static_cast<const toml::node &>(m_table));
}

const toml::node *TomlReader::find(const char *key, Need need, const QString &form)
{
    const toml::node *node = m_table.get(key);
    if (!node && need == Need::Required)
        report(QStringLiteral("“%1” is missing; write %1 = %2").arg(QLatin1String(key), form), lineOf(key));
    return node;
}

LineText TomlReader::textOf(const char *key, const toml::node &node)
{
    const int line = lineOf(node);
    const auto *value = node.as_string();
    if (!value) {
        report(QStringLiteral("“%1” is no text; write it in double quotes").arg(QLatin1String(key)), line);
        return {{}, line};
    }
    const QString text = QString::fromUtf8(value->get());
    if (text.trimmed().isEmpty())
        report(QStringLiteral("“%1” is empty; fill it or take it out").arg(QLatin1String(key)), line);
    return {text, line};
}

LineText TomlReader::text(const char *key, Need need)
{
    const toml::node *node = find(key, need, QStringLiteral("\"…\""));
    return node ? textOf(key, *node) : LineText{{}, lineOf(key)};
}

QList<LineText> TomlReader::texts(const char *key, Need need)
{
    const toml::node *node = find(key, need, QStringLiteral("[\"…\"]"));
    if (!node)
        return {};
    const toml::array *array = node->as_array();
    if (!array || (array->empty() && need == Need::Required)) {
        report(QStringLiteral("“%1” is no list of texts; write %1 = [\"…\"]").arg(QLatin1String(key)), lineOf(*node));
        return {};
    }
    QList<LineText> texts;
    for (const toml::node &each : *array)
        texts.append(textOf(key, each));
    return texts;
}

QDate TomlReader::date(const char *key, Need need)
{
    const toml::node *node = find(key, need, QStringLiteral("2026-11-20"));
    if (!node)
        return {};
    const auto *value = node->as_date();
    if (!value) {
        report(QStringLiteral("“%1” is no date; write it as 2026-11-20, without quotes").arg(QLatin1String(key)), lineOf(*node));
        return {};
    }
    const toml::date date = value->get();
    return QDate(date.year, date.month, date.day);
}

qint64 TomlReader::integer(const char *key, Need need)
{
    const toml::node *node = find(key, need, QStringLiteral("1"));
    if (!node)
        return 0;
    const auto *value = node->as_integer();
    if (!value) {
        report(QStringLiteral("“%1” is no whole number; write it without quotes").arg(QLatin1String(key)), lineOf(*node));
        return 0;
    }
    return value->get();
}

const toml::table *TomlReader::table(const char *key)
{
    const toml::node *node = m_table.get(key);
    if (node && !node->is_table())
        report(QStringLiteral("“%1” is no table; begin it with [%1]").arg(QLatin1String(key)), lineOf(*node));
    return node ? node->as_table() : nullptr;
}

QList<const toml::table *> TomlReader::tables(const char *key)
{
    const toml::node *node = m_table.get(key);
    if (!node)
        return {};
    QList<const toml::table *> tables;
    const toml::array *array = node->as_array();
    const bool fits = array && std::all_of(array->begin(), array->end(), [](const toml::node &each) { return each.is_table(); });
    if (!fits) {
        report(QStringLiteral("“%1” is no list of tables; begin each with [[%1]]").arg(QLatin1String(key)), lineOf(*node));
        return {};
    }
    for (const toml::node &each : *array)
        tables.append(each.as_table());
    return tables;
}

} // namespace builder
