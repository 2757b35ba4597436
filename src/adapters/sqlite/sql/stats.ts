export const STATS = {
  episodes: `SELECT count(*) AS count FROM episode INDEXED BY episode_order WHERE space = :space`,
  unread: `SELECT count(*) AS count FROM episode INDEXED BY episode_unread WHERE space = :space AND state = :state AND state <> 'done'`,
  retracted: `SELECT count(*) AS count FROM episode INDEXED BY episode_retracted WHERE space = :space AND retracted_at < 8640000000000000`,
  entities: `
    SELECT count(DISTINCT key) AS count FROM naming
    WHERE row BETWEEN :first AND :last
      AND EXISTS (SELECT 1 FROM mention WHERE mention.naming = naming.row AND mention.expired_at = 8640000000000000)`,
  claims: `
    SELECT count(*) AS count FROM predicate_name CROSS JOIN claim INDEXED BY claim_predicate ON claim.predicate = predicate_name.id
    WHERE predicate_name.space = :space AND claim.expired_at = 8640000000000000`,
  facts: `
    SELECT count(*) AS count FROM predicate_name CROSS JOIN fact INDEXED BY fact_predicate ON fact.predicate = predicate_name.id
    WHERE predicate_name.space = :space AND fact.past = 0 AND fact.standing = 0`,
  factVersions: `SELECT count(*) AS count FROM fact INDEXED BY fact_recorded WHERE space = :space`,
};
