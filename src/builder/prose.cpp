// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builder/prose.h"

#include "html/nodes.h"
#include "html/tree.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

#include <optional>

namespace builder {

namespace {

using namespace Qt::StringLiterals;
using Kind = ProseBlock::Kind;

/// What kind of block an element is; nothing where it is none.
std::optional<Kind> kindOf(const GumboNode *node)
{
    if (html::headingLevel(node) > 0)
        return Kind::Heading;
    if (node->type != GUMBO_NODE_ELEMENT)
        return std::nullopt;
    switch (node->v.element.tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_DD:
        return Kind::Paragraph;
    case GUMBO_TAG_LI:
        return Kind::Item;
    case GUMBO_TAG_DT:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
    case GUMBO_TAG_PRE:
        return Kind::Cell;
    case GUMBO_TAG_FIGCAPTION:
        return Kind::Caption;
    default:
        return std::nullopt;
    }
}

/// The block that a text belongs to; null for text in none.
const GumboNode *blockAround(const GumboNode *node)
{
    while (node && !kindOf(node))
        node = node->parent;
    return node;
}

bool isVowel(QChar sign)
{
    return u"aeiouy\u00e9"_s.contains(sign);
}

/// Vowels that stand together in two syllables, as in “my-e-lo-ma”, “me-di-an”, “ra-ti-o”.
int hiatuses(const QString &word)
{
    static const QRegularExpression
        apart(u"[yi]el|[^tcs]ia|[^tcs]io|[^tcs]iu|eo[^up]|tio$|[aeiou]y[aeiou]|ye[^s]|u[ao]l|uou|oe[^s]"_s);
    int count = 0;
    auto found = apart.globalMatch(word, 1);
    while (found.hasNext()) {
        found.next();
        ++count;
    }
    return count;
}

} // namespace

QList<ProseBlock> prose(const QByteArray &html)
{
    const html::Tree tree(html, QDeadlineTimer(html::patience));
    QList<ProseBlock> blocks;
    const GumboNode *current = nullptr;
    const GumboNode *node = tree.root();
    while (node) {
        const bool isMark = html::attribute(node, "class") == "citations"_L1;
        const bool isText = node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE;
        const GumboNode *block = isText || isMark ? blockAround(node) : nullptr;
        if (block && block != current && node->type != GUMBO_NODE_WHITESPACE) {
            blocks.append({kindOf(block).value_or(Kind::Paragraph), html::headingLevel(block), false, {}});
            current = block;
        }
        if (isMark && block)
            blocks.last().isCited = true;
        else if (isText && block && block == current)
            blocks.last().text += QString::fromUtf8(node->v.text.text);
        node = html::nextNode(node, tree.root(), !isMark);
    }
    for (ProseBlock &block : blocks)
        block.text = block.text.simplified();
    return blocks;
}

QStringList sentences(const QString &text)
{
    QStringList sentences;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, text);
    qsizetype begin = 0;
    for (qsizetype end = finder.toNextBoundary(); end >= 0; end = finder.toNextBoundary()) {
        if (const QString sentence = text.sliced(begin, end - begin).trimmed(); !sentence.isEmpty())
            sentences.append(sentence);
        begin = end;
    }
    return sentences;
}

QStringList words(const QString &text)
{
    static const QRegularExpression word(u"\\p{L}[\\p{L}\\p{M}\\p{N}'\u2019-]*"_s);
    QStringList words;
    auto found = word.globalMatch(text);
    while (found.hasNext())
        words.append(found.next().captured());
    return words;
}

int syllables(const QString &word)
{
    QString letters;
    for (const QChar sign : word.toLower()) {
        if (sign.isLetter())
            letters += sign;
    }
    int count = 0;
    bool inVowels = false;
    for (const QChar sign : std::as_const(letters)) {
        count += isVowel(sign) && !inVowels ? 1 : 0;
        inVowels = isVowel(sign);
    }
    static const QRegularExpression
        silentEnd(u"([^aeiouylr]|[^aeiouybcdfgkpstz][lr])e$|[^aeiouytd]ed$|([^aeiouylcgszx]|[^s]h)es$"_s);
    if (count > 1 && silentEnd.match(letters).hasMatch())
        --count;
    return qMax(1, count + hiatuses(letters));
}

double Reading::grade() const
{
    if (words == 0 || sentences == 0)
        return 0;
    const auto perSentence = static_cast<double>(words) / static_cast<double>(sentences);
    const auto perWord = static_cast<double>(syllables) / static_cast<double>(words);
    return 0.39 * perSentence + 11.8 * perWord - 15.59;
}

Reading reading(const QList<ProseBlock> &blocks)
{
    Reading reading;
    for (const ProseBlock &block : blocks) {
        if (block.kind != Kind::Paragraph && block.kind != Kind::Item)
            continue;
        for (const QString &sentence : sentences(block.text)) {
            const QStringList spoken = words(sentence);
            if (spoken.isEmpty())
                continue;
            ++reading.sentences;
            reading.words += spoken.size();
            for (const QString &word : spoken)
                reading.syllables += syllables(word);
        }
    }
    return reading;
}

} // namespace builder
