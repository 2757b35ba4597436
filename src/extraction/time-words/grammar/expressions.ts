import { either, filter, lexeme, map, maybe, memoized, type Reader, role, sequence } from '../reader.ts';
import { counting, partOfLonger } from './counting.ts';
import { instant } from './instants.ts';
import { lasting } from './lasting.ts';
import { anyNumber } from './numbers.ts';
import { beside, compared, since, until } from './open-ended.ts';
import { range } from './ranges.ts';
import type { Stretch } from './stretch.ts';

const about = maybe(role('about'));
const the = maybe(role('the'));
const inside = maybe(role('in', 'on', 'at', 'during', 'of', 'from'));

/** School and fiscal years start at another time everywhere: they are taken and give nothing. */
const notCalendar: Reader<Stretch> = map(
  sequence(
    the,
    maybe(lexeme('modifier')),
    role('otherYear'),
    maybe(filter(lexeme('unit'), (unit) => unit === 'year')),
    maybe(lexeme('modifier')),
    maybe(anyNumber),
  ),
  () => noTime,
);
const notCalendarAfter: Reader<Stretch> = map(
  sequence(
    the,
    maybe(lexeme('modifier')),
    filter(lexeme('unit'), (unit) => unit === 'year'),
    role('otherYear'),
    maybe(lexeme('modifier')),
    maybe(anyNumber),
  ),
  () => noTime,
);
const idiom: Reader<Stretch> = map(lexeme('idiom'), () => ({ ...noTime, idiom: true as const }));
const noTime: Stretch = { kind: 'instant', start: null, end: null, safe: false, impossible: true };

const always: Reader<Stretch> = map(lexeme('always'), () => ({ kind: 'always', start: null, end: null, safe: true }));

const insideCount: Reader<Stretch> = either(
  map(sequence(role('for', 'during'), about, the, counting), ([, , , found]) =>
    found.counted !== undefined && found.end !== null && found.safe ? { ...found, kind: 'duration' as const, end: null } : found,
  ),
  map(sequence(inside, the, either(counting, partOfLonger)), ([, , found]) => found),
);

/** Every whole time expression that starts at a position. */
export const expression: Reader<Stretch> = memoized(
  either(
    idiom,
    always,
    notCalendar,
    notCalendarAfter,
    since,
    until,
    beside,
    compared,
    lasting,
    counting,
    insideCount,
    instant,
    range,
    map(sequence(inside, the, range), ([, , found]) => found),
  ),
  (found) => `${found.kind} ${found.start?.at} ${found.start?.precision} ${found.end?.at} ${found.end?.until} ${found.weak} ${found.safe}`,
);
