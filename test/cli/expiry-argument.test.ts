import { expect, it } from 'vitest';
import { expiryArgument } from '../../src/cli/expiry-argument.ts';

const now = new Date('2026-01-31T12:00:00Z');
const read = (text: string) => expiryArgument(text, '--expires', now).toISOString();

it.each([
  ['90s', '2026-01-31T12:01:30.000Z'],
  ['30min', '2026-01-31T12:30:00.000Z'],
  ['36h', '2026-02-02T00:00:00.000Z'],
  ['7d', '2026-02-07T12:00:00.000Z'],
  ['2w', '2026-02-14T12:00:00.000Z'],
  ['1mo', '2026-02-28T12:00:00.000Z'],
  ['1y', '2027-01-31T12:00:00.000Z'],
  ['P7D', '2026-02-07T12:00:00.000Z'],
  ['PT36H', '2026-02-02T00:00:00.000Z'],
  ['P1Y2M3DT4H5M6S', '2027-04-03T16:05:06.000Z'],
  ['2030-01-31', '2030-01-31T00:00:00.000Z'],
  ['2026-01-31T14:00:01+02:00', '2026-01-31T12:00:01.000Z'],
])('%s', (text, expected) => {
  expect(read(text)).toBe(expected);
});

it.each([
  ['0d', /past already/],
  ['2025', /past already/],
  ['2026-01-31T12:00:00Z', /past already/],
  ['99999999999y', /too long/],
  ['soon', /no duration and no date/],
  ['7', /no duration and no date/],
  ['7m', /no duration and no date/],
  ['P', /no duration and no date/],
  ['PT', /no duration and no date/],
  ['P1DT', /no duration and no date/],
  ['2026-02-30', /does not exist|not a date that exists/],
  ['2027-01-01T10:00', /no offset/],
])('%s is refused: %s', (text, message) => {
  expect(() => read(text)).toThrow(message);
});
