// An id comes back when its episode is read again.
CREATE CONSTRAINT claim_version IF NOT EXISTS
FOR (c:Claim)
REQUIRE (c.space, c.id, c.recorded_at) IS UNIQUE
