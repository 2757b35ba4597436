export const CLAIMS = {
  byRow: `
    SELECT claim.id, episode_id.text AS episode_id, position, subject.text AS subject, predicate.text AS predicate, object.text AS object, said_subject,
      said_predicate, said_object, says, start_at, start_until, start_precision, start_basis, end_at, end_until, end_precision, end_basis, said_at, trust,
      also, meant, quote, recorded_at, expired_at
    FROM json_each(:rows) AS wanted
      CROSS JOIN claim ON claim.row = wanted.value
      CROSS JOIN episode_id ON episode_id.id = claim.episode
      CROSS JOIN entity_key AS subject ON subject.id = claim.subject
      CROSS JOIN predicate_name AS predicate ON predicate.id = claim.predicate
      CROSS JOIN entity_key AS object ON object.id = claim.object
    ORDER BY recorded_at, claim.id`,
  ofId: `SELECT row FROM claim WHERE space = :space AND id = :id AND recorded_at <= :recorded AND expired_at > :expired`,
  ofEpisode: `SELECT row FROM claim WHERE episode = :episode AND recorded_at <= :recorded AND expired_at > :expired`,
  ofSubject: `SELECT row FROM claim WHERE subject = :key AND recorded_at <= :recorded AND expired_at > :expired`,
  ofObject: `SELECT row FROM claim WHERE object = :key AND recorded_at <= :recorded AND expired_at > :expired`,
  ofPredicate: `SELECT row FROM claim WHERE predicate = :predicate AND recorded_at <= :recorded AND expired_at > :expired`,
  ofSpace: `SELECT row FROM claim WHERE row BETWEEN :first AND :last AND recorded_at <= :recorded AND expired_at > :expired`,
  ends: `SELECT episode, subject, predicate, object, id FROM claim WHERE row = :row`,
  inSlotOfSubject: `
    SELECT row, says FROM claim INDEXED BY claim_subject
    WHERE subject = :subject AND predicate = :predicate AND expired_at = 8640000000000000`,
  inSlotOfPair: `
    SELECT row, says FROM claim INDEXED BY claim_subject
    WHERE subject = :subject AND predicate = :predicate AND expired_at = 8640000000000000 AND object = :object`,
  inSlotOfObject: `
    SELECT row, says FROM claim INDEXED BY claim_object
    WHERE object = :object AND predicate = :predicate AND expired_at = 8640000000000000`,
  lastRow: `SELECT row FROM claim WHERE row BETWEEN :first AND :last ORDER BY row DESC LIMIT 1`,
};

export const CLAIM_WRITES = {
  add: `
    INSERT INTO claim(row, space, id, episode, position, subject, predicate, object, said_subject, said_predicate, said_object, says, start_at, start_until,
      start_precision, start_basis, end_at, end_until, end_precision, end_basis, said_at, trust, also, meant, quote, recorded_at, expired_at)
    VALUES(:row, :space, :id, :episode, :position, :subject, :predicate, :object, :said_subject, :said_predicate, :said_object, :says, :start_at, :start_until,
      :start_precision, :start_basis, :end_at, :end_until, :end_precision, :end_basis, :said_at, :trust, :also, :meant, :quote, :recorded_at, :expired_at)
    ON CONFLICT DO NOTHING`,
  expire: `UPDATE claim SET expired_at = :at WHERE episode = :episode AND expired_at = 8640000000000000`,
  move: `
    UPDATE claim SET
      said_subject = coalesce(said_subject, (SELECT text FROM entity_key WHERE entity_key.id = claim.subject)),
      said_predicate = coalesce(said_predicate, (SELECT text FROM predicate_name WHERE predicate_name.id = claim.predicate)),
      said_object = coalesce(said_object, (SELECT text FROM entity_key WHERE entity_key.id = claim.object)),
      subject = :subject, predicate = :predicate, object = :object
    WHERE space = :space AND id = :id AND expired_at = 8640000000000000`,
};
