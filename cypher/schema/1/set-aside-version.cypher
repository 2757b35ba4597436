// Versions that do not answer questions: outranked, refuted, unsure, dangling.
CREATE CONSTRAINT set_aside_version IF NOT EXISTS
FOR ()-[r:SET_ASIDE]-()
REQUIRE (r.space, r.id, r.recorded_at) IS UNIQUE
