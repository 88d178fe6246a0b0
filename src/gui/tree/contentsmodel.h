// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/tree/articlepages.h"
#include "gui/tree/rangelabels.h"
#include "gui/tree/treerow.h"

#include <QAbstractItemModel>

#include <functional>
#include <memory>
#include <optional>

namespace gui {

/// Letter > article > the open article's sections; between letter and article ranges of at most 500 where a letter
/// holds many, so that no view ever lays out more. How many rows there are is known at once, titles come as they
/// are looked at. A run of articles that cannot be read becomes one row that says so. GUI thread, never blocks.
class ContentsModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    static constexpr qint64 undividedUpTo = 600; ///< articles of a letter
    static constexpr qint64 rangeAtMost = 500; ///< articles

    explicit ContentsModel(library::LibraryService &libraries, QObject *parent = nullptr);
    ~ContentsModel() override;

    void setLibrary(const library::LibraryInfo &library);

    /// Hangs the article's sections below its row. Not among ours: as clearCurrentArticle().
    void setCurrentArticle(const library::Article &article);
    void clearCurrentArticle();

    /// The row of the open article; invalid where there is none or its run could not be read.
    [[nodiscard]] QModelIndex currentArticle() const;
    /// By index from 0; invalid where there is none or its run could not be read.
    [[nodiscard]] QModelIndex articleRow(qint64 article) const;
    /// Invalid for letters without articles: they have no row.
    [[nodiscard]] QModelIndex letterRow(const QString &label) const;
    /// The articles below a letter or range.
    [[nodiscard]] ArticleRange articlesBelow(const QModelIndex &row) const;
    [[nodiscard]] bool isDivided(const QModelIndex &letter) const;

    /// Asks again for the articles of a letter or range that could not be read.
    void retry(const QModelIndex &row);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    /// A heading of the open article: a heading of a lower level hangs below the one before it.
    struct SectionNode
    {
        library::Section section;
        int above = -1; ///< index into m_sections
        int row = 0;
        QList<int> below;
    };

    [[nodiscard]] QModelIndex make(int row, RowKind kind, qint64 value) const;
    [[nodiscard]] static RowKind kindOf(const QModelIndex &index);
    [[nodiscard]] static qint64 valueOf(const QModelIndex &index);

    [[nodiscard]] int letterOf(qint64 article) const;
    [[nodiscard]] static qint64 rangeSize(const library::Letter &letter);
    [[nodiscard]] ArticleRange rangeAt(const library::Letter &letter, qint64 row) const;
    /// The row that articles hang below: a range, or a letter that is not divided.
    [[nodiscard]] QModelIndex runRow(qint64 article) const;
    [[nodiscard]] QList<QModelIndex> runsBetween(qint64 first, qint64 last) const;

    void setSections(const QList<library::Section> &sections);
    /// All rows of a run go, `change` happens, others come.
    void replaceRows(const QModelIndex &run, int before, int after, const std::function<void()> &change);
    void showArrived(qint64 first, qint64 count);
    void showFailed(qint64 first, qint64 count);
    void showLabels(qint64 first, qint64 last);

    [[nodiscard]] QVariant letterData(const library::Letter &letter, int role) const;
    [[nodiscard]] QVariant rangeData(ArticleRange range, int role) const;
    [[nodiscard]] QVariant articleData(qint64 article, int role) const;
    [[nodiscard]] QVariant sectionData(const SectionNode &node, int role) const;

    library::LibraryService &m_libraries;
    QList<library::Letter> m_letters; ///< those with articles
    qint64 m_articleCount = 0;
    std::unique_ptr<ArticlePages> m_pages;
    std::unique_ptr<RangeLabels> m_labels;
    QSet<qint64> m_failedRuns; ///< by first article
    qint64 m_runInChange = -1; ///< has no rows just now
    std::optional<library::ArticleEntry> m_current;
    QList<SectionNode> m_sections;
    QList<int> m_topSections;
};

} // namespace gui
