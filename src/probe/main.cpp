// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Opens a ZIM file and reads from it, so that the window need not be the first to: a broken file may end the process.

#include "sources/zim/probe.h"
#include "sources/zim/zimsource.h"

#include <QString>

int main(int argc, char **argv)
{
    constexpr int misused = 2;
    if (argc != 2)
        return misused;
    sources::limitZimCaches();
    return sources::tryOut(QString::fromLocal8Bit(argv[1])) ? 0 : 1;
}
