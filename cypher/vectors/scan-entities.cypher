// vectors/search-entities by looking at every name of the space.
// $vector LIST<FLOAT>
// $space STRING
// $known_at INTEGER
// $limit INTEGER
MATCH (name:Name)
WHERE name.space = $space AND name.key IS NOT NULL AND name.embedding IS NOT NULL AND EXISTS {
  MATCH (m:Mention)
  USING INDEX m:Mention(space, name_id, said_at, episode_id)
  WHERE m.space = $space AND m.name_id = name.id AND m.said_at IS NOT NULL AND m.episode_id IS NOT NULL
    AND m.recorded_at <= $known_at < m.expired_at
}
RETURN name.key AS id, max(2 * vector.similarity.cosine(name.embedding, $vector) - 1) AS score
ORDER BY score DESC, id
LIMIT $limit
