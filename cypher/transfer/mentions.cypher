// Mentions recorded by a time.
// $space STRING
// $recorded_until INTEGER
MATCH (m:Mention)-[:USES]->(name:Name)
WHERE m.space = $space AND m.id IS NOT NULL AND m.recorded_at <= $recorded_until
RETURN m {.episode_id, .said_at, .recorded_at, .expired_at, key: name.key, name: name.name, kind: name.kind, same_as: name.same_as} AS value
ORDER BY m.space, m.id
