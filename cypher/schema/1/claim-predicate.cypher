// Claims to fold again when a predicate is redefined.
CREATE INDEX claim_predicate IF NOT EXISTS
FOR (c:Claim)
ON (c.space, c.predicate)
