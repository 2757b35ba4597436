// All spaces, in order of name.
MATCH (s:Space)
WHERE s.name IS :: STRING NOT NULL
RETURN s.name AS name
ORDER BY name
