CREATE TABLE IF NOT EXISTS person (
  folded   TEXT PRIMARY KEY,              -- people.Fold of the name
  name     TEXT NOT NULL,
  guest    INTEGER NOT NULL DEFAULT 0,
  password TEXT NOT NULL DEFAULT '',      -- Argon2id; '' for none
  added    INTEGER NOT NULL,              -- microseconds since 1970, as all times
  removed  INTEGER NOT NULL DEFAULT 0     -- 0: may come in
) STRICT;

CREATE TABLE IF NOT EXISTS role (
  person  TEXT NOT NULL REFERENCES person,
  case_id TEXT NOT NULL,                  -- '*' for all
  role    TEXT NOT NULL CHECK (role IN ('reader', 'analyst', 'owner')),
  by      TEXT NOT NULL,
  at      INTEGER NOT NULL,
  PRIMARY KEY (person, case_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS role_case ON role (case_id);

CREATE TABLE IF NOT EXISTS pass (
  id     TEXT PRIMARY KEY,
  hash   BLOB NOT NULL UNIQUE,            -- SHA-256 of the secret
  kind   TEXT NOT NULL,
  person TEXT NOT NULL REFERENCES person,
  label  TEXT NOT NULL,
  most   TEXT NOT NULL,
  only   TEXT NOT NULL,
  made   INTEGER NOT NULL,
  used   INTEGER NOT NULL,
  ends   INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS pass_person ON pass (person, kind);

CREATE TABLE IF NOT EXISTS event (
  seq     INTEGER PRIMARY KEY AUTOINCREMENT,
  at      INTEGER NOT NULL,
  by      TEXT NOT NULL,
  act     TEXT NOT NULL,
  person  TEXT NOT NULL,
  case_id TEXT NOT NULL,
  detail  TEXT NOT NULL
) STRICT;
CREATE TRIGGER IF NOT EXISTS event_stays  BEFORE UPDATE ON event BEGIN SELECT raise(abort, 'the log of people only grows'); END;
CREATE TRIGGER IF NOT EXISTS event_remains BEFORE DELETE ON event BEGIN SELECT raise(abort, 'the log of people only grows'); END;
