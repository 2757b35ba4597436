export const SUMMARIES = {
  ofKeys: `
    SELECT summary.key, summary.entity, summary.text, summary.made_by, summary.fact_ids, summary.episode_ids, summary.made_at
    FROM json_each(:keys) AS wanted CROSS JOIN summary ON summary.space = :space AND summary.key = wanted.value
    ORDER BY summary.key`,
  episodesThere: `
    SELECT episode.id FROM json_each(:episode_ids) AS wanted
      CROSS JOIN episode_id ON episode_id.space = :space AND episode_id.text = wanted.value CROSS JOIN episode ON episode.id = episode_id.id`,
  row: `SELECT row FROM summary WHERE space = :space AND key = :key`,
};

export const SUMMARY_WRITES = {
  remove: `DELETE FROM summary WHERE space = :space AND key = :key`,
  add: `
    INSERT INTO summary(space, key, entity, text, made_by, fact_ids, episode_ids, made_at)
    VALUES(:space, :key, :entity, :text, :made_by, :fact_ids, :episode_ids, :made_at)`,
  addSource: `INSERT INTO summary_source(episode, summary) VALUES(:episode, :summary)`,
  trim: `
    DELETE FROM summary WHERE row IN (
      SELECT row FROM summary WHERE space = :space AND entity = :entity ORDER BY made_at DESC, key DESC LIMIT -1 OFFSET :keep)`,
};
