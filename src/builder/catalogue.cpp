// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builder/catalogue.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>

namespace builder {

namespace {

using namespace Qt::StringLiterals;

constexpr auto articlesFolder = "articles/"_L1;
constexpr auto mediaFolder = "media/"_L1;

bool isMarkdownName(const QString &path)
{
    return std::ranges::all_of(path, [](QChar sign) {
        return (sign >= u'a' && sign <= u'z') || (sign >= u'0' && sign <= u'9') || sign == u'-' || sign == u'/';
    });
}

QString withoutSuffix(const QString &path)
{
    for (const QLatin1StringView suffix : {".md"_L1, ".html"_L1, ".htm"_L1}) {
        if (path.endsWith(suffix))
            return path.chopped(suffix.size());
    }
    return {};
}

/// Scheme of an address in lower case; empty for a relative one.
QString scheme(const QString &address)
{
    const qsizetype colon = address.indexOf(u':');
    const qsizetype other = address.indexOf(QLatin1Char('/'));
    if (colon <= 0 || (other >= 0 && other < colon))
        return {};
    const QString name = address.first(colon).toLower();
    const bool sound = std::ranges::all_of(name, [](QChar sign) {
        return (sign >= u'a' && sign <= u'z') || (sign >= u'0' && sign <= u'9') || sign == u'+' || sign == u'-' || sign == u'.';
    });
    return sound ? name : QString();
}

/// Below the encyclopedia's folder: “articles/…” or “media/…”; empty where the address leads out of it.
QString placeOf(const QString &address, const QString &articlePath)
{
    const QString path = QUrl::fromPercentEncoding(address.toUtf8());
    if (path.startsWith(u'/'))
        return QDir::cleanPath(articlesFolder + path.mid(1));
    const QString folder = articlesFolder + articlePath.left(articlePath.lastIndexOf(u'/') + 1);
    const QString place = QDir::cleanPath(folder + path);
    return place.startsWith("../"_L1) ? QString() : place;
}

Target articleTarget(const QString &path, const QString &anchor)
{
    return {Target::Article, path, {}, anchor, libraryAddress(path, anchor)};
}

Target localTarget(const QString &address, const QString &anchor, const QString &articlePath, const Catalogue &catalogue)
{
    const QString place = placeOf(address, articlePath);
    const bool inArticles = place.startsWith(articlesFolder);
    if (inArticles) {
        const QString below = place.mid(articlesFolder.size());
        if (const QString path = withoutSuffix(below); catalogue.articles.contains(path))
            return articleTarget(path, anchor);
        // What was resolved before stands as “/name”.
        if (address.startsWith(u'/') && catalogue.articles.contains(below))
            return articleTarget(below, anchor);
    }
    QString file = place;
    if (inArticles && address.startsWith(u'/') && place.startsWith(articlesFolder + mediaFolder))
        file = place.mid(articlesFolder.size());
    if (!file.startsWith(mediaFolder) && !inArticles)
        return {};
    const QString path = file.startsWith(mediaFolder) ? file : file.mid(articlesFolder.size());
    return {Target::Media, path, QDir(catalogue.folder).filePath(file), anchor, libraryAddress(path)};
}

} // namespace

QByteArray libraryAddress(const QString &path, const QString &anchor)
{
    QByteArray address = '/' + QUrl::toPercentEncoding(path, "/!$()*+,=~@");
    if (!anchor.isEmpty())
        address += '#' + anchor.toUtf8();
    return address;
}

Target target(const QString &address, const QString &articlePath, const Catalogue &catalogue)
{
    const QString trimmed = address.trimmed();
    const qsizetype hash = trimmed.indexOf(u'#');
    const QString anchor = hash < 0 ? QString() : trimmed.mid(hash + 1);
    const QString before = hash < 0 ? trimmed : trimmed.first(hash);
    if (before.isEmpty())
        return hash < 0 ? Target() : Target{Target::Here, articlePath, {}, anchor, '#' + anchor.toUtf8()};
    if (before == glossaryAddress) {
        const bool leadsThere = anchor.isEmpty() ? !catalogue.glossary.terms.isEmpty()
                                                 : catalogue.glossary.anchors.contains(anchor);
        return leadsThere ? Target{Target::Glossary, {}, {}, anchor, trimmed.toUtf8()} : Target();
    }
    const QString whole = before.startsWith("//"_L1) ? u"https:"_s + before : before;
    if (const auto known = catalogue.canonical.constFind(whole); known != catalogue.canonical.cend())
        return articleTarget(*known, anchor);
    const QString kind = scheme(whole);
    if (kind.isEmpty())
        return localTarget(whole.left(whole.indexOf(u'?')), anchor, articlePath, catalogue);
    if (kind == "http"_L1 || kind == "https"_L1 || kind == "mailto"_L1 || kind == "doi"_L1)
        return {Target::Outside, {}, {}, anchor, (before.startsWith("//"_L1) ? u"https:"_s + trimmed : trimmed).toUtf8()};
    return {};
}

QList<ArticleFile> articleFiles(const QString &folder, Problems &problems)
{
    const QDir articles(QDir(folder).filePath(u"articles"_s));
    QList<ArticleFile> files;
    QDirIterator found(articles.path(), {u"*.md"_s, u"*.html"_s, u"*.htm"_s}, QDir::Files,
                       QDirIterator::Subdirectories | QDirIterator::FollowSymlinks);
    while (found.hasNext()) {
        const QString file = found.next();
        // Not relativeFilePath(), which leaves a relative name as it is.
        const QString path = withoutSuffix(file.mid(articles.path().size() + 1));
        if (file.endsWith(".md"_L1) && !isMarkdownName(path))
            problems.append(problem(u"the name holds other signs than a-z, 0-9 and -; rename the file"_s, file, 1));
        else if (path.startsWith(u'~'))
            problems.append(problem(u"a path that begins with ~ is the reader's own; rename the file"_s, file, 1));
        else
            files.append({file, path});
    }
    std::ranges::sort(files, {}, [](const ArticleFile &each) { return std::pair(each.path, each.file); });
    for (qsizetype i = 1; i < files.size(); ++i) {
        if (files.at(i).path == files.at(i - 1).path) {
            problems.append(problem(u"%1 would have the same path “%2”; rename one of the two"_s
                                        .arg(QFileInfo(files.at(i - 1).file).fileName(), files.at(i).path),
                                    files.at(i).file, 1));
        }
    }
    return files;
}

} // namespace builder
