-- One row per version of a function. `version` 0 is $LATEST. `record` is the JSON of meta/stored.rs;
-- `crc32c` covers the other four columns. One B-tree, so that no index can disagree with the table.
CREATE TABLE function (
    name     TEXT    NOT NULL,
    version  INTEGER NOT NULL,
    revision TEXT    NOT NULL,
    record   BLOB    NOT NULL,
    crc32c   INTEGER NOT NULL,
    PRIMARY KEY (name, version)
) STRICT, WITHOUT ROWID;

-- Rows whose checksum did not hold, kept as they were found, out of the way of a new function of that name.
CREATE TABLE quarantine (
    found_at TEXT    NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    name     TEXT    NOT NULL,
    version  INTEGER NOT NULL,
    revision TEXT    NOT NULL,
    record   BLOB    NOT NULL,
    crc32c   INTEGER NOT NULL
) STRICT;
