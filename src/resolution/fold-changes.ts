import { changedFacts } from '../domain/changes.ts';
import type { Claim } from '../domain/claim.ts';
import { ANY_OBJECT, type EntityKey } from '../domain/entity-key.ts';
import { type Fact, STANDINGS } from '../domain/fact.ts';
import type { GraphChanges } from '../domain/graph-changes.ts';
import { type Instant, LATEST } from '../domain/instant.ts';
import type { Entity, Mention } from '../domain/mention.ts';
import type { PredicateDefinition } from '../domain/predicate.ts';
import type { Canonical, FactVersion, StoredClaim } from '../domain/stored.ts';
import type { GraphStore, SlotAddress, SlotContents } from '../ports/graph-store.ts';
import { canonicalOf, sameCanonical } from './canonical.ts';
import { Identities } from './identities.ts';
import { learnPredicates } from './learn-predicates.ts';
import { notYetIn } from './not-yet-in.ts';
import { oldValuesRefuted } from './old-values.ts';
import { Ontology } from './ontology.ts';
import { overlaid } from './overlaid.ts';
import { pairFacts } from './pair-facts.ts';
import { refold } from './refold.ts';
import { distinctSlots, type PlacedClaim, reachesSlot, slotKey, slotsTouchedBy } from './slots.ts';

/** What is to become of a space: readings to take back, what was read instead, predicates to define. */
export interface Intent {
  /** Episodes whose present claims and mentions go: they are retracted, or read again. */
  readonly drop: readonly string[];
  readonly mentions: readonly Mention[];
  readonly claims: readonly Claim[];
  readonly predicates: readonly PredicateDefinition[];
  /** Predicates of which one message says that they hold one value at a time. */
  readonly proposedOne: readonly string[];
  /** Definitions of the user's ontology: those that the space does not have yet, or has otherwise, are set, and their facts computed again. */
  readonly declared: readonly PredicateDefinition[];
}

export const NOTHING: Intent = { drop: [], mentions: [], claims: [], predicates: [], proposedOne: [], declared: [] };

/** The part of a change set that follows from an intent, and the facts as they stood before. */
export type FoldedChanges = Pick<
  GraphChanges,
  'revision' | 'recordedAt' | 'mentions' | 'claims' | 'moved' | 'expiredReadings' | 'expiredFacts' | 'facts' | 'predicates'
> & {
  readonly before: readonly FactVersion[];
};

/**
 * Works out what an intent changes: who is who now, which claims compete elsewhere, which slots are touched, and what their facts become.
 * Reads the store, writes nothing. The answer holds for the space's revision that it names.
 */
export async function foldChanges(store: GraphStore, space: string, intent: Intent, now: Instant): Promise<FoldedChanges> {
  const dropped = intent.drop.length === 0 ? [] : await store.claims(space, { episodeIds: intent.drop });
  const droppedMentions = intent.drop.length === 0 ? [] : await store.mentionsOf(space, intent.drop);
  const keys = keysAround(intent, dropped, droppedMentions);
  const { revision, lastRecordedAt, predicates, mentions } = await store.foldBasis(space, keys);
  const kept = intent.drop.length === 0 ? mentions : await store.mentions(space, keys, { withoutEpisodes: intent.drop });
  const identities = { before: new Identities(mentions), after: new Identities([...kept, ...intent.mentions]) };
  const set = withNew(intent.predicates, notYetIn(predicates, intent.declared));
  const learned = learnPredicates(intent.proposedOne, new Ontology(overlaid(withNew(predicates, set), intent.declared)));
  const defined = [...set, ...learned];
  const ontology = new Ontology(overlaid(withNew(predicates, defined), intent.declared));
  const changing = [...set, ...learned.filter(({ cardinality }) => cardinality === 'one')];
  const redefined = changing.length === 0 ? [] : predicatesAround(changing, ontology, new Ontology(predicates));
  const place = (claim: Claim) => ({ claim, canonical: canonicalOf(claim, identities.after, ontology) });
  const placed = intent.claims.map(place).flatMap((claim) => [claim, ...oldValuesRefuted(claim, ontology).map(place)]);
  const slotsOf = (claims: readonly PlacedClaim[]) => distinctSlots(claims.flatMap((claim) => slotsTouchedBy(claim, ontology)));
  const { known, ofOtherKind } = await readWithKinds(store, space, slotsOf([...dropped, ...placed]), ofOtherKinds(identities, ontology));

  const moved = await movedClaims(store, space, { intent, redefined, ofOtherKind, dropped, identities, ontology });
  const touched = [...dropped, ...placed, ...moved.flatMap(({ before, after }) => [before, after])];
  const gone = new Set([...dropped, ...moved.map(({ before }) => before)].map(({ claim }) => claim.id));
  const arriving = byEnd([...placed, ...moved.map(({ after }) => after)]);

  const slots = await readTouched(store, space, slotsOf(touched), { arriving, known });
  const computed: Fact[] = [];
  const current: FactVersion[] = [];
  const contents = await withPartners(store, space, slots, { gone, arriving });
  const facts = new Map([...contents].map(([key, slot]) => [key, refold(slot.address, claimsNow(slot, gone, arriving), ontology)]));
  for (const slot of slots) {
    current.push(...slot.facts.filter((fact) => slot.address.object === null || fact.object !== ANY_OBJECT));
    computed.push(...(slot.address.eitherSide ? symmetricFacts(slot.address, facts) : (facts.get(slotKey(slot.address)) ?? [])));
  }
  const stale = await factsLeftBehind(store, space, moved, current);
  const before = uniqueById([...current, ...stale]);
  const names = await namesOf(store, space, computed, identities.after, before);
  const { expired, recorded } = changedFacts(
    before,
    uniqueById(computed).map((fact) => ({ ...fact, ...describe(fact, names, ontology) })),
  );
  return {
    revision,
    recordedAt: Math.max(now, lastRecordedAt + 1),
    mentions: intent.mentions,
    claims: placed,
    moved: moved
      .filter(({ before, after }) => !sameCanonical(before.canonical, after.canonical))
      .map(({ after }) => ({ claimId: after.claim.id, canonical: after.canonical })),
    expiredReadings: intent.drop,
    expiredFacts: expired,
    facts: recorded,
    predicates: defined,
    before,
  };
}

function withNew(defined: readonly PredicateDefinition[], fresh: readonly PredicateDefinition[]): readonly PredicateDefinition[] {
  return [...new Map([...defined, ...fresh].map((definition) => [definition.name, definition])).values()];
}

interface BeforeAndAfter {
  readonly before: Identities;
  readonly after: Identities;
}

function keysAround(intent: Intent, dropped: readonly StoredClaim[], droppedMentions: readonly Mention[]): readonly EntityKey[] {
  return unique([
    ...intent.claims.flatMap((claim) => [...keysOf(claim), ...(claim.meant?.object === undefined ? [] : [claim.meant.object])]),
    ...dropped.flatMap(({ claim }) => keysOf(claim)),
    ...[...intent.mentions, ...droppedMentions].flatMap(({ key, sameAs }) => (sameAs === null ? [key] : [key, sameAs])),
  ]);
}

interface Moved {
  readonly before: StoredClaim;
  readonly after: PlacedClaim;
}

/**
 * Where the claims stand that may be said the other way round now that an entity turns out to be of another kind: under predicates that mind the one
 * kind and not the other.
 */
function ofOtherKinds({ before, after }: BeforeAndAfter, ontology: Ontology): readonly SlotAddress[] {
  const minding = ontology.list().filter(({ inverseKinds }) => inverseKinds.length > 0);
  return [...before.keys()].flatMap((key) => {
    const [was, is] = [before.kind(key), after.kind(key)];
    const definitions =
      was === is
        ? []
        : minding.filter(({ inverseKinds: kinds }) => kinds.some((kind) => kind === was) !== kinds.some((kind) => kind === is));
    const predicates = unique(
      definitions.flatMap(({ name, inverses }) => [name, ...inverses.map((inverse) => ontology.definition(inverse).name)]),
    );
    return predicates.length === 0 ? [] : [{ subject: before.root(key), predicates, object: null, eitherSide: true, endedBy: [] }];
  });
}

/** Reads what a new kind may move together with the slots that are touched in any case; nothing where no kind matters, since what moves may add to them. */
async function readWithKinds(
  store: GraphStore,
  space: string,
  slots: readonly SlotAddress[],
  kinds: readonly SlotAddress[],
): Promise<{ readonly known: readonly SlotContents[]; readonly ofOtherKind: readonly StoredClaim[] }> {
  if (kinds.length === 0) return { known: [], ofOtherKind: [] };
  const read = await store.readSlots(space, [...slots, ...kinds]);
  return { known: read.slice(0, slots.length), ofOtherKind: read.slice(slots.length).flatMap(({ claims }) => claims) };
}

/** Claims of entities or predicates that mean something else now, compete elsewhere, or are told by another name. */
async function movedClaims(
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
    intent: Intent;
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
  const roots = unique(renamed.map((key) => identities.before.root(key)));
  const affected = [
    ...ofOtherKind,
    ...(roots.length === 0 ? [] : await store.claims(space, { keys: roots })),
    ...(redefined.length === 0 ? [] : await store.claims(space, { predicates: redefined })),
  ];
  if (affected.length === 0) return [];
  const keys = unique([...identities.after.keys(), ...affected.flatMap(({ claim }) => keysOf(claim))]);
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

/** Predicates under which claims may stand that mean something else once these definitions change: by each name, in each group, before and after. */
function predicatesAround(definitions: readonly PredicateDefinition[], after: Ontology, before: Ontology): readonly string[] {
  return unique(
    definitions.flatMap((definition) => [
      ...[definition.name, ...definition.aliases, ...definition.inverses].flatMap((name) => [
        name,
        ...before.readings(name).map((reading) => reading.definition.name),
      ]),
      ...[after.group(definition), before.group(before.definition(definition.name))].flatMap((group) => group.map(({ name }) => name)),
    ]),
  );
}

/** The slots as stored; those that are known are not read again. One that an ending of any object reaches is read with all its objects, to see whether the ending meets any. */
async function readTouched(
  store: GraphStore,
  space: string,
  addresses: readonly SlotAddress[],
  { arriving, known }: { readonly arriving: Arriving; readonly known: readonly SlotContents[] },
): Promise<readonly SlotContents[]> {
  const byKey = new Map(known.map((slot) => [slotKey(slot.address), slot]));
  const missing = addresses.filter((address) => !byKey.has(slotKey(address)));
  if (missing.length > 0) for (const slot of await store.readSlots(space, missing)) byKey.set(slotKey(slot.address), slot);
  const read = addresses.map((address) => byKey.get(slotKey(address)) as SlotContents);
  const wide = read.filter(
    ({ address, claims }) =>
      address.object !== null &&
      [...claims, ...reaching(address, arriving)].some((claim) => claim.canonical.object === ANY_OBJECT && reachesSlot(claim, address)),
  );
  if (wide.length === 0) return read;
  const widened = distinctSlots(
    addresses.map((address) => (wide.some((slot) => slotKey(slot.address) === slotKey(address)) ? { ...address, object: null } : address)),
  );
  return store.readSlots(space, widened);
}

/** The slots by key, and for symmetric ones the slots of everybody on the other side. */
async function withPartners(
  store: GraphStore,
  space: string,
  slots: readonly SlotContents[],
  { gone, arriving }: { gone: ReadonlySet<string>; arriving: Arriving },
): Promise<ReadonlyMap<string, SlotContents>> {
  const byKey = new Map(slots.map((slot) => [slotKey(slot.address), slot]));
  const partners = slots
    .filter(({ address }) => address.eitherSide)
    .flatMap((slot) =>
      claimsNow(slot, gone, arriving)
        .flatMap(({ canonical }) => [canonical.subject, canonical.object])
        .map((subject) => ({ ...slot.address, subject })),
    )
    .filter((address) => address.subject !== ANY_OBJECT && !byKey.has(slotKey(address)));
  const missing = distinctSlots(partners);
  if (missing.length > 0) for (const slot of await store.readSlots(space, missing)) byKey.set(slotKey(slot.address), slot);
  return byKey;
}

function claimsNow(slot: SlotContents, gone: ReadonlySet<string>, arriving: Arriving): readonly PlacedClaim[] {
  return uniqueBy(
    [...slot.claims.filter(({ claim }) => !gone.has(claim.id)), ...reaching(slot.address, arriving)],
    ({ claim }) => claim.id,
  );
}

/** Claims by their subjects and by their objects: thousands may arrive for thousands of slots. */
type Arriving = ReadonlyMap<EntityKey, readonly PlacedClaim[]>;

function byEnd(claims: readonly PlacedClaim[]): Arriving {
  const ends = new Map<EntityKey, PlacedClaim[]>();
  for (const claim of claims) {
    for (const key of new Set([claim.canonical.subject, claim.canonical.object])) {
      const same = ends.get(key);
      if (same) same.push(claim);
      else ends.set(key, [claim]);
    }
  }
  return ends;
}

function reaching(slot: SlotAddress, arriving: Arriving): readonly PlacedClaim[] {
  return (arriving.get(slot.subject) ?? []).filter((claim) => reachesSlot(claim, slot));
}

/** Every pair that the slot's subject is one side of. */
function symmetricFacts(slot: SlotAddress, facts: ReadonlyMap<string, readonly Fact[]>): readonly Fact[] {
  const own = facts.get(slotKey(slot)) ?? [];
  const alone = own.filter(({ object }) => object === ANY_OBJECT);
  const others = unique(own.map(({ object }) => object)).filter((other) => other !== ANY_OBJECT);
  return [
    ...alone,
    ...others.flatMap((other) => {
      const fromOther = facts.get(slotKey({ ...slot, subject: other })) ?? [];
      return slot.subject < other ? pairFacts(slot.subject, other, own, fromOther) : pairFacts(other, slot.subject, fromOther, own);
    }),
  ];
}

/** Facts of claims that moved away, in slots that no longer have any claim to name them. */
async function factsLeftBehind(
  store: GraphStore,
  space: string,
  moved: readonly Moved[],
  current: readonly FactVersion[],
): Promise<readonly FactVersion[]> {
  const ids = new Set(moved.map(({ before }) => before.claim.id));
  if (ids.size === 0) return [];
  const seen = new Set(current.map(({ id }) => id));
  const subjects = unique(moved.flatMap(({ before }) => [before.canonical.subject, before.canonical.object])).filter(
    (key) => key !== ANY_OBJECT,
  );
  const around = await store.facts(space, { about: subjects, knownAt: LATEST, standings: STANDINGS });
  return around.filter((fact) => !seen.has(fact.id) && fact.claimIds.some((id) => ids.has(id)));
}

async function namesOf(
  store: GraphStore,
  space: string,
  facts: readonly Fact[],
  known: Identities,
  before: readonly FactVersion[],
): Promise<ReadonlyMap<EntityKey, string>> {
  const names = new Map<EntityKey, string>(
    before.flatMap((fact) => [[fact.subject, fact.subjectName] as const, [fact.object, fact.objectName] as const]),
  );
  for (const key of known.keys()) names.set(key, known.name(key));
  names.set(ANY_OBJECT, 'any');
  const missing = unique(facts.flatMap(({ subject, object }) => [subject, object])).filter((key) => !names.has(key));
  if (missing.length > 0) {
    const others = new Identities(await store.mentions(space, missing));
    for (const key of missing) names.set(key, others.name(key));
  }
  return names;
}

function describe(
  fact: Fact,
  names: ReadonlyMap<EntityKey, string>,
  ontology: Ontology,
): Pick<FactVersion, 'subjectName' | 'objectName' | 'sentence'> {
  const subjectName = names.get(fact.subject) ?? fact.subject;
  const objectName = names.get(fact.object) ?? fact.object;
  return { subjectName, objectName, sentence: `${subjectName} ${ontology.definition(fact.predicate).label} ${objectName}` };
}

function keysOf({ subject, object }: Canonical | Claim): readonly EntityKey[] {
  return object === ANY_OBJECT ? [subject] : [subject, object];
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}

function uniqueBy<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}

function uniqueById<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  return uniqueBy(items, ({ id }) => id);
}
