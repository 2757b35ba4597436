// Which of some episodes are there, and what each states.
// $space STRING
// $episode_ids LIST<STRING>
MATCH (e:Episode)
WHERE e.space = $space AND e.id IN $episode_ids
OPTIONAL MATCH (c:Claim)
WHERE c.space = $space AND c.episode_id = e.id
RETURN e.id AS id, collect(DISTINCT c.id) AS claim_ids
