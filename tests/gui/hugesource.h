// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/articlesource.h"

#include <atomic>

namespace test {

/// A library of a million articles whose titles are made up when asked for, 120,000 of them under S.
class HugeSource final : public library::ArticleSource
{
public:
    static constexpr qint64 articles = 1'000'000;
    static constexpr qint64 underS = 120'000;

    HugeSource()
    {
        m_info.id = QStringLiteral("huge");
        m_info.articleCount = articles;
        qint64 next = 0;
        for (char16_t sign = u'A'; sign <= u'Z'; ++sign) {
            const qint64 count = sign == u'S' ? underS : sign == u'Z' ? articles - next : (articles - underS) / 25;
            m_info.letters.append({QString(QChar(sign)), next, count});
            next += count;
        }
    }

    library::SourceFeatures features() const override { return library::SourceFeature::Topics; }
    base::Result<library::LibraryInfo> info() override { return m_info; }

    base::Result<QList<library::ArticleEntry>> entries(qint64 first, qint64 count) override
    {
        ++calls;
        QList<library::ArticleEntry> entries;
        for (qint64 i = first; i < qMin(first + count, articles); ++i)
            entries.append(entry(i));
        return entries;
    }
    base::Result<QList<library::Topic>> topics() override
    {
        return QList<library::Topic>{{{1}, {}, QStringLiteral("All"), 100'000}};
    }
    base::Result<QList<library::ArticleEntry>> entriesOfTopic(library::TopicId) override { return entries(0, 100'000); }
    base::Result<QList<library::ArticleEntry>> articlesCiting(const QString &) override { return QList<library::ArticleEntry>(); }
    base::Result<QStringList> formatted(const QByteArray &, const QStringList &) override { return QStringList(); }
    base::Result<QList<library::Term>> glossary() override { return QList<library::Term>(); }
    base::Result<QList<library::Review>> latestReviews(int) override { return QList<library::Review>(); }
    base::Result<QList<library::TitleMatch>> titlesStartingWith(const QString &text, int) override
    {
        ++calls;
        QList<library::TitleMatch> matches;
        for (const library::Letter &letter : m_info.letters) {
            if (letter.label == text.toUpper())
                matches = {{entry(letter.first + 1000), {}, false}, {entry(letter.first), {}, false}, {entry(0), text, false}};
        }
        return matches;
    }
    base::Result<QList<library::TitleMatch>> suggestions(const QString &text, int limit) override
    {
        return titlesStartingWith(text, limit);
    }
    base::Result<library::Hits> search(const library::SearchRequest &) override
    {
        return base::failure(base::ErrorCode::IndexMissing);
    }
    base::Result<library::Article> article(const QString &) override { return base::failure(base::ErrorCode::ArticleMissing); }
    base::Result<library::Media> media(const QString &) override { return base::failure(base::ErrorCode::MediaMissing); }

    library::ArticleEntry entry(qint64 index) const
    {
        QString label;
        qint64 within = 0;
        for (const library::Letter &letter : m_info.letters) {
            if (index >= letter.first) {
                label = letter.label;
                within = index - letter.first;
            }
        }
        // Four signs of the title tell articles of one letter apart: Saaaa, Saaab, …
        QString title = label;
        for (qint64 divisor = 26 * 26 * 26; divisor > 0; divisor /= 26)
            title += QChar(static_cast<char16_t>(u'a' + within / divisor % 26));
        return {{index + 1}, title.toLower(), title + QStringLiteral(" and what became of it")};
    }

    std::atomic<int> calls = 0;

private:
    library::LibraryInfo m_info;
};

} // namespace test
