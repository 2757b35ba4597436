import { expect, test } from 'vitest';
import { holdsAt, visibleAt } from '../../src/domain/visibility.ts';
import { version } from './versions.ts';

const acme = version('f1', { from: 10, to: 20, recordedAt: 100, expiredAt: 200 });

test('both periods are half-open', () => {
  const seen = (validAt: number, knownAt: number) => visibleAt(acme, { validAt, knownAt });
  expect([9, 10, 19, 20].map((validAt) => seen(validAt, 150))).toEqual([false, true, true, false]);
  expect([99, 100, 199, 200].map((knownAt) => seen(15, knownAt))).toEqual([false, true, true, false]);
});

test('an unknown start holds at every instant before the end, an open end at every one after the start', () => {
  expect(holdsAt(version('f1', { from: null, to: 20 }), -1e12)).toBe(true);
  expect(holdsAt(version('f1', { from: 10, to: null }), 1e15)).toBe(true);
});

test('only accepted facts answer questions', () => {
  for (const standing of ['outranked', 'refuted', 'unsure', 'dangling'] as const) {
    expect(visibleAt({ ...acme, standing }, { validAt: 15, knownAt: 150 })).toBe(false);
  }
});
