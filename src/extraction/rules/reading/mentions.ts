import type { Clause } from '../grammar/clause.ts';
import { type NounPhrase, nounPhrase } from '../grammar/noun-phrase.ts';
import type { Source } from '../grammar/source.ts';
import { roleOf } from '../relations/roles.ts';
import { genderOfName, kindOfName } from '../words/kinds.ts';
import { isToolOnly } from '../words/things.ts';
import { type Discourse, guessedKind } from './discourse.ts';

/** Of whom and what the clause speaks: "she" and "the project" may mean them later. */
export function mentionSubjects(discourse: Discourse, clause: Clause, subjects: readonly string[], speaker: string | null): void {
  clause.subjects.forEach((phrase, index) => {
    const name = clause.subjects.length === subjects.length ? subjects[index] : undefined;
    if (phrase.kind === 'pronoun' && /^(?:he|she)$/.test(phrase.noun) && name)
      discourse.mention(name, 'person', true, phrase.noun === 'he' ? 'male' : 'female');
    else if (name && name !== speaker && phrase.kind !== 'pronoun')
      discourse.mention(name, kindOfSubject(name, phrase), true, roleOf(phrase.noun)?.role.gender ?? null);
  });
}

/** What stands behind "at" and "in" may be meant by "there" later, whatever was said of it. */
export function mentionPlaces(discourse: Discourse, source: Source, clause: Clause): void {
  for (let at = clause.from; at < clause.to; at += 1) {
    const word = source.tokens[at]?.word;
    const phrase =
      /^(?:at|in|to|with|by|from|and)$/.test(word ?? '') || at === clause.rest
        ? nounPhrase(source, at === clause.rest && !/^(?:at|in|to|with|by|from)$/.test(word ?? '') ? at : at + 1)
        : null;
    if (phrase?.kind !== 'name') continue;
    const kind = kindOfName(phrase.text);
    if (kind === null && !/^(?:at|in|to)$/.test(word ?? '') && !isToolOnly(phrase.text))
      discourse.mention(phrase.text, 'name', false, genderOfName(phrase.text));
    if (kind === null && word === 'in') discourse.mention(phrase.text, 'somewhere', false);
    if (kind === 'person') discourse.mention(phrase.text, 'person', false);
    if (word === 'at' && (kind === null || kind === 'organization')) discourse.mention(phrase.text, 'organization', false);
    if (/^(?:in|to)$/.test(word ?? '') && kind === 'place') discourse.mention(phrase.text, 'place', false);
  }
}

/** "There is a new guy on our team called Dario": somebody who "he" may mean. */
export function mentionNamed(discourse: Discourse, source: Source, clause: Clause): void {
  for (let at = clause.rest; at < clause.to; at += 1) {
    const name = /^(?:called|named)$/.test(source.tokens[at]?.word ?? '') ? nounPhrase(source, at + 1) : null;
    const noun = source.tokens.slice(clause.rest, at).findLast(({ word }) => PEOPLE.test(word))?.word;
    if (name?.kind !== 'name' || noun === undefined) continue;
    const gender = MEN.test(noun) ? 'male' : WOMEN.test(noun) ? 'female' : genderOfName(name.text);
    discourse.mention(name.text, 'person', false, gender);
  }
}

const MEN = /^(?:guy|man|boy|bloke|chap|lad)$/;
const WOMEN = /^(?:woman|girl|lady|lass)$/;
const PEOPLE =
  /^(?:guy|man|boy|bloke|chap|lad|woman|girl|lady|lass|person|colleague|coworker|neighbor|friend|intern|student|kid|teacher|nurse|doctor|engineer|developer|designer)$/;

function kindOfSubject(name: string, phrase: NounPhrase): ReturnType<typeof guessedKind> {
  const role = roleOf(phrase.noun);
  if (role) return role.role.kind === 'organization' ? 'organization' : 'person';
  const guessed = guessedKind(name);
  return guessed === 'thing' && phrase.kind === 'name' && !/^the\b/i.test(phrase.determiner ?? '') ? 'person' : guessed;
}
