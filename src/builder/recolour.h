// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "builder/problems.h"

#include <QByteArray>
#include <QHash>

namespace builder {

/// A colour to another; both as hexColour() writes them.
using ColourTable = QHash<QString, QString>;

/// “#22313F” for what means that colour, as “#22313f” does; “#FFFFFF” for “#fff”; empty where the text is no such
/// colour.
[[nodiscard]] QString hexColour(QStringView text);

/// The SVG drawn in the table's other colours: fills, strokes and the like, as attributes or in style attributes. Its
/// text and all else stay, and so does what only masks or clips. Same input, same bytes. Where a colour has no
/// counterpart, or the SVG is broken or keeps its colours elsewhere, that is added to the problems with its line.
[[nodiscard]] QByteArray recoloured(const QByteArray &svg, const ColourTable &table, const QString &file, Problems &problems);

} // namespace builder
