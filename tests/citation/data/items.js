// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// node items.js OUT.json: 200 made-up works of every type, hard ones: particles, suffixes, institutions, dates of every
// shape, other scripts, markup in titles. Always the same.

const { writeFileSync } = require("node:fs");

let state = 42;
const below = limit => (state = (state * 1103515245 + 12345) & 0x7fffffff) % limit;
const oneOf = list => list[below(list.length)];

const types = ["article-journal", "book", "chapter", "paper-conference", "thesis", "report", "webpage", "article-newspaper",
    "article-magazine", "entry-encyclopedia", "dataset", "software", "patent", "legal_case", "motion_picture", "interview",
    "personal_communication", "post-weblog", "speech", "map", "manuscript"];
const families = ["Smith", "van der Berg", "O’Neill", "Müller", "Åström", "de la Cruz", "Иванов", "王", "Łukasiewicz", "al-Ḥasan",
    "Smith", "Jones", "García"];
const givens = ["Anna", "J. P.", "Jean-Paul", "Ж.", "小明", "Mary Ann", "R", "Ø."];
const words = ["Cell", "of", "the", "Marrow", "and", "Risk", "in", "A", "Study:", "On", "Proteins", "with", "“Quoted”", "Words", "&",
    "Signs", "<i>E. coli</i>", "H<sub>2</sub>O", "über", "naïve", "3rd"];

function name() {
    if (below(9) === 0)
        return { literal: oneOf(["World Health Organization", "Study Group"]) };
    const person = { family: oneOf(families), given: oneOf(givens) };
    if (below(7) === 0)
        person.suffix = "Jr.";
    if (below(6) === 0)
        person["non-dropping-particle"] = "von";
    if (below(9) === 0)
        person["dropping-particle"] = "de";
    return person;
}

const names = () => Array.from({ length: 1 + below(below(5) === 0 ? 25 : 4) }, name);
const title = () => Array.from({ length: 3 + below(8) }, () => oneOf(words)).join(" ");

function date() {
    if (below(12) === 0)
        return { literal: "in press" };
    if (below(10) === 0)
        return { "date-parts": [[1990 + below(30), 1 + below(12)], [2020, 1 + below(12)]] };
    if (below(15) === 0)
        return { "date-parts": [[2000 + below(20)]], season: 1 + below(4) };
    return { "date-parts": [[1800 + below(226), 1 + below(12), 1 + below(28)].slice(0, 1 + below(3))] };
}

// A field, how seldom it is there, and what it holds.
const fields = [["author", 1, names], ["editor", 8, names], ["issued", 1, date], ["container-title", 2, title],
    ["volume", 2, () => String(1 + below(300))], ["issue", 2, () => String(1 + below(12))],
    ["page", 2, () => `${1 + below(900)}-${901 + below(99)}`], ["DOI", 2, () => `10.1000/x${below(100000)}`],
    ["URL", 3, () => `https://example.org/${below(100000)}`], ["publisher", 3, () => "Press & Sons"],
    ["publisher-place", 4, () => "Aberdeen"], ["edition", 5, () => String(1 + below(5))],
    ["accessed", 5, () => ({ "date-parts": [[2026, 1 + below(11), 1 + below(28)]] })], ["language", 9, () => "de"],
    ["number", 6, () => `R-${below(99)}`], ["genre", 9, () => "PhD thesis"]];

const items = Array.from({ length: 200 }, (_, index) => {
    const item = { id: `item${index}`, type: types[index % types.length], title: title() };
    for (const [field, seldom, make] of fields) {
        if (below(10) > 0 && below(seldom) === 0)
            item[field] = make();
    }
    return item;
});
writeFileSync(process.argv[2], JSON.stringify(items));
