import { addUnits } from '../calendar.ts';
import { either, filter, lexeme, map, maybe, type Reader, role, type Source, sequence, sign } from '../reader.ts';
import { fieldsOfDay } from '../resolve.ts';
import { modified, STEPS } from './modified.ts';
import { type Moment, moment, weak } from './moment.ts';
import { numberFrom } from './numbers.ts';

const the = maybe(role('the'));

/** "am Morgen": a capital inside a sentence makes the morning of it, not tomorrow. */
export function isCapitalNoun(source: Source, from: number): boolean {
  const token = source.tokens[from];
  if (from === 0 || token === undefined || source.lexicon.vocabulary.capitalNouns !== true || token.raw[0] === token.norm[0]) return false;
  return source.tokens[from - 1]?.type === 'word' && source.lexemesAt(from).some(({ kind }) => kind === 'part');
}

const dayPart: Reader<Moment> = map(lexeme('dayPart'), ({ offset, part }, source) =>
  moment({ ...fieldsOfDay(addUnits(source.saidAt, offset, 'day')), part }),
);
const namedPart: Reader<Moment> = map(modified(lexeme('part')), ([modifier, part], source, from) => {
  const thisPast =
    modifier === 'last' &&
    source.lexemesAt(from).some(({ kind, value, next }) => kind === 'modifier' && value === 'this' && next === from + 1);
  const step = thisPast ? 0 : STEPS[modifier];
  return Math.abs(step) > 1 ? null : moment({ ...fieldsOfDay(addUnits(source.saidAt, step, 'day')), part });
});
const plainPart: Reader<Moment> = map(
  sequence(maybe(role('of', 'in', 'on', 'at')), the, lexeme('part')),
  ([, article, part], source, from, next) => (article === null && isTomorrow(source, from, next) ? null : weak({ part })),
);

/** "mañana", "morgen" are the morning only with an article or beside a day: "lunes mañana". */
function isTomorrow(source: Source, from: number, next: number): boolean {
  const at = next - 1;
  if (!source.lexemesAt(at).some(({ kind, next: end }) => kind === 'day' && end === next) || isCapitalNoun(source, at)) return false;
  return !source.lexemesAt(from - 1).some(({ kind }) => kind === 'weekday' || kind === 'day' || kind === 'month' || kind === 'ordinal');
}
const partEdge: Reader<Moment> = map(
  sequence(
    filter(lexeme('edge'), (edge) => edge === 'start' || edge === 'end'),
    maybe(role('of')),
    the,
    lexeme('part'),
  ),
  ([edge, , article, part], source, _from, next) => (article === null && isTomorrow(source, next - 1, next) ? null : weak({ part, edge })),
);

const hourBeforePart: Reader<Moment> = map(
  sequence(maybe(role('at')), numberFrom(1, 12), maybe(sign(',')), either(dayPart, namedPart)),
  ([at, hour, comma, day], source, from) =>
    at === null &&
    comma === null &&
    from > 0 &&
    source.tokens[from]?.type === 'digits' &&
    source.tokens[from - 1]?.type === 'word' &&
    source.lexemesAt(from - 1).length === 0
      ? null
      : moment({ ...day.fields, clock: { hour } }),
);

export const partOfDay: Reader<Moment> = either(hourBeforePart, dayPart, namedPart, partEdge, plainPart);
