// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relevancesets.h"

#include "base/atomicfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>

using base::ErrorCode;
using base::failure;
using base::Result;

namespace benchmarks {

namespace {

using namespace Qt::StringLiterals;

/// What Python, which the tests need anyway, unpacks of an .xz file: `script` has its name in sys.argv[1].
Result<QByteArray> unpacked(const QString &script, const QString &file)
{
    QProcess process;
    process.start(u"python3"_s, {u"-c"_s, script, file});
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        return failure(ErrorCode::FileUnreadable, QString::fromUtf8(process.readAllStandardError()), file);
    return process.readAllStandardOutput();
}
const QString plainScript = u"import lzma, sys; sys.stdout.buffer.write(lzma.open(sys.argv[1]).read())"_s;
const QString tarScript = u"import sys, tarfile\n"
                          "for member in (archive := tarfile.open(sys.argv[1])):\n"
                          "    if member.name.endswith('.xml'): sys.stdout.buffer.write(archive.extractfile(member).read())"_s;

using Fields = std::map<QChar, QString>;
using Records = std::map<int, Fields>; ///< by number

/// The format of the SMART project: .I number, then .T, .A, .B, .W each above its text.
Records smartRecords(const QByteArray &bytes)
{
    Records records;
    Fields *record = nullptr;
    QChar field;
    for (const QByteArray &line : bytes.split('\n')) {
        if (line.startsWith(".I "))
            record = &records[line.mid(3).trimmed().toInt()];
        else if (line.size() >= 2 && line.at(0) == '.' && line.trimmed().size() == 2)
            field = QLatin1Char(line.at(1));
        else if (record)
            (*record)[field] += QString::fromLatin1(line) + u'\n';
    }
    return records;
}

using Grade = std::function<int(const QList<QByteArray> &columns)>;

/// Lines of numbers: query, …, article, …; fills the queries, which stand in `queries` in the order of their numbers.
void readJudgements(const QByteArray &bytes, qsizetype articleColumn, const Grade &grade,
                    const QHash<QString, SetQuery *> &queries)
{
    for (const QByteArray &line : bytes.split('\n')) {
        const QList<QByteArray> columns = line.simplified().split(' ');
        SetQuery *query = queries.value(QString::fromLatin1(columns.first()));
        if (query && columns.size() > articleColumn) {
            if (const int gain = grade(columns); gain > 0)
                query->relevant[QString::fromLatin1(columns.at(articleColumn))] = gain;
        }
    }
}

struct SmartFiles
{
    QString texts;
    QString queries;
    QString judgements;
    qsizetype articleColumn = 1;
    Grade grade;
    bool queriesByPlace = false; ///< judgements count the queries from 1, whatever their own numbers
};

Result<RelevanceSet> readSmart(const SmartFiles &files)
{
    const auto texts = base::readFile(files.texts);
    const auto queries = base::readFile(files.queries);
    const auto judgements = base::readFile(files.judgements);
    for (const auto *read : {&texts, &queries, &judgements}) {
        if (!*read)
            return std::unexpected(read->error());
    }
    RelevanceSet set;
    for (const auto &[number, fields] : smartRecords(*texts)) {
        const auto field = [&fields](QChar name) { return fields.contains(name) ? fields.at(name).simplified() : QString(); };
        set.articles.append({QString::number(number), field(u'T'), {}, {{{}, field(u'W')}}});
    }
    const Records questions = smartRecords(*queries);
    set.queries.reserve(static_cast<qsizetype>(questions.size()));
    QHash<QString, SetQuery *> byNumber;
    for (const auto &[number, fields] : questions) {
        set.queries.append({fields.contains(u'W') ? fields.at(u'W').simplified() : QString(), {}});
        byNumber.insert(QString::number(files.queriesByPlace ? set.queries.size() : number), &set.queries.last());
    }
    readJudgements(*judgements, files.articleColumn, files.grade, byNumber);
    return set;
}

/// Other names by the article's path, from the XML that MedQuAD comes in.
Result<QHash<QString, QStringList>> medquadNames(const QString &corpora)
{
    const auto xml = unpacked(tarScript, corpora + u"/medical/medquad-xml.tar.xz"_s);
    if (!xml)
        return std::unexpected(xml.error());
    static const QRegularExpression
        pattern(u"<Document id=\"([^\"]*)\" source=\"[^\"]*\" url=\"([^\"]*)\"|<Synonym>([^<]*)</Synonym>"_s);
    QHash<QString, QStringList> names;
    QString current;
    const QString text = QString::fromUtf8(*xml);
    for (auto match = pattern.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        if (!found.captured(1).isEmpty())
            current = found.captured(1) + u' ' + found.captured(2).replace("&amp;"_L1, "&"_L1);
        else
            names[current].append(found.captured(3).replace("&amp;"_L1, "&"_L1).simplified());
    }
    return names;
}

Result<RelevanceSet> readMedquad(const QString &corpora, const QString &name, bool withAliases)
{
    const QString folder = corpora + u"/ir/medquad-dev/"_s;
    const auto lines = unpacked(plainScript, folder + u"corpus.jsonl.xz"_s);
    const auto queries = base::readFile(folder + name + u".queries.tsv"_s);
    const auto judgements = base::readFile(folder + name + u".qrels"_s);
    const auto names = withAliases ? medquadNames(corpora) : Result<QHash<QString, QStringList>>();
    if (!lines || !queries || !judgements || !names)
        return failure(ErrorCode::FileUnreadable, lines ? folder : lines.error().detail);
    RelevanceSet set;
    QHash<QString, bool> seen;
    for (const QByteArray &line : lines->split('\n')) {
        const QJsonObject json = QJsonDocument::fromJson(line).object();
        // The corpus has an article twice.
        if (const QString path = json.value("id"_L1).toString(); path.isEmpty() || std::exchange(seen[path], true))
            continue;
        SetArticle article{json.value("id"_L1).toString(), json.value("title"_L1).toString(), {}, {}};
        // “2-0001612” is document 0001612 of the second source; numbers come again in other sources, addresses do not.
        article.aliases = names->value(article.path.section(u'-', 1) + u' ' + json.value("url"_L1).toString());
        article.aliases.removeDuplicates();
        article.aliases.removeAll(article.title);
        const QJsonArray sections = json.value("sections"_L1).toArray();
        for (const auto &section : sections)
            article.sections.append({section.toObject().value("heading"_L1).toString(),
                                     section.toObject().value("text"_L1).toString()});
        set.articles.append(article);
    }
    QHash<QString, qsizetype> places;
    for (const QByteArray &line : queries->split('\n')) {
        const qsizetype tab = line.indexOf('\t');
        if (tab < 0)
            continue;
        places.insert(QString::fromUtf8(line.first(tab)), set.queries.size());
        set.queries.append({QString::fromUtf8(line.mid(tab + 1)), {}});
    }
    QHash<QString, SetQuery *> byName;
    for (auto place = places.cbegin(); place != places.cend(); ++place)
        byName.insert(place.key(), &set.queries[place.value()]);
    readJudgements(*judgements, 2, [](const QList<QByteArray> &columns) { return columns.value(3).toInt(); }, byName);
    return set;
}

} // namespace

Result<RelevanceSet> readRelevanceSet(const QString &corpora, const QString &name, bool withAliases)
{
    const Grade one = [](const QList<QByteArray> &) { return 1; };
    // Cranfield: 1 is a complete answer, 4 of least interest.
    const Grade cranfield = [](const QList<QByteArray> &columns) {
        const int code = columns.value(2).toInt();
        return code >= 1 && code <= 4 ? 5 - code : 0;
    };
    const QString folder = corpora + u"/ir/"_s;
    Result<RelevanceSet> set;
    if (name == "med"_L1)
        set = readSmart({folder + u"med/MED.ALL"_s, folder + u"med/MED.QRY"_s, folder + u"med/MED.REL"_s, 2, one, false});
    else if (name == "cran"_L1)
        set = readSmart({folder + u"cran/cran.all.1400"_s, folder + u"cran/cran.qry"_s, folder + u"cran/cran.qrels"_s, 1,
                         cranfield, true});
    else if (name == "adi"_L1)
        set = readSmart({folder + u"adi/ADI.ALL"_s, folder + u"adi/ADI.QRY"_s, folder + u"adi/ADI.REL"_s, 1, one, false});
    else
        set = readMedquad(corpora, name, withAliases || name == "synonyms"_L1);
    if (set)
        set->name = name;
    return set;
}

double ndcg10(const QStringList &found, const QHash<QString, int> &relevant)
{
    constexpr qsizetype depth = 10;
    const auto discounted = [](int gain, qsizetype place) { return gain / std::log2(static_cast<double>(place + 2)); };
    double sum = 0;
    for (qsizetype i = 0; i < qMin(depth, found.size()); ++i)
        sum += discounted(relevant.value(found.at(i)), i);
    QList<int> gains = relevant.values();
    std::ranges::sort(gains, std::greater());
    double best = 0;
    for (qsizetype i = 0; i < qMin(depth, gains.size()); ++i)
        best += discounted(gains.at(i), i);
    return best > 0 ? sum / best : 0;
}

} // namespace benchmarks
