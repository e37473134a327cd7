-- The schema of a case, version 6. Written by go test -update; migrations/ makes it.

CREATE TABLE about (
    one     INTEGER PRIMARY KEY CHECK (one = 1),
    id      TEXT NOT NULL,
    title   TEXT NOT NULL,
    created INTEGER NOT NULL,
    sample  INTEGER NOT NULL CHECK (sample IN (0, 1))
, returns INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE article (
    seq     INTEGER PRIMARY KEY,
    id      TEXT NOT NULL UNIQUE,
    address TEXT NOT NULL,
    current INTEGER REFERENCES version (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE UNIQUE INDEX article_address ON article (address) WHERE address <> '';

CREATE TABLE version (
    seq        INTEGER PRIMARY KEY,
    article    INTEGER NOT NULL REFERENCES article (seq),
    number     INTEGER NOT NULL,
    sha256     TEXT NOT NULL,
    original   TEXT NOT NULL UNIQUE, -- hash of the bytes, the name of the file under originals/
    media_type TEXT NOT NULL,
    name       TEXT NOT NULL,
    captured   INTEGER NOT NULL,
    points     INTEGER NOT NULL,
    words      INTEGER NOT NULL,
    title      TEXT NOT NULL,
    title_key  TEXT NOT NULL,
    outlet     TEXT NOT NULL,
    outlet_key TEXT NOT NULL,
    published  TEXT NOT NULL,
    day        INTEGER NOT NULL,
    reading    INTEGER REFERENCES reading (seq), -- the latest
    metadata   TEXT NOT NULL, -- JSON, evidence.Metadata
    furniture  TEXT NOT NULL, -- JSON, list of evidence.Furniture
    notes      TEXT NOT NULL, stated TEXT NOT NULL DEFAULT '[]', given TEXT NOT NULL DEFAULT '', -- JSON, list of strings
    UNIQUE (article, number),
    UNIQUE (article, sha256)
) STRICT;

CREATE TABLE body (
    version INTEGER PRIMARY KEY REFERENCES version (seq),
    text    BLOB NOT NULL -- UTF-8, exactly as frozen
) STRICT;

CREATE TABLE byline (
    version INTEGER NOT NULL REFERENCES version (seq),
    name    TEXT NOT NULL,
    PRIMARY KEY (version, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE capture (
    seq      INTEGER PRIMARY KEY,
    version  INTEGER NOT NULL REFERENCES version (seq),
    address  TEXT NOT NULL,
    name     TEXT NOT NULL,
    original TEXT NOT NULL, -- hash of the bytes that came; kept only where a version names it
    captured INTEGER NOT NULL
) STRICT;

CREATE INDEX capture_version ON capture (version);

CREATE TABLE refusal (
    seq    INTEGER PRIMARY KEY,
    name   TEXT NOT NULL,
    reason TEXT NOT NULL,
    at     INTEGER NOT NULL
) STRICT;

CREATE TABLE job (
    seq      INTEGER PRIMARY KEY,
    version  INTEGER NOT NULL UNIQUE REFERENCES version (seq),
    state    TEXT NOT NULL CHECK (state IN ('queued', 'leased', 'done', 'failed')),
    attempts INTEGER NOT NULL DEFAULT 0,
    reason   TEXT NOT NULL DEFAULT ''
, reader TEXT NOT NULL DEFAULT '') STRICT;

CREATE INDEX job_state ON job (state);

CREATE TABLE reading (
    seq     INTEGER PRIMARY KEY,
    version INTEGER NOT NULL REFERENCES version (seq),
    reader  TEXT NOT NULL,
    body    TEXT NOT NULL, -- JSON, evidence.Reading without its statements
    UNIQUE (version, reader)
) STRICT;

CREATE TABLE proposal (
    seq       INTEGER PRIMARY KEY,
    reading   INTEGER NOT NULL REFERENCES reading (seq),
    ordinal   INTEGER NOT NULL, -- from 0
    statement TEXT NOT NULL REFERENCES statement (id) DEFERRABLE INITIALLY DEFERRED,
    body      TEXT NOT NULL, -- JSON, evidence.Statement
    UNIQUE (reading, ordinal)
) STRICT;

CREATE INDEX proposal_statement ON proposal (statement);

CREATE TABLE profile (
    seq        INTEGER PRIMARY KEY,
    kind       TEXT NOT NULL,
    stance     TEXT NOT NULL,
    form       TEXT NOT NULL,
    factuality TEXT NOT NULL,
    hedge      TEXT NOT NULL,
    reason     TEXT NOT NULL, -- of anonymous sources: stated or none
    score      TEXT NOT NULL, -- how sure the reader is: sure, fair or unsure
    UNIQUE (kind, stance, form, factuality, hedge, reason, score)
) STRICT;

CREATE TABLE statement (
    seq        INTEGER PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE,
    article    INTEGER NOT NULL REFERENCES article (seq),
    version    INTEGER NOT NULL REFERENCES version (seq),
    start      INTEGER NOT NULL, -- of its first span
    proposal   INTEGER NOT NULL REFERENCES proposal (seq),
    shown      INTEGER NOT NULL CHECK (shown IN (0, 1)), -- the version's latest reading proposes it
    live       INTEGER NOT NULL CHECK (live IN (0, 1)),  -- and the version is the article's latest
    verdict    TEXT NOT NULL DEFAULT '' CHECK (verdict IN ('', 'accept', 'reject')),
    decision   TEXT NOT NULL DEFAULT '',
    state      INTEGER NOT NULL, -- 0 proposed, 1 accepted, 2 rejected, 3 withdrawn
    profile    INTEGER NOT NULL REFERENCES profile (seq),
    source     TEXT NOT NULL,
    source_key TEXT NOT NULL,
    outlet     TEXT NOT NULL,
    outlet_key TEXT NOT NULL,
    day        INTEGER NOT NULL,
    unday      INTEGER NOT NULL, -- the latest day first, what is undated last
    score      REAL NOT NULL,
    unscore    REAL NOT NULL, -- the highest first
    words      TEXT NOT NULL,
    -- Checked rather than generated: SQLite does not count from an index alone where a column in it is generated.
    CHECK (state = CASE WHEN verdict = 'accept' THEN 1 WHEN verdict = 'reject' THEN 2 WHEN live = 1 THEN 0 ELSE 3 END),
    CHECK (unday = CASE day WHEN 100000000 THEN day ELSE 99999999 - day END),
    CHECK (unscore = -score)
) STRICT;

CREATE INDEX statement_text ON statement (article, version, start, seq, profile, state, shown);

CREATE INDEX statement_day ON statement (day, article, version, start, seq, profile, state);

CREATE INDEX statement_unday ON statement (unday, article, version, start, seq, profile, state);

CREATE INDEX statement_source ON statement (source_key, source, article, version, start, seq, profile, state);

CREATE INDEX statement_outlet ON statement (outlet_key, outlet, article, version, start, seq, profile, state);

CREATE INDEX statement_unscore ON statement (unscore, article, version, start, seq, profile, state);

CREATE INDEX statement_state ON statement (state, article, version, start, seq, profile);

CREATE INDEX statement_profile ON statement (profile, state);

CREATE TABLE paragraph (
    seq       INTEGER PRIMARY KEY,
    version   INTEGER NOT NULL REFERENCES version (seq),
    start     INTEGER NOT NULL,
    "end"     INTEGER NOT NULL,
    from_byte INTEGER NOT NULL,
    to_byte   INTEGER NOT NULL
) STRICT;

CREATE INDEX paragraph_version ON paragraph (version);

CREATE VIEW paragraph_text (seq, version, words) AS
    SELECT p.seq, p.version, CAST(substr(b.text, p.from_byte + 1, p.to_byte - p.from_byte) AS TEXT)
    FROM paragraph p JOIN body b ON b.version = p.version;

CREATE VIRTUAL TABLE paragraph_words USING fts5 (
    words, content = 'paragraph_text', content_rowid = 'seq', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE VIRTUAL TABLE statement_words USING fts5 (
    words, content = 'statement', content_rowid = 'seq', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE VIRTUAL TABLE paragraph_index USING fts5vocab ('paragraph_words', 'instance');

CREATE VIRTUAL TABLE statement_index USING fts5vocab ('statement_words', 'instance');

CREATE TABLE world (
    one      INTEGER PRIMARY KEY CHECK (one = 1),
    reading  INTEGER NOT NULL,
    decision INTEGER NOT NULL,
    articles INTEGER NOT NULL,
    revision TEXT NOT NULL
, hand INTEGER NOT NULL DEFAULT 0) STRICT;

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

CREATE TABLE found_kind (
    kind  TEXT PRIMARY KEY,
    first INTEGER NOT NULL,
    n     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE atom (
    id      TEXT PRIMARY KEY,
    found   INTEGER NOT NULL,
    ordinal INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX atom_found ON atom (found, ordinal, id);

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

CREATE TABLE decision (
    seq      INTEGER PRIMARY KEY,
    id       TEXT NOT NULL UNIQUE,
    at       INTEGER NOT NULL,
    by       TEXT NOT NULL,
    verdict  TEXT NOT NULL CHECK (verdict IN ('accept', 'reject', 'undo', 'merge', 'split', 'grade', 'write')),
    subject  TEXT NOT NULL, -- a statement, a record of the world, an atom of one, or an analyst's own record
    undoes   TEXT NOT NULL,
    reason   TEXT NOT NULL,
    note     TEXT NOT NULL,
    members  TEXT NOT NULL, -- JSON, list of identifiers
    value    TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash     TEXT NOT NULL UNIQUE
, origin TEXT NOT NULL DEFAULT '') STRICT;

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

CREATE TABLE standing (
    decision INTEGER PRIMARY KEY REFERENCES decision (seq),
    depth    INTEGER NOT NULL,
    undone   INTEGER NOT NULL CHECK (undone IN (0, 1))
, place INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE membership (
    id       TEXT NOT NULL,
    decision INTEGER NOT NULL REFERENCES decision (seq),
    PRIMARY KEY (id, decision)
) STRICT, WITHOUT ROWID;

CREATE TABLE draft (
    id     TEXT PRIMARY KEY, -- rp_…
    base   TEXT NOT NULL,    -- SHA-256 of the version's text that it was begun from, "" for none
    text   TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    by     TEXT NOT NULL,
    at     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX standing_open ON standing (undone, place, depth);

CREATE TABLE hand (
    id       TEXT PRIMARY KEY, -- st_…, in_…, at_…, wn_…
    version  INTEGER NOT NULL REFERENCES version (seq),
    decision INTEGER REFERENCES decision (seq), -- null: all were taken back
    event    INTEGER NOT NULL REFERENCES decision (seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX hand_version ON hand (version, id);

CREATE INDEX hand_event ON hand (event);

CREATE TABLE former (
    statement INTEGER NOT NULL REFERENCES statement (seq),
    before    INTEGER NOT NULL REFERENCES statement (seq),
    PRIMARY KEY (statement, before)
) STRICT, WITHOUT ROWID;

CREATE INDEX former_before ON former (before);

CREATE TABLE facts (
    article  INTEGER PRIMARY KEY REFERENCES article (seq),
    decision INTEGER REFERENCES decision (seq), -- null: all were taken back
    event    INTEGER NOT NULL REFERENCES decision (seq)
) STRICT;

CREATE INDEX facts_event ON facts (event);
