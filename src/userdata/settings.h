// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>
#include <QVariant>

#include <memory>

class QSettings;

namespace userdata {

/// Everything that is remembered between two starts. Name, type and default of each stand in one table in the .cpp.
enum class Setting {
    WindowGeometry, ///< QByteArray of QWidget::saveGeometry
    WindowState, ///< QByteArray of QMainWindow::saveState
    SplitterState, ///< QByteArray of QSplitter::saveState
    Theme, ///< QString: system, light, sepia, dark or contrast
    ZoomPercent, ///< int, 50 to 300
    TreeShown, ///< bool
    ReferencesShown, ///< bool
    SoftwareRenderingSaid, ///< bool: the notice was shown
    CitationStyle, ///< QString: name of a style
    ExportFormat, ///< QString: id of a format
    LastFolder, ///< QString: where a library was opened last
    CacheMebibytes, ///< int: what all ZIM files together may keep inflated
};

/// The settings file, typed. A file that cannot be understood is set aside, the defaults hold, and wasDamaged()
/// says so once. Lives on one thread; read it in app/ and gui/ only.
class Settings
{
public:
    /// Reads an INI file; one that is not there is empty.
    explicit Settings(const QString &file);
    ~Settings();
    Q_DISABLE_COPY_MOVE(Settings)

    /// What was set, or the default where nothing or nothing usable was.
    [[nodiscard]] QVariant value(Setting setting) const;
    void setValue(Setting setting, const QVariant &value);

    /// Holds until the end of this run or the next setValue(), and is not kept.
    void setForThisRun(Setting setting, const QVariant &value) { m_passing.insert(setting, value); }

    /// Where the damaged file was set aside; empty where it was sound.
    [[nodiscard]] QString setAside() const { return m_setAside; }

private:
    QString m_setAside;
    QHash<Setting, QVariant> m_passing;
    std::unique_ptr<QSettings> m_store;
};

} // namespace userdata
