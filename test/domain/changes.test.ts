import { expect, test } from 'vitest';
import { exactBound } from '../../src/domain/bound.ts';
import { changedFacts } from '../../src/domain/changes.ts';
import { type NewFactVersion, sampleFact } from '../../src/testing/sample-fact.ts';
import { version } from './versions.ts';

test('the same facts in another order change nothing', () => {
  const computed = [sampleFact('f2', { object: 'globex' }), sampleFact('f1')];
  expect(changedFacts([version('f1'), version('f2', { object: 'globex' })], computed)).toEqual({ expired: [], recorded: [] });
});

test('a fact that is new is recorded, one that is gone expires', () => {
  const { expired, recorded } = changedFacts([version('old')], [sampleFact('new')]);
  expect(expired).toEqual(['old']);
  expect(recorded.map(({ id }) => id)).toEqual(['new']);
});

test.each([
  ['period', { end: exactBound(5) }],
  ['precision', { start: { at: 0, until: 9, precision: 'day', basis: 'stated' } }],
  ['claims', { claimIds: ['c1', 'c2'] }],
  ['standing', { standing: 'outranked' }],
  ['dispute', { disputed: true }],
  ['closing', { closedBy: { claimId: 'c9', how: 'ended' } }],
  ['name', { sentence: 'Ann works at ACME' }],
] satisfies [string, Partial<NewFactVersion>][])('a fact whose %s changed expires and is recorded', (_, given) => {
  const { expired, recorded } = changedFacts([version('f1'), version('f2')], [{ ...sampleFact('f1'), ...given }, sampleFact('f2')]);
  expect(expired).toEqual(['f1']);
  expect(recorded.map(({ id }) => id)).toEqual(['f1']);
});
