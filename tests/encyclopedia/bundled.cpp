// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bundled.h"

#include "builder/builder.h"
#include "sources/pack/packsource.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace test {

QString Bundled::folder()
{
    return QStringLiteral(SOURCE_ROOT "/resources/encyclopedia");
}

bool Bundled::build()
{
    const auto report = builder::build(folder(), pack(), {.keepGoing = true});
    if (!report) {
        m_problems.append(report.error().detail);
        return false;
    }
    for (const base::Error &error : report->broken + report->notes)
        m_problems.append(u"%1:%2: %3"_s.arg(error.file).arg(error.line).arg(error.detail));
    for (const QString &key : report->uncited)
        m_problems.append(u"%1 is never cited"_s.arg(key));
    if (!report->broken.isEmpty())
        return false;
    auto source = sources::openPack(pack());
    if (!source)
        return false;
    m_source = std::move(*source);
    m_info = m_source->info().value_or(library::LibraryInfo());
    for (const library::ArticleEntry &entry : m_source->entries(0, m_info.articleCount).value_or(QList<library::ArticleEntry>()))
        m_articles.append(m_source->article(entry.path).value_or(library::Article()));
    return !m_articles.isEmpty();
}

QStringList dataLines(const QString &name)
{
    QFile file(QStringLiteral(TEST_DATA "/") + name);
    QStringList lines;
    if (!file.open(QIODevice::ReadOnly))
        return lines;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (const QByteArray text = line.trimmed(); !text.isEmpty() && !text.startsWith('#'))
            lines.append(QString::fromUtf8(text));
    }
    return lines;
}

} // namespace test
