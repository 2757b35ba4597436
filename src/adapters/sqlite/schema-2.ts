/**
 * Version 2 of the file: vectors.
 *
 * - `vector` has one vector for each distinct text that some record has, in half precision (see vectors/half.ts). It is the only truth; all below is made from it.
 * - `embedded` tells which rows have one: facts (kind 0), names (`naming`, 1), episodes (2).
 * - `embedding.seq` counts changes of whatever is scanned: a row that got a vector, or whose times changed, or that is gone (`vector_gone`). Triggers count, so
 *   that no writer can forget to. `shard.latest` is the last change of a space and kind: who keeps its rows in memory reads what came later.
 * - `shard_page` has the scanned columns of 1024 rows together, as they were at `shard.sealed`, so that a large space is read quickly. A page that is not
 *   there is made from the rows. `shard.born` tells a space from an earlier one that had its number.
 */
export const SCHEMA_2 = `
CREATE TABLE embedding(id INTEGER PRIMARY KEY CHECK(id = 1), model TEXT, dimension INTEGER, seq INTEGER NOT NULL) STRICT;
INSERT INTO embedding(id, seq) VALUES(1, 0);

CREATE TABLE vector(row INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE, numbers BLOB NOT NULL) STRICT;

CREATE TABLE embedded(
  kind INTEGER NOT NULL,
  row INTEGER NOT NULL,
  space INTEGER NOT NULL,
  vector INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY(kind, row)
) STRICT, WITHOUT ROWID;
CREATE INDEX embedded_seq ON embedded(space, kind, seq);
CREATE INDEX embedded_vector ON embedded(vector);

CREATE TABLE vector_gone(space INTEGER NOT NULL, kind INTEGER NOT NULL, seq INTEGER NOT NULL, row INTEGER NOT NULL, PRIMARY KEY(space, kind, seq)) STRICT, WITHOUT ROWID;

CREATE TABLE shard(
  space INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  born INTEGER NOT NULL,
  latest INTEGER NOT NULL,
  sealed INTEGER NOT NULL,
  PRIMARY KEY(space, kind)
) STRICT, WITHOUT ROWID;
CREATE TABLE shard_page(space INTEGER NOT NULL, kind INTEGER NOT NULL, page INTEGER NOT NULL, body BLOB NOT NULL, UNIQUE(space, kind, page)) STRICT;

CREATE TRIGGER fact_timed AFTER UPDATE OF expired_at ON fact WHEN EXISTS (SELECT 1 FROM embedded WHERE kind = 0 AND row = NEW.row)
BEGIN
  UPDATE embedding SET seq = seq + 1;
  UPDATE embedded SET seq = (SELECT seq FROM embedding) WHERE kind = 0 AND row = NEW.row;
  UPDATE shard SET latest = (SELECT seq FROM embedding) WHERE space = NEW.space AND kind = 0;
END;
CREATE TRIGGER fact_repeated AFTER INSERT ON fact WHEN EXISTS (SELECT 1 FROM shard WHERE space = NEW.space AND kind = 0)
BEGIN
  UPDATE embedding SET seq = seq + 1;
  INSERT INTO embedded(kind, row, space, vector, seq)
    SELECT 0, NEW.row, NEW.space, embedded.vector, (SELECT seq FROM embedding)
    FROM fact CROSS JOIN embedded ON embedded.kind = 0 AND embedded.row = fact.row
    WHERE fact.space = NEW.space AND fact.id = NEW.id AND fact.sentence = NEW.sentence LIMIT 1;
  UPDATE shard SET latest = (SELECT seq FROM embedding) WHERE space = NEW.space AND kind = 0;
END;
CREATE TRIGGER fact_gone AFTER DELETE ON fact
BEGIN
  DELETE FROM embedded WHERE kind = 0 AND row = OLD.row;
END;

CREATE TRIGGER mention_added AFTER INSERT ON mention WHEN EXISTS (SELECT 1 FROM embedded WHERE kind = 1 AND row = NEW.naming)
BEGIN
  UPDATE embedding SET seq = seq + 1;
  UPDATE shard SET latest = (SELECT seq FROM embedding) WHERE kind = 1 AND space = (SELECT space FROM embedded WHERE kind = 1 AND row = NEW.naming);
  UPDATE embedded SET seq = (SELECT seq FROM embedding) WHERE kind = 1 AND row = NEW.naming;
END;
CREATE TRIGGER mention_timed AFTER UPDATE OF expired_at ON mention WHEN EXISTS (SELECT 1 FROM embedded WHERE kind = 1 AND row = NEW.naming)
BEGIN
  UPDATE embedding SET seq = seq + 1;
  UPDATE shard SET latest = (SELECT seq FROM embedding) WHERE kind = 1 AND space = (SELECT space FROM embedded WHERE kind = 1 AND row = NEW.naming);
  UPDATE embedded SET seq = (SELECT seq FROM embedding) WHERE kind = 1 AND row = NEW.naming;
END;
CREATE TRIGGER mention_gone AFTER DELETE ON mention WHEN EXISTS (SELECT 1 FROM embedded WHERE kind = 1 AND row = OLD.naming)
BEGIN
  UPDATE embedding SET seq = seq + 1;
  UPDATE shard SET latest = (SELECT seq FROM embedding) WHERE kind = 1 AND space = (SELECT space FROM embedded WHERE kind = 1 AND row = OLD.naming);
  UPDATE embedded SET seq = (SELECT seq FROM embedding) WHERE kind = 1 AND row = OLD.naming;
END;
CREATE TRIGGER naming_repeated AFTER INSERT ON naming
BEGIN
  INSERT INTO embedded(kind, row, space, vector, seq)
    SELECT 1, NEW.row, embedded.space, embedded.vector, (SELECT seq FROM embedding)
    FROM naming CROSS JOIN embedded ON embedded.kind = 1 AND embedded.row = naming.row
    WHERE naming.key = NEW.key AND naming.name = NEW.name LIMIT 1;
END;
CREATE TRIGGER naming_gone AFTER DELETE ON naming
BEGIN
  DELETE FROM embedded WHERE kind = 1 AND row = OLD.row;
END;

CREATE TRIGGER episode_timed AFTER UPDATE OF retracted_at ON episode WHEN EXISTS (SELECT 1 FROM embedded WHERE kind = 2 AND row = NEW.row)
BEGIN
  UPDATE embedding SET seq = seq + 1;
  UPDATE embedded SET seq = (SELECT seq FROM embedding) WHERE kind = 2 AND row = NEW.row;
  UPDATE shard SET latest = (SELECT seq FROM embedding) WHERE space = NEW.space AND kind = 2;
END;
CREATE TRIGGER episode_gone AFTER DELETE ON episode
BEGIN
  DELETE FROM embedded WHERE kind = 2 AND row = OLD.row;
END;

CREATE TRIGGER embedded_gone AFTER DELETE ON embedded WHEN EXISTS (SELECT 1 FROM shard WHERE space = OLD.space AND kind = OLD.kind)
BEGIN
  UPDATE embedding SET seq = seq + 1;
  UPDATE shard SET latest = (SELECT seq FROM embedding) WHERE space = OLD.space AND kind = OLD.kind;
  INSERT INTO vector_gone(space, kind, seq, row) SELECT OLD.space, OLD.kind, seq, OLD.row FROM embedding;
  DELETE FROM shard_page WHERE space = OLD.space AND kind = OLD.kind AND page = (OLD.row - OLD.space * 4294967296) / 1024;
  DELETE FROM vector WHERE row = OLD.vector AND NOT EXISTS (SELECT 1 FROM embedded WHERE embedded.vector = OLD.vector);
END;
`;
