#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Pandect contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""words.py TREE: fails on the words of words.toml, line by line, in every text file of the tree."""
import pathlib
import re
import tomllib

import tree as house

WORDS = tomllib.loads((pathlib.Path(__file__).parent / "words.toml").read_text("utf-8"))["words"]


def findings(path: str, text: str) -> list:
    found = []
    for entry in WORDS:
        if not path.startswith(tuple(entry.get("where", [""]))) or path in entry.get("except", []):
            continue
        for match in re.finditer(entry["word"], text):
            found.append(f"{path}:{text.count(chr(10), 0, match.start()) + 1}: {match.group(0)}: {entry['why']}")
    return found


def main(root: pathlib.Path) -> None:
    found = []
    for file in house.files(root):
        try:
            text = file.read_text("utf-8")
        except UnicodeDecodeError:
            continue  # a picture, a damaged file
        found += findings(file.relative_to(root).as_posix(), text)
    house.report(found)


if __name__ == "__main__":
    import sys
    main(pathlib.Path(sys.argv[1]))
