// How much a space holds. What counts now has not expired: its end is the last instant there is.
// $space STRING
OPTIONAL MATCH (s:Space {name: $space})
RETURN coalesce(s.revision, 0) AS revision,
  COUNT { MATCH (e:Episode) WHERE e.space = $space AND e.state = 'pending' AND e.sequence IS NOT NULL } AS pending,
  COUNT { MATCH (e:Episode) WHERE e.space = $space AND e.state = 'done' AND e.sequence IS NOT NULL } AS done,
  COUNT { MATCH (e:Episode) WHERE e.space = $space AND e.state = 'failed' AND e.sequence IS NOT NULL } AS failed,
  COUNT { MATCH (e:Episode) WHERE e.space = $space AND e.sequence IS NOT NULL AND e.retracted_at < 8640000000000000 } AS retracted,
  COUNT {
    MATCH (e:Entity)
    WHERE e.space = $space AND e.key IS NOT NULL
      AND EXISTS { MATCH (e)<-[:NAMES]-(:Name)<-[:USES]-(m:Mention) WHERE m.expired_at = 8640000000000000 }
  } AS entities,
  COUNT {
    MATCH (c:Claim) WHERE c.space = $space AND c.id IS NOT NULL AND c.recorded_at IS NOT NULL AND c.expired_at = 8640000000000000
  } AS claims,
  COUNT { MATCH ()-[r:FACT]->() WHERE r.space = $space AND r.expired_at = 8640000000000000 } AS facts,
  COUNT { MATCH ()-[r:FACT]->() WHERE r.space = $space AND r.recorded_at IS NOT NULL }
    + COUNT { MATCH ()-[r:SET_ASIDE]->() WHERE r.space = $space AND r.id IS NOT NULL AND r.recorded_at IS NOT NULL } AS fact_versions
