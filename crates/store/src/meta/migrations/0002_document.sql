-- Function records gain the customer-managed runtime, the version chosen from it, the runtime update mode and the
-- runtimes the function was on before; what is missing has a meaning, so no row is rewritten.

-- Everything that is not a function: `kind` names what `record` is and the shape of its JSON; `crc32c` covers the other
-- three columns.
CREATE TABLE document (
    kind   TEXT    NOT NULL,
    key    TEXT    NOT NULL,
    record BLOB    NOT NULL,
    crc32c INTEGER NOT NULL,
    PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;
