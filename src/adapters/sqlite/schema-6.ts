/** Version 6 of the file: when an episode is to be erased. `expires_at` is the open end where it never is; the index has only those that are. */
export const SCHEMA_6 = `
ALTER TABLE episode ADD COLUMN expires_at INTEGER NOT NULL DEFAULT 8640000000000000;
CREATE INDEX episode_expiry ON episode(expires_at, space, id) WHERE expires_at < 8640000000000000;
`;
