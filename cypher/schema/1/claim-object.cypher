// Claims with the subject on the other side.
CREATE INDEX claim_object IF NOT EXISTS
FOR (c:Claim)
ON (c.space, c.object, c.predicate)
