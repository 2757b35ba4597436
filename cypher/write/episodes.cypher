// Episodes as they stand, from an import.
// $episodes LIST<MAP>
UNWIND $episodes AS row
CREATE (e:Episode)
SET e = row
