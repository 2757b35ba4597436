import type { Instant } from '../../../domain/instant.ts';
import { addUnits, dayStart } from '../calendar.ts';
import { either, filter, lexeme, map, maybe, type Reader, role, type Source, sequence } from '../reader.ts';
import { fieldsOfDay } from '../resolve.ts';
import { type Duration, duration, isSmall, move, widened } from './durations.ts';
import { type Moment, moment, resolveMoment } from './moment.ts';

const theDay: Reader<Moment> = map(lexeme('day'), (offset, source) =>
  moment(fieldsOfDay(addUnits(dayStart(source.saidAt), offset, 'day'))),
);
const theWeekday: Reader<Moment> = map(lexeme('weekday'), (weekday) => moment({ weekday }));

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

/** "tomorrow week", "Wednesday week", "morgen in acht Tagen", "a week tomorrow": counted from that day. */
export const countedFromDay: Reader<Moment> = map(
  either<readonly [Moment, Duration, 1 | -1]>(
    map(sequence(theDay, role('aheadFirst'), duration), ([day, , length]) => [day, length, 1] as const),
    map(sequence(theDay, role('agoFirst'), duration), ([day, , length]) => [day, length, -1] as const),
    map(sequence(theDay, duration, role('ago')), ([day, length]) => [day, length, -1] as const),
    map(sequence(duration, theDay), ([length, day], source) => (source.lexicon.vocabulary.monthFirst ? ([day, length, 1] as const) : null)),
    map(
      sequence(
        either(theDay, theWeekday),
        filter(lexeme('unit'), (unit) => unit === 'week'),
      ),
      ([day, unit], source, from) =>
        source.lexicon.vocabulary.monthFirst && !source.lexemesAt(from - 1).some(({ kind }) => kind === 'modifier')
          ? ([day, { parts: [{ count: 1, unit }], unit }, 1] as const)
          : null,
    ),
  ),
  ([day, length, sign], source) => {
    const span = isSmall(length.unit) ? null : resolveMoment(day, source, 'future');
    return span === null ? null : moment(fieldsOfDay(move(span.at, length, sign)));
  },
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
