import { type Instant, OPEN_END, UNKNOWN_START } from '../../domain/instant.ts';
import type { FactVersion } from '../../domain/stored.ts';
import type { AdjacentQuery, FactQuery, RetrieveQuery } from '../../ports/graph-store.ts';
import { FACTS_PER_ENTITY, type Walked } from '../shared/walk.ts';
import type { Parameters, Run } from './connection.ts';
import { type FactProperties, factOf } from './fact-properties.ts';

type Row = { readonly fact: FactProperties };

export async function findFacts(run: Run, space: string, query: FactQuery): Promise<readonly FactVersion[]> {
  if (meetsNothing(query)) return [];
  const { name, keys } = wayIn(query);
  const rows = await run<Row>(name, { space, ...conditions(query), ...(keys ? { keys } : {}) });
  return rows.map(({ fact }) => factOf(fact));
}

export async function adjacentFacts(
  run: Run,
  space: string,
  { keys, predicates, validAt, knownAt, limitPerKey }: AdjacentQuery,
): Promise<readonly FactVersion[]> {
  if (keys.length === 0 || limitPerKey === 0) return [];
  const asked = { space, keys, predicates: predicates ?? null, valid_at: validAt, known_at: knownAt, limit_per_key: limitPerKey };
  return (await run<Row>('facts/adjacent', asked)).map(({ fact }) => factOf(fact));
}

/** A step of a walk: around each entity those that started last. */
export async function latestAround(
  run: Run,
  space: string,
  keys: readonly string[],
  { validAt, knownAt }: Pick<RetrieveQuery, 'validAt' | 'knownAt'>,
): Promise<readonly (readonly Walked<string>[])[]> {
  const rows = await run<Walked<string> & { readonly key: string }>('facts/step', {
    space,
    keys,
    starts_until: validAt ?? OPEN_END,
    ends_after: validAt ?? UNKNOWN_START - 1,
    known_at: knownAt,
    limit_per_key: FACTS_PER_ENTITY,
  });
  const around = Map.groupBy(rows, ({ key }) => key);
  return keys.map((key) => around.get(key) ?? []);
}

/** The narrowest of the conditions that an index or a node serves; `keys` where it starts from nodes. */
function wayIn({ ids, subjects, objects, about, predicates, changedIn }: FactQuery): {
  readonly name: string;
  readonly keys?: readonly string[];
} {
  if (ids) return { name: 'facts/by-id' };
  if (subjects && predicates) return { name: 'facts/by-subject-and-predicate' };
  const keys = subjects ?? objects ?? about;
  if (keys) return { name: 'facts/by-end', keys };
  if (changedIn) return { name: 'facts/by-change' };
  return { name: predicates ? 'facts/by-predicate' : 'facts/of-space' };
}

function meetsNothing({ ids, subjects, objects, about, predicates, standings, during, limit }: FactQuery): boolean {
  const lists = [ids, subjects, objects, about, predicates, standings];
  return limit === 0 || lists.some((list) => list?.length === 0) || (during !== undefined && during.from >= during.to);
}

/** Every condition on an instant as an interval with both ends taken, which an absent condition leaves as wide as time. */
function conditions(query: FactQuery): Parameters {
  const { validAt, during, startsIn, endsIn, knownAt, changedIn } = query;
  return {
    standings: query.standings ?? ['accepted'],
    ids: query.ids ?? null,
    subjects: query.subjects ?? null,
    objects: query.objects ?? null,
    about: query.about ?? null,
    predicates: query.predicates ?? null,
    starts_from: startsIn ? Math.max(startsIn.after, UNKNOWN_START) + 1 : UNKNOWN_START,
    starts_until: lowest(validAt, during && during.to - 1, startsIn?.until),
    ends_from: highest(validAt !== undefined ? validAt + 1 : undefined, during && during.from + 1, endsIn && endsIn.after + 1),
    ends_until: endsIn ? Math.min(endsIn.until, OPEN_END - 1) : OPEN_END,
    holds_some_time: during !== undefined,
    recorded_until: knownAt ?? OPEN_END,
    expired_after: knownAt ?? UNKNOWN_START - 1,
    changed_from: changedIn ? changedIn.after + 1 : null,
    changed_until: changedIn?.until ?? OPEN_END,
    expired_until: Math.min(changedIn?.until ?? OPEN_END, OPEN_END - 1),
    limit: query.limit ?? Number.MAX_SAFE_INTEGER,
  };
}

function lowest(...instants: readonly (Instant | undefined)[]): Instant {
  return Math.min(OPEN_END, ...instants.filter((instant) => instant !== undefined));
}

function highest(...instants: readonly (Instant | undefined)[]): Instant {
  return Math.max(UNKNOWN_START, ...instants.filter((instant) => instant !== undefined));
}
