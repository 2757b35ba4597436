// How many episodes are to be read.
// $space STRING
MATCH (e:Episode)
USING INDEX e:Episode(space, state, sequence)
WHERE e.space = $space AND e.state = 'pending' AND e.sequence IS NOT NULL AND e.retracted_at = 8640000000000000
RETURN count(e) AS pending
