import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../src/domain/claim.ts';
import { type Fact, validTime } from '../../../src/domain/fact.ts';
import { foldSlot } from '../../../src/domain/fold/fold-slot.ts';
import { CARDINALITIES, type Slot } from '../../../src/domain/fold/slot.ts';
import { arbitraryClaims, arbitrarySlot, INSTANTS, RUNS, reaches } from './arbitrary-claims.ts';
import { naiveFold } from './naive-fold.ts';

const runs = { numRuns: RUNS };

describe.each(CARDINALITIES)('facts of a slot of cardinality %s', (cardinality) => {
  const slots = arbitrarySlot(cardinality);
  const holdsFor = (check: (slot: Slot, facts: readonly Fact[]) => void) => {
    fc.assert(
      fc.property(slots, (slot) => void check(slot, foldSlot(slot))),
      runs,
    );
  };

  test('P1: any order of arrival gives the same facts in the same order', () => {
    const shuffled = slots.chain((slot) =>
      fc.shuffledSubarray([...slot.claims], { minLength: slot.claims.length }).map((claims) => ({ slot, claims })),
    );
    fc.assert(
      fc.property(shuffled, ({ slot, claims }) => {
        expect(foldSlot({ ...slot, claims })).toEqual(foldSlot(slot));
      }),
      runs,
    );
  });

  test('P2: a claim that arrives twice counts once', () => {
    holdsFor((slot, facts) => expect(foldSlot({ ...slot, claims: [...slot.claims, ...slot.claims] })).toEqual(facts));
  });

  test('the same values hold at every instant as when each instant is worked out alone', () => {
    holdsFor((slot, facts) => {
      const naive = naiveFold(slot);
      for (const instant of INSTANTS) {
        const expected = [...naive.besidesAt(instant), naive.mainAt(instant) ?? []].flat().toSorted();
        expect(holding(facts, instant).map(valueOfFact).toSorted(), `at ${instant}`).toEqual(expected);
      }
    });
  });

  test('no claim is lost: it is behind a fact or closed one', () => {
    holdsFor((slot, facts) => {
      const found = new Set(facts.flatMap(({ claimIds, closedBy }) => [...claimIds, ...(closedBy ? [closedBy.claimId] : [])]));
      expect(slot.claims.filter(({ id }) => !found.has(id))).toEqual([]);
    });
  });

  test('a claim is behind facts of one standing only, and facts name no other claims', () => {
    holdsFor((slot, facts) => {
      const ids = new Set(slot.claims.map(({ id }) => id));
      const standings = new Map<string, string>();
      for (const { claimIds, openedBy, closedBy, standing } of facts) {
        for (const id of [...claimIds, openedBy, closedBy?.claimId ?? openedBy]) expect(ids).toContain(id);
        expect(claimIds).toContain(openedBy);
        for (const id of claimIds) expect(standings.get(id) ?? standing).toBe(standing);
        for (const id of claimIds) standings.set(id, standing);
      }
    });
  });

  test('accepted facts have periods, and those of one value neither overlap nor touch', () => {
    holdsFor((_, facts) => {
      for (const ofValue of Map.groupBy(accepted(facts), valueOfFact).values()) {
        const periods = ofValue.map(validTime).toSorted((a, b) => a.validAt - b.validAt);
        for (const [index, { validAt, invalidAt }] of periods.entries()) {
          expect(validAt).toBeLessThan(invalidAt);
          const next = periods[index + 1];
          if (next && cardinality === 'event') expect(invalidAt).toBeLessThanOrEqual(next.validAt);
          else if (next) expect(invalidAt).toBeLessThan(next.validAt);
        }
      }
    });
  });

  test('a fact is closed exactly where it has an end', () => {
    holdsFor((_, facts) => {
      for (const { end, closedBy } of accepted(facts)) expect(closedBy === null).toBe(end === null);
    });
  });

  test('ids are unique', () => {
    holdsFor((_, facts) => expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length));
  });
});

test('P4: a slot of cardinality one has at most one value at any instant, side values excepted', () => {
  const withoutSides = arbitraryClaims(20).map((claims) => claims.map((claim) => ({ ...claim, also: false })));
  fc.assert(
    fc.property(withoutSides, (claims) => {
      const facts = foldSlot({ cardinality: 'one', claims, reaches });
      for (const instant of INSTANTS) expect(holding(facts, instant).length).toBeLessThanOrEqual(1);
    }),
    runs,
  );
});

test('of two values that compete, one is disputed only together with another', () => {
  fc.assert(
    fc.property(arbitrarySlot('one'), (slot) => {
      const disputed = foldSlot(slot).filter((fact) => fact.disputed);
      if (disputed.length > 0) expect(new Set(disputed.map(valueOfFact)).size).toBeGreaterThan(1);
    }),
    runs,
  );
});

test.each(['many', 'event'] as const)(
  'objects of cardinality %s do not touch each other: folded together or each alone, the facts are the same',
  (cardinality) => {
    const withoutAny = arbitraryClaims().map((claims) =>
      claims.filter(({ object, meant }) => object !== '*' && meant?.object === undefined),
    );
    fc.assert(
      fc.property(withoutAny, (claims) => {
        const alone = [...Map.groupBy(claims, ({ object }) => object).values()].flatMap((group: readonly Claim[]) =>
          foldSlot({ cardinality, claims: group, reaches }),
        );
        expect(byId(foldSlot({ cardinality, claims, reaches }))).toEqual(byId(alone));
      }),
      runs,
    );
  },
);

test('a fact keeps its id while later-said claims confirm or close it', () => {
  fc.assert(
    fc.property(fc.nat(5), fc.nat(5), (start, length) => {
      const first = plainClaim('first', start, { at: start, until: start + 1, precision: 'second', basis: 'stated' });
      const again = plainClaim('again', 20, first.start);
      const ended: Claim = {
        ...plainClaim('ended', 21, null),
        says: 'ended',
        end: { at: start + length + 1, until: start + length + 2, precision: 'second', basis: 'stated' },
      };
      const ids = [[first], [first, again], [first, again, ended]].map((claims) =>
        foldSlot({ cardinality: 'one', claims }).map(({ id }) => id),
      );
      expect(new Set(ids.flat()).size).toBe(1);
    }),
    runs,
  );
});

function plainClaim(id: string, saidAt: number, start: Claim['start']): Claim {
  const content = {
    subject: 'ann',
    predicate: 'works_at',
    object: 'acme',
    says: 'holds',
    trust: 'stated',
    also: false,
    meant: null,
    quote: '',
  } as const;
  return { id, episodeId: id, position: 0, saidAt, start, end: null, ...content };
}

function accepted(facts: readonly Fact[]): readonly Fact[] {
  return facts.filter(({ standing }) => standing === 'accepted');
}

function holding(facts: readonly Fact[], instant: number): readonly Fact[] {
  return accepted(facts).filter((fact) => validTime(fact).validAt <= instant && instant < validTime(fact).invalidAt);
}

function valueOfFact({ predicate, object }: Fact): string {
  return `${predicate} ${object}`;
}

function byId(facts: readonly Fact[]): readonly Fact[] {
  return facts.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
