// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "target.h"

#include "references.h"

/// A bibliography that somebody else wrote.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz::readAndWrite(data, size, citation::Format::CslJson);
    return 0;
}

QList<QByteArray> fuzz::seeds()
{
    return referenceSeeds(citation::Format::CslJson);
}
