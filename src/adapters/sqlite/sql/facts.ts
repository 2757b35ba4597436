import { SPANS } from '../spans.ts';

/**
 * Searches give row numbers; `byRow` gives the facts themselves, in the port's order. The searches of one entity or predicate take one class of
 * period lengths after the other (table `span`), so that each is a short range of an index. `…First` is for what has so many facts that
 * only the first ones in order are read, of each class as many as are wanted; `starts…` tells where the latest ones start.
 */
export const FACTS = {
  byRow: `
    SELECT fact.id, subject.text AS subject, predicate.text AS predicate, object.text AS object, valid_at, invalid_at, recorded_at, expired_at,
      standing, disputed, start_until, start_precision, start_basis, end_until, end_precision, end_basis, claim_ids, opened_by, closed_by, closed_how,
      subject_name, object_name, sentence
    FROM json_each(:rows) AS wanted
      CROSS JOIN fact ON fact.row = wanted.value
      CROSS JOIN entity_key AS subject ON subject.id = fact.subject
      CROSS JOIN predicate_name AS predicate ON predicate.id = fact.predicate
      CROSS JOIN entity_key AS object ON object.id = fact.object
    ORDER BY subject.text, predicate.text, valid_at, object.text, fact.id, recorded_at LIMIT :limit`,

  predicatesOfSubject: `
    WITH RECURSIVE used(predicate) AS (
      SELECT (SELECT predicate FROM fact INDEXED BY fact_subject WHERE subject = :key AND past = :past ORDER BY predicate LIMIT 1)
      UNION ALL
      SELECT (SELECT predicate FROM fact INDEXED BY fact_subject WHERE subject = :key AND past = :past AND predicate > used.predicate ORDER BY predicate LIMIT 1)
      FROM used WHERE used.predicate IS NOT NULL
    )
    SELECT predicate FROM used WHERE predicate IS NOT NULL`,
  predicatesOfObject: `
    WITH RECURSIVE used(predicate) AS (
      SELECT (SELECT predicate FROM fact INDEXED BY fact_object WHERE object = :key AND past = :past ORDER BY predicate LIMIT 1)
      UNION ALL
      SELECT (SELECT predicate FROM fact INDEXED BY fact_object WHERE object = :key AND past = :past AND predicate > used.predicate ORDER BY predicate LIMIT 1)
      FROM used WHERE used.predicate IS NOT NULL
    )
    SELECT predicate FROM used WHERE predicate IS NOT NULL`,
  predicatesOfSpace: `SELECT id AS predicate FROM predicate_name WHERE space = :space ORDER BY text`,

  ofSubject: `
    SELECT fact.row FROM json_each(:predicates) AS wanted CROSS JOIN span CROSS JOIN fact INDEXED BY fact_subject
    WHERE fact.subject = :key AND fact.past = :past AND fact.predicate = wanted.value AND fact.span = span.class
      AND fact.valid_at >= max(:valid_from, :invalid_from - span.longest) AND fact.valid_at <= min(:valid_to, :invalid_to - span.shortest)
      AND fact.invalid_at BETWEEN :invalid_from AND :invalid_to AND fact.recorded_at <= :recorded_to AND fact.expired_at >= :expired_from
      AND (fact.recorded_at BETWEEN :changed_from AND :changed_to OR fact.expired_at BETWEEN :changed_from AND :changed_to)
      AND (:empty_too OR fact.valid_at < fact.invalid_at) AND (:standings >> fact.standing) & 1
    LIMIT :most`,
  ofObject: `
    SELECT fact.row FROM json_each(:predicates) AS wanted CROSS JOIN span CROSS JOIN fact INDEXED BY fact_object
    WHERE fact.object = :key AND fact.past = :past AND fact.predicate = wanted.value AND fact.span = span.class
      AND fact.valid_at >= max(:valid_from, :invalid_from - span.longest) AND fact.valid_at <= min(:valid_to, :invalid_to - span.shortest)
      AND fact.invalid_at BETWEEN :invalid_from AND :invalid_to AND fact.recorded_at <= :recorded_to AND fact.expired_at >= :expired_from
      AND (fact.recorded_at BETWEEN :changed_from AND :changed_to OR fact.expired_at BETWEEN :changed_from AND :changed_to)
      AND (:empty_too OR fact.valid_at < fact.invalid_at) AND (:standings >> fact.standing) & 1
    LIMIT :most`,
  ofPredicate: `
    SELECT fact.row FROM json_each(:predicates) AS wanted CROSS JOIN span CROSS JOIN fact INDEXED BY fact_predicate
    WHERE fact.predicate = wanted.value AND fact.past = :past AND fact.span = span.class
      AND fact.valid_at >= max(:valid_from, :invalid_from - span.longest) AND fact.valid_at <= min(:valid_to, :invalid_to - span.shortest)
      AND fact.invalid_at BETWEEN :invalid_from AND :invalid_to AND fact.recorded_at <= :recorded_to AND fact.expired_at >= :expired_from
      AND (fact.recorded_at BETWEEN :changed_from AND :changed_to OR fact.expired_at BETWEEN :changed_from AND :changed_to)
      AND (:empty_too OR fact.valid_at < fact.invalid_at) AND (:standings >> fact.standing) & 1
    LIMIT :most`,

  ofSubjectFirst: `
    SELECT fact.row FROM span CROSS JOIN fact ON fact.row IN (
      SELECT one.row FROM fact AS one INDEXED BY fact_subject CROSS JOIN entity_key AS object ON object.id = one.object
      WHERE one.subject = :key AND one.past = :past AND one.predicate = :predicate AND one.span = span.class
        AND one.valid_at >= max(:valid_from, :invalid_from - span.longest) AND one.valid_at <= min(:valid_to, :invalid_to - span.shortest)
        AND one.invalid_at BETWEEN :invalid_from AND :invalid_to AND one.recorded_at <= :recorded_to AND one.expired_at >= :expired_from
        AND (one.recorded_at BETWEEN :changed_from AND :changed_to OR one.expired_at BETWEEN :changed_from AND :changed_to)
        AND (:empty_too OR one.valid_at < one.invalid_at) AND (:standings >> one.standing) & 1
      ORDER BY one.valid_at, object.text, one.id, one.recorded_at LIMIT :most)`,
  ofObjectFirst: `
    SELECT fact.row FROM json_each(:predicates) AS wanted CROSS JOIN predicate_name AS predicate ON predicate.id = wanted.value
      CROSS JOIN span CROSS JOIN fact INDEXED BY fact_object CROSS JOIN entity_key AS subject ON subject.id = fact.subject
    WHERE fact.object = :key AND fact.past = :past AND fact.predicate = wanted.value AND fact.span = span.class
      AND fact.valid_at >= max(:valid_from, :invalid_from - span.longest) AND fact.valid_at <= min(:valid_to, :invalid_to - span.shortest)
      AND fact.invalid_at BETWEEN :invalid_from AND :invalid_to AND fact.recorded_at <= :recorded_to AND fact.expired_at >= :expired_from
      AND (fact.recorded_at BETWEEN :changed_from AND :changed_to OR fact.expired_at BETWEEN :changed_from AND :changed_to)
      AND (:empty_too OR fact.valid_at < fact.invalid_at) AND (:standings >> fact.standing) & 1
    ORDER BY subject.text, predicate.text, fact.valid_at, fact.id, fact.recorded_at LIMIT :most`,
  startsOfSubject: `
    SELECT (
      SELECT json_group_array(valid_at) FROM (
        SELECT one.valid_at FROM fact AS one INDEXED BY fact_subject
        WHERE one.subject = :key AND one.past = :past AND one.predicate = wanted.value AND one.span = span.class
          AND one.valid_at >= max(:valid_from, :invalid_from - span.longest) AND one.valid_at <= min(:valid_to, :invalid_to - span.shortest)
          AND one.invalid_at BETWEEN :invalid_from AND :invalid_to AND one.recorded_at <= :recorded_to AND one.expired_at >= :expired_from
          AND (one.recorded_at BETWEEN :changed_from AND :changed_to OR one.expired_at BETWEEN :changed_from AND :changed_to)
          AND (:empty_too OR one.valid_at < one.invalid_at) AND (:standings >> one.standing) & 1
        ORDER BY one.valid_at DESC LIMIT :most)
    ) AS starts
    FROM json_each(:predicates) AS wanted CROSS JOIN span`,
  startsOfObject: `
    SELECT (
      SELECT json_group_array(valid_at) FROM (
        SELECT one.valid_at FROM fact AS one INDEXED BY fact_object
        WHERE one.object = :key AND one.past = :past AND one.predicate = wanted.value AND one.span = span.class
          AND one.valid_at >= max(:valid_from, :invalid_from - span.longest) AND one.valid_at <= min(:valid_to, :invalid_to - span.shortest)
          AND one.invalid_at BETWEEN :invalid_from AND :invalid_to AND one.recorded_at <= :recorded_to AND one.expired_at >= :expired_from
          AND (one.recorded_at BETWEEN :changed_from AND :changed_to OR one.expired_at BETWEEN :changed_from AND :changed_to)
          AND (:empty_too OR one.valid_at < one.invalid_at) AND (:standings >> one.standing) & 1
        ORDER BY one.valid_at DESC LIMIT :most)
    ) AS starts
    FROM json_each(:predicates) AS wanted CROSS JOIN span`,

  /** Around one entity, latest start first: merged from the classes, of which each is in that order already, so that no more is read than is wanted. */
  latestAround: `${SPANS.flatMap(({ class: span, longest }) => [
    latestOfSpan('subject', span, longest),
    `${latestOfSpan('object', span, longest)} AND subject <> :key`,
  ]).join(' UNION ALL ')} ORDER BY valid_at DESC LIMIT :most`,

  ofPair: `
    SELECT row FROM fact INDEXED BY fact_pair
    WHERE subject = :subject AND object = :object AND valid_at BETWEEN :valid_from AND :valid_to
      AND invalid_at BETWEEN :invalid_from AND :invalid_to AND recorded_at <= :recorded_to AND expired_at >= :expired_from
      AND (recorded_at BETWEEN :changed_from AND :changed_to OR expired_at BETWEEN :changed_from AND :changed_to)
      AND (:empty_too OR valid_at < invalid_at) AND (:standings >> standing) & 1`,
  ofId: `
    SELECT row FROM fact
    WHERE space = :space AND id = :id AND valid_at BETWEEN :valid_from AND :valid_to
      AND invalid_at BETWEEN :invalid_from AND :invalid_to AND recorded_at <= :recorded_to AND expired_at >= :expired_from
      AND (recorded_at BETWEEN :changed_from AND :changed_to OR expired_at BETWEEN :changed_from AND :changed_to)
      AND (:empty_too OR valid_at < invalid_at) AND (:standings >> standing) & 1`,
  recordedIn: `
    SELECT row FROM fact INDEXED BY fact_recorded
    WHERE space = :space AND recorded_at BETWEEN :changed_from AND :changed_to AND valid_at BETWEEN :valid_from AND :valid_to
      AND invalid_at BETWEEN :invalid_from AND :invalid_to AND recorded_at <= :recorded_to AND expired_at >= :expired_from
      AND (:empty_too OR valid_at < invalid_at) AND (:standings >> standing) & 1`,
  expiredIn: `
    SELECT row FROM fact INDEXED BY fact_expired
    WHERE space = :space AND past = 1 AND expired_at BETWEEN :changed_from AND :changed_to AND valid_at BETWEEN :valid_from AND :valid_to
      AND invalid_at BETWEEN :invalid_from AND :invalid_to AND recorded_at <= :recorded_to AND expired_at >= :expired_from
      AND (:empty_too OR valid_at < invalid_at) AND (:standings >> standing) & 1`,

  /** The ends of rows, for conditions that no index could meet. */
  ends: `
    SELECT fact.row, fact.subject, fact.predicate, fact.object, fact.valid_at, fact.id
    FROM json_each(:rows) AS wanted CROSS JOIN fact ON fact.row = wanted.value`,
  keysFrom: `SELECT id, text FROM entity_key WHERE space = :space AND text >= :from ORDER BY text LIMIT :wanted`,
  lastRow: `SELECT row FROM fact WHERE row BETWEEN :first AND :last ORDER BY row DESC LIMIT 1`,
};

function latestOfSpan(side: 'subject' | 'object', span: number, longest: number): string {
  return `
    SELECT id, subject, object, row, valid_at FROM fact INDEXED BY fact_${side}_start
    WHERE ${side} = :key AND past = :past AND span = ${span} AND valid_at BETWEEN max(:starts_from, :ends_after - ${longest}) AND :starts_until
      AND invalid_at > :ends_after AND recorded_at <= :known AND expired_at > :known AND standing = 0`;
}

export const FACT_WRITES = {
  add: `
    INSERT INTO fact(row, space, id, subject, predicate, object, past, span, valid_at, invalid_at, recorded_at, expired_at, standing, disputed, start_until,
      start_precision, start_basis, end_until, end_precision, end_basis, claim_ids, opened_by, closed_by, closed_how, subject_name, object_name, words, sentence)
    VALUES(:row, :space, :id, :subject, :predicate, :object, :past, :span, :valid_at, :invalid_at, :recorded_at, :expired_at, :standing, :disputed, :start_until,
      :start_precision, :start_basis, :end_until, :end_precision, :end_basis, :claim_ids, :opened_by, :closed_by, :closed_how, :subject_name, :object_name,
      :words, :sentence)
    ON CONFLICT DO NOTHING`,
  addText: `INSERT INTO fact_text(rowid, text) VALUES(:row, :text)`,
  addEvidence: `INSERT INTO evidence(claim_id, fact) VALUES(:claim_id, :fact) ON CONFLICT DO NOTHING`,
  expire: `UPDATE fact SET expired_at = :at, past = 1 WHERE space = :space AND id = :id AND past = 0`,
};
