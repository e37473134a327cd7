-- Analysts write records of their own: questions, and links between tellings. They live in the log alone; the log is written
-- anew, event by event as it is, with room for a verdict that writes.
CREATE TABLE decision_before AS SELECT * FROM decision;
CREATE TABLE standing_before AS SELECT * FROM standing;
CREATE TABLE membership_before AS SELECT * FROM membership;
DROP TABLE membership;
DROP TABLE standing;
DROP TABLE decision;

-- The log. An event is appended and never changed; the state of a record follows from it.
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
) STRICT;
INSERT INTO decision SELECT seq, id, at, by, verdict, subject, undoes, reason, note, members, value, previous, hash FROM decision_before ORDER BY seq;
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

-- And in which events an identifier is a member.
CREATE TABLE membership (
    id       TEXT NOT NULL,
    decision INTEGER NOT NULL REFERENCES decision (seq),
    PRIMARY KEY (id, decision)
) STRICT, WITHOUT ROWID;
INSERT INTO membership SELECT id, decision FROM membership_before;
DROP TABLE decision_before;
DROP TABLE standing_before;
DROP TABLE membership_before;
