// Removes fact versions that rest on some claims and on no other; tells their entities.
// To be asked before the transaction deletes a node: from then on the text index does not find relationships whose number a deleted node had.
// $space STRING
// $queries LIST<STRING>
// $claim_ids LIST<STRING>
UNWIND $queries AS query
CALL db.index.fulltext.queryRelationships('fact_text', query) YIELD relationship AS r
WITH DISTINCT r
WHERE r.space = $space AND any(id IN r.claim_ids WHERE id IN $claim_ids) AND NOT EXISTS {
  MATCH (c:Claim)
  WHERE c.space = $space AND c.id IN r.claim_ids AND NOT c.id IN $claim_ids AND c.recorded_at IS NOT NULL
}
WITH r, [r.subject, r.object] AS keys
DELETE r
RETURN DISTINCT keys
