// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/analysis.h"

#include "search/stopwords.h"

#include <QHash>

#include <xapian.h>

#include <algorithm>
#include <unordered_map>

namespace search {

namespace {

using namespace Qt::StringLiterals;

constexpr size_t rememberedWords = 200'000; ///< about 40 MiB
constexpr qsizetype longestWord = 64; ///< signs; what is longer is no word, and Xapian takes no more than 245 bytes
constexpr size_t longestTerm = 80; ///< bytes

/// A sign of a text: one or two units.
struct Sign
{
    char32_t code = 0;
    qsizetype length = 1;
};

Sign signAt(QStringView text, qsizetype at)
{
    const QChar first = text.at(at);
    if (first.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate())
        return {QChar::surrogateToUcs4(first, text.at(at + 1)), 2};
    return {first.unicode(), 1};
}

bool isWordSign(char32_t code)
{
    if (code < 0x80)
        return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') || (code >= '0' && code <= '9');
    return QChar::isLetterOrNumber(code);
}

/// Scripts that are written without spaces, or, as Korean, glue endings to words.
bool isUnspaced(char32_t code)
{
    constexpr char32_t firstUnspaced = 0x0e00; // Thai
    if (code < firstUnspaced)
        return false;
    switch (QChar::script(code)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
    case QChar::Script_Tibetan:
        return true;
    default:
        return false;
    }
}

bool isApostrophe(char32_t code)
{
    return code == U'\'' || code == U'\u2019';
}

bool isCyrillic(QStringView word)
{
    return QChar::script(signAt(word, 0).code) == QChar::Script_Cyrillic;
}

/// Cuts without splitting a sign.
std::string cut(std::string term)
{
    if (term.size() <= longestTerm)
        return term;
    size_t end = longestTerm;
    constexpr unsigned char continuationMask = 0xc0;
    constexpr unsigned char continuation = 0x80;
    while (end > 0 && (static_cast<unsigned char>(term[end]) & continuationMask) == continuation)
        --end;
    term.resize(end);
    return term;
}

struct ViewHash
{
    using is_transparent = void;
    size_t operator()(QStringView text) const { return qHash(text, 0); }
};
struct ViewEqual
{
    using is_transparent = void;
    bool operator()(QStringView one, QStringView other) const { return one == other; }
};

QString baseLanguage(const QString &language)
{
    return language.section(u'-', 0, 0).section(u'_', 0, 0).toLower();
}

Xapian::Stem stemmerOf(const QString &language)
{
    try {
        return Xapian::Stem(baseLanguage(language).toStdString());
    } catch (const Xapian::InvalidArgumentError &) {
        return Xapian::Stem();
    }
}

} // namespace

class Analyser::Private
{
public:
    explicit Private(const QString &language)
        : stemmer(stemmerOf(language))
        , stopWords(stopWordsOf(baseLanguage(language)))
    {
        const QString base = baseLanguage(language);
        elides = base == "fr"_L1 || base == "it"_L1 || base == "ca"_L1;
    }

    [[nodiscard]] const Lemma *lemma(QStringView word);
    [[nodiscard]] Lemma analysed(QStringView word) const;

    Xapian::Stem stemmer;
    QSet<QString> stopWords;
    bool elides = false; ///< “l’os” is two words
    std::unordered_map<QString, Lemma, ViewHash, ViewEqual> lemmas; ///< by the word as it stands; references stay valid
};

Lemma Analyser::Private::analysed(QStringView word) const
{
    Lemma lemma;
    lemma.folded = folded(word);
    lemma.isStopWord = stopWords.contains(lemma.folded);
    // Cyrillic endings have a й that folding would make an и, which the stemmer does not know.
    const QString input = isCyrillic(word)
        ? word.toString().toLower().normalized(QString::NormalizationForm_C).replace(u'ё', u'е')
        : lemma.folded;
    const std::string stem = stemmer(input.toStdString());
    lemma.term = isCyrillic(word) ? folded(QString::fromStdString(stem)).toStdString() : stem;
    if (lemma.term.empty())
        lemma.term = lemma.folded.toStdString();
    lemma.term = cut(std::move(lemma.term));
    lemma.hash = stableHash(lemma.term);
    return lemma;
}

const Lemma *Analyser::Private::lemma(QStringView word)
{
    const auto known = lemmas.find(word);
    if (known != lemmas.end())
        return &known->second;
    return &lemmas.emplace(word.toString(), analysed(word)).first->second;
}

Analyser::Analyser(const QString &language)
    : d(std::make_unique<Private>(language))
{
}

Analyser::~Analyser() = default;

QList<Word> Analyser::words(QStringView text)
{
    QList<Word> words;
    words.reserve(text.size() / 6);
    qsizetype at = 0;
    while (at < text.size()) {
        Sign sign = signAt(text, at);
        if (!isWordSign(sign.code)) {
            at += sign.length;
            continue;
        }
        const qsizetype start = at;
        const bool unspaced = isUnspaced(sign.code);
        do {
            at += sign.length;
            if (at >= text.size())
                break;
            sign = signAt(text, at);
            const bool joins = isApostrophe(sign.code) && !d->elides && at + 1 < text.size() && text.at(at + 1).isLetter();
            const bool goesOn = QChar::isMark(sign.code)
                || (!unspaced && (joins || (isWordSign(sign.code) && !isUnspaced(sign.code))));
            if (!goesOn)
                break;
        } while (true);
        const Lemma *lemma = d->lemma(text.sliced(start, qMin(at - start, longestWord)));
        if (lemma->folded.isEmpty())
            continue;
        words.append({start, at - start, lemma, unspaced && at < text.size() && isUnspaced(signAt(text, at).code)});
    }
    return words;
}

void Analyser::trim()
{
    if (d->lemmas.size() > rememberedWords)
        d->lemmas.clear();
}

quint64 stableHash(std::string_view text)
{
    constexpr quint64 offset = 0xcbf29ce484222325;
    constexpr quint64 prime = 0x100000001b3;
    quint64 hash = offset;
    for (const char byte : text)
        hash = (hash ^ static_cast<unsigned char>(byte)) * prime;
    return hash;
}

QString folded(QStringView word)
{
    const bool isPlain = std::ranges::all_of(word, [](QChar sign) {
        return (sign >= u'a' && sign <= u'z') || (sign >= u'0' && sign <= u'9');
    });
    if (isPlain)
        return word.toString();
    // Upper case first: it writes ß as SS, which folding alone leaves.
    QString text = word.toString().normalized(QString::NormalizationForm_KD).toUpper().toCaseFolded();
    text.removeIf([](QChar sign) { return sign.isMark() || isApostrophe(sign.unicode()) || sign.isSpace(); });
    return text;
}

} // namespace search
