/** Version 7 of the file: definitions of predicates have a transaction time. Those that were there before count as known from the first. */
export const SCHEMA_7 = `
ALTER TABLE predicate_definition RENAME TO predicate_definition_6;
CREATE TABLE predicate_definition(
  space INTEGER NOT NULL REFERENCES space(id),
  name TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  expired_at INTEGER NOT NULL,
  definition TEXT NOT NULL,
  PRIMARY KEY(space, name, recorded_at)
) STRICT, WITHOUT ROWID;
INSERT INTO predicate_definition(space, name, recorded_at, expired_at, definition)
SELECT space, name, -8640000000000000, 8640000000000000, definition FROM predicate_definition_6;
DROP TABLE predicate_definition_6;
`;
