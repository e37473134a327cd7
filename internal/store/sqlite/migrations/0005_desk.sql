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

-- Two copies of one case can be brought together: which event of the other copy an event was, and each event's place in the order that
-- decides, which is the log's own where nothing came from elsewhere.
ALTER TABLE decision ADD COLUMN origin TEXT NOT NULL DEFAULT '';
ALTER TABLE standing ADD COLUMN place INTEGER NOT NULL DEFAULT 0;
UPDATE standing SET place = decision;
DROP INDEX standing_open;
CREATE INDEX standing_open ON standing (undone, place, depth);

-- What people worded by hand. It follows from the log: of each statement or atom that was ever worded so, the latest move that
-- stands, and the latest event that wrote one or took one back.
CREATE TABLE hand (
    id       TEXT PRIMARY KEY, -- st_…, in_…, at_…, wn_…
    version  INTEGER NOT NULL REFERENCES version (seq),
    decision INTEGER REFERENCES decision (seq), -- null: all were taken back
    event    INTEGER NOT NULL REFERENCES decision (seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX hand_version ON hand (version, id);
CREATE INDEX hand_event ON hand (event);

-- Which statements that people decided on, and that the latest reading does not propose, stand where another one is proposed now.
CREATE TABLE former (
    statement INTEGER NOT NULL REFERENCES statement (seq),
    before    INTEGER NOT NULL REFERENCES statement (seq),
    PRIMARY KEY (statement, before)
) STRICT, WITHOUT ROWID;
CREATE INDEX former_before ON former (before);

-- The latest event that worded something by hand before the world was made.
ALTER TABLE world ADD COLUMN hand INTEGER NOT NULL DEFAULT 0;
