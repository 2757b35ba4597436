import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AllenRelation, allenRelation, clipped, unionOf } from '../../src/domain/span.ts';

const span = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 6 }))
  .map(([from, length]) => ({ from, to: from + length }));
const instants = Array.from({ length: 20 }, (_, instant) => instant);
const lies = (instant: number, { from, to }: { from: number; to: number }) => from <= instant && instant < to;

const CONVERSE: Readonly<Record<AllenRelation, AllenRelation>> = {
  before: 'after',
  meets: 'met-by',
  overlaps: 'overlapped-by',
  starts: 'started-by',
  during: 'contains',
  finishes: 'finished-by',
  equals: 'equals',
  'finished-by': 'finishes',
  contains: 'during',
  'started-by': 'starts',
  'overlapped-by': 'overlaps',
  'met-by': 'meets',
  after: 'before',
};

describe('spans', () => {
  it('cover together what each covers, without touching', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), (spans) => {
        const union = unionOf(spans);
        for (const instant of instants) expect(union.some((one) => lies(instant, one))).toBe(spans.some((one) => lies(instant, one)));
        for (const [index, { from }] of union.entries()) if (index > 0) expect(from).toBeGreaterThan(union[index - 1]?.to ?? Number.NaN);
      }),
    );
  });

  it('are clipped to what lies in both', () => {
    fc.assert(
      fc.property(span, span, (a, b) => {
        const both = clipped(a, b);
        for (const instant of instants) expect(both !== null && lies(instant, both)).toBe(lies(instant, a) && lies(instant, b));
      }),
    );
  });

  it('stand in the converse relation the other way round', () => {
    fc.assert(
      fc.property(span, span, (a, b) => {
        expect(allenRelation(b, a)).toBe(CONVERSE[allenRelation(a, b)]);
      }),
    );
  });

  it.each([
    ['before', [0, 2]],
    ['meets', [0, 4]],
    ['overlaps', [0, 6]],
    ['finished-by', [0, 8]],
    ['contains', [0, 9]],
    ['starts', [4, 6]],
    ['equals', [4, 8]],
    ['started-by', [4, 9]],
    ['during', [5, 6]],
    ['finishes', [5, 8]],
    ['overlapped-by', [5, 9]],
    ['met-by', [8, 9]],
    ['after', [9, 10]],
  ] as const)('%s', (relation, [from, to]) => expect(allenRelation({ from, to }, { from: 4, to: 8 })).toBe(relation));
});
