export const MENTIONS = {
  namingsOfKey: `SELECT row, key, same_as FROM naming WHERE key = :key`,
  namingsSameAs: `SELECT row, key, same_as FROM naming WHERE same_as IS NOT NULL AND same_as = :key`,
  firstSaid: `
    SELECT mention.row FROM mention CROSS JOIN episode_id ON episode_id.id = mention.episode
    WHERE mention.naming = :naming AND mention.recorded_at <= :known AND mention.expired_at > :known
      AND NOT EXISTS (SELECT 1 FROM json_each(:without) AS left_out WHERE left_out.value = mention.episode)
    ORDER BY mention.said_at, episode_id.text, mention.recorded_at LIMIT 1`,
  ofEpisode: `SELECT row FROM mention WHERE episode = :episode AND expired_at = 8640000000000000`,
  byRow: `
    SELECT episode_id.text AS episode_id, entity_key.text AS key, naming.name, naming.kind, same.text AS same_as, mention.said_at, mention.recorded_at,
      mention.expired_at
    FROM json_each(:rows) AS wanted
      CROSS JOIN mention ON mention.row = wanted.value
      CROSS JOIN naming ON naming.row = mention.naming
      CROSS JOIN entity_key ON entity_key.id = naming.key
      CROSS JOIN episode_id ON episode_id.id = mention.episode
      LEFT JOIN entity_key AS same ON same.id = naming.same_as
    ORDER BY mention.said_at, episode_id.text, entity_key.text, naming.name, naming.kind, same.text, mention.recorded_at`,
  keysFrom: `
    SELECT id, text FROM entity_key WHERE space = :space AND text >= :from ORDER BY text LIMIT :wanted`,
  keyIsMentioned: `
    SELECT 1 AS found FROM naming CROSS JOIN mention ON mention.naming = naming.row
    WHERE naming.key = :key AND mention.recorded_at <= :known AND mention.expired_at > :known LIMIT 1`,
  lastNaming: `SELECT row FROM naming WHERE row BETWEEN :first AND :last ORDER BY row DESC LIMIT 1`,
  lastMention: `SELECT row FROM mention WHERE row BETWEEN :first AND :last ORDER BY row DESC LIMIT 1`,
  naming: `SELECT row FROM naming WHERE key = :key AND name = :name AND kind = :kind AND ifnull(same_as, 0) = ifnull(:same_as, 0)`,
};

export const MENTION_WRITES = {
  addNaming: `INSERT INTO naming(row, key, name, kind, same_as, words) VALUES(:row, :key, :name, :kind, :same_as, :words)`,
  addNamingText: `INSERT INTO naming_text(rowid, text) VALUES(:row, :text)`,
  add: `
    INSERT INTO mention(row, naming, episode, said_at, recorded_at, expired_at) VALUES(:row, :naming, :episode, :said_at, :recorded_at, :expired_at)
    ON CONFLICT DO NOTHING`,
  expire: `UPDATE mention SET expired_at = :at WHERE episode = :episode AND expired_at = 8640000000000000`,
};
