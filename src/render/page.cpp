// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/page.h"

#include "highlight/highlight.h"
#include "render/shell.h"

#include <QFile>
#include <QLocale>

namespace render {

QByteArray noticePage(const Notice &notice, const PageStyle &style)
{
    QByteArray html = "<h1 id=\"top\">" + text(notice.title) + "</h1>\n";
    html += element("p", "explanation", text(notice.explanation));
    const QByteArray suggestions = linkList("entries", notice.suggestions);
    if (!suggestions.isEmpty()) {
        const QByteArray heading = notice.suggestionsTitle.isEmpty() ? QByteArray()
                                                                     : "<h2>" + text(notice.suggestionsTitle) + "</h2>\n";
        html += element("nav", "suggestions", heading + suggestions);
    }
    html += element("p", "detail", text(notice.detail));
    // Its words are the window's, in the window's language.
    return shell(notice.title, QLocale().bcp47Name(), style, element("main", "notice", html));
}

QByteArray contentSecurityPolicy()
{
    return "default-src 'none'; style-src 'self'; img-src 'self'; media-src 'self'; font-src 'self'; base-uri 'none'; "
           "form-action 'none'; frame-ancestors 'none'";
}

QByteArray documentSecurityPolicy()
{
    return "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; media-src 'self'; font-src 'self' data:; "
           "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}

QByteArray webFile(const QString &name)
{
    if (name == QLatin1StringView("highlight.css")) {
        static const QByteArray rules = highlight::styleSheet();
        return rules;
    }
    if (name.contains(u'/') || name.contains(u'\\') || name.startsWith(u'.'))
        return {};
    QFile file(QStringLiteral(":/web/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace render
