// Vectors of texts that were embedded before, wherever they stand.
// $text_hashes LIST<STRING>
UNWIND $text_hashes AS text_hash
CALL (text_hash) {
  MATCH ()-[r:FACT]->()
  WHERE r.embedded_hash = text_hash
  RETURN r.embedding AS vector
  LIMIT 1
  UNION ALL
  MATCH (n:Name)
  WHERE n.embedded_hash = text_hash
  RETURN n.embedding AS vector
  LIMIT 1
  UNION ALL
  MATCH (e:Episode)
  WHERE e.embedded_hash = text_hash
  RETURN e.embedding AS vector
  LIMIT 1
  UNION ALL
  MATCH ()-[r:SET_ASIDE]->()
  WHERE r.embedded_hash = text_hash
  RETURN r.embedding AS vector
  LIMIT 1
}
RETURN text_hash, head(collect(vector)) AS vector
