// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testcase.h"

#include "qrcode/qrcode.h"

#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QStandardPaths>
#include <QSvgRenderer>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

/// As the standard's own example, “01234567” in version 1-M, has it.
constexpr auto example = R"(
#######..#.##.#######
#.....#..####.#.....#
#.###.#.#.....#.###.#
#.###.#.##....#.###.#
#.###.#.#.###.#.###.#
#.....#.#...#.#.....#
#######.#.#.#.#######
........#..##........
#.#####..#..#.#####..
...#.#.##.#.#..#.##..
..#...##.#.#.#..#####
....#....#.....####..
...######..#.#..#....
........#.#####..##..
#######..##.#.##.....
#.....#.#.#####...#.#
#.###.#.#...#..#.##..
#.###.#.##..#..#.....
#.###.#.#.##.#..#.#..
#.....#........##.##.
#######.####.#..#.#..
)"_L1;

QString drawn(const qrcode::Code &code)
{
    QString text = u"\n"_s;
    for (int row = 0; row < code.size; ++row) {
        for (int column = 0; column < code.size; ++column)
            text += code.isDark(column, row) ? u'#' : u'.';
        text += u'\n';
    }
    return text;
}

/// A code's SVG as a picture, so many pixels a module.
QImage picture(const qrcode::Code &code, int pixels)
{
    const int side = (code.size + 2 * qrcode::quietZone) * pixels;
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(Qt::gray);
    QPainter painter(&image);
    QSvgRenderer(qrcode::svg(code)).render(&painter);
    return image;
}

} // namespace

class QrCodeTest : public test::TestCase
{
    Q_OBJECT

private slots:
    void example_isThatOfTheStandard();
    void code_isReadByAnotherProgram_data();
    void code_isReadByAnotherProgram();
    void svg_drawsEveryModule();
    void longestText_isEncoded();
    void nothing_isRefused();
    void tooMuch_isRefused();
    void nul_isRefused();
    void address_isEncodedInTime();

private:
    QTemporaryDir m_dir;
};

void QrCodeTest::example_isThatOfTheStandard()
{
    const auto code = qrcode::encoded(u"01234567"_s);
    VERIFY_RESULT(code);
    QCOMPARE(drawn(*code), QString(example));
}

void QrCodeTest::code_isReadByAnotherProgram_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("DOI") << u"https://doi.org/10.1056/NEJMoa1709974"_s;
    QTest::newRow("old DOI") << u"https://doi.org/10.1002/(SICI)1097(19990815)86:4%3C1::AID-X%3E3.0.CO;2-%23?%41"_s;
    QTest::newRow("letters") << u"Über die Knochenmarkszellen, 骨髄"_s;
    QTest::newRow("capitals") << u"HTTPS://EXAMPLE.ORG/A%20B"_s;
    QTest::newRow("digits") << u"00012345678901234567890"_s;
    QTest::newRow("long") << u"https://example.org/"_s + u"a%20long-path/"_s.repeated(60);
}

void QrCodeTest::code_isReadByAnotherProgram()
{
    QFETCH(QString, text);
    const auto code = qrcode::encoded(text);
    VERIFY_RESULT(code);
    if (QStandardPaths::findExecutable(u"zbarimg"_s).isEmpty())
        QSKIP("zbarimg is not installed");
    const QString file = m_dir.filePath(u"code.png"_s);
    QVERIFY(picture(*code, 4).save(file));
    QProcess reader;
    reader.start(u"zbarimg"_s, {u"--quiet"_s, u"--raw"_s, u"--nodbus"_s, u"-Sdisable"_s, u"-Sqrcode.enable"_s, file});
    QVERIFY(reader.waitForFinished(60000));
    QCOMPARE(QString::fromUtf8(reader.readAllStandardOutput()), text + u'\n');
}

void QrCodeTest::svg_drawsEveryModule()
{
    const auto code = qrcode::encoded(u"https://doi.org/10.1000/182"_s);
    VERIFY_RESULT(code);
    for (const int pixels : {1, 3, 7}) {
        const QImage image = picture(*code, pixels);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const int column = x / pixels - qrcode::quietZone;
                const int row = y / pixels - qrcode::quietZone;
                const bool inside = column >= 0 && row >= 0 && column < code->size && row < code->size;
                const bool dark = inside && code->isDark(column, row);
                QVERIFY2(image.pixelColor(x, y) == QColor(dark ? Qt::black : Qt::white), qPrintable(u"%1 %2"_s.arg(x).arg(y)));
            }
        }
    }
}

void QrCodeTest::longestText_isEncoded()
{
    const auto code = qrcode::encoded(QString(2953, u'a'));
    VERIFY_RESULT(code);
    QCOMPARE(code->size, 177);
    const auto sturdier = qrcode::encoded(QString(2331, u'a'));
    VERIFY_RESULT(sturdier);
    QCOMPARE(sturdier->size, 177); // the last one with 15 % to spare
}

void QrCodeTest::nothing_isRefused()
{
    COMPARE_ERROR(qrcode::encoded(QString()), base::ErrorCode::ArgumentInvalid);
}

void QrCodeTest::tooMuch_isRefused()
{
    COMPARE_ERROR(qrcode::encoded(QString(2954, u'a')), base::ErrorCode::ArgumentInvalid);
    COMPARE_ERROR(qrcode::encoded(QString(3'000'000, u'a')), base::ErrorCode::ArgumentInvalid);
}

void QrCodeTest::nul_isRefused()
{
    COMPARE_ERROR(qrcode::encoded(u"a"_s + QChar(0) + u"b"_s), base::ErrorCode::ArgumentInvalid);
}

void QrCodeTest::address_isEncodedInTime()
{
    QElapsedTimer clock;
    clock.start();
    VERIFY_RESULT(qrcode::encoded(u"https://doi.org/10.1056/NEJMoa1709974"_s));
    const qint64 address = clock.nsecsElapsed();
    VERIFY_RESULT(qrcode::encoded(QString(2953, u'a')));
    qInfo("a DOI: %.2f ms, the longest text: %.1f ms", static_cast<double>(address) / 1e6,
          static_cast<double>(clock.nsecsElapsed() - address) / 1e6);
}

QTEST_GUILESS_MAIN(QrCodeTest)
#include "tst_qrcode.moc"
