export const ERASURE = {
  episodeRow: `SELECT row FROM episode WHERE id = :episode`,
  claimsOfEpisode: `SELECT row, id, subject, predicate, object FROM claim WHERE episode = :episode`,
  mentionsOfEpisode: `SELECT row, naming FROM mention WHERE episode = :episode`,
  factsOnClaim: `SELECT fact FROM evidence WHERE claim_id = :claim_id AND fact BETWEEN :first AND :last`,
  claimIdIsLeft: `SELECT 1 AS found FROM claim WHERE space = :space AND id = :id LIMIT 1`,
  fact: `SELECT subject, predicate, object, claim_ids FROM fact WHERE row = :row`,
  naming: `SELECT key, same_as FROM naming WHERE row = :row AND NOT EXISTS (SELECT 1 FROM mention WHERE mention.naming = naming.row)`,
};

/** Texts go when nothing refers to them any more. */
export const ERASURE_WRITES = {
  episode: `DELETE FROM episode WHERE row = :row`,
  episodeText: `DELETE FROM episode_text WHERE rowid = :row`,
  episodeId: `
    DELETE FROM episode_id WHERE id = :id
      AND NOT EXISTS (SELECT 1 FROM claim WHERE claim.episode = episode_id.id) AND NOT EXISTS (SELECT 1 FROM mention WHERE mention.episode = episode_id.id)`,
  claim: `DELETE FROM claim WHERE row = :row`,
  mention: `DELETE FROM mention WHERE row = :row`,
  naming: `DELETE FROM naming WHERE row = :row`,
  namingText: `DELETE FROM naming_text WHERE rowid = :row`,
  fact: `DELETE FROM fact WHERE row = :row`,
  factText: `DELETE FROM fact_text WHERE rowid = :row`,
  evidence: `DELETE FROM evidence WHERE claim_id = :claim_id AND fact = :fact`,
  key: `
    DELETE FROM entity_key WHERE id = :id
      AND NOT EXISTS (SELECT 1 FROM fact WHERE fact.subject = entity_key.id) AND NOT EXISTS (SELECT 1 FROM fact WHERE fact.object = entity_key.id)
      AND NOT EXISTS (SELECT 1 FROM claim WHERE claim.subject = entity_key.id) AND NOT EXISTS (SELECT 1 FROM claim WHERE claim.object = entity_key.id)
      AND NOT EXISTS (SELECT 1 FROM naming WHERE naming.key = entity_key.id)
      AND NOT EXISTS (SELECT 1 FROM naming WHERE naming.same_as IS NOT NULL AND naming.same_as = entity_key.id)`,
  predicate: `
    DELETE FROM predicate_name WHERE id = :id
      AND NOT EXISTS (SELECT 1 FROM fact WHERE fact.predicate = predicate_name.id) AND NOT EXISTS (SELECT 1 FROM claim WHERE claim.predicate = predicate_name.id)`,
  endLease: `UPDATE space SET lease_episode = NULL, lease_owner = NULL, lease_until = NULL WHERE id = :space AND lease_episode = :episode`,
};

/** Everything of a space, in an order in which nothing refers to what is gone. */
export const SPACE_REMOVAL = {
  factText: `DELETE FROM fact_text WHERE rowid IN (SELECT row FROM fact WHERE row BETWEEN :first AND :last)`,
  namingText: `DELETE FROM naming_text WHERE rowid IN (SELECT row FROM naming WHERE row BETWEEN :first AND :last)`,
  episodeText: `DELETE FROM episode_text WHERE rowid IN (SELECT row FROM episode WHERE row BETWEEN :first AND :last)`,
  evidence: `
    DELETE FROM evidence WHERE (claim_id, fact) IN (
      SELECT of_fact.value, fact.row FROM fact CROSS JOIN json_each(fact.claim_ids) AS of_fact WHERE fact.row BETWEEN :first AND :last)`,
  fact: `DELETE FROM fact WHERE row BETWEEN :first AND :last`,
  claim: `DELETE FROM claim WHERE row BETWEEN :first AND :last`,
  mention: `DELETE FROM mention WHERE row BETWEEN :first AND :last`,
  naming: `DELETE FROM naming WHERE row BETWEEN :first AND :last`,
  episode: `DELETE FROM episode WHERE row BETWEEN :first AND :last`,
  episodeId: `DELETE FROM episode_id WHERE id BETWEEN :first AND :last`,
  key: `DELETE FROM entity_key WHERE id BETWEEN :first AND :last`,
  predicate: `DELETE FROM predicate_name WHERE id BETWEEN :first AND :last`,
};

export const SPACE_REMOVAL_END = {
  definitions: `DELETE FROM predicate_definition WHERE space = :space`,
  space: `DELETE FROM space WHERE id = :space`,
};

/** Deleted words stay in the segments of the index until these are merged into one. */
export const FORGET_WORDS = `
INSERT INTO fact_text(fact_text) VALUES('optimize');
INSERT INTO naming_text(naming_text) VALUES('optimize');
INSERT INTO episode_text(episode_text) VALUES('optimize');
`;
