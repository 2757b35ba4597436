import { either, filter, hasRole, map, maybe, type Reader, role, type Source, sequence, sign } from '../reader.ts';
import { chain } from './chain.ts';
import { byDay, type Duration, duration, isSmall, move, spanAt } from './durations.ts';
import { type Moment, mergeMoments, resolveMoment } from './moment.ts';
import type { Stretch } from './stretch.ts';

const about = maybe(role('about'));
const the = maybe(role('the'));

/** "for three years", "seit drei Jahren": since the year, month, week or day in which it began. */
export const lasting: Reader<Stretch> = either(
  map(sequence(duration, role('forAfter')), ([length], source) => lastingFor(length, source)),
  map(sequence(role('for', 'sinceCount'), about, duration), ([, , length], source, _from, next) =>
    repeats(source, next) ? null : lastingFor(length, source),
  ),
  map(sequence(role('for'), duration, maybe(sign(',')), role('from', 'onward'), the, chain), ([, length, , , , one], source) =>
    startingAt(length, one, source),
  ),
  map(
    sequence(maybe(role('from', 'on', 'at', 'in')), the, chain, maybe(sequence(role('from'), chain)), role('for'), duration),
    ([, , day, clock, , length], source) => {
      const one = clock === null ? day : mergeMoments(day, clock[1]);
      return one === null || one.fields.clock === undefined ? null : startingAt(length, one, source);
    },
  ),
  map(
    sequence(
      duration,
      filter(role('onward'), (_, source, from) => !hasRole(source, from, 'from')),
      the,
      chain,
    ),
    ([length, , , one], source) => startingAt(length, one, source),
  ),
);

/** "two days a week", "20 years old" say how often and how old, not since when. */
function repeats(source: Source, next: number): boolean {
  return source.lexemesAt(next).some(({ kind, value }) => kind === 'role' && (value === 'a' || value === 'every' || value === 'not'));
}

function lastingFor(length: Duration, source: Source): Stretch {
  if (source.prefer === 'future') return ahead(length, source);
  const at = move(source.saidAt, length, -1);
  return { kind: 'duration', start: spanAt(at, length), end: null, safe: length.vague === undefined, counted: byDay(at, length) };
}

/** "I'll be away for three weeks". */
function ahead(length: Duration, source: Source): Stretch {
  const end = spanAt(move(source.saidAt, length, 1), length);
  return { kind: 'duration', start: spanAt(source.saidAt, { unit: isSmall(length.unit) ? length.unit : 'day' }), end, safe: false };
}

function startingAt(length: Duration, one: Moment, source: Source): Stretch | null {
  const span = resolveMoment(one, source);
  return span === null ? null : { kind: 'range', start: span, end: spanAt(move(span.at, length, 1), length), safe: false };
}
