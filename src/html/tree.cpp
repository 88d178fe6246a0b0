// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "html/tree.h"

#include <csetjmp>
#include <cstddef>
#include <vector>

namespace html {

namespace {

constexpr size_t budget = size_t(512) << 20; ///< in bytes; eight megabytes of ordinary HTML need half of it
constexpr size_t smallestBlock = size_t(64) << 10;
constexpr size_t largestBlock = size_t(4) << 20;
constexpr unsigned pause = 64; ///< allocations between two looks at the clock

} // namespace

/// Memory that is only ever freed as a whole: faster than one free() a node, and what makes it safe to leave the parser
/// midway. Leaving is a longjmp over frames of C, the only way out that the parser has: it trusts every allocation.
class Tree::Arena
{
public:
    explicit Arena(QDeadlineTimer deadline)
        : m_deadline(deadline)
    {
    }

    static void *allocate(void *arena, size_t size) { return static_cast<Arena *>(arena)->take(size); }
    static void release(void *, void *) {}

    std::jmp_buf wayOut{};

private:
    void *take(size_t size)
    {
        constexpr size_t alignment = alignof(std::max_align_t);
        if (size > budget || (++m_taken % pause == 0 && m_deadline.hasExpired()))
            std::longjmp(wayOut, 1);
        size = (size + alignment - 1) / alignment * alignment;
        if (size > m_left)
            addBlock(size);
        void *memory = m_next;
        m_next += size;
        m_left -= size;
        return memory;
    }

    void addBlock(size_t size)
    {
        const size_t usual = qBound(smallestBlock, m_total, largestBlock);
        const size_t wanted = qMax(size, usual);
        if (m_total + wanted > budget)
            std::longjmp(wayOut, 1);
        // Zeroed: the parser never sets a fragment's quirks mode, and reads it; zero is the standard mode.
        m_blocks.push_back(std::make_unique<std::byte[]>(wanted));
        m_total += wanted;
        m_next = m_blocks.back().get();
        m_left = wanted;
    }

    QDeadlineTimer m_deadline;
    std::vector<std::unique_ptr<std::byte[]>> m_blocks;
    std::byte *m_next = nullptr;
    size_t m_left = 0;
    size_t m_total = 0;
    unsigned m_taken = 0;
};

Tree::Tree(const QByteArray &html, QDeadlineTimer deadline, GumboTag context)
    : m_arena(std::make_unique<Arena>(deadline))
{
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = Arena::allocate;
    options.deallocator = Arena::release;
    options.userdata = m_arena.get();
    options.max_errors = 0;
    options.fragment_context = context;
    if (setjmp(m_arena->wayOut) == 0)
        m_root = gumbo_parse_with_options(&options, html.constData(), static_cast<size_t>(html.size()))->root;
}

Tree::~Tree() = default;

} // namespace html
