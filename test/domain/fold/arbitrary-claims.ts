import fc from 'fast-check';
import type { Bound } from '../../../src/domain/bound.ts';
import type { Claim, Says } from '../../../src/domain/claim.ts';
import { ANY_OBJECT } from '../../../src/domain/entity-key.ts';
import type { Cardinality, Slot } from '../../../src/domain/fold/slot.ts';

/** The integers that stories of the property tests play in. Units: a `second` is 1, a `day` 2, a `year` 4. */
const LAST_INSTANT = 13;
export const INSTANTS = Array.from({ length: LAST_INSTANT + 7 }, (_, index) => index - 2);

/** How many cases a property runs: few by default, `FOLD_RUNS=20000` before a change of the rules lands. */
export const RUNS = Number(process.env['FOLD_RUNS'] ?? 300);

const UNITS = { second: 1, day: 2, year: 4 } as const;

export function arbitrarySlot(cardinality: Cardinality): fc.Arbitrary<Slot> {
  return arbitraryClaims().map((claims) => ({ cardinality, claims, reaches }));
}

/** `owns` is more general than `drives`; `rents` shares the slot with `drives`. */
export function reaches(general: string, specific: string): boolean {
  return general === 'owns' && specific === 'drives';
}

/** Up to twelve claims in up to five episodes. */
export function arbitraryClaims(maxLength = 12): fc.Arbitrary<readonly Claim[]> {
  return fc
    .tuple(fc.array(instant, { minLength: 5, maxLength: 5 }), fc.array(fc.tuple(fc.nat(4), arbitraryContent), { maxLength }))
    .map(([times, told]) => told.map(([episode, content], index) => claimIn(`e${episode}`, times[episode] as number, index, content)));
}

const instant = fc.nat(LAST_INSTANT);
const saying: fc.Arbitrary<Says> = fc.constantFrom(
  'holds',
  'holds',
  'holds',
  'holds',
  'ended',
  'ended',
  'not',
  'wrong',
  'corrected',
  'corrected',
);
const period = fc.record({ at: instant, precision: fc.constantFrom('second' as const, 'day' as const, 'year' as const) });

const arbitraryContent = fc.record({
  says: saying,
  predicate: fc.constantFrom('drives', 'drives', 'drives', 'drives', 'rents', 'owns'),
  object: fc.constantFrom('a', 'a', 'b', 'b', 'c', ANY_OBJECT),
  start: fc.oneof(
    { weight: 3, arbitrary: period },
    { weight: 3, arbitrary: fc.constant('episode' as const) },
    { weight: 1, arbitrary: fc.constant(null) },
  ),
  end: fc.option(period, { freq: 2 }),
  trust: fc.constantFrom('stated' as const, 'stated' as const, 'stated' as const, 'stated' as const, 'hearsay' as const, 'unsure' as const),
  also: fc.nat(7).map((n) => n === 0),
  meant: fc.option(fc.record({ object: fc.constantFrom('a', 'b', 'c'), runStart: instant }, { requiredKeys: [] }), { freq: 2 }),
});

type Content = typeof arbitraryContent extends fc.Arbitrary<infer T> ? T : never;

function claimIn(
  episodeId: string,
  saidAt: number,
  position: number,
  { says, predicate, object, start, end, trust, also, meant }: Content,
): Claim {
  const closes = says === 'ended' || says === 'not' || says === 'wrong';
  const startBound: Bound | null =
    start === 'episode'
      ? says === 'holds'
        ? { at: saidAt, until: saidAt + 1, precision: 'second', basis: 'episode' }
        : null
      : start && bound(start);
  return {
    id: `c${position}`,
    episodeId,
    position,
    subject: 'ann',
    predicate: predicate === 'owns' && !closes ? 'drives' : predicate,
    object: object === ANY_OBJECT && !closes ? 'a' : object,
    says,
    start: closes && object === ANY_OBJECT ? null : startBound,
    end: end ? bound(end) : null,
    saidAt,
    trust,
    also,
    meant: says === 'corrected' ? meant : says === 'wrong' && meant?.runStart !== undefined ? { runStart: meant.runStart } : null,
    quote: '',
  };
}

function bound({ at, precision }: { at: number; precision: keyof typeof UNITS }): Bound {
  const from = at - (at % UNITS[precision]);
  return { at: from, until: from + UNITS[precision], precision, basis: 'stated' };
}
