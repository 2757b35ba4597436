// Words of episodes.
CREATE FULLTEXT INDEX episode_text IF NOT EXISTS
FOR (e:Episode)
ON EACH [e.words, e.space]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}
