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

/// References in a style, as a list shows them: one entry each, in the order in which they were given.
struct Formatted
{
    QStringList html; ///< without number and wrapping; <i>, <b>, <sup>, <sub> and <span> only; escaped
    QStringList text; ///< the same as plain text
    bool isWhole = false; ///< false: the first few of a long list, the rest is coming

    bool operator==(const Formatted &) const = default;
};

/// What is asked of a Formatter.
struct Order
{
    Style style;
    QString locale; ///< BCP 47; for styles without a language of their own
    QList<library::Reference> references; ///< in the order in which they are cited
};

/// Formats on a thread of its own. Engines start when they are first needed, and the last few are kept, and so are the last
/// lists: what was formatted once is there at once. GUI thread; nothing waits.
class Formatter
{
public:
    Formatter();
    ~Formatter();
    Q_DISABLE_COPY_MOVE(Formatter)

    /// Results come one or two: of a long list the first twenty entries, then all. The last order given is the only one
    /// that is worked on: those before it are cancelled. StyleInvalid where the style fails.
    [[nodiscard]] QFuture<base::Result<Formatted>> format(const Order &order);

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

} // namespace citation
