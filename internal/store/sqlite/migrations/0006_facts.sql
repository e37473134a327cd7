-- What people say of an article where it says it wrongly or not at all. The metadata of a version stay as they were found; title, outlet,
-- published, day and the bylines are what counts, and so what lists know.
ALTER TABLE version ADD COLUMN stated TEXT NOT NULL DEFAULT '[]'; -- JSON, list of evidence.Stated
ALTER TABLE version ADD COLUMN given TEXT NOT NULL DEFAULT '';    -- follows the name of a reader that was told so

-- It follows from the log: of each article of which anybody ever set something, the latest move that stands, and the latest event.
CREATE TABLE facts (
    article  INTEGER PRIMARY KEY REFERENCES article (seq),
    decision INTEGER REFERENCES decision (seq), -- null: all were taken back
    event    INTEGER NOT NULL REFERENCES decision (seq)
) STRICT;
CREATE INDEX facts_event ON facts (event);
