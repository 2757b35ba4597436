import { ANY_OBJECT } from '../domain/entity-key.ts';
import { STANDINGS } from '../domain/fact.ts';
import { LATEST } from '../domain/instant.ts';
import type { Entity, Mention } from '../domain/mention.ts';
import type { PredicateDefinition } from '../domain/predicate.ts';
import type { FactVersion, StoredClaim } from '../domain/stored.ts';
import type { GraphStore, SlotAddress } from '../ports/graph-store.ts';
import { canonicalOf, keysOf } from './canonical.ts';
import { Identities } from './identities.ts';
import type { Ontology } from './ontology.ts';
import type { PlacedClaim } from './slots.ts';
import { uniqueBy } from './unique-by.ts';

interface BeforeAndAfter {
  readonly before: Identities;
  readonly after: Identities;
}

/** A claim that stands elsewhere now, or is told by another name. */
interface Moved {
  readonly before: StoredClaim;
  readonly after: PlacedClaim;
}

/** Claims of entities or predicates that mean something else now, compete elsewhere, or are told by another name. */
export async function movedClaims(
  store: GraphStore,
  space: string,
  {
    intent,
    redefined,
    ofOtherKind,
    dropped,
    identities,
    ontology,
  }: {
    intent: { readonly drop: readonly string[]; readonly mentions: readonly Mention[] };
    redefined: readonly string[];
    ofOtherKind: readonly StoredClaim[];
    dropped: readonly StoredClaim[];
    identities: BeforeAndAfter;
    ontology: Ontology;
  },
): Promise<readonly Moved[]> {
  const renamed = [...identities.before.keys()].filter(
    (key) => withoutKind(identities.before.entity(key)) !== withoutKind(identities.after.entity(key)),
  );
  const roots = [...new Set(renamed.map((key) => identities.before.root(key)))];
  const affected = [
    ...ofOtherKind,
    ...(roots.length === 0 ? [] : await store.claims(space, { keys: roots })),
    ...(redefined.length === 0 ? [] : await store.claims(space, { predicates: redefined })),
  ];
  if (affected.length === 0) return [];
  const keys = [...new Set([...identities.after.keys(), ...affected.flatMap(({ claim }) => keysOf(claim))])];
  const around = await store.mentions(space, keys, { withoutEpisodes: intent.drop });
  const all = new Identities([...around, ...intent.mentions]);
  const left = new Set(dropped.map(({ claim }) => claim.id));
  return uniqueBy(affected, ({ claim }) => claim.id)
    .filter(({ claim }) => !left.has(claim.id))
    .map((before) => ({ before, after: { claim: before.claim, canonical: canonicalOf(before.claim, all, ontology) } }));
}

function withoutKind(entity: Entity | null | undefined): string {
  return JSON.stringify(entity && { ...entity, kind: null });
}

/**
 * Where the claims stand that may be said the other way round now that an entity turns out to be of another kind: under predicates that mind the one
 * kind and not the other.
 */
export function ofOtherKinds({ before, after }: BeforeAndAfter, ontology: Ontology): readonly SlotAddress[] {
  const minding = ontology.list().filter(({ inverseKinds }) => inverseKinds.length > 0);
  return [...before.keys()].flatMap((key) => {
    const [was, is] = [before.kind(key), after.kind(key)];
    const definitions =
      was === is
        ? []
        : minding.filter(({ inverseKinds: kinds }) => kinds.some((kind) => kind === was) !== kinds.some((kind) => kind === is));
    const predicates = [
      ...new Set(definitions.flatMap(({ name, inverses }) => [name, ...inverses.map((inverse) => ontology.definition(inverse).name)])),
    ];
    return predicates.length === 0 ? [] : [{ subject: before.root(key), predicates, object: null, eitherSide: true, endedBy: [] }];
  });
}

/** Predicates under which claims may stand that mean something else once these definitions change: by each name, in each group, before and after. */
export function predicatesAround(definitions: readonly PredicateDefinition[], after: Ontology, before: Ontology): readonly string[] {
  return [
    ...new Set(
      definitions.flatMap((definition) => [
        ...[definition.name, ...definition.aliases, ...definition.inverses].flatMap((name) => [
          name,
          ...before.readings(name).map((reading) => reading.definition.name),
        ]),
        ...[after.group(definition), before.group(before.definition(definition.name))].flatMap((group) => group.map(({ name }) => name)),
      ]),
    ),
  ];
}

/** Facts of claims that moved away, in slots that no longer have any claim to name them. */
export async function factsLeftBehind(
  store: GraphStore,
  space: string,
  moved: readonly Moved[],
  current: readonly FactVersion[],
): Promise<readonly FactVersion[]> {
  const ids = new Set(moved.map(({ before }) => before.claim.id));
  if (ids.size === 0) return [];
  const seen = new Set(current.map(({ id }) => id));
  const subjects = [...new Set(moved.flatMap(({ before }) => [before.canonical.subject, before.canonical.object]))].filter(
    (key) => key !== ANY_OBJECT,
  );
  const around = await store.facts(space, { about: subjects, knownAt: LATEST, standings: STANDINGS });
  return around.filter((fact) => !seen.has(fact.id) && fact.claimIds.some((id) => ids.has(id)));
}
