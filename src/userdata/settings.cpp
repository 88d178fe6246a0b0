// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "userdata/settings.h"

#include <QFile>
#include <QSettings>

#include <array>

namespace userdata {

namespace {

struct Row
{
    Setting setting;
    const char *name;
    QVariant fallback; ///< its type is the setting's
};

const std::array<Row, 12> &table()
{
    static const std::array<Row, 12> rows{{
        {Setting::WindowGeometry, "window/geometry", QByteArray()},
        {Setting::WindowState, "window/state", QByteArray()},
        {Setting::SplitterState, "window/splitter", QByteArray()},
        {Setting::Theme, "reading/theme", QStringLiteral("system")},
        {Setting::ZoomPercent, "reading/zoom", 100},
        {Setting::TreeShown, "window/tree", true},
        {Setting::ReferencesShown, "window/references", true},
        {Setting::SoftwareRenderingSaid, "window/software-rendering-said", false},
        {Setting::CitationStyle, "citations/style", QStringLiteral("american-medical-association")},
        {Setting::ExportFormat, "citations/format", QStringLiteral("bibtex")},
        {Setting::LastFolder, "library/folder", QString()},
        {Setting::CacheMebibytes, "library/cache-mebibytes", 64},
    }};
    return rows;
}

const Row &row(Setting setting)
{
    return table().at(static_cast<size_t>(setting));
}

/// QSettings drops bytes it cannot read without a word; a NUL or a line that is no INI says that the file is not ours.
bool looksDamaged(const QString &file)
{
    QFile device(file);
    if (!device.open(QIODevice::ReadOnly))
        return false;
    while (!device.atEnd()) {
        const QByteArray line = device.readLine().trimmed();
        const bool blank = line.isEmpty() || line.startsWith(';') || line.startsWith('#');
        if (line.contains('\0') || (!blank && !line.startsWith('[') && !line.contains('=')))
            return true;
    }
    return false;
}

} // namespace

Settings::Settings(const QString &file)
{
    if (looksDamaged(file)) {
        m_setAside = file + QStringLiteral(".damaged");
        QFile::remove(m_setAside);
        QFile::rename(file, m_setAside);
    }
    m_store = std::make_unique<QSettings>(file, QSettings::IniFormat);
}

Settings::~Settings() = default;

QVariant Settings::value(Setting setting) const
{
    if (const auto passing = m_passing.constFind(setting); passing != m_passing.cend())
        return *passing;
    const Row &wanted = row(setting);
    QVariant stored = m_store->value(QLatin1StringView(wanted.name));
    if (!stored.isValid() || !stored.convert(wanted.fallback.metaType()))
        return wanted.fallback;
    return stored;
}

void Settings::setValue(Setting setting, const QVariant &value)
{
    m_passing.remove(setting);
    m_store->setValue(QLatin1StringView(row(setting).name), value);
}

} // namespace userdata
