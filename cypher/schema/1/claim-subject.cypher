// Claims that compete for a subject, by canonical keys.
CREATE INDEX claim_subject IF NOT EXISTS
FOR (c:Claim)
ON (c.space, c.subject, c.predicate, c.object)
