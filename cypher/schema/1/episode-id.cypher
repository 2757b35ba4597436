// One thing that was said or happened.
CREATE CONSTRAINT episode_id IF NOT EXISTS
FOR (e:Episode)
REQUIRE (e.space, e.id) IS UNIQUE
