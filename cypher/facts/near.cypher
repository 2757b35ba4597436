// What is near a message, in one row: the mentions of mentions/around; of the entities that they name the facts of facts/adjacent, some that start later and
// some that ended before; the facts whose sentences have the words, as search/facts finds them; and the mentions of the other ends of all these facts.
// $queries LIST<STRING>
// $fetch INTEGER
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
  RETURN collect(r) AS around
}
// It takes what it does not need: else the planner makes a product of the two.
CALL (about) {
  UNWIND $queries AS query
  CALL db.index.fulltext.queryRelationships('fact_text', query, {limit: $fetch}) YIELD relationship, score
  WITH relationship, sum(score) AS score
  WITH collect({fact: relationship, score: score}) AS found
  RETURN size(found) AS fetched, COLLECT {
    UNWIND found AS hit
    WITH hit.fact AS r, hit.score AS score
    WHERE r.space = $space AND r.recorded_at <= $recorded_until AND r.expired_at > $expired_after
    RETURN r
    ORDER BY score DESC, r.id
    LIMIT $limit
  } AS hits
}
CALL (about, around, hits) {
  UNWIND around + hits AS r
  UNWIND [r.subject, r.object] AS key
  WITH DISTINCT key
  WHERE NOT key IN about
  RETURN collect(key) AS others
}
CALL (others) {
  UNWIND others AS key
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
  RETURN collect(m {.episode_id, .said_at, .recorded_at, .expired_at, key: name.key, name: name.name, kind: name.kind, same_as: name.same_as}) AS ends
}
RETURN mentions, ends, fetched, [r IN hits | r.id] AS hits, [r IN around + hits | r {.id, .subject, .predicate, .object, .subject_name, .object_name,
  .sentence, .standing, .disputed, .claim_ids, .opened_by, .closed_by, .closed_how, .valid_at, .start_until, .start_precision, .start_basis, .invalid_at,
  .end_until, .end_precision, .end_basis, .recorded_at, .expired_at}] AS facts
