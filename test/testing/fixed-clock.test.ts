import { expect, test } from 'vitest';
import { fixedClock } from '../../src/testing/fixed-clock.ts';

test('a fixed clock stands still until it is moved, forwards or back', () => {
  const clock = fixedClock(100);
  expect([clock.now(), clock.now()]).toEqual([100, 100]);
  clock.advance(5);
  expect(clock.now()).toBe(105);
  clock.advance(-10);
  expect(clock.now()).toBe(95);
  clock.set(7);
  expect(clock.now()).toBe(7);
});
