// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builder/glossary.h"

#include "builder/anchors.h"
#include "builder/textfile.h"
#include "builder/tomlreader.h"
#include "library/titlekey.h"

#include <QDir>

#include <algorithm>

namespace builder {

namespace {

using namespace Qt::StringLiterals;

struct Entry
{
    pack::TermRecord record;
    QList<LineText> forms; ///< the term among them
};

/// A form without capitals is met in any case: a sentence may begin with it.
bool hasCapitals(const QString &form)
{
    return form != form.toLower();
}

Entry readEntry(const toml::table &table, const QString &file, const QSet<QString> &articles, Problems &problems)
{
    TomlReader reader(table, {"term", "forms", "definition", "article"}, file, 1, problems);
    Entry entry;
    const LineText term = reader.text("term", Need::Required);
    entry.record.term = term.value.simplified();
    entry.forms = {{entry.record.term, term.line}};
    for (const LineText &form : reader.texts("forms", Need::Optional))
        entry.forms.append({form.value.simplified(), form.line});
    const LineText definition = reader.text("definition", Need::Required);
    entry.record.definition = definition.value.simplified();
    if (!entry.record.definition.isEmpty() && !entry.record.definition.endsWith(u'.'))
        reader.report(u"the definition of “%1” is no sentence; end it with a full stop"_s.arg(entry.record.term),
                      definition.line);
    const LineText article = reader.text("article", Need::Optional);
    entry.record.article.path = article.value;
    if (!article.value.isEmpty() && !articles.contains(article.value))
        reader.report(u"there is no article “%1” to read on about “%2”; add it or correct the name"_s.arg(article.value,
                                                                                                          entry.record.term),
                      article.line);
    return entry;
}

QRegularExpression wordsOf(QStringList forms)
{
    // The first alternative that fits wins, so the longer one has to come first.
    std::ranges::sort(forms, [](const QString &left, const QString &right) {
        return left.size() != right.size() ? left.size() > right.size() : left < right;
    });
    QStringList alternatives;
    for (const QString &form : std::as_const(forms)) {
        const QString escaped = QRegularExpression::escape(form);
        alternatives.append(hasCapitals(form) ? escaped : u"(?i:%1)"_s.arg(escaped));
    }
    QRegularExpression words(u"(?<![\\p{L}\\p{N}-])(?:%1)(?![\\p{L}\\p{N}]|-\\p{L})"_s.arg(alternatives.join(u'|')),
                             QRegularExpression::UseUnicodePropertiesOption);
    words.optimize();
    return words;
}

void addEntry(const Entry &entry, Glossary &glossary, Anchors &anchors, Problems &problems)
{
    const qsizetype index = glossary.terms.size();
    glossary.terms.append(entry.record);
    glossary.terms.last().anchor = anchors.of(entry.record.term);
    glossary.anchors.insert(glossary.terms.last().anchor);
    for (const LineText &form : entry.forms) {
        if (form.value.isEmpty())
            continue;
        if (const auto known = glossary.indexes.constFind(form.value); known != glossary.indexes.cend()) {
            problems.append(problem(u"“%1” stands here and under “%2”; keep one of them"_s.arg(form.value,
                                                                                               glossary.terms.at(*known).term),
                                    glossary.file, form.line));
            continue;
        }
        glossary.indexes.insert(form.value, index);
    }
}

} // namespace

Glossary readGlossary(const QString &folder, const QSet<QString> &articles, Problems &problems)
{
    Glossary glossary;
    glossary.file = QDir(folder).filePath(u"glossary.toml"_s);
    const auto text = readText(glossary.file);
    if (!text) {
        if (text.error().code != base::ErrorCode::FileMissing)
            problems.append(text.error());
        return glossary;
    }
    const auto table = parsedToml(*text, glossary.file);
    if (!table) {
        problems.append(table.error());
        return glossary;
    }
    TomlReader reader(*table, {"terms"}, glossary.file, 1, problems);
    QList<Entry> entries;
    for (const toml::table *each : reader.tables("terms"))
        entries.append(readEntry(*each, glossary.file, articles, problems));
    std::ranges::stable_sort(entries, {}, [](const Entry &entry) { return library::titleKey(entry.record.term); });
    Anchors anchors;
    for (const Entry &entry : std::as_const(entries))
        addEntry(entry, glossary, anchors, problems);
    if (!glossary.indexes.isEmpty())
        glossary.words = wordsOf(glossary.indexes.keys());
    return glossary;
}

FirstMentions::FirstMentions(const Glossary &glossary, const QString &articlePath)
    : m_glossary(glossary)
    , m_articlePath(articlePath)
{
}

QList<TermPiece> FirstMentions::pieces(const QString &text)
{
    QList<TermPiece> pieces;
    qsizetype done = 0;
    if (!m_glossary.terms.isEmpty()) {
        QRegularExpressionMatchIterator found = m_glossary.words.globalMatch(text);
        while (found.hasNext()) {
            const QRegularExpressionMatch match = found.next();
            const QString word = match.captured();
            const qsizetype index = m_glossary.indexes.value(word, m_glossary.indexes.value(word.toLower(), -1));
            if (index < 0 || m_mentioned.contains(index))
                continue;
            const pack::TermRecord &term = m_glossary.terms.at(index);
            if (term.article.path == m_articlePath)
                continue;
            m_mentioned.insert(index);
            if (match.capturedStart() > done)
                pieces.append({text.sliced(done, match.capturedStart() - done), nullptr});
            pieces.append({word, &term});
            done = match.capturedEnd();
        }
    }
    if (done < text.size())
        pieces.append({text.sliced(done), nullptr});
    return pieces;
}

QByteArray termLink(const TermPiece &piece)
{
    const auto escaped = [](const QString &text) { return text.toHtmlEscaped().toUtf8(); };
    return "<a class=\"term\" href=\"/~glossary#" + escaped(piece.term->anchor) + "\">" + escaped(piece.text) + "</a>";
}

} // namespace builder
