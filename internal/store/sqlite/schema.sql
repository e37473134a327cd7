-- The schema of a case, version 2. Written by go test -update; migrations/ makes it.

CREATE TABLE about (
    one     INTEGER PRIMARY KEY CHECK (one = 1),
    id      TEXT NOT NULL,
    title   TEXT NOT NULL,
    created INTEGER NOT NULL,
    sample  INTEGER NOT NULL CHECK (sample IN (0, 1))
) STRICT;

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
    notes      TEXT NOT NULL, -- JSON, list of strings
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

CREATE TABLE decision (
    seq      INTEGER PRIMARY KEY,
    id       TEXT NOT NULL UNIQUE,
    at       INTEGER NOT NULL,
    by       TEXT NOT NULL,
    verdict  TEXT NOT NULL CHECK (verdict IN ('accept', 'reject', 'undo')),
    subject  TEXT NOT NULL REFERENCES statement (id),
    undoes   TEXT NOT NULL,
    reason   TEXT NOT NULL,
    note     TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash     TEXT NOT NULL UNIQUE
) STRICT;

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
) STRICT;

CREATE INDEX standing_open ON standing (undone, decision, depth);

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
