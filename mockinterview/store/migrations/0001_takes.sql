-- A take is one recorded answer; its transcript and the user's corrections are the record, feedback is a cache.
CREATE TABLE take (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    recorded_at TEXT NOT NULL,              -- UTC, ISO 8601, seconds
    audio TEXT NOT NULL UNIQUE,             -- file name in the takes folder
    question_id TEXT,                       -- NULL: no question of the bank
    question TEXT NOT NULL,                 -- JSON of analysis.question.AskedQuestion as it was asked
    mode TEXT NOT NULL,                     -- practice, interview or one-way
    round_id TEXT NOT NULL,                 -- takes of one round share it
    state TEXT NOT NULL CHECK (state IN ('recorded', 'transcribed')),
    duration_s REAL NOT NULL DEFAULT 0,
    overflows INTEGER NOT NULL DEFAULT 0,   -- blocks the device lost
    incident TEXT,                          -- what went wrong while recording, in one sentence
    self_rating INTEGER CHECK (self_rating BETWEEN 1 AND 5),
    settings TEXT NOT NULL DEFAULT '{}'     -- JSON of the speech settings that were used
);
CREATE INDEX take_by_question ON take (question_id, recorded_at);

CREATE TABLE transcript (
    take_id INTEGER PRIMARY KEY REFERENCES take (id) ON DELETE CASCADE,
    model TEXT NOT NULL,
    is_refined INTEGER NOT NULL DEFAULT 0,  -- 1: after the second, finer decode
    content TEXT NOT NULL                   -- JSON of transcript.Transcript
);

CREATE TABLE correction (
    take_id INTEGER NOT NULL REFERENCES take (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    content TEXT NOT NULL,                  -- JSON of one correction
    PRIMARY KEY (take_id, position)
);

CREATE TABLE feedback (
    take_id INTEGER PRIMARY KEY REFERENCES take (id) ON DELETE CASCADE,
    analysis_version TEXT NOT NULL,
    content TEXT NOT NULL                   -- JSON of analysis.feedback.Feedback
);
