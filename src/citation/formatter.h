// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "citation/styles.h"
#include "library/reference.h"

#include <QFuture>
#include <QStringList>
#include <QThreadPool>

#include <memory>

namespace citation {

/// A run of references in a style, as a list shows them: each as if no other stood beside it, since a list in reading order
/// is no bibliography. Of “2003a” there would be no b, and “———” would point at the wrong author.
struct Formatted
{
    qsizetype first = 0; ///< the place of the first of them in the order
    QStringList html; ///< without number and wrapping; <i>, <b>, <sup>, <sub> and <span> only; escaped
    QStringList text; ///< the same as plain text
    bool isLast = false; ///< no more runs follow

    bool operator==(const Formatted &) const = default;
};

/// What is asked of a Formatter.
struct Order
{
    Style style;
    QString locale; ///< as localeFor() names it; for styles without a language of their own
    QList<library::Reference> references; ///< in the order in which they are cited
};

/// Formats on a thread of its own. Engines start when they are first needed, and the last few are kept, and so are some
/// thousand entries: what was formatted once is there at once. GUI thread; nothing waits.
class Formatter
{
public:
    Formatter();
    ~Formatter();
    Q_DISABLE_COPY_MOVE(Formatter)

    /// Results come in runs, a short one first, so that what is on screen need not wait for the rest. The last order given is
    /// the only one that is worked on: those before it are cancelled. StyleInvalid where the style fails.
    [[nodiscard]] QFuture<base::Result<Formatted>> format(const Order &order);

    /// Takes entries that were formatted before, in HTML, one for each reference of the order, so that no engine has to
    /// start for these.
    void remember(const Order &order, const QStringList &entries);

    /// Starts a style's engine when nothing else is to be done: APA's takes the better part of a second.
    void warm(const Style &style, const QString &locale);

private:
    class Worker;

    std::unique_ptr<Worker> m_worker;
    QThreadPool m_pool; ///< one thread, which the engines live on; ends before they do
    QFuture<base::Result<Formatted>> m_running;
};

/// An entry of a bibliography as citeproc-js writes it, without its wrapping and number. Any thread.
[[nodiscard]] QString entryBody(const QString &entryHtml);

/// The same, and where the style prints nothing of a work, what there is to say of it in one plain line. Escaped. Any thread.
[[nodiscard]] QString listEntry(const QString &entryHtml, const library::Reference &reference);

/// What listEntry() gives, as plain text. Read out of the HTML: to have the engine format once more takes as long again. Any
/// thread.
[[nodiscard]] QString plainEntry(const QString &listEntry);

} // namespace citation
