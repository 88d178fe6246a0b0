// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QWidget;

namespace web {
class ArticleView;
}

namespace gui {

/// What can be done with the open page as a whole. Each shows its own dialog, returns at once and says how it
/// ended in the status bar of `window`. GUI thread.
void printPage(web::ArticleView &view, QWidget &window);
void previewPage(web::ArticleView &view, QWidget &window);
void exportPageAsPdf(web::ArticleView &view, QWidget &window);
void showSource(web::ArticleView &view, QWidget &window);

/// A file name for a title: no signs that a file system forbids. “article” where nothing is left.
[[nodiscard]] QString fileNameFor(const QString &title);

} // namespace gui
