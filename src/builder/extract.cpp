// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builder/extract.h"

#include "base/atomicfile.h"
#include "builder/catalogue.h"
#include "builder/glossary.h"
#include "builder/media.h"
#include "render/sanitiser.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <QUrl>

using base::Result;

namespace builder {

namespace {

using namespace Qt::StringLiterals;

/// An address of the library as seen from an article's file; notes pictures.
QByteArray relativeAddress(const QByteArray &address, const QString &from, QSet<QString> *media)
{
    if (!address.startsWith('/'))
        return render::defaultAddress(address, false);
    const qsizetype hash = address.indexOf('#');
    const QByteArray fragment = hash < 0 ? QByteArray() : address.mid(hash);
    const QString path = QUrl::fromPercentEncoding(address.mid(1, hash < 0 ? -1 : hash - 1));
    const bool isMedia = !mimeType(path).isEmpty();
    if (isMedia && media)
        media->insert(path);
    const QByteArray up = QByteArray("../").repeated(from.count(u'/'));
    return up + libraryAddress(isMedia ? path : path + u".html"_s).mid(1) + fragment;
}

QByteArray relinked(const QByteArray &html, const QString &from, QSet<QString> *media)
{
    return render::sanitised(html, [&](const QByteArray &address, bool) { return relativeAddress(address, from, media); });
}

QByteArray escaped(const QString &text)
{
    return text.toHtmlEscaped().toUtf8();
}

/// A whole page around its body; figures are shown by day.
QByteArray document(const QString &title, const QString &language, const QByteArray &body)
{
    return "<!DOCTYPE html>\n<html lang=\"" + escaped(language) + "\">\n<head><meta charset=\"utf-8\"><title>" + escaped(title)
        + "</title>\n<style>.by-night { display: none }</style></head>\n<body>\n" + body + "</body>\n</html>\n";
}

QByteArray page(const library::Article &article, const QString &language, QSet<QString> *media)
{
    const QString &path = article.entry.path;
    QByteArray html = "<h1>" + escaped(article.heading) + "</h1>\n" + relinked(article.summaryHtml, path, media);
    if (!article.facts.isEmpty()) {
        html += "<table>\n";
        for (const library::Fact &fact : article.facts)
            html += "<tr><th>" + escaped(fact.label) + "</th><td>" + relinked(fact.valueHtml, path, media) + "</td></tr>\n";
        html += "</table>\n";
    }
    html += relinked(article.bodyHtml, path, media);
    if (!article.citations.isEmpty()) {
        html += "<ol>\n";
        int number = 0;
        for (const library::Citation &citation : article.citations)
            html += "<li id=\"reference-" + QByteArray::number(++number) + "\">" + escaped(library::plainText(citation.reference))
                + "</li>\n";
        html += "</ol>\n";
    }
    return document(article.entry.title, language, html);
}

/// Writes below the folder and nowhere else, whatever a pack calls its articles.
Result<void> writeBelow(const QString &folder, const QString &path, const QByteArray &content)
{
    const QString clean = QDir::cleanPath(path);
    if (clean.isEmpty() || clean.startsWith(u'/') || clean.startsWith(".."_L1) || clean.contains(u'\\'))
        return base::failure(base::ErrorCode::PackDamaged, u"the path “%1” leads out of the folder"_s.arg(path));
    const QString file = QDir(folder).filePath(clean);
    if (!QDir().mkpath(QFileInfo(file).path()))
        return base::failure(base::ErrorCode::FileUnwritable, u"the folder cannot be made"_s, QFileInfo(file).path());
    return base::writeFileAtomically(file, content);
}

Result<void> writeGlossary(library::ArticleSource &source, const library::LibraryInfo &info, const QString &folder)
{
    const auto terms = source.glossary();
    if (!terms)
        return std::unexpected(terms.error());
    if (terms->isEmpty())
        return {};
    QByteArray html = "<dl>\n";
    for (const library::Term &term : *terms)
        html += "<dt id=\"" + escaped(term.anchor) + "\">" + escaped(term.term) + "</dt>\n<dd>" + escaped(term.definition)
            + "</dd>\n";
    return writeBelow(folder, glossaryAddress.mid(1) + u".html"_s, document(info.title, info.language, html + "</dl>\n"));
}

} // namespace

QByteArray standalonePage(const library::Article &article, const QString &language)
{
    return page(article, language, nullptr);
}

Result<Extracted> extract(library::ArticleSource &source, const QString &folder, const ExtractProgress &progress)
{
    const auto info = source.info();
    if (!info)
        return std::unexpected(info.error());
    Extracted extracted;
    QSet<QString> media;
    for (const library::Institution &institution : info->institutions) {
        if (!institution.logoPath.isEmpty())
            media.insert(institution.logoPath);
    }
    constexpr qint64 pageSize = 1000;
    for (;;) {
        const auto entries = source.entries(extracted.articles, pageSize);
        if (!entries)
            return std::unexpected(entries.error());
        if (entries->isEmpty())
            break;
        for (const library::ArticleEntry &entry : *entries) {
            const auto article = source.article(entry.path);
            if (!article)
                return std::unexpected(article.error());
            if (auto done = writeBelow(folder, entry.path + u".html"_s, page(*article, info->language, &media)); !done)
                return std::unexpected(done.error());
            ++extracted.articles;
            if (progress)
                progress(extracted.articles, info->articleCount);
        }
    }
    if (auto done = writeGlossary(source, *info, folder); !done)
        return std::unexpected(done.error());
    for (const QString &path : std::as_const(media)) {
        const auto content = source.media(path);
        if (!content)
            return std::unexpected(content.error());
        if (auto done = writeBelow(folder, path, content->content); !done)
            return std::unexpected(done.error());
        ++extracted.media;
    }
    return extracted;
}

} // namespace builder
