// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builder/builder.h"

#include "builder/articlerenderer.h"
#include "builder/darkfigures.h"
#include "builder/frontmatter.h"
#include "builder/htmlimport.h"
#include "builder/media.h"
#include "builder/packing.h"
#include "builder/passages.h"
#include "builder/textfile.h"

#include <QDir>
#include <QtConcurrentMap>

#include <algorithm>

using base::Result;

namespace builder {

namespace {

using namespace Qt::StringLiterals;

struct ReadArticle
{
    Draft draft;
    Problems problems;
};

ReadArticle readArticle(const ArticleFile &file)
{
    ReadArticle article;
    const auto text = readText(file.file);
    if (!text)
        article.problems.append(text.error());
    else if (file.file.endsWith(".md"_L1))
        article.draft = markdownDraft(*text, file.file, file.path, article.problems);
    else
        article.draft = htmlDraft(*text, file.file, file.path, article.problems);
    return article;
}

/// One build, from folder to file.
class Build
{
public:
    Build(const QString &folder, const BuildOptions &options)
        : m_options(options)
    {
        m_catalogue.folder = folder;
    }

    Result<BuildReport> run(const QString &packFile);

private:
    void readFrame();
    void readArticles();
    void renderArticles();
    void checkAnchors();
    void checkInstitutions();
    void noteFutureReviews();
    void findUncitedWorks();

    /// Runs `work` over all items on all cores and hands the results on in the items' order.
    template<typename Item, typename Work, typename Take>
    void onAllCores(Stage stage, const QList<Item> &items, Work work, Take take);

    /// Takes problems in; true where the build has to stop.
    bool isOver() const { return !m_options.keepGoing && !m_report.broken.isEmpty(); }

    const BuildOptions &m_options;
    Catalogue m_catalogue;
    QList<ArticleFile> m_files;
    QList<Draft> m_drafts;
    QList<RenderedArticle> m_articles;
    BuildReport m_report;
};

template<typename Item, typename Work, typename Take>
void Build::onAllCores(Stage stage, const QList<Item> &items, Work work, Take take)
{
    auto running = QtConcurrent::mapped(items, work);
    for (qsizetype i = 0; i < items.size() && !isOver(); ++i) {
        take(running.resultAt(i));
        if (m_options.progress)
            m_options.progress(stage, i + 1, items.size());
    }
    running.cancel();
    running.waitForFinished();
}

void Build::readFrame()
{
    Problems &problems = m_report.broken;
    m_catalogue.manifest = readManifest(m_catalogue.folder, problems);
    m_catalogue.bibliography = readBibliography(m_catalogue.folder, problems);
    checkInstitutions();
    m_files = articleFiles(m_catalogue.folder, problems);
    for (const ArticleFile &file : std::as_const(m_files))
        m_catalogue.articles.insert(file.path);
    m_catalogue.glossary = readGlossary(m_catalogue.folder, m_catalogue.articles, problems);
    if (m_files.isEmpty() && problems.isEmpty())
        problems.append(problem(u"there is no article in articles/; write one"_s, m_catalogue.manifest.file, 1));
}

void Build::checkInstitutions()
{
    for (const Manifest::Institution &institution : std::as_const(m_catalogue.manifest.institutions)) {
        const QString &logo = institution.record.logo;
        if (logo.isEmpty())
            continue;
        const bool inMedia = QDir::cleanPath(logo) == logo && logo.startsWith("media/"_L1);
        const QString complaint = inMedia ? mediaComplaint(QDir(m_catalogue.folder).filePath(logo))
                                          : u"the logo “%1” is not in media/; put it there and write media/NAME"_s.arg(logo);
        if (!complaint.isEmpty())
            m_report.broken.append(problem(complaint, m_catalogue.manifest.file, institution.line));
    }
}

void Build::readArticles()
{
    m_drafts.reserve(m_files.size());
    onAllCores(Stage::Reading, m_files, readArticle, [this](const ReadArticle &article) {
        m_report.broken.append(article.problems);
        if (!article.problems.isEmpty())
            return;
        m_drafts.append(article.draft);
        const QString &address = article.draft.canonical;
        if (!address.isEmpty() && !m_catalogue.canonical.contains(address))
            m_catalogue.canonical.insert(address, article.draft.path);
    });
}

void Build::renderArticles()
{
    m_articles.reserve(m_drafts.size());
    const auto render = [this](const Draft &draft) {
        RenderedArticle article = renderedArticle(draft, m_catalogue);
        if (m_options.fullText && article.problems.isEmpty())
            article.record.plainText = search::encodePassages(passagesOf(article.record));
        return article;
    };
    onAllCores(Stage::Rendering, m_drafts, render, [this](const RenderedArticle &article) {
        m_report.broken.append(article.problems);
        m_report.droppedAddresses += article.dropped;
        m_articles.append(article);
    });
    m_drafts.clear();
}

void Build::checkAnchors()
{
    QHash<QString, const RenderedArticle *> byPath;
    for (const RenderedArticle &article : std::as_const(m_articles))
        byPath.insert(article.record.entry.path, &article);
    for (const RenderedArticle &article : std::as_const(m_articles)) {
        for (const AnchorUse &use : article.anchors) {
            const RenderedArticle *target = byPath.value(use.path); // null: broken, and told already
            if (!target || hasAnchor(target->record, use.anchor))
                continue;
            m_report.broken.append(problem(u"there is no section “%1” in “%2”; its sections are %3"_s
                                               .arg(use.anchor, use.path, anchorsOf(target->record)),
                                           article.file, use.line));
        }
    }
}

void Build::noteFutureReviews()
{
    // The day of the build is looked at here and nowhere else, so that it does not change the pack.
    const QDate today = QDate::currentDate();
    for (const Draft &draft : std::as_const(m_drafts)) {
        if (draft.reviewed > today)
            m_report.notes.append(problem(u"the review of %1 lies in the future; correct the date"_s
                                              .arg(draft.reviewed.toString(Qt::ISODate)),
                                          draft.file, draft.reviewedLine));
    }
}

void Build::findUncitedWorks()
{
    QSet<QString> cited;
    for (const RenderedArticle &article : std::as_const(m_articles)) {
        for (const pack::CitationRecord &citation : article.record.citations)
            cited.insert(citation.reference.key);
    }
    for (auto work = m_catalogue.bibliography.cbegin(); work != m_catalogue.bibliography.cend(); ++work) {
        if (!cited.contains(work.key()))
            m_report.uncited.append(work.key());
    }
    m_report.uncited.sort();
}

Result<BuildReport> Build::run(const QString &packFile)
{
    readFrame();
    // Without a sound frame every article would seem broken.
    if (m_report.broken.isEmpty()) {
        readArticles();
        noteFutureReviews();
        if (!isOver())
            renderArticles();
        if (!isOver())
            checkAnchors();
        if (!isOver())
            checkDarkFigures(m_catalogue.manifest, m_articles, m_report.broken);
    }
    if (isOver())
        return std::unexpected(m_report.broken.first());
    if (!m_report.broken.isEmpty())
        return m_report;
    findUncitedWorks();
    const auto packed = writePack(packFile, m_catalogue, m_articles, m_options);
    if (!packed)
        return std::unexpected(packed.error());
    m_report.articles = m_articles.size();
    m_report.media = packed->media;
    m_report.references = packed->references;
    return m_report;
}

} // namespace

Result<BuildReport> build(const QString &folder, const QString &packFile, const BuildOptions &options)
{
    return Build(folder, options).run(packFile);
}

} // namespace builder
