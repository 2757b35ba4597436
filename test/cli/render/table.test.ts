import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { printable } from '../../../src/cli/render/printable.ts';
import { table } from '../../../src/cli/render/table.ts';

interface Row {
  readonly name: string;
  readonly note: string;
}

const name = { text: (row: Row) => row.name };
const note = { text: (row: Row) => row.note };

describe('a table', () => {
  it('aligns columns by what a terminal shows, not by characters', () => {
    const lines = table(
      [
        { name: '東京', note: 'x' },
        { name: 'Rome', note: 'y' },
        { name: 'Café', note: 'z' },
      ],
      [name, note],
    ).split('\n');
    expect(lines.map((line) => stringWidth(line.slice(0, -1)))).toEqual([6, 6, 6]);
  });

  it('leaves out a column in which nothing stands', () => {
    expect(
      table(
        [
          { name: 'a', note: '' },
          { name: 'b', note: '' },
        ],
        [note, name],
      ),
    ).toBe('a\nb');
  });

  it('cuts the column that yields, and only as far as it must', () => {
    const wide = table([{ name: 'a sentence that goes on and on and on', note: '2020 →' }], [{ ...name, yields: true }, note], {
      width: 30,
    });
    expect(stringWidth(wide)).toBeLessThanOrEqual(30);
    expect(wide).toMatch(/^a sentence.*…\s+2020 →$/);
  });

  it('has headings where a column gives one', () => {
    expect(
      table(
        [{ name: 'a', note: 'long note' }],
        [
          { ...name, heading: 'name' },
          { ...note, heading: 'note' },
        ],
      ),
    ).toBe('name  note\na     long note');
  });
});

describe('text from messages', () => {
  it('is shown in one line and never obeyed', () => {
    expect(printable('a\u001b[31mred\u001b[0m\u001b]0;title\u0007\nb\u202Ec')).toBe('ared]0;title bc');
    expect(printable('\u009b31mx')).toBe('31mx');
  });

  it('keeps letters of every script, and joined emoji', () => {
    expect(printable('Zoë 東京 שלום 👩‍👧')).toBe('Zoë 東京 שלום 👩‍👧');
  });
});
