// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builder/articlerenderer.h"

#include "builder/markdown.h"
#include "render/sanitiser.h"

#include <algorithm>

namespace builder {

namespace {

using namespace Qt::StringLiterals;

QByteArray sanitised(const QByteArray &html, Addresses &addresses, int line)
{
    return render::sanitisedOnce(html, [&](const QByteArray &address, bool isMedia) {
        return addresses.resolved(QString::fromUtf8(address), isMedia, line);
    });
}

void renderMarkdown(const Draft &draft, const Catalogue &catalogue, Addresses &addresses, RenderedArticle &article)
{
    Markdown markdown(draft, catalogue, addresses, article.problems);
    pack::ArticleRecord &record = article.record;
    const int summaryLine = draft.summary.line;
    record.summaryHtml = sanitised(markdown.paragraph(draft.summary, u"the summary"_s), addresses, summaryLine);
    for (const Draft::Fact &fact : draft.facts) {
        const QByteArray value = markdown.phrase(fact.value, u"the fact “%1”"_s.arg(fact.label));
        record.facts.append({fact.label, sanitised(value, addresses, fact.value.line)});
    }
    record.bodyHtml = sanitised(markdown.body(), addresses, draft.bodyLine);
    record.sections = markdown.sections();
    record.citations = markdown.citations();
}

void renderHtml(const Draft &draft, Addresses &addresses, RenderedArticle &article)
{
    pack::ArticleRecord &record = article.record;
    if (!draft.summary.value.isEmpty())
        record.summaryHtml = "<p>" + draft.summary.value.toHtmlEscaped().toUtf8() + "</p>";
    record.bodyHtml = sanitised(draft.body, addresses, draft.bodyLine);
    record.sections = draft.sections;
}

void resolveTopics(const Draft &draft, const Catalogue &catalogue, RenderedArticle &article)
{
    for (const LineText &topic : draft.topics) {
        if (const qint64 id = catalogue.manifest.topicIds.value(topic.value); id > 0)
            article.record.topics.append(id);
        else if (!topic.value.isEmpty())
            article.problems
                .append(problem(u"there is no topic “%1”; add it to encyclopedia.toml or correct the id"_s.arg(topic.value),
                                draft.file, topic.line));
    }
}

void resolveSeeAlso(const Draft &draft, const Catalogue &catalogue, RenderedArticle &article)
{
    for (const LineText &name : draft.seeAlso) {
        if (catalogue.articles.contains(name.value))
            article.record.seeAlso.append(name.value);
        else if (!name.value.isEmpty())
            article.problems.append(problem(u"there is no article “%1” to see also; add it or correct the name"_s.arg(name.value),
                                            draft.file, name.line));
    }
}

} // namespace

RenderedArticle renderedArticle(const Draft &draft, const Catalogue &catalogue)
{
    RenderedArticle article;
    article.file = draft.file;
    pack::ArticleRecord &record = article.record;
    record.entry = {0, draft.path, draft.title};
    record.heading = draft.heading == draft.title ? QString() : draft.heading;
    record.aliases = draft.aliases;
    record.authors = draft.authors;
    record.reviewed = draft.reviewed;
    resolveTopics(draft, catalogue, article);
    resolveSeeAlso(draft, catalogue, article);
    Addresses addresses(draft, catalogue, article.problems);
    if (draft.markup == Markup::Markdown)
        renderMarkdown(draft, catalogue, addresses, article);
    else
        renderHtml(draft, addresses, article);
    record.links = addresses.links();
    article.media = addresses.media();
    article.anchors = addresses.anchors();
    article.dropped = addresses.dropped();
    std::ranges::stable_sort(article.problems, {}, &base::Error::line);
    return article;
}

bool hasAnchor(const pack::ArticleRecord &article, const QString &anchor)
{
    const auto isIt = [&](const pack::SectionRecord &section) { return section.anchor == anchor; };
    // Ids that are no heading's stand in the text, which the sanitiser wrote in one fixed form.
    return std::ranges::any_of(article.sections, isIt)
        || article.bodyHtml.contains(" id=\"" + anchor.toHtmlEscaped().toUtf8() + '"');
}

QString anchorsOf(const pack::ArticleRecord &article)
{
    QStringList anchors;
    for (const pack::SectionRecord &section : article.sections)
        anchors.append(section.anchor);
    return anchors.isEmpty() ? u"none"_s : anchors.join(u", "_s);
}

} // namespace builder
