-- What stands behind the texts: records that resolution makes of readings and decisions, and decisions on them.

-- How often an earlier version came to be shown again: with the latest version, it says whether what is shown has changed.
ALTER TABLE about ADD COLUMN returns INTEGER NOT NULL DEFAULT 0;

-- The log is written anew, event by event as it is, with room for more verdicts and for subjects that are no statements.
CREATE TABLE decision_before AS SELECT * FROM decision;
CREATE TABLE standing_before AS SELECT * FROM standing;
DROP TABLE standing;
DROP TABLE decision;

-- The log. An event is appended and never changed; the state of a record follows from it.
CREATE TABLE decision (
    seq      INTEGER PRIMARY KEY,
    id       TEXT NOT NULL UNIQUE,
    at       INTEGER NOT NULL,
    by       TEXT NOT NULL,
    verdict  TEXT NOT NULL CHECK (verdict IN ('accept', 'reject', 'undo', 'merge', 'split', 'grade')),
    subject  TEXT NOT NULL, -- a statement, a record of the world, or an atom of one
    undoes   TEXT NOT NULL,
    reason   TEXT NOT NULL,
    note     TEXT NOT NULL,
    members  TEXT NOT NULL, -- JSON, list of identifiers
    value    TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash     TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO decision SELECT seq, id, at, by, verdict, subject, undoes, reason, note, '[]', '', previous, hash FROM decision_before ORDER BY seq;
CREATE INDEX decision_subject ON decision (subject, seq);
CREATE TRIGGER decision_comes_last BEFORE INSERT ON decision
WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM decision) OR EXISTS (SELECT 1 FROM decision WHERE id = NEW.id OR hash = NEW.hash)
BEGIN
    SELECT RAISE(ABORT, 'a decision goes to the end of the log');
END;
CREATE TRIGGER decision_is_not_changed BEFORE UPDATE ON decision
BEGIN
    SELECT RAISE(ABORT, 'a decision is never changed');
END;
CREATE TRIGGER decision_is_not_removed BEFORE DELETE ON decision
BEGIN
    SELECT RAISE(ABORT, 'a decision is never removed');
END;

-- What follows from the log: which events stand. depth 0 decides, 1 takes a decision back, 2 takes that back, and so on.
CREATE TABLE standing (
    decision INTEGER PRIMARY KEY REFERENCES decision (seq),
    depth    INTEGER NOT NULL,
    undone   INTEGER NOT NULL CHECK (undone IN (0, 1))
) STRICT;
INSERT INTO standing SELECT decision, depth, undone FROM standing_before;
CREATE INDEX standing_open ON standing (undone, decision, depth);
DROP TABLE decision_before;
DROP TABLE standing_before;

-- And in which events an identifier is a member.
CREATE TABLE membership (
    id       TEXT NOT NULL,
    decision INTEGER NOT NULL REFERENCES decision (seq),
    PRIMARY KEY (id, decision)
) STRICT, WITHOUT ROWID;

-- The world, replaced as a whole: what it was made from.
CREATE TABLE world (
    one      INTEGER PRIMARY KEY CHECK (one = 1),
    reading  INTEGER NOT NULL,
    decision INTEGER NOT NULL,
    articles INTEGER NOT NULL,
    revision TEXT NOT NULL
) STRICT;

-- Its records. Those of one kind have row numbers in a row, in the order of their labels: the narrow indexes below end with
-- the row number, and so with the label.
CREATE TABLE found (
    seq        INTEGER PRIMARY KEY,
    kind       TEXT NOT NULL,
    id         TEXT NOT NULL,
    label      TEXT NOT NULL,
    label_key  TEXT NOT NULL,
    day        INTEGER NOT NULL,
    unday      INTEGER NOT NULL, -- the latest day first, what is undated last
    until      INTEGER NOT NULL, -- the last day that it spans
    articles   INTEGER NOT NULL,
    unarticles INTEGER NOT NULL, -- the most first
    weight     REAL NOT NULL,
    unweight   REAL NOT NULL,
    state      INTEGER NOT NULL DEFAULT 0, -- 0 proposed, 1 accepted, 2 rejected
    decision   TEXT NOT NULL DEFAULT '',
    words      TEXT NOT NULL,
    atoms      TEXT NOT NULL, -- JSON, list of identifiers
    fields     TEXT NOT NULL, -- JSON, lists of values by name of the field
    body       TEXT NOT NULL, -- JSON, the record
    CHECK (unday = CASE day WHEN 100000000 THEN day ELSE 99999999 - day END),
    CHECK (unarticles = -articles),
    CHECK (unweight = -weight)
) STRICT;
CREATE INDEX found_label ON found (kind, label_key, label, id);
CREATE INDEX found_day ON found (kind, day);
CREATE INDEX found_unday ON found (kind, unday);
CREATE INDEX found_articles ON found (kind, unarticles);
CREATE INDEX found_weight ON found (kind, unweight);
CREATE INDEX found_decided ON found (kind, state) WHERE state <> 0;

-- How many records a kind has, and from which row on.
CREATE TABLE found_kind (
    kind  TEXT PRIMARY KEY,
    first INTEGER NOT NULL,
    n     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Which identifiers lead to a record: its own (ordinal 0) and those of its atoms in order. An atom of two records leads to
-- the first of them.
CREATE TABLE atom (
    id      TEXT PRIMARY KEY,
    found   INTEGER NOT NULL,
    ordinal INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX atom_found ON atom (found, ordinal, id);

-- Which records have a value: their places within the kind, as the differences between them in LEB128. The fields day and
-- until hold the first and last days of what is dated.
CREATE TABLE found_value (
    kind   TEXT NOT NULL,
    field  TEXT NOT NULL,
    value  TEXT NOT NULL,
    n      INTEGER NOT NULL,
    places BLOB NOT NULL,
    UNIQUE (kind, field, value)
) STRICT;

CREATE VIRTUAL TABLE found_words USING fts5 (
    words, content = 'found', content_rowid = 'seq', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE found_index USING fts5vocab ('found_words', 'instance');
