import type { Precision } from '../../../domain/bound.ts';
import type { Instant } from '../../../domain/instant.ts';
import { addUnits, dayStart, mondayOf, monthOf, type Unit, yearOf } from '../calendar.ts';
import type { Fields } from '../fields.ts';
import { either, filter, lexeme, map, maybe, memoized, type Reader, role, sequence, sign } from '../reader.ts';
import { fieldsOfDay, resolve } from '../resolve.ts';
import type { Span } from '../span.ts';
import { anyNumber } from './numbers.ts';

export interface Duration {
  readonly parts: readonly { readonly count: number; readonly unit: Unit }[];
  /** The smallest unit that was said: what the count is known to. */
  readonly unit: Unit;
  /** "a few years" has no one reading. */
  readonly vague?: true;
}

const ORDER: readonly Unit[] = [
  'second',
  'minute',
  'quarterHour',
  'hour',
  'day',
  'workday',
  'weekend',
  'week',
  'workweek',
  'fortnight',
  'month',
  'quarter',
  'half',
  'year',
  'decade',
  'century',
];

const countable = filter(lexeme('unit'), (unit) => unit !== 'half');
/** 2.5 or 2,5; 14.00 and 14.30 are hours. */
const decimal: Reader<number> = (source, at) => {
  const [whole, point, rest] = source.tokens.slice(at, at + 3);
  if (whole?.type !== 'digits' || rest?.type !== 'digits' || !rest.glued || !point?.glued || !/^[.,]$/.test(point.raw)) return [];
  return whole.raw.length > 3 || rest.raw.length > (point.raw === '.' ? 1 : 2)
    ? []
    : [{ value: Number(`${whole.raw}.${rest.raw}`), next: at + 3 }];
};
const count: Reader<number> = either(
  map(anyNumber, ({ value, digits }) => (digits < 4 ? value : null)),
  map(role('a'), () => 1),
  decimal,
  map(role('oneAndHalf'), () => 1.5),
  lexeme('halves'),
  map(sequence(maybe(role('a')), role('half'), maybe(sign('-')), maybe(role('a')), maybe(role('of'))), () => 0.5),
  map(sequence(anyNumber, role('and'), maybe(role('a')), role('half')), ([{ value }]) => value + 0.5),
);

const simple: Reader<Duration> = either(
  map(sequence(count, countable), ([count, unit]) => ({ parts: [{ count, unit }], unit: finer(count, unit) })),
  map(sequence(anyNumber, either<unknown>(role('to', 'or'), sign('-–')), anyNumber, countable), ([from, , to, unit]) =>
    from.value < to.value && to.value <= 3 * from.value && to.digits < 4
      ? { parts: [{ count: to.value, unit }], unit, vague: true as const }
      : null,
  ),
  map(sequence(maybe(role('a')), lexeme('few'), maybe(role('of')), countable), ([, few, , unit]) => ({
    parts: [{ count: few, unit }],
    unit,
    vague: true as const,
  })),
  map(sequence(count, countable, role('and'), maybe(role('a')), role('half')), ([count, unit]) => ({
    parts: [{ count: count + 0.5, unit }],
    unit: finer(count + 0.5, unit),
  })),
);

/** "three months and two weeks", "1h 30m", "a year and a half", "half an hour". */
export const duration: Reader<Duration> = memoized((source, at) => {
  const all = [...simple(source, at)];
  let open = all.slice();
  for (let parts = 2; parts <= 6 && open.length > 0; parts += 1) {
    open = open.flatMap((left) =>
      nextPart(source, left.next).flatMap((right) => {
        const value = joined(left.value, right.value);
        return value === null ? [] : [{ value, next: right.next }];
      }),
    );
    all.push(...open);
  }
  return all;
});

const nextPart: Reader<Duration> = map(sequence(maybe(either<unknown>(role('and'), sign(','))), simple), ([, part]) => part);

/** "half a year ago" is known to the month. */
function finer(count: number, unit: Unit): Unit {
  if (Number.isInteger(count)) return unit;
  return unit === 'year' ? 'month' : unit === 'month' ? 'week' : unit === 'week' ? 'day' : unit === 'hour' ? 'minute' : unit;
}

function joined(left: Duration, right: Duration): Duration | null {
  if (ORDER.indexOf(right.unit) >= ORDER.indexOf(left.unit)) return null;
  return { parts: [...left.parts, ...right.parts], unit: right.unit, ...(left.vague || right.vague ? { vague: true as const } : {}) };
}

/** Half a year is six months: fractions are counted in the next smaller unit. */
export function move(at: Instant, { parts }: Pick<Duration, 'parts'>, sign: 1 | -1): Instant {
  let moved = at;
  for (const { count, unit } of parts) {
    const whole = Math.trunc(count);
    moved = addUnits(moved, sign * whole, unit);
    if (count !== whole)
      moved =
        unit === 'year'
          ? addUnits(moved, sign * 6, 'month')
          : unit === 'month'
            ? addUnits(moved, sign * 15, 'day')
            : addUnits(moved, sign * (count - whole), unit);
  }
  return moved;
}

/** The unit of the calendar that a count of units leads into: "two years ago" is a year, "ten days ago" a day. */
export function widened(at: Instant, unit: Unit): Fields {
  const precision = precisionOf(unit);
  if (precision === 'year') return { year: yearOf(at), relativeYear: true };
  if (precision === 'month') return { year: yearOf(at), month: monthOf(at) };
  if (precision === 'week') return { week: mondayOf(at), ...(unit === 'weekend' ? { weekend: true as const } : {}) };
  if (precision === 'day') return fieldsOfDay(at);
  const rest = at - dayStart(at);
  const clock = { hour: Math.floor(rest / 3_600_000), minute: Math.floor(rest / 60_000) % 60 };
  return { ...fieldsOfDay(at), clock: precision === 'second' ? { ...clock, second: Math.floor(rest / 1000) % 60 } : clock };
}

function precisionOf(unit: Unit): Precision {
  if (unit === 'century' || unit === 'decade' || unit === 'year') return 'year';
  if (unit === 'half' || unit === 'quarter' || unit === 'month') return 'month';
  if (unit === 'fortnight' || unit === 'week' || unit === 'workweek' || unit === 'weekend') return 'week';
  return unit === 'workday' ? 'day' : unit === 'quarterHour' ? 'minute' : unit;
}

/** Hours, minutes and seconds are counted from the very time of the message, longer units from its day. */
export function isSmall(unit: Unit): boolean {
  return unit === 'hour' || unit === 'quarterHour' || unit === 'minute' || unit === 'second';
}

/** The unit of the calendar that a count leads into. */
export function spanAt(at: Instant, { unit }: Pick<Duration, 'unit'>): Span {
  const span = resolve(widened(at, unit), { saidAt: at, prefer: 'nearest', partHours: {} });
  return span ?? { at, until: at + 1, precision: 'second' };
}

/** Longer counts lead to a day, not to a time of day. */
export function byDay(at: Instant, { unit }: Pick<Duration, 'unit'>): Instant {
  return isSmall(unit) ? at : dayStart(at);
}
