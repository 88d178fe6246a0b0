// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "builder/addresses.h"
#include "builder/anchors.h"
#include "builder/citationmarks.h"

struct cmark_node;

namespace builder {

/// Renders the Markdown of one article, part after part in reading order: citations are numbered and headings named
/// across the parts. The HTML is not sanitised yet. All that it is made with must outlive it.
class Markdown
{
public:
    Markdown(const Draft &draft, const Catalogue &catalogue, Addresses &addresses, Problems &problems);

    /// The article itself.
    [[nodiscard]] QByteArray body();

    /// One paragraph, as a summary is. `what` names it in problems.
    [[nodiscard]] QByteArray paragraph(const LineText &text, const QString &what);

    /// One paragraph without its tags, as a fact's value is.
    [[nodiscard]] QByteArray phrase(const LineText &text, const QString &what);

    [[nodiscard]] const QList<pack::SectionRecord> &sections() const { return m_sections; }
    [[nodiscard]] const QList<pack::CitationRecord> &citations() const { return m_numbering.citations(); }

private:
    [[nodiscard]] QByteArray html(const QByteArray &text, int firstLine, bool onlyParagraph, const QString &what);
    void rewrite(cmark_node *root);
    void rewriteText(cmark_node *node);
    void writeWords(cmark_node *before, const QString &words, bool mayLink);
    void rewriteLink(cmark_node *node);
    void rewritePicture(cmark_node *node);
    void rewriteParagraph(cmark_node *node);
    void rewriteHeading(cmark_node *node);
    void rewriteCode(cmark_node *node);
    [[nodiscard]] QByteArray mark(const QStringList &keys, int line);
    [[nodiscard]] int lineOf(cmark_node *node) const;
    void report(const QString &whatAndRemedy, int line);

    const Draft &m_draft;
    const Catalogue &m_catalogue;
    Addresses &m_addresses;
    Problems &m_problems;
    Numbering m_numbering;
    Anchors m_anchors;
    FirstMentions m_mentions;
    QList<pack::SectionRecord> m_sections;
    int m_firstLine = 1; ///< of the part being rendered
};

} // namespace builder
