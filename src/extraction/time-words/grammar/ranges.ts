import { DAY, dayStart } from '../calendar.ts';
import { type Clock, type Fields, mergeFields, namesDate, namesDay } from '../fields.ts';
import { either, filter, hasRole, map, maybe, memoized, type Prefer, type Reader, role, type Source, sequence, sign } from '../reader.ts';
import { resolve } from '../resolve.ts';
import type { Span } from '../span.ts';
import { chain } from './chain.ts';
import { militaryClock } from './clock.ts';
import { anchorOf, isSafe, keyOfMoment, type Moment, mergeMoments } from './moment.ts';
import { anyNumber, numberFrom, ordinal } from './numbers.ts';
import { link, plainChain } from './plain-chain.ts';
import type { Stretch } from './stretch.ts';

const the = maybe(role('the'));

/** A bare number in a pair: its neighbours make it a day, an hour or a year. */
const loose: Reader<Moment> = map(anyNumber, ({ value, digits }) => (digits <= 2 && value <= 60 ? { fields: { loose: value } } : null));
const looseAtHour: Reader<Moment> = map(sequence(role('at'), loose), ([, found]) => found);
const military: Reader<Moment> = map(militaryClock, (clock) => ({ fields: { clock } }));
const end: Reader<Moment> = either(chain, loose, looseAtHour, military);

/** "dalle 14 alle 16", "de 2 a las 5": the word between says that they are hours. */
const hour: Reader<Moment> = map(numberFrom(0, 24), (found) => ({ fields: { clock: { hour: found } } }));

function isHourWord(_: unknown, source: Source, from: number): boolean {
  return hasRole(source, from, 'at');
}

const dash = sign('-–—~');
const HOUR_ARTICLES = new Set(['alle', 'las', 'as']);
const to = either<string>(
  map(role('to', 'until'), (_, source, _from, next) => (HOUR_ARTICLES.has(source.tokens[next - 1]?.norm ?? '') ? 'hours' : 'to')),
  dash,
);
const opener = either<'from' | 'between'>(
  map(role('from', 'since', 'onward'), () => 'from' as const),
  map(role('between'), () => 'between' as const),
);
const joiner = either<unknown>(to, role('and'));
/** "18./19. November". */
const slash = filter(sign('/'), (_, source, from) => source.tokens[from - 1]?.raw === '.' && source.lexicon.vocabulary.ordinalDot === true);
const dottedDay: Reader<Moment> = map(ordinal, (day) => ({ fields: { loose: day } }));

type Pair = readonly [Moment, Moment];

/** "size 10-12." at the end of a sentence are no days. */
/** "domani alle 11": what joins hours joins no days. */
function joinsHours(joint: unknown, left: Moment): boolean {
  return joint === 'hours' && left.fields.clock === undefined && left.fields.loose === undefined && left.fields.part === undefined;
}

function isBare(left: Moment, right: Moment): boolean {
  const isDay = (one: Moment): boolean => one.weak === true && one.fields.day !== undefined && Object.keys(one.fields).length === 1;
  return (left.fields.loose !== undefined && isDay(right)) || (isDay(left) && right.fields.loose !== undefined);
}

/** "from X to Y", "between X and Y", "X – Y". */
const pair: Reader<Pair> = memoized(
  either<Pair>(
    map(sequence(opener, the, end, maybe(sign(',')), joiner, the, end), ([open, , left, , joint, , right]) =>
      joint === 'and' && open !== 'between' ? null : ([left, right] as const),
    ),
    map(sequence(maybe(opener), the, hour, filter(role('to'), isHourWord), hour), ([, , left, , right]) => [left, right] as const),
    map(sequence(end, maybe(sign(',')), to, the, end), ([left, , joint, , right]) =>
      (joint === '-' && isBare(left, right)) || joinsHours(joint, left) ? null : ([left, right] as const),
    ),
    map(sequence(dottedDay, slash, end), ([left, , right]) => [left, right] as const),
  ),
  ([left, right]) => keyOfMoment(left) + keyOfMoment(right),
);

/** A pair with what both ends share before or after it: "tomorrow from 3 to 4", "between five and seven on Monday". */
export const range: Reader<Stretch> = either(
  map(pair, (found, source) => stretchOf(found, null, source)),
  map(sequence(chain, link, pair), ([shared, , found], source) => stretchOf(found, shared, source)),
  map(sequence(pair, link, chain), ([found, , shared], source) => stretchOf(found, shared, source)),
  map(sequence(plainChain, link, pair, link, chain), ([before, , found, , after], source) => {
    const shared = mergeMoments(before, after);
    return shared === null ? null : stretchOf(found, shared, source);
  }),
);

function stretchOf([left, right]: Pair, shared: Moment | null, source: Source): Stretch | null {
  if (shared !== null && shared.fields.edge !== undefined) return null;
  if (left.fields.loose !== undefined && right.counted !== undefined) return null;
  const common = shared?.fields ?? {};
  const ends = settle(left.fields, right.fields, common);
  if (ends === null) return null;
  const marks = [left, right, ...(shared === null ? [] : [shared])];
  const base = { kind: 'range' as const, safe: false };
  const from = resolveFirst(ends, source);
  if (from === null) return { ...base, start: null, end: null, impossible: true };
  const until = resolveAfter(ends[1], from, source);
  if (until === null) return { ...base, start: null, end: null, impossible: true };
  if (until.until <= from.at) return null;
  const safe =
    marks.every((one) => isSafe(one) || one.fields.loose !== undefined) && ends[0].year !== undefined && ends[1].year !== undefined;
  return { ...base, start: from, end: until, safe, ...(marks.some((one) => one.anchored) ? { anchored: true as const } : {}) };
}

/** Gives each end what it leaves to the other and to the shared words; `null` when they do not make a pair. */
function settle(left: Fields, right: Fields, common: Fields): readonly [Fields, Fields] | null {
  if (left.loose !== undefined && right.loose !== undefined && Object.keys(common).length === 0) return null;
  const from = tighten(left, right, common);
  const to = tighten(right, left, common);
  if (from === null || to === null) return null;
  const alone = Object.keys(common).length === 0;
  const start = alone ? from : mergeFields(from, common);
  const stop = alone ? to : mergeFields(to, common);
  if (start === null || stop === null) return null;
  const [first, last] = [inherit(start, stop, 'left'), inherit(stop, start, 'right')];
  if (!comparable(first, last)) return null;
  return [sharedZone(sharedHalf(first, last), last), last];
}

/** Makes a bare number a day, an hour or a year, by what stands on the other side or beside the pair. */
function tighten(fields: Fields, other: Fields, common: Fields): Fields | null {
  const { loose, ...rest } = fields;
  if (loose === undefined) return fields;
  const day =
    (other.day !== undefined && other.clock === undefined) ||
    (common.month !== undefined && common.day === undefined) ||
    (common.month === undefined && other.month !== undefined && other.day !== undefined && other.clock === undefined);
  if (day && common.weekday === undefined) return loose >= 1 && loose <= 31 ? { ...rest, day: loose } : null;
  if (other.clock !== undefined || other.part !== undefined || namesDay(common) || common.part !== undefined)
    return loose <= 24 ? { ...rest, clock: { hour: loose } } : null;
  if (other.year !== undefined && other.month === undefined) return { ...rest, year: other.year - (other.year % 100) + loose };
  return null;
}

const DATE_KEYS = [
  'holiday',
  'weekday',
  'week',
  'day',
  'month',
  'quarter',
  'season',
  'year',
  'relativeYear',
] as const satisfies readonly (keyof Fields)[];

function inherit(fields: Fields, other: Fields, side: 'left' | 'right'): Fields {
  if (!namesDate(fields) && namesDate(other) && other.now === undefined) {
    const taken: Record<string, unknown> = {};
    for (const key of DATE_KEYS) if (other[key] !== undefined) taken[key] = other[key];
    if (fields.part === undefined && other.part !== undefined && side === 'left') taken['part'] = other.part;
    return { ...taken, ...fields };
  }
  if (fields.day !== undefined && fields.month === undefined && fields.weekday === undefined && other.month !== undefined) {
    const before = side === 'left' && fields.day > (other.day ?? 31);
    const month = before ? ((other.month + 10) % 12) + 1 : other.month;
    return { ...fields, month, ...(other.year === undefined ? {} : { year: before && month === 12 ? other.year - 1 : other.year }) };
  }
  if (fields.weekday !== undefined && fields.day === undefined && other.week !== undefined && fields.week === undefined)
    return { ...fields, week: other.week };
  const open = fields.month ?? fields.season ?? fields.quarter;
  if (open !== undefined && fields.year === undefined && other.year !== undefined && other.relativeYear === undefined) {
    const theirs = other.month ?? other.season ?? other.quarter ?? open;
    const later = side === 'left' ? open > theirs || (open === theirs && (fields.day ?? 0) > (other.day ?? 31)) : open < theirs;
    return { ...fields, year: other.year + (later ? (side === 'left' ? -1 : 1) : 0) };
  }
  return fields;
}

/** "from 4 to 6:30 pm": the first hour takes the half of the day of the second, where that keeps the order. */
function sharedHalf(first: Fields, last: Fields): Fields {
  if (first.clock === undefined || last.clock === undefined || first.clock.half !== undefined) return first;
  if (first.part === undefined && last.part !== undefined && first.clock.hour <= last.clock.hour) return { ...first, part: last.part };
  const half = last.clock.half;
  if (half !== undefined && first.clock.hour <= 12 && minutes(first.clock, half) < minutes(last.clock, half))
    return { ...first, clock: { ...first.clock, half } };
  return first;
}

/** "9:30 - 16:30 PST": the zone is that of both. */
function sharedZone(first: Fields, last: Fields): Fields {
  return first.clock === undefined || first.zone !== undefined || last.zone === undefined ? first : { ...first, zone: last.zone };
}

function minutes(clock: Clock, half: 'am' | 'pm'): number {
  return ((clock.hour % 12) + (half === 'pm' ? 12 : 0)) * 60 + (clock.minute ?? 0);
}

function comparable(left: Fields, right: Fields): boolean {
  if (left.now !== undefined && right.now !== undefined) return false;
  if (right.clock !== undefined && left.clock === undefined && left.now === undefined && left.part === undefined) return false;
  if (left.clock !== undefined && right.clock === undefined && right.now === undefined && !namesDate(right)) return false;
  return left.loose === undefined && right.loose === undefined;
}

/** In a pair "the middle of 2007" is its middle day, and the start and end are the unit's own. */
function resolveEnd(fields: Fields, source: Source, prefer: Prefer): Span | null {
  if (fields.edge !== 'middle') return resolve(fields, { ...anchorOf(source), prefer });
  const { edge: _, ...whole } = fields;
  const span = resolve(whole, { ...anchorOf(source), prefer });
  if (span === null) return null;
  const middle = span.at + Math.floor((span.until - span.at) / 2 / DAY) * DAY;
  return { ...span, at: middle };
}

function resolveFirst([first, last]: readonly [Fields, Fields], source: Source): Span | null {
  if (first.now !== undefined)
    return last.clock === undefined
      ? { at: dayStart(source.saidAt), until: dayStart(source.saidAt) + DAY, precision: 'day' }
      : resolveEnd(first, source, 'nearest');
  return resolveEnd(first, source, last.now !== undefined ? 'past' : last.year === undefined ? source.prefer : 'nearest');
}

function resolveAfter(fields: Fields, from: Span, source: Source): Span | null {
  const fixed = fields.now !== undefined || fields.year !== undefined || fields.week !== undefined;
  const span = fixed ? resolveEnd(fields, source, 'nearest') : resolve(fields, { ...anchorOf(source), saidAt: from.at, prefer: 'future' });
  if (span === null || fields.clock === undefined || span.at > from.at) return span;
  const afternoon = fields.clock.half === undefined && fields.clock.hour < 12 && span.at + DAY / 2 > from.at ? DAY / 2 : DAY;
  return { ...span, at: span.at + afternoon, until: span.until + afternoon };
}
