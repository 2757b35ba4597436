import { describe, expect, test } from 'vitest';
import { diffFacts, type FactChange } from '../../src/domain/diff.ts';
import type { FactVersion } from '../../src/domain/stored.ts';
import type { Point } from '../../src/domain/visibility.ts';
import { version } from './versions.ts';

const closing = (claimId: string) => ({ claimId, how: 'ended' }) as const;

function told(versions: readonly FactVersion[], from: Point, to: Point): readonly string[] {
  return diffFacts(versions, from, to).map(text);
}

function text({ kind, before, after, causeId }: FactChange): string {
  return `${kind} ${(after ?? before)?.object} ${after?.standing ?? 'gone'} by ${causeId}`;
}

describe('along valid time', () => {
  const versions = [
    version('f1', { object: 'acme', from: 0, to: 10, closedBy: closing('c2') }),
    version('f2', { object: 'globex', from: 10, claimIds: ['c2'], openedBy: 'c2' }),
  ];
  const point = (validAt: number): Point => ({ validAt, knownAt: 50 });

  test('what ended is closed, what began is opened, each with its cause', () => {
    expect(told(versions, point(5), point(15))).toEqual(['closed acme accepted by c2', 'opened globex accepted by c2']);
  });

  test('nothing differs inside a period', () => {
    expect(diffFacts(versions, point(1), point(9))).toEqual([]);
  });

  test('backwards, what had not begun is closed by the claim that opened it', () => {
    expect(told(versions, point(15), point(5))).toEqual(['opened acme accepted by c2', 'closed globex accepted by c2']);
  });

  test('what began and ended in between is not seen from either side', () => {
    expect(diffFacts([version('f1', { from: 5, to: 7 })], point(0), point(10))).toEqual([]);
  });
});

describe('along transaction time', () => {
  const then: Point = { validAt: 5, knownAt: 10 };
  const now: Point = { validAt: 5, knownAt: 20 };

  test('what was learned since is opened', () => {
    expect(told([version('f1', { recordedAt: 15 })], then, now)).toEqual(['opened acme accepted by c1']);
  });

  test('another period of the same fact is a correction, caused by what set the bound', () => {
    const before = version('f1', { from: 0, expiredAt: 15 });
    const ended = version('f1', { from: 0, to: 8, recordedAt: 15, closedBy: closing('c2') });
    expect(diffFacts([before, ended], then, now)).toEqual([{ kind: 'corrected', before, after: ended, causeId: 'c2' }]);
    expect(told([before, version('f1', { from: 0, to: 3, recordedAt: 15, closedBy: closing('c2') })], then, now)).toEqual([
      'corrected acme accepted by c2',
    ]);
    expect(told([before, version('f1', { from: -5, recordedAt: 15, openedBy: 'c3' })], then, now)).toEqual([
      'corrected acme accepted by c3',
    ]);
  });

  test('a fact that now turns out to have held already is corrected', () => {
    const late = version('f1', { from: 7, expiredAt: 15 });
    expect(told([late, version('f1', { from: 0, recordedAt: 15, openedBy: 'c3' })], then, now)).toEqual(['corrected acme accepted by c3']);
  });

  test('a claim that only confirms is no difference', () => {
    expect(diffFacts([version('f1', { expiredAt: 15 }), version('f1', { recordedAt: 15, claimIds: ['c1', 'c2'] })], then, now)).toEqual([]);
  });

  test('a fact that goes on under another id, since a claim said earlier has come, is the same fact', () => {
    const before = version('f1', { claimIds: ['c1'], expiredAt: 15 });
    expect(diffFacts([before, version('f9', { claimIds: ['c0', 'c1'], recordedAt: 15 })], then, now)).toEqual([]);
    expect(told([before, version('f9', { from: -5, claimIds: ['c0', 'c1'], openedBy: 'c0', recordedAt: 15 })], then, now)).toEqual([
      'corrected acme accepted by c0',
    ]);
  });

  test('what was refuted is corrected by the refutation', () => {
    const refuted = version('r1', { recordedAt: 15, standing: 'refuted', closedBy: { claimId: 'c2', how: 'refuted' } });
    expect(told([version('f1', { expiredAt: 15 }), refuted], then, now)).toEqual(['corrected acme refuted by c2']);
  });

  test('what was retracted is corrected, and nothing states it any more', () => {
    const before = version('f1', { expiredAt: 15 });
    expect(diffFacts([before], then, now)).toEqual([{ kind: 'corrected', before, after: null, causeId: null }]);
  });

  test('when the ending is taken back the fact is open again, and no claim is the cause', () => {
    const closed = version('f1', { to: 3, expiredAt: 15, closedBy: closing('c2') });
    expect(told([closed, version('f1', { recordedAt: 15 })], then, now)).toEqual(['corrected acme accepted by null']);
  });
});

test('along both: an ending learned and reached in between closes', () => {
  const versions = [version('f1', { from: 0, expiredAt: 15 }), version('f1', { from: 0, to: 12, recordedAt: 15, closedBy: closing('c2') })];
  expect(told(versions, { validAt: 5, knownAt: 5 }, { validAt: 20, knownAt: 20 })).toEqual(['closed acme accepted by c2']);
});

test('along both: an ending learned late, of before the first point, is a correction', () => {
  const versions = [version('f1', { from: 0, expiredAt: 15 }), version('f1', { from: 0, to: 3, recordedAt: 15, closedBy: closing('c2') })];
  expect(told(versions, { validAt: 5, knownAt: 5 }, { validAt: 20, knownAt: 20 })).toEqual(['corrected acme accepted by c2']);
});

test('there and the same point again differ in nothing', () => {
  const point = { validAt: 5, knownAt: 5 };
  expect(diffFacts([version('f1'), version('f2', { standing: 'refuted' })], point, point)).toEqual([]);
});
