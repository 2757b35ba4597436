// Episodes whose time has come to be erased, of one space or of any.
// $now INTEGER
// $space STRING or null
// $limit INTEGER
MATCH (e:Episode)
USING INDEX e:Episode(expires_at)
WHERE e.expires_at <= $now AND ($space IS NULL OR e.space = $space)
RETURN e.space AS space, e.id AS id
ORDER BY e.expires_at, space, id
LIMIT $limit
