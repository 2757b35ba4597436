import { expect, test } from 'vitest';
import { lanesOf } from '../../src/domain/timeline.ts';
import { version } from './versions.ts';

test('a lane for each predicate, the facts in order of time, unknown starts first', () => {
  const facts = [
    version('late', { from: 20, predicate: 'works_at' }),
    version('home', { from: 5, predicate: 'lives_in' }),
    version('long', { from: 10, to: 30, predicate: 'works_at' }),
    version('short', { from: 10, to: 20, predicate: 'works_at' }),
    version('past', { from: null, to: 5, predicate: 'works_at' }),
  ];
  expect(lanesOf(facts).map(({ predicate, facts: lane }) => [predicate, ...lane.map(({ id }) => id)])).toEqual([
    ['lives_in', 'home'],
    ['works_at', 'past', 'short', 'long', 'late'],
  ]);
});

test('no facts, no lanes', () => {
  expect(lanesOf([])).toEqual([]);
});
