// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "target.h"

#include "samplereferences.h"

#include "citation/exchange.h"

namespace fuzz {

/// Reads a file. What was understood can be written, and is understood again.
inline void readAndWrite(const uint8_t *data, size_t size, citation::Format format)
{
    const auto read = citation::read(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)), format);
    if (!read || read->references.isEmpty())
        return;
    const auto again = citation::read(citation::written(read->references, format), format);
    if (!again || again->references.size() != read->references.size() || !again->problems.isEmpty())
        qFatal("references that were read and written cannot be read back");
    for (const citation::FormatInfo &info : citation::formats()) {
        if (citation::written(read->references, info.format).isEmpty())
            qFatal("references that were read cannot be written");
    }
}

/// One file of each of the hard references, and one of a few.
inline QList<QByteArray> referenceSeeds(citation::Format format)
{
    QList<QByteArray> seeds;
    const QList<library::Reference> references = test::sampleReferences(test::Sample::Hard);
    for (const library::Reference &reference : references)
        seeds.append(citation::written({reference}, format));
    seeds.append(citation::written(references.first(4), format));
    return seeds;
}

} // namespace fuzz
