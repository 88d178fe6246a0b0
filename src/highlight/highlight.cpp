// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "highlight/highlight.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>

#include <array>

namespace highlight {

namespace {

using KSyntaxHighlighting::Definition;
using KSyntaxHighlighting::Theme;

/// In the order of Theme::TextStyle. Normal code has no span.
constexpr std::array classNames = {
    "",
    "keyword",
    "function",
    "variable",
    "control-flow",
    "operator",
    "built-in",
    "extension",
    "preprocessor",
    "attribute",
    "char",
    "special-char",
    "string",
    "verbatim-string",
    "special-string",
    "import",
    "data-type",
    "decimal",
    "base-n",
    "float",
    "constant",
    "comment",
    "documentation",
    "annotation",
    "comment-variable",
    "region-marker",
    "information",
    "warning",
    "alert",
    "error",
    "others",
};
static_assert(classNames.size() == static_cast<size_t>(Theme::Others) + 1);

/// KSyntaxHighlighting promises nothing about threads, so each has its own; nothing is shared between two.
KSyntaxHighlighting::Repository &repository()
{
    thread_local KSyntaxHighlighting::Repository ofThisThread;
    return ofThisThread;
}

/// By its name, another of its names, or how its files end, so that “Python”, “python” and “py” are one.
Definition definition(const QString &language)
{
    const QString name = language.trimmed();
    if (name.isEmpty())
        return {};
    Definition named = repository().definitionForName(name);
    if (named.isValid())
        return named;
    for (const Definition &candidate : repository().definitions()) {
        if (candidate.alternativeNames().contains(name, Qt::CaseInsensitive))
            return candidate;
    }
    return repository().definitionForFileName(QStringLiteral("code.") + name.toLower());
}

class SpanWriter final : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    explicit SpanWriter(const Definition &definition) { setDefinition(definition); }

    QByteArray write(const QString &code)
    {
        KSyntaxHighlighting::State state;
        const QList<QStringView> lines = QStringView(code).split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (i > 0)
                m_html += u'\n';
            m_line = lines.at(i).toString();
            m_written = 0;
            state = highlightLine(m_line, state);
            m_html += m_line.sliced(m_written).toHtmlEscaped();
        }
        return m_html.toUtf8();
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        // Rules of a language are data from elsewhere: whatever they say, each sign is written once and in its place.
        const qsizetype start = qMax(m_written, qsizetype(offset));
        const qsizetype end = qMin(m_line.size(), qsizetype(offset) + length);
        if (end <= start)
            return;
        m_html += m_line.sliced(m_written, start - m_written).toHtmlEscaped();
        const QString piece = m_line.sliced(start, end - start).toHtmlEscaped();
        const char *name = classNames.at(static_cast<size_t>(format.textStyle()));
        m_html += *name == '\0' ? piece : QStringLiteral("<span class=\"hl-%1\">%2</span>").arg(QLatin1StringView(name), piece);
        m_written = end;
    }

private:
    QString m_html;
    QString m_line;
    qsizetype m_written = 0; ///< signs of m_line that stand in m_html
};

} // namespace

QByteArray highlighted(const QString &code, const QString &language)
{
    const Definition known = definition(language);
    return known.isValid() ? SpanWriter(known).write(code) : code.toHtmlEscaped().toUtf8();
}

bool knowsLanguage(const QString &language)
{
    return definition(language).isValid();
}

} // namespace highlight
