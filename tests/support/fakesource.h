// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/articlesource.h"

#include <QHash>
#include <QSemaphore>

#include <atomic>

namespace test {

/// A library in memory: `count` articles “Aa 0001”, … spread over the alphabet, two topics, aliases, citations.
/// Can be told to fail or to wait, so that late and out-of-order answers are tested without a clock.
class FakeSource final : public library::ArticleSource
{
public:
    explicit FakeSource(int count, const QString &id = QStringLiteral("fake"));

    library::SourceFeatures features() const override;
    base::Result<library::LibraryInfo> info() override;
    base::Result<QList<library::ArticleEntry>> entries(qint64 first, qint64 count) override;
    base::Result<QList<library::Topic>> topics() override;
    base::Result<QList<library::ArticleEntry>> entriesOfTopic(library::TopicId topic) override;
    base::Result<QList<library::ArticleEntry>> articlesCiting(const QString &key) override;
    base::Result<QStringList> formatted(const QByteArray &, const QStringList &) override { return QStringList(); }
    base::Result<QList<library::Term>> glossary() override;
    base::Result<QList<library::Review>> latestReviews(int limit) override;
    base::Result<QList<library::TitleMatch>> titlesStartingWith(const QString &text, int limit) override;
    base::Result<QList<library::TitleMatch>> suggestions(const QString &text, int limit) override;
    base::Result<library::Hits> search(const library::SearchRequest &request) override;
    base::Result<library::Article> article(const QString &path) override;
    base::Result<library::Media> media(const QString &path) override;

    std::atomic<bool> fails = false; ///< every call but info() answers PackDamaged
    std::atomic<int> calls = 0;
    QSemaphore *gate = nullptr; ///< where set, each call but info() takes one first
    QHash<QString, library::Media> files; ///< what media() gives; set before the source is asked
    QByteArray bodyHtml; ///< where set, every article's body

private:
    base::Result<void> begin();

    library::LibraryInfo m_info;
    QList<library::ArticleEntry> m_entries;
};

} // namespace test
