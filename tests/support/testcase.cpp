// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testcase.h"

#include <QDir>
#include <QRegularExpression>

namespace test {

void TestCase::init()
{
    static const QRegularExpression any(QStringLiteral(".*"));
    QTest::failOnWarning(any);
}

QString corpus(const QString &path)
{
    // Beside the checkout, wherever that is: SOURCE/../shared/corpora.
    const QDir corpora(QStringLiteral(CORPORA));
    return corpora.exists(path) ? corpora.absoluteFilePath(path) : QString();
}

} // namespace test
