// Episodes without a vector, so many from an id on; statements that were already structured have none.
// $space STRING
// $from STRING
// $limit INTEGER
MATCH (e:Episode)
WHERE e.space = $space AND e.id >= $from AND e.kind <> 'facts' AND e.embedding IS NULL
RETURN e.id AS id, e.text AS text
ORDER BY e.space, e.id
LIMIT $limit
