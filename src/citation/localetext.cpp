// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/localetext.h"

#include <QHash>

#include <unicode/ucol.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

#include <memory>

namespace citation {

namespace {

struct CloseCollator
{
    void operator()(UCollator *collator) const { ucol_close(collator); }
};
using Collator = std::unique_ptr<UCollator, CloseCollator>;

const UChar *units(const QString &text)
{
    return reinterpret_cast<const UChar *>(text.utf16());
}

Collator makeCollator(const QByteArray &locale, Comparison comparison)
{
    UErrorCode status = U_ZERO_ERROR;
    Collator collator(ucol_open(locale.constData(), &status));
    if (comparison == Comparison::Loose && collator) {
        ucol_setStrength(collator.get(), UCOL_PRIMARY);
        ucol_setAttribute(collator.get(), UCOL_ALTERNATE_HANDLING, UCOL_SHIFTED, &status);
        ucol_setAttribute(collator.get(), UCOL_NUMERIC_COLLATION, UCOL_ON, &status);
    }
    return collator;
}

/// Opening a collator takes a hundred times as long as comparing with it; it is not to be shared between threads.
const UCollator *collatorOf(const QString &locale, Comparison comparison)
{
    static thread_local QHash<std::pair<QString, int>, std::shared_ptr<UCollator>> collators;
    std::shared_ptr<UCollator> &collator = collators[{locale, static_cast<int>(comparison)}];
    if (!collator)
        collator = makeCollator(QString(locale).replace(u'-', u'_').toLatin1(), comparison);
    return collator.get();
}

using Mapping = int32_t (*)(UChar *, int32_t, const UChar *, int32_t, const char *, UErrorCode *);

QString mapped(const QString &text, const QString &locale, Mapping mapping)
{
    const QByteArray language = locale.toLatin1();
    QString result(text.size() + 16, Qt::Uninitialized);
    for (;;) {
        UErrorCode status = U_ZERO_ERROR;
        const int32_t length = mapping(reinterpret_cast<UChar *>(result.data()), static_cast<int32_t>(result.size()), units(text),
                                       static_cast<int32_t>(text.size()), language.constData(), &status);
        const bool fits = length <= result.size();
        result.resize(length);
        if (fits)
            return U_FAILURE(status) ? text : result;
    }
}

} // namespace

int compared(const QString &left, const QString &right, const QString &locale, Comparison comparison)
{
    const UCollator *collator = collatorOf(locale, comparison);
    if (!collator)
        return QString::compare(left, right);
    return ucol_strcoll(collator, units(left), static_cast<int32_t>(left.size()), units(right),
                        static_cast<int32_t>(right.size()));
}

QString lowerCase(const QString &text, const QString &locale)
{
    return mapped(text, locale, u_strToLower);
}

QString upperCase(const QString &text, const QString &locale)
{
    return mapped(text, locale, u_strToUpper);
}

} // namespace citation
