// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "render/page.h"

#include <QUrl>

namespace gui {

/// A failure in words: what happened, then what a person can do about it.
struct ErrorText
{
    QString title; ///< a short sentence
    QString advice; ///< what to do, one or two sentences

    bool operator==(const ErrorText &) const = default;
};

/// In the person's language. GUI thread, as all that is translated.
[[nodiscard]] ErrorText errorText(const base::Error &error);

/// The page to show in place of one that cannot be given. Any thread once the application runs.
[[nodiscard]] render::Notice noticeOf(const base::Error &error, const QUrl &url);

/// The words on pages, in the person's language.
[[nodiscard]] render::PageTexts pageTexts();

} // namespace gui
