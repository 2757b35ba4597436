import { dayStart } from './calendar.ts';
import type { Clock, Fields } from './fields.ts';
import type { Anchor, Span } from './span.ts';
import type { PartOfDay } from './vocabulary.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** The usual hours of the parts of a day; languages that divide the day in another way say so in their vocabulary. */
const PART_HOURS: Readonly<Record<PartOfDay, readonly [number, number]>> = {
  dawn: [4, 8],
  morning: [8, 12],
  noon: [12, 16],
  afternoon: [12, 16],
  evening: [16, 20],
  night: [20, 24],
  daytime: [8, 18],
};

/** The time of day inside a day; a span without one stays as it is. */
export function placeInDay(date: Span, fields: Fields, anchor: Anchor): Span {
  const { clock, part } = fields;
  if (clock === undefined && part === undefined) return date;
  const shift = fields.zone === undefined ? 0 : -fields.zone * MINUTE;
  const midnight = dayStart(date.at);
  if (clock === undefined) {
    const [from, to] = hoursOf(part ?? 'daytime', anchor);
    return { at: midnight + from * HOUR + shift, until: midnight + to * HOUR + shift, precision: 'hour' };
  }
  const hour = hourOfDay(clock, part);
  const at = midnight + hour * HOUR + (clock.minute ?? 0) * MINUTE + (clock.second ?? 0) * 1000 + shift;
  if (clock.second !== undefined) return { at, until: at + 1000, precision: 'second' };
  return clock.minute === undefined ? { at, until: at + HOUR, precision: 'hour' } : { at, until: at + MINUTE, precision: 'minute' };
}

function hoursOf(part: PartOfDay, anchor: Anchor): readonly [number, number] {
  return anchor.partHours[part] ?? PART_HOURS[part];
}

function hourOfDay(clock: Clock, part: PartOfDay | undefined): number {
  if (clock.half !== undefined) return (clock.hour % 12) + (clock.half === 'pm' ? 12 : 0);
  if (clock.hour > 12 || part === undefined || part === 'morning' || part === 'dawn' || part === 'daytime')
    return clock.hour === 12 && part === 'morning' ? 0 : clock.hour;
  if (part === 'noon') return clock.hour < 5 ? clock.hour + 12 : clock.hour;
  if (part === 'evening' && clock.hour < 4) return clock.hour;
  if (part === 'night') return clock.hour < 5 ? clock.hour : clock.hour === 12 ? 24 : clock.hour + 12;
  return clock.hour === 12 ? 12 : clock.hour + 12;
}
