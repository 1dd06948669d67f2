-- The answer to a follow-up question is chained to the answer that raised it, and goes with it.
ALTER TABLE take ADD COLUMN follows_take_id INTEGER REFERENCES take (id) ON DELETE CASCADE;

-- What the follow-up asked for (analysis.probes.probe.ProbeId); NULL: no follow-up.
ALTER TABLE take ADD COLUMN probe TEXT;

CREATE INDEX take_by_answer ON take (follows_take_id);
