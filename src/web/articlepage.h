// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWebEnginePage>

namespace web {

/// The page in a view: says no to everything but a person's way from one page of pandect:// to another. GUI thread.
class ArticlePage final : public QWebEnginePage
{
    Q_OBJECT

public:
    explicit ArticlePage(QWebEngineProfile *profile, QObject *parent = nullptr);

    /// Runs a script of our own, in a world apart: pages neither see it nor can they run any themselves.
    void run(const QString &script);

signals:
    void foreignLinkActivated(const QUrl &url);
    void newTabRequested(const QUrl &url, bool inBackground);

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage *createWindow(WebWindowType type) override;
    QStringList chooseFiles(FileSelectionMode mode, const QStringList &oldFiles,
                            const QStringList &acceptedMimeTypes) override;
    void javaScriptAlert(const QUrl &securityOrigin, const QString &message) override;
    bool javaScriptConfirm(const QUrl &securityOrigin, const QString &message) override;
    bool javaScriptPrompt(const QUrl &securityOrigin, const QString &message, const QString &defaultValue,
                          QString *result) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message, int lineNumber,
                                  const QString &sourceId) override;

private:
    void refuseRequests();
    void decideNewWindow(const QWebEngineNewWindowRequest &request);
};

} // namespace web
