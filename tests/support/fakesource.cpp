// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakesource.h"

#include "library/alphabet.h"
#include "library/titlekey.h"

#include <QJsonArray>

using base::ErrorCode;
using base::failure;
using base::Result;

namespace test {

FakeSource::FakeSource(int count, const QString &id)
{
    m_info.id = id;
    m_info.title = QStringLiteral("Fake Encyclopedia");
    m_info.language = QStringLiteral("en");
    m_info.edition = QStringLiteral("2026-11");
    m_info.reviewed = QDate(2026, 11, 20);
    m_info.articleCount = count;
    m_info.entryCount = count;
    m_info.termCount = 1;
    m_info.institutions = {{QStringLiteral("Institute of Tests"), QStringLiteral("Adviser"), {}}};
    const QStringList labels = library::Alphabet().labels();
    // Every letter but # and Q gets its share, so that an empty letter is always at hand.
    constexpr int lettersUsed = 25;
    qint64 next = 0;
    int used = 0;
    for (const QString &label : labels) {
        library::Letter letter{label, next, 0};
        if (label != QLatin1String("#") && label != QLatin1String("Q")) {
            letter.count = count / lettersUsed + (used < count % lettersUsed ? 1 : 0);
            ++used;
        }
        for (qint64 i = 0; i < letter.count; ++i) {
            const QString title = QStringLiteral("%1a %2").arg(label).arg(i + 1, 6, 10, QLatin1Char('0'));
            m_entries.append({library::ArticleId{m_entries.size() + 1}, title.toLower().replace(u' ', u'-'), title});
        }
        next += letter.count;
        m_info.letters.append(letter);
    }
}

library::SourceFeatures FakeSource::features() const
{
    return library::SourceFeature::Topics | library::SourceFeature::Citations;
}

Result<void> FakeSource::begin()
{
    ++calls;
    if (gate)
        gate->acquire();
    if (fails)
        return failure(ErrorCode::PackDamaged, QStringLiteral("told to fail"));
    return {};
}

Result<library::LibraryInfo> FakeSource::info()
{
    return m_info;
}

Result<QList<library::ArticleEntry>> FakeSource::entries(qint64 first, qint64 count)
{
    if (auto begun = begin(); !begun)
        return std::unexpected(begun.error());
    return m_entries.mid(first, count);
}

Result<QList<library::Topic>> FakeSource::topics()
{
    if (auto begun = begin(); !begun)
        return std::unexpected(begun.error());
    return QList<library::Topic>{{{1}, {}, QStringLiteral("Diagnosis"), 2},
                                 {{2}, {1}, QStringLiteral("Imaging"), 1},
                                 {{3}, {}, QStringLiteral("Treatment"), 1}};
}

Result<QList<library::ArticleEntry>> FakeSource::entriesOfTopic(library::TopicId topic)
{
    if (auto begun = begin(); !begun)
        return std::unexpected(begun.error());
    return topic.value == 1 ? m_entries.mid(0, 2) : m_entries.mid(topic.value, 1);
}

Result<QList<library::ArticleEntry>> FakeSource::articlesCiting(const QString &key)
{
    if (auto begun = begin(); !begun)
        return std::unexpected(begun.error());
    return key == QStringLiteral("work2020") ? m_entries.mid(0, 3) : QList<library::ArticleEntry>(); // every article does
}

Result<QList<library::Term>> FakeSource::glossary()
{
    if (auto begun = begin(); !begun)
        return std::unexpected(begun.error());
    return QList<library::Term>{{QStringLiteral("plasma-cell"), QStringLiteral("plasma cell"),
                                 QStringLiteral("A white cell that makes antibodies."), m_entries.value(0)}};
}

Result<QList<library::Review>> FakeSource::latestReviews(int limit)
{
    if (auto begun = begin(); !begun)
        return std::unexpected(begun.error());
    QList<library::Review> reviews;
    for (const library::ArticleEntry &entry : m_entries.mid(0, limit))
        reviews.append({entry, QDate(2026, 11, 20)});
    return reviews;
}

Result<QList<library::TitleMatch>> FakeSource::titlesStartingWith(const QString &text, int limit)
{
    if (auto begun = begin(); !begun)
        return std::unexpected(begun.error());
    QList<library::TitleMatch> matches;
    const QString key = library::titleKey(text);
    for (const auto &entry : std::as_const(m_entries)) {
        const QString titleKey = library::titleKey(entry.title);
        if (titleKey.startsWith(key) && matches.size() < limit)
            matches.append({entry, {}, titleKey == key});
    }
    return matches;
}

Result<QList<library::TitleMatch>> FakeSource::suggestions(const QString &text, int limit)
{
    return titlesStartingWith(text, limit);
}

Result<library::Hits> FakeSource::search(const library::SearchRequest &)
{
    return failure(ErrorCode::IndexMissing);
}

Result<library::Article> FakeSource::article(const QString &path)
{
    if (auto begun = begin(); !begun)
        return std::unexpected(begun.error());
    const auto found = std::ranges::find(m_entries, path, &library::ArticleEntry::path);
    if (found == m_entries.end())
        return failure(ErrorCode::ArticleMissing, path);
    library::Article article;
    article.entry = *found;
    article.heading = QStringLiteral("What is %1?").arg(found->title);
    article.summaryHtml = "<p>In short.</p>";
    article.bodyHtml = "<h2 id=\"cause\">Cause</h2><p>Text<sup class=\"citations\"><a class=\"citation\" id=\"citation-1-1\" "
                       "href=\"#reference-1\">1</a></sup>.</p><h2 id=\"cure\">Cure</h2><p>More.</p>";
    if (!bodyHtml.isEmpty())
        article.bodyHtml = bodyHtml;
    article.sections = {{2, QStringLiteral("cause"), QStringLiteral("Cause")},
                        {2, QStringLiteral("cure"), QStringLiteral("Cure")}};
    article.topics = {library::TopicId{1}};
    article.reviewed = QDate(2026, 11, 20);
    article.authors = {QStringLiteral("A. Author")};
    QJsonObject csl;
    csl[QStringLiteral("type")] = QStringLiteral("article-journal");
    csl[QStringLiteral("title")] = QStringLiteral("A work");
    csl[QStringLiteral("DOI")] = QStringLiteral("10.1000/182");
    article.citations = {{{QStringLiteral("work2020"), csl, true}, 1}};
    return article;
}

Result<library::Media> FakeSource::media(const QString &path)
{
    if (auto begun = begin(); !begun)
        return std::unexpected(begun.error());
    if (const auto file = files.constFind(path); file != files.cend())
        return *file;
    return failure(ErrorCode::MediaMissing, path);
}

} // namespace test
