import type { SearchKind } from '../../../ports/search-kind.ts';

export const VECTORS = {
  model: `SELECT model, dimension, seq FROM embedding WHERE id = 1`,
  any: `SELECT 1 AS found FROM vector LIMIT 1`,
  ofHash: `SELECT row, numbers FROM vector WHERE hash = :hash`,
  numbers: `SELECT vector.row, vector.numbers FROM json_each(:rows) AS wanted CROSS JOIN vector ON vector.row = wanted.value`,
  isEmbedded: `SELECT 1 AS found FROM embedded WHERE kind = :kind AND row = :row`,
  shard: `SELECT born, latest, sealed FROM shard WHERE space = :space AND kind = :kind`,
  lastRow: `SELECT row FROM embedded WHERE kind = :kind AND row BETWEEN :first AND :last ORDER BY row DESC LIMIT 1`,
  goneSince: `SELECT row FROM vector_gone WHERE space = :space AND kind = :kind AND seq > :seq`,
  page: `SELECT body FROM shard_page WHERE space = :space AND kind = :kind AND page = :page`,
};

export const VECTOR_WRITES = {
  declare: `UPDATE embedding SET model = :model, dimension = :dimension WHERE id = 1`,
  next: `UPDATE embedding SET seq = seq + 1 WHERE id = 1`,
  add: `INSERT INTO vector(hash, numbers) VALUES(:hash, :numbers) RETURNING row`,
  replace: `UPDATE vector SET numbers = :numbers WHERE row = :row`,
  replacedRows: `UPDATE embedded SET seq = :seq WHERE vector = :vector`,
  replacedShards: `UPDATE shard SET latest = :seq WHERE (space, kind) IN (SELECT space, kind FROM embedded WHERE vector = :vector)`,
  attach: `INSERT INTO embedded(kind, row, space, vector, seq) VALUES(:kind, :row, :space, :vector, :seq)`,
  touchShard: `
    INSERT INTO shard(space, kind, born, latest, sealed) VALUES(:space, :kind, :seq, :seq, 0) ON CONFLICT(space, kind) DO UPDATE SET latest = excluded.latest`,
  seal: `UPDATE shard SET sealed = :seq WHERE space = :space AND kind = :kind`,
  page: `
    INSERT INTO shard_page(space, kind, page, body) VALUES(:space, :kind, :page, :body) ON CONFLICT(space, kind, page) DO UPDATE SET body = excluded.body`,
  dropPage: `DELETE FROM shard_page WHERE space = :space AND kind = :kind AND page = :page`,
};

/** Without shards the deletion of what is embedded has no consequences, so they go first; then the rest goes at once. */
export const CLEAR_VECTORS = `
DELETE FROM shard;
DELETE FROM shard_page;
DELETE FROM vector_gone;
DELETE FROM embedded;
DELETE FROM vector;
UPDATE embedding SET seq = seq + 1;
`;

export const SPACE_VECTORS_REMOVAL = {
  shard: `DELETE FROM shard WHERE space = :space`,
  vectors: `
    DELETE FROM vector WHERE row IN (SELECT vector FROM embedded WHERE space = :space)
      AND NOT EXISTS (SELECT 1 FROM embedded WHERE embedded.vector = vector.row AND embedded.space <> :space)`,
  embedded: `DELETE FROM embedded WHERE space = :space`,
  pages: `DELETE FROM shard_page WHERE space = :space`,
  gone: `DELETE FROM vector_gone WHERE space = :space`,
};

/** What one kind of record has to be found by. */
export interface EmbeddedSql {
  readonly kind: number;
  /** The rows of one record, with the texts whose vectors they may have. */
  readonly rowsOfId: string;
  /** Rows with their times and vectors: of a range, and those that changed after a row, some at a time in order of their changes. */
  readonly rows: string;
  readonly changed: string;
  /** Texts without a vector: the first ones after an id, and all of one id. */
  readonly missing: string;
  readonly missingOfId: string;
  /** Ids of rows. */
  readonly ids: string;
}

const FACT_COLUMNS = `
  SELECT embedded.row, embedded.seq, embedded.vector, vector.numbers, fact.valid_at, fact.invalid_at, fact.recorded_at, fact.expired_at, NULL AS mentions
  FROM embedded CROSS JOIN fact ON fact.row = embedded.row CROSS JOIN vector ON vector.row = embedded.vector`;
const NAMING_COLUMNS = `
  SELECT embedded.row, embedded.seq, embedded.vector, vector.numbers, -9e999 AS valid_at, 9e999 AS invalid_at, 0 AS recorded_at, 0 AS expired_at,
    (SELECT json_group_array(json_array(recorded_at, expired_at)) FROM mention WHERE mention.naming = embedded.row) AS mentions
  FROM embedded CROSS JOIN vector ON vector.row = embedded.vector`;
const EPISODE_COLUMNS = `
  SELECT embedded.row, embedded.seq, embedded.vector, vector.numbers, -9e999 AS valid_at, 9e999 AS invalid_at, episode.recorded_at, episode.retracted_at AS expired_at,
    NULL AS mentions
  FROM embedded CROSS JOIN episode ON episode.row = embedded.row CROSS JOIN vector ON vector.row = embedded.vector`;

const IN_ORDER = 'ORDER BY embedded.seq, embedded.row LIMIT 1000';

const MISSING_FACTS = `
  SELECT DISTINCT id, sentence AS text FROM fact
  WHERE space = :space AND standing = 0 AND NOT EXISTS (SELECT 1 FROM embedded WHERE embedded.kind = 0 AND embedded.row = fact.row)`;
const MISSING_NAMES = `
  SELECT DISTINCT entity_key.text AS id, naming.name AS text FROM entity_key CROSS JOIN naming ON naming.key = entity_key.id
  WHERE entity_key.space = :space AND naming.kind <> 'value'
    AND NOT EXISTS (SELECT 1 FROM embedded WHERE embedded.kind = 1 AND embedded.row = naming.row)`;
const MISSING_EPISODES = `
  SELECT episode_id.text AS id, episode.text AS text FROM episode_id CROSS JOIN episode ON episode.id = episode_id.id
  WHERE episode_id.space = :space AND episode.kind <> 'facts'
    AND NOT EXISTS (SELECT 1 FROM embedded WHERE embedded.kind = 2 AND embedded.row = episode.row)`;

export const EMBEDDED: Readonly<Record<SearchKind, EmbeddedSql>> = {
  facts: {
    kind: 0,
    rowsOfId: `SELECT row, sentence AS text FROM fact WHERE space = :space AND id = :id`,
    rows: `${FACT_COLUMNS} WHERE embedded.kind = 0 AND embedded.row BETWEEN :first AND :last AND fact.standing = 0`,
    changed: `${FACT_COLUMNS} WHERE embedded.space = :space AND embedded.kind = 0 AND (embedded.seq, embedded.row) > (:seq, :row) AND fact.standing = 0 ${IN_ORDER}`,
    missing: `${MISSING_FACTS} AND id > :after ORDER BY id, sentence LIMIT :limit`,
    missingOfId: `${MISSING_FACTS} AND id = :id ORDER BY sentence`,
    ids: `SELECT fact.row, fact.id FROM json_each(:rows) AS wanted CROSS JOIN fact ON fact.row = wanted.value`,
  },
  entities: {
    kind: 1,
    rowsOfId: `
      SELECT naming.row, naming.name AS text FROM entity_key CROSS JOIN naming ON naming.key = entity_key.id
      WHERE entity_key.space = :space AND entity_key.text = :id`,
    rows: `${NAMING_COLUMNS} WHERE embedded.kind = 1 AND embedded.row BETWEEN :first AND :last`,
    changed: `${NAMING_COLUMNS} WHERE embedded.space = :space AND embedded.kind = 1 AND (embedded.seq, embedded.row) > (:seq, :row) ${IN_ORDER}`,
    missing: `${MISSING_NAMES} AND entity_key.text > :after ORDER BY entity_key.text, naming.name LIMIT :limit`,
    missingOfId: `${MISSING_NAMES} AND entity_key.text = :id ORDER BY naming.name`,
    ids: `
      SELECT naming.row, entity_key.text AS id
      FROM json_each(:rows) AS wanted CROSS JOIN naming ON naming.row = wanted.value CROSS JOIN entity_key ON entity_key.id = naming.key`,
  },
  episodes: {
    kind: 2,
    rowsOfId: `
      SELECT episode.row, episode.text FROM episode_id CROSS JOIN episode ON episode.id = episode_id.id
      WHERE episode_id.space = :space AND episode_id.text = :id`,
    rows: `${EPISODE_COLUMNS} WHERE embedded.kind = 2 AND embedded.row BETWEEN :first AND :last`,
    changed: `${EPISODE_COLUMNS} WHERE embedded.space = :space AND embedded.kind = 2 AND (embedded.seq, embedded.row) > (:seq, :row) ${IN_ORDER}`,
    missing: `${MISSING_EPISODES} AND episode_id.text > :after ORDER BY episode_id.text LIMIT :limit`,
    missingOfId: `${MISSING_EPISODES} AND episode_id.text = :id`,
    ids: `
      SELECT episode.row, episode_id.text AS id
      FROM json_each(:rows) AS wanted CROSS JOIN episode ON episode.row = wanted.value CROSS JOIN episode_id ON episode_id.id = episode.id`,
  },
};
