// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDeadlineTimer>

#include <gumbo.h>

#include <memory>

namespace html {

/// The tree that an HTML5 parser makes of a fragment, as within <body>, or of a whole document. Owns all of its nodes.
///
/// HTML5 has inputs whose parsing takes time and memory that grow with the square of their length: a third of a
/// megabyte of <div> takes ten seconds. So the parser gets a budget, and gives up where a tree needs more than any
/// article does. Any thread.
class Tree
{
public:
    /// Parses at once. `html` must outlive the tree.
    /// `context` GUMBO_TAG_LAST: it is a whole document, and the root its <html>.
    Tree(const QByteArray &html, QDeadlineTimer deadline, GumboTag context = GUMBO_TAG_BODY);
    ~Tree();
    Q_DISABLE_COPY_MOVE(Tree)

    /// Its children are the fragment's; null where the budget did not suffice.
    [[nodiscard]] const GumboNode *root() const { return m_root; }

private:
    class Arena;

    std::unique_ptr<Arena> m_arena;
    const GumboNode *m_root = nullptr;
};

} // namespace html
