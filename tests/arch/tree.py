# SPDX-FileCopyrightText: 2026 Pandect contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the checks of this folder share: the files of the tree, and C++ read well enough for our own code."""
import pathlib
import re
import sys

NOT_OURS = {".git", ".cache", "build", "__pycache__"}


def files(tree: pathlib.Path, *suffixes: str) -> list:
    """All files below, or those with the suffixes, sorted; without what is built."""
    found = []
    for path in sorted(tree.rglob("*")):
        parts = path.relative_to(tree).parts
        if parts[0] in NOT_OURS or parts[0].startswith("build-") or "__pycache__" in parts:
            continue
        if path.is_file() and (not suffixes or path.suffix in suffixes):
            found.append(path)
    return found


def code(text: str) -> str:
    """The text with comments and the insides of literals blanked; every line keeps its number."""
    def blank(match: re.Match) -> str:
        kept = '""' if match.group(0)[-1] == '"' else "''" if match.group(0)[-1] == "'" else ""
        return kept + "\n" * match.group(0).count("\n")
    pattern = (r'//[^\n]*|/\*.*?\*/|R"([^(\s]*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"'
               r"|(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])+'")
    return re.sub(pattern, blank, text, flags=re.DOTALL)


def report(findings: list) -> None:
    """Ends the check: 1 with the findings, or 0."""
    for finding in findings:
        print(finding)
    sys.exit(1 if findings else 0)
