/**
 * Version 5 of the file: summaries of entities, which a model makes of facts. `summary_source` tells the episodes (`episode_id`) whose words one has: it goes
 * with the first of them, and with its space.
 */
export const SCHEMA_5 = `
CREATE TABLE summary(
  row INTEGER PRIMARY KEY,
  space INTEGER NOT NULL,
  key TEXT NOT NULL,
  entity TEXT NOT NULL,
  text TEXT NOT NULL,
  made_by TEXT NOT NULL,
  fact_ids TEXT NOT NULL,
  episode_ids TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  UNIQUE(space, key)
) STRICT;
CREATE INDEX summary_entity ON summary(space, entity, made_at, key);

CREATE TABLE summary_source(episode INTEGER NOT NULL, summary INTEGER NOT NULL, PRIMARY KEY(episode, summary)) STRICT, WITHOUT ROWID;
CREATE INDEX summary_source_summary ON summary_source(summary);

CREATE TRIGGER summary_gone AFTER DELETE ON summary
BEGIN
  DELETE FROM summary_source WHERE summary = OLD.row;
END;
CREATE TRIGGER summary_erased AFTER DELETE ON episode
BEGIN
  DELETE FROM summary WHERE row IN (SELECT summary FROM summary_source WHERE episode = OLD.id);
END;
CREATE TRIGGER summary_left AFTER DELETE ON space
BEGIN
  DELETE FROM summary WHERE space = OLD.id;
END;
`;
