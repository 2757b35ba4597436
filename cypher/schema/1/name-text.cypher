// Words of names.
CREATE FULLTEXT INDEX name_text IF NOT EXISTS
FOR (n:Name)
ON EACH [n.words, n.space]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}
