// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QObject>
#include <QTest>

namespace test {

/// Base of every test class: a warning that the test did not announce (QTest::ignoreMessage) fails it.
class TestCase : public QObject
{
    Q_OBJECT

private slots:
    void init();
};

/// The absolute path of the shared test data's sub-folder beside the checkout; empty where it is absent.
[[nodiscard]] QString corpus(const QString &path);

} // namespace test

/// Fails the test with the error's detail unless the Result holds a value.
#define VERIFY_RESULT(result)                                                       \
    do {                                                                            \
        const auto &checked = (result);                                             \
        if (!checked)                                                               \
            QFAIL(qPrintable(QStringLiteral("error %1: %2 (%3:%4)")                 \
                                 .arg(static_cast<int>(checked.error().code))       \
                                 .arg(checked.error().detail, checked.error().file) \
                                 .arg(checked.error().line)));                      \
    } while (false)

/// Fails unless the Result holds an error of that code.
#define COMPARE_ERROR(result, expectedCode)                                               \
    do {                                                                                  \
        const auto &checked = (result);                                                   \
        QVERIFY2(!checked.has_value(), "a value where an error was expected");            \
        QCOMPARE(static_cast<int>(checked.error().code), static_cast<int>(expectedCode)); \
    } while (false)
