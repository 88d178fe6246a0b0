// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builder/frontmatter.h"

#include "builder/textfile.h"
#include "builder/tomlreader.h"

namespace builder {

namespace {

using namespace Qt::StringLiterals;

/// Where the front matter ends.
struct Halves
{
    QByteArray frontMatter;
    QByteArray body;
    int bodyLine = 0;
};

base::Result<Halves> halves(const QByteArray &text, const QString &file)
{
    const auto wrong = [&](const QString &what, int line) { return std::unexpected(problem(what, file, line)); };
    if (text.trimmed().isEmpty())
        return wrong(u"the file is empty; begin with +++, the front matter, +++"_s, 1);
    if (!text.startsWith("+++\n"))
        return wrong(u"no front matter; the first line is +++"_s, 1);
    constexpr qsizetype begin = 4;
    // The last line may end with the file.
    const qsizetype end = (text + '\n').indexOf("\n+++\n", begin - 1);
    if (end < 0)
        return wrong(u"the front matter never ends; close it with a line +++"_s, 1);
    constexpr qsizetype closing = 5;
    const QByteArray body = text.mid(end + closing);
    const int bodyLine = lineAt(text, end + 1) + 1;
    if (body.trimmed().isEmpty())
        return wrong(u"the article is empty; write it below the front matter"_s, bodyLine - 1);
    return Halves{text.mid(begin, end + 1 - begin), body, bodyLine};
}

QStringList values(const QList<LineText> &texts)
{
    QStringList plain;
    for (const LineText &text : texts)
        plain.append(text.value);
    return plain;
}

} // namespace

Draft markdownDraft(const QByteArray &text, const QString &file, const QString &path, Problems &problems)
{
    Draft draft{.file = file, .path = path};
    const auto parts = halves(text, file);
    if (!parts) {
        problems.append(parts.error());
        return draft;
    }
    draft.body = parts->body;
    draft.bodyLine = parts->bodyLine;
    constexpr int firstLine = 2;
    const auto table = parsedToml(parts->frontMatter, file, firstLine);
    if (!table) {
        problems.append(table.error());
        return draft;
    }
    TomlReader reader(*table, {"title", "heading", "aliases", "topics", "summary", "authors", "reviewed", "see_also", "facts"},
                      file, firstLine, problems);
    draft.title = reader.text("title", Need::Required).value.simplified();
    draft.heading = reader.text("heading", Need::Optional).value.simplified();
    draft.aliases = values(reader.texts("aliases", Need::Optional));
    draft.topics = reader.texts("topics", Need::Required);
    draft.summary = reader.text("summary", Need::Required);
    draft.authors = values(reader.texts("authors", Need::Required));
    draft.reviewed = reader.date("reviewed", Need::Required);
    draft.reviewedLine = reader.lineOf("reviewed");
    draft.seeAlso = reader.texts("see_also", Need::Optional);
    for (const toml::table *each : reader.tables("facts")) {
        TomlReader fact(*each, {"label", "value"}, file, firstLine, problems);
        draft.facts.append({fact.text("label", Need::Required).value, fact.text("value", Need::Required)});
    }
    return draft;
}

} // namespace builder
