// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/documents.h"

#include "library/titlekey.h"
#include "search/passages.h"
#include "search/terms.h"

#include <QHash>
#include <QSet>

#include <bit>

namespace search {

namespace {

/// Gathers the words of an article, counted, before they become terms: most come more than once.
class Counter
{
public:
    explicit Counter(Analyser &analyser, int pairBits)
        : m_analyser(analyser)
        , m_pairBits(pairBits)
    {
    }

    void addText(QStringView text, unsigned weight, bool isTitle = false);
    void writeTo(Xapian::Document &document) const;

private:
    Analyser &m_analyser;
    int m_pairBits;
    QHash<const Lemma *, unsigned> m_words;
    QSet<const Lemma *> m_titleWords;
    QHash<std::pair<const Lemma *, const Lemma *>, unsigned> m_pairs;
};

void Counter::addText(QStringView text, unsigned weight, bool isTitle)
{
    const Lemma *before = nullptr;
    for (const Word &word : m_analyser.words(text)) {
        m_words[word.lemma] += weight;
        if (isTitle)
            m_titleWords.insert(word.lemma);
        if (before && m_pairBits > 0)
            ++m_pairs[{before, word.lemma}];
        before = word.lemma;
    }
}

void Counter::writeTo(Xapian::Document &document) const
{
    for (auto word = m_words.cbegin(); word != m_words.cend(); ++word)
        document.add_term(word.key()->term, word.value());
    for (const Lemma *lemma : m_titleWords)
        document.add_boolean_term(titlePrefix + lemma->term);
    for (auto pair = m_pairs.cbegin(); pair != m_pairs.cend(); ++pair)
        document.add_term(pairTerm(*pair.key().first, *pair.key().second, m_pairBits), pair.value());
}

} // namespace

Xapian::Document textDocument(const IndexedArticle &article, Analyser &analyser, int pairBits)
{
    analyser.trim();
    Xapian::Document document;
    Counter counter(analyser, pairBits);
    counter.addText(article.title, titleWeight, true);
    for (const QString &alias : article.aliases)
        counter.addText(alias, aliasWeight, true);
    for (const Passage &passage : decodePassages(article.passages)) {
        counter.addText(passage.heading, headingWeight);
        counter.addText(passage.text, textWeight);
    }
    counter.writeTo(document);
    if (!article.letter.isEmpty())
        document.add_boolean_term(filterTerm(letterPrefix, article.letter));
    for (const QString &topic : article.topics)
        document.add_boolean_term(filterTerm(topicPrefix, library::titleKey(topic)));
    for (const QString &work : article.works)
        document.add_boolean_term(filterTerm(citesPrefix, work.toLower()));
    for (const Word &word : analyser.words(article.workWords))
        document.add_boolean_term(workPrefix + word.lemma->term);
    return document;
}

Xapian::Document nameDocument(qint64 articleId, const QString &title, const QString &alias)
{
    Xapian::Document document;
    const QString key = library::titleKey(alias.isEmpty() ? title : alias);
    for (const QString &gram : gramsOf(key))
        document.add_term(filterTerm(gramPrefix, gram));
    for (const QString &word : key.split(u' ', Qt::SkipEmptyParts)) {
        document.add_term(filterTerm(wordPrefix, word));
        if (const QString sound = soundOf(word); !sound.isEmpty())
            document.add_term(filterTerm(soundPrefix, sound));
    }
    document.set_data(std::to_string(articleId) + ' ' + alias.toStdString());
    return document;
}

NameRecord nameRecord(const std::string &data)
{
    const QByteArray bytes = QByteArray::fromStdString(data);
    const qsizetype space = bytes.indexOf(' ');
    if (space < 1)
        return {};
    return {bytes.first(space).toLongLong(), QString::fromUtf8(bytes.sliced(space + 1))};
}

int pairBitsFor(const IndexOptions &options)
{
    constexpr qint64 smallLibrary = 20'000; // articles; pairs are two thirds of an index
    if (options.articles < smallLibrary)
        return 0;
    constexpr qint64 bytesPerPair = 10; // two thirds of the pairs of a text are new to it
    constexpr qint64 articlesPerList = 16;
    constexpr int fewest = 10;
    constexpr int most = 26;
    const auto lists = static_cast<quint64>(qMax(qint64(1), options.textSize / (bytesPerPair * articlesPerList)));
    return qBound(fewest, static_cast<int>(std::bit_width(lists)), most);
}

} // namespace search
