-- Corrections are a log: undoing marks the latest, redoing unmarks; a new one drops those that are undone.
ALTER TABLE correction ADD COLUMN is_undone INTEGER NOT NULL DEFAULT 0 CHECK (is_undone IN (0, 1));

-- Counts the changes of transcript and corrections: feedback that was judged before the last one is not kept.
ALTER TABLE take ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
