import fc from 'fast-check';
import { SAYS, TRUSTS } from '../../../src/domain/claim.ts';
import { EPISODE_STATES } from '../../../src/domain/episode.ts';
import { CLOSINGS, STANDINGS } from '../../../src/domain/fact.ts';
import { CARDINALITIES } from '../../../src/domain/fold/slot.ts';
import type { GraphChanges } from '../../../src/domain/graph-changes.ts';
import { OPEN_END, UNKNOWN_START } from '../../../src/domain/instant.ts';
import type { GraphStore } from '../../../src/ports/graph-store.ts';
import { said } from '../../../src/testing/said.ts';
import { sampleClaim } from '../../../src/testing/sample-claim.ts';
import { sampleFact } from '../../../src/testing/sample-fact.ts';
import { sampleMention } from '../../../src/testing/sample-mention.ts';
import { samplePredicate } from '../../../src/testing/sample-predicate.ts';
import { claimId, episodeId, episodeOf, episodeUsage, factId, instant, key, predicate, rarely, some, space, words } from './world.ts';

const bound = fc.option(instant, { freq: 4 });
const place = fc.record({ subject: key, predicate, object: key });

const claim = fc
  .record({
    id: claimId,
    at: place,
    elsewhere: rarely(place),
    given: fc.record({
      from: bound,
      to: bound,
      position: fc.nat(2),
      says: fc.constantFrom(...SAYS),
      trust: fc.constantFrom(...TRUSTS),
      also: fc.boolean(),
      meant: fc.constantFrom(null, {}, { object: 'acme' }, { runStart: 3 }, { object: '*', runStart: -1 }),
      saidAt: instant,
      quote: words,
    }),
  })
  .map(({ id, at, elsewhere, given }) => said(sampleClaim(id, { ...given, ...at, episodeId: episodeOf(id) }), elsewhere ?? {}));

const fact = fc
  .record({
    id: factId,
    at: place,
    given: fc.record({
      from: bound,
      to: bound,
      standing: fc.constantFrom(...STANDINGS, 'accepted', 'accepted', 'accepted', 'accepted'),
      disputed: fc.boolean(),
      claimIds: fc.uniqueArray(claimId, { minLength: 1, maxLength: 3 }),
      closedBy: fc.option(fc.record({ claimId, how: fc.constantFrom(...CLOSINGS) })),
      sentence: words,
    }),
  })
  .map(({ id, at, given }) => sampleFact(id, { ...given, ...at, openedBy: given.claimIds[0] ?? '' }));

const mention = fc
  .record({ key, episodeId, name: words, kind: fc.constantFrom('person', 'place'), sameAs: fc.option(key), saidAt: instant })
  .map(({ key: of, ...given }) => sampleMention(of, given));

/** What a random commit would change, before it is fitted to the state of its space. */
const wish = fc.record({
  space,
  /** How far the revision is off: 0 = up to date. */
  late: fc.oneof({ weight: 10, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constantFrom(1, -1) }),
  step: fc.integer({ min: 1, max: 4 }),
  outcomes: fc.uniqueArray(
    fc
      .record({
        episodeId,
        state: fc.constantFrom(...EPISODE_STATES),
        reason: fc.option(words),
        notBefore: instant,
        readBy: fc.option(fc.constant('rules@1')),
        leansOnThread: fc.boolean(),
        usage: rarely(episodeUsage),
      })
      .map(({ usage, ...outcome }) => (usage === null ? outcome : { ...outcome, usage })),
    { selector: (outcome) => outcome.episodeId, maxLength: 2 },
  ),
  retractedEpisodes: some(episodeId, 1),
  expiredReadings: some(episodeId, 2),
  mentions: some(mention, 4),
  claims: fc.uniqueArray(claim, { selector: (stored) => stored.claim.id, maxLength: 6 }),
  moved: fc.uniqueArray(fc.record({ claimId, canonical: place }), { selector: (move) => move.claimId, maxLength: 2 }),
  expiredFacts: some(factId),
  facts: fc.uniqueArray(fact, { selector: ({ id }) => id, maxLength: 8 }),
  predicates: fc.uniqueArray(
    fc
      .record({ name: predicate, cardinality: fc.constantFrom(...CARDINALITIES) })
      .map(({ name, cardinality }) => samplePredicate(name, { cardinality })),
    { selector: ({ name }) => name, maxLength: 1 },
  ),
});

type Wish = typeof wish extends fc.Arbitrary<infer T> ? T : never;

/** A random commit, to be fitted to the state of its space. */
export const randomWish: fc.Arbitrary<Wish> = wish;

/**
 * Makes a wish well-formed for the present state of its space: times go up, a fact that is recorded anew expires first, and
 * a claim that counts comes again only where its episode is read again.
 */
export async function changesFor({ late, step, ...wished }: Wish, state: GraphStore): Promise<GraphChanges> {
  const { revision, lastRecordedAt } = await state.revision(wished.space);
  const versions = await state.facts(wished.space, { standings: STANDINGS });
  const current = new Set(versions.filter(({ expiredAt }) => expiredAt === OPEN_END).map(({ id }) => id));
  const counting = new Set((await state.claims(wished.space, {})).map(({ claim: { id } }) => id));
  const again = new Set<string>(wished.expiredReadings);
  return {
    ...wished,
    lease: null,
    revision: revision + late,
    recordedAt: (lastRecordedAt === UNKNOWN_START ? 0 : lastRecordedAt) + step,
    claims: wished.claims.filter(({ claim: { id, episodeId: of } }) => again.has(of) || !counting.has(id)),
    expiredFacts: [...new Set([...wished.expiredFacts, ...wished.facts.map(({ id }) => id).filter((id) => current.has(id))])],
  };
}
