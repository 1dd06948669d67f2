-- The file that an imported take was read from: known again by its content, so that it is never taken in twice.
CREATE TABLE origin (
    take_id INTEGER PRIMARY KEY REFERENCES take (id) ON DELETE CASCADE,
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL UNIQUE,                -- of the file, in hexadecimal
    is_complete INTEGER NOT NULL DEFAULT 0      -- 0: the import was interrupted; only the beginning may be there
);
