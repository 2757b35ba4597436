/**
 * Version 3 of the file: what reading took.
 *
 * `episode_usage` has one row for each try to read an episode (`episode` is its row number, `place` counts its tries). It lies in order of time within a
 * space, so that the sum of some days is a range. It goes with its episode.
 */
export const SCHEMA_3 = `
CREATE TABLE episode_usage(
  space INTEGER NOT NULL REFERENCES space(id),
  at INTEGER NOT NULL,
  episode INTEGER NOT NULL,
  place INTEGER NOT NULL,
  failed INTEGER NOT NULL,
  calls INTEGER NOT NULL,
  prompt_tokens INTEGER NOT NULL,
  cached_prompt_tokens INTEGER NOT NULL,
  completion_tokens INTEGER NOT NULL,
  embedded_texts INTEGER NOT NULL,
  model_ms INTEGER NOT NULL,
  elapsed_ms INTEGER NOT NULL,
  PRIMARY KEY(space, at, episode, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX episode_usage_episode ON episode_usage(episode, place);

CREATE TRIGGER episode_usage_gone AFTER DELETE ON episode
BEGIN
  DELETE FROM episode_usage WHERE episode = OLD.row;
END;
`;
