import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { type GanttBar, gantt } from '../../../src/cli/render/gantt.ts';

const year = (value: number) => Date.UTC(value, 0, 1);
const bar = (label: string, from: number | null, to: number | null, look: GanttBar['look'] = 'firm'): GanttBar => ({
  label,
  from: from === null ? null : year(from),
  to: to === null ? null : year(to),
  note: '',
  look,
});
const draw = (bars: readonly GanttBar[], width = 60, at = 2024) => gantt([{ title: 'works_at', bars }], { width, at: year(at) }) ?? '';
const row = (chart: string, label: string) => chart.split('\n').find((line) => line.trim().startsWith(label)) ?? '';

describe('a chart of periods', () => {
  it('puts one bar after the other where one period follows the other', () => {
    const chart = draw([bar('Acme', 2018, 2021), bar('Globex', 2021, null)]);
    expect(row(chart, 'Acme').indexOf('┫')).toBeLessThan(row(chart, 'Globex').indexOf('┣'));
    expect(row(chart, 'Acme').indexOf('┣')).toBeLessThan(row(chart, 'Acme').indexOf('┫'));
  });

  it('ends an open period in an arrow at the right edge, and brings an unknown start in from the left', () => {
    const chart = draw([bar('Acme', null, 2020), bar('Globex', 2020, null)]);
    expect(row(chart, 'Acme')).toMatch(/Acme {3}◂━+┫/);
    expect(row(chart, 'Globex').trimEnd()).toMatch(/┣━+▶$/);
  });

  it('shows what was refuted, what is unsure, and a moment', () => {
    const chart = draw([
      bar('wrong', 2018, 2022, 'refuted'),
      bar('maybe', 2018, 2022, 'doubtful'),
      { ...bar('moment', 2020, null), to: year(2020) + 1 },
    ]);
    expect(row(chart, 'wrong')).toMatch(/┣×+┫/);
    expect(row(chart, 'maybe')).toMatch(/┣┅+┫/);
    expect(row(chart, 'moment')).toContain('◆');
  });

  it('draws no period for an ending that met nothing', () => {
    expect(row(draw([bar('Acme', 2018, null), bar('loose', null, 2020, 'dangling')]), 'loose')).toMatch(/^\s+loose\s+┫/);
    expect(row(draw([bar('Acme', 2018, null), bar('loose', null, null, 'dangling')]), 'loose').trim()).toBe('loose');
  });

  it('marks the instant that is looked from on the axis and through the rows', () => {
    const chart = draw([bar('Acme', 2010, 2014), bar('Globex', 2020, 2024)], 70, 2017);
    const marked = chart.split('\n')[1]?.indexOf('▼');
    expect(marked).toBeGreaterThan(0);
    expect(row(chart, 'Acme').indexOf('┊')).toBe(marked);
  });

  it.each([50, 80, 133])('keeps every line within %d columns', (width) => {
    const bars = [bar('東京の会社', 2001, 2019), bar('a name that is much longer than any label may be', 2019, null)];
    const chart = draw(bars, width, 2020);
    for (const line of chart.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
    expect(chart).toContain('…');
  });

  it('leaves the notes out where they have no room beside the bars', () => {
    const bars = [{ ...bar('Northwind', 2018, 2021), note: '2018-09-03 → 2020-08 (superseded)' }];
    expect(draw(bars, 80)).toContain('(superseded)');
    for (const width of [40, 60]) {
      const chart = draw(bars, width);
      expect(row(chart, 'Northwind')).toMatch(/┣━+┫/);
      expect(chart).not.toContain('superseded');
      for (const line of chart.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
    }
  });

  it('gives up where there is no room or nothing to draw', () => {
    const bars = [bar('Acme', 2018, 2021)];
    expect(gantt([{ title: 'works_at', bars }], { width: 20, at: year(2020) })).toBeNull();
    expect(gantt([], { at: year(2020) })).toBeNull();
  });

  it('paints what holds at the instant otherwise than what does not', () => {
    const painted = gantt([{ title: 'works_at', bars: [bar('Acme', 2018, 2021), bar('Globex', 2021, null)] }], {
      width: 60,
      at: year(2019),
      paint: (style, text) => `<${style}>${text}</>`,
    });
    expect(painted).toMatch(/Acme +<holds>┣/);
    expect(painted).toMatch(/Globex .*<past>┣/);
  });
});
