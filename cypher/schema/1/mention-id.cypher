// The id is made of the whole content and the time of recording.
CREATE CONSTRAINT mention_id IF NOT EXISTS
FOR (m:Mention)
REQUIRE (m.space, m.id) IS UNIQUE
