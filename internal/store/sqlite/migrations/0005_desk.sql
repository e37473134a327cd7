-- The analyst's desk.

-- Text that is kept as it is typed: one draft for each report. A version that is saved is an event in the log, and ends the draft.
CREATE TABLE draft (
    id     TEXT PRIMARY KEY, -- rp_…
    base   TEXT NOT NULL,    -- SHA-256 of the version's text that it was begun from, "" for none
    text   TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    by     TEXT NOT NULL,
    at     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
