// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "render/page.h"

// What all pages are put together from. Every function here gives UTF-8 that is safe to write between tags: whatever
// comes in as a QString is escaped.
namespace render {

/// One of our words, though it arrives as text.
[[nodiscard]] QByteArray themeName(const PageStyle &style);

/// What every page has in its head, whoever made it.
[[nodiscard]] QByteArray headOf(const QByteArray &securityPolicy);

/// The whole page around its body.
[[nodiscard]] QByteArray shell(const QString &title, const QString &language, const PageStyle &style, const QByteArray &body);

/// Text, or the value of an attribute in double quotes.
[[nodiscard]] QByteArray text(const QString &plain);

/// <name class="className">content</name>; nothing where there is no content.
[[nodiscard]] QByteArray element(const char *name, const char *className, const QByteArray &content);

/// <a href="/path">title</a>
[[nodiscard]] QByteArray link(const library::ArticleEntry &entry);

/// <ul class="className"> of links; nothing where there are none.
[[nodiscard]] QByteArray linkList(const char *className, const QList<library::ArticleEntry> &entries);

/// “20 November 2026”, in words of the language, within <time>.
[[nodiscard]] QByteArray date(QDate day, const QString &language);

/// The line on top of every page: the library's title, its edition, and a way down.
[[nodiscard]] QByteArray runningHead(const library::LibraryInfo &library, const PageTexts &texts);

/// The links that stay in the window's corner.
[[nodiscard]] QByteArray jumps(const PageTexts &texts);

/// Who stands behind the library, as a strip of names; nothing where nobody is named.
[[nodiscard]] QByteArray institutionStrip(const library::LibraryInfo &library, const PageTexts &texts);

} // namespace render
