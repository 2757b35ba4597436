import type { SearchKind } from '../../../ports/graph-store.ts';

/** What one kind of full text needs. Row ranges keep a search inside its space; the conditions of time are met before any limit. */
export interface TextSql {
  /** How many rows have a word, counted up to a limit. */
  readonly count: string;
  /** Best first. */
  readonly best: string;
  /** Latest recorded first. */
  readonly latest: string;
}

export const TEXT: Readonly<Record<SearchKind, TextSql>> = {
  facts: {
    count: `SELECT count(*) AS rows FROM (SELECT 1 FROM fact_text WHERE fact_text MATCH :match AND rowid BETWEEN :first AND :last LIMIT :most)`,
    best: `
      SELECT fact.id, fact.sentence AS text, fact_text.rank AS rank FROM fact_text CROSS JOIN fact ON fact.row = fact_text.rowid
      WHERE fact_text MATCH :match AND fact_text.rowid BETWEEN :first AND :last AND fact.standing = 0
        AND fact.recorded_at <= :known AND fact.expired_at > :known AND fact.valid_at <= :valid_to AND fact.invalid_at >= :invalid_from
      ORDER BY fact_text.rank`,
    latest: `
      SELECT fact.id, fact.sentence AS text, fact_text.rank AS rank FROM fact_text CROSS JOIN fact ON fact.row = fact_text.rowid
      WHERE fact_text MATCH :match AND fact_text.rowid BETWEEN :first AND :last AND fact.standing = 0
        AND fact.recorded_at <= :known AND fact.expired_at > :known AND fact.valid_at <= :valid_to AND fact.invalid_at >= :invalid_from
      ORDER BY fact_text.rowid DESC`,
  },
  entities: {
    count: `SELECT count(*) AS rows FROM (SELECT 1 FROM naming_text WHERE naming_text MATCH :match AND rowid BETWEEN :first AND :last LIMIT :most)`,
    best: `
      SELECT entity_key.text AS id, naming.name AS text, naming_text.rank AS rank
      FROM naming_text CROSS JOIN naming ON naming.row = naming_text.rowid CROSS JOIN entity_key ON entity_key.id = naming.key
      WHERE naming_text MATCH :match AND naming_text.rowid BETWEEN :first AND :last
        AND EXISTS (SELECT 1 FROM mention WHERE mention.naming = naming.row AND mention.recorded_at <= :known AND mention.expired_at > :known)
      ORDER BY naming_text.rank`,
    latest: `
      SELECT entity_key.text AS id, naming.name AS text, naming_text.rank AS rank
      FROM naming_text CROSS JOIN naming ON naming.row = naming_text.rowid CROSS JOIN entity_key ON entity_key.id = naming.key
      WHERE naming_text MATCH :match AND naming_text.rowid BETWEEN :first AND :last
        AND EXISTS (SELECT 1 FROM mention WHERE mention.naming = naming.row AND mention.recorded_at <= :known AND mention.expired_at > :known)
      ORDER BY naming_text.rowid DESC`,
  },
  episodes: {
    count: `SELECT count(*) AS rows FROM (SELECT 1 FROM episode_text WHERE episode_text MATCH :match AND rowid BETWEEN :first AND :last LIMIT :most)`,
    best: `
      SELECT episode_id.text AS id, episode.text AS text, episode_text.rank AS rank
      FROM episode_text CROSS JOIN episode ON episode.row = episode_text.rowid CROSS JOIN episode_id ON episode_id.id = episode.id
      WHERE episode_text MATCH :match AND episode_text.rowid BETWEEN :first AND :last
        AND episode.recorded_at <= :known AND episode.retracted_at > :known
      ORDER BY episode_text.rank`,
    latest: `
      SELECT episode_id.text AS id, episode.text AS text, episode_text.rank AS rank
      FROM episode_text CROSS JOIN episode ON episode.row = episode_text.rowid CROSS JOIN episode_id ON episode_id.id = episode.id
      WHERE episode_text MATCH :match AND episode_text.rowid BETWEEN :first AND :last
        AND episode.recorded_at <= :known AND episode.retracted_at > :known
      ORDER BY episode_text.rowid DESC`,
  },
};
