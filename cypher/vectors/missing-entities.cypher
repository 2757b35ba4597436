// Names that have no vector, of so many entities from a key on; amounts, dates and other values have none.
// $space STRING
// $from STRING
// $limit INTEGER
MATCH (n:Name)
WHERE n.space = $space AND n.key >= $from AND n.kind <> 'value' AND n.embedding IS NULL
WITH n.key AS id, collect(DISTINCT n.name) AS texts
ORDER BY id
LIMIT $limit
UNWIND texts AS text
RETURN id, text
ORDER BY id, text
