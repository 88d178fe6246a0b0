// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builder/anchors.h"

namespace builder {

namespace {

using namespace Qt::StringLiterals;

QString plainAnchor(const QString &heading)
{
    QString anchor;
    bool gap = false;
    for (const QChar sign : heading.normalized(QString::NormalizationForm_C).toLower()) {
        if (sign.isLetterOrNumber() || sign.isSurrogate() || sign.isMark()) {
            if (gap && !anchor.isEmpty())
                anchor += u'-';
            anchor += sign;
            gap = false;
        } else {
            gap = true;
        }
    }
    return anchor.isEmpty() ? u"section"_s : anchor;
}

} // namespace

bool isPageAnchor(const QString &anchor)
{
    return anchor == "top"_L1 || anchor == "bottom"_L1 || anchor == "references"_L1 || anchor.startsWith("reference-"_L1)
        || anchor.startsWith("citation-"_L1);
}

QString Anchors::of(const QString &heading)
{
    const QString plain = plainAnchor(heading);
    QString anchor = plain;
    for (int number = 2; m_taken.contains(anchor) || isPageAnchor(anchor); ++number)
        anchor = isPageAnchor(plain) ? u"section-%1-%2"_s.arg(plain).arg(number - 1) : plain + u'-' + QString::number(number);
    m_taken.insert(anchor);
    return anchor;
}

} // namespace builder
