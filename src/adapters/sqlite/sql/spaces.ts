export const SPACES = {
  find: `SELECT id, name, revision, last_recorded_at, last_sequence, lease_episode, lease_owner, lease_until FROM space WHERE name = :name`,
  names: `SELECT name FROM space ORDER BY name`,
};

export const SPACE_WRITES = {
  add: `INSERT INTO space(name) VALUES(:name)`,
  move: `
    UPDATE space SET revision = :revision, last_recorded_at = :last_recorded_at, last_sequence = :last_sequence
    WHERE id = :id`,
  remove: `DELETE FROM space WHERE id = :id`,
};
