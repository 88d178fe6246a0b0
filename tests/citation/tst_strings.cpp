// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testcase.h"

#include "citation/found.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

/// References that another program (citeproc-js) formatted are read back. data/styles: the bundled bibliography;
/// data/hard: works made up to be misread (stops, marks and years in titles, particles, abbreviated journals).
class StringsTest : public test::TestCase
{
    Q_OBJECT

private slots:
    void printedReference_isReadBack_data();
    void printedReference_isReadBack();
};

namespace {

struct Printed
{
    QString key;
    QString text;
};

QList<Printed> printed(const QString &path)
{
    QFile file(path);
    QList<Printed> found;
    if (!file.open(QIODevice::ReadOnly))
        return found;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        found.append({line.section(u'\t', 0, 0), line.section(u'\t', 1)});
    return found;
}

QJsonObject works(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

/// Letters and digits: styles change capitals, marks and dashes.
QString bare(const QString &text)
{
    QString signs;
    for (const QChar sign : text.normalized(QString::NormalizationForm_KD).toLower()) {
        if (sign.isLetterOrNumber())
            signs += sign;
    }
    return signs;
}

/// The fields as they should be, by their CSL names; the authors' families as one.
QHash<QString, QString> expected(const QJsonObject &work)
{
    QHash<QString, QString> fields;
    for (const char *name : {"title", "container-title", "volume", "issue", "page", "DOI"})
        fields.insert(QString::fromLatin1(name), work.value(QLatin1StringView(name)).toString());
    fields.insert(u"issued"_s, QString::number(work.value("year"_L1).toInt()));
    QString families;
    const QJsonArray names = work.value("families"_L1).toArray();
    for (const auto &name : names)
        families += name.toString();
    fields.insert(u"author"_s, families);
    return fields;
}

QString read(const QJsonObject &csl, const QString &field)
{
    if (field == "issued"_L1)
        return QString::number(csl.value(field).toObject().value("date-parts"_L1).toArray().at(0).toArray().at(0).toInt());
    if (field != "author"_L1)
        return csl.value(field).toString();
    QString families;
    const QJsonArray authors = csl.value(field).toArray();
    for (const auto &author : authors)
        families += author.toObject().value("family"_L1).toString() + author.toObject().value("literal"_L1).toString();
    return families;
}

} // namespace

void StringsTest::printedReference_isReadBack_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("style");
    QTest::addColumn<int>("titles"); // right ones in a hundred, at least
    for (const char *style : {"ama", "vancouver", "ieee", "nature", "apa", "chicago", "mla"}) {
        QTest::newRow(style) << u"styles"_s << QString::fromLatin1(style) << 97;
        const bool isQuoted = QByteArray(style) == "ieee" || QByteArray(style) == "chicago" || QByteArray(style) == "mla";
        QTest::addRow("hard %s", style) << u"hard"_s << QString::fromLatin1(style) << (isQuoted ? 85 : 70);
    }
}

void StringsTest::printedReference_isReadBack()
{
    QFETCH(QString, folder);
    QFETCH(QString, style);
    QFETCH(int, titles);
    const QString data = QStringLiteral(TEST_DATA "/") + folder + u'/';
    const QList<Printed> list = printed(data + style + u".tsv"_s);
    const QJsonObject known = works(data + u"works.json"_s);
    QVERIFY(list.size() > 100);
    qsizetype right = 0;
    for (const Printed &each : list) {
        const QList<citation::FoundReference> found = citation::referencesInText(u"References\n\n"_s + each.text);
        if (found.isEmpty()) // without a year and without a number it is no line of a list
            continue;
        QCOMPARE(found.size(), 1);
        const citation::FoundReference &reference = found.constFirst();
        QVERIFY(each.text.endsWith(reference.text));
        const QHash<QString, QString> fields = expected(known.value(each.key).toObject());
        for (const auto &[field, confidence] : reference.confidence.asKeyValueRange()) {
            const bool isRight = bare(read(reference.csl, field)) == bare(fields.value(field));
            right += field == "title"_L1 && isRight ? 1 : 0;
            if (fields.contains(field) && !isRight && confidence >= citation::certain)
                QFAIL(qPrintable(u"%1 is wrong and not in doubt: “%2” in %3"_s.arg(field, read(reference.csl, field),
                                                                                   each.text)));
        }
    }
    qInfo("%s: %lld of %lld titles", qPrintable(style), static_cast<long long>(right), static_cast<long long>(list.size()));
    QVERIFY2(right * 100 >= titles * list.size(), "too few titles");
}

QTEST_APPLESS_MAIN(StringsTest)
#include "tst_strings.moc"
