// Keeps summaries whose episodes are all there; one replaces that of its key.
// $space STRING
// $summaries LIST<MAP>
UNWIND $summaries AS row
CALL (row) {
  UNWIND row.episode_ids AS id
  MATCH (e:Episode {space: $space, id: id})
  RETURN count(DISTINCT e.id) AS there
}
WITH row, there
WHERE there > 0 AND there = row.episodes
MERGE (s:Summary {space: $space, key: row.key})
SET s.entity = row.entity, s.text = row.text, s.made_by = row.made_by, s.fact_ids = row.fact_ids, s.episode_ids = row.episode_ids, s.made_at = row.made_at
