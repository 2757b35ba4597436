import type { Bound } from '../../../domain/bound.ts';
import { boundAt } from '../../../domain/bound.ts';
import type { Says } from '../../../domain/claim.ts';
import type { Instant } from '../../../domain/instant.ts';
import type { VerbGroup } from '../grammar/verb-group.ts';
import type { Bearing } from '../relations/all.ts';
import type { Span, TimeWords } from '../text/time-words.ts';
import type { Sense } from '../text/token.ts';

/** What a clause says of its relation, with its period. `plan`: an intention without a date. */
export type Outcome =
  | { readonly is: 'claim'; readonly says: Says; readonly start?: Bound | null; readonly end?: Bound }
  | { readonly is: 'plan' };

export interface Told {
  readonly bearing: Bearing;
  readonly verb: VerbGroup;
  readonly senses: ReadonlySet<Sense>;
  readonly times: readonly TimeWords[];
  readonly saidAt: Instant;
  readonly pastIsOver: boolean;
}

/** What tense, negation, aspect and time words make of a relation; `null` where nothing is stated. */
export function outcomeOf(told: Told): Outcome | null {
  const bearing = effectiveBearing(told);
  if (bearing === 'deny') return told.senses.has('no-more') || told.verb.usedTo ? null : claim('not', {});
  if (bearing === 'begin' || bearing === 'event') return beginning(told, bearing);
  if (bearing === 'end' || bearing === 'end-all') return ending(told);
  return state(told);
}

/** "Stopped working" ends, "started working" begins, whatever the form. */
function effectiveBearing({ bearing, verb }: Told): Bearing {
  if (bearing !== 'state') return bearing;
  if (verb.aspect === 'stop') return 'end';
  return verb.aspect === 'start' ? 'begin' : 'state';
}

function state(told: Told): Outcome | null {
  const { verb, senses, pastIsOver } = told;
  const isPast = verb.tense === 'past';
  const period = periodOf(told, isPast || verb.perfect ? 'past' : verb.tense === 'future' ? 'future' : 'present');
  if (senses.has('no-more')) return verb.tense === 'future' && !period.start ? null : ended(period.start ?? period.end);
  if (verb.negated) return negatedState(told, period);
  if (verb.tense === 'future') return period.start || period.end ? claim('holds', period) : { is: 'plan' };
  if (verb.usedTo || (isPast && !verb.perfect)) return pastState(told, period);
  if (isPast) return pastIsOver ? pastState(told, period) : null;
  const isStretchOfPast = period.kind === 'instant' && period.start && (verb.perfect || isOver(period.start, told.saidAt));
  if (isStretchOfPast && period.start) return claim('holds', { start: period.start, end: period.start });
  if (!verb.perfect) return senses.has('former') ? ended(undefined) : claim('holds', period);
  if (senses.has('always')) return claim('holds', { start: null });
  if (period.kind !== 'none' || verb.progressive || verb.lemmas.includes('be') || !pastIsOver) return claim('holds', period);
  return ended(undefined);
}

/** "This year" is not over, "in 2019" is. */
function isOver(bound: Bound, saidAt: Instant): boolean {
  return bound.until <= saidAt && bound.precision === 'year';
}

function negatedState(told: Told, period: Period): Outcome | null {
  const { verb, pastIsOver, senses } = told;
  if (verb.perfect && period.kind === 'since') return ended(period.start);
  if (verb.perfect && senses.has('always') && !verb.never) return ended(undefined);
  if (verb.perfect && !verb.never) return period.kind === 'duration' ? ended(period.start) : claim('not', {});
  if (verb.perfect || verb.tense === 'past') return pastIsOver || verb.never ? claim('wrong', {}) : null;
  if (verb.tense === 'future') return period.start || verb.planned ? claim('wrong', {}) : claim('not', {});
  return claim('not', {});
}

/** "Lived in Berlin", "used to smoke". */
function pastState({ verb, pastIsOver, senses }: Told, period: Period): Outcome | null {
  if (period.kind === 'since') return verb.usedTo ? ended(period.start) : claim('holds', { start: period.start ?? null });
  if (period.kind === 'until' || period.kind === 'range')
    return claim('holds', { start: period.start ?? null, ...(period.end ? { end: period.end } : {}) });
  if (period.kind === 'instant' && period.start && isStretch(period.start))
    return claim('holds', { start: period.start, end: period.start });
  if (senses.has('always')) return claim('holds', { start: null });
  return verb.usedTo || pastIsOver ? ended(undefined) : null;
}

/** Nobody works somewhere for a day: "I was at Google yesterday" is a visit. */
function isStretch(bound: Bound): boolean {
  return bound.precision === 'year' || bound.precision === 'month' || bound.precision === 'week';
}

function beginning(told: Told, bearing: 'begin' | 'event'): Outcome | null {
  const { verb, senses, saidAt } = told;
  const isDone = verb.tense === 'past' || verb.perfect;
  const period = periodOf(told, isDone ? 'past' : 'future');
  const at = period.start;
  if (verb.usedTo) return null;
  if (verb.negated) {
    if (verb.perfect && !verb.never) return bearing === 'event' ? null : claim('not', {});
    return isDone || verb.progressive || verb.tense === 'future' ? claim('wrong', {}) : null;
  }
  if (isDone && verb.tense === 'future' && period.kind === 'until') return { is: 'plan' };
  if (isDone) {
    if (verb.perfect && period.kind === 'duration') return claim('holds', period);
    return claim('holds', period.kind === 'duration' ? {} : period);
  }
  if (at && (at.until > saidAt || verb.progressive || verb.tense === 'present')) return claim('holds', period);
  if (period.kind === 'until') return null;
  if (senses.has('now') && verb.progressive) return claim('holds', {});
  if (!verb.progressive && verb.tense !== 'future') return null;
  return { is: 'plan' };
}

function ending(told: Told): Outcome | null {
  const { verb } = told;
  const isDone = verb.tense === 'past' || verb.perfect;
  const period = periodOf(told, isDone ? 'past' : 'future');
  const at = period.kind === 'range' ? period.end : (period.start ?? period.end);
  if (verb.usedTo) return null;
  if (verb.negated) return claim('holds', {});
  if (isDone) return ended(period.kind === 'duration' ? undefined : at);
  if ((verb.lemmas.includes('be') || told.bearing === 'end-all') && verb.tense === 'present' && !verb.progressive) return ended(at);
  return at ? ended(at) : { is: 'plan' };
}

interface Period {
  readonly kind: TimeWords['kind'] | 'none';
  readonly start?: Bound | null;
  readonly end?: Bound;
}

/** Joins the time words of a clause: a start from one, an end from another. */
function periodOf({ times, saidAt, bearing, verb, senses }: Told, tense: 'past' | 'present' | 'future'): Period {
  const spans = times.map((time) => ({ time, span: spanOf(time, tense, saidAt) }));
  const find = (...kinds: TimeWords['kind'][]) => spans.find(({ time }) => kinds.includes(time.kind));
  const isEnding = bearing === 'end' || bearing === 'end-all' || verb.aspect === 'stop';
  const range = find('range');
  if (range) return { kind: 'range', start: range.span.start, ...withEnd(range.span.end, saidAt) };
  const since = find('since') ?? find('instant');
  const until = find('until');
  const duration = find('duration');
  if (since) {
    const start = since.time.atEnd && isEnding && since.span.start ? lastDay(since.span.start) : since.span.start;
    const isFrom = senses.has('from-start') || (verb.perfect && /^from\b/i.test(since.time.text));
    const kind = isFrom ? 'since' : since.time.kind;
    return { kind: until ? 'range' : kind, start, ...withEnd(until?.span.end ?? null, saidAt) };
  }
  if (until)
    return {
      kind: 'until',
      ...(tense === 'past' ? { start: null } : duration && !isEnding ? { start: duration.span.start } : {}),
      ...withEnd(until.span.end, saidAt),
    };
  if (duration && tense !== 'future') return { kind: 'duration', start: duration.span.start };
  return find('always') ? { kind: 'always', start: null } : { kind: 'none' };
}

/** "In the last 3 months" ends now, which says nothing. */
function withEnd(end: Bound | null, saidAt: Instant): { end?: Bound } {
  return end === null || (end.precision === 'second' && end.at === saidAt) ? {} : { end };
}

function spanOf(time: TimeWords, tense: 'past' | 'present' | 'future', saidAt: Instant): Span {
  if (tense !== 'future' && /^(?:as of|from|effective|starting)\b/i.test(time.text)) return nearerSpan(time, saidAt);
  if (tense === 'past') return time.past;
  if (tense === 'future') return time.future;
  return time.kind === 'until' || (time.past.start && time.past.start.until <= saidAt && time.kind === 'instant') ? time.future : time.past;
}

/** "As of June 1 I am …", "we have appointed her from 1 July": soon, rather than last year. */
function nearerSpan({ past, future }: TimeWords, saidAt: Instant): Span {
  const far = ({ start }: Span) => (start ? Math.abs(start.at - saidAt) : Number.POSITIVE_INFINITY);
  return far(future) < far(past) ? future : past;
}

/** "Quit at the end of October": the unit's last day. */
function lastDay(bound: Bound): Bound {
  return boundAt(bound.until - 1, 'day');
}

function ended(at: Bound | null | undefined): Outcome {
  return { is: 'claim', says: 'ended', ...(at ? { end: at } : {}) };
}

function claim(says: Says, { start, end }: { readonly start?: Bound | null; readonly end?: Bound }): Outcome {
  return { is: 'claim', says, ...(start === undefined ? {} : { start }), ...(end ? { end } : {}) };
}
