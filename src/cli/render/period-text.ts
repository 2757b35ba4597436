import type { When } from '../../index.ts';

/** A bound as exactly as it is known: `2020`, `2020-03`, `2020-03-09`. `*` = only the day on which it was said. */
export function whenText(when: When): string {
  const iso = when.at.toISOString();
  const day = iso.slice(0, iso.indexOf('T'));
  if (when.basis === 'episode') return `${day}*`;
  if (when.precision === 'year') return day.slice(0, -6);
  if (when.precision === 'month') return day.slice(0, -3);
  if (when.precision === 'week') return `week of ${day}`;
  if (when.precision === 'day' || when.basis === 'inferred') return day;
  const [minute, second] = [iso.slice(day.length + 1, day.length + 6), iso.slice(day.length + 6, day.length + 9)];
  const time = when.precision === 'second' && second !== ':00' ? `${minute}${second}` : minute;
  return when.precision === 'second' && time === '00:00' ? day : `${day} ${time}`;
}

/** A half-open period: `2020 → 2022-03`, `2020 → end of 2022` (through all of it), `2022 → ` (still open), `… → 2020` (start not known). */
export function periodText({ start, end }: { readonly start: When | null; readonly end: When | null }): string {
  return `${start ? whenText(start) : '…'} → ${end ? endText(end) : ''}`.trimEnd();
}

function endText(end: When): string {
  const closesUnit = end.until.getTime() === end.at.getTime() && (end.precision === 'year' || end.precision === 'month');
  return closesUnit ? `end of ${whenText({ ...end, at: new Date(end.at.getTime() - 1) })}` : whenText(end);
}
