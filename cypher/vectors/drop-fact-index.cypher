// The index of vectors/create-fact-index.
DROP INDEX fact_vector IF EXISTS
