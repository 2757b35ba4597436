import type { EntityKey } from '../domain/entity-key.ts';
import { validTime } from '../domain/fact.ts';
import type { Entity } from '../domain/mention.ts';
import type { FactVersion } from '../domain/stored.ts';

/** Who or what an entity is, by facts that hold. */
export interface Profile {
  readonly entity: Entity;
  /** In the order in which they are worth telling. */
  readonly facts: readonly FactVersion[];
}

const MOST_PROFILES = 5;
const MOST_FACTS = 12;
/** One fact is told as well by itself. */
const FEWEST_FACTS = 2;

/**
 * Profiles of entities, in order of key, each fact in the first of them only. Of each relation the best fact comes first, then the second ones, relations of few
 * facts before those of many: a profile tells a job and a home before the thirtieth taste. Best is what is said most often, then what began last, then the lower id.
 */
export function profilesOf(entities: readonly Entity[], facts: readonly FactVersion[]): readonly Profile[] {
  const told = new Set<string>();
  const profiles: Profile[] = [];
  for (const entity of entities.toSorted((a, b) => (a.key < b.key ? -1 : 1))) {
    if (entity.kind === 'value' || profiles.length === MOST_PROFILES) continue;
    const own = facts.filter(({ id, subject, object }) => !told.has(id) && (subject === entity.key || object === entity.key));
    const unique = [...new Map(own.map((fact) => [fact.id, fact])).values()];
    if (unique.length < FEWEST_FACTS) continue;
    const chosen = inTurns(unique, entity.key).slice(0, MOST_FACTS);
    for (const { id } of chosen) told.add(id);
    profiles.push({ entity, facts: chosen });
  }
  return profiles;
}

/** What is said of the entity comes before what is said of others with it. */
function inTurns(facts: readonly FactVersion[], key: EntityKey): readonly FactVersion[] {
  const relations = Map.groupBy(facts, ({ subject, predicate }) => `${subject === key ? 0 : 1} ${predicate}`);
  const turns = [...relations].flatMap(([relation, same]) =>
    same.toSorted(byWorth).map((fact, turn) => ({ turn, size: same.length, relation, fact })),
  );
  return turns
    .toSorted(
      (a, b) =>
        a.turn - b.turn || a.size - b.size || (a.relation < b.relation ? -1 : a.relation > b.relation ? 1 : byWorth(a.fact, b.fact)),
    )
    .map(({ fact }) => fact);
}

function byWorth(a: FactVersion, b: FactVersion): number {
  return b.claimIds.length - a.claimIds.length || validTime(b).validAt - validTime(a).validAt || (a.id < b.id ? -1 : 1);
}
