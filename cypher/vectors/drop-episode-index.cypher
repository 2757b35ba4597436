// The index of vectors/create-episode-index.
DROP INDEX episode_vector IF EXISTS
