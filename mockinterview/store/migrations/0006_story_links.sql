-- Which story a take told. Stories are files of the user's: the name of the file, without its suffix.
CREATE TABLE story_link (
    take_id INTEGER PRIMARY KEY REFERENCES take (id) ON DELETE CASCADE,
    story TEXT NOT NULL
);
CREATE INDEX story_link_by_story ON story_link (story);
