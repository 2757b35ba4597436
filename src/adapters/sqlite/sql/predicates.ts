export const PREDICATES = {
  all: `SELECT definition FROM predicate_definition WHERE space = :space ORDER BY name`,
};

export const PREDICATE_WRITES = {
  set: `
    INSERT INTO predicate_definition(space, name, definition) VALUES(:space, :name, :definition)
    ON CONFLICT DO UPDATE SET definition = excluded.definition`,
  add: `INSERT INTO predicate_definition(space, name, definition) VALUES(:space, :name, :definition) ON CONFLICT DO NOTHING`,
};
