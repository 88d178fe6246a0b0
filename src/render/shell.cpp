// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/shell.h"

#include "render/entrypath.h"

#include <QLocale>

namespace render {

QByteArray themeName(const PageStyle &style)
{
    for (const char *known : {"light", "sepia", "dark", "contrast"}) {
        if (style.theme == QLatin1StringView(known))
            return known;
    }
    return "light";
}

QByteArray headOf(const QByteArray &securityPolicy)
{
    // Browsers refuse to read frame-ancestors in a meta element, with a complaint in the log.
    const QByteArray policy = QByteArray(securityPolicy).replace("; frame-ancestors 'none'", "");
    return "\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy
        + "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
}

QByteArray shell(const QString &title, const QString &language, const PageStyle &style, const QByteArray &body)
{
    const bool rightToLeft = QLocale(language).textDirection() == Qt::RightToLeft;
    QByteArray page = "<!DOCTYPE html>\n<html lang=\"" + text(language) + "\" dir=\"" + (rightToLeft ? "rtl" : "ltr")
        + "\" data-theme=\"" + themeName(style) + "\">\n<head>" + headOf(contentSecurityPolicy());
    page += "<title>" + text(title) + "</title>\n";
    page += "<link rel=\"stylesheet\" href=\"/~web/page.css\">\n<link rel=\"stylesheet\" href=\"/~web/highlight.css\">\n";
    return page + "</head>\n<body>\n" + body + "</body>\n</html>\n";
}

QByteArray text(const QString &plain)
{
    return plain.toHtmlEscaped().toUtf8();
}

QByteArray element(const char *name, const char *className, const QByteArray &content)
{
    if (content.isEmpty())
        return {};
    return '<' + QByteArray(name) + " class=\"" + className + "\">" + content + "</" + name + ">\n";
}

QByteArray link(const library::ArticleEntry &entry)
{
    return "<a href=\"" + addressOfPath(entry.path) + "\">" + text(entry.title) + "</a>";
}

QByteArray linkList(const char *className, const QList<library::ArticleEntry> &entries)
{
    QByteArray items;
    for (const library::ArticleEntry &entry : entries)
        items += "<li>" + link(entry) + "</li>\n";
    return element("ul", className, items);
}

QByteArray date(QDate day, const QString &language)
{
    if (!day.isValid())
        return {};
    return "<time datetime=\"" + day.toString(Qt::ISODate).toUtf8() + "\">"
        + text(QLocale(language).toString(day, QStringLiteral("d MMMM yyyy"))) + "</time>";
}

QByteArray runningHead(const library::LibraryInfo &library, const PageTexts &texts)
{
    QByteArray head = "<header class=\"running-head\">\n<a href=\"/\">" + text(library.title) + "</a>\n";
    if (!library.edition.isEmpty())
        head += element("span", "edition", text(texts.edition.arg(library.edition)));
    return head + "</header>\n";
}

QByteArray jumps(const PageTexts &texts)
{
    return "<nav class=\"jumps\">\n<a class=\"jump-top\" href=\"#top\">" + text(texts.top)
        + "</a>\n<a class=\"jump-bottom\" href=\"#bottom\">" + text(texts.bottom) + "</a>\n</nav>\n";
}

QByteArray institutionStrip(const library::LibraryInfo &library, const PageTexts &texts)
{
    QByteArray items;
    for (const library::Institution &institution : library.institutions) {
        QByteArray item;
        if (!institution.logoPath.isEmpty())
            item += "<img src=\"" + addressOfPath(institution.logoPath) + "\" alt=\"\">";
        item += element("span", "name", text(institution.name));
        item += element("span", "role", text(institution.role));
        items += "<li>" + item + "</li>\n";
    }
    if (items.isEmpty())
        return {};
    return "<section class=\"institutions\">\n<h2><a href=\"/~institutions\">" + text(texts.institutions) + "</a></h2>\n<ul>\n"
        + items + "</ul>\n</section>\n";
}

} // namespace render
