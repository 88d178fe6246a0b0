// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "builder/recolour.h"
#include "pack/records.h"

namespace builder {

/// What encyclopedia.toml says.
struct Manifest
{
    struct Institution
    {
        pack::InstitutionRecord record;
        int line = 0;
    };

    QString file;
    pack::Metadata metadata;
    QString alphabet; ///< empty: A to Z
    QList<pack::TopicRecord> topics; ///< parents before children, else in the publisher's order
    QHash<QString, qint64> topicIds; ///< by name
    QList<Institution> institutions;
    ColourTable darkColours; ///< of the figures; empty: they are shown as they are drawn
};

/// Reads FOLDER/encyclopedia.toml. Everything that is wrong with it is added to the problems.
[[nodiscard]] Manifest readManifest(const QString &folder, Problems &problems);

} // namespace builder
