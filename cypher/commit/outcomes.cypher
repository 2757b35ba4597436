// How workers leave episodes.
// $space STRING
// $outcomes LIST<MAP>
UNWIND $outcomes AS row
MATCH (e:Episode {space: $space, id: row.episode_id})
SET e.state = row.state, e.reason = row.reason, e.not_before = row.not_before, e.read_by = row.read_by, e.leans_on_thread = row.leans_on_thread
