import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/domain/claim.ts';
import { diffFacts } from '../../src/domain/diff.ts';
import { validTime } from '../../src/domain/fact.ts';
import { CARDINALITIES, type Slot } from '../../src/domain/fold/slot.ts';
import { type Point, visibleAt } from '../../src/domain/visibility.ts';
import { arbitraryClaims, INSTANTS, RUNS, reaches } from './fold/arbitrary-claims.ts';
import { type Commit, Ledger } from './ledger.ts';

const runs = { numRuns: RUNS };

/** Episodes as they arrive: each brings all its claims in one commit. */
const episodes = arbitraryClaims(14).map((claims) =>
  [...Map.groupBy(claims, ({ episodeId }) => episodeId).values()].map((group): readonly Claim[] => group),
);

/** Episodes recorded in any order, some of them taken back later, some told again after that. */
const histories: fc.Arbitrary<readonly Commit[]> = episodes.chain((told) =>
  fc.tuple(fc.shuffledSubarray([...told], { minLength: told.length }), fc.array(fc.nat(9), { maxLength: 4 })).map(([arriving, picks]) => {
    const commits: Commit[] = arriving.map((record) => ({ record }));
    for (const pick of picks) {
      const record = arriving[pick % Math.max(1, arriving.length)];
      const episodeId = record?.[0]?.episodeId;
      if (!record || episodeId === undefined) continue;
      const isThere = commits.findLast((commit) => ('retract' in commit ? commit.retract === episodeId : commit.record === record));
      commits.push(isThere && 'retract' in isThere ? { record } : { retract: episodeId });
    }
    return commits;
  }),
);

describe.each(CARDINALITIES)('a ledger of cardinality %s', (cardinality) => {
  const slot: Omit<Slot, 'claims'> = { cardinality, reaches };

  test('P1: any order of arrival comes to the same beliefs', () => {
    const shuffled = episodes.chain((told) => fc.tuple(fc.constant(told), fc.shuffledSubarray([...told], { minLength: told.length })));
    fc.assert(
      fc.property(shuffled, ([told, other]) => {
        expect(new Ledger(slot, records(other)).beliefs()).toEqual(new Ledger(slot, records(told)).beliefs());
      }),
      runs,
    );
  });

  test('P2: the same claims again change nothing', () => {
    fc.assert(
      fc.property(episodes, fc.nat(9), (told, pick) => {
        const ledger = new Ledger(slot, records(told));
        const before = ledger.versions;
        ledger.commit({ record: told[pick % Math.max(1, told.length)] ?? [] });
        expect(ledger.versions).toEqual(before);
      }),
      runs,
    );
  });

  test('P3: an episode taken back leaves what there would be without it, also for what it had closed', () => {
    fc.assert(
      fc.property(episodes, fc.nat(9), (told, pick) => {
        const taken = told[pick % Math.max(1, told.length)];
        fc.pre(taken !== undefined);
        const ledger = new Ledger(slot, [...records(told), { retract: taken[0]?.episodeId as string }]);
        expect(ledger.beliefs()).toEqual(new Ledger(slot, records(told.filter((group) => group !== taken))).beliefs());
      }),
      runs,
    );
  });

  test('P5: what was answered at a transaction time is answered for it ever after', () => {
    fc.assert(
      fc.property(histories, (commits) => {
        const ledger = new Ledger(slot);
        const answers = commits.map((commit) => {
          ledger.commit(commit);
          return everywhere(ledger, ledger.now);
        });
        expect(commits.map((_, index) => everywhere(ledger, index + 1))).toEqual(answers);
      }),
      runs,
    );
  });

  test('P7: an answer rests on nothing that was recorded later, and on no fact of another time', () => {
    fc.assert(
      fc.property(histories, fc.nat(12), (commits, n) => {
        const knownAt = Math.min(n, commits.length);
        const whole = new Ledger(slot, commits);
        expect(everywhere(whole, knownAt)).toEqual(everywhere(new Ledger(slot, commits.slice(0, knownAt)), knownAt));
        for (const validAt of INSTANTS) {
          for (const version of whole.versions.filter((each) => visibleAt(each, { validAt, knownAt }))) {
            expect(version.recordedAt).toBeLessThanOrEqual(knownAt);
            expect(validTime(version).validAt).toBeLessThanOrEqual(validAt);
            expect(validTime(version).invalidAt).toBeGreaterThan(validAt);
          }
        }
      }),
      runs,
    );
  });

  test('of one fact at most one version is believed at a time', () => {
    fc.assert(
      fc.property(histories, (commits) => {
        const ledger = new Ledger(slot, commits);
        for (let knownAt = 0; knownAt <= ledger.now; knownAt += 1) {
          const ids = ledger.versions
            .filter(({ recordedAt, expiredAt }) => recordedAt <= knownAt && knownAt < expiredAt)
            .map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
        }
      }),
      runs,
    );
  });

  test('a diff tells exactly the facts that are seen from one point only, or told otherwise', () => {
    const point = (commits: number) => fc.record({ validAt: fc.constantFrom(...INSTANTS), knownAt: fc.nat(commits) });
    const questions = histories.chain((commits) => fc.tuple(fc.constant(commits), point(commits.length), point(commits.length)));
    fc.assert(
      fc.property(questions, ([commits, from, to]) => {
        const { versions } = new Ledger(slot, commits);
        const changes = diffFacts(versions, from, to);
        const seen = (at: Point) =>
          new Set(versions.filter((version) => visibleAt(version, at)).map(({ predicate, object }) => `${predicate} ${object}`));
        const told = new Set(changes.map(({ before, after }) => `${(after ?? before)?.predicate} ${(after ?? before)?.object}`));
        const gained = [...seen(to)].filter((value) => !seen(from).has(value));
        const lost = [...seen(from)].filter((value) => !seen(to).has(value));
        for (const value of [...gained, ...lost]) expect(told).toContain(value);
        for (const { kind, before, after } of changes) {
          if (kind === 'opened') expect(after && visibleAt(after, to)).toBe(true);
          if (kind === 'closed') expect(before && visibleAt(before, from) && after && !visibleAt(after, to)).toBe(true);
          if (kind === 'corrected' && from.knownAt === to.knownAt) expect.unreachable('nothing is corrected while the belief stays');
        }
        expect(diffFacts(versions, from, from)).toEqual([]);
      }),
      runs,
    );
  });
});

function records(told: readonly (readonly Claim[])[]): readonly Commit[] {
  return told.map((record) => ({ record }));
}

function everywhere(ledger: Ledger, knownAt: number): readonly unknown[] {
  return INSTANTS.map((validAt) => ledger.answer({ validAt, knownAt }));
}
