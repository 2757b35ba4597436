/** Row numbers first, so that each search stays inside an index; then the rows in the port's order. */
export const EPISODES = {
  byRow: `
    SELECT episode_id.text AS id, sequence, kind, thread, speaker, role, occurred_at, expires_at, recorded_at, retracted_at, state, attempts, reason,
      not_before, read_by, leans_on_thread, episode.text,
      (SELECT json_group_array(json_array(at, failed, calls, prompt_tokens, cached_prompt_tokens, completion_tokens, embedded_texts, model_ms, elapsed_ms)
        ORDER BY place) FROM episode_usage WHERE episode_usage.episode = episode.row) AS usage
    FROM json_each(:rows) AS wanted CROSS JOIN episode ON episode.row = wanted.value CROSS JOIN episode_id ON episode_id.id = episode.id
    ORDER BY occurred_at, sequence, episode.row`,
  rowOfId: `SELECT row FROM episode WHERE id = :id`,
  ofIds: `
    SELECT episode.row FROM json_each(:ids) AS wanted CROSS JOIN episode ON episode.id = wanted.value
    WHERE occurred_at > :after AND occurred_at < :before AND recorded_at <= :known AND retracted_at > :known_or_ever
      AND (:thread IS NULL OR thread = :thread) AND (:state IS NULL OR state = :state)
    ORDER BY occurred_at, sequence, episode.row LIMIT :limit`,
  latestOfIds: `
    SELECT episode.row FROM json_each(:ids) AS wanted CROSS JOIN episode ON episode.id = wanted.value
    WHERE occurred_at > :after AND occurred_at < :before AND recorded_at <= :known AND retracted_at > :known_or_ever
      AND (:thread IS NULL OR thread = :thread) AND (:state IS NULL OR state = :state)
    ORDER BY occurred_at DESC, sequence DESC, episode.row DESC LIMIT :limit`,
  ofThread: `
    SELECT row FROM episode INDEXED BY episode_thread
    WHERE space = :space AND thread = :thread AND occurred_at > :after AND occurred_at < :before AND recorded_at <= :known AND retracted_at > :known_or_ever
      AND (:state IS NULL OR state = :state)
    ORDER BY occurred_at, sequence, row LIMIT :limit`,
  latestOfThread: `
    SELECT row FROM episode INDEXED BY episode_thread
    WHERE space = :space AND thread = :thread AND occurred_at > :after AND occurred_at < :before AND recorded_at <= :known AND retracted_at > :known_or_ever
      AND (:state IS NULL OR state = :state)
    ORDER BY occurred_at DESC, sequence DESC, row DESC LIMIT :limit`,
  unread: `
    SELECT row FROM episode INDEXED BY episode_unread
    WHERE space = :space AND state = :state AND state <> 'done' AND occurred_at > :after AND occurred_at < :before AND recorded_at <= :known AND retracted_at > :known_or_ever
    ORDER BY occurred_at, sequence, row LIMIT :limit`,
  latestUnread: `
    SELECT row FROM episode INDEXED BY episode_unread
    WHERE space = :space AND state = :state AND state <> 'done' AND occurred_at > :after AND occurred_at < :before AND recorded_at <= :known AND retracted_at > :known_or_ever
    ORDER BY occurred_at DESC, sequence DESC, row DESC LIMIT :limit`,
  ofSpace: `
    SELECT row FROM episode INDEXED BY episode_time
    WHERE space = :space AND occurred_at > :after AND occurred_at < :before AND recorded_at <= :known AND retracted_at > :known_or_ever
      AND (:state IS NULL OR state = :state)
    ORDER BY occurred_at, sequence, row LIMIT :limit`,
  latestOfSpace: `
    SELECT row FROM episode INDEXED BY episode_time
    WHERE space = :space AND occurred_at > :after AND occurred_at < :before AND recorded_at <= :known AND retracted_at > :known_or_ever
      AND (:state IS NULL OR state = :state)
    ORDER BY occurred_at DESC, sequence DESC, row DESC LIMIT :limit`,
  expired: `
    SELECT space.name, episode_id.text AS id
    FROM episode INDEXED BY episode_expiry CROSS JOIN space ON space.id = episode.space CROSS JOIN episode_id ON episode_id.id = episode.id
    WHERE episode.expires_at <= :now AND episode.expires_at < 8640000000000000 AND (:space IS NULL OR space.name = :space)
    ORDER BY episode.expires_at, space.name, episode_id.text LIMIT :limit`,
  lastRow: `SELECT row FROM episode WHERE row BETWEEN :first AND :last ORDER BY row DESC LIMIT 1`,
};

export const EPISODE_WRITES = {
  add: `
    INSERT INTO episode(row, space, id, sequence, kind, thread, speaker, role, occurred_at, expires_at, recorded_at, retracted_at, state, attempts, reason,
      not_before, read_by, leans_on_thread, words, text)
    VALUES(:row, :space, :id, :sequence, :kind, :thread, :speaker, :role, :occurred_at, :expires_at, :recorded_at, :retracted_at, :state, :attempts, :reason,
      :not_before, :read_by, :leans_on_thread, :words, :text)
    ON CONFLICT DO NOTHING`,
  addText: `INSERT INTO episode_text(rowid, text) VALUES(:row, :text)`,
  leave: `
    UPDATE episode SET state = :state, reason = :reason, not_before = :not_before, read_by = :read_by, leans_on_thread = :leans_on_thread
    WHERE id = :id`,
  retract: `UPDATE episode SET retracted_at = :at WHERE id = :id AND retracted_at = 8640000000000000`,
};
