// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/tree/contentsmodel.h"

#include <QFont>
#include <QLocale>

#include <algorithm>

namespace gui {

namespace {

// An index carries what its row is and a number: of a letter its row, of ranges and articles the first article's
// index, of a section its place in m_sections.
constexpr int kindBits = 3;

qint64 currentNumber(const std::optional<library::ArticleEntry> &entry)
{
    return entry ? entry->id.value - 1 : -1; // ids are from 1 in the order of the alphabet
}

} // namespace

ContentsModel::ContentsModel(library::LibraryService &libraries, QObject *parent)
    : QAbstractItemModel(parent)
    , m_libraries(libraries)
{
}

ContentsModel::~ContentsModel() = default;

void ContentsModel::setLibrary(const library::LibraryInfo &library)
{
    beginResetModel();
    m_letters.clear();
    m_articleCount = 0;
    for (const library::Letter &letter : library.letters) {
        if (letter.count <= 0 || letter.first != m_articleCount)
            continue; // letters follow one another without gaps; one that does not is no letter of this order
        m_letters.append(letter);
        m_articleCount += letter.count;
    }
    m_failedRuns.clear();
    m_current.reset();
    m_sections.clear();
    m_topSections.clear();
    m_pages = std::make_unique<ArticlePages>(m_libraries, library.id);
    m_labels = std::make_unique<RangeLabels>(m_libraries, library.id);
    connect(m_pages.get(), &ArticlePages::arrived, this, &ContentsModel::showArrived);
    connect(m_pages.get(), &ArticlePages::failed, this, &ContentsModel::showFailed);
    connect(m_labels.get(), &RangeLabels::arrived, this, &ContentsModel::showLabels);
    endResetModel();
}

void ContentsModel::setCurrentArticle(const library::Article &article)
{
    clearCurrentArticle();
    const qint64 number = article.entry.id.value - 1;
    if (number < 0 || number >= m_articleCount)
        return;
    m_current = article.entry;
    setSections(article.sections);
    const QModelIndex row = currentArticle();
    if (row.isValid())
        emit dataChanged(row, row);
}

void ContentsModel::clearCurrentArticle()
{
    const QModelIndex row = currentArticle();
    setSections({});
    m_current.reset();
    if (row.isValid())
        emit dataChanged(row, row);
}

void ContentsModel::setSections(const QList<library::Section> &sections)
{
    const QModelIndex row = currentArticle();
    if (row.isValid() && !m_topSections.isEmpty()) {
        beginRemoveRows(row, 0, static_cast<int>(m_topSections.size()) - 1);
        m_sections.clear();
        m_topSections.clear();
        endRemoveRows();
    }
    QList<SectionNode> nodes;
    QList<int> top;
    for (const library::Section &section : sections) {
        const auto own = static_cast<int>(nodes.size());
        int above = own - 1;
        while (above >= 0 && nodes.at(above).section.level >= section.level)
            above = nodes.at(above).above;
        QList<int> &siblings = above < 0 ? top : nodes[above].below;
        const auto place = static_cast<int>(siblings.size());
        siblings.append(own);
        nodes.append({section, above, place, {}});
    }
    if (row.isValid() && !top.isEmpty())
        beginInsertRows(row, 0, static_cast<int>(top.size()) - 1);
    m_sections = std::move(nodes);
    m_topSections = std::move(top);
    if (row.isValid() && !m_topSections.isEmpty())
        endInsertRows();
}

QModelIndex ContentsModel::currentArticle() const
{
    return articleRow(currentNumber(m_current));
}

QModelIndex ContentsModel::articleRow(qint64 article) const
{
    if (article < 0 || article >= m_articleCount)
        return {};
    const qint64 first = articlesBelow(runRow(article)).first;
    return m_failedRuns.contains(first) ? QModelIndex() : make(static_cast<int>(article - first), RowKind::Article, article);
}

QModelIndex ContentsModel::letterRow(const QString &label) const
{
    const auto found = std::ranges::find(m_letters, label, &library::Letter::label);
    const auto row = static_cast<int>(found - m_letters.begin());
    return found == m_letters.end() ? QModelIndex() : make(row, RowKind::Letter, row);
}

ArticleRange ContentsModel::articlesBelow(const QModelIndex &row) const
{
    if (!row.isValid())
        return {};
    if (kindOf(row) == RowKind::Range)
        return rangeAt(m_letters.at(letterOf(valueOf(row))), row.row());
    return kindOf(row) == RowKind::Letter ? ArticleRange{m_letters.at(row.row()).first, m_letters.at(row.row()).count}
                                          : ArticleRange{};
}

bool ContentsModel::isDivided(const QModelIndex &letter) const
{
    return letter.isValid() && kindOf(letter) == RowKind::Letter && m_letters.at(letter.row()).count > undividedUpTo;
}

void ContentsModel::retry(const QModelIndex &row)
{
    const ArticleRange run = articlesBelow(row);
    if (!m_failedRuns.contains(run.first) || isDivided(row))
        return;
    m_pages->forgetFailures(run.first, run.count);
    replaceRows(row, 1, static_cast<int>(run.count), [&] { m_failedRuns.remove(run.first); });
}

void ContentsModel::replaceRows(const QModelIndex &run, int before, int after, const std::function<void()> &change)
{
    beginRemoveRows(run, 0, before - 1);
    m_runInChange = articlesBelow(run).first;
    change();
    endRemoveRows();
    beginInsertRows(run, 0, after - 1);
    m_runInChange = -1;
    endInsertRows();
}

QModelIndex ContentsModel::make(int row, RowKind kind, qint64 value) const
{
    return createIndex(row, 0, static_cast<quintptr>(value) << kindBits | static_cast<quintptr>(kind));
}

RowKind ContentsModel::kindOf(const QModelIndex &index)
{
    return static_cast<RowKind>(index.internalId() & ((1U << kindBits) - 1));
}

qint64 ContentsModel::valueOf(const QModelIndex &index)
{
    return static_cast<qint64>(index.internalId() >> kindBits);
}

int ContentsModel::letterOf(qint64 article) const
{
    const auto after = std::ranges::upper_bound(m_letters, article, {}, &library::Letter::first);
    return static_cast<int>(after - m_letters.begin()) - 1;
}

qint64 ContentsModel::rangeSize(const library::Letter &letter)
{
    const qint64 ranges = (letter.count + rangeAtMost - 1) / rangeAtMost;
    return (letter.count + ranges - 1) / ranges; // even parts, not a stub at the end
}

ArticleRange ContentsModel::rangeAt(const library::Letter &letter, qint64 row) const
{
    const qint64 size = rangeSize(letter);
    return {letter.first + row * size, qMin(size, letter.count - row * size)};
}

QModelIndex ContentsModel::runRow(qint64 article) const
{
    const int letterNumber = letterOf(article);
    const library::Letter &letter = m_letters.at(letterNumber);
    if (letter.count <= undividedUpTo)
        return make(letterNumber, RowKind::Letter, letterNumber);
    const qint64 row = (article - letter.first) / rangeSize(letter);
    return make(static_cast<int>(row), RowKind::Range, rangeAt(letter, row).first);
}

QList<QModelIndex> ContentsModel::runsBetween(qint64 first, qint64 last) const
{
    QList<QModelIndex> runs;
    for (qint64 article = first; article <= qMin(last, m_articleCount - 1);) {
        runs.append(runRow(article));
        article = articlesBelow(runs.last()).last() + 1;
    }
    return runs;
}

QModelIndex ContentsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return make(row, RowKind::Letter, row);
    switch (kindOf(parent)) {
    case RowKind::Article:
        return make(row, RowKind::Section, m_topSections.at(row));
    case RowKind::Section:
        return make(row, RowKind::Section, m_sections.at(valueOf(parent)).below.at(row));
    default:
        break;
    }
    if (isDivided(parent))
        return make(row, RowKind::Range, rangeAt(m_letters.at(parent.row()), row).first);
    const qint64 first = articlesBelow(parent).first;
    return m_failedRuns.contains(first) ? make(row, RowKind::Failure, first) : make(row, RowKind::Article, first + row);
}

QModelIndex ContentsModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    const qint64 value = valueOf(child);
    switch (kindOf(child)) {
    case RowKind::Range: {
        const int letter = letterOf(value);
        return make(letter, RowKind::Letter, letter);
    }
    case RowKind::Article:
    case RowKind::Failure:
        return runRow(value);
    case RowKind::Section: {
        const int above = m_sections.at(value).above;
        return above < 0 ? currentArticle() : make(m_sections.at(above).row, RowKind::Section, above);
    }
    default:
        return {};
    }
}

int ContentsModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_letters.size());
    switch (kindOf(parent)) {
    case RowKind::Article:
        return valueOf(parent) == currentNumber(m_current) ? static_cast<int>(m_topSections.size()) : 0;
    case RowKind::Section:
        return static_cast<int>(m_sections.at(valueOf(parent)).below.size());
    case RowKind::Failure:
        return 0;
    default:
        break;
    }
    if (isDivided(parent)) {
        const library::Letter &letter = m_letters.at(parent.row());
        return static_cast<int>((letter.count + rangeSize(letter) - 1) / rangeSize(letter));
    }
    const ArticleRange run = articlesBelow(parent);
    if (run.first == m_runInChange)
        return 0;
    return m_failedRuns.contains(run.first) ? 1 : static_cast<int>(run.count);
}

int ContentsModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant ContentsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const RowKind kind = kindOf(index);
    if (role == KindRole)
        return static_cast<int>(kind);
    switch (kind) {
    case RowKind::Letter:
        return letterData(m_letters.at(index.row()), role);
    case RowKind::Range:
        return rangeData(articlesBelow(index), role);
    case RowKind::Article:
        return articleData(valueOf(index), role);
    case RowKind::Section:
        return sectionData(m_sections.at(valueOf(index)), role);
    default:
        return role == Qt::DisplayRole || role == Qt::ToolTipRole ? tr("These articles could not be read") : QVariant();
    }
}

Qt::ItemFlags ContentsModel::flags(const QModelIndex &index) const
{
    if (index.isValid() && kindOf(index) == RowKind::Failure)
        return Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

QVariant ContentsModel::letterData(const library::Letter &letter, int role) const
{
    if (role == CountRole)
        return letter.count;
    if (role == Qt::AccessibleTextRole)
        return letter.count == 1 ? tr("%1, one article").arg(letter.label)
                                 : tr("%1, %Ln articles", nullptr, static_cast<int>(letter.count)).arg(letter.label);
    return role == Qt::DisplayRole ? QVariant(letter.label) : QVariant();
}

QVariant ContentsModel::rangeData(ArticleRange range, int role) const
{
    if (role == CountRole)
        return range.count;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    const QString label = m_labels->label(range);
    if (!label.isEmpty())
        return label;
    // Until the titles are here, or where they cannot be read: which articles of the letter these are.
    const qint64 before = range.first - m_letters.at(letterOf(range.first)).first;
    const QLocale locale;
    return QStringLiteral("%1 – %2").arg(locale.toString(before + 1), locale.toString(before + range.count));
}

QVariant ContentsModel::articleData(qint64 article, int role) const
{
    const bool current = article == currentNumber(m_current);
    if (role == Qt::FontRole && current) {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != PathRole)
        return {};
    const library::ArticleEntry *entry = current ? &*m_current : m_pages->entry(article);
    if (role == PathRole)
        return entry ? QVariant(entry->path) : QVariant();
    return entry ? entry->title : QStringLiteral("…");
}

QVariant ContentsModel::sectionData(const SectionNode &node, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return node.section.title;
    case PathRole:
        return m_current->path;
    case AnchorRole:
        return node.section.anchor;
    default:
        return {};
    }
}

void ContentsModel::showArrived(qint64 first, qint64 count)
{
    for (const QModelIndex &run : runsBetween(first, first + count - 1)) {
        const ArticleRange below = articlesBelow(run);
        const QModelIndex from = articleRow(qMax(first, below.first));
        if (from.isValid())
            emit dataChanged(from, articleRow(qMin(first + count - 1, below.last())));
    }
}

void ContentsModel::showFailed(qint64 first, qint64 count)
{
    for (const QModelIndex &run : runsBetween(first, first + count - 1)) {
        const ArticleRange below = articlesBelow(run);
        if (!m_failedRuns.contains(below.first))
            replaceRows(run, static_cast<int>(below.count), 1, [&] { m_failedRuns.insert(below.first); });
    }
}

void ContentsModel::showLabels(qint64 first, qint64 last)
{
    for (qint64 article : {first, last}) {
        const QModelIndex letter = parent(runRow(article));
        emit dataChanged(index(0, 0, letter), index(rowCount(letter) - 1, 0, letter));
    }
}

} // namespace gui
