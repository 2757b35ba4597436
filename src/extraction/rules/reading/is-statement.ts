import { lastOf } from '../forms/slot-type.ts';
import type { Clause } from '../grammar/clause.ts';
import { nounPhrase } from '../grammar/noun-phrase.ts';
import type { Source } from '../grammar/source.ts';
import { isPlural } from '../grammar/subject.ts';
import type { Sense } from '../text/token.ts';
import { isCalling, isProfession } from '../words/professions.ts';
import type { Reading } from './reading.ts';

const BARE_STATEMENTS = new Set(['love', 'hate', 'live', 'prefer', 'adore', 'work']);
/** "Don't like olives" leaves out "I"; "don't quit" is advice. */
const DENIED_HABITS = new Set(['like', 'love', 'eat', 'drink', 'smoke', 'live', 'work', 'own', 'have', 'speak', 'use', 'be', 'drive']);
const IMPLIED_STATES = /^(?:back|based|born|allergic|married|engaged|vegetarian|vegan|pescatarian|originally|from|at)$/;

/** Not an order, not a label, not a plural of kind: "Engineers prefer Go". */
export function isStatement({ source, followsName }: Reading, clause: Clause, senses: ReadonlySet<Sense>): boolean {
  const { verb, subjectIs, subjects, verbIsImplied, rest } = clause;
  const first = source.tokens[rest]?.word ?? '';
  if (
    subjects.some(
      (phrase) =>
        phrase.kind === 'pronoun' &&
        /^(?:you|who|what|there|everyone|everybody|someone|somebody|nobody|people|one|anyone)$/.test(phrase.noun),
    )
  )
    return false;
  if (subjectIs === 'dropped' && subjects.length === 0) {
    if (verbIsImplied)
      return (
        isTitleSomewhere(source, rest) ||
        isFan(source, rest) ||
        (followsName && rest === 0 && isTitle(source, rest)) ||
        ((IMPLIED_STATES.test(first) || first === 'in') &&
          (first !== 'from' || source.tokens.some(({ word }) => word === 'originally')) &&
          (!/^(?:at|in)$/.test(first) || senses.has('now') || senses.has('still') || senses.has('former') || senses.has('no-more')))
      );
    if (verb.negated && verb.tense === 'present' && !verb.lemmas.some((lemma) => DENIED_HABITS.has(lemma))) return false;
    if (verb.bare) return verb.lemmas.some((lemma) => BARE_STATEMENTS.has(lemma)) && source.tokens[clause.from - 1]?.word !== 'please';
    if (verb.thirdPerson && verb.tense === 'present' && !verb.lemmas.includes('be')) return false;
  }
  if (verbIsImplied && subjectIs === 'stated') return true;
  if (verbIsImplied && subjectIs === 'shared')
    return IMPLIED_STATES.test(first) || /^(?:at|an?|the|\d+)$/.test(first) || isTitle(source, rest);
  if (verb.bare && subjects.length === 1 && !isPlural(subjects)) return false;
  return true;
}

/** "huge fan of Bach", "not a fan of rain". */
function isFan(source: Source, rest: number): boolean {
  const phrase = nounPhrase(source, rest);
  return phrase?.owner != null && /(?:^| )fan$/.test(phrase.noun) && /^an?$|^null$/.test(`${phrase.determiner}`);
}

/** "sound engineer at Lumière Studios", with nothing before it. */
function isTitleSomewhere(source: Source, rest: number): boolean {
  const title = nounPhrase(source, rest);
  return (
    title !== null &&
    title.owner === null &&
    title.determiner === null &&
    /^(?:at|@|for)$/.test(source.tokens[title.to]?.word ?? '') &&
    isProfession(lastOf(title.text)) &&
    nounPhrase(source, title.to + 1) !== null
  );
}

function isTitle(source: Source, rest: number): boolean {
  const title = nounPhrase(source, rest);
  return title?.determiner === null && isCalling(lastOf(title.text.split(/ (?:of|for) /)[0] ?? ''));
}
