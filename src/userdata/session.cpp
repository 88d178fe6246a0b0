// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "userdata/session.h"

#include "base/atomicfile.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using base::ErrorCode;
using base::failure;
using base::Result;

namespace userdata {

namespace {

constexpr QLatin1StringView filesKey("files");
constexpr QLatin1StringView tabsKey("tabs");
constexpr QLatin1StringView currentKey("current");
constexpr QLatin1StringView urlKey("url");
constexpr QLatin1StringView titleKey("title");
constexpr QLatin1StringView historyKey("history");

/// More than anybody opens; less than what would keep a start waiting.
constexpr qsizetype mostTabs = 200;

} // namespace

Result<Session> readSession(const QString &file)
{
    const auto content = base::readFile(file);
    if (!content)
        return std::unexpected(content.error());
    QJsonParseError parsed;
    const QJsonObject root = QJsonDocument::fromJson(*content, &parsed).object();
    if (parsed.error != QJsonParseError::NoError)
        return failure(ErrorCode::FileUnreadable, parsed.errorString(), file);
    Session session;
    const QJsonArray files = root.value(filesKey).toArray();
    for (const auto &name : files)
        session.files.append(name.toString());
    const QJsonArray tabs = root.value(tabsKey).toArray();
    for (const auto &value : tabs) {
        const QJsonObject tab = value.toObject();
        const QUrl url(tab.value(urlKey).toString());
        if (url.scheme() != QLatin1StringView("pandect") || session.tabs.size() >= mostTabs)
            continue;
        session.tabs.append({url, tab.value(titleKey).toString(),
                             QByteArray::fromBase64(tab.value(historyKey).toString().toLatin1())});
    }
    session.current = static_cast<int>(qBound(qsizetype(0), qsizetype(root.value(currentKey).toInt()),
                                              qMax(qsizetype(0), session.tabs.size() - 1)));
    return session;
}

Result<void> writeSession(const QString &file, const Session &session)
{
    QJsonArray tabs;
    for (const TabState &tab : session.tabs) {
        tabs.append(QJsonObject{{urlKey, tab.url.toString(QUrl::FullyEncoded)},
                                {titleKey, tab.title},
                                {historyKey, QString::fromLatin1(tab.history.toBase64())}});
    }
    const QJsonObject root{{filesKey, QJsonArray::fromStringList(session.files)}, {tabsKey, tabs}, {currentKey, session.current}};
    QDir().mkpath(QFileInfo(file).absolutePath());
    return base::writeFileAtomically(file, QJsonDocument(root).toJson());
}

} // namespace userdata
