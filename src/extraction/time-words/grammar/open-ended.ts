import { endOfUnit } from '../../../domain/bound.ts';
import { DAY } from '../calendar.ts';
import { namesDate } from '../fields.ts';
import { either, hasRole, map, maybe, type Prefer, type Reader, role, type Source, sequence, sign } from '../reader.ts';
import { resolve } from '../resolve.ts';
import type { Span } from '../span.ts';
import { chain } from './chain.ts';
import { duration, isSmall, move, spanAt } from './durations.ts';
import { anchorOf, type Moment, resolveMoment } from './moment.ts';
import { numberFrom } from './numbers.ts';
import { link } from './plain-chain.ts';
import { marksOf, type Stretch } from './stretch.ts';

const about = maybe(role('about'));
const the = maybe(role('the'));

function ends(kind: 'since' | 'until', one: Moment, source: Source, prefer: Prefer): Stretch {
  const span = resolveMoment(one, source, prefer);
  const marks = marksOf(one);
  if (span === null) return { kind, start: null, end: null, impossible: true, ...marks };
  return kind === 'since' ? { kind, start: span, end: null, ...marks } : { kind, start: null, end: span, ...marks };
}

/** "in May and on", but not "in May | and on Monday". */
const orLater = map(role('orLater'), (found, source, _from, next) =>
  ['on', 'after'].includes(source.tokens[next - 1]?.norm ?? '') &&
  source.lexemesAt(next).some(({ kind }) => kind === 'weekday' || kind === 'month')
    ? null
    : found,
);

/** "since March", "from 2019 on", "starting next week". Never later than the message. */
export const since: Reader<Stretch> = either(
  map(sequence(role('since'), about, the, chain), ([, , , one], source) => ends('since', one, source, 'past')),
  map(sequence(role('onward'), the, chain), ([, , one], source) => ends('since', one, source, source.prefer)),
  map(sequence(role('from'), the, chain, either(orLater, role('onAfter'))), ([, , one], source) =>
    ends('since', one, source, source.prefer),
  ),
  map(sequence(maybe(role('on', 'in', 'at')), the, chain, orLater), ([, , one], source) => ends('since', one, source, source.prefer)),
  map(sequence(maybe(role('at')), chain, orLater, link, the, chain), ([, clock, , , , day], source) =>
    within(day, clock, source, (one) => ends('since', one, source, source.prefer)),
  ),
);

/** "until 2020", "by Friday": the end is somewhere in that unit; `until` of the span is where the unit itself ends. */
export const until: Reader<Stretch> = either(
  map(sequence(role('until', 'by'), maybe(role('on')), about, the, chain), ([, , , , one], source) =>
    ends('until', one, source, source.prefer === 'past' ? 'past' : 'future'),
  ),
  map(sequence(chain, maybe(sign(',')), role('until', 'by'), chain), ([day, , , clock], source) =>
    within(day, clock, source, (one) => ends('until', one, source, 'future')),
  ),
);

/** "prima delle 16": the article in the word before makes the number an hour. */
const hourAfterArticle: Reader<Moment> = map(numberFrom(0, 24), (hour, source, from) =>
  ARTICLES_OF_HOURS.has(source.tokens[from - 1]?.norm ?? '') ? { fields: { clock: { hour } } } : null,
);
const ARTICLES_OF_HOURS = new Set(['delle', 'le', 'las', 'das', 'as']);

function between(one: Span, other: Span): Stretch {
  const [start, end] = one.at < other.at ? [one, other] : [other, one];
  return { kind: 'range', start, end, safe: false, anchored: true };
}

/** "before 2019", "after feb 2018", "later than 10": open at one side, counted from another date. */
export const beside: Reader<Stretch> = either(
  map(sequence(role('before', 'after'), the, chain), ([side, , one], source, from, next) =>
    (hasRole(source, from, 'for') && ((one.relative === true && one.fields.clock === undefined) || one.counted !== undefined)) ||
    source.lexemesAt(from).some((word) => word.kind === 'day' && word.next > afterRole(source, from) && word.next <= next)
      ? null
      : besides(side === 'before', one, source),
  ),
  map(sequence(chain, maybe(sign(',')), about, role('before', 'after'), the, chain), ([day, , , side, , clock], source) =>
    within(day, clock, source, (one) => besides(side === 'before', one, source)),
  ),
  map(sequence(chain, role('orEarlier')), ([one], source) => ends('until', one, source, source.prefer)),
  map(
    sequence(role('more', 'less'), duration, role('before', 'after', 'ago', 'from', 'hence'), maybe(chain)),
    ([amount, length, side, from], source) => {
      const point = from === null ? source.saidAt : resolveMoment(from, source)?.at;
      if (point === undefined || (from === null && side !== 'ago' && side !== 'hence')) return null;
      const back = side === 'before' || side === 'ago';
      const at = move(point, length, back ? -1 : 1);
      const there = spanAt(at, isSmall(length.unit) ? length : { unit: 'day' });
      if (amount === 'less' && from !== null) return between(spanAt(point, { unit: 'day' }), there);
      return openEnded((amount === 'more') === back, there);
    },
  ),
  map(sequence(role('agoFirst'), role('more', 'less'), duration), ([, amount, length], source) =>
    openEnded(amount === 'more', spanAt(move(source.saidAt, length, -1), isSmall(length.unit) ? length : { unit: 'day' })),
  ),
  map(sequence(role('before', 'after'), hourAfterArticle), ([side, one], source) => besides(side === 'before', one, source)),
  map(sequence(chain, maybe(sign(',')), about, role('before', 'after'), hourAfterArticle), ([day, , , side, clock], source) =>
    within(day, clock, source, (one) => besides(side === 'before', one, source)),
  ),
  map(sequence(role('before', 'after'), hourAfterArticle, link, chain), ([side, clock, , day], source) =>
    within(day, clock, source, (one) => besides(side === 'before', one, source)),
  ),
);

/** Where the words end that say before or after: "antes de ayer" is a day. */
function afterRole(source: Source, from: number): number {
  const ends = source
    .lexemesAt(from)
    .flatMap(({ kind, value, next }) => (kind === 'role' && (value === 'before' || value === 'after') ? [next] : []));
  return Math.max(from, ...ends);
}

/** "> 2015", "<= 3/2018". */
export const compared: Reader<Stretch> = map(sequence(sign('<>≤≥'), maybe(sign('=')), the, chain), ([comparison, equal, , one], source) => {
  const including = equal !== null || comparison === '≤' || comparison === '≥';
  const before = comparison === '<' || comparison === '≤';
  if (one.weak === true && one.fields.year === undefined) return null;
  return including ? ends(before ? 'until' : 'since', one, source, source.prefer) : besides(before, one, source);
});

function besides(before: boolean, one: Moment, source: Source): Stretch {
  const span = resolveMoment(one, source);
  if (span === null) return { kind: before ? 'until' : 'since', start: null, end: null, impossible: true, safe: false };
  return openEnded(before, before ? edgeBefore(span, one) : edgeAfter(span));
}

/** "before the end of May" runs to the end, "before May" to its start: nothing of the unit itself is meant. */
function edgeBefore(span: Span, one: Moment): Span {
  return one.fields.edge === 'end' ? { ...span, at: span.until } : { ...span, until: span.at };
}

/** "after May" starts with June; "after the 15th" is counted from that day, which is often still meant. */
function edgeAfter(span: Span): Span {
  return span.until - span.at <= DAY ? span : { ...span, at: span.until, until: endOfUnit(span.until, span.precision) };
}

function openEnded(before: boolean, span: Span): Stretch {
  return { kind: before ? 'until' : 'since', start: before ? null : span, end: before ? span : null, safe: false, anchored: true };
}

function within(day: Moment, clock: Moment, source: Source, build: (one: Moment) => Stretch): Stretch | null {
  if (!namesDate(day.fields) || day.fields.clock !== undefined || clock.fields.clock === undefined || namesDate(clock.fields)) return null;
  const merged = { ...day.fields, ...clock.fields };
  return resolve(merged, anchorOf(source)) === null ? null : build({ ...day, fields: merged });
}
