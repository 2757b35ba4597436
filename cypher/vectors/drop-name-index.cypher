// The index of vectors/create-name-index.
DROP INDEX name_vector IF EXISTS
