// Episodes that a space had, in order of recording.
// $space STRING
// $last_sequence INTEGER
MATCH (e:Episode)
USING INDEX e:Episode(space, sequence)
WHERE e.space = $space AND e.sequence <= $last_sequence
RETURN e {.*, words: null, text_hash: null, embedding: null, embedded_hash: null} AS value
ORDER BY e.space, e.sequence
