// Mentions that some episodes made and that count now.
// $space STRING
// $episode_ids LIST<STRING>
MATCH (m:Mention)-[:USES]->(name:Name)
WHERE m.space = $space AND m.episode_id IN $episode_ids AND m.expired_at = 8640000000000000
RETURN m {.episode_id, .said_at, .recorded_at, .expired_at, key: name.key, name: name.name, kind: name.kind, same_as: name.same_as} AS mention
ORDER BY m.said_at, m.episode_id, name.key, name.name, name.kind, name.same_as IS NOT NULL, name.same_as
