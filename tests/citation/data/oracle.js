// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// node oracle.js CITEPROC.js LOCALES STYLE.csl ITEMS.json [CITATIONS.json]: what citeproc-js makes in the engine that it is
// usually run in.

const { readFileSync } = require("node:fs");
const CSL = require(process.argv[2]);
const [locales, style, itemsFile, citationsFile] = process.argv.slice(3);

const items = JSON.parse(readFileSync(itemsFile, "utf8"));
const byId = new Map(items.map(item => [item.id, item]));
const sys = {
    retrieveItem: id => byId.get(id),
    retrieveLocale: language => {
        try {
            return readFileSync(`${locales}/locales-${language}.xml`, "utf8");
        } catch {
            return false;
        }
    },
};
const engine = new CSL.Engine(sys, readFileSync(style, "utf8"));
engine.updateItems(items.map(item => item.id));
if (citationsFile) {
    const clusters = JSON.parse(readFileSync(citationsFile, "utf8"));
    process.stdout.write(clusters.map(cluster => engine.makeCitationCluster(cluster)).join("\n"));
} else {
    const made = engine.makeBibliography();
    process.stdout.write(made ? made[0].bibstart + made[1].join("") + made[0].bibend : "");
}
