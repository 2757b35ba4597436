/**
 * Version 1 of the file.
 *
 * - Every row belongs to one space: row numbers are `space * 2^32 + n`, so that rows, indexes and full text of a space lie together and a range of rows is a space.
 * - Open ends are 8640000000000000 and unknown starts -8640000000000000, never NULL: one range test serves, and it stays inside the index.
 * - `fact.past` is 1 once a version has expired: what is believed now is found without stepping over what was believed once.
 * - `fact.span` is the class of the length of the valid time (table `span`): facts that hold at an instant started at most that long before it.
 * - `words` counts the words of what is searched as text.
 * - `fact_text_filter` has all that full text search asks of a fact, several times denser than the table.
 * - Full text tables keep no content of their own; their rows carry the row number of what they index.
 */
export const SCHEMA_1 = `
CREATE TABLE space(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL DEFAULT 0,
  last_recorded_at INTEGER NOT NULL DEFAULT -8640000000000000,
  last_sequence INTEGER NOT NULL DEFAULT 0,
  lease_episode INTEGER,
  lease_owner TEXT,
  lease_until INTEGER
) STRICT;

CREATE TABLE entity_key(id INTEGER PRIMARY KEY, space INTEGER NOT NULL REFERENCES space(id), text TEXT NOT NULL, UNIQUE(space, text)) STRICT;
CREATE TABLE predicate_name(id INTEGER PRIMARY KEY, space INTEGER NOT NULL REFERENCES space(id), text TEXT NOT NULL, UNIQUE(space, text)) STRICT;
CREATE TABLE episode_id(id INTEGER PRIMARY KEY, space INTEGER NOT NULL REFERENCES space(id), text TEXT NOT NULL, UNIQUE(space, text)) STRICT;

CREATE TABLE episode(
  row INTEGER PRIMARY KEY,
  space INTEGER NOT NULL REFERENCES space(id),
  id INTEGER NOT NULL UNIQUE REFERENCES episode_id(id),
  sequence INTEGER NOT NULL,
  kind TEXT NOT NULL,
  thread TEXT NOT NULL,
  speaker TEXT,
  role TEXT NOT NULL,
  occurred_at INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  retracted_at INTEGER NOT NULL,
  state TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  reason TEXT,
  not_before INTEGER NOT NULL,
  read_by TEXT,
  leans_on_thread INTEGER NOT NULL,
  words INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX episode_time ON episode(space, occurred_at, sequence, recorded_at, retracted_at);
CREATE INDEX episode_thread ON episode(space, thread, occurred_at, sequence, recorded_at, retracted_at);
CREATE INDEX episode_order ON episode(space, sequence);
CREATE INDEX episode_unread ON episode(space, state, sequence, retracted_at) WHERE state <> 'done';
CREATE INDEX episode_retracted ON episode(space) WHERE retracted_at < 8640000000000000;

CREATE TABLE naming(
  row INTEGER PRIMARY KEY,
  key INTEGER NOT NULL REFERENCES entity_key(id),
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  same_as INTEGER REFERENCES entity_key(id),
  words INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX naming_content ON naming(key, name, kind, ifnull(same_as, 0));
CREATE INDEX naming_same_as ON naming(same_as) WHERE same_as IS NOT NULL;

CREATE TABLE mention(
  row INTEGER PRIMARY KEY,
  naming INTEGER NOT NULL REFERENCES naming(row),
  episode INTEGER NOT NULL REFERENCES episode_id(id),
  said_at INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  expired_at INTEGER NOT NULL,
  UNIQUE(naming, said_at, episode, recorded_at)
) STRICT;
CREATE INDEX mention_episode ON mention(episode);

CREATE TABLE claim(
  row INTEGER PRIMARY KEY,
  space INTEGER NOT NULL REFERENCES space(id),
  id TEXT NOT NULL,
  episode INTEGER NOT NULL REFERENCES episode_id(id),
  position INTEGER NOT NULL,
  subject INTEGER NOT NULL REFERENCES entity_key(id),
  predicate INTEGER NOT NULL REFERENCES predicate_name(id),
  object INTEGER NOT NULL REFERENCES entity_key(id),
  said_subject TEXT,
  said_predicate TEXT,
  said_object TEXT,
  says INTEGER NOT NULL,
  start_at INTEGER,
  start_until INTEGER,
  start_precision INTEGER,
  start_basis INTEGER,
  end_at INTEGER,
  end_until INTEGER,
  end_precision INTEGER,
  end_basis INTEGER,
  said_at INTEGER NOT NULL,
  trust INTEGER NOT NULL,
  also INTEGER NOT NULL,
  meant TEXT,
  quote TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  expired_at INTEGER NOT NULL,
  UNIQUE(space, id, recorded_at)
) STRICT;
CREATE INDEX claim_episode ON claim(episode);
CREATE INDEX claim_subject ON claim(subject, predicate, expired_at, object, says);
CREATE INDEX claim_object ON claim(object, predicate, expired_at, subject, says);
CREATE INDEX claim_predicate ON claim(predicate, expired_at);

CREATE TABLE span(class INTEGER PRIMARY KEY, shortest INTEGER NOT NULL, longest INTEGER NOT NULL) STRICT;

CREATE TABLE fact(
  row INTEGER PRIMARY KEY,
  space INTEGER NOT NULL REFERENCES space(id),
  id TEXT NOT NULL,
  subject INTEGER NOT NULL REFERENCES entity_key(id),
  predicate INTEGER NOT NULL REFERENCES predicate_name(id),
  object INTEGER NOT NULL REFERENCES entity_key(id),
  past INTEGER NOT NULL,
  span INTEGER NOT NULL,
  valid_at INTEGER NOT NULL,
  invalid_at INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  expired_at INTEGER NOT NULL,
  standing INTEGER NOT NULL,
  disputed INTEGER NOT NULL,
  start_until INTEGER,
  start_precision INTEGER,
  start_basis INTEGER,
  end_until INTEGER,
  end_precision INTEGER,
  end_basis INTEGER,
  claim_ids TEXT NOT NULL,
  opened_by TEXT NOT NULL,
  closed_by TEXT,
  closed_how INTEGER,
  subject_name TEXT NOT NULL,
  object_name TEXT NOT NULL,
  words INTEGER NOT NULL,
  sentence TEXT NOT NULL,
  UNIQUE(space, id, recorded_at)
) STRICT;
CREATE INDEX fact_subject ON fact(subject, past, predicate, span, valid_at, invalid_at, recorded_at, expired_at, standing, object);
CREATE INDEX fact_object ON fact(object, past, predicate, span, valid_at, invalid_at, recorded_at, expired_at, standing, subject);
CREATE INDEX fact_predicate ON fact(predicate, past, span, valid_at, invalid_at, recorded_at, expired_at, standing);
CREATE INDEX fact_pair ON fact(subject, object);
CREATE INDEX fact_recorded ON fact(space, recorded_at);
CREATE INDEX fact_expired ON fact(space, expired_at) WHERE past = 1;
CREATE INDEX fact_text_filter ON fact(row, standing, valid_at, invalid_at, recorded_at, expired_at, words, id);

CREATE TABLE evidence(claim_id TEXT NOT NULL, fact INTEGER NOT NULL, PRIMARY KEY(claim_id, fact)) STRICT, WITHOUT ROWID;

CREATE TABLE predicate_definition(
  space INTEGER NOT NULL REFERENCES space(id),
  name TEXT NOT NULL,
  definition TEXT NOT NULL,
  PRIMARY KEY(space, name)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE fact_text USING fts5(text, content='', contentless_delete=1, tokenize='porter ascii');
CREATE VIRTUAL TABLE naming_text USING fts5(text, content='', contentless_delete=1, tokenize='porter ascii');
CREATE VIRTUAL TABLE episode_text USING fts5(text, content='', contentless_delete=1, tokenize='porter ascii');
`;
