// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/titlekey.h"

namespace library {

QString titleKey(const QString &title)
{
    // Upper case first: it writes ß as SS, which folding alone leaves.
    const QString taken = title.normalized(QString::NormalizationForm_KD).toUpper().toCaseFolded();
    QString key;
    key.reserve(taken.size());
    bool gap = false;
    for (const QChar sign : taken) {
        if (sign.isMark())
            continue;
        if (sign.isLetterOrNumber() || sign.isSurrogate()) {
            if (gap && !key.isEmpty())
                key += u' ';
            gap = false;
            key += sign;
        } else if (sign != u'\'' && sign != u'\u2019') {
            gap = true; // “R-ISS” and “R ISS” are one; “Kahler's” and “Kahlers” are, too
        }
    }
    return key;
}

} // namespace library
