import { either, hasRole, map, maybe, type Reader, role, type Source, sequence } from '../reader.ts';
import type { Role } from '../vocabulary.ts';
import { chain } from './chain.ts';
import { byDay, duration, move, spanAt } from './durations.ts';
import { type Moment, resolveMoment } from './moment.ts';
import { marksOf, type Stretch } from './stretch.ts';

const about = maybe(role('about'));
const the = maybe(role('the'));

export const instant: Reader<Stretch> = either(
  map(sequence(the, chain), ([article, one], source, from) =>
    pointIn(one, source, one.weak === true && !(article !== null && Object.keys(one.fields).length > 1 && !isSize(source, from))),
  ),
  map(
    sequence(role('in', 'on', 'at', 'during', 'for', 'of', 'from'), about, the, maybe(role('dayWord')), chain),
    ([preposition, , article, , one], source, from, next) =>
      isLoosePair(preposition, one, source, from, next)
        ? null
        : pointIn(one, source, one.weak === true && (isNoPreposition(source, from, one) || !isHeldUp(one, article !== null, preposition))),
  ),
  map(sequence(about, chain), ([, one], source) => pointIn(one, source, one.weak === true)),
  map(sequence(role('itHasBeen'), about, duration, role('since')), ([, , length], source) => {
    const at = move(source.saidAt, length, -1);
    return { kind: 'instant' as const, start: spanAt(at, length), end: null, safe: length.vague === undefined, counted: byDay(at, length) };
  }),
);

/** "volunteer at yesterday", "it's over now": the preposition belongs to the verb. */
function isLoosePair(preposition: Role, one: Moment, source: Source, from: number, next: number): boolean {
  if (one.fields.now !== undefined) return true;
  if (one.relative !== true || one.fields.day === undefined || preposition === 'from' || preposition === 'for') return false;
  if (preposition !== 'on') return true;
  if (one.fields.clock !== undefined) return false;
  for (let at = from; at < next; at += 1) if (source.lexemesAt(at).some(({ kind }) => kind === 'day')) return true;
  return false;
}

/** "the 10-12", "la 10-12": no article that days have. */
function isSize(source: Source, from: number): boolean {
  return (
    source.tokens[from + 1]?.type === 'digits' &&
    !['le', 'il', 'el', 'o', 'l', 'de', 'den', 'der', 'dem'].includes(source.tokens[from]?.norm ?? '')
  );
}

const CONTRACTIONS = new Set(['al', 'del', 'do', 'no', 'da', 'na', 'dal', 'nel', 'sul', 'du', 'au']);

/** "el mar" is the sea and "il a été" no summer: an article, or an "a" that lacks its accent, is no preposition. */
function isNoPreposition(source: Source, from: number, one: Moment): boolean {
  const token = source.tokens[from];
  if (
    CONTRACTIONS.has(token?.norm ?? '') &&
    (source.tokens[from + 1]?.raw.length ?? 0) <= 3 &&
    !(source.tokens[from + 2]?.raw === '.' && source.tokens[from + 3] !== undefined)
  )
    return true;
  if (token?.norm === 'at' && one.fields.year !== undefined) return true;
  return hasRole(source, from, 'the') || (token?.raw === 'a' && source.lexicon.vocabulary.roles.on?.includes('à') === true);
}

/** Whether a preposition before a weak word is enough: "in May" and "in 2015" are, "on the sun", "at 5" and "in the morning" are not. */
function isHeldUp({ fields }: Moment, article: boolean, preposition: Role): boolean {
  if (Object.keys(fields).length > 1) return true;
  if (fields.season !== undefined && (preposition === 'of' || preposition === 'from')) return article;
  if (fields.month !== undefined || fields.weekday !== undefined) return !article;
  return fields.day === undefined && fields.part === undefined && fields.clock === undefined;
}

function pointIn(one: Moment, source: Source, weak: boolean): Stretch {
  const span = resolveMoment(one, source);
  const marks = { ...marksOf(one), ...(weak ? { weak: true as const } : {}) };
  return span === null
    ? { kind: 'instant', start: null, end: null, impossible: true, ...marks }
    : { kind: 'instant', start: span, end: null, ...marks };
}
