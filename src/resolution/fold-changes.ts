import { changedFacts } from '../domain/changes.ts';
import type { Claim } from '../domain/claim.ts';
import { ANY_OBJECT, type EntityKey } from '../domain/entity-key.ts';
import type { Fact } from '../domain/fact.ts';
import type { GraphChanges } from '../domain/graph-changes.ts';
import type { Instant } from '../domain/instant.ts';
import type { Mention } from '../domain/mention.ts';
import type { PredicateDefinition } from '../domain/predicate.ts';
import type { FactVersion, StoredClaim } from '../domain/stored.ts';
import type { GraphStore, SlotAddress } from '../ports/graph-store.ts';
import { canonicalOf, keysOf, sameCanonical } from './canonical.ts';
import { Identities } from './identities.ts';
import { learnPredicates } from './learn-predicates.ts';
import { factsLeftBehind, movedClaims, ofOtherKinds, predicatesAround } from './moved-claims.ts';
import { notYetIn } from './not-yet-in.ts';
import { oldValuesRefuted } from './old-values.ts';
import { Ontology } from './ontology.ts';
import { overlaid } from './overlaid.ts';
import { pairFacts } from './pair-facts.ts';
import { refold } from './refold.ts';
import { distinctSlots, type PlacedClaim, slotKey, slotsTouchedBy } from './slots.ts';
import { byEnd, claimsNow, readTouched, readWithKinds, withPartners } from './touched-slots.ts';
import { uniqueBy } from './unique-by.ts';

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
  const before = uniqueBy([...current, ...stale], ({ id }) => id);
  const names = await namesOf(store, space, computed, identities.after, before);
  const { expired, recorded } = changedFacts(
    before,
    uniqueBy(computed, ({ id }) => id).map((fact) => ({ ...fact, ...describe(fact, names, ontology) })),
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

function keysAround(intent: Intent, dropped: readonly StoredClaim[], droppedMentions: readonly Mention[]): readonly EntityKey[] {
  return [
    ...new Set([
      ...intent.claims.flatMap((claim) => [...keysOf(claim), ...(claim.meant?.object === undefined ? [] : [claim.meant.object])]),
      ...dropped.flatMap(({ claim }) => keysOf(claim)),
      ...[...intent.mentions, ...droppedMentions].flatMap(({ key, sameAs }) => (sameAs === null ? [key] : [key, sameAs])),
    ]),
  ];
}

/** Every pair that the slot's subject is one side of. */
function symmetricFacts(slot: SlotAddress, facts: ReadonlyMap<string, readonly Fact[]>): readonly Fact[] {
  const own = facts.get(slotKey(slot)) ?? [];
  const alone = own.filter(({ object }) => object === ANY_OBJECT);
  const others = [...new Set(own.map(({ object }) => object))].filter((other) => other !== ANY_OBJECT);
  return [
    ...alone,
    ...others.flatMap((other) => {
      const fromOther = facts.get(slotKey({ ...slot, subject: other })) ?? [];
      return slot.subject < other ? pairFacts(slot.subject, other, own, fromOther) : pairFacts(other, slot.subject, fromOther, own);
    }),
  ];
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
  const missing = [...new Set(facts.flatMap(({ subject, object }) => [subject, object]))].filter((key) => !names.has(key));
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
