// A name has one definition at a time now, and not one for ever.
DROP CONSTRAINT predicate_name IF EXISTS
