// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "builder/articlerenderer.h"

namespace builder {

/// The picture as it goes into the pack; a dark rendering is made of the one drawn for light ground. SourceInvalid
/// with its line where that cannot be made.
[[nodiscard]] base::Result<pack::MediaRecord> readPicture(const MediaUse &use, const Manifest &manifest);

/// Adds what keeps the figures that articles show from having their dark rendering; each figure is told once.
void checkDarkFigures(const Manifest &manifest, const QList<RenderedArticle> &articles, Problems &problems);

} // namespace builder
