// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the program asks of citeproc-js (https://citeproc-js.readthedocs.io), in calls that take and give JSON. Runs behind
// citeproc-js, which has declared CSL.

let items = {};
let engine = null;
let serial = 0;

// localeXml() is the program's. It knows all locales there are: a style asks for its own, and falls back by citeproc-js's
// table.
const sys = {
    retrieveLocale: language => localeXml(language) || false,
    retrieveItem: id => items[id],
};

function setStyle(xml, language, forced) {
    items = {};
    engine = new CSL.Engine(sys, xml, language, forced === "true");
    return "";
}

/// The works to be cited, in the order in which they are.
function setItems(json) {
    const list = JSON.parse(json);
    for (const item of list)
        items[item.id] = item;
    engine.updateItems(list.map(item => item.id));
    return "";
}

function bibliography(format) {
    engine.setOutputFormat(format);
    const made = engine.makeBibliography();
    if (!made)
        return "[]";
    return JSON.stringify(made[0].entry_ids.map((ids, index) => [ids[0], made[1][index]]));
}

/// The entry of each work as it is where no other work stands beside it: without a year's letter or a dash for the author
/// of the one before. Empty where the style prints nothing of it.
function entriesAlone(json, format) {
    engine.setOutputFormat(format);
    return JSON.stringify(JSON.parse(json).map(item => {
        const id = `alone-${++serial}`; // citeproc-js remembers what it has been told of an id
        items = { [id]: { ...item, id } };
        engine.updateItems([id]);
        const made = engine.makeBibliography();
        return made ? made[1].join("") : "";
    }));
}

function wholeBibliography(format) {
    engine.setOutputFormat(format);
    const made = engine.makeBibliography();
    return made ? made[0].bibstart + made[1].join("") + made[0].bibend : "";
}

/// Marks in the text, one a line: of clusters of cite items ({id, locator, label, prefix, suffix, …}), or of citations
/// with what stands before and behind them, [citation, [[id, note], …], [[id, note], …]]; then the lines say which marks
/// the last citation changed (>>) and which stayed (..), as the CSL test suite has them.
function citations(json, format) {
    engine.setOutputFormat(format);
    const list = JSON.parse(json);
    const isSequence = list.length > 0 && Array.isArray(list[0]) && list[0].length === 3 && "citationItems" in (list[0][0] ?? {});
    if (!isSequence)
        return list.map(cluster => engine.makeCitationCluster(cluster)).join("\n");
    const marks = [];
    let changed = new Set();
    for (const [citation, before, behind] of list) {
        const [, updates] = engine.processCitationCluster(citation, before, behind);
        changed = new Set(updates.map(update => update[0]));
        for (const [place, mark] of updates)
            marks[place] = mark;
    }
    return marks.map((mark, place) => `${changed.has(place) ? ">>" : ".."}[${place}] ${mark}`).join("\n");
}
