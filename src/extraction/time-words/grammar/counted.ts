import type { Instant } from '../../../domain/instant.ts';
import { dayStart } from '../calendar.ts';
import { either, map, maybe, type Reader, role, type Source, sequence } from '../reader.ts';
import { type Duration, duration, isSmall, move, widened } from './durations.ts';
import type { Moment } from './moment.ts';

/** "two years ago", "in three weeks", "a month from now". */
export const counted: Reader<Moment> = either(
  map(sequence(maybe(role('about')), duration, role('ago')), ([, length], source, from) =>
    endsBefore(source, from) ? null : fromNow(length, -1, source.saidAt),
  ),
  map(sequence(role('agoFirst'), maybe(role('about')), duration), ([, , length], source) => fromNow(length, -1, source.saidAt)),
  map(sequence(role('aheadFirst'), maybe(role('about')), duration), ([, , length], source) => fromNow(length, 1, source.saidAt)),
  map(sequence(maybe(role('aheadFirst')), duration, role('hence')), ([, length], source) => fromNow(length, 1, source.saidAt)),
  map(sequence(duration, role('agoOther')), ([length], source) => fromOther(fromNow(length, -1, source.saidAt))),
  map(sequence(duration, role('henceOther')), ([length], source) => fromOther(fromNow(length, 1, source.saidAt))),
);

/** In "over een uur terug" the first word counts ahead, so the last one is no "ago". */
function endsBefore(source: Source, from: number): boolean {
  return source.lexemesAt(from - 1).some(({ kind, value, next }) => kind === 'role' && value === 'aheadFirst' && next === from);
}

/** "a year later", "two days before" count from whatever was spoken of; from the message only when nothing else was. */
function fromOther(one: Moment | null): Moment | null {
  return one === null ? null : { ...one, anchored: true };
}

function fromNow(length: Duration, sign: 1 | -1, saidAt: Instant): Moment | null {
  const at = move(saidAt, length, sign);
  if (Math.abs(at) > 8e15) return null;
  return {
    fields: widened(at, length.unit),
    counted: isSmall(length.unit) ? at : dayStart(at),
    ...(length.vague ? { unsafe: true as const } : {}),
  };
}
