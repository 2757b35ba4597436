// Every write of a space locks its node first.
CREATE CONSTRAINT space_name IF NOT EXISTS
FOR (s:Space)
REQUIRE s.name IS UNIQUE
