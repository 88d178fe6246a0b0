// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "citation/exchange/item.h"

#include <QXmlStreamWriter>

#include <functional>

namespace citation::exchange {

enum class Layout { OneLine, Indented };

/// A file of references in XML: `begin` writes the elements around them, which are closed at the end, `put` each of them.
[[nodiscard]] QByteArray xmlFile(const QList<library::Reference> &references, Layout layout,
                                 const std::function<void(QXmlStreamWriter &)> &begin,
                                 const std::function<void(QXmlStreamWriter &, const QJsonObject &csl, const QString &key,
                                                          qsizetype number)> &put);

} // namespace citation::exchange
