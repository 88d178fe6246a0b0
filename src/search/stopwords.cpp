// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/stopwords.h"

#include <QHash>
#include <QStringList>

namespace search {

namespace {

using namespace Qt::StringLiterals;

QSet<QString> setOf(const QString &words)
{
    const QStringList list = words.split(u' ', Qt::SkipEmptyParts);
    return {list.cbegin(), list.cend()};
}

QHash<QString, QSet<QString>> lists()
{
    return {
        {u"en"_s,
         setOf(u"a about also am an and any are as at be because been but by can cannot could did do does doing done each "
               "for from had has have having he her here hers him his how i if in into is it its itself just may me "
               "might more most must my no nor not of on or other our ours out over own shall she should so some such "
               "than that the their theirs them then there these they this those through to too under until up upon "
               "us very was we were what when where whether which while who whom whose why will with within without "
               "would you your yours"_s)},
        {u"de"_s,
         setOf(u"aber als am an auch auf aus bei bin bis da damit das dass dein dem den der des die dies diese dieser "
               "dieses doch du durch ein eine einem einen einer eines er es euer fur hat haben hatte ich ihr ihre im in "
               "ist ja kann kein keine konnen man mein mit muss nach nicht noch nun nur ob oder ohne sein seine sich sie "
               "sind so soll uber um und uns unser unter vom von vor wann war waren warum was weil welche welcher "
               "welches wenn wer werden wie wieso wir wird wo wurde zu zum zur zwischen"_s)},
        {u"fr"_s,
         setOf(u"a ai au aux avec c ce ces cet cette comme comment d dans de des du elle elles en est et eux il ils j je "
               "l la le les leur leurs lui m ma mais me mes moi mon n ne nos notre nous on ont ou par pas peut plus pour "
               "pourquoi qu quand que quel quelle quelles quels qui s sa sans se ses si son sont sur t ta te tes toi ton "
               "tu un une vos votre vous y"_s)},
        {u"es"_s,
         setOf(u"a al algo como con cual cuales cuando de del desde donde e el ella ellas ellos en entre era es esa ese "
               "eso esta este esto ha hay la las le les lo los mas me mi muy ni no nos o para pero por porque puede que "
               "quien se ser si sin sobre son su sus tambien te tiene tu un una uno y ya yo"_s)},
        {u"it"_s,
         setOf(u"a ad agli ai al alla alle allo anche c che chi ci come con cosa cui d da dagli dai dal dalla dalle de "
               "degli dei del della delle dello di dove e ed gli ha hanno i il in io l la le lei lo loro lui ma mi ne "
               "nei nel nella nelle non o per perche piu qual quale quali quando quello questa questo se si sono su sul "
               "sulla tra tu un una uno vi"_s)},
        {u"pt"_s,
         setOf(u"a ao aos as com como da das de do dos e ela elas ele eles em entre era essa esse esta este eu foi ha "
               "isso isto ja lhe mais mas me mesmo muito na nao nas nem no nos o onde os ou para pela pelas pelo pelos "
               "por porque pode qual quais quando que quem se sem ser seu seus sua suas tem um uma voce"_s)},
        {u"nl"_s,
         setOf(u"aan al als bij dan dat de deze die dit door een en er had heb hebben heeft het hij hoe ik in is je kan "
               "maar me met mijn naar niet nog nu of om onder ook op over te tot u uit van voor waar waarom was wat "
               "welke wel werd wie wij worden ze zich zij zijn zo zou"_s)},
    };
}

} // namespace

const QSet<QString> &stopWordsOf(const QString &language)
{
    static const QHash<QString, QSet<QString>> all = lists();
    static const QSet<QString> none;
    const auto found = all.constFind(language);
    return found == all.cend() ? none : *found;
}

} // namespace search
