// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testcase.h"

#include "gui/alphabet/alphabetbar.h"
#include "gui/alphabet/letteraction.h"

#include <QMainWindow>
#include <QMenu>
#include <QSignalSpy>

using gui::AlphabetBar;

class AlphabetBarTest : public test::TestCase
{
    Q_OBJECT

private slots:
    void letters_areTheLibrarysOwn();
    void emptyLetter_isDisabledAndSaysSo();
    void click_choosesTheLetterAlsoWhenItIsCurrent();
    void currentLetter_isTheOnlyOneMarked();
    void click_marksNothingByItself();
    void arrows_walkTheLettersThatHaveArticles();
    void enterAndSpace_choose();
    void typedLetter_isFocused();
    void tab_stopsAtTheBarOnce();
    void menu_showsPlainRows();
    void newLetters_replaceTheOld();
    void wideAlphabet_fitsAWindowOf1100Pixels();

private:
    struct Window : QMainWindow
    {
        Window()
        {
            addToolBar(&bar);
            bar.setLetters({{QStringLiteral("#"), 0, 0},
                            {QStringLiteral("A"), 0, 7},
                            {QStringLiteral("B"), 7, 0},
                            {QStringLiteral("C"), 7, 1},
                            {QStringLiteral("Ö"), 8, 1200}});
            resize(1100, 300);
            show();
            activateWindow();
        }
        QAction *action(const QString &label) { return bar.findChild<QAction *>(QStringLiteral("letter-") + label); }
        QWidget *button(const QString &label) { return bar.widgetForAction(action(label)); }
        AlphabetBar bar;
    };
};

void AlphabetBarTest::letters_areTheLibrarysOwn()
{
    Window window;
    QStringList labels;
    for (const QAction *action : window.bar.letterActions())
        labels.append(action->text());
    QCOMPARE(labels,
             QStringList({QStringLiteral("#"), QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C"),
                          QStringLiteral("Ö")}));
    QCOMPARE(window.action(QStringLiteral("A"))->toolTip(), QStringLiteral("A: 7 articles"));
    QCOMPARE(window.action(QStringLiteral("C"))->toolTip(), QStringLiteral("C: one article"));
    QCOMPARE(window.button(QStringLiteral("A"))->accessibleName(), QStringLiteral("A, 7 articles"));
    QCOMPARE(window.button(QStringLiteral("#"))->accessibleName(), QStringLiteral("Digits and signs, no articles"));
}

void AlphabetBarTest::emptyLetter_isDisabledAndSaysSo()
{
    Window window;
    QVERIFY(!window.action(QStringLiteral("B"))->isEnabled());
    QVERIFY(window.action(QStringLiteral("C"))->isEnabled());
    QCOMPARE(window.action(QStringLiteral("B"))->toolTip(), QStringLiteral("B: no articles"));
}

void AlphabetBarTest::click_choosesTheLetterAlsoWhenItIsCurrent()
{
    Window window;
    QSignalSpy chosen(&window.bar, &AlphabetBar::letterChosen);
    window.bar.setCurrentLetter(QStringLiteral("C"));
    QTest::mouseClick(window.button(QStringLiteral("C")), Qt::LeftButton);
    QTest::mouseClick(window.button(QStringLiteral("C")), Qt::LeftButton);
    QTest::mouseClick(window.button(QStringLiteral("B")), Qt::LeftButton);
    window.action(QStringLiteral("Ö"))->trigger();
    QCOMPARE(chosen.size(), 3);
    QCOMPARE(chosen.at(1).first().toString(), QStringLiteral("C"));
    QCOMPARE(chosen.at(2).first().toString(), QStringLiteral("Ö"));
    QVERIFY(window.action(QStringLiteral("C"))->isChecked());
}

void AlphabetBarTest::currentLetter_isTheOnlyOneMarked()
{
    Window window;
    window.bar.setCurrentLetter(QStringLiteral("A"));
    window.bar.setCurrentLetter(QStringLiteral("Ö"));
    QVERIFY(!window.action(QStringLiteral("A"))->isChecked());
    QVERIFY(window.action(QStringLiteral("Ö"))->isChecked());
    window.bar.setCurrentLetter({});
    QVERIFY(!window.action(QStringLiteral("Ö"))->isChecked());
}

void AlphabetBarTest::click_marksNothingByItself()
{
    Window window;
    QTest::mouseClick(window.button(QStringLiteral("A")), Qt::LeftButton);
    QVERIFY(!window.action(QStringLiteral("A"))->isChecked());
}

void AlphabetBarTest::arrows_walkTheLettersThatHaveArticles()
{
    Window window;
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.button(QStringLiteral("A"))->setFocus();
    const auto press = [&](Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); };
    press(Qt::Key_Right);
    QVERIFY(window.button(QStringLiteral("C"))->hasFocus());
    press(Qt::Key_End);
    QVERIFY(window.button(QStringLiteral("Ö"))->hasFocus());
    press(Qt::Key_Right);
    QVERIFY(window.button(QStringLiteral("Ö"))->hasFocus());
    press(Qt::Key_Left);
    QVERIFY(window.button(QStringLiteral("C"))->hasFocus());
    press(Qt::Key_Home);
    QVERIFY(window.button(QStringLiteral("A"))->hasFocus());
}

void AlphabetBarTest::enterAndSpace_choose()
{
    Window window;
    QSignalSpy chosen(&window.bar, &AlphabetBar::letterChosen);
    QTest::keyClick(window.button(QStringLiteral("A")), Qt::Key_Return);
    QTest::keyClick(window.button(QStringLiteral("C")), Qt::Key_Space);
    QCOMPARE(chosen.size(), 2);
    QCOMPARE(chosen.at(1).first().toString(), QStringLiteral("C"));
}

void AlphabetBarTest::typedLetter_isFocused()
{
    Window window;
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.button(QStringLiteral("A"))->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_C);
    QVERIFY(window.button(QStringLiteral("C"))->hasFocus());
}

void AlphabetBarTest::tab_stopsAtTheBarOnce()
{
    Window window;
    window.bar.setCurrentLetter(QStringLiteral("C"));
    QStringList stops;
    for (const auto *button : window.bar.findChildren<gui::LetterButton *>()) {
        if (button->focusPolicy() & Qt::TabFocus)
            stops.append(button->text());
    }
    QCOMPARE(stops, QStringList{QStringLiteral("C")});
}

void AlphabetBarTest::menu_showsPlainRows()
{
    Window window;
    QMenu menu;
    menu.addActions(window.bar.letterActions());
    menu.ensurePolished();
    QVERIFY(menu.sizeHint().height() > 0);
    QVERIFY(menu.findChildren<gui::LetterButton *>().isEmpty());
}

void AlphabetBarTest::newLetters_replaceTheOld()
{
    Window window;
    window.bar.setLetters({{QStringLiteral("Z"), 0, 2}});
    QCOMPARE(window.bar.letterActions().size(), 1);
    QVERIFY(!window.action(QStringLiteral("A")));
    QCOMPARE(window.bar.actions().size(), 1);
}

void AlphabetBarTest::wideAlphabet_fitsAWindowOf1100Pixels()
{
    Window window;
    QList<library::Letter> letters{{QStringLiteral("#"), 0, 1}};
    for (char16_t sign = u'А'; sign <= u'Я'; ++sign) // 32 letters of Cyrillic
        letters.append({QString(QChar(sign)), letters.size(), 1});
    window.bar.setLetters(letters);
    QTRY_VERIFY(std::ranges::all_of(window.bar.findChildren<gui::LetterButton *>(),
                                    [](const QWidget *button) { return button->isVisible(); }));
}

QTEST_MAIN(AlphabetBarTest)
#include "tst_alphabetbar.moc"
