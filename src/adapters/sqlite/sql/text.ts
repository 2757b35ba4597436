import type { TextQuery } from '../../../ports/graph-store.ts';

/**
 * What one kind of full text needs. Row ranges keep a search inside its space; the conditions of time are met before any limit. `:words` is a JSON object
 * of each word's match and its rarity.
 */
export interface TextSql {
  /** How many rows have a word, counted up to a limit. */
  readonly count: string;
  /** The last row number of the space. */
  readonly last: string;
  /**
   * Best first, equal ones in order of id. Okapi BM25 with k1 = 1.2 and b = 0.75, every word of a query counted once in a text, so that the length of the
   * text weighs on the sum of the rarities.
   */
  readonly best: string;
  /** Those with any of the words, latest recorded first. */
  readonly latest: string;
  /** About the last row that was recorded until an instant: rows are in that order, all but some that were imported. */
  readonly lastKnown?: string;
  /** The texts of what was found. */
  readonly texts: string;
}

export const TEXT: Readonly<Record<TextQuery['kind'], TextSql>> = {
  facts: {
    count: `SELECT count(*) AS rows FROM (SELECT 1 FROM fact_text WHERE fact_text MATCH :match AND rowid BETWEEN :first AND :last LIMIT :most)`,
    last: `SELECT row FROM fact WHERE row BETWEEN :first AND :last ORDER BY row DESC LIMIT 1`,
    best: `
      SELECT fact.row AS found, fact.id, hit.rarity * 2.2 / (1 + 1.2 * (0.25 + 0.75 * fact.words / 6.0)) AS score
      FROM (
        SELECT fact_text.rowid AS row, sum(word.value) AS rarity
        FROM json_each(:words) AS word CROSS JOIN fact_text ON fact_text MATCH word.key AND fact_text.rowid BETWEEN :first AND :last
        GROUP BY fact_text.rowid
      ) AS hit CROSS JOIN fact INDEXED BY fact_text_filter ON fact.row = hit.row
      WHERE fact.standing = 0 AND fact.recorded_at <= :known AND fact.expired_at > :known AND fact.valid_at <= :valid_to AND fact.invalid_at >= :invalid_from
      ORDER BY score DESC, fact.id LIMIT :limit`,
    latest: `
      SELECT fact.row AS found, fact.id, 0 AS score FROM fact_text CROSS JOIN fact INDEXED BY fact_text_filter ON fact.row = fact_text.rowid
      WHERE fact_text MATCH :match AND fact_text.rowid BETWEEN :first AND :last
        AND fact.standing = 0 AND fact.recorded_at <= :known AND fact.expired_at > :known AND fact.valid_at <= :valid_to AND fact.invalid_at >= :invalid_from
      ORDER BY fact_text.rowid DESC LIMIT :limit`,
    lastKnown: `
      SELECT max(row) AS row
      FROM (SELECT row FROM fact INDEXED BY fact_recorded WHERE space = :space AND recorded_at <= :known ORDER BY recorded_at DESC, row DESC LIMIT 100)`,
    texts: `SELECT wanted.value AS found, fact.sentence AS text FROM json_each(:rows) AS wanted CROSS JOIN fact ON fact.row = wanted.value`,
  },
  entities: {
    count: `SELECT count(*) AS rows FROM (SELECT 1 FROM naming_text WHERE naming_text MATCH :match AND rowid BETWEEN :first AND :last LIMIT :most)`,
    last: `SELECT row FROM naming WHERE row BETWEEN :first AND :last ORDER BY row DESC LIMIT 1`,
    best: `
      SELECT entity_key.id AS found, entity_key.text AS id, sum(by_word.score) AS score
      FROM (
        SELECT naming.key, max(word.value * 2.2 / (1 + 1.2 * (0.25 + 0.75 * naming.words / 2.0))) AS score
        FROM json_each(:words) AS word
          CROSS JOIN naming_text ON naming_text MATCH word.key AND naming_text.rowid BETWEEN :first AND :last
          CROSS JOIN naming ON naming.row = naming_text.rowid
        WHERE EXISTS (SELECT 1 FROM mention WHERE mention.naming = naming.row AND mention.recorded_at <= :known AND mention.expired_at > :known)
        GROUP BY naming.key, word.key
      ) AS by_word CROSS JOIN entity_key ON entity_key.id = by_word.key
      GROUP BY entity_key.id ORDER BY score DESC, entity_key.text LIMIT :limit`,
    latest: `
      SELECT entity_key.id AS found, entity_key.text AS id, 0 AS score
      FROM naming_text CROSS JOIN naming ON naming.row = naming_text.rowid CROSS JOIN entity_key ON entity_key.id = naming.key
      WHERE naming_text MATCH :match AND naming_text.rowid BETWEEN :first AND :last
        AND EXISTS (SELECT 1 FROM mention WHERE mention.naming = naming.row AND mention.recorded_at <= :known AND mention.expired_at > :known)
      ORDER BY naming_text.rowid DESC LIMIT :limit`,
    texts: `
      SELECT wanted.value AS found, group_concat(naming.name, ' ') AS text FROM json_each(:rows) AS wanted CROSS JOIN naming ON naming.key = wanted.value
      GROUP BY wanted.value`,
  },
  episodes: {
    count: `SELECT count(*) AS rows FROM (SELECT 1 FROM episode_text WHERE episode_text MATCH :match AND rowid BETWEEN :first AND :last LIMIT :most)`,
    last: `SELECT row FROM episode WHERE row BETWEEN :first AND :last ORDER BY row DESC LIMIT 1`,
    best: `
      SELECT episode.row AS found, episode_id.text AS id, hit.rarity * 2.2 / (1 + 1.2 * (0.25 + 0.75 * episode.words / 20.0)) AS score
      FROM (
        SELECT episode_text.rowid AS row, sum(word.value) AS rarity
        FROM json_each(:words) AS word CROSS JOIN episode_text ON episode_text MATCH word.key AND episode_text.rowid BETWEEN :first AND :last
        GROUP BY episode_text.rowid
      ) AS hit CROSS JOIN episode ON episode.row = hit.row CROSS JOIN episode_id ON episode_id.id = episode.id
      WHERE episode.recorded_at <= :known AND episode.retracted_at > :known
      ORDER BY score DESC, episode_id.text LIMIT :limit`,
    latest: `
      SELECT episode.row AS found, episode_id.text AS id, 0 AS score
      FROM episode_text CROSS JOIN episode ON episode.row = episode_text.rowid CROSS JOIN episode_id ON episode_id.id = episode.id
      WHERE episode_text MATCH :match AND episode_text.rowid BETWEEN :first AND :last AND episode.recorded_at <= :known AND episode.retracted_at > :known
      ORDER BY episode_text.rowid DESC LIMIT :limit`,
    texts: `SELECT wanted.value AS found, episode.text FROM json_each(:rows) AS wanted CROSS JOIN episode ON episode.row = wanted.value`,
  },
};
