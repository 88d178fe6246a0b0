-- SPDX-FileCopyrightText: 2026 Pandect contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The .pandect format, version 1.2. One file: this SQLite database, and behind its last page, where the pack
-- has them, two indexes, each a single-file Xapian database.
-- PRAGMA application_id = 0x506e6474 ("Pndt"), user_version = major * 1000 + minor.
-- Every text is UTF-8. Rows are written in the order of their keys, so the same input gives the same bytes.

-- What the library says of itself: id, title, description, language, publisher, licence, edition,
-- reviewed (ISO 8601 date), article_count, generator.
-- Since 1.1: subscribe (how to get new content, one paragraph of plain text), reference_count, unverified_count,
-- term_count, figure_count.
-- Since 1.2, where there is an index: fulltext_offset (20 digits), fulltext_length (bytes), fulltext_checksum (SHA-256, hex), and
-- the same with names_. What their terms mean: src/search/terms.h. Document n of the full text is article n.
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- Compressed runs of records. codec 1: one zstd frame with the dictionary; codec 0: stored.
-- checksum: SHA-256 of data, so that damage is found without inflating.
CREATE TABLE cluster (
  id INTEGER PRIMARY KEY,
  codec INTEGER NOT NULL,
  raw_size INTEGER NOT NULL,
  checksum BLOB NOT NULL,
  data BLOB NOT NULL
);
-- At most one row: the zstd dictionary that article clusters are compressed with.
CREATE TABLE dictionary (id INTEGER PRIMARY KEY, checksum BLOB NOT NULL, data BLOB NOT NULL);

-- Articles, numbered from 1 in the order of the alphabet, so that a range of ids is a page of the index.
-- heading is empty where it equals the title. The record (a CBOR map, see src/pack/records.h) stands in its cluster.
CREATE TABLE article (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL,
  title TEXT NOT NULL,
  cluster INTEGER NOT NULL REFERENCES cluster (id),
  start INTEGER NOT NULL,
  size INTEGER NOT NULL
);
CREATE UNIQUE INDEX article_path ON article (path);

-- Since 1.2: the article's words for search and its excerpts (src/search/passages.h), in clusters of their own.
CREATE TABLE article_text (
  article INTEGER PRIMARY KEY REFERENCES article (id),
  cluster INTEGER NOT NULL REFERENCES cluster (id),
  start INTEGER NOT NULL,
  size INTEGER NOT NULL
);

-- Everything that a title search may find: key is the folded text (src/library/titlekey.h).
-- text is empty where it is the article's title, else the alias.
CREATE TABLE title (
  key TEXT NOT NULL,
  article INTEGER NOT NULL REFERENCES article (id),
  text TEXT NOT NULL,
  PRIMARY KEY (key, article, text)
) WITHOUT ROWID;

-- The alphabet: first is the index of the letter's first article, from 0.
CREATE TABLE letter (position INTEGER PRIMARY KEY, label TEXT NOT NULL, first INTEGER NOT NULL, count INTEGER NOT NULL);

-- Subjects, parents before children; parent is null at the top.
CREATE TABLE topic (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  parent INTEGER REFERENCES topic (id),
  title TEXT NOT NULL
);
CREATE TABLE article_topic (
  topic INTEGER NOT NULL REFERENCES topic (id),
  article INTEGER NOT NULL REFERENCES article (id),
  PRIMARY KEY (topic, article)
) WITHOUT ROWID;
CREATE INDEX article_topic_article ON article_topic (article);

-- Works, as CSL-JSON without custom; verified 0: could not be confirmed.
CREATE TABLE reference (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, csl TEXT NOT NULL, verified INTEGER NOT NULL);
-- Since 1.2: works as they stand in lists, formatted in citation styles, so that a reader sees them without an engine. A
-- style is known by its fingerprint: SHA-256, in hex, of its CSL, its locale and the engine (src/citation/styles.h). The
-- record is an entry in HTML.
CREATE TABLE style (id INTEGER PRIMARY KEY, fingerprint TEXT NOT NULL UNIQUE);
CREATE TABLE formatted (
  style INTEGER NOT NULL REFERENCES style (id),
  reference INTEGER NOT NULL REFERENCES reference (id),
  cluster INTEGER NOT NULL REFERENCES cluster (id),
  start INTEGER NOT NULL,
  size INTEGER NOT NULL,
  PRIMARY KEY (style, reference)
) WITHOUT ROWID;

-- number: place in the article's reading order, from 1; places: how often the article cites it.
CREATE TABLE citation (
  article INTEGER NOT NULL REFERENCES article (id),
  number INTEGER NOT NULL,
  reference INTEGER NOT NULL REFERENCES reference (id),
  places INTEGER NOT NULL,
  PRIMARY KEY (article, number)
) WITHOUT ROWID;
CREATE INDEX citation_reference ON citation (reference);

-- What an article says to see also, in its author's order.
CREATE TABLE see_also (
  article INTEGER NOT NULL REFERENCES article (id),
  position INTEGER NOT NULL,
  target INTEGER NOT NULL REFERENCES article (id),
  PRIMARY KEY (article, position)
) WITHOUT ROWID;

-- Which articles link to an article from their text: a record in a cluster, the ids in ascending order, each as the
-- difference to the one before, in LEB128. As rows they would outweigh the articles: pages of one kind share a
-- hundred links. Where nothing links to an article there is no row.
CREATE TABLE backlink (
  article INTEGER PRIMARY KEY REFERENCES article (id),
  cluster INTEGER NOT NULL REFERENCES cluster (id),
  start INTEGER NOT NULL,
  size INTEGER NOT NULL
);

-- Pictures and other files; path shares its name space with article.path.
CREATE TABLE media (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  mime TEXT NOT NULL,
  cluster INTEGER NOT NULL REFERENCES cluster (id),
  start INTEGER NOT NULL,
  size INTEGER NOT NULL
);

CREATE TABLE contributor (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE article_contributor (
  article INTEGER NOT NULL REFERENCES article (id),
  position INTEGER NOT NULL,
  contributor INTEGER NOT NULL REFERENCES contributor (id),
  PRIMARY KEY (article, position)
) WITHOUT ROWID;

-- Since 1.1: when articles were last compared with their sources, ISO 8601; articles without a date have no row.
CREATE TABLE review (
  day TEXT NOT NULL,
  article INTEGER NOT NULL REFERENCES article (id),
  PRIMARY KEY (day DESC, article)
) WITHOUT ROWID;

-- Since 1.1: the glossary, in the order of the alphabet. anchor: its place on the glossary's page. definition is plain
-- text; article, where there is more to read, else null.
CREATE TABLE term (
  id INTEGER PRIMARY KEY,
  anchor TEXT NOT NULL UNIQUE,
  term TEXT NOT NULL,
  definition TEXT NOT NULL,
  article INTEGER REFERENCES article (id)
);

CREATE TABLE institution (position INTEGER PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL, logo TEXT NOT NULL);
