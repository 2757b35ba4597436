// What some keys are called, and all that SAME_AS joins to them, both ways to the end: of each content the mention that was said first.
// Aliases and mentions count where they were recorded by one instant and expire after another, and where their episode is not left out.
// $space STRING
// $keys LIST<STRING>
// $recorded_until INTEGER
// $expired_after INTEGER
// $without_episodes LIST<STRING>
UNWIND $keys AS key
MATCH (start:Entity {space: $space, key: key})
MATCH path = (start)-[:SAME_AS*0..]-(entity:Entity)
WHERE all(alias IN relationships(path)
  WHERE alias.recorded_at <= $recorded_until AND alias.expired_at > $expired_after AND NOT alias.episode_id IN $without_episodes)
WITH DISTINCT entity
MATCH (entity)<-[:NAMES]-(name:Name)
CALL (name) {
  MATCH (m:Mention)
  USING INDEX m:Mention(space, name_id, said_at, episode_id)
  WHERE m.space = $space AND m.name_id = name.id AND m.said_at IS NOT NULL AND m.episode_id IS NOT NULL
    AND m.recorded_at <= $recorded_until AND m.expired_at > $expired_after AND NOT m.episode_id IN $without_episodes
  RETURN m
  ORDER BY m.space, m.name_id, m.said_at, m.episode_id
  LIMIT 1
}
RETURN m {.episode_id, .said_at, .recorded_at, .expired_at, key: name.key, name: name.name, kind: name.kind, same_as: name.same_as} AS mention
ORDER BY m.said_at, m.episode_id, name.key, name.name, name.kind, name.same_as IS NOT NULL, name.same_as
