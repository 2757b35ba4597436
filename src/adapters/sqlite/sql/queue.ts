/** A space has one lease at most, kept in its row. */
export const QUEUE = {
  nextSpace: `
    SELECT space FROM episode INDEXED BY episode_unread
    WHERE state = 'pending' AND state <> 'done' AND space > :space AND retracted_at = 8640000000000000
    ORDER BY space LIMIT 1`,
  pending: `
    SELECT count(*) AS count FROM episode INDEXED BY episode_unread
    WHERE space = :space AND state = 'pending' AND state <> 'done' AND retracted_at = 8640000000000000`,
  head: `
    SELECT episode.row, episode.id, episode.recorded_at, episode.not_before, space.id AS space, space.name, space.lease_until
    FROM space CROSS JOIN episode INDEXED BY episode_unread ON episode.space = space.id
    WHERE space.id = :space AND episode.state = 'pending' AND episode.state <> 'done' AND episode.retracted_at = 8640000000000000
    ORDER BY episode.sequence, episode.row LIMIT 1`,
};

export const QUEUE_WRITES = {
  take: `UPDATE space SET lease_episode = :episode, lease_owner = :owner, lease_until = :until WHERE id = :space`,
  countAttempt: `UPDATE episode SET attempts = attempts + 1 WHERE row = :row`,
  renew: `UPDATE space SET lease_until = :until WHERE id = :space AND lease_episode = :episode AND lease_owner = :owner`,
  end: `UPDATE space SET lease_episode = NULL, lease_owner = NULL, lease_until = NULL WHERE id = :space AND lease_episode = :episode`,
  giveBack: `UPDATE episode SET state = :state, reason = :reason, not_before = :not_before, attempts = attempts - :uncounted WHERE id = :episode`,
};
