// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "web/articlepage.h"

#include "base/logging.h"
#include "web/requestpolicy.h"

#include <QWebEngineCertificateError>
#include <QWebEngineClientCertificateSelection>
#include <QWebEngineDesktopMediaRequest>
#include <QWebEngineFileSystemAccessRequest>
#include <QWebEngineFullScreenRequest>
#include <QWebEngineNewWindowRequest>
#include <QWebEnginePermission>
#include <QWebEngineRegisterProtocolHandlerRequest>
#include <QWebEngineScript>
#include <QWebEngineWebAuthUxRequest>

namespace web {

ArticlePage::ArticlePage(QWebEngineProfile *profile, QObject *parent)
    : QWebEnginePage(profile, parent)
{
    refuseRequests();
    connect(this, &QWebEnginePage::newWindowRequested, this, &ArticlePage::decideNewWindow);
}

void ArticlePage::run(const QString &script)
{
    runJavaScript(script, QWebEngineScript::ApplicationWorld);
}

/// Some of these cannot happen without script. They are refused all the same: each layer stands alone.
void ArticlePage::refuseRequests()
{
    connect(this, &QWebEnginePage::permissionRequested, this,
            [](const QWebEnginePermission &permission) { permission.deny(); });
    connect(this, &QWebEnginePage::fullScreenRequested, this,
            [](QWebEngineFullScreenRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::fileSystemAccessRequested, this,
            [](QWebEngineFileSystemAccessRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::registerProtocolHandlerRequested, this,
            [](QWebEngineRegisterProtocolHandlerRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::desktopMediaRequested, this,
            [](const QWebEngineDesktopMediaRequest &request) { request.cancel(); });
    connect(this, &QWebEnginePage::webAuthUxRequested, this,
            [](QWebEngineWebAuthUxRequest *request) { request->cancel(); });
    connect(this, &QWebEnginePage::certificateError, this,
            [](QWebEngineCertificateError error) { error.rejectCertificate(); });
    connect(this, &QWebEnginePage::selectClientCertificate, this,
            [](QWebEngineClientCertificateSelection selection) { selection.selectNone(); });
}

bool ArticlePage::acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame)
{
    // Not among them: forms, redirections (a page's own refresh), and what scripts start.
    const bool isByPerson = type == NavigationTypeLinkClicked || type == NavigationTypeTyped
        || type == NavigationTypeBackForward || type == NavigationTypeReload;
    if (isMainFrame && isByPerson && isOurs(url))
        return true;
    qCInfo(base::webLog) << "refused navigation" << type << isMainFrame << url;
    if (isMainFrame && type == NavigationTypeLinkClicked && isForeign(url))
        emit foreignLinkActivated(url);
    return false;
}

QWebEnginePage *ArticlePage::createWindow(WebWindowType)
{
    return nullptr; // decideNewWindow() has said what becomes of it
}

void ArticlePage::decideNewWindow(const QWebEngineNewWindowRequest &request)
{
    const QUrl url = request.requestedUrl();
    if (request.isUserInitiated() && isOurs(url))
        emit newTabRequested(url, request.destination() == QWebEngineNewWindowRequest::InNewBackgroundTab);
    else if (request.isUserInitiated() && isForeign(url))
        emit foreignLinkActivated(url);
    else
        qCInfo(base::webLog) << "refused new window" << url;
}

QStringList ArticlePage::chooseFiles(FileSelectionMode, const QStringList &, const QStringList &)
{
    return {};
}

void ArticlePage::javaScriptAlert(const QUrl &, const QString &) { }

bool ArticlePage::javaScriptConfirm(const QUrl &, const QString &)
{
    return false;
}

bool ArticlePage::javaScriptPrompt(const QUrl &, const QString &, const QString &, QString *)
{
    return false;
}

void ArticlePage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString &message, int lineNumber,
                                           const QString &sourceId)
{
    qCDebug(base::webLog).noquote() << sourceId << lineNumber << message;
}

} // namespace web
