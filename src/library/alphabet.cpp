// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/alphabet.h"

namespace library {

namespace {

/// The first letter or digit, so that “(R)-ISS” stands under R; null where there is none.
QString firstSign(const QString &title)
{
    for (qsizetype i = 0; i < title.size(); ++i) {
        const bool pair = title.at(i).isHighSurrogate() && i + 1 < title.size();
        const char32_t sign = pair ? QChar::surrogateToUcs4(title.at(i), title.at(i + 1)) : title.at(i).unicode();
        if (QChar::isLetterOrNumber(sign))
            return QString::fromUcs4(&sign, 1);
        i += pair ? 1 : 0;
    }
    return {};
}

} // namespace

Alphabet::Alphabet(const QString &letters)
{
    m_labels.append(QString(otherLetter));
    const QString wanted = letters.isEmpty() ? QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZ") : letters;
    for (char32_t sign : wanted.toUcs4()) {
        const QString label = QString::fromUcs4(&sign, 1).toUpper();
        if (!m_labels.contains(label))
            m_labels.append(label);
    }
}

qsizetype Alphabet::indexOf(const QString &title) const
{
    const QString sign = firstSign(title);
    if (sign.isEmpty())
        return 0;
    const QString upper = sign.toUpper().normalized(QString::NormalizationForm_C);
    if (const qsizetype own = m_labels.indexOf(upper); own >= 0)
        return own;
    // Ö under O, ﬁ under F: what is left when accents and ligatures are taken apart.
    const QString plain = upper.normalized(QString::NormalizationForm_KD).toUpper();
    const qsizetype base = plain.isEmpty() ? -1 : m_labels.indexOf(plain.first(1));
    return base >= 0 ? base : 0;
}

} // namespace library
