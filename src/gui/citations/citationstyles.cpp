// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/citations/citationstyles.h"

#include "base/logging.h"

#include <QtConcurrentRun>

#include <algorithm>

using base::Result;

namespace gui {

CitationStyles::CitationStyles(QString folder, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
{
}

const citation::Style *CitationStyles::named(const QString &name) const
{
    const auto found = std::ranges::find(m_added, name, &citation::Style::name);
    return found == m_added.end() ? citation::bundledStyle(name) : &*found;
}

void CitationStyles::load()
{
    if (canAdd())
        QtConcurrent::run(citation::addedStyles, m_folder).then(this, [this](const citation::AddedStyles &found) {
            take(found);
        });
}

void CitationStyles::take(const citation::AddedStyles &found)
{
    for (const base::Error &problem : found.problems)
        qCWarning(base::citationLog, "style left out: %s: %s", qPrintable(problem.file), qPrintable(problem.detail));
    m_added = found.styles;
    m_isLoaded = true;
    emit changed();
}

void CitationStyles::add(const QString &file)
{
    if (!canAdd())
        return;
    struct Done
    {
        Result<citation::Style> style;
        citation::AddedStyles all;
    };
    QtConcurrent::run([folder = m_folder, file] {
        auto style = citation::addStyle(folder, file);
        return Done{std::move(style), citation::addedStyles(folder)};
    }).then(this, [this](const Done &done) {
        if (!done.style) {
            emit failed(done.style.error());
            return;
        }
        take(done.all);
        emit styleAdded(done.style->name);
    });
}

void CitationStyles::remove(const QString &name)
{
    QtConcurrent::run(citation::removeStyle, m_folder, name).then(this, [this](const Result<void> &done) {
        if (!done)
            emit failed(done.error());
        load(); // also where it had gone without us
    });
}

QString styleLabel(const citation::Style &style)
{
    constexpr qsizetype longest = 100; // a style of the reader's may call itself anything
    return (style.shortTitle.isEmpty() || style.shortTitle.contains(u';') ? style.title : style.shortTitle).left(longest);
}

QString brokenStyleText(const citation::Style &style)
{
    return CitationStyles::tr("The style “%1” has a mistake in it, so references are shown plainly. Choose another style.")
        .arg(styleLabel(style));
}

} // namespace gui
