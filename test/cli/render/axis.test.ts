import { describe, expect, it } from 'vitest';
import { ticks } from '../../../src/cli/render/axis.ts';

const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`);
const labels = (from: string, to: string, columns: number) => ticks(day(from), day(to), columns).map(({ label }) => label);

describe('the time axis', () => {
  it('takes the finest round steps whose labels fit', () => {
    expect(labels('2015-01-01', '2025-01-01', 80)).toEqual([
      '2015',
      '2016',
      '2017',
      '2018',
      '2019',
      '2020',
      '2021',
      '2022',
      '2023',
      '2024',
      '2025',
    ]);
    expect(labels('2015-01-01', '2025-01-01', 40)).toEqual(['2016', '2018', '2020', '2022', '2024']);
    expect(labels('2024-01-01', '2024-12-01', 60)).toEqual(['2024-01', '2024-04', '2024-07', '2024-10']);
    expect(labels('2024-03-01', '2024-03-05', 60)).toEqual(['2024-03-01', '2024-03-02', '2024-03-03', '2024-03-04', '2024-03-05']);
    expect(labels('0050-01-01', '2000-01-01', 40)).toEqual(['0500', '1000', '1500', '2000']);
  });

  it('never puts more labels than columns allow, and none outside', () => {
    for (const [from, to] of [
      ['2020-01-01', '2020-01-02'],
      ['1000-01-01', '3000-01-01'],
      ['2020-02-11', '2023-09-30'],
    ] as const) {
      for (const columns of [20, 57, 140]) {
        const found = ticks(day(from), day(to), columns);
        expect(found.length).toBeLessThanOrEqual(columns / 6);
        for (const { at } of found) expect(at >= day(from) && at <= day(to)).toBe(true);
      }
    }
  });

  it('has no ticks over no time', () => {
    expect(ticks(5, 5, 40)).toEqual([]);
  });
});
