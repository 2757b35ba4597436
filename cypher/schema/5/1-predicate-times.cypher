// Definitions that were there before they had a transaction time count as known from the first.
MATCH (p:Predicate)
WHERE p.recorded_at IS NULL
SET p.recorded_at = -8640000000000000, p.expired_at = 8640000000000000
