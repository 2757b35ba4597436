import type { Instant } from '../../../domain/instant.ts';
import { addUnits, dayStart, monthOf, monthStart, type Unit, yearOf, firstWeek, lastWeek, DAY } from '../calendar.ts';
import { namesDate } from '../fields.ts';
import { either, filter, lexeme, map, maybe, memoized, type Prefer, type Reader, role, sequence, sign, type Source } from '../reader.ts';
import { resolve, type Span } from '../resolve.ts';
import { chain } from './chain.ts';
import { type Duration, duration, isSmall, move, widened } from './durations.ts';
import { anchorOf, isSafe, mergeMoments, type Moment, resolveMoment } from './moment.ts';
import { anyNumber, ordinal } from './numbers.ts';
import { range } from './ranges.ts';
import type { Role } from '../vocabulary.ts';
import type { Stretch } from './stretch.ts';

const about = maybe(role('about'));
const the = maybe(role('the'));

function ends(kind: 'since' | 'until', one: Moment, source: Source, prefer: Prefer, change: (span: Span) => Span = (span) => span): Stretch {
  const span = resolveMoment(one, source, prefer);
  const marks = marksOf(one);
  if (span === null) return { kind, start: null, end: null, impossible: true, ...marks };
  return kind === 'since' ? { kind, start: change(span), end: null, ...marks } : { kind, start: null, end: change(span), ...marks };
}

function marksOf(one: Moment): { safe: boolean; anchored?: true; counted?: Instant; atEnd?: true } {
  return {
    safe: isSafe(one),
    ...(one.anchored ? { anchored: true as const } : {}),
    ...(one.counted === undefined ? {} : { counted: one.counted }),
    ...(one.fields.edge === 'end' ? { atEnd: true as const } : {}),
  };
}

/** "since March", "from 2019 on", "starting next week". Never later than the message. */
const since: Reader<Stretch> = either(
  map(sequence(role('since'), about, the, chain), ([, , , one], source) => ends('since', { ...one }, source, 'past')),
  map(sequence(role('onward'), the, chain), ([, , one], source) => ends('since', one, source, source.prefer)),
  map(sequence(role('from'), the, chain, role('orLater', 'onAfter')), ([, , one], source) => ends('since', one, source, source.prefer)),
  map(sequence(maybe(role('on', 'in', 'at')), the, chain, role('orLater')), ([, , one], source) => ends('since', one, source, source.prefer)),
);

/** "until 2020", "by Friday": the end is somewhere in that unit; `until` of the span is where the unit itself ends. */
const until: Reader<Stretch> = either(
  map(sequence(role('until', 'by'), about, the, chain), ([, , , one], source) => ends('until', one, source, source.prefer === 'past' ? 'past' : 'future')),
  map(sequence(chain, maybe(sign(',')), role('until', 'by'), chain), ([day, , , clock], source) => within(day, clock, source, (one) => ends('until', one, source, 'future'))),
);

/** "before 2019", "after feb 2018", "later than 10": open at one side, counted from another date. */
const beside: Reader<Stretch> = either(
  map(sequence(role('before', 'after'), the, chain), ([side, , one], source, from) => (one.relative === true && hasRole(source, from, 'for') ? null : besides(side === 'before', one, source))),
  map(sequence(chain, maybe(sign(',')), role('before', 'after'), the, chain), ([day, , side, , clock], source) => within(day, clock, source, (one) => besides(side === 'before', one, source))),
  map(sequence(chain, role('orEarlier')), ([one], source) => ends('until', one, source, source.prefer)),
  map(sequence(role('more', 'less'), duration, role('before', 'after', 'ago', 'from', 'hence'), maybe(chain)), ([amount, length, side, from], source) => {
    const point = from === null ? source.saidAt : resolveMoment(from, source)?.at;
    if (point === undefined || (from === null && side !== 'ago' && side !== 'hence')) return null;
    const back = side === 'before' || side === 'ago';
    const at = move(side === 'ago' ? point : point, length, back ? -1 : 1);
    return openEnded((amount === 'more') === back, spanAt(at, isSmall(length.unit) ? length : { parts: [], unit: 'day' }));
  }),
);

function hasRole(source: Source, at: number, wanted: string): boolean {
  return source.lexemesAt(at).some(({ kind, value }) => kind === 'role' && value === wanted);
}

function besides(before: boolean, one: Moment, source: Source): Stretch {
  const span = resolveMoment(one, source);
  if (span === null) return { kind: before ? 'until' : 'since', start: null, end: null, impossible: true, safe: false };
  const edge = before ? (one.fields.edge === 'end' ? { ...span, at: span.until } : { ...span, until: span.at }) : span.until - span.at <= 86_400_000 ? span : { ...span, at: span.until, until: 2 * span.until - span.at };
  return openEnded(before, edge);
}

function openEnded(before: boolean, span: Span): Stretch {
  return { kind: before ? 'until' : 'since', start: before ? null : span, end: before ? span : null, safe: false, anchored: true };
}

function within(day: Moment, clock: Moment, source: Source, build: (one: Moment) => Stretch): Stretch | null {
  if (!namesDate(day.fields) || day.fields.clock !== undefined || clock.fields.clock === undefined || namesDate(clock.fields)) return null;
  const merged = { ...day.fields, ...clock.fields };
  return resolve(merged, anchorOf(source)) === null ? null : build({ ...day, fields: merged });
}

/** "for three years", "seit drei Jahren": since the year, month, week or day in which it began. */
const lasting: Reader<Stretch> = either(
  map(sequence(role('for', 'sinceCount'), about, duration), ([, , length], source, _from, next) => (repeats(source, next) ? null : lastingFor(length, source))),
  map(sequence(role('for'), duration, maybe(sign(',')), role('from', 'onward'), the, chain), ([, length, , , , one], source) => startingAt(length, one, source)),
  map(sequence(maybe(role('from', 'on', 'at', 'in')), the, chain, maybe(sequence(role('from'), chain)), role('for'), duration), ([, , day, clock, , length], source) => {
    const one = clock === null ? day : mergeMoments(day, clock[1]);
    return one === null || one.fields.clock === undefined ? null : startingAt(length, one, source);
  }),
  map(sequence(duration, filter(role('onward'), (_, source, from) => !hasRole(source, from, 'from')), the, chain), ([length, , , one], source) => startingAt(length, one, source)),
);

/** "two days a week", "20 years old" say how often and how old, not since when. */
function repeats(source: Source, next: number): boolean {
  return source.lexemesAt(next).some(({ kind, value }) => kind === 'role' && (value === 'a' || value === 'every' || value === 'not'));
}

function lastingFor(length: Duration, source: Source): Stretch {
  if (source.prefer === 'future') return { kind: 'duration', start: spanAt(source.saidAt, length), end: spanAt(move(source.saidAt, length, 1), length), safe: false };
  const at = move(source.saidAt, length, -1);
  return { kind: 'duration', start: spanAt(at, length), end: null, safe: length.vague === undefined, counted: byDay(at, length) };
}

function startingAt(length: Duration, one: Moment, source: Source): Stretch | null {
  const span = resolveMoment(one, source);
  return span === null ? null : { kind: 'range', start: span, end: spanAt(move(span.at, length, 1), length), safe: false };
}

function spanAt(at: Instant, length: Duration): Span {
  const span = resolve(widened(at, length.unit), { saidAt: at, prefer: 'nearest', partHours: {} });
  return span ?? { at, until: at + 1, precision: 'second' };
}

function byDay(at: Instant, length: Duration): Instant {
  return isSmall(length.unit) ? at : dayStart(at);
}

/** "the last three weeks", "3 próximas semanas", "within two hours": counted from the message to the day. */
const counting: Reader<Stretch> = map(
  either(
    sequence(lexeme('modifier'), duration),
    map(sequence(lexeme('modifier'), filter(lexeme('unit'), isSmall)), ([modifier, unit]) => [modifier, { parts: [{ count: 1, unit }], unit }] as const),
    map(sequence(anyNumber, lexeme('modifier'), lexeme('unit')), ([{ value, digits }, modifier, unit]) => (digits < 4 ? ([modifier, { parts: [{ count: value, unit }], unit }] as const) : null)),
    map(sequence(duration, lexeme('modifier')), ([length, modifier], source) => (source.lexicon.vocabulary.modifierFollows ? ([modifier, length] as const) : null)),
    map(sequence(role('within'), the, duration), ([, , length]) => ['coming', { ...length, within: true }] as const),
  ),
  ([modifier, length], source) => {
    const small = isSmall(length.unit);
    const today = small ? source.saidAt : dayStart(source.saidAt);
    const whole = length.unit === 'quarter' || length.unit === 'decade' || length.unit === 'century';
    const base = whole ? startOfLong(today, length.unit) : today;
    if (modifier === 'last') {
      const at = move(base, length, -1);
      return { kind: 'range', start: spanAt(at, length), end: nowSpan(source), safe: !('vague' in length), counted: at };
    }
    if (modifier !== 'next' && modifier !== 'coming') return null;
    const first = whole ? move(base, { parts: [{ count: 1, unit: length.unit }] }, 1) : small || 'within' in length ? today : addUnits(today, 1, length.unit === 'workday' ? 'workday' : 'day');
    const last = move(first, length, 1);
    return { kind: 'range', start: spanAt(first, { parts: [], unit: small ? length.unit : 'day' }), end: spanAt(last, { parts: [], unit: small ? length.unit : 'day' }), safe: false, counted: first };
  },
);

/** Quarters, decades and centuries are counted by the calendar. */
function startOfLong(at: Instant, unit: Unit): Instant {
  if (unit !== 'quarter') return monthStart(yearOf(at) - (yearOf(at) % (unit === 'decade' ? 10 : 100)), 1);
  return monthStart(yearOf(at), Math.floor((monthOf(at) - 1) / 3) * 3 + 1);
}

function nowSpan(source: Source): Span {
  return { at: source.saidAt, until: source.saidAt + 1, precision: 'second' };
}

/** "the first ten days of last year", "the last four months of 2021". */
const partOfLonger: Reader<Stretch> = map(
  sequence(
    either<'first' | 'last'>(map(filter(ordinal, (n) => n === 1), () => 'first' as const), map(filter(lexeme('modifier'), (found) => found === 'last'), () => 'last' as const)),
    duration,
    maybe(role('of', 'in')),
    the,
    chain,
  ),
  ([side, length, , , whole], source) => {
    const span = whole.fields.edge === undefined && namesDate(whole.fields) ? resolveMoment(whole, source) : null;
    if (span === null) return null;
    const weeks = length.unit === 'week' ? length.parts[0]?.count ?? 1 : 0;
    const last = weeks > 0 ? lastWeek(span.until) + 7 * DAY : span.until;
    const first = weeks > 0 ? firstWeek(span.at) : span.at;
    const [from, to] = side === 'first' ? [first, move(first, length, 1)] : [move(last, length, -1), last];
    if (to > span.until + 7 * DAY || from < span.at - 7 * DAY) return null;
    return { kind: 'range', start: spanAt(from, { parts: [], unit: 'day' }), end: { at: to - 1, until: to, precision: 'day' }, safe: isSafe(whole) };
  },
);

const inside = maybe(role('in', 'on', 'at', 'during', 'of', 'from'));
const instant: Reader<Stretch> = either(
  map(sequence(the, chain), ([article, one], source) => pointIn(one, source, one.weak === true && !(article !== null && Object.keys(one.fields).length > 1))),
  map(sequence(role('in', 'on', 'at', 'during', 'for', 'of', 'from'), about, the, maybe(role('dayWord')), chain), ([preposition, , article, , one], source) => isLoosePair(preposition, one) ? null : pointIn(one, source, one.weak === true && !isHeldUp(one, article !== null))),
  map(sequence(about, chain), ([, one], source) => pointIn(one, source, one.weak === true)),
  map(sequence(role('itHasBeen'), about, duration, role('since')), ([, , length], source) => {
    const at = move(source.saidAt, length, -1);
    return { kind: 'instant' as const, start: spanAt(at, length), end: null, safe: length.vague === undefined, counted: byDay(at, length) };
  }),
);

/** "volunteer at yesterday", "it's over now": the preposition belongs to the verb. */
function isLoosePair(preposition: Role, one: Moment): boolean {
  return one.fields.now !== undefined || (one.relative === true && one.fields.day !== undefined && preposition !== 'from' && preposition !== 'for');
}

/** Whether a preposition before a weak word is enough: "in May" and "in 2015" are, "on the sun", "at 5" and "in the morning" are not. */
function isHeldUp({ fields }: Moment, article: boolean): boolean {
  if (Object.keys(fields).length > 1) return true;
  if (fields.month !== undefined || fields.weekday !== undefined) return !article;
  return fields.day === undefined && fields.part === undefined && fields.clock === undefined;
}

function pointIn(one: Moment, source: Source, weak: boolean): Stretch {
  const span = resolveMoment(one, source);
  const marks = { ...marksOf(one), ...(weak ? { weak: true as const } : {}) };
  return span === null ? { kind: 'instant', start: null, end: null, impossible: true, ...marks } : { kind: 'instant', start: span, end: null, ...marks };
}

/** School and fiscal years start at another time everywhere: they are taken and give nothing. */
const notCalendar: Reader<Stretch> = map(
  sequence(the, maybe(lexeme('modifier')), role('otherYear'), maybe(filter(lexeme('unit'), (unit) => unit === 'year')), maybe(lexeme('modifier')), maybe(anyNumber)),
  () => impossibleYear,
);
const notCalendarAfter: Reader<Stretch> = map(
  sequence(the, maybe(lexeme('modifier')), filter(lexeme('unit'), (unit) => unit === 'year'), role('otherYear'), maybe(lexeme('modifier')), maybe(anyNumber)),
  () => impossibleYear,
);
const impossibleYear: Stretch = { kind: 'instant', start: null, end: null, safe: false, impossible: true };

const always: Reader<Stretch> = map(lexeme('always'), () => ({ kind: 'always', start: null, end: null, safe: true }));

const insideCount: Reader<Stretch> = either(
  map(sequence(inside, the, either(counting, partOfLonger)), ([, , found]) => found),
  map(sequence(role('for'), about, the, counting), ([, , , found]) => (found.counted !== undefined && found.end !== null && found.safe ? { ...found, kind: 'duration' as const, end: null } : found)),
);

/** Every whole time expression that starts at a position. */
export const expression: Reader<Stretch> = memoized(
  either(
  always, notCalendar, notCalendarAfter, since, until, beside, lasting, counting, insideCount, instant, range, map(sequence(inside, the, range), ([, , found]) => found),
  ),
  (found) => `${found.kind} ${found.start?.at} ${found.start?.precision} ${found.end?.at} ${found.end?.until} ${found.weak} ${found.safe}`,
);
