// Words of accepted facts, and every version by the claims that it rests on.
CREATE FULLTEXT INDEX fact_text IF NOT EXISTS
FOR ()-[r:FACT|SET_ASIDE]-()
ON EACH [r.words, r.space, r.claim_ids]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}
