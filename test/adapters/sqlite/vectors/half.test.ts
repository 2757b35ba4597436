import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dotOfHalves, fromHalves, toHalves } from '../../../../src/adapters/sqlite/vectors/half.ts';

const there = (value: number) => fromHalves(new Uint8Array(toHalves(Float32Array.of(value)).buffer))[0];

test('every half comes back as itself', () => {
  const halves = Uint16Array.from({ length: 65536 }, (_, half) => half).filter((half) => (half & 0x7c00) !== 0x7c00);
  expect(toHalves(fromHalves(new Uint8Array(halves.buffer)))).toEqual(halves);
});

test('a number becomes the nearest half, of two equally near ones the even one', () => {
  const known: readonly (readonly [number, number])[] = [
    [1, 1],
    [-0.5, -0.5],
    [0.1, 0.0999755859375],
    [1 + 2 ** -11, 1],
    [1 + 3 * 2 ** -11, 1 + 2 ** -9],
    [2 ** -24, 2 ** -24],
    [2 ** -25, 0],
    [2 ** -14 - 2 ** -26, 2 ** -14],
    [65504, 65504],
    [1e6, Number.POSITIVE_INFINITY],
  ];
  for (const [value, half] of known) expect([value, there(value)]).toEqual([value, half]);
  expect(there(Number.NaN)).toBeNaN();
  fc.assert(
    fc.property(fc.float({ min: -1, max: 1, noNaN: true }), (value) => {
      expect(Math.abs((there(value) as number) - value)).toBeLessThanOrEqual(Math.max(Math.abs(value) * 2 ** -11, 2 ** -25));
    }),
  );
});

test('blobs at an odd address are read too', () => {
  const vector = Float32Array.from({ length: 11 }, (_, index) => index / 8 - 0.5);
  const shifted = new Uint8Array(23);
  shifted.set(new Uint8Array(toHalves(vector).buffer), 1);
  expect(dotOfHalves(shifted.subarray(1), vector)).toBeCloseTo(
    vector.reduce((sum, value) => sum + value * value, 0),
    10,
  );
});
