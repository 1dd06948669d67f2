-- What the history is listed, searched and sorted by, so that no feedback has to be decoded for it.
ALTER TABLE take ADD COLUMN note TEXT NOT NULL DEFAULT '';

CREATE TABLE tag (
    take_id INTEGER NOT NULL REFERENCES take (id) ON DELETE CASCADE,
    name TEXT NOT NULL COLLATE NOCASE,
    PRIMARY KEY (take_id, name)
);
CREATE INDEX tag_by_name ON tag (name);

-- The figures of the feedback that was computed last: written with it, dropped with it. NULL: not judged.
CREATE TABLE summary (
    take_id INTEGER PRIMARY KEY REFERENCES take (id) ON DELETE CASCADE,
    analysis_version TEXT NOT NULL,
    model TEXT NOT NULL,
    verdict TEXT NOT NULL,
    fix TEXT,
    fix_title TEXT,
    strength TEXT,
    situation REAL,                         -- seconds, as all phases, length and response_latency
    task REAL,
    action REAL,
    result REAL,
    length REAL,
    i_share REAL,                           -- 0 to 1
    outcome_numbers REAL,
    words_per_minute REAL,
    fillers_per_minute REAL,
    response_latency REAL
);

-- Words as they were heard, and as the user mended them once there is feedback; the note beside them.
CREATE VIRTUAL TABLE said USING fts5 (words, note, tokenize = "unicode61 remove_diacritics 2");
CREATE TRIGGER said_goes_with_its_take AFTER DELETE ON take BEGIN
    DELETE FROM said WHERE rowid = old.id;
END;
INSERT INTO said (rowid, words, note)
    SELECT take_id, (SELECT group_concat(json_extract(value, '$.text'), ' ') FROM json_each(content, '$.words')), ''
    FROM transcript WHERE json_valid(content);

CREATE INDEX take_by_moment ON take (recorded_at, id);
CREATE INDEX take_by_state ON take (state);
