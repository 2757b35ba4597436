/** Texts that many rows repeat are kept once for each space and referred to by number. */
export interface DictionarySql {
  readonly find: string;
  readonly last: string;
  readonly add: string;
}

export const ENTITY_KEYS: DictionarySql = {
  find: `SELECT id FROM entity_key WHERE space = :space AND text = :text`,
  last: `SELECT id FROM entity_key WHERE id BETWEEN :first AND :last ORDER BY id DESC LIMIT 1`,
  add: `INSERT INTO entity_key(id, space, text) VALUES(:id, :space, :text)`,
};

export const PREDICATE_NAMES: DictionarySql = {
  find: `SELECT id FROM predicate_name WHERE space = :space AND text = :text`,
  last: `SELECT id FROM predicate_name WHERE id BETWEEN :first AND :last ORDER BY id DESC LIMIT 1`,
  add: `INSERT INTO predicate_name(id, space, text) VALUES(:id, :space, :text)`,
};

export const EPISODE_IDS: DictionarySql = {
  find: `SELECT id FROM episode_id WHERE space = :space AND text = :text`,
  last: `SELECT id FROM episode_id WHERE id BETWEEN :first AND :last ORDER BY id DESC LIMIT 1`,
  add: `INSERT INTO episode_id(id, space, text) VALUES(:id, :space, :text)`,
};
