// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builder/addresses.h"

#include "builder/anchors.h"
#include "builder/media.h"

#include <QFileInfo>
#include <QUrl>

#include <algorithm>

namespace builder {

using namespace Qt::StringLiterals;

Addresses::Addresses(const Draft &draft, const Catalogue &catalogue, Problems &problems)
    : m_draft(draft)
    , m_catalogue(catalogue)
    , m_problems(problems)
{
}

QByteArray Addresses::resolved(const QString &address, bool isPicture, int line)
{
    if (address.isEmpty())
        return {};
    const Target found = target(address, m_draft.path, m_catalogue);
    if (isPicture && found.kind != Target::Media)
        return nowhere(u"“%1” is no picture of this encyclopedia; put it into media/ and write ../media/NAME"_s.arg(address),
                       line);
    switch (found.kind) {
    case Target::Glossary:
    case Target::Outside:
        return found.address;
    case Target::Media:
        return media(found, line);
    case Target::Article:
        if (!m_linked.contains(found.path)) {
            m_linked.insert(found.path);
            m_links.append(found.path);
        }
        noteAnchor(found, line);
        return found.address;
    case Target::Here:
        noteAnchor(found, line);
        return found.address;
    case Target::Nowhere:
        break;
    }
    return nowhere(u"the link to “%1” leads nowhere; name an article as NAME.md, or a whole address with https://"_s.arg(address),
                   line);
}

QByteArray Addresses::nowhere(const QString &complaint, int line)
{
    if (m_draft.markup == Markup::Markdown)
        m_problems.append(problem(complaint, m_draft.file, line));
    else
        ++m_dropped;
    return {};
}

QByteArray Addresses::media(const Target &target, int line)
{
    if (isKnown(target.path))
        return target.address;
    if (target.path.endsWith(".md"_L1) || target.path.endsWith(".html"_L1))
        return nowhere(u"there is no article “%1”; add it or correct the name"_s.arg(target.path), line);
    if (const QString complaint = mediaComplaint(target.file); !complaint.isEmpty())
        return nowhere(complaint, line);
    m_media.append({target.path, target.file, line});
    return target.address;
}

bool Addresses::isKnown(const QString &path) const
{
    return std::ranges::any_of(m_media, [&](const MediaUse &each) { return each.path == path; });
}

QByteArray Addresses::darkRendering(const QString &address, int line)
{
    const Target light = target(address, m_draft.path, m_catalogue);
    constexpr auto suffix = ".svg"_L1;
    if (light.kind != Target::Media || !light.path.startsWith("media/"_L1) || !light.path.endsWith(suffix))
        return {};
    const auto dark = [&](const QString &name) { return name.chopped(suffix.size()) + u".dark.svg"_s; };
    MediaUse use{dark(light.path), dark(light.file), line};
    if (!QFileInfo::exists(use.file)) {
        if (m_catalogue.manifest.darkColours.isEmpty())
            return {};
        use.file = light.file;
        use.isRecoloured = true;
    } else if (const QString complaint = mediaComplaint(use.file); !complaint.isEmpty()) {
        return nowhere(complaint, line);
    }
    if (!isKnown(use.path))
        m_media.append(use);
    return libraryAddress(use.path);
}

void Addresses::noteAnchor(const Target &target, int line)
{
    const AnchorUse use{target.path, QUrl::fromPercentEncoding(target.anchor.toUtf8()), line};
    const bool known = std::ranges::any_of(m_anchors, [&](const AnchorUse &each) {
        return each.path == use.path && each.anchor == use.anchor;
    });
    // Imported pages lead to places that only their own scripts made; browsers ignore such, and so do we.
    if (m_draft.markup == Markup::Markdown && !use.anchor.isEmpty() && !isPageAnchor(use.anchor) && !known)
        m_anchors.append(use);
}

} // namespace builder
