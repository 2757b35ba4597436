export const PREDICATES = {
  all: `SELECT definition, recorded_at, expired_at FROM predicate_definition WHERE space = :space ORDER BY name, recorded_at`,
  knownAt: `
    SELECT definition, recorded_at, expired_at FROM predicate_definition
    WHERE space = :space AND recorded_at <= :known AND expired_at > :known ORDER BY name`,
};

export const PREDICATE_WRITES = {
  add: `
    INSERT INTO predicate_definition(space, name, recorded_at, expired_at, definition) VALUES(:space, :name, :recorded_at, :expired_at, :definition)
    ON CONFLICT DO NOTHING`,
  expire: `UPDATE predicate_definition SET expired_at = :at WHERE space = :space AND name = :name AND expired_at = 8640000000000000`,
};
