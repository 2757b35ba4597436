// Which of some versions of claims are there.
// $space STRING
// $versions LIST<MAP>
UNWIND $versions AS version
MATCH (c:Claim)
WHERE c.space = $space AND c.id = version.id AND c.recorded_at = version.recorded_at
RETURN version.identity AS known
