import { expect, it } from 'vitest';
import { periodText, whenText } from '../../../src/cli/render/period-text.ts';

const at = (iso: string, precision: 'year' | 'month' | 'week' | 'day' | 'minute' | 'second', basis: 'stated' | 'episode' = 'stated') => ({
  at: new Date(iso),
  until: new Date(Date.parse(iso) + 1),
  precision,
  basis,
});

it('shows a bound as exactly as it is known', () => {
  expect(whenText(at('2020-01-01T00:00:00Z', 'year'))).toBe('2020');
  expect(whenText(at('2020-03-01T00:00:00Z', 'month'))).toBe('2020-03');
  expect(whenText(at('2020-03-02T00:00:00Z', 'week'))).toBe('week of 2020-03-02');
  expect(whenText(at('2020-03-02T00:00:00Z', 'day'))).toBe('2020-03-02');
  expect(whenText(at('2020-03-02T09:30:00Z', 'minute'))).toBe('2020-03-02 09:30');
  expect(whenText(at('2020-03-02T00:00:00Z', 'second'))).toBe('2020-03-02');
  expect(whenText(at('2020-03-02T09:30:00Z', 'second'))).toBe('2020-03-02 09:30');
  expect(whenText(at('2020-03-02T09:30:01Z', 'second'))).toBe('2020-03-02 09:30:01');
  expect(whenText(at('2020-03-02T00:00:01Z', 'second'))).toBe('2020-03-02 00:00:01');
  expect(whenText(at('2020-03-02T09:30:00Z', 'second', 'episode'))).toBe('2020-03-02*');
  expect(whenText(at('-000043-03-15T00:00:00Z', 'day'))).toBe('-000043-03-15');
  expect(whenText(at('-000043-01-01T00:00:00Z', 'year'))).toBe('-000043');
});

it('shows unknown starts and open ends', () => {
  expect(periodText({ start: null, end: at('2020-01-01T00:00:00Z', 'year') })).toBe('… → 2020');
  expect(periodText({ start: at('2020-01-01T00:00:00Z', 'year'), end: null })).toBe('2020 →');
});

it('names the year or month that an end closes', () => {
  const closing = (iso: string, precision: 'year' | 'month' | 'day') => ({ ...at(iso, precision), until: new Date(iso) });
  expect(periodText({ start: null, end: closing('2023-01-01T00:00:00Z', 'year') })).toBe('… → end of 2022');
  expect(periodText({ start: null, end: closing('2024-03-01T00:00:00Z', 'month') })).toBe('… → end of 2024-02');
  expect(periodText({ start: null, end: closing('2024-03-01T00:00:00Z', 'day') })).toBe('… → 2024-03-01');
});
