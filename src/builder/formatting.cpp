// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builder/formatting.h"

#include "citation/formatter.h"
#include "citation/processor.h"
#include "pack/packreader.h"

#include <QJsonDocument>
#include <QSet>
#include <QtConcurrentMap>

#include <algorithm>

using base::Result;

namespace builder {

namespace {

/// One style in one locale.
struct Job
{
    citation::Style style;
    QString locale;
    FormattedStyle formatted; ///< an empty entry is still to be made
};

QStringList localesOf(const QString &language)
{
    const auto base = [](const QString &name) { return name.section(u'-', 0, 0); };
    QStringList locales = citation::localeNames();
    locales.removeIf([&](const QString &name) { return base(name) != base(language); });
    return locales.isEmpty() ? QStringList{citation::localeFor(language)} : locales;
}

QList<Job> jobsFor(const QString &language)
{
    QList<Job> jobs;
    QSet<QByteArray> known;
    const QStringList locales = localesOf(language);
    for (const citation::Style &style : citation::bundledStyles()) {
        for (const QString &locale : locales) {
            const QByteArray fingerprint = citation::fingerprint(style, locale);
            if (known.contains(fingerprint)) // a style with a locale of its own
                continue;
            known.insert(fingerprint);
            jobs.append({style, locale, {fingerprint, {}}});
        }
    }
    return jobs;
}

/// What a former pack has of these works, else empty entries.
void takeFormer(QList<Job> &jobs, const QList<pack::ReferenceRecord> &references, const QString &former)
{
    for (Job &job : jobs)
        job.formatted.entries.resize(references.size());
    auto reader = pack::PackReader::open(former);
    if (!reader)
        return;
    QList<qsizetype> unchanged;
    for (qsizetype i = 0; i < references.size(); ++i) {
        const auto before = reader->reference(references.at(i).key);
        if (before && before->csl == references.at(i).csl)
            unchanged.append(i);
    }
    for (Job &job : jobs) { // as they lie in the pack
        for (const qsizetype i : unchanged) {
            const auto entries = reader->formatted(job.formatted.fingerprint, {references.at(i).key});
            if (entries && !entries->isEmpty())
                job.formatted.entries[i] = entries->first();
        }
    }
}

Result<FormattedStyle> finished(const Job &job, const QList<library::Reference> &references)
{
    FormattedStyle formatted = job.formatted;
    QList<library::Reference> missing;
    for (qsizetype i = 0; i < references.size(); ++i) {
        if (formatted.entries.at(i).isEmpty())
            missing.append(references.at(i));
    }
    if (missing.isEmpty())
        return formatted;
    const auto processor = citation::Processor::create(job.style, job.locale);
    if (!processor)
        return std::unexpected(processor.error());
    const auto made = (*processor)->entriesAlone(missing);
    if (!made)
        return std::unexpected(made.error());
    qsizetype next = 0;
    for (QString &entry : formatted.entries) {
        if (!entry.isEmpty())
            continue;
        entry = citation::listEntry(made->value(next), missing.at(next));
        ++next;
    }
    return formatted;
}

} // namespace

Result<QList<FormattedStyle>> formattedInAllStyles(const QList<pack::ReferenceRecord> &records, const QString &language,
                                                   const QString &former)
{
    if (records.isEmpty())
        return QList<FormattedStyle>();
    QList<Job> jobs = jobsFor(language);
    takeFormer(jobs, records, former);
    QList<library::Reference> references;
    for (const pack::ReferenceRecord &record : records)
        references.append({record.key, QJsonDocument::fromJson(record.csl).object(), record.verified});
    const auto finish = [&references](const Job &job) { return finished(job, references); };
    QList<FormattedStyle> styles;
    for (const auto &style : QtConcurrent::blockingMapped<QList<Result<FormattedStyle>>>(jobs, finish)) {
        if (!style)
            return std::unexpected(style.error());
        styles.append(*style);
    }
    std::ranges::sort(styles, {}, &FormattedStyle::fingerprint);
    return styles;
}

} // namespace builder
