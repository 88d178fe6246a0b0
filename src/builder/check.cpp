// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builder/check.h"

#include "builder/bibliography.h"
#include "builder/glossary.h"
#include "html/nodes.h"
#include "html/tree.h"
#include "pack/packreader.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QUrl>

using base::Result;

namespace builder {

namespace {

using namespace Qt::StringLiterals;

/// Looks through the articles of a pack.
class Inspection
{
public:
    explicit Inspection(pack::PackReader &reader)
        : m_reader(reader)
    {
    }

    Result<CheckReport> run(const pack::Progress &progress);

private:
    Result<void> readPaths();
    void inspect(const pack::ArticleRecord &article);
    void inspectCitations(const pack::ArticleRecord &article);
    void inspectHtml(const pack::ArticleRecord &article, const QByteArray &html);
    void inspectAddress(const QString &path, const QString &address, qsizetype citations);

    pack::PackReader &m_reader;
    QList<pack::EntryRecord> m_entries;
    QSet<QString> m_paths; ///< of articles and media
    QSet<QString> m_places; ///< of the glossary
    QSet<QString> m_references; ///< looked at already
    CheckReport m_report;
};

Result<void> Inspection::readPaths()
{
    auto entries = m_reader.entries(0, m_reader.metadata().articleCount);
    if (!entries)
        return std::unexpected(entries.error());
    m_entries = std::move(*entries);
    for (const pack::EntryRecord &entry : std::as_const(m_entries))
        m_paths.insert(entry.path);
    const auto media = m_reader.mediaPaths();
    if (!media)
        return std::unexpected(media.error());
    for (const QString &path : *media)
        m_paths.insert(path);
    const auto terms = m_reader.terms();
    if (!terms)
        return std::unexpected(terms.error());
    if (!terms->isEmpty())
        m_places.insert(glossaryAddress);
    for (const pack::TermRecord &term : *terms)
        m_places.insert(glossaryAddress + u'#' + term.anchor);
    return {};
}

void Inspection::inspectCitations(const pack::ArticleRecord &article)
{
    for (const pack::CitationRecord &citation : article.citations) {
        const QString &key = citation.reference.key;
        if (m_references.contains(key))
            continue;
        m_references.insert(key);
        const QJsonObject csl = QJsonDocument::fromJson(citation.reference.csl).object();
        if (csl.isEmpty())
            m_report.findings.append(u"reference %1 is no CSL-JSON"_s.arg(key));
        const QString doi = csl.value("DOI"_L1).toString();
        if (csl.contains("DOI"_L1) && !isDoi(doi))
            m_report.findings.append(u"reference %1: “%2” is no DOI"_s.arg(key, doi));
    }
}

void Inspection::inspectAddress(const QString &path, const QString &address, qsizetype citations)
{
    if (address.startsWith("#reference-"_L1)) {
        const int number = QStringView(address).mid("#reference-"_L1.size()).toInt();
        if (number < 1 || number > citations)
            m_report.findings.append(u"%1: the citation [%2] has no entry"_s.arg(path).arg(number));
        return;
    }
    if (!address.startsWith(u'/'))
        return;
    if (m_places.contains(QUrl::fromPercentEncoding(address.toUtf8())))
        return;
    const QString target = address.mid(1).section(u'#', 0, 0);
    if (!m_paths.contains(QUrl::fromPercentEncoding(target.toUtf8())))
        m_report.findings.append(u"%1: “%2” leads nowhere"_s.arg(path, address));
}

void Inspection::inspectHtml(const pack::ArticleRecord &article, const QByteArray &html)
{
    const html::Tree tree(html, QDeadlineTimer(html::patience));
    if (!tree.root())
        m_report.findings.append(u"%1: its HTML is too large or too deep to be read"_s.arg(article.entry.path));
    for (const GumboNode *node = tree.root(); node; node = html::nextNode(node, tree.root())) {
        for (const char *name : {"href", "src"}) {
            if (const QString address = html::attribute(node, name); !address.isEmpty())
                inspectAddress(article.entry.path, address, article.citations.size());
        }
    }
}

void Inspection::inspect(const pack::ArticleRecord &article)
{
    const QString &path = article.entry.path;
    inspectCitations(article);
    inspectHtml(article, article.summaryHtml);
    inspectHtml(article, article.bodyHtml);
    for (const pack::FactRecord &fact : article.facts)
        inspectHtml(article, fact.valueHtml);
    if (article.reviewed > QDate::currentDate())
        m_report.findings.append(u"%1: the review of %2 lies in the future"_s.arg(path, article.reviewed.toString(Qt::ISODate)));
    // Imported pages print their references themselves; an article with authors is ours.
    if (article.citations.isEmpty() && !article.authors.isEmpty())
        m_report.findings.append(u"%1: no reference"_s.arg(path));
}

Result<CheckReport> Inspection::run(const pack::Progress &progress)
{
    if (auto read = readPaths(); !read)
        return std::unexpected(read.error());
    qint64 done = 0;
    for (const pack::EntryRecord &entry : std::as_const(m_entries)) {
        const auto article = m_reader.article(entry.path);
        if (!article)
            return std::unexpected(article.error());
        inspect(*article);
        if (progress && !progress(static_cast<double>(++done) / static_cast<double>(m_entries.size())))
            return base::failure(base::ErrorCode::Cancelled);
    }
    return m_report;
}

} // namespace

Result<CheckReport> check(const QString &packFile, const pack::Progress &progress)
{
    const auto half = [&](double from) -> pack::Progress {
        if (!progress)
            return {};
        return [&progress, from](double done) { return progress(from + done / 2); };
    };
    auto findings = pack::verify(packFile, half(0));
    if (!findings)
        return std::unexpected(findings.error());
    if (!findings->isEmpty())
        return CheckReport{*findings};
    auto reader = pack::PackReader::open(packFile);
    if (!reader)
        return std::unexpected(reader.error());
    return Inspection(*reader).run(half(0.5));
}

} // namespace builder
