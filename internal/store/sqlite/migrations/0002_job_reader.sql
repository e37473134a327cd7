-- Which reader a text was last queued for: one that failed on it for good is not given it again.
ALTER TABLE job ADD COLUMN reader TEXT NOT NULL DEFAULT '';
