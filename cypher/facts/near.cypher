// What is near a message: the mentions of mentions/around, and of the entities that they name the facts of facts/adjacent, some that start later and some
// that ended before. In one row.
// $space STRING
// $keys LIST<STRING>
// $at INTEGER
// $recorded_until INTEGER
// $expired_after INTEGER
// $limit INTEGER
CALL () {
  UNWIND $keys AS key
  MATCH (start:Entity {space: $space, key: key})
  MATCH path = (start)-[:SAME_AS*0..]-(entity:Entity)
  WHERE all(alias IN relationships(path) WHERE alias.recorded_at <= $recorded_until AND alias.expired_at > $expired_after)
  WITH DISTINCT entity
  MATCH (entity)<-[:NAMES]-(name:Name)
  CALL (name) {
    MATCH (m:Mention)
    USING INDEX m:Mention(space, name_id, said_at, episode_id)
    WHERE m.space = $space AND m.name_id = name.id AND m.said_at IS NOT NULL AND m.episode_id IS NOT NULL
      AND m.recorded_at <= $recorded_until AND m.expired_at > $expired_after
    RETURN m
    ORDER BY m.space, m.name_id, m.said_at, m.episode_id
    LIMIT 1
  }
  WITH m, name
  ORDER BY m.said_at, m.episode_id, name.key, name.name, name.kind, name.same_as IS NOT NULL, name.same_as
  RETURN collect(m {.episode_id, .said_at, .recorded_at, .expired_at, key: name.key, name: name.name, kind: name.kind, same_as: name.same_as}) AS mentions
}
CALL (mentions) {
  UNWIND [mention IN mentions | mention.key] + [mention IN mentions WHERE mention.same_as IS NOT NULL | mention.same_as] AS key
  RETURN collect(DISTINCT key) AS about
}
CALL (about) {
  UNWIND about AS key
  CALL (key) {
    CALL (key) {
      MATCH ()-[r:FACT]->()
      USING INDEX r:FACT(space, subject, valid_at)
      WHERE r.space = $space AND r.subject = key AND r.valid_at <= $at AND r.invalid_at > $at
        AND r.recorded_at <= $recorded_until AND r.expired_at > $expired_after
      RETURN r
      ORDER BY r.space DESC, r.subject DESC, r.valid_at DESC, r.id
      LIMIT $limit
    }
    RETURN r
    UNION
    CALL (key) {
      MATCH ()-[r:FACT]->()
      USING INDEX r:FACT(space, object, valid_at)
      WHERE r.space = $space AND r.object = key AND r.valid_at <= $at AND r.invalid_at > $at
        AND r.recorded_at <= $recorded_until AND r.expired_at > $expired_after
      RETURN r
      ORDER BY r.space DESC, r.object DESC, r.valid_at DESC, r.id
      LIMIT $limit
    }
    RETURN r
  }
  WITH key, r
  ORDER BY r.valid_at DESC, r.id
  WITH key, collect(r)[0..$limit] AS kept
  UNWIND kept AS r
  RETURN r
  UNION
  UNWIND about AS key
  CALL (key) {
    MATCH ()-[r:FACT]->()
    USING INDEX r:FACT(space, subject, valid_at)
    WHERE r.space = $space AND r.subject = key AND r.valid_at > $at
    RETURN r
    UNION
    MATCH ()-[r:FACT]->()
    USING INDEX r:FACT(space, object, valid_at)
    WHERE r.space = $space AND r.object = key AND r.valid_at > $at
    RETURN r
  }
  WITH DISTINCT r
  WHERE r.recorded_at <= $recorded_until AND r.expired_at > $expired_after
  RETURN r
  ORDER BY r.subject, r.predicate, r.valid_at, r.object, r.id
  LIMIT $limit
  UNION
  MATCH (e:Entity)-[r:FACT]-()
  WHERE e.space = $space AND e.key IN about
    AND -8640000000000000 < r.invalid_at <= $at AND r.invalid_at < 8640000000000000
    AND r.recorded_at <= $recorded_until AND r.expired_at > $expired_after
  WITH DISTINCT r
  RETURN r
  ORDER BY r.subject, r.predicate, r.valid_at, r.object, r.id
  LIMIT $limit
}
RETURN mentions, [fact IN collect(r) | fact {.id, .subject, .predicate, .object, .subject_name, .object_name, .sentence, .standing, .disputed,
  .claim_ids, .opened_by, .closed_by, .closed_how, .valid_at, .start_until, .start_precision, .start_basis, .invalid_at, .end_until, .end_precision,
  .end_basis, .recorded_at, .expired_at}] AS facts
